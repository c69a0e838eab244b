import * as v from "valibot";
import type { Section } from "../../../functions/core/directives/directive.ts";
import { Sha256 } from "../../../functions/core/ids.ts";
import { Instant } from "../../../functions/core/instant.ts";
import { shapeOf } from "../../../functions/core/kinds/field.ts";
import { fieldsIn } from "../../../functions/core/obligation/asked.ts";
import type { Draft } from "../../../functions/core/obligation/submission.ts";
import { ObligationAnswer } from "./obligation.ts";

/** One section as programs fill it in, with what has been typed so far. */
export const SectionAnswer = v.object({
  id: v.string(),
  heading: v.string(),
  version: v.number(),
  done: v.boolean(),
  entries: v.record(v.string(), v.string()),
  fields: v.array(
    v.object({
      id: v.string(),
      label: v.string(),
      required: v.boolean(),
      /** Which boxes the field has, by the kind of their shape. */
      shape: v.looseObject({ type: v.string() }),
    }),
  ),
});

/** The whole form. */
export const FormAnswer = v.object({
  ...ObligationAnswer.entries,
  /** SHA-256 of what would be sent now. */
  shown: Sha256,
  sections: v.array(SectionAnswer),
});

/** What a save came to: the new version, and what in it cannot be read yet. */
export const SavedAnswer = v.object({
  version: v.number(),
  savedAt: Instant,
  problems: v.array(v.looseObject({ field: v.string(), text: v.string() })),
  /** What the page would ask beside the boxes; nothing is refused for it. */
  asked: v.array(v.looseObject({ text: v.string() })),
  /** What was read otherwise than it was typed. */
  reads: v.array(v.looseObject({ field: v.string() })),
});

export function sectionAnswer(
  section: Section,
  draft: Draft | undefined,
): v.InferInput<typeof SectionAnswer> {
  return {
    id: section.id,
    heading: section.heading,
    version: draft?.version ?? 0,
    done: draft?.done ?? false,
    entries: draft?.entries ?? {},
    fields: fieldsIn([section]).map((field) => ({
      id: field.id,
      label: field.label,
      required: field.required,
      shape: { ...shapeOf(field) },
    })),
  };
}
