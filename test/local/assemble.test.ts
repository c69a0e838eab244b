import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fold } from "../../functions/core/registry/spelling.ts";
import { fontFile } from "../../infra/local/fonts.ts";
import { printed, seedRound } from "../support/seed-001.ts";

const start = join(import.meta.dirname, "../../infra/local/start.mjs");
const folder = mkdtempSync(join(tmpdir(), "assemble-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const assemble = (...words: string[]) =>
  spawnSync(process.execPath, [start, "assemble", ...words], { encoding: "utf8" });
const kept = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const hashOf = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

describe("npm run assemble", () => {
  const round = kept("round.json", JSON.stringify(seedRound()));

  test("makes four files of one, and the report has the sections of the district whose figures it carries", () => {
    const out = join(folder, "out");
    const { status, stderr } = assemble(round, "--out", out);
    expect([status, stderr]).toEqual([0, ""]);
    for (const name of ["report.pdf", "report.docx", "report.json", "check.json"]) {
      expect(existsSync(join(out, name))).toBe(true);
    }
    const text = fold(spawnSync("pdftotext", [join(out, "report.pdf"), "-"], { encoding: "utf8" }).stdout);
    const headings = printed.parts.flatMap((part) => [
      part.heading,
      ...part.sections.map(({ heading }) => heading),
    ]);
    expect(headings.length).toBeGreaterThan(5);
    expect(headings.filter((heading) => !text.includes(fold(heading)))).toEqual([]);
  }, 60_000);

  test("run again elsewhere, it gives the same bytes", () => {
    const [one, two] = [join(folder, "one"), join(folder, "two")];
    for (const out of [one, two]) assemble(round, "--out", out);
    for (const name of ["report.pdf", "report.docx", "report.json", "check.json"]) {
      expect(hashOf(join(one, name))).toBe(hashOf(join(two, name)));
    }
  }, 60_000);

  test("a file that carries the period before has it beside the figures, and what is far off among the doubts", () => {
    const out = join(folder, "beside");
    const seed = seedRound();
    const [filed] = seed.submissions.filter(({ values = {} }) =>
      Object.values(values).some(({ kind }) => kind === "indicators"),
    );
    const unit = seed.obligations?.find(({ id }) => id === filed?.obligation)?.party.unit ?? "";
    const then = JSON.parse(JSON.stringify(filed?.values ?? {}), (key, value) =>
      key === "value" && typeof value === "number" ? value * 3 : value,
    );
    const former = { label: "6 tháng đầu năm 2020", issuedOn: "2020-06-01", answers: { [unit]: then } };
    const file = kept("beside.json", JSON.stringify({ ...seed, former }));
    expect(assemble(file, "--out", out)).toMatchObject({ status: 0, stderr: "" });
    const report = JSON.parse(readFileSync(join(out, "report.json"), "utf8"));
    expect(report.former).toMatchObject({ label: former.label, apart: [] });
    expect(report.former.comparisons.length).toBeGreaterThan(0);
    const far = report.doubts.filter(({ check }: { check: string }) => check === "V15");
    expect(
      far.map(({ text }: { text: string }) => text.includes("trong khi 6 tháng đầu năm 2020 là")),
    ).toContain(true);
    // The page itself is the same: last period is for the officer who reads the draft.
    assemble(round, "--out", join(folder, "alone"));
    expect(report.printed).toEqual(
      JSON.parse(readFileSync(join(folder, "alone", "report.json"), "utf8")).printed,
    );
  }, 60_000);

  test("says in one line each what it could not read, and makes nothing", () => {
    const out = join(folder, "none");
    const broken = seedRound();
    const wrong = { ...broken, directive: { ...broken.directive, sections: "không có" } };
    const { status, stderr } = assemble(kept("wrong.json", JSON.stringify(wrong)), "--out", out);
    expect(status).toBe(1);
    expect(stderr).toContain("directive.sections");
    expect(assemble(kept("half.json", '{"roster":'), "--out", out).stderr).toContain("Không đọc được tệp");
    expect(assemble().stderr).toContain("Cách dùng");
    expect(existsSync(out)).toBe(false);
  }, 60_000);

  test("builds a file of the first version as it was made, and refuses a later one with a sentence", () => {
    const first = join(import.meta.dirname, "rounds/version-1.json");
    const out = join(folder, "first");
    const built = assemble(first, "--out", out);
    expect([built.status, built.stdout]).toEqual([0, expect.stringContaining("Đã lập báo cáo")]);
    const file = JSON.parse(readFileSync(first, "utf8"));
    expect(file).not.toHaveProperty("version");
    const named = join(folder, "named");
    assemble(kept("named.json", JSON.stringify({ ...file, version: 1 })), "--out", named);
    const lines = (folderOf: string) =>
      spawnSync("pdftotext", [join(folderOf, "report.pdf"), "-"], { encoding: "utf8" }).stdout.split("\n")
        .length;
    expect(lines(named)).toBe(lines(out));
    const later = kept("later.json", JSON.stringify({ version: 2, rounds: [] }));
    const refused = assemble(later, "--out", join(folder, "later"));
    expect([refused.status, refused.stderr.trim().split("\n")]).toEqual([
      1,
      [expect.stringContaining("ghi version 2, do phiên bản mới hơn của phần mềm lập")],
    ]);
    expect(existsSync(join(folder, "later"))).toBe(false);
  }, 60_000);

  test("names each report in the file that counts in nothing, and why", () => {
    const file = JSON.parse(readFileSync(join(import.meta.dirname, "rounds/version-1.json"), "utf8"));
    const more = {
      obligation: "d1.xa-phu-loc",
      receivedAt: "2022-06-24T01:00:00.000Z",
      entries: { "i-1-a-text": "Đã ban hành." },
    };
    const added = { ...file, submissions: [...file.submissions, more] };
    const { stderr } = assemble(kept("added.json", JSON.stringify(added)), "--out", join(folder, "added"));
    expect(stderr).toContain(
      "d1.xa-phu-loc: báo cáo lần 1 không tính vào báo cáo tổng hợp, vì nhiệm vụ báo cáo trong tệp không ghi là đã nhận.",
    );
    const { obligations: _, ...made } = file;
    const late = { ...made, submissions: [{ ...more, receivedAt: made.asOf }] };
    expect(assemble(kept("late.json", JSON.stringify(late)), "--out", join(folder, "late")).stderr).toContain(
      "d1.xa-phu-loc: báo cáo lần 1 không tính vào báo cáo tổng hợp, vì đến sau thời điểm tổng hợp.",
    );
  }, 60_000);

  test("prints in the office's own fonts where it names a folder of them", () => {
    const fonts = join(folder, "fonts");
    mkdirSync(fonts);
    // One face under all four names: a report without a bold letter was not printed in the package's fonts.
    for (const name of ["regular", "italic", "bold", "bold-italic"]) {
      writeFileSync(join(fonts, `${name}.ttf`), fontFile("Tinos_400Regular.ttf"));
    }
    const out = join(folder, "office");
    spawnSync(process.execPath, [start, "assemble", round, "--out", out], {
      env: { ...process.env, FONTS: fonts },
    });
    const embedded = spawnSync("pdffonts", [join(out, "report.pdf")], { encoding: "utf8" }).stdout;
    expect(embedded).toContain("Tinos");
    expect(embedded).not.toContain("Bold");
  });

  test("prints the JSON Schema of the file it reads", () => {
    const schema: { properties: Record<string, unknown> } = JSON.parse(assemble("--schema").stdout);
    expect(schema.properties.version).toMatchObject({ const: 1 });
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(["roster", "directive", "asOf", "submissions"]),
    );
  }, 60_000);
});
