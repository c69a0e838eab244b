import type { Draft } from "../../../functions/core/directives/draft.ts";
import type { TableDesign } from "../../../functions/core/kinds/table/design.ts";
import type { KeptTable } from "../../../functions/core/registry/kept-table.ts";
import type { LibraryPiece } from "../../../functions/core/registry/library/piece.ts";
import type { FormRead } from "../../../functions/intake/sheet-read.ts";
import { foundIn } from "../../drafting/read-beside.ts";
import { NEW_TABLE, ofDraft, paths, to } from "../../paths.ts";
import { FileField } from "../../ui/file-field.tsx";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemSummary } from "../../ui/problems.tsx";
import type { Words } from "../../words/vi.ts";

interface WaysProps {
  readonly frame: Frame;
  readonly draft: Draft;
  readonly prompt: string;
  readonly shipped: readonly LibraryPiece[];
  readonly own: readonly KeptTable[];
  /** Why the last file gave no table. */
  readonly wrong?: string;
}

/** Where a table may come from: the office's own Excel form, a library, or nothing. */
export function TableWaysPage({ frame, draft, prompt, shipped, own, wrong }: WaysProps) {
  const { words } = frame;
  const t = words.tables;
  const action = to(paths.draftTables, { ...ofDraft(draft), prompt });
  return (
    <Page frame={frame} title={t.title} failed={wrong !== undefined} width="form">
      <p class="over">
        <a href={to(paths.draftPrompt, { ...ofDraft(draft), prompt })}>{words.writing.prompt.title}</a>
      </p>
      <ProblemSummary words={words} problems={wrong === undefined ? [] : [{ field: "file", text: wrong }]} />
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <h2>{t.fromFile}</h2>
      <form method="post" action={action} enctype="multipart/form-data">
        <FileField label={t.file} hint={t.fromFileHint} accept=".xlsx" wrong={wrong} />
        <button type="submit" class="primary" name="_act" value="file">
          {t.read}
        </button>
      </form>
      <h2>{t.fromNothing}</h2>
      <p class="hint">{t.fromNothingHint}</p>
      <p>
        <a href={to(paths.draftTable, { ...ofDraft(draft), prompt, place: NEW_TABLE })}>{t.begin}</a>
      </p>
      <h2>{t.fromLibrary}</h2>
      <form method="post" action={action}>
        <h3>{t.own}</h3>
        {own.length === 0 && <p>{t.noneOwn}</p>}
        <ul class="tasks">
          {own.map(({ id, design }) => (
            <li>
              <Piece {...{ words, design }} value={`own ${id}`} />
              <button type="submit" class="quiet" name="_act" value={`drop ${id}`}>
                {t.dropOwn(design.title)}
              </button>
            </li>
          ))}
        </ul>
        <h3>{t.shipped}</h3>
        <ul class="tasks">
          {shipped.map(({ id, design, source, toBeChecked }) => (
            <li>
              <Piece {...{ words, design }} value={`shipped ${id}`} />
              <p class="hint">{words.quote(source)}</p>
              {toBeChecked && <p class="note doubt">{words.quote(`${toBeChecked}.`)}</p>}
            </li>
          ))}
        </ul>
      </form>
    </Page>
  );
}

function Piece({
  words,
  design,
  value,
}: {
  readonly words: Words;
  readonly design: TableDesign;
  readonly value: string;
}) {
  const t = words.tables;
  const rows = design.rows.type === "fixed" ? design.rows.rows.length : 0;
  return (
    <>
      <button type="submit" class="quiet" name="_act" value={value}>
        {t.take(design.symbol ? `${design.symbol} ${design.title}` : design.title)}
      </button>
      <p class="hint">{t.size(design.columns.length, rows)}</p>
    </>
  );
}

interface FoundProps extends Pick<WaysProps, "frame" | "draft" | "prompt"> {
  readonly read: FormRead;
}

/** The tables of one file, each to be chosen by a button of its own. */
export function TablesFoundPage({ frame, draft, prompt, read }: FoundProps) {
  const { words } = frame;
  const t = words.tables;
  const action = to(paths.draftTables, { ...ofDraft(draft), prompt });
  return (
    <Page frame={frame} title={t.several} width="form">
      <p class="over">
        <a href={action}>{t.title}</a>
      </p>
      <h1>{t.several}</h1>
      <ul class="tasks">
        {foundIn(read).map((found) => {
          const { sheet, range, design } = found.table;
          return (
            <li>
              <form method="post" action={action}>
                <input type="hidden" name="_found" value={JSON.stringify(found)} />
                <button type="submit" class="quiet" name="_act" value="found">
                  {t.use(design.title)}
                </button>
                <p class="hint">
                  {t.from(sheet, range)};{" "}
                  {t.size(design.columns.length, design.rows.type === "fixed" ? design.rows.rows.length : 0)}
                </p>
              </form>
            </li>
          );
        })}
      </ul>
    </Page>
  );
}
