import { type Directive, fieldsOf } from "../core/directives/directive.ts";
import { nextPeriodOf } from "../core/directives/naming.ts";
import { type CarriedOut, orderInWords } from "../core/duties/carried-out.ts";
import { printNumber } from "../core/figures/number.ts";
import {
  type CalendarDate,
  clockWords,
  dateIn,
  type Instant,
  inFullWords,
  inWords,
  minuteBounding,
} from "../core/instant.ts";
import { knownAt } from "../core/obligation/receipt.ts";
import type { ChosenHead } from "../core/office/head-choice.ts";
import type { Authority } from "../core/people/authority.ts";
import type { Roster } from "../core/people/roster.ts";
import { kindOfDocument } from "../core/registry/document-kinds.ts";
import type { Aggregate } from "../core/report/aggregate.ts";
import { assessed } from "../core/report/assessment.ts";
import { formerSentences } from "../core/report/leading.ts";
import type { LeftOut } from "../core/report/left-out.ts";
import { filled, type LiveFigures } from "../core/report/live.ts";
import type { MaterialGroup } from "../core/report/material.ts";
import type { Edit } from "../core/report/officer/edit.ts";
import type { FormerPeriod } from "../core/report/prior.ts";
import type { Statement } from "../core/report/report-file.ts";
import {
  type ReportCount,
  releasedAmong,
  reportCounts,
  reportsAmong,
  type Stood,
} from "../core/round/report-count.ts";
import { type ReportHead, reportHead } from "../core/round/report-head.ts";
import { lowered } from "../core/text/first-letter.ts";
import type { OfficialDocument, Passage } from "../decree30/document.ts";
import { kindCalled } from "../decree30/opening.ts";
import { countVi } from "../decree30/words.ts";
import { annexesOf, underItsPlace } from "./compose/annexes.ts";
import { type AwaitedAnswers, answersAwaited } from "./compose/awaited.ts";
import { inBothParts, writtenChapters } from "./compose/chapters.ts";
import { leftOutOf } from "./compose/claims.ts";
import type { Composing } from "./compose/context.ts";
import { type DeskWritten, type Hand, underOfficersHands } from "./compose/desk.ts";
import { onPageOf } from "./compose/kinds.ts";
import { leaveOut } from "./compose/left-out.ts";
import { numberedAsPrinted } from "./compose/numbered.ts";
import { pointerTo } from "./compose/phrases.ts";
import { setOutBy } from "./compose/set-out.ts";
import { type Printed, printedIn, type Trace, tracer } from "./compose/trace.ts";
import { issuerMarks, issuerOf } from "./issuer-marks.ts";
import { unitsAsked } from "./merge.ts";
import { signatureOf } from "./signed-by.ts";

interface Composition {
  readonly authority: Authority;
  readonly directive: Directive;
  readonly roster: Roster;
  readonly aggregate: Aggregate;
  readonly standings: readonly Stood[];
  readonly asOf: Instant;
  readonly edition: number;
  readonly proof?: { readonly code: string; readonly url: string };
  /** The superior's demand that the round is held for. */
  readonly carriesOut?: CarriedOut;
  /** Signer, addressees and recipients that an officer chose for this document. */
  readonly chosen?: ChosenHead;
  /** The editor's layer, oldest first. */
  readonly edits?: readonly Edit[];
  /** What was said the period before. */
  readonly former?: FormerPeriod;
}

interface Composed extends AwaitedAnswers {
  readonly document: OfficialDocument;
  readonly trace: Trace;
  /** What stands on the page under each mark of the trace. */
  readonly printed: readonly Printed[];
  /** Every statement as the sources alone make it, to lay beside the edited one. */
  readonly statements: readonly Statement[];
  /** Marks of the statements an officer accepted as they read now; the others are still drafts. */
  readonly accepted: readonly string[];
  /** What units gave and the page does not show by itself, with why. */
  readonly leftOut: readonly LeftOut[];
  /** The figures that statements hold by name. */
  readonly figures: LiveFigures;
  /** Every sentence units gave, with what became of it. */
  readonly material: readonly MaterialGroup[];
  readonly head: ReportHead;
  /** Headings of what the superior's outline, where one is followed, has no place for. */
  readonly elsewhere?: readonly string[];
  /** Every section as it was made and as it is printed. */
  readonly desk: readonly DeskWritten[];
}

