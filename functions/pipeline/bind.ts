import { partyName } from "../core/obligation/naming.ts";
import type { Obligation } from "../core/obligation/obligation.ts";
import { hasReported, standingOf } from "../core/obligation/standing.ts";
import type { Attachment } from "../core/obligation/submission.ts";
import type { BoundCopy } from "../core/round/edition.ts";
import type { Round } from "../core/round/round.ts";
import { clean } from "../core/text/clean.ts";
import type { World } from "../core/world.ts";
import type { OfficialDocument } from "../decree30/document.ts";
import { printable } from "../decree30/printable.ts";
import { typesetDocument } from "../decree30/typeset.ts";
import { verdictOn } from "../files/verdict.ts";
import type { Faces } from "../layout/face.ts";
import { type Planned, planBinding, type Unbound } from "../pdf/attached.ts";
import { bindAttachments } from "../pdf/bind.ts";
import { writePdf } from "../pdf/write.ts";
import { attachmentList } from "./attachment-list.ts";
import { type Built, metaOf, type Press } from "./edition.ts";
import { obligationsIn } from "./frozen.ts";

/** Attachments together are opened in memory, and a file takes several times its own size there. */
const MOST_BYTES = 80_000_000;

/** The officer is told what to do; the edition itself can still be made without the copy. */
class Unbindable extends Error {
  readonly reader =
    "Không lập được bản kèm tài liệu vì một tệp của đơn vị không ghép được. Đề nghị tổng hợp lại mà không chọn đính kèm tài liệu.";
}

/**
 * The edition with its units' documents behind it, for reading. The edition's own bytes stay as they are;
 * what cannot be bound in is listed with the reason and never shown as an empty page.
 */
export async function bindCopy(
  world: World,
  round: Round,
  { document, pdf }: Built,
  { faces }: Press,
): Promise<{ readonly bytes: Uint8Array; readonly documents: BoundCopy["documents"] }> {
  const planned = await planAll(world, round, faces);
  const listing = planned.length > 0 ? listed(document, planned, round, faces) : undefined;
  try {
    const bytes = await bindAttachments(pdf, planned, listing);
    return { bytes, documents: planned.map(documentOf) };
  } catch (cause) {
    throw new Unbindable("attachments could not be bound", { cause });
  }
}

async function planAll(world: World, round: Round, faces: Faces): Promise<readonly Planned[]> {
  const planned: Planned[] = [];
  let room = MOST_BYTES;
  for (const obligation of obligationsIn(round)) {
    for (const attachment of await attachmentsOf(world, round, obligation)) {
      const { name, type, bytes, key } = attachment;
      const about = { name: printable(name, faces).value, from: clean(partyName(obligation, round)), type };
      const left = (why: Unbound): Planned => ({ ...about, bytes: new Uint8Array(), bound: false, why });
      const held = await heldBack(world, obligation, attachment);
      if (held) {
        planned.push(left(held));
        continue;
      }
      room -= bytes;
      const [plan] = room < 0 ? [] : await planBinding([{ ...about, bytes: await world.files.read(key) }]);
      planned.push(plan ?? left("too-long"));
    }
  }
  return planned;
}

/** What no scanner has called clean though one is set up is put into nobody's hands. */
async function heldBack(
  world: World,
  { directive, id }: Obligation,
  attachment: Attachment,
): Promise<Unbound | undefined> {
  const verdict = await verdictOn(world, { directive, obligation: id }, attachment);
  if (verdict === "pending") return "unscanned";
  return verdict === "infected" ? "infected" : undefined;
}

/** "Phụ lục 2" before "Phụ lục 10". */
const byName = new Intl.Collator("vi", { numeric: true });

/**
 * The files of what the report counts: the revision frozen in the round, and none of a report sent back. In
 * the order in which they were attached, since their ids are drawn by lot.
 */
async function attachmentsOf(world: World, round: Round, obligation: Obligation) {
  if (!obligation.latest || !hasReported(standingOf(obligation, round.asOf))) return [];
  const { directive, id, latest } = obligation;
  const attachments = (await world.submissions.find(directive, id, latest.revision))?.attachments ?? [];
  return attachments.toSorted((a, b) => a.addedAt.localeCompare(b.addedAt) || byName.compare(a.name, b.name));
}

/**
 * The list as an annex of the report, on pages of its own: those after the main text of a report that has no
 * other.
 */
function listed(
  document: OfficialDocument,
  planned: readonly Planned[],
  round: Round,
  faces: Press["faces"],
) {
  const table = attachmentList(planned);
  const title = "Danh mục tài liệu kèm theo";
  const short: OfficialDocument = { ...document, body: [], annexes: [] };
  const annexes = [{ title, landscape: false, passages: [table] }];
  const from = typesetDocument(short, faces).pages.length;
  const pdf = writePdf(typesetDocument({ ...short, annexes }, faces), metaOf(document, round));
  return { title, pdf, from };
}

function documentOf(plan: Planned): BoundCopy["documents"][number] {
  const { from, name } = plan;
  return plan.bound ? { from, name, pages: plan.pages } : { from, name, why: plan.why };
}
