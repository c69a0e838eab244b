import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { shapeOf } from "../../functions/core/kinds/field.ts";
import { type Entries, entryName, type Option } from "../../functions/core/kinds/shape.ts";
import { fieldsIn } from "../../functions/core/obligation/asked.ts";
import { entriesPosted } from "../../functions/core/obligation/entries.ts";
import { compareWith } from "../../functions/excel/compare.ts";
import { readUpload } from "../../functions/excel/read.ts";
import { type Entry, normalEntry } from "../../functions/excel/value.ts";
import { asked, cellOf, of, part, readBack, sheetPart, template } from "./form.ts";

/** Words that a workbook could make something else of. */
const hostile = [
  "=1+1",
  '  =HYPERLINK("http://x")',
  "+84 912",
  "-5",
  "@SUM(A1)",
  "\t=1",
  "_x0041_ và _x005F_",
  "constructor",
  "__proto__",
  "toString",
  "12/3",
  "001234",
  "1,762",
  "1.762",
  "8,5",
  "không phát sinh",
  "<b>&amp;</b> ]]>",
  "dòng một\ndòng hai\n\n  dòng ba",
  "\u0085\ufffd\u{1fffe}",
  "Tập thể đã hoàn thành".normalize("NFD"),
];

const typed = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "grapheme", maxLength: 30 }));
const numbers = fc.oneof(
  fc.integer({ min: 0, max: 9_999_999 }).map(String),
  fc.constantFrom("1.762", "11.120,3", "8,5", "0", "không có", "chưa có số liệu", "200 - 400", "mười"),
);
const days = fc.constantFrom(
  "05/01/2022",
  "5/1/2022",
  "29/02/2024",
  "31/4/2022",
  "2022-06-27",
  "01/01/1899",
  "hôm qua",
);

const words: Readonly<Record<Entry, fc.Arbitrary<string>>> = {
  text: typed,
  number: fc.oneof({ weight: 4, arbitrary: numbers }, { weight: 1, arbitrary: typed }),
  date: fc.oneof({ weight: 4, arbitrary: days }, { weight: 1, arbitrary: typed }),
  choice: typed,
};

/** Every place of the form with what it takes; of an open table its first rows and its last. */
const places = fieldsIn(asked).flatMap((field): readonly SomePlace[] => {
  const shape = shapeOf(field);
  if (shape.type === "text") return [{ entry: field.id, kind: "text" }];
  if (shape.type === "choice") return [{ entry: field.id, kind: "choice", options: shape.options }];
  const { rows } = shape;
  const ids = rows.type === "fixed" ? rows.rows.map(({ id }) => id) : [1, 2, rows.most].map(String);
  return ids.flatMap((row) =>
    shape.columns.map(({ id, entry, options }) => ({
      entry: entryName(field.id, row, id),
      kind: entry,
      ...(options ? { options } : {}),
    })),
  );
});

interface SomePlace {
  readonly entry: string;
  readonly kind: Entry;
  readonly options?: readonly Option[];
}

const drafts: fc.Arbitrary<Entries> = fc
  .subarray(places, { minLength: 1 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map(({ entry, kind, options }) => {
        const said = options
          ? fc.constantFrom(...options.map(({ value }) => value).filter((value) => value !== ""))
          : words[kind];
        return said.map((text) => [entry, text] as const);
      }),
    ),
  )
  // As the form takes them in.
  .map((pairs) => entriesPosted(fieldsIn(asked), Object.fromEntries(pairs)).entries);

const kindOf = new Map(places.map(({ entry, kind }) => [entry, kind]));

