import { aboveBase } from "../core/checks/above-base.ts";
import { deskFlagsAsked } from "../core/checks/desk-flags.ts";
import { figuresEdited } from "../core/checks/edited-figures.ts";
import { legacyAround, legacyInRound, type Spoken } from "../core/checks/legacy.ts";
import { secretsAsked } from "../core/checks/maybe-secret.ts";
import { findingsInRound } from "../core/checks/round.ts";
import { thinFigures } from "../core/checks/thin-figures.ts";
import { leftOffPaper, unprintedIn } from "../core/checks/unprinted.ts";
import { sha256 } from "../core/hash.ts";
import type { Sha256 } from "../core/ids.ts";
import { dateIn } from "../core/instant.ts";
import { hasReported, standingOf } from "../core/obligation/standing.ts";
import { besideFormer } from "../core/report/prior.ts";
import { reportText } from "../core/report/report-file.ts";
import { type ProofCode, proofCode, proofSubject } from "../core/round/proof.ts";
import { type ReportCounts, reportCounts, reportsAmong } from "../core/round/report-count.ts";
import type { ReportHead } from "../core/round/report-head.ts";
import type { Round } from "../core/round/round.ts";
import { breachesIn, type Finding } from "../decree30/check/finding.ts";
import type { OfficialDocument } from "../decree30/document.ts";
import { kindNameOf } from "../decree30/opening.ts";
import { printable } from "../decree30/printable.ts";
import { tooLongIn } from "../decree30/too-long.ts";
import { typesetDocument } from "../decree30/typeset.ts";
import { writeDocx } from "../docx/write.ts";
import type { Faces } from "../layout/face.ts";
import { writePdf } from "../pdf/write.ts";
import { assumedConferrers } from "./compose/assumed-conferrers.ts";
import { rewordedOn } from "./compose/awaited.ts";
import { composeReport } from "./compose.ts";
import { coveringFactsOf } from "./covering-note/facts.ts";
import { type DeskFiles, deskFilesOf } from "./desk/files.ts";
import type { Frozen } from "./frozen.ts";
import type { PrintedBook } from "./material-book/print.ts";
import { type Contribution, mergeReports } from "./merge.ts";

/** What setting a document needs besides its words. */
export interface Press {
  readonly faces: Faces;
  /** Where a reader of the paper may ask about its code; it is frozen with the round. */
  readonly proofUrl?: string;
}

/** A press whose pages are held against the decree, here or by a thread that has the time. */
export interface CheckedPress extends Press {
  check(pdf: Uint8Array): Promise<readonly Finding[]>;
}

export type BuildStage = "merge" | "compose" | "typeset" | "check";

export interface Built {
  readonly document: OfficialDocument;
  readonly head: ReportHead;
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
  /** Aggregate, trace and standings as JSON: where every printed figure came from. */
  readonly report: Uint8Array;
  /** What the composing desk works on. */
  readonly desk: DeskFiles;
  readonly findings: readonly Finding[];
  readonly breaches: readonly string[];
  /** What the paper shows a placeholder for or lacks, and whose it is: signing waits until it is mended. */
  readonly unprinted: readonly string[];
  /** What an officer must look at before anybody signs, one sentence each. */
  readonly asked: readonly string[];
  readonly proof: ProofCode;
  readonly pages: number;
  /** Everything the units sent with what became of it, printed when it is asked for. */
  readonly book: () => Promise<PrintedBook>;
  readonly counts: ReportCounts;
}

/**
 * Makes the authority's report out of a frozen round, and nothing else: no clock, no store, no chance.
 * `snapshot` is the round's SHA-256; the proof code on the last page is drawn from it.
 */
