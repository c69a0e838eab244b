import type { Field } from "../../functions/core/kinds/field.ts";
import { shapeOf } from "../../functions/core/kinds/field.ts";
import { fieldsIn } from "../../functions/core/obligation/asked.ts";
import { isEntryOf } from "../../functions/core/obligation/entries.ts";
import type { EntryRead } from "../../functions/core/text/entries.ts";
import { encodingNames } from "../../functions/core/text/legacy/encoding.ts";
import type { CellChange } from "../../functions/excel/compare.ts";
import { labelOf } from "../pages/conflict.tsx";
import { sayIn, sayProblem } from "../words/said.ts";
import type { CellProblem, SheetPreview } from "../workbook.ts";
import { boxes } from "../workbook-form.ts";
import type { Frame } from "./frame.ts";
import { entryId } from "./problems.tsx";
import { Beside } from "./read-as.tsx";

/** What one sheet of a filled form would change, each cell with a box to leave it out. */
export function SheetChanges({ frame, preview }: { readonly frame: Frame; readonly preview: SheetPreview }) {
  const { sheet, version, compared, problems, reads } = preview;
  const t = frame.words.excel.preview;
  const fields = fieldsIn([sheet.section]);
  const heading = `${sheet.section.number} ${sheet.section.heading}`.trim();
  return (
    <>
      <input type="hidden" name={boxes.version(sheet.section.id)} value={version} />
      {compared.changes.length > 0 && (
        <>
          <h2>{frame.words.quote(heading)}</h2>
          <table class="entry changes">
            <thead>
              <tr>
                <th scope="col">{t.at}</th>
                <th scope="col">{t.item}</th>
                <th scope="col">{t.before}</th>
                <th scope="col">{t.after}</th>
                <th scope="col">{t.take}</th>
              </tr>
            </thead>
            <tbody>
              {compared.changes.map((change) => (
                <ChangeRow frame={frame} fields={fields} change={change} problems={problems} reads={reads} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

function ChangeRow(props: {
  readonly frame: Frame;
  readonly fields: readonly Field[];
  readonly change: CellChange;
  readonly problems: readonly CellProblem[];
  readonly reads: readonly EntryRead[];
}) {
  const { frame, fields, change } = props;
  const { excel } = frame.words;
  const t = excel.preview;
  const { cell, before, after } = change;
  const own = props.problems.filter(({ problem }) => problem.field === cell.entry);
  const item = labelOf(fields, cell.entry, frame.words);
  return (
    <tr id={entryId(cell.entry)} class={cell.doubts.length > 0 ? "doubtful" : ""}>
      <th scope="row">{cell.at}</th>
      <td data-label={t.item}>{item}</td>
      <td data-label={t.before} class="prose">
        <Said
          text={frame.words.quote(printed(fields, cell.entry, before))}
          none={before === ""}
          blank={t.blank}
        />
      </td>
      <td data-label={t.after} class="prose">
        <Said
          text={frame.words.quote(printed(fields, cell.entry, after))}
          none={after === ""}
          blank={t.blank}
        />
        {cell.doubts.map((doubt) => (
          <p class="hint">{sayIn(excel.doubts, doubt)}</p>
        ))}
        {props.reads
          .filter(({ entry }) => entry === cell.entry)
          .map((read) => (
            <>
              {read.offer && <p>{frame.words.text.legacy(encodingNames[read.offer.encoding])}</p>}
              <Beside read={read} words={frame.words} />
              {!read.offer && (
                <p class="hint">{read.notes.map((note) => frame.words.text.note(note)).join(" ")}</p>
              )}
            </>
          ))}
        {own.map((each) => (
          <p class="complaint">{sayProblem(frame.words, each.problem)}</p>
        ))}
      </td>
      <td>
        <label class="option">
          <input type="checkbox" name={boxes.take(cell.entry)} value="1" checked />
          <span>
            {t.take}
            <span class="unseen">: {item}</span>
          </span>
        </label>
        <input type="hidden" name={cell.entry} value={after} />
        <input type="hidden" name={boxes.before(cell.entry)} value={before} />
      </td>
    </tr>
  );
}

const Said = (props: { readonly text: string; readonly none: boolean; readonly blank: string }) =>
  props.none ? <span class="blank">{props.blank}</span> : <span class="lines">{props.text}</span>;

/** A choice is shown as its list prints it. */
function printed(fields: readonly Field[], entry: string, words: string): string {
  const field = fields.find((each) => isEntryOf(each, entry));
  const shape = field && shapeOf(field);
  if (!shape || shape.type === "text") return words;
  const column = entry.split(".")[2];
  const options =
    shape.type === "choice" ? shape.options : shape.columns.find(({ id }) => id === column)?.options;
  return options?.find(({ value }) => value === words)?.label ?? words;
}
