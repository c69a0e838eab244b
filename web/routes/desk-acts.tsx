import type { Context } from "hono";
import * as v from "valibot";
import type { Change } from "../../functions/acts/desk/change.ts";
import { editSection, type SectionEdited } from "../../functions/acts/desk/edit-section.ts";
import { openSection } from "../../functions/acts/desk/open.ts";
import { undoLast } from "../../functions/acts/desk/undo.ts";
import { ClientKey } from "../../functions/core/ids.ts";
import { addMilliseconds, Instant } from "../../functions/core/instant.ts";
import { type Edit, marksOf, type Over } from "../../functions/core/report/officer/edit.ts";
import type { World } from "../../functions/core/world.ts";
import { type Asked, askedIn, asking } from "../desk/asked.ts";
import { changeIn } from "../desk/change-in.ts";
import { type Steps, withTyped } from "../desk/typed.ts";
import { LONGEST_WORDING, unmadeWords } from "../desk/unmade.ts";
import { formIn, textOf } from "../form.ts";
import { paragraphId } from "../pages/desk/props.ts";
import { ofRound, paths, to } from "../paths.ts";
import { absent, unreadable } from "../refuse.tsx";
import type { OnRound } from "../route.ts";
import { goneWords, tryAgain } from "./desk-again.tsx";

type Form = Readonly<Record<string, unknown>>;

/** What a pressed button asks for is done, or the page says why not with every word kept. */
export const changeDesk = (world: World) => async (c: Context, context: OnRound) => {
  const { directive, frame } = context;
  const id = c.req.param("section") ?? "";
  const [form, open] = await Promise.all([formIn(c), openSection(world, directive.id, id)]);
  if (!open) return absent(c, frame);
  if (!form) return unreadable(c, frame);
  const { wrong } = frame.words.desk;
  const again = (problem: string, status: 409 | 422 = 422, theirs?: string) =>
    tryAgain(c, world, context, form, { problem, status, theirs });

  if (form.act === "undo") {
    await undoLast(world, context, id);
    return c.redirect(pageOf(context, id, { sheet: askedIn(c).sheet }), 303);
  }
  if (textOf(form.text).length > LONGEST_WORDING) return again(wrong.tooLong);
  const change = changeIn(form, open);
  switch (change) {
    case "unread":
      return unreadable(c, frame);
    case "needs-two":
      return again(wrong.needsTwo);
    case "nowhere":
      return again(wrong.nowhere);
    case "gone":
      return again(await goneWords(world, context, open, form));
  }
  const came = await inSteps(world, context, id, form, withTyped(change, form, open));
  switch (came.type) {
    case "edited": {
      const mark = came.edit.act === "use" || came.edit.act === "add" ? came.edit.mark : textOf(form.mark);
      return c.redirect(pageOf(context, id, { sheet: askedIn(c).sheet }, mark), 303);
    }
    case "overtaken": {
      const { by, other, now } = came;
      return again(wrong.overtaken(frame.words.quote(by), frame.words.moment(other.at)), 409, now?.text);
    }
    case "no-paragraph":
    case "no-material":
    case "not-moved":
    case "no-section":
    case "no-words":
    case "unknown-figures": {
      const isGone =
        (came.type === "no-paragraph" || came.type === "not-moved") && !isThere(textOf(form.mark));
      return again(
        isGone ? await goneWords(world, context, open, form) : unmadeWords(came, change, frame.words.desk),
      );
    }
  }

  function isThere(mark: string): boolean {
    return open?.onDesk.paragraphs.some((each) => each.mark === mark) ?? false;
  }
};

/** One edit behind another, each a moment later than the one it is built on, until one cannot be made. */
async function inSteps(
  world: World,
  context: OnRound,
  section: string,
  form: Form,
  [change, ...later]: Steps,
): Promise<SectionEdited> {
  const press = pressIn(form, world);
  const make = (step: Change, now: Instant, over: Over) =>
    editSection(world, { ...context, now }, { section, press, over, change: step });
  const step = async (
    over: Over,
    now: Instant,
    first: Change,
    rest: readonly Change[],
  ): Promise<SectionEdited> => {
    const came = await make(first, now, over);
    const [next, ...others] = rest;
    if (came.type !== "edited" || !next) return came;
    return step({ ...over, ...atOf(came.edit) }, addMilliseconds(now, 1), next, others);
  };
  return step(overIn(form), context.now, change, later);
}

const atOf = (edit: Edit): Over => Object.fromEntries(marksOf(edit).map((mark) => [mark, edit.at]));

function pageOf({ directive }: OnRound, section: string, asked: Partial<Asked>, mark = ""): string {
  const page = to(paths.deskSection, { ...ofRound(directive), section });
  return `${page}${asking(asked)}${mark === "" ? "" : `#${paragraphId(mark)}`}`;
}

/** One key a page, with what the button is about: no two of its buttons make the same thing. */
function pressIn(form: Form, world: World): ClientKey {
  const key = v.safeParse(ClientKey, `${textOf(form._key)}${textOf(form.group)}`.slice(0, 64));
  return key.success ? key.output : world.mint.clientKey();
}

/** The last edit that the page showed on what is changed; where a form does not say, the last there is. */
function overIn({ _over, mark }: Form): Over {
  const shown = v.safeParse(Instant, _over);
  if (textOf(mark) === "" || _over === undefined) return {};
  return { [textOf(mark)]: shown.success ? shown.output : undefined };
}
