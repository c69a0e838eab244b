import type { Context } from "hono";
import { type OpenSection, openSection } from "../../functions/acts/desk/open.ts";
import type { World } from "../../functions/core/world.ts";
import { NEW_PARAGRAPH } from "../desk/asked.ts";
import { takenBy, takenWords } from "../desk/meanwhile.ts";
import { textOf } from "../form.ts";
import { absent } from "../refuse.tsx";
import type { OnRound } from "../route.ts";
import { showSection } from "./desk-section.tsx";

type Form = Readonly<Record<string, unknown>>;

/** The section anew, as others may have left it meanwhile, with what was typed still in its box. */
export async function tryAgain(
  c: Context,
  world: World,
  context: OnRound,
  form: Form,
  why: { readonly problem: string; readonly status: 409 | 422; readonly theirs: string | undefined },
) {
  const open = await openSection(world, context.directive.id, c.req.param("section") ?? "");
  if (!open) return absent(c, context.frame);
  const { problem, status, theirs } = why;
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

/** Why what the form is about no longer stands where the page showed it: who did what there, and when. */
export async function goneWords(
  world: Pick<World, "people">,
  { frame }: OnRound,
  { edits }: Pick<OpenSection, "edits">,
  form: Form,
): Promise<string> {
  const taken = takenBy(edits, form);
  if (!taken) return frame.words.desk.wrong.gone;
  const people = await world.people.all();
  return takenWords(taken, people.find(({ id }) => id === taken.by)?.name ?? frame.words.nobody, frame.words);
}
