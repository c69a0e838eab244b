import type { Context } from "hono";
import type { EditionAsked } from "../../functions/acts/edition/as-it-stands.ts";
import {
  answerComment,
  type Commented,
  closeComment,
  commentOnEdition,
} from "../../functions/acts/edition/comment.ts";
import type { World } from "../../functions/core/world.ts";
import { editionAsked } from "../edition-asked.ts";
import { formIn } from "../form.ts";
import { ofRound, paths, to } from "../paths.ts";
import { absent, say, unreadable } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { sayProblem } from "../words/said.ts";

type Saying = (
  context: OnRound,
  asked: EditionAsked,
  given: { readonly form: Readonly<Record<string, unknown>>; readonly comment: string | undefined },
) => Promise<Commented>;

/** What is said of a report on its way to be signed, answered and settled. */
export function commentRoutes(world: World): readonly Route[] {
  const round = { method: "post", about: "round", act: "comment-edition" } as const;
  return [
    {
      ...{ ...round, path: paths.comment },
      answer: saying(world, (context, asked, { form: { _key, text, mark } }) =>
        commentOnEdition(world, context, asked, { key: _key, text, mark }),
      ),
    },
    {
      ...{ ...round, path: paths.answerComment },
      answer: saying(world, (context, _, { form, comment }) =>
        answerComment(world, context, comment, form.text),
      ),
    },
    {
      ...{ ...round, path: paths.closeComment },
      answer: saying(world, (context, _, { comment }) => closeComment(world, context, comment)),
    },
  ];
}

const saying = (world: World, said: Saying) => async (c: Context, context: OnRound) => {
  const asked = await editionAsked(c, world, context);
  if (!asked) return absent(c, context.frame);
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const came = await said(context, asked, { form, comment: c.req.param("comment") });
  const { words } = context.frame;
  const address = { ...ofRound(context.directive), number: asked.edition.number };
  const back = `${to(paths.signing, address)}?xem=day-du#comments`;
  switch (came.type) {
    case "kept":
      return c.redirect(back, 303);
    case "absent":
      return absent(c, context.frame);
    case "unsaid":
      return say(c, context.frame, {
        status: 422,
        title: words.edition.comments.title,
        text: sayProblem(words, came.problem),
      });
  }
};
