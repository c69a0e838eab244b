import { addWorkingDays } from "../calendar/calendar.ts";
import { lastDayBefore } from "../deadline/words.ts";
import type { Instant } from "../instant.ts";
import { mailOpensAt } from "../ladder/hours.ts";
import { atClock } from "../ladder/measures.ts";
import type { Rules } from "../ladder/rules.ts";
import type { Notice } from "../notice/notice.ts";
import { readersInOffice } from "../notice/reader.ts";
import { shortNameOf } from "../people/naming.ts";
import type { Person } from "../people/person.ts";
import type { Roster } from "../people/roster.ts";
import { type Duty, dueOfDuty } from "./duty.ts";
import { type DutyStep, reminderOf } from "./wording.ts";

/** Working days from the last day on which it is in time, as units are reminded of what they owe. */
const steps: readonly { readonly id: DutyStep; readonly workingDays: number }[] = [
  { id: "remind-7", workingDays: -7 },
  { id: "remind-3", workingDays: -3 },
  { id: "remind-1", workingDays: -1 },
  { id: "overdue", workingDays: 1 },
];

interface Reminded {
  readonly duty: Duty;
  readonly notices: readonly Notice[];
}

/**
 * What is owed by `now` and was not taken, in one change: each step is taken once and none is skipped, and of
 * several only the last is said. What had passed before the duty was recorded is said to nobody.
 */
export function remind(
  duty: Duty,
  { roster, people }: { readonly roster: Roster; readonly people: readonly Person[] },
  { ladder, calendar }: Rules,
  now: Instant,
): Reminded | undefined {
  const due = dueOfDuty(duty);
  if (due === undefined || duty.done) return undefined;
  const owed = steps
    .map(({ id, workingDays }) => ({
      id: `${id}@${due}`,
      step: id,
      at: atClock(addWorkingDays(calendar, lastDayBefore(due), workingDays), ladder.at),
    }))
    .filter(({ id, at }) => at <= now && !duty.reminded.includes(id));
  if (owed.length === 0) return undefined;
  const said = owed.findLast(({ at }) => at > duty.recordedAt);
  const told = said && (said.step === "overdue" || now < due) ? said : undefined;
  const opensAt = mailOpensAt(ladder, calendar, now);
  const { authority } = roster;
  const sender = { authority: shortNameOf(authority), agency: authority.standingAgency.name };
  const readers = (["officer", "leader"] as const).flatMap((audience) =>
    readersInOffice(audience, { roster, people }).map((reader) => ({ ...reader, audience })),
  );
  return {
    duty: {
      ...duty,
      reminded: [...duty.reminded, ...owed.map(({ id }) => id)],
      version: duty.version + 1,
    },
    notices: told
      ? readers.map(({ key, to, name, audience }) => ({
          id: [duty.id, told.id, key].join("/"),
          ...{ to, name, audience, sender, madeAt: now },
          ...reminderOf(duty, told.step, due, now),
          about: { duty: duty.id },
          ...(opensAt > now ? { notBefore: opensAt } : {}),
        }))
      : [],
  };
}
