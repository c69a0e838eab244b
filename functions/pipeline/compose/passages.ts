import { printNumber, printPercent } from "../../core/figures/number.ts";
import type { Field, FieldTotal } from "../../core/kinds/field.ts";
import type { RatioTotal } from "../../core/kinds/ratio/total.ts";
import { fold } from "../../core/registry/spelling.ts";
import type { Total } from "../../core/report/total.ts";
import { lowered } from "../../core/text/first-letter.ts";
import type { Passage } from "../../decree30/document.ts";
import { amount, amountOf, saysReached } from "../prose.ts";
import { awardPassages } from "./awards.ts";
import type { Composing } from "./context.ts";
import { indicatorPassages } from "./indicators.ts";
import { leaveFiguresOut } from "./left-out.ts";
import { documentPassages, exemplarPassages, linePassages } from "./lists.ts";
import { narrativePassages } from "./narrative.ts";
import { fewer, lead, paragraph, widest } from "./phrases.ts";
import { sourcesOf } from "./trace.ts";

/** What one field's total says in the report. Movements are headings of their own and are composed beside this. */
export function passagesOf(composing: Composing, field: Field, total: FieldTotal): readonly Passage[] {
  switch (total.kind) {
    case "narrative":
      return narrativePassages(composing, field, total.texts);
    case "choice": {
      const said = total.options.filter(({ parts }) => parts.length > 0);
      const text = said.map(({ label, parts }) => `${label}: ${amount(parts.length, "đơn vị")}`).join("; ");
      const sources = said.flatMap(({ parts }) => parts.map(({ source }) => source));
      return said.length === 0 ? [] : [paragraph(composing, field.id, `${field.label}: ${text}`, sources)];
    }
    case "counts":
    case "complaints":
    case "fund":
    case "training":
    case "council":
      return tallyPassages(composing, field, total.rows);
    case "ratio":
      return ratioPassages(composing, field, total);
    case "indicators":
      return indicatorPassages(composing, field, total);
    case "awards":
      return awardPassages(composing, field, total);
    case "exemplars":
      return exemplarPassages(composing, field, total);
    case "documents":
      return documentPassages(composing, field, total);
    case "targets":
      return [
        paragraph(
          composing,
          `${field.id}.head`,
          `${field.label}:`,
          total.lines.map(({ source }) => source),
        ),
        ...linePassages(composing, field, total.lines, ["target", "state", "reason"]),
      ];
    case "tasks":
      return linePassages(composing, field, total.lines, ["task", "when"]);
    case "proposals":
      return linePassages(composing, field, total.lines, ["proposal", "addressee"]);
    case "dossiers":
    case "movements":
      return [];
  }
}

type Rows = readonly {
  readonly row: { readonly label: string; readonly unit: string };
  readonly total: Total;
}[];

function tallyPassages(composing: Composing, field: Field, rows: Rows): readonly Passage[] {
  const said = rows.flatMap(({ row, total }) => {
    const words = amountOf(total);
    return words === undefined ? [] : [{ total, text: `${row.label}: ${words}` }];
  });
  const under = said.length > 0 ? field.id : undefined;
  leaveFiguresOut(
    composing,
    field.id,
    under,
    rows.map(({ row: { label }, total }) => ({ label, total })),
  );
  if (said.length === 0) return [];
  const all = said.map(({ total }) => total);
  const most = widest(all);
  const figures = said.map(({ total, text }) => `${text}${fewer(total, most)}`);
  // "Sáng kiến được công nhận: sáng kiến …" would say it twice.
  const [first = ""] = figures;
  const named = fold(first).startsWith(fold(field.label).split(" ").slice(0, 2).join(" "));
  const text = figures.map(lowered).join("; ");
  return [
    paragraph(composing, field.id, lead(most, named ? text : `${field.label}: ${text}`), sourcesOf(...all)),
  ];
}

function ratioPassages(composing: Composing, field: Field, total: RatioTotal): readonly Passage[] {
  return total.rows.flatMap(({ id, label, whole, shares }) => {
    const totals = [whole, ...shares.map(({ total: part }) => part)];
    const most = widest(totals);
    const said = shares.flatMap(({ label: share, total: part, of, percent }) => {
      if (part.range) return [`${share.toLocaleLowerCase("vi")} ${amountOf(part) ?? ""}`];
      if (part.value === undefined || of === undefined || percent === undefined) return [];
      const figure = `${printNumber(part.value)}/${printNumber(of)}`;
      const reached = saysReached(share) ? "bằng" : "đạt";
      return [`${lowered(share)} ${figure}, ${reached} ${printPercent(percent)}${fewer(part, most)}`];
    });
    leaveFiguresOut(
      composing,
      field.id,
      undefined,
      totals.map((each) => ({ label, total: each })),
    );
    if (said.length === 0 && whole.value !== undefined && field.kind === "ratio")
      said.push(`${lowered(field.whole.label)} ${amount(whole.value, field.unit)}${fewer(whole, most)}`);
    if (said.length === 0) return [];
    return [
      paragraph(
        composing,
        `${field.id}.${id}`,
        lead(most, `${label}: ${said.join("; ")}`),
        sourcesOf(...totals),
      ),
    ];
  });
}
