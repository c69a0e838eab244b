import type { Directive } from "../directives/directive.ts";
import { fieldsOf } from "../directives/directive.ts";
import { isFarOff } from "../figures/far-off.ts";
import { printNumber, printPercent } from "../figures/number.ts";
import type { CalendarDate } from "../instant.ts";
import { type Field, kindOf } from "../kinds/field.ts";
import { type Roster, speakerName } from "../people/roster.ts";
import { fighterLimit } from "../registry/ratios.ts";
import { originOf } from "../registry/succession.ts";
import type { Aggregate } from "../report/aggregate.ts";
import { copiesIn } from "../report/copies.ts";
import type { BesideFormer, FormerPeriod } from "../report/prior.ts";
import type { RoundCheck } from "../report/round-checks.ts";
import type { Part, Source } from "../report/source.ts";
import type { Severity } from "./check.ts";

/**
 * What looks doubtful in a whole round. It is kept with the edition drawn from it and read in the language of
 * the report, so it is a sentence already.
 */
export interface RoundFinding {
  readonly check: RoundCheck;
  readonly severity: Severity;
  readonly field: string;
  readonly text: string;
}

/** What a round is judged with besides itself. */
export interface Beside {
  readonly on: CalendarDate;
  /** The period before, where it is kept, and the round beside it. */
  readonly former?: { readonly period: FormerPeriod; readonly beside: BesideFormer };
}

/** The checks on a whole round, for the officer who reads the draft. */
export function findingsInRound(
  directive: Directive,
  roster: Roster,
  aggregate: Aggregate,
  beside: Beside,
): readonly RoundFinding[] {
  return [
    ...bandsCoverAll(directive, roster, aggregate),
    ...fighters(aggregate, beside.on),
    ...doubts(aggregate),
    ...farFromFormer(beside.former?.beside),
    ...copies(directive, roster, aggregate, beside.former?.period),
  ];
}

/** V3: bands that sort all units of some kinds must add up to as many as there are. */
function bandsCoverAll(directive: Directive, roster: Roster, aggregate: Aggregate): readonly RoundFinding[] {
  return fieldsOf(directive).flatMap((field): readonly RoundFinding[] => {
    const total = aggregate.totals[field.id];
    if (field.kind !== "indicators" || total?.kind !== "indicators") return [];
    const bands = total.rows.filter(({ indicator }) => indicator.covers !== undefined);
    const groups = Map.groupBy(bands, ({ indicator }) => (indicator.covers ?? []).join());
    return [...groups].flatMap(([kinds, rows]): readonly RoundFinding[] => {
      const all = roster.units.filter(({ kind }) => kinds.split(",").includes(kind)).length;
      const sum = rows.reduce((count, { value }) => count + (value ?? 0), 0);
      if (sum === all) return [];
      const names = rows.map(({ indicator }) => indicator.label).join("; ");
      const text = `${names}: cộng lại ${printNumber(sum)}, trong khi danh sách có ${printNumber(all)} đơn vị.`;
      return [{ check: "V3", severity: "warn", field: field.id, text }];
    });
  });
}

/** V5 on the sums: units may each keep the limit in their own rounding and break it together. */
function fighters({ awards }: Aggregate, on: CalendarDate): readonly RoundFinding[] {
  const limit = fighterLimit(on);
  const sum = (form: string) =>
    awards.reduce(
      (count, { about, figures }) => count + (about.form === form ? (figures.individuals.value ?? 0) : 0),
      0,
    );
  const [few, many] = [sum("base-fighter"), sum("advanced-worker")];
  if (!limit || many === 0 || (few / many) * 100 <= limit.percent) return [];
  const text = `Chiến sĩ thi đua cơ sở ${printNumber(few)} trên Lao động tiên tiến ${printNumber(many)} là ${printPercent((few / many) * 100)}, quá ${printPercent(limit.percent)} (${limit.basis}).`;
  return [{ check: "V5", severity: "warn", field: "awards", text }];
}

function doubts(aggregate: Aggregate): readonly RoundFinding[] {
  return aggregate.doubts.map(({ field, text }) => ({ check: "merge", severity: "warn", field, text }));
}

/** V15 on the sums: of those units alone that gave the figure in both periods. */
function farFromFormer(former: BesideFormer | undefined): readonly RoundFinding[] {
  if (!former) return [];
  return former.comparisons.flatMap((each): readonly RoundFinding[] => {
    const { field, label, unit, now, before, units } = each;
    if (!isFarOff(now, before)) return [];
    const [said, was] = [now, before].map((figure) => `${printNumber(figure)} ${unit}`.trim());
    const text = `${label}: ${said}, trong khi ${former.label} là ${was} (cùng ${printNumber(units)} đơn vị có số của cả hai kỳ). Xin kiểm tra lại hoặc nêu lý do.`;
    return [{ check: "V15", severity: "warn", field, text }];
  });
}

/**
 * Prose taken over from last period or from another unit: nobody is refused for it, but the officer should
 * know.
 */
function copies(
  directive: Directive,
  roster: Roster,
  aggregate: Aggregate,
  former: FormerPeriod | undefined,
) {
  const fields = new Map(fieldsOf(directive).map((field) => [field.id, field]));
  const found = copiesIn(textsIn(aggregate), (source) =>
    earlierTexts(fields.get(source.field), source, roster, former),
  );
  return found.map((copy): RoundFinding => {
    const { source } = copy;
    const which = `${speakerName(roster, source)}: nội dung “${beginning(copy.text)}”`;
    const text =
      copy.type === "last-period"
        ? `${which} gần như giữ nguyên của kỳ trước (giống ${printPercent(copy.likeness * 100)}).`
        : `${which} trùng với báo cáo của ${speakerName(roster, copy.of)}.`;
    return { check: "copy", severity: "info", field: source.field, text };
  });
}

/** Enough of a text to know it again by: a unit writes under one label many times. */
const beginning = (text: string) =>
  `${text.trim().split(/\s+/, WORDS_TO_KNOW_BY).join(" ").replace(/[“”]/g, "")}…`;

const WORDS_TO_KNOW_BY = 12;

/** What the unit, or those it took over from, wrote in the same place; a bloc's words are not among them. */
function earlierTexts(
  field: Field | undefined,
  { unit, bloc }: Source,
  { successions = [] }: Roster,
  former: FormerPeriod | undefined,
): readonly string[] {
  if (!former || !field || bloc) return [];
  return originOf(unit, successions, former.issuedOn).units.flatMap((each) => {
    const said = former.answers[each]?.[field.id];
    return said?.kind === field.kind
      ? kindOf(field)
          .prose(field, said)
          .map(({ text }) => text)
      : [];
  });
}

function textsIn({ totals }: Aggregate): readonly Part<string>[] {
  return Object.values(totals).flatMap((total) => kindOf(total).texts(total));
}
