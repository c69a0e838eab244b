import * as v from "valibot";
import { beforeAll, describe, expect, test } from "vitest";
import { ObligationId } from "../../functions/core/ids.ts";
import { addMilliseconds, type Instant } from "../../functions/core/instant.ts";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import { outbox } from "../../functions/notices/outbox.ts";
import { enforce } from "../../functions/pipeline/enforce.ts";
import { saved, told } from "../pdf/poppler.ts";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { at, type Caller, deadline, friday, openSite, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
const page = `/dot/${round}/don-doc`;
/** Ten working days after the deadline, when the ladder comes to criticism. */
const tenthDay = at("2022-07-11T08:00+07:00");
const wednesday = at("2022-06-29T09:00+07:00");

beforeAll(async () => {
  site = await openSite(engines(), { press: () => ({ faces }) });
  const id = v.parse(ObligationId, "d1.xa-hoa-khe");
  const owed = await site.world.obligations.find(round, id);
  if (!owed) throw new Error("nothing is owed");
  const waived = { at: friday, by: "officer", reason: "Sáp nhập." };
  await site.world.obligations.change({
    obligation: { ...owed, waived, version: owed.version + 1 },
    deeds: [],
  });
}, 60_000);

/** A session lasts half a day, so that whoever asks days later has signed in again. */
async function officerAt(moment: Instant): Promise<Caller> {
  site.setClock(moment);
  return site.as("officer");
}

async function readAt(moment: Instant, path = page) {
  return (await (await officerAt(moment)).get(path)).text();
}

describe("the page on chasing the late", () => {
  test("is among the ways through the round", async () => {
    expect(await readAt(friday, `/dot/${round}`)).toContain(`<a href="${page}">Đôn đốc</a>`);
  });

  test("does not say over a list of deadlines that there is none", async () => {
    expect(await readAt(friday)).not.toContain("Không ấn định hạn");
  });

  test("names nobody and offers no draft up to the last millisecond, and does so at the deadline", async () => {
    const before = await readAt(addMilliseconds(deadline, -1));
    expect(before).not.toContain("UBND xã Tân Hòa");
    expect(before).not.toContain(`${page}/d1/cong-van-don-doc.pdf`);
    const after = await readAt(deadline);
    expect(after).toContain("UBND xã Tân Hòa");
    expect(after).toContain(`${page}/d1/cong-van-don-doc.pdf`);
  });

  test("lists who is late with how long, and leaves out whoever was excused", async () => {
    const text = await readAt(wednesday);
    expect(text).toContain("quá hạn 1 ngày 9 giờ");
    expect(text).toContain(`${reportOf("xa-tan-hoa")}/xet`);
    expect(text).not.toContain(`${reportOf("xa-hoa-khe")}/xet`);
  });

  test("says that a draft is not sent, and that criticism is decided by a person alone", async () => {
    const text = await readAt(wednesday);
    expect(text).toContain("Hệ thống không gửi dự thảo nào");
    expect(text).toContain("chỉ do người có thẩm quyền quyết định");
  });

  test.each([
    ["cong-van-don-doc", wednesday],
    ["danh-sach-bao-cao-lanh-dao", wednesday],
    ["du-thao-phe-binh", tenthDay],
  ])(
    "gives %s as a PDF that breaks no clause of Decree 30, and as Word",
    async (name, moment) => {
      const officer = await officerAt(moment);
      const pdf = await officer.get(`${page}/d1/${name}.pdf`);
      expect(pdf.headers.get("content-type")).toBe("application/pdf");
      expect(pdf.headers.get("content-disposition")).toContain(`${name}-${round}-d1.pdf`);
      expect(breachesIn(await checkPdf(new Uint8Array(await pdf.arrayBuffer())))).toEqual([]);
      const word = await officer.get(`${page}/d1/${name}.docx`);
      expect(Buffer.from(await word.arrayBuffer()).toString("latin1", 0, 2)).toBe("PK");
    },
    30_000,
  );

  test("offers no draft of a criticism before its step, nor about bodies that are not under the committee", async () => {
    const early = await officerAt(addMilliseconds(tenthDay, -1));
    expect(await (await early.get(page)).text()).not.toContain("d1/du-thao-phe-binh");
    const none = await early.get(`${page}/d1/du-thao-phe-binh.pdf`);
    expect([none.status, await none.text()]).toEqual([
      404,
      expect.stringContaining("Chưa có dự thảo phê bình"),
    ]);
    const then = await officerAt(tenthDay);
    expect(await (await then.get(page)).text()).toContain("d1/du-thao-phe-binh.pdf");
    const drafted = told(
      "pdftotext",
      "-layout",
      saved(new Uint8Array(await (await then.get(`${page}/d1/du-thao-phe-binh.pdf`)).arrayBuffer())),
      "-",
    );
    expect(drafted).toContain("UBND xã Tân Hòa");
    expect(drafted).not.toMatch(/Hội (Nông dân|Phụ nữ|Cựu chiến binh)|Công an|Ban Chỉ huy Quân sự/);
  }, 30_000);

  test("prints the ledger as an official annex, for the officer and the leader", async () => {
    const officer = await officerAt(wednesday);
    await enforce(site.world, wednesday, { first: outbox, linkTo: () => "https://mau.example/" });
    for (const reader of [officer, await site.as("leader")]) {
      const pdf = await reader.get(`${page}/so`);
      expect(pdf.status).toBe(200);
      expect(breachesIn(await checkPdf(new Uint8Array(await pdf.arrayBuffer())))).toEqual([]);
    }
  }, 60_000);

  test("lets the leader read it, and links them to no desk that is the officer's", async () => {
    site.setClock(wednesday);
    const text = await (await (await site.as("leader")).get(page)).text();
    expect(text).toContain("UBND xã Tân Hòa");
    expect(text).not.toContain("/xet");
  });

  test("answers in words for a draft when nobody is late, and for a paper it does not have", async () => {
    const none = await (await officerAt(friday)).get(`${page}/d1/cong-van-don-doc.pdf`);
    expect([none.status, await none.text()]).toEqual([404, expect.stringContaining("Không còn đơn vị nào")]);
    const officer = await officerAt(wednesday);
    for (const odd of [
      "d1/khong-co.pdf",
      "d1/cong-van-don-doc.exe",
      "d9/cong-van-don-doc.pdf",
      "d1/constructor.pdf",
    ]) {
      expect((await officer.get(`${page}/${odd}`)).status, odd).toBe(404);
    }
  });
});