/**
 * Words the authority's own report: what its units' figures and sentences come to, in the order in which a
 * district reports to its province. It says nothing that no unit, directive or clock has said; every passage
 * made from reports carries a mark that the trace leads back to its sources.
 */
export function composeReport(from: Composition): Composed {
  const { authority, directive, asOf } = from;
  const assessment = assessed(directive, from.aggregate);
  const { roster } = from;
  const marks = tracer();
  const released = releasedAmong(reportsAmong(directive, from.standings));
  const attached = annexesOf({ roster, tracer: marks }, directive, from.aggregate, from.standings);
  const composing: Composing = {
    roster,
    style: authority.reportStyle ?? {},
    tracer: marks,
    composed: [],
    assessed: assessment.said,
    annexed: new Map(attached.flatMap(({ field, name }) => (field === undefined ? [] : [[field, name]]))),
    leftOut: [],
    figures: new Map(),
    asked: unitsAsked(directive, roster, (unit) => !released.has(unit)),
    former: formerSentences(from.former),
    on: dateIn(asOf),
    material: [],
  };
  leaveOut(composing, assessment.headings, "heading");
  for (const field of fieldsOf(directive)) {
    const total = from.aggregate.totals[field.id];
    if (total?.kind === field.kind) onPageOf(field).leaveOut(composing, field, total);
  }
  const head = reportHead(from);
  const { kind, symbol, subject, year, month } = head;
  const standingsAt = attached.find(({ field }) => field === undefined)?.name;
  // Before the chapters: marks are given in the order of the page.
  const opening = introduction(from, composing, standingsAt);
  const hand = handOf(from);
  const chapters = writtenChapters(composing, directive, from.aggregate);
  const { written, desk } = underOfficersHands(composing, chapters, directive, hand);
  const outline = from.carriesOut?.outline;
  const followed = outline && setOutBy(outline, written);
  const parts = followed?.parts ?? "ordinal-words";
  const setOut = followed?.passages ?? inBothParts(written, directive);
  const body = [...opening, ...setOut, closing(from, head)].map((passage) => inPrint(passage, composing));
  const document: OfficialDocument = {
    kind: kindCalled(kind),
    issuer: issuerOf(authority),
    number: { symbol },
    dated: { place: authority.placeName, month, year },
    subject,
    addressees: head.addressees,
    body,
    signature: signatureOf(head.signatory),
    recipients: head.recipients,
    annexes: attached.map((each) => underItsPlace(each, body, { parts, kind })),
    parts,
    ...issuerMarks(authority),
    ...(from.proof ? { proof: from.proof } : {}),
  };
  const { composed } = composing;
  const material = desk.flatMap(({ onDesk }) => onDesk.material);
  return {
    ...{ document, head },
    trace: composing.tracer.trace,
    printed: printedIn(document),
    statements: composed,
    accepted: desk.flatMap(({ onDesk }) =>
      onDesk.paragraphs.flatMap(({ accepted, mark }) => (accepted ? [mark] : [])),
    ),
    leftOut: [...composing.leftOut, ...leftOutOf(material)],
    figures: composing.figures,
    material,
    desk: numberedAsPrinted(desk, body),
    ...(followed ? { elsewhere: followed.elsewhere } : {}),
    ...answersAwaited(desk, hand.edits),
  };
}

function handOf({ edits = [], standings, former }: Composition): Hand {
  const received = standings.flatMap(({ obligation: { id, latest } }) =>
    latest ? [[id, knownAt(latest)] as const] : [],
  );
  return { edits, received: new Map(received), former: former?.sections ?? {} };
}

/** Sentences with their figures filled in; a table holds none. */
function inPrint(passage: Passage, { figures }: Composing): Passage {
  return passage.type === "paragraph" || passage.type === "point"
    ? { ...passage, text: filled(passage.text, figures) }
    : passage;
}

