import { type Edit, inOrderOfTime, lastOn } from "../../functions/core/report/officer/edit.ts";
import { textOf } from "../form.ts";
import type { Words } from "../words/vi.ts";

/** The edit after which a paragraph, or what a unit said, no longer stands where the page showed it. */
export function takenBy(edits: readonly Edit[], form: Readonly<Record<string, unknown>>): Edit | undefined {
  const group = textOf(form.group);
  const isOnClaim = (edit: Edit) => "claims" in edit && edit.claims.includes(group);
  return group === ""
    ? lastOn(edits, textOf(form.mark))
    : (inOrderOfTime(edits).findLast(isOnClaim) ?? lastOn(edits, textOf(form.mark)));
}

/** Who did what there, and when. */
export function takenWords(
  { act, at }: Edit,
  by: string,
  { quote, moment, desk }: Pick<Words, "quote" | "moment" | "desk">,
): string {
  return desk.wrong.taken[didTo(act)](quote(by), moment(at));
}

function didTo(act: Edit["act"]): keyof Words["desk"]["wrong"]["taken"] {
  switch (act) {
    case "drop":
    case "merge":
    case "use":
    case "leave":
    case "undo":
      return act;
    case "reword":
    case "restore":
    case "accept":
    case "move":
    case "add":
    case "split":
    case "carry-over":
    case "take-up":
    case "keep":
      return "changed";
  }
}
