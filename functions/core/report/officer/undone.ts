import { type Edit, inOrderOfTime, marksOf } from "./edit.ts";

/** The edits that stand, in the order of their time: an officer takes back his own and nobody else's. */
export function standing(edits: readonly Edit[]): readonly Edit[] {
  const undone = new Set(
    edits.flatMap((edit) => (edit.act === "undo" ? [key(edit.mark, edit.undone, edit.by)] : [])),
  );
  return inOrderOfTime(edits).filter(
    (edit) => edit.act !== "undo" && !undone.has(key(edit.mark, edit.at, edit.by)),
  );
}

const key = (mark: string, at: string, by: string) => `${at} ${by} ${mark}`;

/** What stands otherwise than at that moment: what was made and taken back since changes nothing. */
export function changedSince(edits: readonly Edit[], moment: string): readonly Edit[] {
  const held = new Set(standing(edits));
  return edits.filter((edit) => {
    if (edit.at < moment) return false;
    return edit.act === "undo" ? edit.undone < moment : held.has(edit);
  });
}

/**
 * The last of an officer's own edits on which nothing was built since, in one section or in all. Asked again
 * once that one is undone it gives the one before.
 */
export function lastToUndo(edits: readonly Edit[], by: string, section?: string): Edit | undefined {
  const held = standing(edits);
  return held.findLast(
    (edit, at) =>
      edit.by === by &&
      (section === undefined || edit.section === section) &&
      !held.slice(at + 1).some((later) => isBuiltOn(edit, later)),
  );
}

/** Whether the later edit changes what the earlier one changed. */
function isBuiltOn(edit: Edit, later: Edit): boolean {
  const made = marksOf(edit);
  return marksOf(later).some((mark) => made.includes(mark));
}
