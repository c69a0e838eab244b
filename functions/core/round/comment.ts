import * as v from "valibot";
import { ClientKey, DirectiveId, PersonId } from "../ids.ts";
import { Instant } from "../instant.ts";

const said = { by: PersonId, at: Instant, text: v.string() };

/**
 * What officer, leader and records clerk say to one another of the report on its way to be signed: of a
 * paragraph by its mark, or of the whole. Kept with the round; answered, and closed by whoever has what they
 * asked for.
 */
export const Comment = v.object({
  directive: DirectiveId,
  /** Of the form it was written in, so that one press is one comment. */
  id: ClientKey,
  /** The edition that was read. */
  edition: v.number(),
  /** Of the paragraph, as in the desk's sections; absent when it is about the whole. */
  mark: v.optional(v.string()),
  /** The paragraph as it read then. */
  quoted: v.optional(v.string()),
  ...said,
  answers: v.array(v.object(said)),
  closed: v.optional(v.object({ by: PersonId, at: Instant })),
  /** Grows with every answer, and by closing and opening. */
  version: v.number(),
});
export type Comment = v.InferOutput<typeof Comment>;

/** Those that wait for an answer or a decision, oldest first. */
export function openAmong(comments: readonly Comment[]): readonly Comment[] {
  return comments.filter(({ closed }) => !closed).sort((a, b) => (a.at < b.at ? -1 : 1));
}
