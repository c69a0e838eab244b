import type { Calendar } from "../calendar/calendar.ts";
import { tooSoonAfterCutoff } from "../deadline/cutoff.ts";
import type { Deadline } from "../deadline/deadline.ts";
import type { Reading, Reckoning } from "../deadline/read.ts";
import { readStated } from "../deadline/stated.ts";
import { type CalendarDate, dateIn, type Instant } from "../instant.ts";
import type { Problem } from "../problem/outcome.ts";
import type { Demand } from "./directive.ts";
import type { Draft, DraftDemand } from "./draft.ts";

/** What a demand says of time where the document says nothing. */
export const NO_DEADLINE = "văn bản không nêu thời hạn";

interface Reckoned {
  readonly demands: readonly Demand[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

interface Given {
  readonly calendar: Calendar;
  readonly now: Instant;
}

/** By when each demand is owed, read from its words. */
export function demandsOf(draft: Draft, { calendar, now }: Given): Reckoned {
  const issueDate = draft.document.issueDate ?? dateIn(now);
  const read = draft.demands.map((demand, index) => demandOf(demand, index + 1, draft, calendar, issueDate));
  const none: Problem[] = read.length === 0 ? [{ field: "demands", code: "no-demand" }] : [];
  return {
    demands: read.flatMap(({ demands }) => demands),
    problems: [...none, ...read.flatMap(({ problems }) => problems)],
    warnings: read.flatMap(({ warnings }) => warnings),
  };
}

function demandOf(
  demand: DraftDemand,
  row: number,
  draft: Draft,
  calendar: Calendar,
  issueDate: CalendarDate,
): Reckoned {
  const field = `demand.${demand.id}.wording`;
  const problems = wrongIn(demand, row, draft);
  const read = readDemand(demand, { calendar, issueDate, field });
  if (!read.ok) return { demands: [], problems: [...problems, ...read.problems], warnings: [] };
  const { deadline } = read;
  const { dataCutoff: cutoff, estimates } = draft;
  const soon =
    cutoff && deadline.type === "dated" ? tooSoonAfterCutoff(deadline, cutoff.date, calendar) : undefined;
  // A drafter who asks for estimates has said that the figures will not be final (ước thực hiện).
  const early = soon ? [{ ...soon, field }] : [];
  return {
    demands: [stated(demand, deadline)],
    problems: [...problems, ...(estimates ? [] : early)],
    warnings: [...read.warnings.map((warning) => ({ field, ...warning })), ...(estimates ? early : [])],
  };
}

/** Read as it is while somebody types it, too. */
export function readDemand({ wording, picked, roll }: DraftDemand, reckoning: Reckoning): Reading {
  if (wording === NO_DEADLINE && !picked) {
    return { ok: true, deadline: { type: "undated", wording }, warnings: [] };
  }
  const { field = "deadline" } = reckoning;
  const day = picked ? { ...picked, field: field.replace(/wording$/, "day") } : { ...none, field };
  return readStated(wording, day, { ...reckoning, ...(roll ? { roll: everywhere(roll) } : {}) });
}

const none = { day: "", time: "", boundary: "INCLUSIVE" } as const;

function everywhere(roll: NonNullable<DraftDemand["roll"]>) {
  return { inclusive: roll, exclusive: roll, timed: roll, relative: roll };
}

/**
 * What a transcriber stated beside the words decides: the words are kept as they stand and not read again.
 */
export function asTranscribed(draft: Draft, calendar: Calendar): readonly Demand[] {
  return draft.demands.map((demand) => {
    const { wording, picked } = demand;
    if (!picked) return stated(demand, { type: "undated", wording });
    const read = readDemand({ ...demand, wording: "" }, { calendar });
    if (!read.ok) throw new Error(`the transcript's demand ${demand.id} has no day`);
    return stated(demand, { ...read.deadline, wording });
  });
}

function stated({ id, kind, action, groups, recipient }: DraftDemand, deadline: Deadline): Demand {
  return { id, kind, action, groups, recipient, deadline };
}

function wrongIn({ id, groups, action }: DraftDemand, row: number, draft: Draft): readonly Problem[] {
  const known = groups.filter((group) => draft.groups.some((each) => each.id === group));
  return [
    ...(known.length === 0 ? [{ field: `demand.${id}.groups`, code: "no-group" as const, row }] : []),
    ...(action.trim() === "" ? [{ field: `demand.${id}.action`, code: "no-action" as const, row }] : []),
  ];
}
