import { fieldsOf } from "../core/directives/directive.ts";
import { dateIn } from "../core/instant.ts";
import { knownAt } from "../core/obligation/receipt.ts";
import { assessed } from "../core/report/assessment.ts";
import { CLOSING, OPENING } from "../core/report/desk.ts";
import { formerSentences } from "../core/report/leading.ts";
import type { LeftOut } from "../core/report/left-out.ts";
import type { LiveFigures } from "../core/report/live.ts";
import type { MaterialGroup } from "../core/report/material.ts";
import type { Statement } from "../core/report/report-file.ts";
import { releasedAmong, reportsAmong } from "../core/round/report-count.ts";
import { type ReportHead, reportHead } from "../core/round/report-head.ts";
import type { OfficialDocument } from "../decree30/document.ts";
import { kindCalled } from "../decree30/opening.ts";
import { annexedIn, annexesOf, underItsPlace } from "./compose/annexes.ts";
import { answersByField } from "./compose/answers.ts";
import { type AwaitedAnswers, answersAwaited } from "./compose/awaited.ts";
import { inBothParts, writtenChapters } from "./compose/chapters.ts";
import { leftOutOf } from "./compose/claims.ts";
import { closing } from "./compose/closing.ts";
import type { Composition } from "./compose/composition.ts";
import type { Composing } from "./compose/context.ts";
import { withTasksCounted } from "./compose/counted-tasks.ts";
import { frameOnDesk, underOfficersHands } from "./compose/desk.ts";
import type { DeskWritten, Hand } from "./compose/desk-section.ts";
import { inPrint } from "./compose/in-print.ts";
import { onPageOf } from "./compose/kinds.ts";
import { leaveOut } from "./compose/left-out.ts";
import { numberedAsPrinted } from "./compose/numbered.ts";
import { openingPassages } from "./compose/opening.ts";
import { ownActs, withOwnActs } from "./compose/own-acts.ts";
import { setOutBy } from "./compose/set-out.ts";
import { type Printed, printedIn, type Trace, tracer } from "./compose/trace.ts";
import { datedIn, issuerMarks, issuerOf } from "./issuer-marks.ts";
import { unitsAsked } from "./merge.ts";
import { signatureOf } from "./signed-by.ts";

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
  const style = authority.reportStyle ?? {};
  const marks = tracer();
  const released = releasedAmong(reportsAmong(directive, from.standings));
  const attached = annexesOf({ roster, tracer: marks, style }, directive, from.aggregate, from.standings);
  const composing: Composing = {
    roster,
    style,
    tracer: marks,
    composed: [],
    answers: answersByField({ directive, aggregate: from.aggregate, roster, on: dateIn(asOf) }),
    assessed: assessment.said,
    annexed: annexedIn(attached),
    ordered: directive.document.number,
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
  const { kind, symbol, subject } = head;
  const standingsAt = attached.find(({ field }) => field === undefined)?.name;
  const hand = handOf(from);
  // Before the chapters: marks are given in the order of the page.
  const opening = frameOnDesk(composing, hand, OPENING, openingPassages(from, composing, standingsAt));
  const own = ownActs(from, composing);
  const chapters = withOwnActs(writtenChapters(composing, directive, from.aggregate), own);
  const { written, desk } = underOfficersHands(composing, chapters, directive, hand);
  const outline = from.carriesOut?.outline;
  const followed = outline && setOutBy(outline, written);
  const parts = followed?.parts ?? style.parts ?? "ordinal-words";
  const setOut = followed?.passages ?? inBothParts(written, directive);
  const ending = frameOnDesk(composing, hand, CLOSING, [closing(from, head)]);
  const body = inPrint(
    [...opening.passages, ...withTasksCounted(setOut, written), ...ending.passages],
    composing.figures,
    composing.on,
  );
  const document: OfficialDocument = {
    kind: kindCalled(kind),
    issuer: issuerOf(authority),
    number: { symbol },
    dated: datedIn(authority, head),
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
  const sections = [opening, ...numberedAsPrinted(desk, setOut), ending];
  const material = desk.flatMap(({ onDesk }) => onDesk.material);
  return {
    ...{ document, head },
    trace: composing.tracer.trace,
    printed: printedIn(document),
    statements: composed,
    accepted: sections.flatMap(({ onDesk }) =>
      onDesk.paragraphs.flatMap(({ accepted, mark }) => (accepted ? [mark] : [])),
    ),
    leftOut: [...composing.leftOut, ...leftOutOf(material)],
    figures: composing.figures,
    material,
    desk: sections,
    ...(followed ? { elsewhere: followed.elsewhere } : {}),
    ...answersAwaited(sections, hand.edits),
  };
}

function handOf({ edits = [], standings, former }: Composition): Hand {
  const received = standings.flatMap(({ obligation: { id, latest } }) =>
    latest ? [[id, knownAt(latest)] as const] : [],
  );
  return { edits, received: new Map(received), former: former?.sections ?? {} };
}
