import { catalogOf, dictAt, type PdfFile } from "../pdf-reading/file.ts";
import { isArray, isDict, isName, isRef, isString, type PdfDict, textOf } from "../pdf-reading/value.ts";

/** One field of the document's form. Ours are flat: field and widget in one object. */
export interface FormField {
  readonly object: number;
  readonly name: string;
  readonly kind: "text" | "signature" | "other";
  readonly dict: PdfDict;
}

export function formFields(file: PdfFile): readonly FormField[] {
  const form = dictAt(file, catalogOf(file), "AcroForm");
  const listed = form ? file.follow(form.entries.get("Fields")) : null;
  if (!isArray(listed)) return [];
  return listed.flatMap((item) => {
    const dict = file.follow(item);
    if (!isRef(item) || !isDict(dict)) return [];
    const name = file.follow(dict.entries.get("T"));
    const kind = file.follow(dict.entries.get("FT"));
    return [
      {
        object: item.number,
        name: isString(name) ? textOf(name) : "",
        kind: isName(kind) ? kindOf(kind.name) : ("other" as const),
        dict,
      },
    ];
  });
}

function kindOf(type: string): FormField["kind"] {
  return type === "Tx" ? "text" : type === "Sig" ? "signature" : "other";
}

/** What stands in a text field, trimmed; undefined while nobody has filled it. */
export function textIn(file: PdfFile, field: FormField): string | undefined {
  const value = file.follow(field.dict.entries.get("V"));
  return isString(value) ? textOf(value).trim() || undefined : undefined;
}

/** The signature dictionary in a signature field, or undefined while it is free. */
export function signatureIn(file: PdfFile, field: FormField): PdfDict | undefined {
  return field.kind === "signature" ? dictAt(file, field.dict, "V") : undefined;
}