export async function buildFrom(
  frozen: Frozen,
  snapshot: Sha256,
  press: CheckedPress,
  stage: (stage: BuildStage) => Promise<void>,
): Promise<Built> {
  await stage("merge");
  const { round } = frozen;
  const { directive, roster, asOf, edition } = round;
  const standings = frozen.obligations.map((obligation) => ({
    obligation,
    standing: standingOf(obligation, asOf),
  }));
  const counted = contributionsOf(frozen, standings);
  const aggregate = mergeReports(directive, roster, counted, standings);
  await stage("compose");
  const proof = proofOf(round, snapshot);
  const composed = composeReport({
    ...{ authority: roster.authority, directive, roster, aggregate, standings, asOf, edition },
    ...(round.carriesOut ? { carriesOut: round.carriesOut } : {}),
    ...(round.edits ? { edits: round.edits } : {}),
    ...(round.former ? { former: round.former } : {}),
    ...(round.head ? { chosen: round.head } : {}),
    ...(round.replaces ? { replaces: round.replaces } : {}),
    proof: { code: proof, url: `${round.proofUrl ?? ""}/${proof}` },
  });
  const { head, trace, printed, statements, leftOut, flags, elsewhere } = composed;
  const { value: document, lost } = printable(composed.document, press.faces);
  await stage("typeset");
  const typeset = typesetDocument(document, press.faces);
  const meta = metaOf(document, round);
  const pdf = writePdf(typeset, meta);
  await stage("check");
  // Where a second thread checks the pages, the rest is made meanwhile.
  const checking = press.check(pdf);
  const unprinted = [...unprintedIn(lost, directive, roster, counted), ...leftOffPaper(typeset.leftOut)];
  const legacy = [...legacyAround(frozen.given), ...legacyInRound(directive, roster, counted)];
  const refigured = figuresEdited(rewordedOn(composed.desk), trace, roster);
  const awaited = deskFlagsAsked(composed, roster);
  const secrets = secretsAsked(roster, composed.material);
  const former = round.former && {
    period: round.former,
    beside: besideFormer(aggregate, round.former, roster.successions),
  };
  const doubts = [
    ...unprinted,
    ...findingsInRound(directive, roster, aggregate, { on: dateIn(asOf), ...(former ? { former } : {}) }),
    ...aboveBase(directive, aggregate),
    ...assumedConferrers(directive, roster.authority, aggregate),
    ...thinFigures(directive, roster, composed.figures),
    ...refigured,
    ...awaited,
    ...secrets,
    ...legacy,
  ];
  const facts = {
    asOf,
    edition,
    snapshot,
    aggregate,
    trace,
    printed,
    statements,
    leftOut,
    flags,
    doubts,
    standings,
    covering: coveringFactsOf({
      ...{ directive, roster, aggregate, standings, doubts },
      former: former?.beside,
      ...{ material: composed.material, desk: composed.desk },
    }),
    ...(elsewhere ? { elsewhere } : {}),
    ...(former ? { former: former.beside } : {}),
  };
  const report = new TextEncoder().encode(reportText(facts));
  const [findings, docx] = await Promise.all([checking, writeDocx(document, meta, press.faces)]);
  return {
    ...{ document, head, pdf, docx, report, findings, proof },
    desk: deskFilesOf(composed.desk),
    book: async () => {
      // What writes workbooks is loaded when one is asked for.
      const { printMaterialBook } = await import("./material-book/print.ts");
      return await printMaterialBook(
        { roster, standings, desk: composed.desk },
        { authority: roster.authority.name, subject: meta.title, edition },
        { faces: press.faces, createdAt: asOf },
      );
    },
    breaches: [...tooLongIn(document, press.faces), ...breachesIn(findings)],
    unprinted: unprinted.map(({ text }) => text),
    asked: [
      ...[...refigured, ...awaited, ...secrets, ...legacy].map(({ text }) => text),
      ...withoutPlace(elsewhere),
      ...lapsedIn(round),
    ],
    pages: typeset.pages.length,
    counts: reportCounts(reportsAmong(directive, standings)),
  };
}

/** An officer sees that the superior's outline has no place for something before the report is signed. */
function withoutPlace(headings: readonly string[] = []): readonly string[] {
  if (headings.length === 0) return [];
  return [`Nội dung không có chỗ trong đề cương của cấp trên, xếp ở cuối báo cáo: ${headings.join("; ")}.`];
}

/** Whoever was chosen to sign or to receive, and is so no longer, is replaced by the usual only if seen. */
function lapsedIn({ head }: Round): readonly string[] {
  return (head?.lapsed ?? []).map(
    (name) =>
      `${name} đã được chọn ở trang người ký, nơi gửi, nơi nhận nhưng không còn trong danh sách có hiệu lực; báo cáo in theo danh sách hiện hành.`,
  );
}

export function metaOf({ kind, subject }: OfficialDocument, { roster, asOf }: Round) {
  return {
    title: `${kindNameOf(kind) ?? "Công văn"} ${subject}`,
    author: roster.authority.name,
    subject,
    createdAt: asOf,
    language: "vi-VN",
  };
}

type Standings = Parameters<typeof composeReport>[0]["standings"];

/** What counts: the latest revision of everyone who has reported and was not sent back. */
function contributionsOf(
  { round, answersOf }: Frozen,
  standings: Standings,
): readonly (Contribution & Spoken)[] {
  const byRevision = new Map(round.submissions.map((each) => [`${each.obligation}@${each.revision}`, each]));
  return standings.flatMap(({ obligation, standing }) => {
    const filed = byRevision.get(`${obligation.id}@${obligation.latest?.revision}`);
    if (!filed || !hasReported(standing)) return [];
    const { values } = answersOf(obligation, filed);
    const { revision, origin, entries } = filed;
    return [{ obligation, revision, entries, values, ...(origin ? { origin } : {}) }];
  });
}

function proofOf({ directive, edition }: Round, snapshot: Sha256): ProofCode {
  const subject = proofSubject(directive.id, edition, snapshot);
  return proofCode(sha256(subject));
}
