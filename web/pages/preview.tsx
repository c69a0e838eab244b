import { fieldsIn } from "../../functions/core/asked.ts";
import type { Field } from "../../functions/core/fields/field.ts";
import { shapeOf } from "../../functions/core/fields/kinds.ts";
import type { Obligation } from "../../functions/core/obligation.ts";
import type { Change } from "../../functions/excel/compare.ts";
import { isOf } from "../entries.ts";
import { about, paths, to } from "../paths.ts";
import { boxes } from "../taking.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary } from "../ui/problems.tsx";
import { sayIn, sayProblem } from "../words/said.ts";
import type { CellProblem, SheetPreview } from "../workbook.ts";
import { labelOf } from "./conflict.tsx";

export interface PreviewProps {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly sheets: readonly SheetPreview[];
}

/** What a filled form would change, cell by cell, before anything of it is written. */
export function PreviewPage({ frame, obligation, sheets }: PreviewProps) {
  const { words } = frame;
  const t = words.excel.preview;
  const changes = sheets.flatMap(({ compared }) => compared.changes);
  const blanked = sheets.flatMap(({ compared }) => compared.blanked);
  const same = sheets.reduce((sum, { compared }) => sum + compared.same, 0);
  const doubtful = changes.filter(({ cell }) => cell.doubts.length > 0).length;
  const problems = sheets.flatMap(({ sheet, problems: own }) =>
    own.map((each) => ({
      field: each.change,
      text: `${words.excel.cell(sheet.name, each.at)}: ${complaint(words, each)}`,
    })),
  );
  return (
    <Page frame={frame} title={t.title} failed={problems.length > 0} width="wide" saved="">
      <p class="over">
        <a href={to(paths.workbook, about(obligation))}>{t.again}</a>
      </p>
      <ProblemSummary words={words} problems={problems} title={t.problems} />
      {problems.length > 0 && <p class="hint">{t.problemsHint}</p>}
      <h1>{t.title}</h1>
      <p class="lead">{changes.length > 0 ? t.counts(changes.length, doubtful, same) : t.nothing}</p>
      {changes.length > 0 && <p class="hint">{t.intro}</p>}
      {sheets.some(({ sheet }) => sheet.older) && <p class="note doubt">{t.older}</p>}
      <NotTaken frame={frame} sheets={sheets} />
      {/* Its texts may be long, and this way of sending does not swell them. */}
      <form method="post" action={to(paths.takeWorkbook, about(obligation))} enctype="multipart/form-data">
        <input type="hidden" name="_after" value={obligation.latest?.revision ?? 0} />
        {sheets.map((each) => (
          <SheetChanges frame={frame} preview={each} />
        ))}
        {blanked.length > 0 && <Blanked frame={frame} sheets={sheets} count={blanked.length} />}
        {changes.length + blanked.length > 0 && (
          <p class="acts">
            <button type="submit" class="primary">
              {t.submit}
            </button>
          </p>
        )}
      </form>
    </Page>
  );
}

function complaint(words: Frame["words"], { words: said, problem }: CellProblem): string {
  return `${said === "" ? "" : `${words.excel.read(said)}; `}${sayProblem(words, problem)}`;
}

function NotTaken({ frame, sheets }: Pick<PreviewProps, "frame" | "sheets">) {
  const { excel } = frame.words;
  const notes = sheets.flatMap(({ sheet }) => sheet.notes.map((note) => ({ sheet, note })));
  if (notes.length === 0) return <></>;
  return (
    <section class="note doubt">
      <h2>{excel.preview.left}</h2>
      <ul>
        {notes.slice(0, 200).map(({ sheet, note }) => (
          <li>{`${excel.cell(sheet.name, note.at)}: ${sayIn(excel.notes, note)}`}</li>
        ))}
      </ul>
    </section>
  );
}

function SheetChanges({ frame, preview }: { readonly frame: Frame; readonly preview: SheetPreview }) {
  const { sheet, version, compared, problems } = preview;
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
                <ChangeRow frame={frame} fields={fields} change={change} problems={problems} />
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
  readonly change: Change;
  readonly problems: readonly CellProblem[];
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
  const field = fields.find((each) => isOf(each, entry));
  const shape = field && shapeOf(field);
  if (!shape || shape.type === "text") return words;
  const column = entry.split(".")[2];
  const options =
    shape.type === "choice" ? shape.options : shape.columns.find(({ id }) => id === column)?.options;
  return options?.find(({ value }) => value === words)?.label ?? words;
}

/** Cells left blank take nothing away, unless the person says so here. */
function Blanked(props: Pick<PreviewProps, "frame" | "sheets"> & { readonly count: number }) {
  const { frame, sheets, count } = props;
  const t = frame.words.excel.preview;
  return (
    <section class="note">
      <p>{t.blanked(count)}</p>
      <ul>
        {sheets.flatMap(({ sheet, compared }) =>
          compared.blanked.map(({ cell, before }) => (
            <li>
              {`${frame.words.excel.cell(sheet.name, cell.at)}: ${labelOf(fieldsIn([sheet.section]), cell.entry, frame.words)}`}
              <input type="hidden" name={boxes.blanked(cell.entry)} value={before} />
            </li>
          )),
        )}
      </ul>
      <label class="option">
        <input type="checkbox" name="_wipe" value="1" />
        <span>{t.wipe(count)}</span>
      </label>
    </section>
  );
}
