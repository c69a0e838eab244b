import * as v from "valibot";
import { CalendarDate, inWords } from "../../instant.ts";
import { base } from "../base.ts";

/** Documents the unit issued. */
export const DocumentsField = v.object({
  kind: v.literal("documents"),
  ...base,
  most: v.optional(v.number(), 30),
});
export type DocumentsField = v.InferOutput<typeof DocumentsField>;

export const IssuedDocument = v.object({
  type: v.string(),
  number: v.string(),
  date: v.optional(CalendarDate),
  issuer: v.optional(v.string()),
  subject: v.string(),
});
export type IssuedDocument = v.InferOutput<typeof IssuedDocument>;

export const DocumentsValue = v.object({ kind: v.literal("documents"), documents: v.array(IssuedDocument) });
export type DocumentsValue = v.InferOutput<typeof DocumentsValue>;

/** Kế hoạch số 25/KH-UBND ngày 03/02/2021 của UBND huyện về … : how the body of a document cites another. */
export function citation({ type, number, date, issuer, subject }: IssuedDocument): string {
  const head = [type, number && `số ${number}`, date && `ngày ${inWords(date)}`, issuer && `của ${issuer}`];
  return [...head.filter(Boolean), subject && /^(về|V\/v)\s/i.test(subject) ? subject : `về ${subject}`].join(
    " ",
  );
}
