import { sha256 } from "../core/hash.ts";
import type { Instant } from "../core/instant.ts";
import { type Entry, reportChain } from "../core/obligation/ledger.ts";
import type { ArchivePackage } from "../core/round/archive-package.ts";
import type { Edition } from "../core/round/edition.ts";
import { headOfEdition, issuedName } from "../core/round/edition-head.ts";
import { outgoingRecord } from "../core/round/outgoing-record.ts";
import type { SignedFile } from "../core/round/signed-file.ts";
import { standing } from "../core/round/step.ts";
import type { World } from "../core/world.ts";
import type { Contents, Enclosed, Listed } from "../pipeline/archive/contents.ts";
import { packed } from "../pipeline/archive/pack.ts";
import { recordXml } from "../pipeline/archive/record-xml.ts";
import type { Press } from "../pipeline/edition.ts";
import { recordsUnder } from "../pipeline/enforce/records.ts";
import type { RoundContext } from "./context.ts";
import { compareEditions } from "./desk/compare.ts";
import { comparisonPaper } from "./desk/comparison-paper.ts";
import { dutyOf } from "./meet-duty.ts";

/** Ledgers are read so many at a time. */
const ABREAST = 16;

interface Issued {
  readonly edition: Edition;
  readonly signed: SignedFile;
  /** With the large files that are otherwise only listed. */
  readonly whole: boolean;
}

/**
 * The package of an issued report for the archive, packed when it is first asked for and kept. It holds what
 * was so when the report was issued, so that it is the same whenever it is packed.
 */
export async function archiveReport(
  world: World,
  context: RoundContext,
  press: () => Press,
  issued: Issued,
): Promise<ArchivePackage> {
  const { edition, whole } = issued;
  const { directive, number } = edition;
  const before = await world.archives.find(directive, number, whole);
  if (before) return before;
  const bytes = packed(await contentsOf(world, context, press, issued));
  const key = `archives/${world.mint.fileId()}.zip`;
  await world.files.write(key, bytes, "application/zip");
  const made = {
    ...{ directive, edition: number, whole, key, bytes: bytes.length, hash: sha256(bytes) },
    builtAt: context.now,
  };
  await world.archives.keep(made);
  world.log("archived", { directive, edition: number, bytes: bytes.length });
  return made;
}

async function contentsOf(
  world: World,
  context: RoundContext,
  press: () => Press,
  issued: Issued,
): Promise<Contents> {
  const { edition, signed, whole } = issued;
  const { directive, roster } = context;
  const setting = { directive, roster, duty: await dutyOf(world, directive) };
  const head = headOfEdition(edition, setting);
  const issuedAt = standing(edition.course ?? [], "issued")?.at ?? signed.at;
  const record = outgoingRecord(edition, signed, setting);
  const kept = await keptFiles(world, issued);
  const compared = await besideTheOneBefore(world, context, press, edition);
  const large = await largeFiles(world, edition);
  const texts: readonly (readonly [string, string, string])[] = [
    [
      "van-ban-di.json",
      "Thông tin đầu vào của văn bản đi (Nghị định 30/2020/NĐ-CP, Phụ lục VI)",
      json(record),
    ],
    ["van-ban-di.xml", "Thông tin đầu vào của văn bản đi, dạng XML", recordXml("OutgoingDocument", record)],
    [
      "so-theo-doi.json",
      "Trích sổ theo dõi của đợt đến khi ban hành, mỗi mục nối với mục trước bằng mã băm",
      json(await ledgersUntil(world, context, issuedAt)),
    ],
  ];
  const written = texts.map(([name, what, text]) => ({ name, what, bytes: new TextEncoder().encode(text) }));
  const opened = whole ? await Promise.all(large.map((file) => enclosed(world, file))) : [];
  return {
    subject: {
      ...{ directive: edition.directive, edition: edition.number, named: issuedName(signed, head) },
      ...{ subject: head.subject, authority: roster.authority.name, proof: edition.proof, issuedAt },
      signer: [head.signatory.position, head.signatory.name ?? ""].join(" ").trim(),
    },
    enclosed: [...kept, ...compared, ...written, ...opened],
    listed: whole ? [] : large.map(({ name, what, sha256: hash }) => ({ name, what, sha256: hash })),
  };
}

interface Stored extends Listed {
  readonly key: string;
}

