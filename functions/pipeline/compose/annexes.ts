import { type Directive, fieldsOf } from "../../core/directives/directive.ts";
import type { Aggregate } from "../../core/report/aggregate.ts";
import type { Stood } from "../../core/round/report-count.ts";
import type { Annex, OfficialDocument, Passage } from "../../decree30/document.ts";
import { ordinalWord, roman } from "../../decree30/words.ts";
import type { Composing } from "./context.ts";
import { onPageOf } from "./kinds.ts";
import { pointerTo } from "./pointing.ts";
import { standingsAnnex } from "./standings.ts";

/** An annex under the name by which the body points to it, and the field that it tells unit by unit. */
export interface Attached {
  readonly name: string;
  readonly field: string | undefined;
  readonly annex: Annex;
}

/**
 * The annexes that have something to show: by unit what the body tells in sums; and how every party stood,
 * where the office wants its superior to read that.
 */
export function annexesOf(
  composing: Pick<Composing, "roster" | "tracer" | "style">,
  directive: Directive,
  aggregate: Aggregate,
  standings: readonly Stood[],
): readonly Attached[] {
  const tables = fieldsOf(directive).flatMap((field) => {
    const total = aggregate.totals[field.id];
    const annex = total?.kind === field.kind ? onPageOf(field).annex(composing, field, total) : undefined;
    return annex ? [{ field: field.id, annex }] : [];
  });
  const stood = composing.style.coverageTold ? standingsAnnex(composing, directive, standings) : undefined;
  const all = [
    ...(stood && stood.passages.length > 0 ? [{ field: undefined, annex: stood }] : []),
    ...tables,
  ];
  return all.map((each, at) => ({ ...each, name: all.length > 1 ? `Phụ lục ${roman(at + 1)}` : "Phụ lục" }));
}

/** Of each field that an annex tells unit by unit, what a sentence points to it by. */
export function annexedIn(attached: readonly Attached[]): Composing["annexed"] {
  return new Map(
    attached.flatMap(({ field, name, annex: { title } }) =>
      field === undefined ? [] : [[field, { name, title }]],
    ),
  );
}

/** The annex under a line that says which place of the body it belongs to. */
export function underItsPlace(
  { name, annex }: Attached,
  body: readonly Passage[],
  { parts, kind }: { readonly parts: OfficialDocument["parts"]; readonly kind: string },
): Annex {
  const place = placePointingTo(name, body, parts);
  if (place === undefined) return annex;
  const line: Passage = { type: "paragraph", text: `Chi tiết cho ${place} của ${kind}.` };
  return { ...annex, passages: [line, ...annex.passages] };
}

/** khoản 2, mục IV, Phần thứ nhất: the headings over the sentence that points to an annex. */
function placePointingTo(
  name: string,
  body: readonly Passage[],
  parts: OfficialDocument["parts"],
): string | undefined {
  const named = (ordinal: number) => (parts === "roman" ? roman(ordinal) : `thứ ${ordinalWord(ordinal)}`);
  let [part, chapter, section] = ["", "", ""];
  for (const passage of body) {
    if (passage.type === "part") [part, chapter, section] = [`Phần ${named(passage.ordinal)}`, "", ""];
    else if (passage.type === "heading" && passage.number !== "") {
      const number = passage.number.replace(/\.$/, "");
      [chapter, section] = passage.level === 1 ? [`mục ${number}`, ""] : [chapter, `khoản ${number}`];
    } else if (passage.type === "paragraph" && passage.text.includes(pointerTo(name))) {
      return [section, chapter, part].filter((each) => each !== "").join(", ") || "phần mở đầu";
    }
  }
  return undefined;
}
