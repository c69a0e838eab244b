import { deadlineInForce } from "../../core/deadline/in-force.ts";
import { dueInWords } from "../../core/deadline/words.ts";
import type { Demand, Directive } from "../../core/directives/directive.ts";
import { type Instant, millisecondsOf } from "../../core/instant.ts";
import { isUpForCriticism } from "../../core/ladder/criticism.ts";
import { rulesOf } from "../../core/ladder/rules.ts";
import { partyName } from "../../core/obligation/naming.ts";
import type { Obligation } from "../../core/obligation/obligation.ts";
import { standingOf } from "../../core/obligation/standing.ts";
import type { Roster } from "../../core/people/roster.ts";
import { type ReportCounts, reportCounts } from "../../core/round/report-count.ts";
import type { Annex, Row } from "../../decree30/document.ts";

/** What the drafts are made from: everything owed under one directive, as it stands. */
export interface Roll {
  readonly directive: Directive;
  readonly roster: Roster;
  readonly obligations: readonly Obligation[];
  readonly now: Instant;
}

/** One demand, who is late with it, and how many owe it at all. */
export interface LateRoll extends Roll {
  readonly demand: Demand;
  readonly late: readonly Obligation[];
  readonly counts: ReportCounts;
}

/** Undefined when nobody is late: then there is nothing to draft. */
export function lateUnder(roll: Roll, demand: Demand): LateRoll | undefined {
  const stood = roll.obligations
    .filter((each) => each.demand === demand.id)
    .map((obligation) => ({ obligation, standing: standingOf(obligation, roll.now) }));
  const late = stood.flatMap(({ obligation, standing }) => (standing.type === "overdue" ? obligation : []));
  return late.length > 0 ? { ...roll, demand, late, counts: reportCounts(stood) } : undefined;
}

/** Of the late those whom a criticism may be drafted about now. Undefined when there are none. */
export function criticisedAmong(roll: LateRoll): LateRoll | undefined {
  const rules = rulesOf(roll.roster.authority, roll.directive);
  const late = roll.late.filter((each) => isUpForCriticism(each, roll, rules, roll.now));
  return late.length > 0 ? { ...roll, late } : undefined;
}

/** The list of late units under the names of their blocs, in the order of the roster. */
export function lateAnnex(roll: LateRoll, title: string): Annex {
  const boards = [
    ...roll.roster.blocs.map(({ id, name }) => [id as string, name] as const),
    ["none", outside] as const,
  ];
  let place = 0;
  const rows = boards.flatMap(([board, name]): readonly Row[] => {
    const late = roll.late.filter((each) => each.board === board);
    if (late.length === 0) return [];
    const cells = late.map((each): Row => {
      place += 1;
      return { type: "cells", cells: [String(place), ...lateCells(each, roll)] };
    });
    // A bloc that owes for itself stands for itself, and not once more under its own name.
    const grouped = late.some(({ party }) => party.type === "unit");
    return grouped ? [{ type: "group", text: name }, ...cells] : cells;
  });
  return {
    title,
    landscape: false,
    passages: [{ type: "table", columns: columnsOf(roll), rows }],
  };
}

const outside = "Đơn vị không thuộc cụm, khối thi đua";

/** Whether blocs alone owe it: they are spoken to by another name than units. */
export function isOfBlocs({ counts }: Pick<LateRoll, "counts">): boolean {
  return counts.units.owed === 0 && counts.blocs.owed > 0;
}

const columnsOf = (roll: LateRoll) =>
  [
    { head: "TT", share: 1, align: "centre" },
    { head: isOfBlocs(roll) ? "Cụm, khối thi đua" : "Cơ quan, đơn vị", share: 6, align: "start" },
    { head: "Thời hạn", share: 5, align: "start" },
    { head: "Đã quá hạn", share: 3, align: "start" },
    { head: "Tình trạng", share: 3, align: "start" },
  ] as const;

function lateCells(obligation: Obligation, roll: LateRoll): readonly string[] {
  const due = deadlineInForce(obligation)?.dueBefore;
  return [
    partyName(obligation, roll),
    due === undefined ? "" : dueInWords(due),
    due === undefined ? "" : daysOver(millisecondsOf(roll.now) - millisecondsOf(due)),
    statusOf(obligation),
  ];
}

/** Whole days, as the pages say them too; nobody is charged with minutes on paper. */
function daysOver(milliseconds: number): string {
  const days = Math.floor(milliseconds / 86_400_000);
  return days === 0 ? "dưới 1 ngày" : `${days} ngày`;
}

function statusOf({ startedAt, confirmation }: Obligation): string {
  if (confirmation?.type === "asked") return "Chờ thủ trưởng xác nhận";
  return startedAt === undefined ? "Chưa gửi" : "Đang soạn";
}
