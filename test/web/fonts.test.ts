import { beforeEach, describe, expect, test } from "vitest";
import { faceNames, fontKey, wholeSet } from "../../functions/core/people/fonts.ts";
import { readPaper } from "../../functions/decree30/check/read.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { withEngines } from "../support/engines.ts";
import { officeFont } from "../support/office-fonts.ts";
import { faces } from "../support/press.ts";
import { type Caller, openSite, round, type TestSite } from "./site.ts";

const engines = withEngines();
const path = `/dot/${round}/phong-chu`;
let site: TestSite;
let officer: Caller;

beforeEach(async () => {
  site = await openSite(engines());
  officer = await site.as("officer");
});

function formOf(bytes: Uint8Array<ArrayBuffer>, name = "times.ttf", licensed = "1") {
  const form = new FormData();
  form.append("licensed", licensed);
  form.append("file", new File([bytes], name));
  return form;
}

/** Under a name that nobody would take for Times. */
function renamed(file: Uint8Array<ArrayBuffer>) {
  const text = Buffer.from(file).toString("latin1").replaceAll("T\0i\0m\0e\0s", "A\0r\0i\0a\0l");
  return new Uint8Array(Buffer.from(text, "latin1"));
}

const bringAll = async () => {
  for (const face of faceNames) expect((await officer.post(path, formOf(officeFont(face)))).status).toBe(303);
};

async function rosterNow() {
  const directive = await site.world.directives.find(round);
  const roster = directive && (await site.world.rosters.find(directive.roster));
  if (!roster) throw new Error("no roster");
  return roster;
}

/** The fonts of the next edition, and its bytes. */
async function printedNow() {
  const at = (await officer.post(`/dot/${round}/tong-hop`)).headers.get("location");
  const job = Number(at?.split("/").at(-1));
  await assemble(site.world, { directive: round, job }, { faces });
  const edition = await site.world.editions.find(round, job);
  if (!edition) throw new Error("no edition");
  const pdf = await site.world.files.read(edition.pdf.key);
  const { sheets } = await readPaper(pdf);
  const runs = sheets.flatMap(({ lines }) => lines.flatMap((line) => line.runs));
  const names = runs.map(({ font }) => font.name.replace(/^[A-Z]{6}\+/, ""));
  return { edition, names: new Set(names) };
}

describe("an authority that has a licence for Times New Roman", () => {
  test("has its reports set in it once all four faces are there, and the form is kept", async () => {
    await officer.post(path, formOf(officeFont("regular")));
    const before = await printedNow();
    expect([...before.names].every((name) => name.startsWith("Tinos"))).toBe(true);
    expect(await (await officer.get(path)).text()).toContain("Đã có 1 trong 4 tệp phông riêng");

    await bringAll();
    const after = await printedNow();
    expect([...after.names].sort()).toEqual([
      "Times-Bold",
      "Times-BoldItalic",
      "Times-Italic",
      "Times-Regular",
    ]);
    expect(after.edition.breaches).toEqual([]);
    expect(await (await officer.get(path)).text()).toContain("in bằng phông riêng của cơ quan");
  });

  test("goes back to Tinos when it wants to, and editions made before stay what they were", async () => {
    await bringAll();
    const { edition } = await printedNow();
    expect((await officer.post(path, { _drop: "all" })).status).toBe(303);
    expect([...(await printedNow()).names].every((name) => name.startsWith("Tinos"))).toBe(true);
    expect((await site.world.editions.find(round, edition.number))?.pdf.hash).toBe(edition.pdf.hash);
  });

  test("is told by the job, and gets no report in another font, when a kept file is no longer the same", async () => {
    await bringAll();
    const set = wholeSet((await rosterNow()).authority.fonts);
    if (!set) throw new Error("no set");
    await site.world.files.write(fontKey(set.bold), officeFont("regular"), "font/ttf");
    await expect(printedNow()).rejects.toThrow("failed");
    const [job] = await site.world.editions.jobs(round);
    expect(job?.failed?.reason).toContain("Phông chữ riêng của cơ quan không còn nguyên vẹn");
  });

  test.each([
    ["nothing chosen", () => formOf(new Uint8Array(), ""), 422, "Chưa chọn tệp nào"],
    ["no word on the licence", () => formOf(officeFont("bold"), "timesbd.ttf", ""), 422, "quyền dùng phông"],
    [
      "a font of another family",
      () => formOf(renamed(officeFont("bold"))),
      422,
      "quy định phông Times New Roman",
    ],
    ["no font at all", () => formOf(new Uint8Array([37, 80, 68, 70])), 422, "không phải phông TrueType"],
    ["half a file", () => formOf(officeFont("regular").slice(0, 9_000)), 422, "bị hỏng"],
    ["a file too large", () => formOf(new Uint8Array(4_000_001)), 413, "lớn hơn 4 MB"],
  ])("reads one sentence about %s, and nothing changes", async (_, form, status, sentence) => {
    const answer = await officer.post(path, form());
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(sentence);
    expect((await rosterNow()).authority.fonts).toBeUndefined();
  });

  test("lets its officer change the font, and nobody else", async () => {
    const form = () => formOf(officeFont("regular"));
    expect((await (await site.as("leader")).post(path, form())).status).toBe(403);
    expect((await (await site.as("clerk.xa-tan-hoa")).post(path, form())).status).toBe(404);
    expect((await rosterNow()).authority.fonts).toBeUndefined();
  });
});
