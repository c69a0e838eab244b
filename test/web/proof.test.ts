import { beforeAll, describe, expect, test } from "vitest";
import type { Edition } from "../../functions/core/round/edition.ts";
import { withEngines } from "../support/engines.ts";
import { publishEdition, signedAt } from "./edition.ts";
import { at, openSite, origin, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
let replaced: Edition;
let issued: Edition;
let draft: Edition;

beforeAll(async () => {
  site = await openSite(engines());
  replaced = await publishEdition(site.world, 1);
  issued = await publishEdition(site.world, 2);
  draft = await publishEdition(site.world, 3);
  await site.world.editions.decide(replaced, { signed: signedAt(at("2022-06-29T09:00+07:00")) });
  await site.world.editions.decide(issued, { signed: signedAt(at("2022-06-30T10:15+07:00")) });
});

/** As somebody with the paper in hand and no account. */
const look = async (path: string) => {
  const answer = await site.app.request(origin + path);
  return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
};

describe("whoever holds the paper", () => {
  test("reads that it is the issued report, and what to compare it with", async () => {
    const { status, text } = await look(`/tra-cuu/${issued.proof}`);
    expect(status).toBe(200);
    expect(text).toContain("Đây là Báo cáo số 45/BC-UBND, đã ban hành");
    expect(text).toContain("Ủy ban nhân dân huyện An Sơn");
    expect(text).toContain("<dd>Báo cáo số 45/BC-UBND</dd>");
    expect(text).toContain("10:15 thứ Năm, 30/6/2022");
  });

  test("reads that a later issued report replaced it, though a newer draft exists", async () => {
    const { text } = await look(`/tra-cuu/${replaced.proof}`);
    expect(text).toContain("Báo cáo số 45/BC-UBND đã được thay thế bằng Báo cáo số 45/BC-UBND");
    expect(text).not.toContain("Thông tin để đối chiếu");
  });

  test("reads that a draft is a draft, and nothing about it but its number", async () => {
    const { text } = await look(`/tra-cuu/${draft.proof}`);
    expect(text).toContain("Bản số 3 là dự thảo, chưa được ký ban hành.");
    expect(text).not.toContain("Ủy ban nhân dân huyện An Sơn");
    expect(text).not.toContain("Thông tin để đối chiếu");
  });

  test("is told that no report bears a well-formed code that was never printed", async () => {
    const { status, text } = await look("/tra-cuu/2222-2222-2222");
    expect(status).toBe(404);
    expect(text).toContain("Không có báo cáo nào mang mã này");
  });

  test("who slips by one letter is asked to compare again, and not told that the paper is false", async () => {
    const last = issued.proof.endsWith("2") ? "3" : "2";
    const { status, text } = await look(`/tra-cuu?ma=${issued.proof.slice(0, -1)}${last}`);
    expect(status).toBe(422);
    expect(text).toContain("Mã chưa đúng");
    expect(text).toContain(`value="${issued.proof.slice(0, -1)}${last}"`);
    expect(text).not.toContain("không phải do hệ thống phát hành");
  });

  test("may type the code in small letters, with blanks for dashes", async () => {
    const typed = issued.proof.toLowerCase().replaceAll("-", " ");
    const { status, location } = await look(`/tra-cuu?ma=${encodeURIComponent(typed)}`);
    expect([status, location]).toEqual([302, `/tra-cuu/${issued.proof}`]);
  });

  test("reads nobody's name and nothing of the report, whatever the code", async () => {
    for (const { proof } of [replaced, issued, draft]) {
      const { text } = await look(`/tra-cuu/${proof}`);
      for (const kept of ["Người ký Thử", "officer", "12/14", "14 đơn vị", "/dot/"]) {
        expect(text).not.toContain(kept);
      }
    }
  });

  test("gets what was typed back as text and never as markup", async () => {
    const { status, text } = await look(`/tra-cuu?ma=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(status).toBe(422);
    expect(text).not.toContain("<script>alert");
  });
});
