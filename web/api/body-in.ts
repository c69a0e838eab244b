import type { Context } from "hono";
import * as v from "valibot";
import { MOST_WORDS } from "../form.ts";
import type { AsGuest } from "../route.ts";
import type { Words } from "../words/vi.ts";
import { said } from "./answers/error.ts";

type Read<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly answer: Response };

/** The posted JSON as the schema has it, or the answer that says what is wrong with it. */
export async function bodyIn<T>(
  c: Context,
  { frame }: Pick<AsGuest, "frame">,
  schema: v.GenericSchema<unknown, T>,
): Promise<Read<T>> {
  const t = frame.words.api;
  const wrong = (status: 400 | 413 | 422, text: string, problems: readonly object[] = []) => ({
    ok: false as const,
    answer: said(c, status, text, { problems }),
  });
  let posted: unknown;
  try {
    const text = await c.req.text();
    if (Buffer.byteLength(text) > MOST_WORDS) return wrong(413, t.jsonTooLong);
    posted = JSON.parse(text);
  } catch {
    return wrong(400, t.notJson);
  }
  const read = v.safeParse(schema, posted);
  if (read.success) return { ok: true, body: read.output };
  const problems = read.issues.map((issue) => ({
    field: v.getDotPath(issue) ?? "",
    text: misread(issue, t),
  }));
  return wrong(422, t.jsonWrong, problems);
}

function misread(issue: v.BaseIssue<unknown>, t: Words["api"]): string {
  const name = v.getDotPath(issue) ?? "";
  const short = name.slice(0, 80);
  if (issue.type === "strict_object" && issue.expected === "never") return t.unknownName(short);
  return issue.received === "undefined" ? t.missing(name) : t.wrongKind(short, issue.received.slice(0, 80));
}
