import { fieldsIn } from "../../functions/core/obligation/asked.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Skipped } from "../../functions/excel/doubt.ts";
import { about, paths, to } from "../paths.ts";
import { SheetChanges } from "../ui/changes.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { ProblemSummary } from "../ui/problems.tsx";
import { sayIn, sayProblem } from "../words/said.ts";
import type { CellProblem, SheetPreview } from "../workbook.ts";
import { boxes } from "../workbook-form.ts";
import { labelOf } from "./conflict.tsx";

interface PreviewProps {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly sheets: readonly SheetPreview[];
  readonly skipped: readonly Skipped[];
}

/** What a filled form would change, cell by cell, before anything of it is written. */
export function PreviewPage({ frame, obligation, sheets, skipped }: PreviewProps) {
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
      <NotTaken frame={frame} sheets={sheets} skipped={skipped} />
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
            {sheets.some(({ reads }) => reads.some(({ offer }) => offer)) && (
              <button type="submit" name="_convert" value="1">
                {t.submitConverted}
              </button>
            )}
          </p>
        )}
      </form>
    </Page>
  );
}

function complaint(words: Frame["words"], { words: said, problem }: CellProblem): string {
  return `${said === "" ? "" : `${words.excel.read(said)}; `}${sayProblem(words, problem)}`;
}

function NotTaken({ frame, sheets, skipped }: Pick<PreviewProps, "frame" | "sheets" | "skipped">) {
  const { excel } = frame.words;
  const notes = sheets.flatMap(({ sheet }) => sheet.notes.map((note) => ({ sheet, note })));
  if (notes.length + skipped.length === 0) return <></>;
  return (
    <section class="note doubt">
      <h2>{excel.preview.left}</h2>
      <ul>
        {skipped.map((sheet) => (
          <li>{sayIn(excel.skipped, sheet)}</li>
        ))}
        {notes.slice(0, 200).map(({ sheet, note }) => (
          <li>{`${excel.cell(sheet.name, note.at)}: ${sayIn(excel.notes, note)}`}</li>
        ))}
      </ul>
    </section>
  );
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
