import type { DeskSection } from "../desk.ts";
import type { LiveFigures } from "../live.ts";
import { meterOf } from "../material.ts";
import { type Edit, inOrderOfTime, marksOf, materialMark } from "./edit.ts";
import { fatesAfter } from "./fates.ts";
import type { Held } from "./held.ts";
import type { DroppedOnDesk, Made, SectionOnDesk } from "./on-desk.ts";
import { paragraphOnDesk } from "./on-paragraph.ts";
import { replayed } from "./replay.ts";

/**
 * The section as it stands under the officers' hands. The desk shows it and the composer prints it, so that
 * what is seen and what is signed cannot differ.
 */
export function sectionOnDesk(section: DeskSection, all: readonly Edit[]): SectionOnDesk {
  const edits = editsIn(section, all);
  const figures: LiveFigures = new Map(section.figures.map((figure) => [figure.name, figure]));
  const laid = replayed(section.paragraphs, figures, edits);
  const { material, usesOf } = fatesAfter(section, laid);
  const known = new Set(section.material.flatMap(({ claims }) => claims.map(({ id }) => id)));
  const last = lastByMark(edits);
  const here = laid.order.flatMap((mark) => laid.held.get(mark) ?? []);
  return {
    paragraphs: here
      .filter(({ off }) => off === undefined)
      .map((held) => ({
        ...paragraphOnDesk(held, section, figures, known),
        ...{ uses: usesOf(held), last: last.get(held.mark) },
      })),
    dropped: here.flatMap((held) => droppedOf(held, () => paragraphOnDesk(held, section, figures, known))),
    material: material.map((group) => ({
      ...group,
      last: last.get(materialMark(group.claims.map(({ id }) => id))),
    })),
    homeless: [...laid.homeless.values()].map((edit) => ({ edit, now: undefined })),
    meter: meterOf(material.flatMap(({ claims }) => claims)),
  };
}

/** Those made in the section, and those on its paragraphs from before there was a desk. */
function editsIn({ id, paragraphs }: DeskSection, edits: readonly Edit[]): readonly Edit[] {
  const marks = new Set(paragraphs.map(({ mark }) => mark));
  return edits.filter(({ section, mark }) => section === id || marks.has(mark));
}

/** Those taken back too: whoever edits next names the last there was. */
function lastByMark(edits: readonly Edit[]): ReadonlyMap<string, Made> {
  return new Map(
    inOrderOfTime(edits).flatMap((edit) => marksOf(edit).map((mark) => [mark, { by: edit.by, at: edit.at }])),
  );
}

function droppedOf(
  { mark, off }: Held,
  told: () => ReturnType<typeof paragraphOnDesk>,
): readonly DroppedOnDesk[] {
  if (off?.type !== "dropped") return [];
  const { by, at, reason } = off.edit;
  const { text, reading, readingText } = told();
  return [{ ...{ mark, text, reading, readingText }, reason, by, at }];
}
