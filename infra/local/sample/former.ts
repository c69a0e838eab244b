import * as v from "valibot";
import type { Demand, Directive } from "../../../functions/core/directives/directive.ts";
import { DirectiveId } from "../../../functions/core/ids.ts";
import {
  addDays,
  atTime,
  type CalendarDate,
  calendarDate,
  startOfDay,
} from "../../../functions/core/instant.ts";
import { checkFields } from "../../../functions/core/kinds/answers.ts";
import type { Entries } from "../../../functions/core/kinds/shape.ts";
import { askedOf, fieldsIn } from "../../../functions/core/obligation/asked.ts";
import type { Obligation } from "../../../functions/core/obligation/obligation.ts";
import { obligationsOf } from "../../../functions/core/obligation/obliged.ts";
import {
  afterReceipt,
  hashOfPost,
  type Post,
  receive,
} from "../../../functions/core/obligation/submission.ts";
import type { Person } from "../../../functions/core/people/person.ts";
import type { Roster } from "../../../functions/core/people/roster.ts";
import type { World } from "../../../functions/core/world.ts";
import { entriesFor } from "./fill.ts";

export const formerDirective = v.parse(DirectiveId, "an-son-2021-h1");

/**
 * Whoever wrote then took other sentences and had other figures; far enough off that some need a word of
 * explanation.
 */
const OTHERWISE = 41;

/**
 * The same half-year of the year before, over and done: the communes and the blocs had been asked, all sent
 * and all was accepted. It is what "last period" shows beside the fields. Invented as the rest is. Its
 * obligations carry nothing that is due, so no sweep ever reads them.
 */
export async function loadFormer(
  world: World,
  present: Directive,
  roster: Roster,
  people: readonly Person[],
): Promise<void> {
  const directive = yearBefore(present);
  const owed = obligationsOf(directive, roster);
  await world.directives.issue(directive, owed);
  await Promise.all(
    owed.map(async (obligation, index) => {
      const clerk = people.find((each) => each.role === "clerk" && each.unit === obligation.party.unit);
      if (clerk) await filed(world, { directive, roster, clerk }, obligation, index);
    }),
  );
}

function yearBefore(present: Directive): Directive {
  const [units, blocs] = present.demands;
  const demands = [
    ...(units ? [dueOn(day(6, 28), { ...units, groups: ["g5"] })] : []),
    ...(blocs ? [dueOn(day(7, 2), blocs)] : []),
  ];
  const then: Directive = JSON.parse(aYearEarlier(JSON.stringify(present)));
  return {
    ...then,
    id: formerDirective,
    document: { ...then.document, number: "287/UBND-NV", issueDate: day(6, 11) },
    period: { ...then.period, year: 2021 },
    dataCutoff: { date: day(6, 30), wording: "tính đến ngày 30 tháng 6 năm 2021" },
    demands,
    issuedAt: atTime(day(6, 11), 8),
    closesAt: atTime(day(7, 16), 17),
  };
}

function dueOn(date: CalendarDate, demand: Demand): Demand {
  if (demand.deadline.type !== "dated") return demand;
  const [, month, last] = date.split("-").map(Number);
  const wording = `chậm nhất ngày ${last} tháng ${month} năm 2021`;
  return {
    ...demand,
    deadline: { ...demand.deadline, statedDate: date, wording, dueBefore: startOfDay(addDays(date, 1)) },
  };
}

/**
 * Years as texts write them ("năm 2022", "24/01/2022"); the years in the names of movements are part of the
 * names.
 */
function aYearEarlier(text: string): string {
  return text.replace(/(?<!vào )(năm |\/)(20\d\d)/g, (_, before, year) => `${before}${Number(year) - 1}`);
}

async function filed(
  world: World,
  { directive, roster, clerk }: { directive: Directive; roster: Roster; clerk: Person },
  obligation: Obligation,
  index: number,
): Promise<void> {
  const sections = askedOf(directive, roster, obligation);
  const written = sections.map((section) => entriesFor(section, obligation, roster, index + OTHERWISE));
  const entries: Entries = JSON.parse(aYearEarlier(JSON.stringify(Object.assign({}, ...written))));
  const { values, problems } = checkFields(fieldsIn(sections), entries);
  if (problems.length > 0) throw new Error(`the former sample round is wrong: ${JSON.stringify(problems)}`);
  const post: Post = {
    ...{ directive: directive.id, obligation: obligation.id, clientKey: world.mint.clientKey() },
    ...{ by: clerk.id, entries: { ...entries }, values, attachments: [] },
  };
  const receivedAt = atTime(day(6, 21 + (index % 5)), 8 + (index % 8), (index * 7) % 60);
  const minted = { receivedAt, reference: world.mint.reference(), hash: hashOfPost(post) };
  const received = receive({ directive, roster }, obligation, post, minted);
  if (!received.ok) throw new Error(`the former sample round was refused: ${received.refusal.type}`);
  const { reference, revision } = received.value.receipt;
  const acceptedAt = atTime(day(7, 5), 9, index);
  const detail = { reference, revision: String(revision) };
  await world.submissions.file(received.value, {
    obligation: {
      ...afterReceipt(obligation, received.value.receipt),
      openedAt: directive.issuedAt,
      acceptedAt,
    },
    deeds: [
      { act: "received", at: receivedAt, by: clerk.id, detail },
      { act: "accepted", at: acceptedAt, by: "officer", detail },
    ],
  });
}

function day(month: number, of: number): CalendarDate {
  const date = calendarDate(2021, month, of);
  if (!date) throw new Error(`no ${of}/${month}`);
  return date;
}
