import type { Context } from "hono";
import * as v from "valibot";
import {
  answerComment,
  type Commented,
  closeComment,
  commentOnEdition,
} from "../../functions/acts/edition/comment.ts";
import { ClientKey } from "../../functions/core/ids.ts";
import { Comment } from "../../functions/core/round/comment.ts";
import type { World } from "../../functions/core/world.ts";
import { editionAsked } from "../edition-asked.ts";
import type { OnRound } from "../route.ts";
import { sayProblem } from "../words/said.ts";
import { answer } from "./answers/answer.ts";
import { said } from "./answers/error.ts";
import { bodyIn } from "./body-in.ts";
import { type ApiRoute, edition, round } from "./route.ts";

const CommentAnswer = v.omit(Comment, ["directive", "version"]);
const CommentsAnswer = v.object({ comments: v.array(CommentAnswer) });

const CommentBody = v.strictObject({
  /** The same words under the same key again are said no second time. */
  clientKey: ClientKey,
  text: v.string(),
  /** The section of the desk and in it the paragraph; left out when it is about the whole. */
  section: v.optional(v.string()),
  mark: v.optional(v.string()),
});
const CommentReplyBody = v.strictObject({ text: v.string() });

/** What officer, leader and records clerk say to one another of a report on its way, for programs. */
export function apiCommentRoutes(world: World): readonly ApiRoute[] {
  const said = { method: "post", about: "round", act: "comment-edition" } as const;
  const one = `${round}/comments/:comment`;
  return [
    {
      method: "get",
      path: `${round}/comments`,
      about: "round",
      act: "see-edition",
      answer: all(world),
      described: {
        summary: "What was said of the round's editions, with the answers.",
        answers: { 200: { description: "The comments.", schema: { Comments: CommentsAnswer } } },
      },
    },
    {
      ...said,
      path: `${edition}/comments`,
      answer: comment(world),
      described: {
        summary: "Says something of an edition or of one of its paragraphs; the other side is told.",
        body: { CommentBody },
        answers: { 201: { description: "The comment.", schema: { Comment: CommentAnswer } } },
      },
    },
    {
      ...said,
      path: `${one}/answers`,
      answer: reply(world),
      described: {
        summary: "Answers a comment.",
        body: { CommentReplyBody },
        answers: { 201: { description: "The comment.", schema: { Comment: CommentAnswer } } },
      },
    },
    {
      ...said,
      path: `${one}/closing`,
      answer: close(world),
      described: {
        summary: "What was asked is done, or needs no more saying.",
        answers: { 201: { description: "The comment.", schema: { Comment: CommentAnswer } } },
      },
    },
  ];
}

const all =
  (world: World) =>
  async (c: Context, { directive }: OnRound) =>
    answer(c, CommentsAnswer, { comments: [...(await world.comments.of(directive.id))] });

const comment = (world: World) => async (c: Context, context: OnRound) => {
  const asked = await editionAsked(c, world, context);
  if (!asked) return said(c, 404, context.frame.words.api.noEdition);
  const read = await bodyIn(c, context, CommentBody);
  if (!read.ok) return read.answer;
  const { clientKey: key, text, section, mark } = read.body;
  return spoken(
    c,
    world,
    context,
    await commentOnEdition(world, context, asked, { key, text, section, mark }),
  );
};

const reply = (world: World) => async (c: Context, context: OnRound) => {
  const read = await bodyIn(c, context, CommentReplyBody);
  if (!read.ok) return read.answer;
  const id = c.req.param("comment");
  return spoken(c, world, context, await answerComment(world, context, id, read.body.text));
};

const close = (world: World) => async (c: Context, context: OnRound) => {
  const id = c.req.param("comment");
  return spoken(c, world, context, await closeComment(world, context, id));
};

/** The comment as it stands after what was said. */
async function spoken(c: Context, world: World, { directive, frame }: OnRound, came: Commented) {
  const { words } = frame;
  switch (came.type) {
    case "unsaid":
      return said(c, 422, sayProblem(words, came.problem), { refusal: came.problem });
    case "absent":
      return said(c, 404, words.api.noComment);
    case "kept": {
      const comment = await world.comments.find(directive.id, came.id);
      return comment ? answer(c, CommentAnswer, comment, 201) : said(c, 404, words.api.noComment);
    }
  }
}
