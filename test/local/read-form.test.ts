import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { readFormFile } from "../../infra/local/read/form.ts";
import { formFile } from "../support/forms.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-form-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

async function reading(...args: readonly string[]) {
  const said = vi.spyOn(console, "log").mockReturnValue();
  const complained = vi.spyOn(console, "error").mockReturnValue();
  const code = await readFormFile(args);
  return {
    code,
    said: said.mock.calls.flat().join("\n"),
    complained: complained.mock.calls.flat().join("\n"),
  };
}

test("a form is printed as JSON with its design, its questions and where each was read", async () => {
  const file = join(folder, "bieu.xlsx");
  await writeFile(file, formFile("awardCounts"));
  const { code, said } = await reading(file);
  const { tables } = JSON.parse(said);
  expect([code, tables[0].design.title, tables[0].range]).toEqual([
    0,
    "TỔNG HỢP KẾT QUẢ KHEN THƯỞNG",
    "A6:G15",
  ]);
});

test("what cannot be read is one sentence and 1", async () => {
  const file = join(folder, "bieu.xls");
  await writeFile(
    file,
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...[..."Workbook"].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]),
  );
  expect(await reading(file)).toMatchObject({
    code: 1,
    said: "",
    complained: expect.stringContaining("lưu thành .xlsx"),
  });
  expect(await reading(join(folder, "none.xlsx"))).toMatchObject({ code: 1 });
  expect(await reading()).toMatchObject({ code: 1, complained: expect.stringContaining("Cách dùng") });
});

test("the schema of the answer is printed on demand", async () => {
  const { code, said } = await reading("--schema");
  expect([code, JSON.parse(said).required]).toEqual([0, ["tables", "notes"]]);
});
