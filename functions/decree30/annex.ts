import type { Block } from "../layout/block.ts";
import { nodeIn } from "../layout/node.ts";
import { balanced } from "./balance.ts";
import { bodyOf } from "./body.ts";
import type { BodyContext } from "./body-context.ts";
import type { Annex, OfficialDocument } from "./document.ts";
import { issuerInText } from "./issuer.ts";
import { kindNameOf } from "./opening.ts";
import { APART, HAIRLINE, sizes } from "./paper.ts";
import { centred, ruleUnder } from "./style.ts";
import { roman } from "./words.ts";

/**
 * An annex: its own pages and page numbers, its name, title and the document it goes with, then what it
 * holds.
 */
export function annexOf(document: OfficialDocument, annex: Annex, at: number, context: BodyContext): Block[] {
  const { faces, width, section, headed } = context;
  const name = annexName(document.annexes.length, at);
  const node = nodeIn(section, "heading-1");
  headed({ title: `${name}. ${annex.title}`, level: 1, node });
  const title = balanced(annex.title.toUpperCase(), faces.bold, sizes.body, width * 0.9);
  const reference = balanced(referenceOf(document), faces.italic, sizes.body, width * 0.95);
  return [
    centred(name, faces.bold, sizes.body, { keep: true, node }),
    centred(title, faces.bold, sizes.body, { keep: true, node }),
    centred(reference, faces.italic, sizes.body, {
      keep: true,
      after: 2,
      node: nodeIn(section, "paragraph"),
    }),
    {
      type: "rule",
      width: ruleUnder(reference, faces.italic, sizes.body, width),
      weight: HAIRLINE,
      keep: true,
      after: 2 * APART,
    },
    ...bodyOf(annex.passages, context),
  ];
}

/** Part III.1: one annex has no number, several have Roman ones. */
export const annexName = (count: number, at: number) => (count > 1 ? `Phụ lục ${roman(at + 1)}` : "Phụ lục");

/**
 * Part III.1: an electronic document leaves its number and date open here; who reads it finds them on its
 * first page.
 */
export function referenceOf({ kind, number, issuer }: OfficialDocument): string {
  const name = kindNameOf(kind) ?? "Công văn";
  const by = `của ${issuerInText(issuer)}`;
  if (number.code)
    return `(Kèm theo ${name} mang ${number.code.name.toLowerCase()} ${number.code.text} ${by})`;
  const blank = "\u00a0".repeat(6);
  const date = `ngày${blank}tháng${blank}năm${blank}`;
  return `(Kèm theo ${name} số${blank}/${number.symbol} ${date}${by})`;
}
