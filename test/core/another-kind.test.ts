import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const copy = mkdtempSync(join(tmpdir(), "another-kind-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Everything a kind has to say, as its folder would: a kind that takes one line of words. */
const parts: Readonly<Record<string, string>> = {
  Field: 'Field: v.object({ kind: v.literal("NAME"), ...base })',
  Value: 'Value: v.object({ kind: v.literal("NAME"), text: v.string() })',
  Settled: 'Settled: v.object({ kind: v.literal("NAME") })',
  labels: "labels: []",
  shape: 'shape: () => ({ type: "text", rows: 1 })',
  read: 'read: ({ id }, entries) => ({ ok: true, value: { kind: "NAME", text: entries[id] ?? "" } })',
  write: "write: ({ id }, { text }) => ({ [id]: text })",
  print: "print: (_, { text }) => text",
  settle: 'settle: () => ({ kind: "NAME" })',
  figures: "figures: () => []",
  doubts: "doubts: () => []",
  prose: "prose: () => []",
  texts: "texts: () => []",
  measured: "measured: () => []",
  knownByWords: "knownByWords: false",
  isOpen: "isOpen: () => true",
  items: "items: () => []",
  take: "take: () => undefined",
  questions: "questions: []",
  sample: "sample: () => undefined",
};

function folderOf(name: string, without?: string): string {
  const said = Object.entries(parts).flatMap(([part, code]) => (part === without ? [] : [`  ${code},`]));
  return `import * as v from "valibot";
import { type Base, base } from "../base.ts";
import type { Kind } from "../kind.ts";

type Of = { readonly kind: "NAME" };

export const added = {
${said.join("\n")}
} satisfies Kind<Base & Of, Of & { readonly text: string }, Of, Of, never>;
`.replaceAll("NAME", name);
}

/**
 * What the compiler says once these folders are there, each with its line in the table, and those on the page
 * too.
 */
function saidOf(folders: Readonly<Record<string, string>>, onPage: readonly string[]): string {
  rmSync(join(copy, "functions"), { recursive: true, force: true });
  cpSync(join(root, "functions"), join(copy, "functions"), { recursive: true });
  const names = Object.keys(folders);
  for (const name of names) {
    mkdirSync(join(copy, "functions/core/kinds", name));
    writeFileSync(join(copy, "functions/core/kinds", name, "kind.ts"), folders[name] ?? "");
  }
  const imports = names.map((name, at) => `import { added as added${at} } from "./${name}/kind.ts";\n`);
  const lines = names.map((name, at) => `  "${name}": added${at},\n`);
  addTo("functions/core/kinds/kinds.ts", imports, lines);
  addTo(
    "functions/pipeline/compose/kinds.ts",
    [],
    onPage.map((name) => `  "${name}": { blocks: () => [], leaveOut: () => {}, annex: () => undefined },\n`),
  );
  return compiled();
}

function addTo(path: string, imports: readonly string[], lines: readonly string[]): void {
  const table = readFileSync(join(copy, path), "utf8");
  expect(table).toContain("  dossiers,\n}");
  const longer = table.replace("  dossiers,\n}", `  dossiers,\n${lines.join("")}}`);
  writeFileSync(join(copy, path), imports.join("") + longer);
}

function compiled(): string {
  try {
    return execFileSync(join(root, "node_modules/.bin/tsc"), ["--noEmit", "-p", copy], {
      encoding: "utf8",
      cwd: copy,
    });
  } catch (fault) {
    return String((fault as { stdout?: unknown }).stdout ?? "");
  }
}

symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
writeFileSync(join(copy, "package.json"), JSON.stringify({ type: "module" }));
const { compilerOptions } = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8"));
writeFileSync(
  join(copy, "tsconfig.json"),
  JSON.stringify({ compilerOptions, include: ["functions/core", "functions/pipeline/compose"] }),
);

// Case settled-kinds.
describe("another kind of field", () => {
  test("is its folder, its line in the table and its place on the page, and nothing else", () => {
    expect(saidOf({ another: folderOf("another") }, ["another"])).toBe("");
  }, 240_000);

  test("does not compile without a place on the page, nor under another name than its own", () => {
    const said = saidOf({ another: folderOf("another"), other: folderOf("misnamed") }, ["other"]);
    expect(filesIn(said)).toEqual(
      expect.arrayContaining(["functions/core/kinds/kinds.ts", "functions/pipeline/compose/kinds.ts"]),
    );
    expect(said).toContain("Property 'another' is missing");
  }, 240_000);

  test("does not compile with any one part left out, and the compiler names the folder and the part", () => {
    const names = Object.keys(parts);
    const folders = names.map((part) => [`without-${part}`, folderOf(`without-${part}`, part)] as const);
    const said = saidOf(Object.fromEntries(folders), []).split("\n");
    const missed = names.filter(
      (part) =>
        !said.some(
          (line) =>
            line.startsWith(`functions/core/kinds/without-${part}/kind.ts`) &&
            line.includes(`'${part}' is missing`),
        ),
    );
    expect(missed).toEqual([]);
  }, 240_000);
});

function filesIn(said: string): readonly string[] {
  return [...new Set(said.match(/^functions\/[\w/.-]+/gm) ?? [])].sort();
}
