import { fieldsIn } from "../../functions/core/obligation/asked.ts";
import type { LaidCell, LaidTable } from "../../functions/intake/report/laid.ts";
import { laidBoxes } from "../laid-form.ts";
import type { ReportView } from "../own-report.ts";
import { labelOf } from "../pages/conflict.tsx";
import type { Frame } from "./frame.ts";

interface LaidProps {
  readonly frame: Frame;
  readonly view: ReportView;
}

/** The tables of a report as they stand in it, each with the field it fills and the cells it leaves. */
export function LaidTables({ frame, view }: LaidProps) {
  const t = frame.words.ownReport.preview;
  if (view.laid.tables.length === 0) return <></>;
  return (
    <section>
      <h2>{t.tables}</h2>
      {view.laid.tables.map((table, nth) => (
        <OneTable {...{ frame, view, table, nth }} />
      ))}
    </section>
  );
}

function OneTable({
  frame,
  view,
  table,
  nth,
}: LaidProps & { readonly table: LaidTable; readonly nth: number }) {
  const t = frame.words.ownReport.preview;
  const field = fieldsIn(view.sections).find(({ id }) => id === table.field);
  const landed = table.cells.filter(({ entry }) => entry !== undefined).length;
  return (
    <>
      <h3 id={`table-${nth + 1}`}>
        {field ? t.table(nth + 1, frame.words.quote(field.label)) : t.tableNowhere(nth + 1)}
      </h3>
      {field && (
        <label class="option">
          <input
            type="checkbox"
            name={laidBoxes.table(table.passage)}
            value="1"
            checked={view.choices.tables.has(table.passage)}
          />
          <span>{t.takeTable(landed)}</span>
        </label>
      )}
      {field && table.sure === "ask" && <p class="complaint">{t.tableAsk}</p>}
      <section class="scroll" tabindex={0} aria-labelledby={`table-${nth + 1}`}>
        <table class="reading" {...frame.words.asWritten}>
          <tbody>
            {rowsOf(table).map((row) => (
              <tr>
                {row.map((cell) => (
                  <td>{cell?.text ?? ""}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <LeftCells frame={frame} table={table} />
    </>
  );
}

/** Its rows with a place for every column, filled or not. */
function rowsOf({ cells }: LaidTable): readonly (readonly (LaidCell | undefined)[])[] {
  const width = 1 + Math.max(0, ...cells.map(({ column }) => column));
  const rows = [...Map.groupBy(cells, ({ row }) => row)].sort(([a], [b]) => a - b);
  return rows.map(([, row]) =>
    Array.from({ length: width }, (_, at) => row.find(({ column }) => column === at)),
  );
}

/** Cells that land nowhere, each with the reason. */
function LeftCells({ frame, table }: { readonly frame: Frame; readonly table: LaidTable }) {
  const t = frame.words.ownReport;
  const left = table.cells.flatMap(({ text, why }) => {
    const said =
      why === "landed" || why === "heading" || why === "label" || why === "blank" ? undefined : why;
    return said && text !== "" ? [{ text, why: t.cells[said] }] : [];
  });
  if (left.length === 0) return <></>;
  return (
    <>
      <p>{t.preview.left}:</p>
      <ul>
        {left.slice(0, 200).map(({ text, why }) => (
          <li>
            <span {...frame.words.asWritten}>{text}</span>: {why}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Figures of sentences beside the boxes that ask for such ones; none is taken unless it is ticked. */
export function LaidOffers({ frame, view }: LaidProps) {
  const t = frame.words.ownReport.preview;
  const { offers } = view.laid;
  if (offers.length === 0) return <></>;
  const fields = fieldsIn(view.sections);
  return (
    <section>
      <h2>{t.offers}</h2>
      <p class="hint">{t.offersHint}</p>
      {offers.map(({ entry, words, said }, at) => (
        <>
          <label class="option">
            <input
              type="checkbox"
              name={laidBoxes.offer(at)}
              value="1"
              checked={view.choices.offers.has(at)}
            />
            <span>{t.offer(words, labelOf(fields, entry, frame.words))}</span>
          </label>
          <p class="hint" {...frame.words.asWritten}>
            {said}
          </p>
        </>
      ))}
    </section>
  );
}
