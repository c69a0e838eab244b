import { readSheet } from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { readPaper } from "../../functions/decree30/check/read.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { type Caller, formTo, openSite, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
const editionsPath = `/dot/${round}/ban`;
const said = "Đã ban hành 05 văn bản chỉ đạo phong trào thi đua.";
let site: TestSite;
let officer: Caller;
let card = "";

beforeAll(async () => {
  site = await openSite(engines());
  const clerk = await site.as("clerk.xa-tan-hoa");
  const mine = reportOf("xa-tan-hoa");
  const section = await (await clerk.get(`${mine}/muc/i-1`)).text();
  const typed = { "i-1-a-text": said, _next: "go" };
  await clerk.post(`${mine}/muc/i-1`, { ...formTo(section, `${mine}/muc/i-1`), ...typed });
  const check = await (await clerk.get(`${mine}/kiem-tra`)).text();
  expect((await clerk.post(`${mine}/gui`, formTo(check, `${mine}/gui`))).status).toBe(303);
  for (const form of [{ book: "1" }, {}]) {
    const now = new Date(Date.parse(site.world.clock()) + 60_000).toISOString();
    site.setClock(now as ReturnType<TestSite["world"]["clock"]>);
    officer = await site.as("officer");
    const at = (await officer.post(`/dot/${round}/tong-hop`, form)).headers.get("location");
    await assemble(site.world, { directive: round, job: Number(at?.split("/").at(-1)) }, { faces });
  }
  card = await (await officer.get(editionsPath)).text();
}, 60_000);

const fileOf = async (number: number, file: string) => {
  const answer = await officer.get(`${editionsPath}/${number}/${file}`);
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
};

describe("the material book of an edition", () => {
  test("is offered on its card where it was asked for, on paper and as a workbook", async () => {
    expect(card).toContain(`${editionsPath}/1/bang-tong-hop"`);
    expect(card).toContain(`${editionsPath}/1/bang-tong-hop-excel"`);
    expect(card).not.toContain(`${editionsPath}/2/bang-tong-hop`);
    const { sheets } = await readPaper((await fileOf(1, "bang-tong-hop")).bytes);
    const words = sheets.flatMap(({ lines }) => lines.map(({ text }) => text)).join(" ");
    expect(words).toContain("BẢNG TỔNG HỢP NỘI DUNG");
    expect(words).toContain("Đã ban hành 05 văn bản");
    const rows = await readSheet(Buffer.from((await fileOf(1, "bang-tong-hop-excel")).bytes));
    expect(rows.filter((row) => row[3] === said)).toHaveLength(1);
    expect(rows.some((row) => row[7] === "chưa có báo cáo")).toBe(true);
  });

  test("is not there where nobody asked for it, nor for a unit", async () => {
    expect((await fileOf(2, "bang-tong-hop")).status).toBe(404);
    const clerk = await site.as("clerk.xa-tan-hoa");
    expect((await clerk.get(`${editionsPath}/1/bang-tong-hop`)).status).not.toBe(200);
  });
});
