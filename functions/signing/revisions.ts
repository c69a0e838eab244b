import { fields } from "../pdf/fields.ts";
import { openPdf, type PdfFile } from "../pdf-reading/file.ts";
import { changesBetween } from "./changes.ts";
import { formFields, signatureIn } from "./form.ts";
import type { Alteration } from "./verdict.ts";

/**
 * Every revision after the issued one was allowed; for each field signed in them, where the revision that
 * signed it ends.
 */
type RevisionsVerdict =
  | { readonly type: "allowed"; readonly signedUpTo: ReadonlyMap<string, number> }
  | { readonly type: "altered"; readonly how: Alteration };

/**
 * Goes through the incremental updates one by one. Each may fill and sign; once signed over, a field stays as
 * it is, and once the agency has signed, all of them do.
 */
export function judgeRevisions(ours: PdfFile, theirs: PdfFile): RevisionsVerdict {
  const signedUpTo = new Map<string, number>();
  let earlier = ours;
  for (const revision of theirs.revisions.slice(ours.revisions.length)) {
    const later = openPdf(theirs.bytes.subarray(0, revision.end));
    const sealed = isSigned(earlier);
    const closed = signedUpTo.has(fields.seal.name);
    for (const change of changesBetween(earlier, later)) {
      switch (change.type) {
        case "other":
          return altered({ type: "later-change", where: change.where });
        case "filled":
          if (sealed && change.before !== undefined)
            return altered({ type: "refilled", field: change.field });
          // The agency's field asks for a lock on all others; the rule holds whether or not its program set
          // one.
          if (closed) return altered({ type: "locked" });
          break;
        case "signed":
          signedUpTo.set(change.field, revision.end);
          break;
      }
    }
    earlier = later;
  }
  if (earlier.bytes.length < theirs.bytes.length) return altered({ type: "trailing-bytes" });
  return { type: "allowed", signedUpTo };
}

function isSigned(file: PdfFile): boolean {
  return formFields(file).some((field) => signatureIn(file, field) !== undefined);
}

function altered(how: Alteration): RevisionsVerdict {
  return { type: "altered", how };
}
