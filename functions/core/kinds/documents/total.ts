import { fold } from "../../registry/spelling.ts";
import type { Part, Source } from "../../report/source.ts";
import { textRead } from "../../text/door.ts";
import { latinised } from "../../text/look-alikes.ts";
import { citation, type DocumentsField, type DocumentsValue, type IssuedDocument } from "./field.ts";

/** Each document once, however many cite it. */
export interface DocumentsTotal {
  readonly kind: "documents";
  readonly documents: readonly {
    readonly document: IssuedDocument;
    readonly sources: readonly Source[];
    /** The same document in other words. */
    readonly others?: readonly Part<IssuedDocument>[];
  }[];
}

export function settle(_: DocumentsField, parts: readonly Part<DocumentsValue>[]): DocumentsTotal {
  return { kind: "documents", documents: once(parts) };
}

function once(parts: readonly Part<DocumentsValue>[]): DocumentsTotal["documents"] {
  const found = new Map<
    string,
    { document: IssuedDocument; sources: Source[]; others?: Part<IssuedDocument>[] }
  >();
  for (const { source, value } of parts) {
    for (const document of value.documents) {
      const { number, date, issuer, subject } = document;
      // A number is unique within its issuer and year (Decree 30/2020, art. 15); without one the subject must
      // serve. Who left the issuer out means their own document.
      const key = [
        fold(issuer ?? source.unit),
        number ? numberKey(number) : fold(subject),
        date?.slice(0, 4) ?? "",
      ].join("|");
      const known = found.get(key);
      if (known) {
        known.sources.push(source);
        if (citation(known.document) !== citation(document))
          known.others = [...(known.others ?? []), { source, value: document }];
      } else found.set(key, { document, sources: [source] });
    }
  }
  return [...found.values()];
}

/** "12 /KH-UBND", "012/KH-UBND" and a number typed in letters that only look the same are one number. */
function numberKey(number: string): string {
  return fold(latinised(textRead(number)))
    .replaceAll(/\s/g, "")
    .replace(/^số/, "")
    .replace(/^0+(?=\d)/, "");
}
