import { dateIn, type Instant, inWords, millisecondsOf } from "../../functions/core/instant.ts";

const WIDTH = 640;
const HEIGHT = 120;
const FOOT = 22;

/** How the receipts came in against the deadline: a step for each, a red line where the time was up. */
export function SubmissionCurve(props: {
  readonly from: Instant;
  readonly now: Instant;
  readonly due: Instant | undefined;
  readonly receipts: readonly Instant[];
  readonly owed: number;
}) {
  const { from, now, due, owed } = props;
  const receipts = [...props.receipts].sort();
  const until = [now, ...(due ? [due] : [])].sort().at(-1) ?? now;
  const span = Math.max(1, millisecondsOf(until) - millisecondsOf(from));
  const x = (at: Instant) =>
    Math.round(((millisecondsOf(at) - millisecondsOf(from)) / span) * (WIDTH - 8)) + 4;
  const y = (count: number) => Math.round((HEIGHT - FOOT) * (1 - count / Math.max(1, owed)) * 0.92) + 6;
  const steps = receipts.map((at, index) => `H${x(at)}V${y(index + 1)}`).join("");
  const line = `M${x(from)} ${y(0)}${steps}H${x(now)}`;
  const label = `Đã nhận ${receipts.length}/${owed} báo cáo tính đến ${inWords(dateIn(now))}`;
  return (
    <figure class="curve">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <line class="ground" x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
        <line class="full" x1="0" x2={WIDTH} y1={y(owed)} y2={y(owed)} />
        {due && <line class="due" x1={x(due)} x2={x(due)} y1="0" y2={y(0)} />}
        <path class="area" d={`${line}V${y(0)}Z`} />
        <path class="steps" d={line} />
        <text x="4" y={HEIGHT - 5}>
          {inWords(dateIn(from))}
        </text>
        {due && (
          <text x={Math.min(x(due), WIDTH - 4)} y={HEIGHT - 5} text-anchor="end" class="due">
            hạn
          </text>
        )}
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}
