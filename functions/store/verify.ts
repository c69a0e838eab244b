import type { Sha256 } from "../core/ids.ts";
import { breakIn } from "../core/obligation/ledger.ts";
import { lastRevision, type Obligation } from "../core/obligation/obligation.ts";
import type { Receipt } from "../core/obligation/receipt.ts";
import type { Submission } from "../core/obligation/submission.ts";
import { Edition } from "../core/round/edition.ts";
import { type Bucket, read, sha256 } from "./bucket.ts";
import { BOARDS, EDITION, obligationPk, ROUNDS } from "./keys.ts";
import { ledger } from "./ledger.ts";
import { type Item, valueIn } from "./record.ts";
import { groundIn, obligationIn } from "./row.ts";
import { submissions } from "./submissions.ts";
import { queried, scan, type Table } from "./table.ts";

/** One thing that is not as it was written: where, and in words for whoever has to look into it. */
interface Finding {
  readonly where: string;
  readonly text: string;
}

/**
 * Holds everything that may never change against what vouches for it: ledgers against their chains and the
 * row that knows their end, revisions against their receipts, files and editions against their hashes. Reads
 * the whole table, so it is for a command and for the hours after a restore, not for a page.
 */
export async function* verify(table: Table, bucket: Bucket): AsyncGenerator<Finding, void> {
  for await (const item of scan(table)) {
    const pk = item.pk?.S ?? "";
    if (pk.startsWith(BOARDS)) yield* obligationFindings(table, bucket, item);
    if (pk.startsWith(ROUNDS) && item.sk?.S?.startsWith(EDITION)) yield* editionFindings(bucket, item);
  }
}

async function* obligationFindings(table: Table, bucket: Bucket, item: Item): AsyncGenerator<Finding, void> {
  const obligation = obligationIn(table, item);
  const where = `${obligation.directive} / ${obligation.id}`;
  const found = [
    ...(await placeFindings(table, obligation)),
    ...(await ledgerFindings(table, obligation, item)),
  ];
  for (const text of found) yield { where, text };
  let revisions: readonly Submission[];
  try {
    revisions = await submissions(table).revisions(obligation.directive, obligation.id);
  } catch (fault) {
    yield { where, text: `Một lần nộp không đọc được hoặc đã bị sửa: ${(fault as Error).message}` };
    return;
  }
  for (const text of revisionFindings(obligation, revisions)) yield { where, text };
  for (const { key, hash, name } of revisions.flatMap(({ attachments }) => attachments)) {
    const text = await objectFinding(bucket, key, hash);
    if (text) yield { where: `${where} / ${name}`, text };
  }
}

async function placeFindings(table: Table, { directive, id, board }: Obligation): Promise<readonly string[]> {
  const [place] = await queried(table, { pk: obligationPk(directive, id), prefix: "PLACE" });
  return place?.board?.S === board ? [] : ["Không tìm thấy nơi giữ bản ghi của nghĩa vụ báo cáo."];
}

async function ledgerFindings(table: Table, obligation: Obligation, item: Item): Promise<readonly string[]> {
  const { directive, id, version } = obligation;
  const entries = await ledger(table).of(directive, id);
  const broken = breakIn(entries);
  if (broken !== undefined) return [`Sổ theo dõi bị sửa, mất hoặc đổi thứ tự từ mục ${broken + 1}.`];
  // A chain cut at its end is whole in itself; only the row still knows how far it went.
  const end = groundIn(item, version).ledger;
  return end?.hash === entries.at(-1)?.hash ? [] : ["Sổ theo dõi thiếu các mục cuối."];
}

function revisionFindings(obligation: Obligation, revisions: readonly Submission[]): readonly string[] {
  const found: string[] = [];
  const filed = new Map(revisions.map(({ receipt }) => [receipt.revision, receipt]));
  const last = lastRevision(obligation);
  for (let revision = 1; revision <= last; revision += 1) {
    if (!filed.has(revision)) found.push(`Mất lần nộp thứ ${revision}.`);
  }
  const unknown = [...filed.keys()].some((revision) => revision > last);
  if (unknown || vouchedBy(obligation).some((receipt) => !same(receipt, filed.get(receipt.revision)))) {
    found.push("Giấy tiếp nhận không khớp với bản đã nộp.");
  }
  return found;
}

/** Every receipt the row itself knows, of what stands and of what was withdrawn. */
function vouchedBy({ first, latest, withdrawals = [] }: Obligation): readonly Receipt[] {
  const spans = [...withdrawals, { first, latest }];
  return spans.flatMap((span) => [span.first, span.latest]).filter((receipt) => receipt !== undefined);
}

function same(one: Receipt, other: Receipt | undefined): boolean {
  return (
    other !== undefined &&
    one.hash === other.hash &&
    one.reference === other.reference &&
    one.receivedAt === other.receivedAt &&
    one.enteredAt === other.enteredAt &&
    one.recordedAt === other.recordedAt &&
    one.revision === other.revision
  );
}

async function* editionFindings(bucket: Bucket, item: Item): AsyncGenerator<Finding, void> {
  const { directive, number, pdf, docx, report, bound, signed } = valueIn(Edition, item);
  for (const { key, hash } of [pdf, report, docx, bound, signed].filter((each) => each !== undefined)) {
    const text = await objectFinding(bucket, key, hash);
    if (text) yield { where: `${directive} / bản số ${number} / ${key}`, text };
  }
}

async function objectFinding(bucket: Bucket, key: string, hash: Sha256): Promise<string | undefined> {
  try {
    const bytes = await read(bucket, key);
    return sha256(bytes).toString("hex") === hash ? undefined : "Tệp đã bị sửa sau khi lưu.";
  } catch (fault) {
    if ((fault as Error).name === "NoSuchKey") return "Tệp không còn trong kho.";
    throw fault;
  }
}
