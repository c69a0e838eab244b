import { lowered } from "../../../core/text/first-letter.ts";
import { countVi } from "../../../decree30/words.ts";
import { inSentence } from "../figures/named.ts";
import { inFull, type KindOnPage } from "../on-page.ts";
import { paragraph } from "../phrases.ts";

/** "Ký giao ước thi đua: 30 cơ quan, đơn vị đã ký, 05 cơ quan, đơn vị chưa ký": how many chose what. */
export const choice: KindOnPage<"choice"> = {
  blocks(composing, field, { options }) {
    const said = options.flatMap(({ label, parts }, at) => {
      if (parts.length === 0) return [];
      const place = { field: field.id, row: String(at + 1), label: `${field.label}: ${label}` };
      const from = { parts: parts.map(({ source, value }) => ({ source, said: value })) };
      const shown = { what: "count", text: countVi(parts.length), unit: "cơ quan, đơn vị" };
      return [`${lowered(label)}: ${inSentence(composing, place, shown, from)} cơ quan, đơn vị`];
    });
    if (said.length === 0) return [];
    const sources = options.flatMap(({ parts }) => parts.map(({ source }) => source));
    return [{ passages: [paragraph(composing, field.id, `${field.label}: ${said.join("; ")}`, sources)] }];
  },
  ...inFull,
};
