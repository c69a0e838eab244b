import type { Field } from "../../core/kinds/field.ts";
import type { Passage } from "../../decree30/document.ts";
import type { Composing } from "./context.ts";

/** As a sentence points to an annex; nothing else in the body reads so. */
export const pointerTo = (annex: string) => `chi tiết tại ${annex} kèm theo`;

/** Behind what a section says, a sentence that names the annex with the same unit by unit. */
export function pointing(
  { annexed }: Composing,
  { id }: Field,
  passages: readonly Passage[],
): readonly Passage[] {
  const annex = annexed.get(id);
  if (annex === undefined) return passages;
  return [...passages, { type: "paragraph", text: `${annex.title}: ${pointerTo(annex.name)}.` }];
}