function introduction(
  from: Composition,
  composing: Composing,
  standingsAt: string | undefined,
): readonly Passage[] {
  const { authority, directive } = from;
  const { period } = directive;
  const opening = `${basisOf(from)}${authority.name} báo cáo kết quả công tác thi đua, khen thưởng ${period.label} và phương hướng, nhiệm vụ ${nextPeriodOf(directive)} như sau:`;
  return [...whoReported(from, composing, standingsAt), { type: "paragraph", text: opening }];
}

/** What the report carries out: the superior's document the round is held for, else the directive. */
function basisOf({ directive: { document }, carriesOut }: Composition): string {
  if (carriesOut) return `Thực hiện ${orderInWords(carriesOut)}, `;
  const number = document.number ? ` số ${document.number}` : "";
  const dated = document.issueDate ? ` ${inFullWords(document.issueDate)}` : "";
  if (!number && !dated) return "";
  return `Thực hiện ${kindOfDocument(document)}${number}${dated} về ${lowered(document.subject)}, `;
}

/** How many reports it rests on and as of when; who is missing is named in the annex. */
function whoReported(
  { directive, aggregate, standings, asOf }: Composition,
  composing: Composing,
  standingsAt: string | undefined,
): readonly Passage[] {
  const where = standingsAt === undefined ? "" : pointerTo(standingsAt);
  const reports = reportsAmong(directive, standings);
  const { units, blocs } = reportCounts(reports);
  // Where units report for themselves a bloc's report says their figures again, so they alone are named.
  const [type, count, who] =
    units.owed > 0
      ? (["unit", units, "cơ quan, đơn vị, địa phương"] as const)
      : (["bloc", blocs, "cụm, khối thi đua"] as const);
  if (count.owed === 0) {
    const text = `Tình hình thực hiện của các cơ quan, đơn vị, địa phương: ${where}.`;
    return where === "" ? [] : [{ type: "paragraph", text }];
  }
  const cutoff = directive.dataCutoff ? ` ${cutoffAt(directive.dataCutoff.date, asOf)}` : "";
  const theirs = reports.filter(({ obligation }) => obligation.party.type === type);
  const missing = count.missing > 0 ? `; còn ${countVi(count.missing)} ${who} ${notIn(theirs)}` : "";
  const before = minuteBounding(asOf);
  const text = `Báo cáo được tổng hợp từ ${shareOf(count)} ${who} đã gửi báo cáo trước ${clockWords(before)} ${inFullWords(dateIn(before))}${missing}${where && ` (${where})`}.${cutoff}`;
  const source = composing.tracer.mark(
    "introduction",
    aggregate.counted.map((who) => ({ ...who, field: "" })),
  );
  return [{ type: "paragraph", text, source }];
}

/** Whoever was sent its report back has sent one, and is not said to have sent none. */
function notIn(stood: readonly Stood[]): string {
  const mending = stood.some(({ standing }) => standing.type === "returned");
  const silent = stood.some(({ standing }) => standing.type === "awaited" || standing.type === "overdue");
  const said = [silent && "chưa gửi báo cáo", mending && "đang bổ sung báo cáo được trả lại"];
  return said.filter(Boolean).join(" hoặc ");
}

/** What a period will come to is estimated for as long as it runs. */
function cutoffAt(date: CalendarDate, asOf: Instant): string {
  return dateIn(asOf) <= date
    ? `Số liệu ước thực hiện đến ngày ${inWords(date)}.`
    : `Số liệu tính đến hết ngày ${inWords(date)}.`;
}

const shareOf = ({ reported, owed }: ReportCount) => `${printNumber(reported)}/${printNumber(owed)}`;

function closing({ authority, directive }: Composition, { kind, addressees }: ReportHead): Passage {
  const { period } = directive;
  const about = `công tác thi đua, khen thưởng ${period.label}; phương hướng, nhiệm vụ ${nextPeriodOf(directive)} của ${authority.name}`;
  const text =
    kind === "Tờ trình"
      ? `Trên đây là kết quả ${about}. ${authority.name} kính trình ${addressees.join(", ")} xem xét./.`
      : `Trên đây là báo cáo ${about}./.`;
  return { type: "paragraph", text };
}
