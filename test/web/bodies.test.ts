import { beforeAll, describe, expect, test } from "vitest";
import { withEngines } from "../support/engines.ts";
import { type Caller, formTo, openSite, origin, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
beforeAll(async () => {
  site = await openSite(engines());
});

const review = `${reportOf("xa-tan-hoa")}/xet`;
const section = `${reportOf("xa-tan-hoa")}/muc/i-1`;
const broken = {
  body: "--x\r\nContent-Disposition: form-data; name=",
  type: "multipart/form-data; boundary=x",
};

async function post(path: string, { body, type }: typeof broken, token?: string) {
  return site.app.request(origin + path, {
    method: "POST",
    headers: { origin, "content-type": type, ...(token ? { cookie: `phien=${token}` } : {}) },
    body,
  });
}

/** Case bodies-500: what no page can send is refused with a sentence, and is no fault of ours. */
describe("a body that nobody can read or keep is answered with a sentence", () => {
  test("a broken multipart body, without signing in and signed in, is unreadable", async () => {
    const { token } = await site.as("clerk.xa-tan-hoa");
    for (const [path, who] of [
      [section, undefined],
      [section, token],
      [`${reportOf("xa-tan-hoa")}/tep`, undefined],
      [`${reportOf("xa-tan-hoa")}/tep`, token],
      ["/vao", undefined],
    ] as const) {
      for (const type of [broken.type, "multipart/form-data", "multipart/form-data; boundary="]) {
        const answer = await post(path, { ...broken, type }, who);
        expect(answer.status, `${path} ${type}`).toBe(422);
        expect(await answer.text()).toContain("Không đọc được nội dung gửi lên");
      }
    }
  });

  test("a day at the end of all calendars is no day for an extension", async () => {
    const officer = await site.as("officer");
    const page = await (await officer.get(review)).text();
    for (const day of ["9999-12-31", "0000-01-01", "2201-01-01"]) {
      const fields = { ...formTo(page, `${review}/gia-han`), reason: "Lũ lụt", day };
      const answer = await officer.post(`${review}/gia-han`, fields);
      expect(answer.status, day).toBe(422);
      expect(await answer.text()).toContain("Chọn ngày có trong lịch.");
    }
  });

  test("a period that is not in the list is asked for again, however long it is and whatever it is called", async () => {
    const officer = await site.as("officer");
    const draft = await draftBegun(officer);
    for (const type of ["H".repeat(2000), "toString", "__proto__", ""]) {
      const answer = await officer.post(`${draft}/ky`, { type, year: "2024", _version: "1" });
      expect(answer.status, type).toBe(422);
      expect(await answer.text()).toContain("Chọn kỳ báo cáo trong danh sách.");
    }
    const far = { kind: "report", action: "báo cáo [constructor]", wording: "trước ngày 12/7/9999" };
    const answer = await officer.post(`${draft}/viec/moi`, { ...far, _version: "1" });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("Năm 9999 quá xa so với hiện tại");
    expect(page).toContain("[constructor]");
  });

  test("more words than a record holds come back, every one of them", async () => {
    const officer = await site.as("officer");
    const clerk = await site.as("clerk.xa-tan-hoa");
    const words = `đầu ${"Phong trào thi đua. ".repeat(75_000)}cuối`;
    for (const answer of [
      await officer.post(`/dot/${round}/soan/x`, { act: "reword", mark: "x", text: words }),
      await clerk.post(section, { "i-1-a-text": words, _version: "0", _after: "0" }),
      await officer.post(`${await draftBegun(officer)}/de-cuong`, { outline: words }),
    ]) {
      expect(answer.status).toBe(413);
      const page = await answer.text();
      expect(page).toContain("Nội dung gửi lên quá dài");
      expect(page).toContain(words);
    }
  });

  test("so do more words than a program may post", async () => {
    const { token } = await site.as("clerk.xa-tan-hoa");
    const answer = await site.app.request(`${origin}/api/sessions`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ invitation: "x".repeat(400_000) }),
    });
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining("quá dài")]);
  });
});

async function draftBegun(officer: Caller): Promise<string> {
  return (await officer.post("/van-ban", { _act: "nothing" })).headers.get("location") ?? "";
}
