import { catalogOf, openPdf } from "../../functions/pdf-reading/file.ts";
import { isRef, type PdfValue } from "../../functions/pdf-reading/value.ts";
import { cmsOver, type Identity } from "./certificates.ts";
import { changed, dictOf, fieldNamed, nameOf, refTo, sizeOf, withUpdate, written } from "./update.ts";

interface Wanted {
  readonly field: string;
  readonly by: Identity;
  /** "20220628101500+07'00'" */
  readonly at: string;
  /** DocMDP's level, for the first signature. */
  readonly permission?: 1 | 2;
  readonly subFilter?: string;
  /** What a forger puts inside the CMS in place of the file. */
  readonly carried?: Uint8Array<ArrayBuffer>;
}

const ROOM = 8192;

/** Signs by incremental update, as PAdES has it: the bytes before stay as they are. */
export async function signed(bytes: Uint8Array, wanted: Wanted): Promise<Uint8Array<ArrayBuffer>> {
  const file = openPdf(bytes);
  const field = fieldNamed(file, wanted.field);
  const number = sizeOf(file);
  const certifying =
    wanted.permission === undefined
      ? ""
      : ` /Reference [<</Type /SigRef /TransformMethod /DocMDP /TransformParams ${written(
          dictOf({ Type: nameOf("TransformParams"), P: wanted.permission, V: nameOf("1.2") }),
        )}>>]`;
  const blankRange = "[0 0000000000 0000000000 0000000000]";
  const text =
    `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /${wanted.subFilter ?? "ETSI.CAdES.detached"} ` +
    `/M (D:${wanted.at})${certifying} /ByteRange ${blankRange} /Contents <${"0".repeat(ROOM * 2)}>>>`;
  const objects = new Map<number, PdfValue | { readonly text: string }>([
    [number, { text }],
    [field.number, changed(field.dict, { V: refTo(number) })],
  ]);
  const root = file.trailer.entries.get("Root");
  if (wanted.permission !== undefined && isRef(root)) {
    objects.set(root.number, changed(catalogOf(file), { Perms: dictOf({ DocMDP: refTo(number) }) }));
  }
  const prepared = withUpdate(bytes, objects);
  const out = Buffer.from(prepared);
  const hole = out.indexOf("/Contents <", bytes.length) + "/Contents ".length;
  const resume = hole + ROOM * 2 + 2;
  const range = [hole, resume, out.length - resume].map((place) => String(place).padStart(10, "0"));
  out.write(`[0 ${range.join(" ")}]`, out.indexOf(blankRange, bytes.length), "latin1");
  const data = new Uint8Array(Buffer.concat([out.subarray(0, hole), out.subarray(resume)]));
  const cms = await cmsOver(data, wanted.by, wanted.carried);
  out.write(Buffer.from(cms).toString("hex"), hole + 1, "latin1");
  return new Uint8Array(out);
}
