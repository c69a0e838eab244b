import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import * as v from "valibot";
import type { Section } from "../../functions/core/directives/directive.ts";
import { readSeedDirective } from "../../functions/core/directives/seed.ts";
import { DirectiveId } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { askedOf } from "../../functions/core/obligation/asked.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { type FilledSheet, readUpload } from "../../functions/excel/read.ts";
import { writeTemplate } from "../../functions/excel/write.ts";
import seed from "../../infra/local/sample/directives/an-son-2022-h1.json" with { type: "json" };
import rosterJson from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };

/** One commune's form of the sample round. */
const roster = v.parse(Roster, rosterJson);
const directive = readSeedDirective(seed, {
  id: v.parse(DirectiveId, "an-son-2022-h1"),
  authority: roster.authority.id,
  roster,
  issuedAt: v.parse(Instant, "2022-06-10T08:00+07:00"),
});
const obligation = obligationsOf(directive, roster).find(({ id }) => id === "d1.xa-tan-hoa");
if (!obligation) throw new Error("The sample round asks nothing of this commune.");

export const asked: readonly Section[] = askedOf(directive, roster, obligation);
export const of: { readonly directive: string; readonly obligation: string } = {
  directive: directive.id,
  obligation: obligation.id,
};
const head = { document: "Công văn số 312/UBND-NV", party: "UBND xã Tân Hòa", deadline: "hết 27/6/2022" };

export function template(entries: Entries = {}, sections = asked, about = of): Promise<Uint8Array> {
  return writeTemplate({ head, of: about, sections: sections.map((section) => ({ section, entries })) });
}

/** The sheet of one section, read back. */
export async function readBack(bytes: Uint8Array, section = "i-3"): Promise<FilledSheet> {
  const read = await readUpload(bytes, of, asked);
  if (read.type !== "filled") throw new Error(`The form was not read: ${read.type}`);
  const sheet = read.sheets.find((each) => each.section.id === section);
  if (!sheet) throw new Error(`No sheet for ${section}`);
  return sheet;
}

/** The package with one of its parts edited as text, as a person's own program might have left it. */
export function edited(bytes: Uint8Array, edit: (xml: string) => string, part = sheetPart(2)): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = edit(before);
  if (after === before) throw new Error(`The edit of ${part} changed nothing.`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

export const sheetPart = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;

/** Puts the given XML in the place of a cell's own; the cell keeps its style. */
export function withCell(
  bytes: Uint8Array,
  at: string,
  type: string,
  body: string,
  part = sheetPart(2),
): Uint8Array {
  return edited(
    bytes,
    (xml) =>
      xml.replace(new RegExp(`<c r="${at}"((?: s="\\d+")?)(?: t="s")?(?:/>|>.*?</c>)`), (_, style) => {
        return `<c r="${at}"${style}${type === "" ? "" : ` t="${type}"`}>${body}</c>`;
      }),
    part,
  );
}

/** Where the answer to an entry stands. */
export async function cellOf(bytes: Uint8Array, entry: string, section = "i-3"): Promise<string> {
  const { cells } = await readBack(bytes, section);
  const at = cells.find((cell) => cell.entry === entry)?.at;
  if (!at) throw new Error(`No cell for ${entry}`);
  return at;
}

export function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

/** Writes a figure where the form asks for it: in the row that bears this code, in this column. */
export function filledIn(
  bytes: Uint8Array,
  code: string,
  column: string,
  cell: string,
  sheet = sheetPart(0),
): Uint8Array {
  const row = stringsOf(bytes).indexOf(code);
  return edited(
    bytes,
    (xml) => {
      const at = new RegExp(`<c r="A(\\d+)"[^>]*><v>${row}</v>`).exec(xml)?.[1];
      return xml.replace(
        new RegExp(`<c r="${column}${at}"( s="\\d+")/>`),
        `<c r="${column}${at}"$1>${cell}</c>`,
      );
    },
    sheet,
  );
}

/** All words that the workbook holds, as its cells count them. */
export function stringsOf(bytes: Uint8Array): readonly string[] {
  return [...part(bytes, "xl/sharedStrings.xml").matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, text]) => text ?? "",
  );
}
