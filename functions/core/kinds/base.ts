import * as v from "valibot";

/** Where a field's answers stand in the finished report, whatever the outline of the directive that asked. */
export const topics = [
  "direction",
  "documents",
  "council",
  "launch",
  "results",
  "movements",
  "blocs",
  "exemplars",
  "awards",
  "organisation",
  "oversight",
  "fund",
  "strengths",
  "weaknesses",
  "causes",
  "orientation",
  "solutions",
  "proposals",
] as const;
export const Topic = v.picklist(topics);
export type Topic = v.InferOutput<typeof Topic>;

/**
 * What every field has. Its id is the form's entry name, so it holds no dot and never changes once issued.
 */
export const base = {
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,47}$/)),
  label: v.string(),
  hint: v.optional(v.string()),
  required: v.optional(v.boolean(), false),
  /** Groups asked, when fewer than its prompt's ("đối với các xã, thị trấn"). */
  groups: v.optional(v.array(v.string())),
  topic: v.optional(Topic),
  /** Heading of its own in the report, where the topic's common one does not say enough. */
  heading: v.optional(v.string()),
};
const Base = v.object(base);
export type Base = v.InferOutput<typeof Base>;

export const key = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,47}$/));
