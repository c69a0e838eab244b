import type { Change } from "../../functions/acts/desk/change.ts";
import type { SectionEdited } from "../../functions/acts/desk/edit-section.ts";
import type { Words } from "../words/vi.ts";

/** Of one paragraph: some seven pages. */
export const LONGEST_WORDING = 20_000;

/** Why a change of the desk was not made, in words. */
export function unmadeWords(
  came: Exclude<SectionEdited, { type: "edited" } | { type: "overtaken" }>,
  { act }: Pick<Change, "act">,
  { wrong }: Words["desk"],
): string {
  switch (came.type) {
    case "no-words":
      return act === "drop" || act === "leave" || act === "keep" ? wrong.needsReason : wrong.empty;
    case "no-paragraph":
      return act === "merge" || act === "move" ? wrong.nowhere : wrong.gone;
    case "unknown-figures":
      return wrong.unknownFigures(came.names.join(", "));
    case "no-material":
    case "not-moved":
    case "no-section":
      return wrong.gone;
  }
}
