import type { Draft } from "../../../functions/core/directives/draft.ts";
import type { Entries } from "../../../functions/core/kinds/shape.ts";
import type { TableDesign } from "../../../functions/core/kinds/table/design.ts";
import type { Problem } from "../../../functions/core/problem/outcome.ts";
import { decisionsOn, isAsked, type ReadBeside } from "../../drafting/read-beside.ts";
import { boxesIn } from "../../drafting/table-entries.ts";
import { NEW_TABLE, ofDraft, paths, to } from "../../paths.ts";
import { type Boxes, Line, Radios, Tick } from "../../ui/entry.tsx";
import { FieldInput } from "../../ui/field.tsx";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemSummary } from "../../ui/problems.tsx";
import { Version } from "./part.tsx";
import { DecisionNotes, ReadNotes } from "./table-as-read.tsx";
import { ColumnBoxes } from "./table-column.tsx";
import { RowBoxes } from "./table-rows.tsx";

interface TablePageProps {
  readonly frame: Frame;
  readonly draft: Draft;
  readonly prompt: string;
  /** The how manyth of the prompt's questions it is; absent for a new one. */
  readonly at: number | undefined;
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  /** What it was read from, if it was. */
  readonly read: ReadBeside | undefined;
  /** The design that the boxes come to, where they come to one. */
  readonly design: TableDesign | undefined;
  readonly overtaken: boolean;
}

/** A table being designed: its columns and rows in boxes, and below the table as units will see it. */
export function TablePage(props: TablePageProps) {
  const { frame, draft, prompt, at, entries, problems, read, design, overtaken } = props;
  const { words } = frame;
  const t = words.tables;
  const boxes: Boxes = { words, entries, problems };
  const columns = boxesIn(entries, "column");
  const place = at === undefined ? NEW_TABLE : String(at);
  return (
    <Page frame={frame} title={t.design} failed={problems.length > 0}>
      <p class="over">
        <a href={to(paths.draftPrompt, { ...ofDraft(draft), prompt })}>{words.writing.prompt.title}</a>
      </p>
      <ProblemSummary words={words} problems={problems} />
      {overtaken && (
        <div class="problems" role="alert">
          <p>{words.writing.overtaken(words.moment(draft.changedAt))}</p>
        </div>
      )}
      <h1>{t.design}</h1>
      {read && <ReadNotes read={read} words={words} />}
      <form
        method="post"
        action={to(paths.draftTable, { ...ofDraft(draft), prompt, place })}
        class="drafting"
      >
        <Version draft={draft} />
        <Carried {...{ entries, read }} />
        {/* The first button is the one that Enter presses: it looks, and changes nothing. */}
        <div class="acts">
          <button type="submit" class="quiet" name="_act" value="look">
            {t.look}
          </button>
        </div>
        <Line {...boxes} name="title" label={t.name} />
        <Line {...boxes} name="symbol" label={t.symbol} hint={t.symbolHint} />
        <Radios
          {...boxes}
          name="printed"
          label={t.printed}
          choices={printings.map((value) => ({ value, label: t.printedAs[value] }))}
        />
        <h2 id="columns">{t.columns}</h2>
        {columns.map((box, index) => (
          <ColumnBoxes
            {...{ ...boxes, box, place: index + 1, columns }}
            decisions={decisionsOn(read, "column", box.id ?? "")}
          />
        ))}
        <button type="submit" class="quiet add" name="_act" value="add column">
          {t.addColumn}
        </button>
        <h2 id="rows">{t.rows}</h2>
        <DecisionNotes
          words={words}
          decisions={read?.decisions.filter((each) => each.settles.type === "rows" && isAsked(each)) ?? []}
        />
        <RowBoxes {...boxes} read={read} />
        <Tick name="keep" entries={entries} label={t.keep} />
        <div class="acts">
          <button type="submit" class="primary" name="_act" value="save">
            {t.save}
          </button>
          {at !== undefined && (
            <button type="submit" class="quiet" name="_act" value="drop">
              {t.drop}
            </button>
          )}
        </div>
      </form>
      {design && <Preview {...{ frame, design }} />}
    </Page>
  );
}

const printings = ["table", "annex", "sentence"] as const;

function Carried({ entries, read }: Pick<TablePageProps, "entries" | "read">) {
  return (
    <>
      <input type="hidden" name="source" value={entries.source ?? ""} />
      {read && <input type="hidden" name="_read" value={JSON.stringify(read)} />}
      <input type="hidden" name="columns.count" value={entries["columns.count"] ?? "0"} />
      <input type="hidden" name="rows.count" value={entries["rows.count"] ?? "0"} />
    </>
  );
}

/** The real grid of the unit's form, in no form of its own: what is typed into it goes nowhere. */
function Preview({ frame: { words }, design }: { readonly frame: Frame; readonly design: TableDesign }) {
  const field = { kind: "table" as const, id: "xem-truoc", label: design.title, required: true, design };
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{words.tables.preview}</h2>
      <p class="hint">{words.tables.previewHint}</p>
      <FieldInput field={field} entries={{}} problems={[]} words={words} />
    </section>
  );
}
