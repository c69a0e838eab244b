import type { Reworded } from "../../core/checks/edited-figures.ts";
import type { Edit } from "../../core/report/officer/edit.ts";
import type { DeskFlag, ParagraphOnDesk, StaleEdit } from "../../core/report/officer/on-desk.ts";
import { standing } from "../../core/report/officer/undone.ts";
import type { DeskWritten } from "./desk-section.ts";

/** What an officer has still to answer, and the paragraph it is about. */
export interface Awaited {
  readonly paragraph: ParagraphOnDesk;
  readonly flag: DeskFlag;
}

/** What waits for an officer all over the report. */
export interface AwaitedAnswers {
  /** Edits not carried out, because what they were made on reads otherwise now or is gone. */
  readonly flags: readonly StaleEdit[];
  readonly awaited: readonly Awaited[];
}

export function answersAwaited(desk: readonly DeskWritten[], edits: readonly Edit[]): AwaitedAnswers {
  const awaited = desk.flatMap(({ onDesk }) =>
    onDesk.paragraphs.flatMap((paragraph) => paragraph.flags.map((flag) => ({ paragraph, flag }))),
  );
  const changed = awaited.flatMap(({ flag, paragraph }) =>
    flag.type === "reading-changed" ? [{ edit: flag.edit, now: paragraph.readingText }] : [],
  );
  const homeless = desk.flatMap(({ onDesk }) => onDesk.homeless);
  return { awaited, flags: [...changed, ...homeless, ...ofNoSection(desk, edits)] };
}

/** Words laid over what stands in no section any more, or in a section that nobody reports for. */
function ofNoSection(desk: readonly DeskWritten[], edits: readonly Edit[]): readonly StaleEdit[] {
  const ids = new Set(desk.map(({ section }) => section.id));
  const marks = new Set(desk.flatMap(({ section }) => section.paragraphs.map(({ mark }) => mark)));
  const lost = standing(edits).filter(
    (edit) =>
      "text" in edit && !marks.has(edit.mark) && (edit.section === undefined || !ids.has(edit.section)),
  );
  return [...new Map(lost.map((edit) => [edit.mark, { edit, now: undefined }])).values()];
}

/** Officers' words beside what their sources make, with the sentences of units that they tell. */
export function rewordedOn(desk: readonly DeskWritten[]): readonly Reworded[] {
  return desk.flatMap(({ onDesk: { paragraphs, material } }) => {
    const said = new Map(material.flatMap(({ claims }) => claims.map(({ id, text }) => [id, text] as const)));
    return paragraphs
      .filter(({ whose, reading }) => whose === "officer" && reading !== "")
      .map(({ mark, readingText, text, uses }) => ({
        ...{ mark, reading: readingText, wording: text },
        brought: uses.flatMap((claim) => said.get(claim) ?? []),
      }));
  });
}
