import type { Context } from "hono";
import { openSection } from "../../functions/acts/desk/open.ts";
import type { EditionAsked } from "../../functions/acts/edition/as-it-stands.ts";
import {
  answerComment,
  type Commented,
  closeComment,
  commentOnEdition,
} from "../../functions/acts/edition/comment.ts";
import type { World } from "../../functions/core/world.ts";
import { asking, pageNumber } from "../desk/asked.ts";
import { editionAsked } from "../edition-asked.ts";
import { formIn, textOf } from "../form.ts";
import { COMMENT_TRIED } from "../pages/desk/paragraph-comments.tsx";
import { paragraphId } from "../pages/desk/props.ts";
import type { CameFrom } from "../pages/signing/came-from.tsx";
import { commentsOf, ofRound, paths, to } from "../paths.ts";
import { absent, say, unreadable } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { sayProblem } from "../words/said.ts";
import { showSection } from "./desk-section.tsx";

type Form = Readonly<Record<string, unknown>>;
type Saying = (
  context: OnRound,
  asked: EditionAsked,
  given: { readonly form: Form; readonly comment: string | undefined },
) => Promise<Commented>;

/** What is said of a report on its way to be signed, answered and settled. */
export function commentRoutes(world: World): readonly Route[] {
  const round = { method: "post", about: "round", act: "comment-edition" } as const;
  return [
    {
      ...{ ...round, path: paths.comment },
      answer: saying(world, (context, asked, { form: { _key, text, section, mark } }) =>
        commentOnEdition(world, context, asked, { key: _key, text, section, mark }),
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
  const cameFrom = cameFromIn(form);
  switch (came.type) {
    case "kept":
      return c.redirect(
        cameFrom
          ? onDesk(context, cameFrom)
          : commentsOf({ ...ofRound(context.directive), number: asked.edition.number }),
        303,
      );
    case "absent":
      return absent(c, context.frame);
    case "unsaid": {
      const problem = sayProblem(words, came.problem);
      return cameFrom
        ? unsaidOnDesk(c, world, context, cameFrom, { text: textOf(form.text), problem })
        : say(c, context.frame, { status: 422, title: words.edition.comments.title, text: problem });
    }
  }
};

function cameFromIn({ section, mark, sheet }: Form): CameFrom | undefined {
  const from = { section: textOf(section), mark: textOf(mark), sheet: pageNumber(textOf(sheet)) };
  return from.section === "" || from.mark === "" ? undefined : from;
}

/** The very paragraph, with what is said of it unfolded. */
function onDesk({ directive }: OnRound, { section, mark, sheet }: CameFrom): string {
  const page = to(paths.deskSection, { ...ofRound(directive), section });
  return `${page}${asking({ comment: mark, sheet })}#${paragraphId(mark)}`;
}

async function unsaidOnDesk(
  c: Context,
  world: World,
  context: OnRound,
  { section, mark, sheet }: CameFrom,
  { text, problem }: { readonly text: string; readonly problem: string },
) {
  const open = await openSection(world, context.directive.id, section);
  if (!open) return absent(c, context.frame);
  const unsaid = { act: COMMENT_TRIED, mark, text, reason: "", keepReason: "", problem };
  return showSection(c, world, context, open, {
    ...{ tried: unsaid, status: 422 },
    asked: { comment: mark, sheet },
  });
}