/** What the edition keeps of the report itself, the signed original first. */
async function keptFiles(world: World, { edition, signed }: Issued): Promise<readonly Enclosed[]> {
  const { pdf, docx, report, book, course = [] } = edition;
  const note = standing(course, "put-up")?.coveringNote;
  const files: readonly (readonly [string, string, { readonly key: string; readonly hash: string }])[] = [
    ["bao-cao-da-ky.pdf", "Báo cáo đã ký số: bản chính điện tử", signed],
    ["bao-cao-truoc-ky.pdf", "Báo cáo như khi đưa ra ký", pdf],
    ...(docx ? [["bao-cao.docx", "Bản Word của báo cáo", docx] as const] : []),
    ["bao-cao.json", "Số liệu của báo cáo, nguồn của từng số và từng câu", report],
    ...(book
      ? ([
          ["bang-tong-hop-noi-dung.pdf", "Bảng tổng hợp nội dung: từng ý của từng đơn vị", book.pdf],
          ["bang-tong-hop-noi-dung.xlsx", "Bảng tổng hợp nội dung, dạng Excel", book.xlsx],
        ] as const)
      : []),
    ...(note ? [["phieu-trinh.pdf", "Phiếu trình lãnh đạo", note] as const] : []),
  ];
  return await Promise.all(
    files.map(([name, what, { key, hash }]) => enclosed(world, { name, what, key, sha256: hash })),
  );
}

/**
 * What became of the report it replaces, or of the draft before it, in this one; the first of a round stands
 * alone, and so does one from before there were desks.
 */
async function besideTheOneBefore(
  world: World,
  context: RoundContext,
  press: () => Press,
  { directive, number, course = [] }: Edition,
): Promise<readonly Enclosed[]> {
  const earlier = (await world.editions.all(directive)).filter((each) => each.desk && each.number < number);
  const before = standing(course, "put-up")?.replaces?.edition ?? earlier.at(-1)?.number;
  if (before === undefined) return [];
  const compared = await compareEditions(world, context.directive, { before, now: number });
  if (!compared) return [];
  const bytes = await comparisonPaper(world, context, press(), compared);
  return [{ name: "so-sanh-voi-ban-truoc.pdf", what: `Bản so sánh với bản số ${before}`, bytes }];
}

/** Large, and not of the report itself: what it was made of, and the copy with the units' documents. */
async function largeFiles(world: World, { directive, number, bound }: Edition): Promise<readonly Stored[]> {
  const frozen = (await world.editions.job(directive, number))?.snapshot;
  const documents = bound?.documents.map(({ from, name }) => `${from}: ${name}`).join("; ");
  return [
    ...(frozen
      ? [
          {
            name: "du-lieu-dot.json",
            what: "Dữ liệu đã chốt để lập báo cáo",
            key: frozen.key,
            sha256: frozen.hash,
          },
        ]
      : []),
    ...(bound
      ? [
          {
            name: "kem-tai-lieu.pdf",
            what: `Báo cáo kèm tài liệu của đơn vị (${documents})`,
            key: bound.key,
            sha256: bound.hash,
          },
        ]
      : []),
  ];
}

/** Read and held against the hash that was kept of it: an archive takes in nothing that was changed. */
async function enclosed(world: World, { name, what, key, sha256: hash }: Stored): Promise<Enclosed> {
  const bytes = await world.files.read(key);
  if (sha256(bytes) !== hash) throw new Error(`${key} is not what its edition keeps of it.`);
  return { name, what, bytes };
}

/** The chains of the report and of everyone who owed one, up to that instant. */
async function ledgersUntil(
  world: World,
  { directive, roster }: RoundContext,
  until: Instant,
): Promise<Readonly<Record<string, readonly Entry[]>>> {
  const owed = (await recordsUnder(world, directive, roster)).map(({ id }) => id).sort();
  const all = [reportChain, ...owed];
  const chains: [string, readonly Entry[]][] = [];
  for (let start = 0; start < all.length; start += ABREAST) {
    const few = all.slice(start, start + ABREAST);
    const read = await Promise.all(few.map((id) => world.ledger.of(directive.id, id)));
    for (const [place, entries] of read.entries()) {
      chains.push([few[place] ?? "", entries.filter(({ deed }) => deed.at <= until)]);
    }
  }
  return Object.fromEntries(chains);
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
