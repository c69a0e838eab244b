/**
 * Takes the signed file back. It must be the issued edition with signatures and the clerk's number and date
 * laid over it, and nothing else; every way it can be something else is told apart. Nothing is redrawn or
 * repaired here.
 */
import type { Certificate } from "pkijs";
import { type Instant, instantOf, millisecondsOf } from "../core/instant.ts";
import { fields } from "../pdf/fields.ts";
import { openPdf, type PdfFile } from "../pdf-reading/file.ts";
import {
  isArray,
  isDict,
  isName,
  isString,
  type PdfDict,
  textOf,
  UnreadablePdf,
} from "../pdf-reading/value.ts";
import { isTrusted, type SignedBy, verifyCms } from "./cms.ts";
import { readPdfDate } from "./date.ts";
import { formFields, signatureIn } from "./form.ts";
import { numberingIn, type PrintedMonth } from "./numbering.ts";
import { coveredBy } from "./range.ts";
import { judgeRevisions } from "./revisions.ts";
import type { Alteration, Signed, Signer, Verdict } from "./verdict.ts";

/**
 * Whom to believe, and the moment at which certificates are judged: when the file came back, by the server's
 * clock.
 */
interface Trust {
  /** The month the document prints, in which its day of issue must be. */
  readonly printed: PrintedMonth;
  /**
   * Absent where nobody has said whom to believe: chains are then not checked, and whoever asks must say so.
   */
  readonly anchors?: readonly Certificate[] | undefined;
  readonly at: Instant;
}

export async function verifySigned(issued: Uint8Array, uploaded: Uint8Array, trust: Trust): Promise<Verdict> {
  const ours = openPdf(issued);
  try {
    const theirs = openPdf(uploaded);
    return notOurs(ours, theirs) ?? (await judged(ours, theirs, trust));
  } catch (fault) {
    if (fault instanceof UnreadablePdf) return { type: "unreadable", reason: fault.message };
    throw fault;
  }
}

/**
 * Judges the first revision: whether the bytes we issued still stand there, untouched, as the file's
 * beginning.
 */
function notOurs(ours: PdfFile, theirs: PdfFile): Verdict | undefined {
  const begins = Buffer.compare(theirs.bytes.subarray(0, ours.bytes.length), ours.bytes) === 0;
  const kept = ours.revisions.every((revision, at) => theirs.revisions[at]?.end === revision.end);
  if (begins && kept) return undefined;
  if (idOf(theirs) !== idOf(ours)) return { type: "other-report" };
  return kept ? altered({ type: "issued-bytes" }) : { type: "first-revision-differs" };
}

/** The half of /ID that stays the same over all revisions: it names the edition. */
function idOf(file: PdfFile): string {
  const id = file.follow(file.revisions[0]?.trailer.entries.get("ID"));
  const first = isArray(id) ? id[0] : undefined;
  return isString(first) ? Buffer.from(first.bytes).toString("hex") : "";
}

async function judged(ours: PdfFile, theirs: PdfFile, trust: Trust): Promise<Verdict> {
  const revisions = judgeRevisions(ours, theirs);
  if (revisions.type === "altered") return revisions;

  const signatures: Signature[] = [];
  for (const [field, end] of revisions.signedUpTo) {
    const read = await signatureOf(theirs, field, end);
    if ("type" in read) return altered(read);
    signatures.push(read);
  }
  if (signatures.length === 0) return { type: "unsigned" };
  signatures.sort((one, other) => one.covers - other.covers);
  if (signatures.some((each) => each.permission === 1 && each.covers < theirs.bytes.length)) {
    return altered({ type: "locked" });
  }
  for (const signature of signatures) {
    const doubt = await doubtIn(signature.by, trust);
    if (doubt) return doubt;
  }
  return signed(theirs, signatures, trust.printed);
}

interface Signature extends Signer {
  readonly by: SignedBy;
  /** DocMDP's level, when the signature certifies. */
  readonly permission: number | undefined;
}

/** A signature stands only if it covers the very saving that brought it: a copy of another's never does. */
async function signatureOf(file: PdfFile, name: string, end: number): Promise<Signature | Alteration> {
  const field = formFields(file).find((each) => each.name === name);
  const dict = field && signatureIn(file, field);
  if (!dict || subFilterOf(file, dict) !== "ETSI.CAdES.detached") return { type: "not-pades", field: name };
  const covered = coveredBy(file, dict);
  if (covered?.until !== end) return { type: "bad-range", field: name };
  const by = await verifyCms(covered.contents, covered.data);
  if (!by) return { type: "bad-signature", field: name };
  const written = file.follow(dict.entries.get("M"));
  const at = isString(written) ? readPdfDate(textOf(written)) : undefined;
  return { name: by.name, field: name, at, covers: end, by, permission: permissionIn(file, dict) };
}

function subFilterOf(file: PdfFile, signature: PdfDict): string | undefined {
  const value = file.follow(signature.entries.get("SubFilter"));
  return isName(value) ? value.name : undefined;
}

function permissionIn(file: PdfFile, signature: PdfDict): number | undefined {
  const references = file.follow(signature.entries.get("Reference"));
  const first = isArray(references) ? file.follow(references[0]) : null;
  const params = isDict(first) ? file.follow(first.entries.get("TransformParams")) : null;
  const method = isDict(first) ? file.follow(first.entries.get("TransformMethod")) : null;
  if (!isDict(params) || !isName(method) || method.name !== "DocMDP") return undefined;
  // Level 2 is what the standard reads where none is written (table 254).
  return Number(file.follow(params.entries.get("P")) ?? 2);
}

async function doubtIn(by: SignedBy, trust: Trust): Promise<Verdict | undefined> {
  const from = by.certificate.notBefore.value;
  const until = by.certificate.notAfter.value;
  const at = millisecondsOf(trust.at);
  if (at < from.getTime() || at > until.getTime()) {
    return {
      type: "expired-certificate",
      name: by.name,
      from: instantOf(from.getTime()),
      until: instantOf(until.getTime()),
    };
  }
  if (!trust.anchors) return undefined;
  const trusted = await isTrusted(by, trust.anchors, new Date(at));
  return trusted ? undefined : { type: "untrusted-certificate", name: by.name };
}

function signed(file: PdfFile, signatures: readonly Signature[], printed: PrintedMonth): Signed {
  const numbering = numberingIn(file, printed);
  const has = (name: string) => signatures.some((each) => each.field === name);
  const bothSigned =
    has(fields.signature.name) && has(fields.seal.name) && signatures.at(-1)?.covers === file.bytes.length;
  return {
    type: "signed",
    signers: signatures.map(({ name, field, at, covers }) => ({ name, field, at, covers })),
    numbering,
    certified: signatures[0]?.permission !== undefined,
    bothSigned,
    complete: bothSigned && numbering.type === "numbered",
  };
}

function altered(how: Alteration): Verdict {
  return { type: "altered", how };
}
