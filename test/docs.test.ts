import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checks } from "../functions/core/checks/checks.ts";
import { read, root, seenFrom, sources } from "./support/sources.ts";

const pages = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"],
  ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`),
];

describe("the pages for people who carry on", () => {
  test.each(pages)("%s leads only to files that are there", (page) => {
    const text = read(page);
    const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, path = ""]) =>
      seenFrom(page, path),
    );
    const named = [...text.matchAll(/`((?:functions|web|infra|test|docs)\/[\w./-]+?)\/?`/g)].map(
      ([, path = ""]) => path,
    );
    expect([...linked, ...named].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test("README.md is read in a few minutes", () => {
    expect(read("README.md").split(/\s+/).length).toBeLessThanOrEqual(900);
  });

  test("docs/DATA.md names every key there is, and none that there is not", () => {
    const made = [...read("functions/store/keys.ts").matchAll(/^export const (\w+(?:Key|Pk))\b/gm)];
    const told = [...read("docs/DATA.md").matchAll(/`(\w+(?:Key|Pk))`/g)];
    const names = (found: readonly RegExpMatchArray[]) => [...new Set(found.map(([, name]) => name))].sort();
    expect(names(told)).toEqual(names(made));
  });

  test("docs/CHECKS.md tells every cross-check", () => {
    const told = read("docs/CHECKS.md");
    expect(checks.filter(({ id }) => !told.includes(`| ${id} |`)).map(({ id }) => id)).toEqual([]);
  });

  test("docs/CHECKS.md tells every clause of the official form", async () => {
    const folder = "functions/decree30/check/clauses";
    const told = read("docs/CHECKS.md");
    const modules = await Promise.all(
      readdirSync(join(root, folder)).map((name) => import(join(root, folder, name))),
    );
    const clauses = modules.flatMap((module) => Object.values(module).flatMap((held) => clausesIn(held)));
    expect(clauses.length).toBeGreaterThan(50);
    expect(clauses.filter((words) => !told.includes(words))).toEqual([]);
  });

  test("docs/CHECKS.md explains every scenario that a test is named after", () => {
    const told = new Set(read("docs/CHECKS.md").match(/\bT\d{1,2}\b/g));
    const used = sources("test", /\.ts$/)
      .flatMap((path) => read(path).match(/["'`(]T\d{1,2}(?=[: ])/g) ?? [])
      .map((code) => code.slice(1));
    expect([...new Set(used)].filter((code) => !told.has(code))).toEqual([]);
  });
});

function clausesIn(held: unknown): readonly string[] {
  if (!Array.isArray(held)) return [];
  return held.flatMap((each: { readonly clause?: string; readonly rule?: string }) =>
    each.clause && each.rule ? [`**${each.clause}**`, `- ${each.rule}\n`] : [],
  );
}
