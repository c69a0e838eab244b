import { beforeAll, describe, expect, test } from "vitest";
import { dutyOf, meetDuty } from "../../functions/acts/meet-duty.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import { outgoingRecord } from "../../functions/core/round/outgoing-record.ts";
import type { SignedFile } from "../../functions/core/round/signed-file.ts";
import { outbox } from "../../functions/notices/outbox.ts";
import { enforce } from "../../functions/pipeline/enforce.ts";
import { gather } from "../../functions/pipeline/gather.ts";
import { pageLinked } from "../../web/paths.ts";
import { withEngines } from "../support/engines.ts";
import { type Caller, friday, openSite, origin, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
let officer: Caller;
beforeAll(async () => {
  site = await openSite(engines());
  officer = await site.as("officer");
});

const letter = `UBND TỈNH BÌNH MINH
SỞ NỘI VỤ
Số: 812/SNV-TĐKT
V/v sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2022

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Bình Minh, ngày 20 tháng 5 năm 2022

Kính gửi: UBND các huyện, thị xã, thành phố.

Để đánh giá kết quả công tác thi đua, khen thưởng 6 tháng đầu năm 2022, Sở Nội vụ đề nghị UBND các huyện, thị xã, thành phố báo cáo với các nội dung sau:

I. KẾT QUẢ CÔNG TÁC THI ĐUA

1. Công tác lãnh đạo, chỉ đạo, ban hành văn bản.

2. Kết quả các phong trào thi đua.

II. CÔNG TÁC KHEN THƯỞNG

Kết quả khen thưởng 6 tháng đầu năm.

III. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM

Đề nghị UBND các huyện, thị xã, thành phố gửi báo cáo về Sở Nội vụ chậm nhất ngày 05 tháng 7 năm 2022./.

Nơi nhận:
- Như trên;
- Lưu: VT, TĐKT.

GIÁM ĐỐC

Nguyễn Văn Mẫu
`;

const keyIn = (page: string) => /name="_key" value="([^"]+)"/.exec(page)?.[1] ?? "";
const versionIn = (page: string) => /name="_version" value="(\d+)"/.exec(page)?.[1] ?? "";
const valueIn = (page: string, name: string) =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1];

async function recorded(): Promise<string> {
  const page = await (await officer.get("/nhiem-vu")).text();
  const form = { _key: keyIn(page), text: letter };
  const [once, again] = [await officer.post("/nhiem-vu", form), await officer.post("/nhiem-vu", form)];
  expect([once.status, again.status]).toEqual([303, 303]);
  expect(again.headers.get("location")).toBe(once.headers.get("location"));
  return once.headers.get("location") ?? "";
}

