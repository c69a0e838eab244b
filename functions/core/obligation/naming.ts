import type { Demand, Directive } from "../directives/directive.ts";
import { inWords } from "../instant.ts";
import type { Authority } from "../people/authority.ts";
import { blocIn, unitIn } from "../people/roster.ts";
import type { Unit } from "../people/unit.ts";
import { kindOfDocument } from "../registry/document-kinds.ts";
import type { Obligation } from "./obligation.ts";
import type { Setting } from "./setting.ts";

/** The party as people call it: the unit, or the bloc whose report is owed. */
export function partyName({ party }: Obligation, { roster }: Pick<Setting, "roster">): string {
  return party.type === "bloc"
    ? (blocIn(roster, party.bloc)?.name ?? party.bloc)
    : (unitIn(roster, party.unit)?.name ?? party.unit);
}

export function demandOf(obligation: Obligation, directive: Directive): Demand | undefined {
  return directive.demands.find(({ id }) => id === obligation.demand);
}

/** What is owed, in the directive's own words: "gửi báo cáo sơ kết 6 tháng". */
export function actionOf(obligation: Obligation, directive: Directive): string {
  return demandOf(obligation, directive)?.action ?? directive.document.subject;
}

/** Công văn số 312/UBND-NV ngày 10/6/2022, as far as its parts are known. */
export function documentName({ document }: Directive): string {
  const number = document.number ? ` số ${document.number}` : "";
  const date = document.issueDate ? ` ngày ${inWords(document.issueDate)}` : "";
  return `${kindOfDocument(document)}${number}${date}`;
}

/** "năm sau" on paper is read in another year; the year is named instead. */
export function nextPeriodOf({ nextPeriodLabel, period }: Directive): string {
  return nextPeriodLabel.replace(/năm (sau|tới)(?! \d)/giu, `năm ${period.year + 1}`);
}

/** "UBND huyện An Sơn": the authority as letters name it after the first time. */
export function shortNameOf({ name, symbol }: Pick<Authority, "name" | "symbol">): string {
  return name.replace(/^Ủy ban nhân dân/i, symbol);
}

/** "Trưởng phòng" of "Phòng Nội vụ" is "Trưởng phòng Nội vụ": what title and name share is said once. */
export function headOfUnit({ headTitle, name }: Pick<Unit, "headTitle" | "name">): string {
  const [title, words] = [headTitle.split(" "), name.split(" ")];
  const shared = title.findIndex((_, place) =>
    title.slice(place).every((word, at) => word.toLowerCase() === words[at]?.toLowerCase()),
  );
  return [...title, ...words.slice(shared < 0 ? 0 : title.length - shared)].join(" ");
}
