import { citation } from "../../core/kinds/documents/field.ts";
import type { DocumentsTotal } from "../../core/kinds/documents/total.ts";
import type { ExemplarsTotal } from "../../core/kinds/exemplars/total.ts";
import type { Field } from "../../core/kinds/field.ts";
import type { Part } from "../../core/report/source.ts";
import { sentencesOf } from "../../core/report/statements.ts";
import { withoutEnd } from "../../core/text/ends.ts";
import { lowered } from "../../core/text/first-letter.ts";
import { structureOf } from "../../core/text/structure.ts";
import type { Passage } from "../../decree30/document.ts";
import { amount, stopped } from "../prose.ts";
import { attributed, type Composing } from "./context.ts";
import { leaveOut } from "./left-out.ts";
import { inOneLine } from "./narrative.ts";
import { pointsOf } from "./points.ts";

const most = { documents: 8, exemplars: 12, lines: 12 };

/** How many documents there are, and those of the standing agency, which drafts for the authority, by name. */
export function documentPassages(
  composing: Composing,
  field: Field,
  total: DocumentsTotal,
): readonly Passage[] {
  const { standingAgency } = composing.roster.authority;
  const all = total.documents.flatMap(({ sources }) => sources);
  const own = total.documents.filter(({ sources }) =>
    sources.some(({ unit }) => unit === standingAgency.unit),
  );
  const named = (own.length > 0 ? own : total.documents).slice(0, most.documents);
  const opens = named.length < total.documents.length ? ", trong đó có:" : ":";
  const count = `Các cơ quan, đơn vị, địa phương đã ban hành ${amount(total.documents.length, "văn bản")} chỉ đạo, hướng dẫn, tổ chức thực hiện công tác thi đua, khen thưởng${opens}`;
  return [
    { type: "paragraph", text: count, source: composing.tracer.mark(field.id, all) },
    ...named.map(({ document, sources }): Passage => {
      const text = stopped(attributed(composing, citation(document), sources));
      return {
        type: "point",
        mark: "-",
        text,
        source: composing.tracer.mark(field.id, sources, citation(document)),
      };
    }),
  ];
}

const unnamed = {
  collective: "Một tập thể",
  individual: "Một cá nhân",
  household: "Một hộ gia đình",
  model: "Mô hình",
};

/** Exemplars with the unit that put them forward. Nobody is named without consent or a public decision. */
export function exemplarPassages(
  composing: Composing,
  field: Field,
  total: ExemplarsTotal,
): readonly Passage[] {
  for (const { exemplar, sources } of total.exemplars.slice(most.exemplars)) {
    const { name, place, achievement } = exemplar;
    const value = `${place ? `${name}, ${place}` : name}: ${achievement}`;
    leaveOut(
      composing,
      sources.map((source) => ({ source, value })),
      "room",
    );
  }
  return total.exemplars.slice(0, most.exemplars).map(({ exemplar, sources }): Passage => {
    const { sort, name, place, achievement, basis } = exemplar;
    const who = basis === "none" ? unnamed[sort] : `${name}${place ? `, ${place}` : ""}`;
    const text = stopped(attributed(composing, `${who}: ${unmarked(achievement)}`, sources));
    return {
      type: "point",
      mark: "-",
      text,
      source: composing.tracer.mark(field.id, sources, `${name}: ${achievement}`),
    };
  });
}

/** Lines of tasks, targets or proposals: what several say is said once and first. */
export function linePassages(
  composing: Composing,
  field: Field,
  lines: readonly Part<Readonly<Record<string, string>>>[],
  columns: readonly string[],
): readonly Passage[] {
  const said = lines.map(({ source, value }) => ({
    source,
    value: lineOf(columns.flatMap((column) => (value[column] ? [cellOf(value[column])] : []))),
  }));
  return pointsOf(composing, said, { place: field.id, most: most.lines });
}

/** A cell's own list read as one line of prose. */
function cellOf(text: string): string {
  const said = text.includes("\n") ? sentencesOf(text).map(inOneLine) : [unmarked(text)];
  return said.map((each) => withoutEnd(each, ".;,")).join("; ");
}

/** One line without the mark of the list it was taken from. */
function unmarked(text: string): string {
  const [piece, more] = structureOf(text);
  return piece?.type === "point" && more === undefined ? piece.text : text;
}

/** "Phát động đợt thi đua cao điểm: tháng 8 năm 2022": one line stays one sentence, whatever its cells began with. */
function lineOf([first = "", ...rest]: readonly string[]): string {
  return rest.length > 0 ? `${withoutEnd(first, ":")}: ${rest.map(lowered).join("; ")}` : first;
}
