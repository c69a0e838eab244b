import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { bundleHandler } from "../infra/bundle.ts";
import { asked, of } from "./form.ts";

const folder = mkdtempSync(join(tmpdir(), "bundled-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a form with very long texts is written and read in a bundle as it is deployed", async () => {
  // Both packages would hand parts this long to workers made of their own source, which a bundle renames
  // under them.
  const excel = join(import.meta.dirname, "../../functions/excel");
  const entry = join(folder, "entry.ts");
  writeFileSync(
    entry,
    `export { writeTemplate } from "${excel}/write.ts"; export { readUpload } from "${excel}/read.ts";`,
  );
  const bundle = join(folder, "bundle.mjs");
  await bundleHandler(entry, bundle, true);
  const { writeTemplate, readUpload } = await import(pathToFileURL(bundle).href);
  const words = (from: number) =>
    Array.from({ length: 4000 }, (_, at) => `từ${(at * 104_729 + from) % 9973}`).join(" ");
  const texts = [
    "i-1-a-text",
    "i-2-a-text",
    "i-2-b-text",
    "i-2-c-text",
    "i-2-e-text",
    "i-4-a-causes",
    "i-4-b-text",
  ];
  const entries = Object.fromEntries(texts.map((name, index) => [name, words(index * 7919)]));
  const sections = asked.map((section) => ({ section, entries }));
  const bytes = await writeTemplate({ head: { document: "", party: "", deadline: "" }, of, sections });

  const read = await readUpload(bytes, of, asked);
  const said = read.sheets.flatMap(({ cells }: { cells: { entry: string; words?: string }[] }) =>
    cells.flatMap((cell) => (cell.words === undefined ? [] : [[cell.entry, cell.words]])),
  );
  expect(Object.fromEntries(said)).toEqual(entries);
}, 60_000);
