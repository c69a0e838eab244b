import type { Context } from "hono";
import type { DraftPost } from "../../functions/acts/save-draft.ts";
import type { Section } from "../../functions/core/directives/directive.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import { shapeOf } from "../../functions/core/kinds/kinds.ts";
import { fieldsIn } from "../../functions/core/obligation/asked.ts";
import { entriesOf, entriesPosted, isEntryOf, readAsked } from "../../functions/core/obligation/entries.ts";
import type { Draft } from "../../functions/core/obligation/submission.ts";
import type { Outcome } from "../../functions/core/problem/outcome.ts";
import { entriesRead } from "../../functions/core/text/entries.ts";
import { questionsIn } from "../ui/questions.tsx";
import { inWords, refusedTo, said } from "./answers.ts";
import { bodyIn, DraftBody } from "./bodies.ts";

/** One section as programs fill it in, with what has been typed so far. */
export function sectionForm(section: Section, draft: Draft | undefined) {
  return {
    id: section.id,
    heading: section.heading,
    version: draft?.version ?? 0,
    done: draft?.done ?? false,
    entries: draft?.entries ?? {},
    fields: fieldsIn([section]).map((field) => ({
      id: field.id,
      label: field.label,
      required: field.required,
      shape: shapeOf(field),
    })),
  };
}

/** Saves the posted words of one section, whoever may write it. */
export async function saveWords(
  c: Context,
  { section, fields }: { readonly section: Section; readonly fields: readonly Field[] },
  save: (post: DraftPost) => Promise<Outcome<Draft>>,
) {
  const read = await bodyIn(c, DraftBody);
  if (!read.ok) return read.answer;
  const { entries, dropped, tooLong } = entriesPosted(fields, read.body.entries);
  // A program can mend what it sends, so nothing is taken out behind its back.
  if (dropped > 0) return said(c, 422, `Có ${dropped} ký tự không đọc được; chưa lưu nội dung nào.`);
  if (tooLong.length > 0) {
    const text = "Có nội dung dài quá giới hạn; chưa lưu nội dung nào.";
    return c.json({ error: { title: text, text, problems: tooLong.map(inWords) } }, 422);
  }
  const unknown = Object.keys(read.body.entries).filter(
    (name) => !fields.some((field) => isEntryOf(field, name)),
  );
  if (unknown.length > 0)
    return said(c, 422, `Phần này không có ô ${unknown.slice(0, 5).join(", ")}; chưa lưu nội dung nào.`);
  const { version: over, after, done } = read.body;
  const saved = await save({ section, entries, over, after, done });
  if (!saved.ok) return refusedTo(c, saved.refusal);
  const { problems } = readAsked([section], entries);
  const { version, savedAt } = saved.value;
  const reads = entriesRead(entries).map(({ entry, notes, offer }) => ({ field: entry, notes, offer }));
  const asked = fields
    .flatMap((field) => questionsIn({ field, among: fields, entries: entriesOf(field, entries) }))
    .map(({ check, severity, ...question }) => inWords(question));
  return c.json({ version, savedAt, problems: problems.map(inWords), asked, reads });
}
