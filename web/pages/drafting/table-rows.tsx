import type { Entries } from "../../../functions/core/kinds/shape.ts";
import { decisionsOn, isAsked, type ReadBeside } from "../../drafting/read-beside.ts";
import { boxesIn } from "../../drafting/table-entries.ts";
import { type Boxes, Line, Radios } from "../../ui/entry.tsx";
import { Complaint } from "../../ui/label.tsx";
import { entryId, problemId } from "../../ui/problems.tsx";
import { DecisionNotes } from "./table-as-read.tsx";

interface RowsProps extends Boxes {
  readonly read: ReadBeside | undefined;
}

const kinds = ["row", "heads", "total"] as const;

/** Rows that the office names, one a line of boxes; or how many units may add. */
export function RowBoxes({ read, ...boxes }: RowsProps) {
  const { words, entries } = boxes;
  const t = words.tables;
  const rows = boxesIn(entries, "row");
  const free = entries.rows === "free";
  return (
    <>
      <Radios
        {...boxes}
        name="rows"
        label={t.rows}
        choices={(["fixed", "free"] as const).map((value) => ({ value, label: t.rowsAre[value] }))}
      />
      <details open={!free}>
        <summary>{t.rowsAre.fixed}</summary>
        <Line {...boxes} name="rows.label" label={t.rowHead} />
        {rows.length > 0 && (
          <table class="entry">
            <thead>
              <tr>
                <th scope="col">{t.rowPlace}</th>
                <th scope="col">{t.rowNumber}</th>
                <th scope="col">{t.rowLabel}</th>
                <th scope="col">{t.rowIs}</th>
                <th scope="col">{t.rowUnit}</th>
                <th scope="col">{t.totalOf}</th>
                <th scope="col">{words.writing.remove}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((box, at) => (
                <RowLine {...boxes} place={at + 1} box={box} read={read} />
              ))}
            </tbody>
          </table>
        )}
        <p class="hint">{t.totalOfHint}</p>
        <button type="submit" class="quiet add" name="_act" value="add row">
          {t.addRow}
        </button>
      </details>
      <details open={free}>
        <summary>{t.rowsAre.free}</summary>
        <Line {...boxes} name="rows.least" label={t.least} />
        <Line {...boxes} name="rows.most" label={t.most} />
        <Line {...boxes} name="rows.knownBy" label={t.knownBy} hint={t.sumOfHint} />
      </details>
    </>
  );
}

interface RowProps extends RowsProps {
  readonly place: number;
  readonly box: Entries;
}

function RowLine({ place, box, read, ...boxes }: RowProps) {
  const { words, entries, problems } = boxes;
  const t = words.tables;
  const text = (name: "number" | "label" | "unit" | "total", label: string) => (
    <td data-label={label}>
      <RowText
        {...{ entries, problems, words }}
        name={`row.${place}.${name}`}
        label={`${t.row(place)}, ${label}`}
        long={name === "label"}
      />
    </td>
  );
  const is = `row.${place}.is`;
  return (
    <tr>
      <th scope="row">
        {place}
        <input type="hidden" name={`row.${place}.id`} value={entries[`row.${place}.id`] ?? ""} />
        <DecisionNotes words={words} decisions={decisionsOn(read, "row", box.id ?? "").filter(isAsked)} />
      </th>
      {text("number", t.rowNumber)}
      {text("label", t.rowLabel)}
      <td class="choice" data-label={t.rowIs}>
        <select id={entryId(is)} name={is} aria-label={`${t.row(place)}, ${t.rowIs}`}>
          {kinds.map((kind) => (
            <option value={kind} selected={entries[is] === kind}>
              {t.rowKinds[kind]}
            </option>
          ))}
        </select>
      </td>
      {text("unit", t.rowUnit)}
      {text("total", t.totalOf)}
      <td data-label={words.writing.remove}>
        <button
          type="submit"
          class="quiet"
          name="_act"
          value={`remove row ${place}`}
          aria-label={t.removeRow(place)}
        >
          {words.writing.remove}
        </button>
      </td>
    </tr>
  );
}

function RowText({
  name,
  label,
  entries,
  problems,
  words,
  long,
}: Omit<Boxes, "warnings"> & { readonly name: string; readonly label: string; readonly long: boolean }) {
  const wrong = problems.some(({ field }) => field === name);
  const box = {
    ...{ id: entryId(name), name, "aria-label": label },
    ...words.asWritten,
    ...(wrong ? { "aria-invalid": "true" as const, "aria-describedby": problemId(name) } : {}),
  };
  return (
    <>
      {long ? (
        // A line break right after the tag is dropped by every browser, so one is spent.
        <textarea {...box} rows={1}>{`\n${entries[name] ?? ""}`}</textarea>
      ) : (
        <input {...box} type="text" value={entries[name] ?? ""} autocomplete="off" />
      )}
      <Complaint entry={name} problems={problems} words={words} />
    </>
  );
}
