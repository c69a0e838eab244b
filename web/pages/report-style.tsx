import type { Directive } from "../../functions/core/directives/directive.ts";
import type { ReportStyle } from "../../functions/core/people/authority.ts";
import { ofRound, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";

interface ReportStyleProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly style: ReportStyle;
}

/** What an office may have otherwise on the paper of its reports. */
export function ReportStylePage({ frame, directive, style }: ReportStyleProps) {
  const { words } = frame;
  const t = words.drafting.reportStyle;
  const { parts = "ordinal-words", coveredBy = "note" } = style;
  return (
    <Page frame={frame} title={t.title} width="form">
      <p class="over">
        <a href={to(paths.editions, ofRound(directive))}>{words.report.title}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <form method="post" action={to(paths.reportStyle, ofRound(directive))}>
        <fieldset class="field">
          <legend>{t.parts}</legend>
          {(["ordinal-words", "roman"] as const).map((each) => (
            <label class="option">
              <input type="radio" name="parts" value={each} checked={each === parts} />
              <span>{t.partsAs[each]}</span>
            </label>
          ))}
        </fieldset>
        <fieldset class="field">
          <legend>{t.coveredBy}</legend>
          {(["note", "proposal"] as const).map((each) => (
            <label class="option">
              <input type="radio" name="coveredBy" value={each} checked={each === coveredBy} />
              <span>{t.coveredByA[each]}</span>
            </label>
          ))}
        </fieldset>
        <fieldset class="field">
          <legend>{t.onPaper}</legend>
          {(["coverageTold", "annexedByUnit", "sourcesNamed"] as const).map((each) => (
            <label class="option">
              <input type="checkbox" name={each} value="1" checked={style[each] === true} />
              <span>{t[each]}</span>
            </label>
          ))}
        </fieldset>
        <fieldset class="field">
          <legend>{t.dated}</legend>
          {(["day", "day-and-month"] as const).map((each) => (
            <label class="option">
              <input
                type="radio"
                name="blank"
                value={each}
                checked={(each === "day-and-month") === (style.monthBlank === true)}
              />
              <span>{t.datedAs[each]}</span>
            </label>
          ))}
        </fieldset>
        <div class="acts">
          <button type="submit" class="primary">
            {t.keep}
          </button>
        </div>
      </form>
    </Page>
  );
}
