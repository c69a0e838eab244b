import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { at, type Caller, formTo, friday, openSite, origin, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
const mine = reportOf("xa-tan-hoa");
const api = `/api/directives/${round}/obligations/d1.xa-tan-hoa/submissions/1`;
let site: TestSite;
let clerk: Caller;

beforeAll(async () => {
  site = await openSite(engines(), { press: () => ({ faces }) });
  clerk = await site.as("clerk.xa-tan-hoa");
  const form = formTo(await (await clerk.get(`${mine}/muc/i-1`)).text(), `${mine}/muc/i-1`);
  await clerk.post(`${mine}/muc/i-1`, { ...form, "i-1-a-text": "Đã ban hành 05 văn bản.", _next: "exit" });
  const check = await (await clerk.get(`${mine}/kiem-tra`)).text();
  await clerk.post(`${mine}/gui`, formTo(check, `${mine}/gui`));
}, 60_000);

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
const sentAs = async () => (await site.world.submissions.find(round, "d1.xa-tan-hoa" as never, 1))?.receipt;

describe("a receipt to be kept on file", () => {
  test("is offered by the page that confirms the sending and by the page of what was sent", async () => {
    for (const page of ["bien-nhan", "ban-gui/1"]) {
      const text = await (await clerk.get(`${mine}/${page}`)).text();
      expect(text).toContain(`href="${mine}/ban-gui/1/bien-nhan.pdf"`);
      expect(text).toContain("Tải biên nhận (PDF)");
    }
  });

  test("is a PDF under its reference, and the same bytes to everyone who may see it, days later too", async () => {
    const first = await clerk.get(`${mine}/ban-gui/1/bien-nhan.pdf`);
    expect(first.headers.get("content-type")).toBe("application/pdf");
    expect(first.headers.get("content-disposition")).toContain((await sentAs())?.reference);
    const bytes = await bytesOf(first);
    expect(bytes.toString("latin1", 0, 5)).toBe("%PDF-");
    site.setClock(at("2022-06-29T09:00+07:00"));
    for (const person of ["clerk.xa-tan-hoa", "officer", "leader"]) {
      const reader = await site.as(person);
      expect(await bytesOf(await reader.get(`${mine}/ban-gui/1/bien-nhan.pdf`))).toEqual(bytes);
    }
    const { token } = await site.as("clerk.xa-tan-hoa");
    const program = await site.app.request(`${origin}${api}/receipt`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await bytesOf(program)).toEqual(bytes);
    site.setClock(friday);
  });

  test("comes with the very bytes its hash is taken over, so that anyone can check it", async () => {
    for (const path of [`${mine}/ban-gui/1/noi-dung.json`, api]) {
      const bytes = await bytesOf(await clerk.get(path));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe((await sentAs())?.hash);
      expect(JSON.parse(bytes.toString())).toMatchObject({
        entries: { "i-1-a-text": "Đã ban hành 05 văn bản." },
      });
    }
  });

  test("is not there for a revision that was never sent, or for a file it does not know", async () => {
    for (const odd of [
      "2/bien-nhan.pdf",
      "0/bien-nhan.pdf",
      "1e0x/noi-dung.json",
      "1/constructor",
      "1/khac.pdf",
    ]) {
      expect((await clerk.get(`${mine}/ban-gui/${odd}`)).status, odd).toBe(404);
    }
    const stranger = await site.as("clerk.p-yte");
    expect((await stranger.get(`${mine}/ban-gui/1/bien-nhan.pdf`)).status).toBe(404);
  });
});

test("a receipt read after the report was sent back says what to do now, and no longer that it will be judged", async () => {
  expect(await (await clerk.get(`${mine}/bien-nhan`)).text()).toContain("tiếp nhận hoặc trả lại để bổ sung");
  const owed = await site.world.obligations.find(round, "d1.xa-tan-hoa" as never);
  if (!owed) throw new Error("nothing is owed");
  const dueBefore = at("2022-07-14T00:00+07:00");
  const returned = { at: friday, by: "officer", reason: "Thiếu biểu.", dueBefore, revision: 1 };
  await site.world.obligations.change({
    obligation: { ...owed, returned, version: owed.version + 1 },
    deeds: [],
  });
  const page = await (await clerk.get(`${mine}/bien-nhan`)).text();
  expect(page).toContain("Đề nghị bổ sung và gửi lại, hạn hết thứ Tư, 13/7/2022");
  expect(page).not.toContain("tiếp nhận hoặc trả lại để bổ sung");
});
