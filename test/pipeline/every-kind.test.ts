import { describe, expect, test } from "vitest";
import { printNumber } from "../../functions/core/figures/number.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import { shapeOf } from "../../functions/core/kinds/field.ts";
import { applies, entryName, type FixedRow, type GridColumn } from "../../functions/core/kinds/shape.ts";
import { isWorkedOut } from "../../functions/core/kinds/worked.ts";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import type { Total } from "../../functions/core/report/total.ts";
import { printable } from "../../functions/decree30/printable.ts";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import { writePdf } from "../../functions/pdf/write.ts";
import { materialBook } from "../../functions/pipeline/material-book/book.ts";
import { present, textOf } from "../pdf/poppler.ts";
import { askingEveryKind, everyKind } from "../support/all-kinds.ts";
import { asOf, composed, districtOf, played, tellingCoverage } from "../support/played.ts";
import { faces } from "../support/press.ts";

const ROWS = 3;

/**
 * What stands in a cell that must be filled for the others to be read, or may be filled only with one of a
 * few.
 */
const rotated: Readonly<Record<string, readonly string[]>> = {
  form: ["commendation", "certificate-of-merit", "other"],
  level: ["province", "state", "district"],
  sort: ["collective", "individual", "household"],
  basis: ["public", "none", "consent"],
};

type Fill = (column: GridColumn, name: string, row: string) => string | undefined;

/** Every cell of a field that takes an answer, as `fill` fills it. */
function entriesOf(field: Field, fill: Fill): Record<string, string> {
  const shape = shapeOf(field);
  if (shape.type === "text") {
    const said = fill({ id: "text", label: "", entry: "text" }, field.id, "");
    return said === undefined ? {} : { [field.id]: said };
  }
  if (shape.type === "choice") return { [field.id]: shape.options[0]?.value ?? "" };
  const rows: readonly Pick<FixedRow, "id" | "without" | "total">[] =
    shape.rows.type === "fixed"
      ? shape.rows.rows
      : Array.from({ length: ROWS }, (_, at) => ({ id: String(at + 1) }));
  return Object.fromEntries(
    rows.flatMap((row, at) => {
      const chosen = (column: string) => rotated[column]?.[at % 3];
      return shape.columns
        .filter((column) => applies(shape, row, column.id, chosen) && !isWorkedOut(column, row))
        .flatMap((column) => {
          const name = entryName(field.id, row.id, column.id);
          const among = column.options?.map(({ value }) => value) ?? [];
          const wanted = chosen(column.id) ?? among.at(-1);
          const said =
            column.entry === "choice"
              ? (among.find((value) => value === wanted) ?? among.at(-1))
              : fill(column, name, row.id);
          return said === undefined ? [] : [[name, said] as const];
        });
    }),
  );
}

function roundOf(parties: number, fill: (index: number) => Fill) {
  // With what units listed themselves behind the text; elsewhere the material book alone shows it.
  const roster = tellingCoverage(districtOf(parties));
  const directive = askingEveryKind(roster);
  const said = played(directive, roster, parties, (field, index) => entriesOf(field, fill(index)));
  const made = composed(said);
  const standings = said.obligations.map((obligation) => {
    return { obligation, standing: standingOf(obligation, asOf) };
  });
  return { ...made, book: materialBook({ roster, standings, desk: made.desk }) };
}

/** What an officer can still read of an answer: page, list of what is not on it, material book. */
async function readable({ document, leftOut, book }: ReturnType<typeof roundOf>): Promise<string> {
  const { value } = printable(document, faces);
  const typeset = typesetDocument(value, faces);
  const meta = { title: "Báo cáo", author: "", subject: "", createdAt: asOf, language: "vi-VN" };
  const page = present ? textOf(await writePdf(typeset, meta)) : JSON.stringify(value);
  const lines = book.sections.flatMap((section) => section.lines);
  const kept = lines.map(({ text, figures: given }) => `${text} ${given}`);
  return [page, ...leftOut.map(({ text }) => text), ...kept]
    .join("\n")
    .toLowerCase()
    .replaceAll("\u00a0", " ");
}

