import type { Entries } from "../../../functions/core/kinds/shape.ts";
import type { FormDecision } from "../../../functions/intake/sheet-read.ts";
import { isAsked } from "../../drafting/read-beside.ts";
import { type Boxes, Line, Paragraphs, Select, Tick } from "../../ui/entry.tsx";
import { DecisionNotes } from "./table-as-read.tsx";

interface ColumnProps extends Boxes {
  readonly box: Entries;
  readonly place: number;
  readonly columns: readonly Entries[];
  readonly decisions: readonly FormDecision[];
}

const kinds = ["figure", "words", "date", "choice", "title"] as const;
const ways = ["sum", "spread", "percent", "ratio"] as const;

/** A column by all its heads: "Tập thể > Đạt". */
const nameOf = ({ above = "", label = "" }: Entries) => (above === "" ? label : `${above} > ${label}`);

/**
 * One column. What its kind does not need is folded away and not taken off the page: whoever changes the kind
 * finds the box.
 */
export function ColumnBoxes({ box, place, columns, decisions, ...boxes }: ColumnProps) {
  const { words, entries, problems } = boxes;
  const t = words.tables;
  const named = (name: string) => `column.${place}.${name}`;
  const isWrong = problems.some(({ field }) => field.startsWith(`column.${place}.`));
  const asked = decisions.some(isAsked);
  const ratio = box.merging === "percent" || box.merging === "ratio";
  const others = columns.flatMap(({ label = "", holds }, at) =>
    holds === "figure" && at + 1 !== place
      ? [{ value: String(at + 1), label: `${at + 1}. ${label}`, written: true }]
      : [],
  );
  const choices = [{ value: "", label: t.none }, ...others];
  return (
    <details class="card" open={isWrong || asked || !box.label}>
      <summary>
        {t.column(place)}
        {box.label ? <> {words.quote(nameOf(box))}</> : ""}
      </summary>
      <input type="hidden" name={named("id")} value={entries[named("id")] ?? ""} />
      <DecisionNotes words={words} decisions={decisions.filter(({ sure }) => sure !== "certain")} />
      <Line {...boxes} name={named("label")} label={t.label} />
      <Line {...boxes} name={named("above")} label={t.above} hint={t.aboveHint} />
      <Select
        {...boxes}
        name={named("holds")}
        label={t.holds}
        choices={kinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <details open={box.holds === "figure" || box.holds === undefined}>
        <summary>{t.figures}</summary>
        <Line {...boxes} name={named("unit")} label={t.unit} />
        <Tick {...boxes} name={named("whole")} label={t.whole} />
        <Select
          {...boxes}
          name={named("merging")}
          label={t.merging}
          choices={ways.map((value) => ({ value, label: t.ways[value] }))}
        />
        <Line {...boxes} name={named("sumOf")} label={t.sumOf} hint={t.sumOfHint} />
        <details open={ratio}>
          <summary>{t.shares}</summary>
          <Select {...boxes} name={named("part")} label={t.part} choices={choices} />
          <Select {...boxes} name={named("over")} label={t.over} choices={choices} />
        </details>
      </details>
      <details open={box.holds === "choice"}>
        <summary>{t.choices}</summary>
        <Paragraphs {...boxes} name={named("options")} label={t.options} rows={3} />
      </details>
      <Tick {...boxes} name={named("required")} label={t.required} />
      <button type="submit" class="quiet" name="_act" value={`remove column ${place}`}>
        {t.removeColumn(place)}
      </button>
    </details>
  );
}
