import type { KindOnPage } from "../on-page.ts";
import { paragraph } from "../phrases.ts";
import { lines } from "./lines.ts";

/** Lines under a name of their own, for they stand among other things under their topic. */
export const targets: KindOnPage<"targets"> = {
  ...lines,
  blocks(composing, field, total) {
    const sources = total.lines.map(({ source }) => source);
    const head = paragraph(composing, `${field.id}.head`, `${field.label}:`, sources);
    const told = lines.blocks(composing, field, total).flatMap(({ passages }) => passages);
    return [{ passages: [head, ...told] }];
  },
};
