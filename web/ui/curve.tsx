import { dateIn, type Instant, inWords, millisecondsOf } from "../../functions/core/instant.ts";
import { isCounted, reportCounts, type Stood } from "../../functions/core/round/report-count.ts";
import type { Words } from "../words/vi.ts";

const WIDTH = 1000;
const HEIGHT = 100;

/** How the receipts came in against the deadline: a step for each, a red line where the time was up. */
export function SubmissionCurve(props: {
  readonly words: Words;
  readonly from: Instant;
  readonly now: Instant;
  readonly due: Instant | undefined;
  /** Everyone who owes under the demand, and how each stands. */
  readonly stood: readonly Stood[];
}) {
  const { words, from, now, due, stood } = props;
  const t = words.office.board;
  const counts = reportCounts(stood);
  const owed = counts.units.owed + counts.blocs.owed;
  const receipts = stood
    .flatMap((each) => (isCounted(each) ? (each.obligation.first?.receivedAt ?? []) : []))
    .sort();
  const until = due && due > now ? due : now;
  const span = Math.max(1, millisecondsOf(until) - millisecondsOf(from));
  const x = (at: Instant) =>
    Math.round(((millisecondsOf(at) - millisecondsOf(from)) / span) * (WIDTH - 4)) + 2;
  const y = (count: number) => Math.round((HEIGHT - 6) * (1 - count / Math.max(1, owed))) + 3;
  const steps = receipts.map((at, index) => `H${x(at)}V${y(index + 1)}`).join("");
  const line = `M${x(from)} ${y(0)}${steps}H${x(now)}`;
  const label = t.curve(words.shares(counts), inWords(dateIn(from)), inWords(dateIn(now)));
  return (
    <figure class="curve">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        <line class="full" x1="0" x2={WIDTH} y1={y(owed)} y2={y(owed)} />
        <path class="area" d={`${line}V${y(0)}Z`} />
        <line class="ground" x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
        {due && <line class="due" x1={x(due)} x2={x(due)} y1="0" y2={HEIGHT} />}
        <path class="steps" d={line} />
      </svg>
      <figcaption>
        {label}
        {due && `. ${t.line}`}.
      </figcaption>
    </figure>
  );
}