describe("a superior's letter", () => {
  test("is read into a duty whose deadline stands on the officer's and the leader's pages", async () => {
    const path = await recorded();
    const page = await (await officer.get(path)).text();
    expect(valueIn(page, "number")).toBe("812/SNV-TĐKT");
    expect(valueIn(page, "issued")).toBe("20/5/2022");
    expect(valueIn(page, "subject")).toContain("sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2022");
    expect(valueIn(page, "wording")).toContain("05 tháng 7 năm 2022");
    expect(page).toContain("KẾT QUẢ CÔNG TÁC THI ĐUA");
    const board = await (await officer.get(`/dot/${round}`)).text();
    const result = await (await (await site.as("leader")).get(`/dot/${round}/ket-qua`)).text();
    for (const seen of [board, result]) {
      expect(seen).toContain(path);
      expect(seen).toMatch(/hết thứ Ba, 05\/7\/2022 \(còn 11 ngày/);
    }
    expect((await (await site.as("clerk.xa-hoa-khe")).get(path)).status).toBe(404);
    expect((await (await site.as("leader")).post(path, { _act: "done", _version: "1" })).status).toBe(403);
  });

  test("is corrected on its page, where of two officers the second is told", async () => {
    const path = await recorded();
    const page = await (await officer.get(path)).text();
    const entries = Object.fromEntries(
      ["kind", "number", "issued", "issuer", "subject", "action", "recipient", "wording"].map((name) => [
        name,
        valueIn(page, name) ?? "",
      ]),
    );
    const form = {
      ...entries,
      _version: versionIn(page),
      _act: "write",
      action: "gửi báo cáo sơ kết",
      issuer: "Sở Nội vụ tỉnh Bình Minh",
    };
    expect((await officer.post(path, { ...form, issued: "31/2/2022" })).status).toBe(422);
    expect((await officer.post(path, form)).status).toBe(303);
    expect((await officer.post(path, form)).status).toBe(409);
    expect(await (await officer.get(path)).text()).toContain("của Sở Nội vụ tỉnh Bình Minh về");
  });

  test("tied to a round, it is what the report carries out, and is done when the report is issued", async () => {
    const path = await recorded();
    const tie = { _version: versionIn(await (await officer.get(path)).text()), _act: "tie", round };
    expect((await officer.post(path, tie)).status).toBe(303);
    const directive = await site.world.directives.find(round);
    const roster = directive && (await site.world.rosters.find(directive.roster));
    if (!directive || !roster) throw new Error("no round");
    const facts = { asOf: friday, edition: 1 };
    const gathered = await gather(site.world, directive, roster, facts, async () => {});
    expect(gathered.carriesOut?.document.number).toBe("812/SNV-TĐKT");
    const duty = await dutyOf(site.world, directive);
    const signed = { hash: "0", bytes: 1, signers: [] } as unknown as SignedFile;
    const published = {
      directive: round,
      number: 1,
      asOf: friday,
      proof: "",
      pdf: { pages: 1 },
    } as unknown as Edition;
    expect(outgoingRecord(published, signed, { roster, directive, duty }).To).toEqual([
      { OrganName: duty?.recipient ?? "" },
    ]);
    const person = (await site.world.people.all()).find(({ role }) => role === "officer");
    if (!person) throw new Error("no officer");
    const edition = { number: 3 } as Parameters<typeof meetDuty>[2];
    await meetDuty(site.world, { person, now: friday, directive }, edition);
    await meetDuty(site.world, { person, now: friday, directive }, { ...edition, number: 4 });
    const done = await (await officer.get(path)).text();
    expect(done).toContain("bản số 3");
    const open = (await site.world.duties.open()).map(({ id }) => `/nhiem-vu/${id}`);
    expect(open).not.toContain(path);
  });

  test("is reminded of by a letter that leads to its page", async () => {
    const path = await recorded();
    const now = "2022-07-06T09:00:00.000Z" as typeof friday;
    const linked: string[] = [];
    site.setClock(now);
    await enforce(site.world, now, {
      first: outbox,
      linkTo: (about) => {
        linked.push(pageLinked(about));
        return origin + pageLinked(about);
      },
    });
    site.setClock(friday);
    expect(linked).toContain(path);
    const said = (await site.world.notices.recent(50)).filter(({ about }) => about.duty !== undefined);
    expect(new Set(said.map(({ audience }) => audience))).toEqual(new Set(["officer", "leader"]));
    expect(said.every(({ subject }) => subject.startsWith("Quá hạn với cấp trên"))).toBe(true);
  });

  test("is looked into as any file that is kept: one that hides its name is refused", async () => {
    const page = await (await officer.get("/nhiem-vu")).text();
    const form = new FormData();
    form.set("_key", keyIn(page));
    form.set("file", new File([letter], "cong-van\u202egpj.exe"));
    const refused = await officer.post("/nhiem-vu", form);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Tên tệp có ký tự không dùng được");
  });

  test("that cannot be read is said to be none, and an empty form begins one by hand that can be taken away", async () => {
    const page = await (await officer.get("/nhiem-vu")).text();
    const form = new FormData();
    form.set("_key", keyIn(page));
    form.set("file", new File([new Uint8Array([0, 1, 2])], "anh.bin"));
    const refused = await officer.post("/nhiem-vu", form);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Tệp không phải Word");
    const begun = await officer.post("/nhiem-vu", { _key: keyIn(page) });
    const path = begun.headers.get("location") ?? "";
    const version = versionIn(await (await officer.get(path)).text());
    expect((await officer.post(path, { _act: "drop", _version: version })).headers.get("location")).toBe(
      "/nhiem-vu",
    );
    expect((await officer.get(path)).status).toBe(404);
  });
});
