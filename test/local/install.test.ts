import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const source = fileURLToPath(new URL("../../infra/local/install.mjs", import.meta.url));
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "install-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const locked = {
  "": { name: "the project itself" },
  "node_modules/pages": { version: "1.0.0" },
  "node_modules/test-tool": { version: "2.0.0", dev: true },
  "node_modules/for-another-machine": { version: "3.0.0", optional: true, os: ["elsewhere"] },
};

test("asks nobody for anything when what it runs on is there", () => {
  lay({ "node_modules/pages": { version: "1.0.0" } });
  expect(install("start")).toEqual({ code: 0, asked: [], said: "" });
});

test("brings the test tools only for those who test", () => {
  lay({ "node_modules/pages": { version: "1.0.0" } });
  expect(install("test").asked).toEqual(["install --no-save --loglevel=error"]);
});

test("brings a package again whose version is not the locked one", () => {
  lay({ "node_modules/pages": { version: "0.9.0" } });
  expect(install("start").asked).toEqual(["install --no-save --loglevel=error --omit=dev"]);
});

test("starts from nothing on a bare clone", () => {
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: locked }));
  expect(install("start").asked).toEqual(["ci --loglevel=error --omit=dev"]);
});

test("says in Vietnamese and English that the first run needs the network", () => {
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: locked }));
  const { code, said } = install("start");
  expect(code).toBe(1);
  expect(said).toContain("Lần chạy đầu tiên cần có mạng");
  expect(said).toContain("The first run needs the network");
});

test.each(["package-lock.json", "test/bench/package-lock.json"])(
  "a clean install accepts %s: every build that a package may want is named",
  (file) => {
    const packages: Record<string, { optionalDependencies?: Record<string, string> }> = JSON.parse(
      readFileSync(join(fileURLToPath(new URL("../..", import.meta.url)), file), "utf8"),
    ).packages;
    const unnamed = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
      ),
    );
    expect(unnamed).toEqual([]);
  },
);

/** A folder with that lockfile and these packages in it. */
function lay(installed: Readonly<Record<string, { version: string }>>): void {
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: locked }));
  for (const path of Object.keys(installed)) mkdirSync(join(root, path), { recursive: true });
  writeFileSync(join(root, "node_modules", ".package-lock.json"), JSON.stringify({ packages: installed }));
}

/** Installs with an npm that reaches no registry and only tells what it was asked. */
function install(why: "start" | "test"): { code: number | null; asked: readonly string[]; said: string } {
  const npm = join(root, "npm.js");
  writeFileSync(npm, 'console.error("asked: " + process.argv.slice(2).join(" ")); process.exit(1);');
  const script = `import(${JSON.stringify(source)}).then(({ install }) => install(${JSON.stringify(root)}, ${why === "test"}))`;
  const { status, stderr } = spawnSync(process.execPath, ["-e", script], {
    encoding: "utf8",
    env: { ...process.env, npm_execpath: npm },
  });
  return {
    code: status,
    asked: [...stderr.matchAll(/^asked: (.*)$/gm)].map(([, words = ""]) => words),
    said: stderr,
  };
}
