import { catalogOf, dictAt, type PdfFile } from "../pdf-reading/file.ts";
import { isArray, isDict, isRef, isStream, type PdfDict, type PdfValue } from "../pdf-reading/value.ts";
import { type FormField, formFields, signatureIn, textIn } from "./form.ts";

/** What one saving of the file did to the document, in the only two ways allowed, and any other. */
type FileChange =
  | { readonly type: "filled"; readonly field: string; readonly before: string | undefined }
  | { readonly type: "signed"; readonly field: string }
  | { readonly type: "other"; readonly where: string };

// Saved anew by honest signing programs, and none of them paints anything on a page.
const free: Record<"catalog" | "form" | "text" | "signature", readonly string[]> = {
  catalog: ["AcroForm", "Perms", "DSS", "Extensions", "Metadata"],
  form: ["SigFlags", "NeedAppearances", "DR", "Fields"],
  text: ["V", "AP", "AS", "M"],
  signature: ["V", "AP", "AS", "M", "F"],
};

/**
 * Compares two revisions from the catalog down, object by object. The rule is DocMDP's level 2 (ISO 32000-1,
 * table 254): filling and signing of the fields that were there. It holds whether or not a signer asked for
 * it.
 */
export function changesBetween(before: PdfFile, after: PdfFile): readonly FileChange[] {
  const [catalogBefore, catalogAfter] = [catalogOf(before), catalogOf(after)];
  const fieldsBefore = formFields(before);
  const fieldsAfter = formFields(after);
  const changes: FileChange[] = [];

  const sameFields = fieldsBefore.every((field, at) => field.object === fieldsAfter[at]?.object);
  if (!sameFields || fieldsBefore.length !== fieldsAfter.length) changes.push(other("AcroForm/Fields"));

  const own = new Map(fieldsBefore.map((field) => [field.object, field]));
  const walk = walker(before, after, own, changes);
  walk.dicts(catalogBefore, catalogAfter, "", free.catalog);
  // Pages first, so that a change of theirs is told as theirs and not by way of the field that points at its
  // page.
  walk.finish();
  const forms = [dictAt(before, catalogBefore, "AcroForm"), dictAt(after, catalogAfter, "AcroForm")] as const;
  if (forms[0] && forms[1]) walk.dicts(forms[0], forms[1], "AcroForm", free.form);
  else if (forms[0] !== forms[1]) changes.push(other("AcroForm"));

  fieldsBefore.forEach((field, at) => {
    const later = fieldsAfter[at];
    if (later && field.object === later.object) compareField(field, later);
  });
  walk.finish();
  return changes;

  function compareField(field: FormField, later: FormField): void {
    const where = `AcroForm/${field.name}`;
    if (field.kind === "other" || field.kind !== later.kind) {
      walk.dicts(field.dict, later.dict, where, []);
      return;
    }
    walk.dicts(field.dict, later.dict, where, free[field.kind]);
    if (field.kind === "text") {
      const was = textIn(before, field);
      if (was !== textIn(after, later)) changes.push({ type: "filled", field: field.name, before: was });
      return;
    }
    const was = signatureIn(before, field);
    const is = signatureIn(after, later);
    if (!was && is) changes.push({ type: "signed", field: field.name });
    else if (was && is) walk.dicts(was, is, where, []);
    else if (was) changes.push(other(where));
  }
}

function other(where: string): FileChange {
  return { type: "other", where };
}

/** Walks two graphs side by side with a list of its own: a chain of bookmarks is deeper than the stack. */
function walker(
  before: PdfFile,
  after: PdfFile,
  fields: ReadonlyMap<number, FormField>,
  changes: FileChange[],
) {
  const waiting: (readonly [PdfValue | undefined, PdfValue | undefined, string])[] = [];
  const met = new Set<string>();
  const differ = (where: string) => changes.push(other(where));

  function dicts(was: PdfDict, is: PdfDict, where: string, skipped: readonly string[]): void {
    for (const key of new Set([...was.entries.keys(), ...is.entries.keys()])) {
      if (!skipped.includes(key))
        waiting.push([was.entries.get(key), is.entries.get(key), `${where}/${key}`]);
    }
  }

  function pair(wasRaw: PdfValue | undefined, isRaw: PdfValue | undefined, where: string): void {
    if (isRef(wasRaw) && isRef(isRaw)) {
      // A field is judged once, as a field, wherever a page or the structure tree leads to it.
      if (fields.has(wasRaw.number) && wasRaw.number === isRaw.number) return;
      const key = `${wasRaw.number} ${isRaw.number}`;
      if (met.has(key)) return;
      met.add(key);
    }
    const was = before.follow(wasRaw);
    const is = after.follow(isRaw);
    if (isArray(was) && isArray(is)) {
      if (was.length !== is.length) differ(where);
      else for (const [at, item] of was.entries()) waiting.push([item, is[at], where]);
    } else if (isStream(was) && isStream(is)) {
      if (Buffer.compare(was.raw, is.raw) !== 0) differ(where);
      dicts(was.dict, is.dict, where, []);
    } else if (isDict(was) && isDict(is)) dicts(was, is, where, []);
    else if (!sameLeaf(was, is)) differ(where);
  }

  function finish(): void {
    for (let next = waiting.pop(); next; next = waiting.pop()) pair(...next);
  }
  return { dicts, finish };
}

function sameLeaf(was: PdfValue, is: PdfValue): boolean {
  if (typeof was !== "object" || typeof is !== "object" || was === null || is === null) return was === is;
  if (!("type" in was) || !("type" in is)) return false;
  if (was.type === "name" && is.type === "name") return was.name === is.name;
  return was.type === "string" && is.type === "string" && Buffer.compare(was.bytes, is.bytes) === 0;
}
