import * as v from "valibot";
import { ObligationId, UnitId } from "../../../functions/core/ids.ts";
import { Instant } from "../../../functions/core/instant.ts";
import { DeskIndex, DeskParagraph, DeskSection } from "../../../functions/core/report/desk.ts";
import { Claim, MaterialGroup } from "../../../functions/core/report/material.ts";
import type { Edit } from "../../../functions/core/report/officer/edit.ts";
import type { DeskFlag, SectionOnDesk, StaleEdit } from "../../../functions/core/report/officer/on-desk.ts";

const { sections, units } = DeskIndex.entries;

/** The newest draft section by section, each to be opened by its id. */
export const DeskAnswer = v.object({
  edition: v.number(),
  sections: v.array(
    v.object({
      ...v.omit(sections.item, ["key", "marks"]).entries,
      /** Edits that the edition does not carry yet. */
      since: v.number(),
    }),
  ),
  units,
});

const made = { by: v.string(), at: Instant };
const stale = { act: v.string(), mark: v.string(), ...made, text: v.optional(v.string()) };
const resent = v.object({ unit: UnitId, obligation: ObligationId, revision: v.number(), at: Instant });
const was = { name: v.string(), was: v.string() };

const Flag = v.variant("type", [
  v.object({ type: v.literal("reading-changed"), edit: v.object(stale), now: v.optional(v.string()) }),
  v.object({
    type: v.literal("figure-moved"),
    ...was,
    now: v.string(),
    live: v.boolean(),
    resent: v.array(resent),
  }),
  v.object({ type: v.literal("figure-gone"), ...was }),
  v.object({ type: v.literal("former-figures"), figures: v.array(v.string()) }),
  v.object({ type: v.literal("claim-gone"), claim: v.string() }),
]);

/** One section as it stands under the officers' hands. */
export const DeskSectionAnswer = v.object({
  edition: v.number(),
  ...v.pick(DeskSection, ["id", "number", "heading", "chapter", "figures", "former"]).entries,
  paragraphs: v.array(
    v.object({
      ...v.pick(DeskParagraph, ["mark", "kind", "sign"]).entries,
      /** As it prints. */
      text: v.string(),
      /** The same with its live figures by name. */
      template: v.string(),
      /** What its sources alone make of it. */
      reading: v.string(),
      whose: v.picklist(["sources", "officer"]),
      figures: v.array(
        v.object({
          ...{ name: v.string(), text: v.string() },
          kept: v.optional(v.object({ now: v.string(), reason: v.string() })),
        }),
      ),
      /** The claims it tells. */
      uses: v.array(v.string()),
      flags: v.array(Flag),
      /** The last edit on it: `over` of the next one. */
      last: v.optional(v.object(made)),
    }),
  ),
  dropped: v.array(v.object({ mark: v.string(), text: v.string(), reason: v.optional(v.string()), ...made })),
  homeless: v.array(v.object(stale)),
  material: v.array(
    v.object({
      ...v.omit(MaterialGroup, ["claims"]).entries,
      claims: v.array(v.object({ ...Claim.entries, reason: v.optional(v.string()) })),
    }),
  ),
});

/** What was done, and the figures typed by hand that follow their sources from now on. */
export const DeskEditAnswer = v.object({
  ...{ act: v.string(), mark: v.string(), at: Instant },
  live: v.array(v.string()),
});

export function sectionAnswer(
  edition: number,
  { id, number, heading, chapter, figures, former }: DeskSection,
  { paragraphs, dropped, homeless, material }: SectionOnDesk,
): v.InferInput<typeof DeskSectionAnswer> {
  return {
    ...{ edition, id, number, heading, chapter, figures, former },
    paragraphs: paragraphs.map(({ figures: printed, uses, flags, ...paragraph }) => ({
      ...paragraph,
      ...{ figures: [...printed], uses: [...uses], flags: flags.map(flagAnswer) },
    })),
    dropped: [...dropped],
    homeless: homeless.map(({ edit }) => staleAnswer(edit)),
    material: [...material],
  };
}

function flagAnswer(flag: DeskFlag): v.InferInput<typeof Flag> {
  switch (flag.type) {
    case "reading-changed":
      return { type: flag.type, edit: staleAnswer(flag.edit), now: flag.now };
    case "figure-moved":
      return { ...flag, resent: [...flag.resent] };
    case "former-figures":
      return { ...flag, figures: [...flag.figures] };
    case "figure-gone":
    case "claim-gone":
      return flag;
  }
}

const staleAnswer = (edit: StaleEdit["edit"]) => ({ ...edit, text: wordsOf(edit) });
const wordsOf = (edit: Edit) => ("text" in edit ? edit.text : undefined);
