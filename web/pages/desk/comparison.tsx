import type { Directive } from "../../../functions/core/directives/directive.ts";
import { minuteBounding } from "../../../functions/core/instant.ts";
import type { Edition } from "../../../functions/core/round/edition.ts";
import { ofRound, paths, to } from "../../paths.ts";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemSummary } from "../../ui/problems.tsx";

/** The value by which the report of the period before is chosen. */
export const FORMER_PERIOD = "ky-truoc";

interface ComparisonProps {
  readonly frame: Frame;
  readonly directive: Directive;
  /** Those that say what they print section by section, the newest first. */
  readonly editions: readonly Edition[];
  /** Whether there is a report of the period before. */
  readonly hasFormer: boolean;
  /** Why what was chosen cannot be compared. */
  readonly problem?: string | undefined;
}

/** Two editions to choose; the comparison itself is a paper. */
export function ComparisonPage({ frame, directive, editions, hasFormer, problem }: ComparisonProps) {
  const { words } = frame;
  const t = words.desk.comparison;
  const problems = problem === undefined ? [] : [{ field: "truoc", text: problem }];
  const sides = editions.map(({ number, asOf }) => ({
    value: String(number),
    text: t.edition(number, words.instant(minuteBounding(asOf))),
  }));
  const former = hasFormer ? [{ value: FORMER_PERIOD, text: t.formerPeriod }] : [];
  return (
    <Page frame={frame} round="desk" title={t.title} failed={problems.length > 0} width="wide">
      <ProblemSummary words={words} problems={problems} />
      <h1>{t.title}</h1>
      {sides.length + former.length < 2 ? (
        <p>{t.lone}</p>
      ) : (
        <form method="get" action={to(paths.comparison, ofRound(directive))}>
          <p class="lead">{t.lead}</p>
          <Choice
            name="truoc"
            label={t.earlier}
            among={[...sides.slice(1), ...sides.slice(0, 1), ...former]}
          />
          <Choice name="sau" label={t.later} among={sides} />
          <button type="submit" class="primary">
            {t.act}
          </button>
        </form>
      )}
    </Page>
  );
}

function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly among: readonly { readonly value: string; readonly text: string }[];
}) {
  const { name, label, among } = props;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {among.map(({ value, text }) => (
          <option value={value}>{text}</option>
        ))}
      </select>
    </div>
  );
}
