import type { Context } from "hono";
import type { DraftPost } from "../../functions/acts/save-draft.ts";
import type { Section } from "../../functions/core/directives/directive.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import { entriesOf, entriesPosted, isEntryOf, readAsked } from "../../functions/core/obligation/entries.ts";
import type { Draft } from "../../functions/core/obligation/submission.ts";
import type { Outcome } from "../../functions/core/problem/outcome.ts";
import { entriesRead } from "../../functions/core/text/entries.ts";
import type { Writing } from "../route.ts";
import { questionsIn } from "../ui/questions.tsx";
import { answer } from "./answers/answer.ts";
import { inWords, refusedTo, said } from "./answers/error.ts";
import { SavedAnswer } from "./answers/section.ts";
import { DraftBody } from "./bodies.ts";
import { bodyIn } from "./body-in.ts";

/** Saves the posted words of one section, whoever may write it. */
export async function saveWords(
  c: Context,
  context: Writing,
  { section, fields }: { readonly section: Section; readonly fields: readonly Field[] },
  save: (post: DraftPost) => Promise<Outcome<Draft>>,
) {
  const read = await bodyIn(c, context, DraftBody);
  if (!read.ok) return read.answer;
  const t = context.frame.words.api;
  const say = inWords(context.frame.words);
  const { entries, dropped, tooLong } = entriesPosted(fields, read.body.entries);
  // A program can mend what it sends, so nothing is taken out behind its back.
  if (dropped > 0) return said(c, 422, t.unreadable(dropped));
  if (tooLong.length > 0) {
    return said(c, 422, t.tooLong, { problems: tooLong.map(say) });
  }
  const unknown = Object.keys(read.body.entries).filter(
    (name) => !fields.some((field) => isEntryOf(field, name)),
  );
  if (unknown.length > 0) return said(c, 422, t.noEntries(unknown.slice(0, 5).join(", ")));
  const { version: over, after, done } = read.body;
  const saved = await save({ section, entries, over, after, done });
  if (!saved.ok) return refusedTo(c, context, saved.refusal);
  const { problems } = readAsked([section], entries);
  const { version, savedAt } = saved.value;
  const reads = entriesRead(entries).map(({ entry, notes, offer }) => ({ field: entry, notes, offer }));
  const asked = fields
    .flatMap((field) => questionsIn({ field, among: fields, entries: entriesOf(field, entries) }))
    .map(({ check, severity, ...question }) => say(question));
  return answer(c, SavedAnswer, { version, savedAt, problems: problems.map(say), asked, reads });
}
