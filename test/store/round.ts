import { createHash } from "node:crypto";
import * as v from "valibot";
import { canonical } from "../../functions/core/hash.ts";
import { DirectiveId, FileId, ObligationId, PersonId, Reference, Sha256 } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import type { Notice } from "../../functions/core/notice/notice.ts";
import type { Deed } from "../../functions/core/obligation/ledger.ts";
import { lastRevision, Obligation } from "../../functions/core/obligation/obligation.ts";
import {
  type Attachment,
  afterReceipt,
  type Draft,
  Submission,
} from "../../functions/core/obligation/submission.ts";
import type { Change } from "../../functions/core/world.ts";

/** Small readable pieces of one invented round, for tests that care about keeping and not about meaning. */
export const at = (text: string): Instant => v.parse(Instant, text);
export const noon = at("2022-06-25T12:00:00+07:00");
export const directive = v.parse(DirectiveId, "ts-2022-h1");
export const clerk = v.parse(PersonId, "clerk.tay-an");
export const obligationId = (id: string): ObligationId => v.parse(ObligationId, id);

export function anObligation(over: Record<string, unknown> = {}): Obligation {
  return v.parse(Obligation, {
    directive,
    id: "bao-cao.tay-an",
    demand: "bao-cao",
    party: { type: "unit", unit: "tay-an" },
    board: "cum-1",
    dueBefore: "2022-06-27T17:00:00.000Z",
    version: 0,
    ...over,
  });
}

export function aDeed(act: Deed["act"] = "received", over: Partial<Deed> = {}): Deed {
  return { act, at: noon, by: clerk, detail: {}, ...over };
}

export function aNotice(id: string, over: Partial<Notice> = {}): Notice {
  return {
    id,
    to: "vanthu@tay-an.example",
    name: "Văn thư Tây An",
    subject: "Nhắc gửi báo cáo",
    text: "Đề nghị đơn vị gửi báo cáo đúng hạn.",
    madeAt: noon,
    about: { directive },
    ...over,
  };
}

const letters = "23456789ABCDEFGHJKLMNPRSTUVWXY";
let minted = 0;

/** A post over this obligation as a form would make it: the body given, all else filled in. */
export function aPost(
  over: Obligation,
  body: { readonly key: string; readonly text?: string; readonly at?: Instant },
): { readonly submission: Submission; readonly change: Change } {
  const entries = { "ket-qua": body.text ?? "Đã tổ chức 03 phong trào thi đua." };
  const said = {
    directive: over.directive,
    obligation: over.id,
    clientKey: body.key.padEnd(16, "-"),
    by: clerk,
    entries,
    values: {},
    attachments: [],
  };
  minted += 1;
  const last = [...minted.toString(30).padStart(4, "0")].map((digit) => letters[Number.parseInt(digit, 30)]);
  const submission = sealed(
    v.parse(Submission, {
      ...said,
      receipt: {
        reference: v.parse(Reference, `XH7K-${last.join("")}`),
        revision: lastRevision(over) + 1,
        receivedAt: body.at ?? noon,
        hash: "0".repeat(64),
      },
    }),
  );
  return {
    submission,
    change: { obligation: afterReceipt(over, submission.receipt), deeds: [aDeed("received")] },
  };
}

/** The submission with the hash of its own words on its receipt. */
export function sealed({ receipt, ...post }: Submission): Submission {
  const hash = v.parse(Sha256, createHash("sha256").update(canonical(post)).digest("hex"));
  return { ...post, receipt: { ...receipt, hash } };
}

export function aDraft(text: string, over: Partial<Draft> = {}): Draft {
  return {
    section: "i",
    entries: { "ket-qua": text },
    version: 0,
    savedAt: noon,
    by: clerk,
    done: false,
    ...over,
  };
}

export function anAttachment(bytes: Uint8Array, id = "a".repeat(26)): Attachment {
  return {
    id: v.parse(FileId, `fil_${id}`),
    name: "Phụ lục 1.pdf",
    type: "application/pdf",
    bytes: bytes.length,
    hash: v.parse(Sha256, createHash("sha256").update(bytes).digest("hex")),
    key: `attachments/${id}`,
    addedAt: noon,
    scan: "not-scanned",
  };
}

export async function collected<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The change that puts `next` over `before`. */
export function changing(
  before: Obligation,
  next: Partial<Obligation>,
  change: Partial<Change> = {},
): Change {
  return { obligation: { ...before, ...next, version: before.version + 1 }, deeds: [], ...change };
}
