import type { Context } from "hono";
import * as v from "valibot";
import { editSection } from "../../functions/acts/desk/edit-section.ts";
import { type OpenSection, openSection } from "../../functions/acts/desk/open.ts";
import { undoLast } from "../../functions/acts/desk/undo.ts";
import { ClientKey } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import type { Over } from "../../functions/core/report/officer/edit.ts";
import type { World } from "../../functions/core/world.ts";
import { type Asked, askedIn, asking, NEW_PARAGRAPH } from "../desk/asked.ts";
import { changeIn, type Unasked } from "../desk/change-in.ts";
import { LONGEST_WORDING, unmadeWords } from "../desk/unmade.ts";
import { formIn, textOf } from "../form.ts";
import { paragraphId } from "../pages/desk/props.ts";
import { ofRound, paths, to } from "../paths.ts";
import { absent, unreadable } from "../refuse.tsx";
import type { OnRound } from "../route.ts";
import { showSection } from "./desk-section.tsx";

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
    tryAgain(c, world, context, form, problem, status, theirs);

  if (form.act === "undo") {
    await undoLast(world, context, id);
    return c.redirect(pageOf(context, id, { sheet: askedIn(c).sheet }), 303);
  }
  if (textOf(form.text).length > LONGEST_WORDING) return again(wrong.tooLong);
  const change = changeIn(form, open);
  if (typeof change === "string") {
    return change === "unread" ? unreadable(c, frame) : again(unaskedWords(change, wrong));
  }
  const came = await editSection(world, context, {
    section: id,
    press: pressIn(form, world),
    over: overIn(form),
    change,
  });
  if (came.type === "edited") {
    const mark = came.edit.act === "use" || came.edit.act === "add" ? came.edit.mark : textOf(form.mark);
    return c.redirect(pageOf(context, id, { sheet: askedIn(c).sheet }, mark), 303);
  }
  return came.type === "overtaken"
    ? again(
        wrong.overtaken(frame.words.quote(came.by), frame.words.moment(came.other.at)),
        409,
        came.now?.text,
      )
    : again(unmadeWords(came, change, frame.words.desk));
};

function pageOf({ directive }: OnRound, section: string, asked: Partial<Asked>, mark = ""): string {
  const page = to(paths.deskSection, { ...ofRound(directive), section });
  return `${page}${asking(asked)}${mark === "" ? "" : `#${paragraphId(mark)}`}`;
}

type Wrong = OnRound["frame"]["words"]["desk"]["wrong"];

function unaskedWords(why: Exclude<Unasked, "unread">, wrong: Wrong): string {
  switch (why) {
    case "needs-two":
      return wrong.needsTwo;
    case "nowhere":
      return wrong.nowhere;
    case "gone":
      return wrong.gone;
  }
}

/** The section anew, as others may have left it meanwhile, with what was typed still in its box. */
async function tryAgain(
  c: Context,
  world: World,
  context: OnRound,
  form: Form,
  problem: string,
  status: 409 | 422,
  theirs: string | undefined,
) {
  const open: OpenSection | undefined = await openSection(
    world,
    context.directive.id,
    c.req.param("section") ?? "",
  );
  if (!open) return absent(c, context.frame);
  const [paragraph, group] = [textOf(form.mark), textOf(form.group)];
  const mark = group || paragraph || NEW_PARAGRAPH;
  const tried = {
    act: textOf(form.keep) === "" ? textOf(form.act) : "keep",
    mark,
    text: textOf(form.text),
    reason: textOf(form.reason),
    keepReason: textOf(form.keepReason),
    problem,
    theirs,
  };
  const asked =
    group === ""
      ? { paragraph: mark }
      : { group, intent: form.act === "leave" ? ("leave" as const) : undefined };
  return showSection(c, world, context, open, { tried, status, asked });
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
