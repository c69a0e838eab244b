import { amount } from "../../prose.ts";
import { inFull, type KindOnPage } from "../on-page.ts";
import { paragraph } from "../phrases.ts";

export const choice: KindOnPage<"choice"> = {
  blocks(composing, field, { options }) {
    const said = options.filter(({ parts }) => parts.length > 0);
    if (said.length === 0) return [];
    const text = said.map(({ label, parts }) => `${label}: ${amount(parts.length, "đơn vị")}`).join("; ");
    const sources = said.flatMap(({ parts }) => parts.map(({ source }) => source));
    return [{ passages: [paragraph(composing, field.id, `${field.label}: ${text}`, sources)] }];
  },
  ...inFull,
};
