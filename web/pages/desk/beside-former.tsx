import { sumOf } from "../../../functions/core/figures/exact.ts";
import { type Roster, unitIn } from "../../../functions/core/people/roster.ts";
import type { Traced } from "../../../functions/core/report/traced.ts";
import type { Frame } from "../../ui/frame.ts";

/** The round's figures beside the period before, of those units that gave them in both. */
export function BesideFormer(props: {
  readonly frame: Frame;
  readonly roster: Roster;
  readonly former: NonNullable<Traced["former"]>;
}) {
  const { former, roster } = props;
  const { words } = props.frame;
  const t = words.report.former;
  const { comparisons, apart } = former;
  return (
    <details class="note">
      <summary>{t.title(former.label, comparisons.length)}</summary>
      <p>{t.hint}</p>
      {apart.length > 0 && (
        <p>
          {t.apart}: {apart.map((unit) => words.quote(unitIn(roster, unit)?.name ?? unit)).join("; ")}.
        </p>
      )}
      <table class="board compared">
        <thead>
          <tr>
            <th scope="col">{t.indicator}</th>
            <th scope="col">{t.difference}</th>
            <th scope="col">{t.now}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.units}</th>
            <th scope="col">{t.total}</th>
          </tr>
        </thead>
        <tbody>
          {comparisons.map(({ label, unit, total, now, before, units }) => (
            <tr>
              <th scope="row">{words.quote(unit ? `${label} (${unit})` : label)}</th>
              <td>{t.change(sumOf([now, -before]) ?? now - before, before)}</td>
              <td data-label={t.now}>{t.figure(now)}</td>
              <td data-label={t.before}>{t.figure(before)}</td>
              <td data-label={t.units}>{t.figure(units)}</td>
              <td data-label={t.total}>{total === undefined ? "–" : t.figure(total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
