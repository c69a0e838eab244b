import type { Authority } from "../core/authority.ts";
import type { Directive } from "../core/directive.ts";
import { clockWords, dateIn, type Instant, inFullWords, inWords, partsOf } from "../core/instant.ts";
import type { Aggregate } from "../core/report/aggregate.ts";
import type { Roster } from "../core/roster.ts";
import { hasReported } from "../core/standing.ts";
import type { OfficialDocument, Passage } from "../decree30/document.ts";
import { countVi } from "../decree30/words.ts";
import { annexesOf } from "./compose/annexes.ts";
import { chaptersOf } from "./compose/chapters.ts";
import type { Desk } from "./compose/context.ts";
import type { Stood } from "./compose/standings.ts";
import { type Trace, tracer } from "./compose/trace.ts";

export interface Composition {
  readonly authority: Authority;
  readonly directive: Directive;
  readonly roster: Roster;
  readonly aggregate: Aggregate;
  readonly standings: readonly Stood[];
  readonly asOf: Instant;
  readonly edition: number;
  readonly proof?: { readonly code: string; readonly url: string };
}

/**
 * Words the authority's own report: what its units' figures and sentences come to, in the order in which a district
 * reports to its province. It says nothing that no unit, directive or clock has said; every passage made from reports
 * carries a mark that the trace leads back to its sources.
 */
export function composeReport(from: Composition): { document: OfficialDocument; trace: Trace } {
  const { authority, directive, asOf } = from;
  const desk: Desk = { roster: from.roster, tracer: tracer() };
  const { name, ...signs } = authority.signatory;
  const { year, month } = partsOf(dateIn(asOf));
  const subject = `Công tác thi đua, khen thưởng ${directive.period.label}; phương hướng, nhiệm vụ ${directive.nextPeriodLabel}`;
  const body = [...introduction(from), ...chaptersOf(desk, directive, from.aggregate), closing(from)];
  const document: OfficialDocument = {
    kind: "report",
    issuer: {
      ...(authority.superiorHeader ? { superior: authority.superiorHeader } : {}),
      lines: authority.headerLines,
    },
    number: { symbol: `BC-${authority.symbol}` },
    dated: { place: authority.placeName, month, year },
    subject,
    addressees: authority.upstream,
    body,
    signature: name === undefined ? signs : { ...signs, name },
    recipients: [
      "Như trên",
      `Lãnh đạo UBND ${authority.territory}`,
      ...(from.roster.blocs.length > 0 ? ["Các cụm, khối thi đua"] : []),
      `Lưu: VT, ${authority.standingAgency.abbreviation}`,
    ],
    annexes: annexesOf(desk, directive, from.aggregate, from.standings),
    parts: "ordinal-words",
    ...(from.proof ? { proof: from.proof } : {}),
  };
  return { document, trace: desk.tracer.trace };
}

function introduction({ authority, directive, standings, asOf }: Composition): readonly Passage[] {
  const { document, period, nextPeriodLabel, dataCutoff } = directive;
  const reports = standings.filter(
    ({ obligation, standing }) =>
      isUnitsReport(directive, obligation.demand) &&
      obligation.party.type === "unit" &&
      standing.type !== "waived",
  );
  const said = reports.filter(({ standing }) => hasReported(standing));
  const number = document.number ? ` số ${document.number}` : "";
  const dated = document.issueDate ? ` ${inFullWords(document.issueDate)}` : "";
  const basis =
    document.number || document.issueDate
      ? [`Thực hiện ${document.kind}${number}${dated} về ${lowered(document.subject)}.`]
      : [];
  const counted =
    reports.length > 0
      ? [
          `Báo cáo được tổng hợp từ ${countVi(said.length)}/${countVi(reports.length)} cơ quan, đơn vị, địa phương đã gửi báo cáo trước ${clockWords(asOf)} ${inFullWords(dateIn(asOf))}${dataCutoff ? `; số liệu tính đến hết ngày ${inWords(dataCutoff.date)}` : ""}.`,
        ]
      : [];
  const opening = `${authority.name} báo cáo kết quả công tác thi đua, khen thưởng ${period.label} và phương hướng, nhiệm vụ ${nextPeriodLabel} như sau:`;
  return [...basis, ...counted, opening].map((text) => ({ type: "paragraph", text }));
}

function isUnitsReport(directive: Directive, demand: string): boolean {
  return directive.demands.some(({ id, kind }) => id === demand && kind === "report");
}

function closing({ authority, directive }: Composition): Passage {
  const { period, nextPeriodLabel } = directive;
  return {
    type: "paragraph",
    text: `Trên đây là báo cáo công tác thi đua, khen thưởng ${period.label}; phương hướng, nhiệm vụ ${nextPeriodLabel} của ${authority.name}./.`,
  };
}

function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}