describe("a form taken down and up again", () => {
  test("any draft comes back as it was, but for how its figures and days are spelled", async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (draft) => {
        const read = await readUpload(await template(draft), of, asked);
        if (read.type !== "filled") throw new Error(read.type);
        const said = Object.fromEntries(
          read.sheets.flatMap(({ cells }) =>
            cells.flatMap((cell) => (cell.words === undefined ? [] : [[cell.entry, cell.words]])),
          ),
        );
        const normal = (entries: Entries) =>
          Object.fromEntries(
            Object.entries(entries)
              .map(([name, text]) => [name, normalEntry(kindOf.get(name) ?? "text", text)])
              .filter(([, text]) => text !== ""),
          );
        expect(normal(said)).toEqual(normal(draft));
        expect(read.sheets.flatMap(({ notes }) => notes)).toEqual([]);
        expect(read.sheets.flatMap(({ cells }) => compareWith(draft, cells).changes)).toEqual([]);
      }),
      { numRuns: 40, seed: 20220627 },
    );
  }, 60_000);

  test("T37: what begins like a formula is a word, in the draft's cells and anywhere else in the workbook", async () => {
    const leads = ["=", "+", "-", "@", "\t=", "\r=", "  =", "\t+", " @"];
    const draft = Object.fromEntries(
      leads.map((lead, row) => [`i-1-a-documents.${row + 1}.subject`, `${lead}1+1`]),
    );
    const bytes = await template({ ...draft, "i-1-a-text": "=cmd|' /C calc'!A0" });
    const sheets = asked.map((_, index) => part(bytes, sheetPart(index))).join("");
    expect(sheets).not.toMatch(/<f[ >/]/);
    expect(sheets).not.toContain('t="str"');
    const { cells } = await readBack(bytes, "i-1");
    for (const [entry, text] of Object.entries(draft)) {
      const { at = "", words } = cells.find((cell) => cell.entry === entry) ?? {};
      expect(words).toBe(text.trim());
      expect(part(bytes, sheetPart(0))).toMatch(new RegExp(`<c r="${at}" s="\\d+" t="s">`));
    }
  });

  test("a cell in which a title has nothing to say is greyed and takes no style for figures", async () => {
    const bytes = await template();
    const cell = async (entry: string) =>
      new RegExp(`<c r="${await cellOf(bytes, entry)}" s="(\\d+)"`).exec(part(bytes, sheetPart(2)))?.[1];
    const asked = await cell("i-3-a-awards.advanced-worker.individuals");
    expect(await cell("i-3-a-awards.advanced-worker.collectives")).not.toBe(asked);
    expect(await cell("i-3-a-awards.commendation.collectives")).toBe(asked);
  });

  test("a figure is a number and a day is a day in the workbook, so that they can be reckoned with", async () => {
    const bytes = await template({
      "i-3-a-awards.base-fighter.individuals": "1.762",
      "i-3-a-higher.1.decision": "12/3",
      "i-1-a-documents.1.date": "27/6/2022",
    });
    const cell = async (entry: string, section: string, sheet: number) =>
      new RegExp(`<c r="${await cellOf(bytes, entry, section)}"[^>]*>.*?</c>`).exec(
        part(bytes, sheetPart(sheet)),
      )?.[0];
    expect(await cell("i-3-a-awards.base-fighter.individuals", "i-3", 2)).toMatch(/ s="\d+"><v>1762<\/v>/);
    expect(await cell("i-1-a-documents.1.date", "i-1", 0)).toMatch(/ s="\d+"><v>44739<\/v>/);
    expect(await cell("i-3-a-higher.1.decision", "i-3", 2)).toContain('t="s"');
  });
});

test("rows of a draft beyond the limit of their table go out with it, and are told of when it comes back", async () => {
  const name = (row: number) => entryName("i-4-b-tasks", String(row), "task");
  const rows = Array.from({ length: 45 }, (_, at) => at + 1);
  const bytes = await template(Object.fromEntries(rows.map((row) => [name(row), `Nhiệm vụ thứ ${row}`])));
  const back = await readBack(bytes, "i-4");
  const shared = strFromU8(unzipSync(bytes)["xl/sharedStrings.xml"] ?? new Uint8Array());
  expect(shared).toContain("Nhiệm vụ thứ 45");
  expect(back.notes.filter(({ code }) => code === "no-room")).toHaveLength(15);
});
