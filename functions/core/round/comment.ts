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
  /** Of the form it was written in and its words, so that one press is one comment. */
  id: ClientKey,
  /** The edition that was read. */
  edition: v.number(),
  /** The section of the desk its paragraph stands in; absent when it is about the whole. */
  section: v.optional(v.string()),
  /** Of the paragraph, as in that section. */
  mark: v.optional(v.string()),
  /** The paragraph as it read then; absent where it was just taken off the page. */
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

/** Everyone who said something in it, or closed it. */
export function speakersIn({ by, answers, closed }: Comment): readonly PersonId[] {
  return [by, ...answers.map((answer) => answer.by), ...(closed ? [closed.by] : [])];
}

interface CommentsInSection {
  /** By the mark of a paragraph on the page, oldest first. */
  readonly at: ReadonlyMap<string, readonly Comment[]>;
  /** About paragraphs that are on the page no more. */
  readonly gone: readonly Comment[];
}

/** What is said of the paragraphs of one section, at each of them. */
export function commentsIn(
  section: string,
  marks: readonly string[],
  comments: readonly Comment[],
): CommentsInSection {
  const here = comments
    .filter((comment) => comment.section === section)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const known = new Set(marks);
  return {
    at: Map.groupBy(
      here.filter(({ mark = "" }) => known.has(mark)),
      ({ mark = "" }) => mark,
    ),
    gone: here.filter(({ mark = "" }) => !known.has(mark)),
  };
}