const letters = "abcdeghiklmnopqrstuvxy";
/** A word that stands nowhere else, so that it can be looked for wherever its sentence went. */
function word(count: number): string {
  const digit = (place: number) => letters[Math.floor(count / letters.length ** place) % letters.length];
  return `kq${digit(2)}${digit(1)}${digit(0)}x`;
}

describe.each([1, 3, 14])("of a report by %d units that fill in everything", (parties) => {
  test.each([true, false])(
    "no word of any kind vanishes (with figures: %s)",
    async (figures) => {
      const words = new Map<string, string>();
      const round = roundOf(parties, (index) => (column, name, row) => {
        if (column.entry === "number") return figures ? numberFor(column, row) : undefined;
        if (column.entry === "date") return "05/01/2022";
        const told = word(words.size);
        words.set(told, `${index}: ${name}`);
        return column.id === "text" && row === ""
          ? `Đề mục ${told}\nĐã làm việc ${told}.\nTT\tTên ${told}\n1\tÔ ${told}`
          : `Việc ${told}`;
      });
      const text = await readable(round);
      const gone = [...words].flatMap(([told, name]) => (text.includes(told) ? [] : [name]));
      expect(gone).toEqual([]);
    },
    120_000,
  );
});

/** Figures that the checks of a report let pass. */
function numberFor({ id }: GridColumn, row: string): string | undefined {
  if (id === "percent") return undefined;
  if (row === "received") return "90";
  const fixed: Readonly<Record<string, string>> = {
    individuals: "8",
    workers: "5",
    leaders: "3",
    tong: "90",
  };
  return fixed[id] ?? "8";
}

/**
 * A share lies within its whole, workers and leaders make up the individuals, a fund's balance follows from
 * the rest.
 */
const fitting: Readonly<Record<string, number>> = {
  ...{ tong: 90_001, individuals: 20_001, workers: 15_000, leaders: 5_001, received: 80_003 },
  ...{ opening: 70_001, allocated: 60_003, spent: 50_009, closing: 79_995 },
};

/** Every total of a round, wherever it stands. */
function totalsIn(value: unknown): readonly Total[] {
  if (typeof value !== "object" || value === null) return [];
  if ("counted" in value && "leftOut" in value && "residues" in value) return [value as Total];
  return Object.values(value).flatMap(totalsIn);
}

describe("the figures of every kind", () => {
  test("of one unit stand on the page or in the list of what is not on it, each by itself", async () => {
    const figures = new Map<string, string>();
    let next = 1_003;
    const round = roundOf(1, () => (column, name, row) => {
      if (column.entry === "date") return "05/01/2022";
      if (column.entry !== "number") return `Việc ${name}`;
      if (column.id === "percent") return undefined;
      const percent = row === "ba" || row === "nuoc" ? next % 97 : undefined;
      const figure = percent ?? fitting[column.id] ?? fitting[row] ?? next;
      next += 7;
      figures.set(name, printNumber(figure));
      return String(figure);
    });
    // What a result is held against is told as a percentage of it, which knows what it was worked out of.
    const heldAgainst = [...round.figures.values()].flatMap(({ name, parts }) =>
      /\.(?:percent|prior|change)$/.test(name) ? parts.map(({ said = "" }) => said) : [],
    );
    const text = [await readable(round), ...heldAgainst].join("\n");
    const gone = [...figures].flatMap(([name, said]) => (text.includes(said) ? [] : [`${name} ${said}`]));
    expect(gone).toEqual([]);
  }, 60_000);

  test("of several units are each counted in a total or named beside it with the reason", () => {
    const { aggregate } = roundOf(5, (index) => (column, name, row) => {
      if (column.entry === "date") return "05/01/2022";
      if (column.entry === "number") return numberFor(column, row);
      return column.id === "unit" ? (["tấn", "kg", "ha", "%", "xyz"][index] ?? "") : `Việc ${name}`;
    });
    const totals = totalsIn(aggregate.totals);
    expect(totals.length).toBeGreaterThan(everyKind.length);
    for (const total of totals) {
      const named = new Set([...total.counted, ...total.leftOut.map(({ unit }) => unit)]);
      for (const { source } of total.parts) expect(named, JSON.stringify(source)).toContain(source.unit);
    }
  });
});
