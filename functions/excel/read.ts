import type { Section } from "../core/directives/directive.ts";
import type { Field } from "../core/kinds/field.ts";
import { shapeOf } from "../core/kinds/field.ts";
import { fieldsIn } from "../core/obligation/asked.ts";
import { CHOICES } from "./choices.ts";
import type { Note, Skipped } from "./doubt.ts";
import { besideIn, type Reading, readGrid } from "./grid.ts";
import { type Identity, outlineOf, readIdentity } from "./identity.ts";
import { type OpenSheet, openWorkbook } from "./open.ts";
import { type Filled, type Page, take, wordsAt } from "./page.ts";
import { type AnswerPlace, FIRST_ANSWER, headsCode, titleCode } from "./plan.ts";

/** What one sheet of the workbook says of one section. */
export interface FilledSheet {
  readonly name: string;
  readonly section: Section;
  /** The form was made before the outline last changed. */
  readonly older: boolean;
  readonly cells: readonly Filled[];
  readonly notes: readonly Note[];
}

export type Uploaded =
  | {
      readonly type: "filled";
      readonly sheets: readonly FilledSheet[];
      readonly skipped: readonly Skipped[];
    }
  | { readonly type: "unreadable" | "no-form" | "other-round" | "no-section" }
  /** As the sheet itself names its unit. */
  | { readonly type: "other-unit"; readonly party: string };

/**
 * Reads a filled form. A workbook of another round or another unit is refused whole: its figures would be
 * taken for this report's own. One made before the outline changed is read as far as its codes are still
 * asked.
 */
export async function readUpload(
  bytes: Uint8Array,
  of: Pick<Identity, "directive" | "obligation">,
  asked: readonly Section[],
): Promise<Uploaded> {
  const sheets = await openWorkbook(bytes);
  if (!sheets) return { type: "unreadable" };
  const forms = sheets.flatMap((sheet) => formOn(sheet) ?? []);
  if (forms.length === 0) return { type: "no-form" };
  if (forms.some(({ identity }) => identity.directive !== of.directive)) return { type: "other-round" };
  const other = forms.find(({ identity }) => identity.obligation !== of.obligation);
  if (other) return { type: "other-unit", party: partyOn(other.page) };
  const filled = asked.flatMap((section) => {
    // A sheet copied within the workbook has its mark too; the first is the form.
    const form = forms.find(({ identity }) => identity.section === section.id);
    return form ? [readSheet(form.page, section, form.identity)] : [];
  });
  return filled.length > 0
    ? { type: "filled", sheets: filled, skipped: skippedOf(sheets, forms, filled) }
    : { type: "no-section" };
}

interface Form {
  readonly page: Page;
  readonly identity: Identity;
}

/**
 * Somebody may have filled in a copy, or cut the mark away with the corner it stands in: no sheet is passed
 * over unsaid.
 */
function skippedOf(
  sheets: readonly OpenSheet[],
  forms: readonly Form[],
  filled: readonly FilledSheet[],
): readonly Skipped[] {
  return sheets.flatMap((sheet): readonly Skipped[] => {
    const { name } = sheet;
    if (name === CHOICES || filled.some((each) => each.name === name)) return [];
    const identity = forms.find(({ page }) => page.sheet === sheet)?.identity;
    if (!identity) return sheet.rows.length > 0 ? [{ name, code: "no-mark" }] : [];
    const first = filled.find(({ section }) => section.id === identity.section);
    return [first ? { name, code: "copy", of: first.name } : { name, code: "not-asked" }];
  });
}

function formOn(sheet: OpenSheet): Form | undefined {
  for (const [top, row] of sheet.rows.slice(0, 30).entries()) {
    for (const [codes, value] of row.slice(0, 30).entries()) {
      const identity = typeof value === "string" ? readIdentity(value) : undefined;
      if (identity) return { page: { sheet, codes, top }, identity };
    }
  }
  return undefined;
}

/** The unit's name stands in the second line of the head. */
const partyOn = (page: Page) =>
  wordsAt(page, { row: page.top + 2, column: page.codes + FIRST_ANSWER }).slice(0, 200);

function readSheet(page: Page, section: Section, identity: Identity): FilledSheet {
  const readings = fieldsIn([section]).map((field) => readOne(page, field));
  const cells = readings.flatMap((reading) => reading.cells);
  return {
    name: page.sheet.name,
    section,
    older: identity.outline !== outlineOf(section),
    cells,
    notes: [
      ...cells.flatMap(({ note }) => note ?? []),
      ...readings.flatMap(({ notes }) => notes),
      ...strayOn(page, section),
    ],
  };
}

/** What was written between and below the form's own rows. */
function strayOn(page: Page, section: Section): readonly Note[] {
  const fields = fieldsIn([section]);
  const inBlocks = new Set(
    fields.flatMap((field) => (shapeOf(field).type === "grid" ? blockRows(page, field) : [])),
  );
  const begun = page.sheet.rows.findIndex((_, row) =>
    fields.some((field) => codeAt(page, row) === titleCode(field)),
  );
  return page.sheet.rows.flatMap((_, row) =>
    row > begun && codeAt(page, row) === "" && !inBlocks.has(row) ? besideIn(page, row, new Set()) : [],
  );
}

const codeAt = (page: Page, row: number) => wordsAt(page, { row, column: page.codes });

function readOne(page: Page, field: Field): Reading {
  const shape = shapeOf(field);
  switch (shape.type) {
    case "text":
      return readAlone(page, { entry: field.id, kind: "text", required: field.required });
    case "choice":
      return readAlone(page, {
        entry: field.id,
        kind: "choice",
        required: field.required,
        options: shape.options,
      });
    case "grid":
      return readGrid(page, {
        field,
        shape,
        heads: rowOf(page, headsCode(field)),
        rows: blockRows(page, field),
      });
  }
}

/** An answer with a row of its own. */
function readAlone(page: Page, place: AnswerPlace): Reading {
  const row = rowOf(page, place.entry);
  if (row === undefined) return { cells: [], notes: [] };
  const own = page.codes + FIRST_ANSWER;
  return { cells: [take(page, place, { row, column: own })], notes: besideIn(page, row, new Set([own])) };
}

function rowOf(page: Page, code: string): number | undefined {
  const row = page.sheet.rows.findIndex((cells) => cells[page.codes] === code);
  return row < 0 ? undefined : row;
}

/**
 * The rows that may be a table's: after its heads or title, and before the next field's title or lone answer.
 */
function blockRows(page: Page, field: Field): readonly number[] {
  const coded = page.sheet.rows.map((_, row) => codeAt(page, row));
  const own = (code: string) => code.startsWith(`${field.id}.`);
  const start = Math.max(coded.indexOf(headsCode(field)), coded.indexOf(titleCode(field)));
  const first = start >= 0 ? start + 1 : coded.findIndex(own);
  if (first < 0) return [];
  const next = coded.findIndex((code, row) => row >= first && code !== "" && !own(code));
  const last = next < 0 ? coded.length : next;
  return Array.from({ length: last - first }, (_, index) => first + index);
}
