import type { LaidPassage } from "../../functions/intake/report/laid.ts";
import { type Target, targetsOf } from "../../functions/intake/report/target.ts";
import { laidBoxes } from "../laid-form.ts";
import { isAsked, type ReportView } from "../own-report.ts";
import { boxName } from "./box-name.ts";
import type { Frame } from "./frame.ts";
import { entryId } from "./problems.tsx";

interface LaidProps {
  readonly frame: Frame;
  readonly view: ReportView;
}

/** Every paragraph of the body with the place it goes to, which a person may change. */
export function LaidPassages({ frame, view }: LaidProps) {
  const t = frame.words.ownReport.preview;
  const targets = targetsOf(view.sections).filter(({ box }) => box);
  const named = new Map(targets.map((target) => [target.id, target]));
  const own = view.laid.passages.flatMap((passage, at) =>
    (passage.part === "body" || passage.part === "annex") && passage.why !== "table" ? [{ passage, at }] : [],
  );
  return (
    <>
      <h2 id={entryId("passages")} tabindex={-1}>
        {t.body}
      </h2>
      <table class="entry changes">
        <thead>
          <tr>
            <th scope="col">{t.line}</th>
            <th scope="col">{t.text}</th>
            <th scope="col">{t.where}</th>
          </tr>
        </thead>
        <tbody>
          {own.map(({ passage, at }, nth) => (
            <tr class={isAsked(view, at) ? "doubtful" : ""}>
              <th scope="row">{nth + 1}</th>
              <td data-label={t.text} class="prose">
                <span class="lines" {...frame.words.asWritten}>
                  {passage.titled ? <strong>{marked(passage)}</strong> : marked(passage)}
                </span>
                {passage.otherPeriod && (
                  <p class="complaint">{t.otherPeriod(frame.words.quote(passage.otherPeriod))}</p>
                )}
              </td>
              <td data-label={t.where}>
                <Choice {...{ frame, view, passage, at, nth, named }} />
                <p class="hint">{whyOf(frame, passage)}</p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const marked = ({ mark, text }: LaidPassage) => `${mark} ${text}`.trim();

function whyOf({ words }: Frame, passage: LaidPassage): string {
  const t = words.ownReport;
  if (passage.why === "unasked") return t.unasked(passage.unasked ?? "situation");
  if (passage.why === "heads" || passage.why === "repeats") return t.why[passage.why];
  const noBox = passage.place && !passage.place.box && !passage.titled;
  return `${t.preview.sure[passage.sure]}: ${noBox ? t.preview.noBox : t.why[passage.why]}`;
}

interface ChoiceProps extends LaidProps {
  readonly passage: LaidPassage;
  readonly at: number;
  readonly nth: number;
  readonly named: ReadonlyMap<string, Target>;
}

function Choice({ frame, view, passage, at, nth, named }: ChoiceProps) {
  const t = frame.words.ownReport.preview;
  const chosen = view.choices.boxes.get(at) ?? "";
  const likely = [...(passage.place ? [passage.place] : []), ...passage.others]
    .flatMap(({ box }) => (box ? [named.get(box)] : []))
    .filter((target) => target !== undefined)
    .slice(0, 4);
  const none = passage.why === "heads" ? t.along : isAsked(view, at) ? t.ask : t.nowhere;
  return (
    <select name={laidBoxes.passage(at)} aria-label={t.passage(nth + 1)}>
      <option value="">{none}</option>
      {likely.length > 0 && (
        <optgroup label={t.likeliest}>
          {likely.map((target) => (
            <option value={target.id} selected={target.id === chosen} {...frame.words.asWritten}>
              {labelOf(target, view, frame)}
            </option>
          ))}
        </optgroup>
      )}
      {view.sections.map((section) => (
        <optgroup label={`${section.number} ${section.heading}`.trim()} {...frame.words.asWritten}>
          {[...named.values()]
            .filter((target) => target.section === section.id)
            .map((target) => (
              <option
                value={target.id}
                selected={target.id === chosen && !likely.some(({ id }) => id === chosen)}
              >
                {labelOf(target, view, frame)}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}

/** A box by its row, by the field a row is added to, or as it is known elsewhere on the page. */
function labelOf({ id, name, box, label }: Target, view: ReportView, frame: Frame): string {
  if (name) return name;
  if (box?.type === "row") return frame.words.ownReport.preview.addRow(label ?? id);
  return boxName(view.sections, id, frame.words);
}

/** What frames the letter and answers nothing: shown, so that nothing is missed. */
export function LetterParts({ frame, view }: LaidProps) {
  const t = frame.words.ownReport;
  const own = view.laid.passages.filter(({ part }) => part !== "body" && part !== "annex");
  if (own.length === 0) return <></>;
  return (
    <details>
      <summary>{t.preview.letter}</summary>
      <ul>
        {own.map((passage) => (
          <li>
            {t.parts[passage.part]}: <span {...frame.words.asWritten}>{marked(passage)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
