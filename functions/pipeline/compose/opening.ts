import { nextPeriodOf } from "../../core/directives/naming.ts";
import { type CarriedOut, orderCited } from "../../core/duties/carried-out.ts";
import { printNumber } from "../../core/figures/number.ts";
import { type CalendarDate, dateIn, type Instant, inWords } from "../../core/instant.ts";
import { type ReportCount, reportCounts, reportsAmong, type Stood } from "../../core/round/report-count.ts";
import { raised } from "../../core/text/first-letter.ts";
import type { Passage } from "../../decree30/document.ts";
import { countVi } from "../../decree30/words.ts";
import type { Composition } from "./composition.ts";
import { type Composing, figure } from "./context.ts";
import { pointerTo } from "./pointing.ts";

/**
 * Why the report is made and what it rests on, as one sentence that the whole report completes. How many
 * units it rests on is for the leader, and stands here only where the office wants it.
 */
export function openingPassages(
  from: Composition,
  composing: Composing,
  standingsAt: string | undefined,
): readonly Passage[] {
  const { authority, directive, carriesOut } = from;
  const { period } = directive;
  const next = nextPeriodOf(directive);
  const ofPeriod = carriesOut && saysWhatOf(carriesOut) ? "" : ` ${period.label}`;
  const purpose = `nhằm ${reviewing(period.type)} kết quả phong trào thi đua, công tác khen thưởng${ofPeriod} và đề ra phương hướng, nhiệm vụ ${next}`;
  const ordered = carriesOut ? `Thực hiện ${orderCited(carriesOut)}, ${purpose}` : raised(purpose);
  const text = `${ordered}, ${authority.name} báo cáo kết quả${cutoffIn(from)} như sau:`;
  const told = composing.style.coverageTold ? coverageTold(from, composing, standingsAt) : [];
  return [...told, { type: "paragraph", text }];
}

/** An order that names the matter has said of which period. */
const saysWhatOf = ({ document }: CarriedOut) => /thi đua/iu.test(document.subject);

/** A year is summed up, a part of one is reviewed on the way. */
function reviewing(period: string): string {
  const whole = ["YEAR", "SCHOOL_YEAR", "YEARS"].includes(period);
  return whole ? "tổng kết, đánh giá" : "sơ kết, đánh giá";
}

/** What a period will come to is estimated for as long as it runs. */
function cutoffIn({ directive: { dataCutoff }, asOf }: Composition): string {
  return dataCutoff ? ` (${cutoffAt(dataCutoff.date, asOf)})` : "";
}

function cutoffAt(date: CalendarDate, asOf: Instant): string {
  return dateIn(asOf) <= date
    ? `số liệu ước thực hiện đến ngày ${inWords(date)}`
    : `số liệu tính đến hết ngày ${inWords(date)}`;
}

const COVERAGE = "introduction";

/** How many reports it rests on; who is missing is named in the annex. */
function coverageTold(
  { directive, aggregate, standings }: Composition,
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
  const theirs = reports.filter(({ obligation }) => obligation.party.type === type);
  const told = (name: string, text: string, label: string) =>
    figure(composing, { name: `${COVERAGE}.${name}`, text, label: `${label} ${who}`, parts: [] });
  const share = told("share", shareOf(count), "Đã gửi báo cáo:");
  const missing =
    count.missing > 0
      ? `; còn ${told("missing", countVi(count.missing), "Chưa có báo cáo:")} ${who} ${notIn(theirs)}`
      : "";
  const text = `Báo cáo được tổng hợp từ ${share} ${who}${missing}${where && ` (${where})`}.`;
  const source = composing.tracer.mark(
    COVERAGE,
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

const shareOf = ({ reported, owed }: ReportCount) => `${printNumber(reported)}/${printNumber(owed)}`;
