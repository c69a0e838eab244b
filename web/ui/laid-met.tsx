import { type Met, treatments } from "../../functions/intake/report/beside-draft.ts";
import { laidBoxes } from "../laid-form.ts";
import type { ReportView } from "../own-report.ts";
import { boxName } from "./box-name.ts";
import type { Frame } from "./frame.ts";

/** Boxes in which something was typed already: both texts, and what is to become of them. */
export function LaidMet({ frame, view }: { readonly frame: Frame; readonly view: ReportView }) {
  const t = frame.words.ownReport.preview;
  const all = view.drafts.flatMap(({ met, words }) => met.map((each) => ({ ...each, words })));
  if (all.length === 0) return <></>;
  const figures = all.filter(({ isProse }) => !isProse);
  const replaces = figures.some(({ entry, words }) => words[entry] !== undefined);
  return (
    <section>
      <h2>{t.met}</h2>
      <p class="hint">{t.metHint}</p>
      {all
        .filter(({ isProse }) => isProse)
        .map((met) => (
          <Box frame={frame} view={view} met={met} now={treatedAs(met)} />
        ))}
      {figures.length > 0 && (
        <fieldset>
          <legend>{t.figures}</legend>
          <ul>
            {figures.map(({ entry, saved, said }) => (
              <li>
                {boxName(view.sections, entry, frame.words)}: {t.saved} {saved}, {t.said} {said}
              </li>
            ))}
          </ul>
          {(["keep", "replace"] as const).map((how) => (
            <label class="option">
              <input
                type="radio"
                name={laidBoxes.figures}
                value={how}
                checked={(how === "replace") === replaces}
              />
              <span>{t.treatments[how]}</span>
            </label>
          ))}
        </fieldset>
      )}
    </section>
  );
}

interface Treated extends Met {
  readonly words: Readonly<Record<string, string>>;
}

function treatedAs({ entry, said, words }: Treated) {
  if (words[entry] === undefined) return "keep";
  return words[entry] === said ? "replace" : "append";
}

function Box(props: {
  readonly frame: Frame;
  readonly view: ReportView;
  readonly met: Met;
  readonly now: (typeof treatments)[number];
}) {
  const { frame, view, met, now } = props;
  const t = frame.words.ownReport.preview;
  return (
    <fieldset class="conflict">
      <legend>{boxName(view.sections, met.entry, frame.words)}</legend>
      <div class="version">
        <p class="muted">{t.saved}</p>
        <div class="prose lines">{frame.words.quote(met.saved)}</div>
      </div>
      <div class="version">
        <p class="muted">{t.said}</p>
        <div class="prose lines">{frame.words.quote(met.said)}</div>
      </div>
      {treatments.map((how) => (
        <label class="option">
          <input type="radio" name={laidBoxes.treatment(met.entry)} value={how} checked={how === now} />
          <span>{t.treatments[how]}</span>
        </label>
      ))}
    </fieldset>
  );
}
