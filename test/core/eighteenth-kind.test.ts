import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const copy = mkdtempSync(join(tmpdir(), "eighteenth-kind-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const eighteenth = `
const EighteenthField = v.object({ kind: v.literal("eighteenth"), id: v.string(), label: v.string() });
const EighteenthValue = v.object({ kind: v.literal("eighteenth"), text: v.string() });

`;

/** The files that the compiler complains of when the rules have one kind of field more than there are. */
function filesAtFault(): readonly string[] {
  mkdirSync(join(copy, "functions"));
  cpSync(join(root, "functions/core"), join(copy, "functions/core"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  const { compilerOptions } = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8"));
  writeFileSync(
    join(copy, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include: ["functions/core"] }),
  );
  const path = join(copy, "functions/core/kinds/field.ts");
  const source = readFileSync(path, "utf8");
  const marks = ["/** One question as the form asks it.", "  DossiersField,\n]", "  DossiersValue,\n]"];
  expect(marks.filter((mark) => !source.includes(mark))).toEqual([]);
  writeFileSync(
    path,
    source
      .replace(marks[0] ?? "", `${eighteenth}${marks[0]}`)
      .replace(marks[1] ?? "", "  DossiersField,\n  EighteenthField,\n]")
      .replace(marks[2] ?? "", "  DossiersValue,\n  EighteenthValue,\n]"),
  );
  const said = output(["--noEmit", "-p", copy]);
  return [...new Set(said.match(/^functions\/[\w/.-]+/gm) ?? [])].sort();
}

function output(args: readonly string[]): string {
  try {
    return execFileSync(join(root, "node_modules/.bin/tsc"), args, { encoding: "utf8", cwd: copy });
  } catch (fault) {
    return String((fault as { stdout?: unknown }).stdout ?? "");
  }
}

// Case settled-kinds.
describe("an eighteenth kind of field", () => {
  test("does not compile wherever each kind has something to say and this one says nothing", () => {
    expect(filesAtFault()).toEqual(
      expect.arrayContaining([
        "functions/core/directives/outline.ts",
        "functions/core/kinds/kinds.ts",
        "functions/core/report/settled.ts",
        "functions/core/report/upward-take.ts",
        "functions/core/report/upward.ts",
      ]),
    );
  }, 120_000);
});
