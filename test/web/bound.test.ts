import { beforeAll, describe, expect, test } from "vitest";
import type { World } from "../../functions/core/world.ts";
import { readPaper } from "../../functions/decree30/check/read.ts";
import { writeDocx } from "../../functions/docx/write.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { aReport } from "../support/documents.ts";
import { withEngines } from "../support/engines.ts";
import { faces, metaOf, printed } from "../support/press.ts";
import { publishEdition, signedAt } from "./edition.ts";
import { type Caller, formTo, openSite, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
const editionsPath = `/dot/${round}/ban`;
let site: TestSite;
let officer: Caller;
/** As the unit sent it: a report of its own, with an emoji in its name that no face of the document has. */
const sent = printed(aReport({ annexes: [] }));
const sentName = "Báo cáo 🎉 xã.pdf";

beforeAll(async () => {
  site = await openSite(engines());
  officer = await site.as("officer");
  const clerk = await site.as("clerk.xa-tan-hoa");
  const mine = reportOf("xa-tan-hoa");
  const word = await writeDocx(aReport({ annexes: [] }), metaOf(aReport()), faces);
  const form = new FormData();
  form.append("file", new File([new Uint8Array(sent)], sentName, { type: "application/pdf" }));
  form.append("file", new File([new Uint8Array(word)], "Số liệu.docx"));
  expect((await clerk.post(`${mine}/tep`, form)).status).toBe(303);
  const section = await (await clerk.get(`${mine}/muc/i-1`)).text();
  const typed = { "i-1-a-text": "Đã ban hành 05 văn bản chỉ đạo phong trào thi đua.", _next: "go" };
  await clerk.post(`${mine}/muc/i-1`, { ...formTo(section, `${mine}/muc/i-1`), ...typed });
  const check = await (await clerk.get(`${mine}/kiem-tra`)).text();
  expect((await clerk.post(`${mine}/gui`, formTo(check, `${mine}/gui`))).status).toBe(303);
  await asked({ bind: "1" });
  await asked({});
}, 60_000);

/**
 * The officer's press, and the pipeline as the queue would run it. A minute passes, so that the report
 * counts.
 */
async function asked(form: Record<string, string>) {
  site.setClock(minuteAfter(site.world.clock()));
  officer = await site.as("officer");
  const at = (await officer.post(`/dot/${round}/tong-hop`, form)).headers.get("location");
  await assemble(site.world, { directive: round, job: Number(at?.split("/").at(-1)) }, { faces });
}

const minuteAfter = (at: ReturnType<TestSite["world"]["clock"]>) =>
  new Date(Date.parse(at) + 60_000).toISOString() as typeof at;

const fileOf = async (number: number, file: string) =>
  new Uint8Array(await (await officer.get(`${editionsPath}/${number}/${file}`)).arrayBuffer());
const wordsOn = ({ lines }: { readonly lines: readonly { readonly text: string }[] }) =>
  lines.map(({ text }) => text).join(" ");

describe("the copy with the units' documents", () => {
  test("is the edition's pages, then the list of documents, then the documents themselves", async () => {
    const [edition, bound, attached] = await Promise.all([
      readPaper(await fileOf(1, "pdf")),
      readPaper(await fileOf(1, "kem-tai-lieu")),
      readPaper(sent),
    ]);
    const behind = bound.sheets.slice(edition.sheets.length).map(wordsOn);
    expect(bound.sheets.slice(0, edition.sheets.length).map(wordsOn)).toEqual(edition.sheets.map(wordsOn));
    expect(behind).toHaveLength(1 + attached.sheets.length);
    expect(behind[0]).toContain("DANH MỤC TÀI LIỆU KÈM THEO");
    expect(behind[0]).toContain("Báo cáo [?] xã.pdf");
    expect(behind[0]).toMatch(/Không phải PDF .*Số liệu\.docx hoặc ảnh, xem bản gốc/);
    expect(behind[0]).not.toContain("Nơi nhận");
    expect(behind.slice(1)).toEqual(attached.sheets.map(wordsOn));
  });

  test("leaves the edition for signing as it is, and says how many documents are only listed", async () => {
    const edition = await site.world.editions.find(round, 1);
    expect(edition?.bound?.documents).toEqual([
      { from: "UBND xã Tân Hòa", name: "Báo cáo [?] xã.pdf", pages: expect.any(Number) },
      { from: "UBND xã Tân Hòa", name: "Số liệu.docx", why: "not-pages" },
    ]);
    expect(edition?.breaches).toEqual([]);
    expect((await fileOf(1, "pdf")).length).toBe(edition?.pdf.bytes);
    const page = await (await officer.get(editionsPath)).text();
    expect(page).toContain("đóng kèm 1 tệp, 1 tệp không đóng kèm được chỉ nêu trong danh mục");
  });

  test("is made only when it is asked for", async () => {
    expect((await site.world.editions.find(round, 2))?.bound).toBeUndefined();
    expect((await officer.get(`${editionsPath}/2/kem-tai-lieu`)).status).toBe(404);
  });
});

describe("a file too large for one answer of the site", () => {
  const large = 4_000_001;
  let key: string;

  beforeAll(async () => {
    const edition = await publishEdition(site.world, 9);
    key = edition.pdf.key;
    const signed = { ...signedAt(site.world.clock()), key, bytes: large };
    await site.world.editions.decide(edition, { signed });
  });

  test("is fetched where it lies, by an address asked for only when it is large and only by who may have it", async () => {
    const asked: unknown[] = [];
    const link: World["files"]["link"] = async (...about) => {
      asked.push(about);
      return "https://store.example/for-a-minute";
    };
    Object.assign(site.world.files, { link });
    const answer = await officer.get(`${editionsPath}/9/da-ky`);
    expect([answer.status, answer.headers.get("location")]).toEqual([
      302,
      "https://store.example/for-a-minute",
    ]);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect((await officer.get(`${editionsPath}/9/pdf`)).status).toBe(200);
    const clerk = await site.as("clerk.xa-tan-hoa");
    expect((await clerk.get(`${editionsPath}/9/da-ky`)).status).toBe(404);
    const as = { name: `bao-cao-${round}-ban-9.da-ky.pdf`, type: "application/pdf" };
    expect(asked).toEqual([[key, as]]);
  });
});
