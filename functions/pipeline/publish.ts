import { canonical, sha256 } from "../core/hash.ts";
import type { Sha256 } from "../core/ids.ts";
import type { DeskIndex } from "../core/report/desk.ts";
import type { BoundCopy, Edition } from "../core/round/edition.ts";
import type { Job } from "../core/round/job.ts";
import type { World } from "../core/world.ts";
import type { DeskFiles } from "./desk/files.ts";
import type { Built } from "./edition.ts";
import type { PrintedBook } from "./material-book/print.ts";

const types = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
};

interface Bound {
  readonly bytes: Uint8Array;
  readonly documents: BoundCopy["documents"];
}

/** What the job asked for besides the report. */
interface Asked {
  readonly bound?: Bound;
  readonly book?: PrintedBook;
}

/**
 * Keeps the files under random keys, then publishes the edition that names them: until that one write they
 * are nobody's. When a second delivery came here first, its edition stands and these files are left without a
 * name.
 */
export async function publish(
  world: World,
  job: Job,
  snapshot: Sha256,
  built: Built,
  { bound, book }: Asked = {},
): Promise<Edition> {
  const [pdf, docx, report, desk, copy, paper, workbook] = await Promise.all([
    keep(world, built.pdf, "pdf"),
    keep(world, built.docx, "docx"),
    keep(world, built.report, "json"),
    keepDesk(world, built.desk),
    bound && keep(world, bound.bytes, "pdf"),
    book && keep(world, book.pdf, "pdf"),
    book && keep(world, book.xlsx, "xlsx"),
  ]);
  const { pages, counts, proof } = built;
  const { units, blocs } = counts;
  return await world.editions.publish({
    directive: job.directive,
    number: job.number,
    asOf: job.askedAt,
    pdf: { ...pdf, pages },
    docx,
    report: { key: report.key, hash: report.hash },
    desk: { key: desk.key, hash: desk.hash },
    ...(bound && copy ? { bound: { ...copy, documents: [...bound.documents] } } : {}),
    ...(book && paper && workbook ? { book: { pdf: { ...paper, pages: book.pages }, xlsx: workbook } } : {}),
    head: built.head,
    ...{ snapshot, proof },
    ...{ reported: units.reported, owed: units.owed },
    blocs: { reported: blocs.reported, owed: blocs.owed },
    breaches: [...built.breaches],
    ...(built.unprinted.length > 0 ? { unprinted: [...built.unprinted] } : {}),
    ...(built.asked.length > 0 ? { asked: [...built.asked] } : {}),
    annexes: built.document.annexes.length,
    builtAt: world.clock(),
  });
}

/** The sections first, then the index that names them. */
async function keepDesk(world: World, { sections, units, blocs, printed }: DeskFiles) {
  const [said, ...kept] = await Promise.all([
    keep(world, printed, "json"),
    ...sections.map(async ({ entry, bytes }) => ({ ...entry, key: (await keep(world, bytes, "json")).key })),
  ]);
  const index: DeskIndex = { sections: kept, units, blocs, printed: said.key };
  return await keep(world, new TextEncoder().encode(canonical(index)), "json");
}

async function keep(world: World, bytes: Uint8Array, kind: keyof typeof types) {
  const key = `editions/${world.mint.fileId()}.${kind}`;
  await world.files.write(key, bytes, types[kind]);
  const hash = sha256(bytes);
  return { key, bytes: bytes.length, hash };
}
