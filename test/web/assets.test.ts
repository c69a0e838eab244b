import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../web/public");

/** One file of everything a browser loads beside the page, so that no bundler has to know about it. */
async function written(): Promise<string> {
  const [style, script, filesScript, officeStyle, officeScript, deskStyle, deskScript] = await Promise.all(
    ["style.css", "form.js", "files.js", "office.css", "office.js", "desk.css", "desk.js"].map(bundled),
  );
  const icon = (await readFile(join(folder, "icon.svg"), "utf8")).trim();
  const assets = {
    style: asset("style", "css", "text/css; charset=utf-8", style),
    script: asset("form", "js", "text/javascript; charset=utf-8", script),
    filesScript: asset("files", "js", "text/javascript; charset=utf-8", filesScript),
    officeStyle: asset("office", "css", "text/css; charset=utf-8", officeStyle),
    officeScript: asset("office", "js", "text/javascript; charset=utf-8", officeScript),
    deskStyle: asset("desk", "css", "text/css; charset=utf-8", deskStyle),
    deskScript: asset("desk", "js", "text/javascript; charset=utf-8", deskScript),
    icon: asset("icon", "svg", "image/svg+xml", icon),
  };
  return [
    "// Written by test/web/assets.test.ts from web/public; after a change there: npx vitest run test/web/assets -u",
    "// biome-ignore-all format: generated",
    "// biome-ignore-all lint: generated",
    `export const assets = ${JSON.stringify(assets, undefined, 2)};`,
    "",
  ].join("\n");
}

/** The name holds the content's hash, so a browser may keep the file for ever. */
function asset(name: string, ending: string, type: string, text = "") {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return { path: `/t/${name}.${hash}.${ending}`, type, text };
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["chrome100", "firefox100", "safari15.4"],
    charset: "utf8",
    legalComments: "none",
  });
  return outputFiles[0]?.text.trim() ?? "";
}

test("the style and the script that are served are those of web/public", async () => {
  await expect(await written()).toMatchFileSnapshot("../../web/assets.ts");
});

test.each(["style", "office"])(
  "every part of %s.css is listed once, and none is listed that is not there",
  async (name) => {
    const list = await readFile(join(folder, `${name}.css`), "utf8");
    const listed = [...list.matchAll(/@import "\.\/\w+\/([^"]+)";/g)].map((found) => found[1]);
    expect(listed.toSorted()).toEqual((await readdir(join(folder, name))).toSorted());
  },
);

test("the script that browsers run keeps its types", () => {
  const compiler = join(import.meta.dirname, "../../node_modules/.bin/tsc");
  const { stdout } = spawnSync(compiler, ["--noEmit", "-p", folder], { encoding: "utf8" });
  expect(stdout).toBe("");
});
