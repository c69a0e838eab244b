import * as v from "valibot";
import type { Roster } from "../../people/roster.ts";
import type { Kind } from "../kind.ts";
import { noFigures, noProse } from "../nothing.ts";
import { listed, made, Said } from "../upward.ts";
import { DocumentsField, DocumentsValue, IssuedDocument } from "./field.ts";
import { form } from "./form.ts";
import { sample } from "./sample.ts";
import { type DocumentsTotal, settle } from "./total.ts";

const DocumentsSettled = v.object({
  kind: v.literal("documents"),
  documents: v.array(v.object({ document: IssuedDocument, sources: v.array(Said) })),
});
type DocumentsSettled = v.InferOutput<typeof DocumentsSettled>;

/** Documents the unit issued. */
export const documents = {
  Field: DocumentsField,
  Value: DocumentsValue,
  Settled: DocumentsSettled,
  ...form,
  settle,
  ...noFigures,
  ...noProse,
  knownByWords: false,
  isOpen: () => true,
  // Who left the issuer out means their own document, which the level above cannot know.
  items: ({ id }, settled, { roster }) =>
    settled?.documents.map(({ document, sources }) => {
      const issuer = document.issuer ?? nameOf(roster, sources[0]);
      return { from: id, said: document.subject, told: { ...document, ...(issuer ? { issuer } : {}) } };
    }) ?? [],
  take({ most }, pool) {
    const { told, rows } = listed(pool, most);
    return made({ kind: "documents", documents: told }, rows);
  },
  questions: [
    {
      name: "issuedDocuments",
      fields: ({ named }) => [
        { kind: "documents", ...named("documents", "Văn bản đã ban hành", "documents"), most: 30 },
      ],
    },
  ],
  sample: (_, writer) => ({ kind: "documents", documents: writer.isBloc ? [] : [sample(writer)] }),
} satisfies Kind<DocumentsField, DocumentsValue, DocumentsTotal, DocumentsSettled, IssuedDocument>;

function nameOf(
  roster: Roster,
  source: { readonly unit: string; readonly bloc?: string | undefined } | undefined,
) {
  const named = [...roster.blocs, ...roster.units].find(({ id }) => id === (source?.bloc ?? source?.unit));
  return named?.name;
}
