import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fields } from "../../functions/pdf/fields.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { anIdentity, type Identity } from "../support/certificates.ts";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { signed } from "../support/sign.ts";
import { filled } from "../support/update.ts";
import { issue, publishEdition, putUp, signOff } from "./edition.ts";
import { at, type Caller, formTo, openSite, origin, round, type TestSite } from "./site.ts";

const engines = withEngines();
const signingPath = `/dot/${round}/ky/1`;
const releasePath = `${signingPath}/da-xem`;
const drawing =
  "Xã Thử, mục “Lời văn”: hình vẽ “🎉” (U+1F389) không in được, trên giấy là [?] (gần “vui 🎉”).";
const legacy = "Xã Thử, phần I.1 Chỉ đạo: có chữ gõ bằng bảng mã TCVN3 (ABC). Báo cáo in như đã gõ.";

let site: TestSite;
let officer: Caller;
let leader: Caller;
let signer: Identity;

beforeAll(async () => {
  signer = await anIdentity({ name: "Người ký Thử" });
});
beforeEach(async () => {
  site = await openSite(engines());
  officer = await site.as("officer");
  leader = await site.as("leader");
});

const read = async (path: string, caller = officer) => (await caller.get(path)).text();
const stored = async () => (await site.world.editions.find(round, 1)) ?? expect.unreachable();

async function released(reason: string, caller = officer) {
  return caller.post(releasePath, { ...formTo(await read(signingPath), releasePath), reason });
}

async function backSigned(file: Uint8Array) {
  const when = "20220630083000+07'00'";
  const once = await signed(file, { field: fields.signature.name, by: signer, at: when, permission: 2 });
  const numbered = filled(once, { [fields.number.name]: "45", [fields.date.name]: "24" });
  const form = new FormData();
  const back = await signed(numbered, { field: fields.seal.name, by: signer, at: when });
  form.append("file", new File([new Uint8Array(back)], "da-ky.pdf"));
  return form;
}

describe("an edition held for what an officer must look at", () => {
  test.each([
    ["a placeholder", { unprinted: [drawing] }, drawing],
    ["a text in an old encoding", { asked: [legacy] }, legacy],
  ])("for %s is signed only after he has said why it may be", async (_, held, line) => {
    const { file } = await publishEdition(site.world, 1, [], held);
    expect(await read(signingPath)).toContain(line);
    expect(await read(`/dot/${round}/ban`)).toContain("Xem và cho ký");
    const back = await backSigned(file);
    const early = await putUp(site, 1);
    expect(early.status).toBe(409);
    expect(await early.text()).toContain("mà chuyên viên chưa xem nên chưa trình ký được");

    site.setClock(at("2022-06-30T10:00+07:00"));
    officer = await site.as("officer");
    expect((await released("Đã xem, hình vẽ không đổi nghĩa câu.")).status).toBe(303);
    expect((await stored()).released).toEqual({
      at: site.world.clock(),
      by: "officer",
      reason: "Đã xem, hình vẽ không đổi nghĩa câu.",
      hash: (await stored()).pdf.hash,
    });
    const page = await read(signingPath);
    expect(page).toContain("đã xem và cho ký lúc 10:00 thứ Năm, 30/6/2022, với lời ghi:");
    expect(page).toContain("hình vẽ không đổi nghĩa câu");
    expect(page).toContain(line);
    expect(page).toContain("Chuẩn bị trình ký");
    await signOff(site, 1);
    const clerk = await site.as("records-clerk");
    back.append("steps", formTo(await read(signingPath, clerk), signingPath).steps ?? "");
    expect((await clerk.post(signingPath, back)).status).toBe(303);
    await issue(site, 1);
    expect(await stored()).toMatchObject({ released: { by: "officer" }, signed: { number: "45" } });
  });

  test("is not released without a reason, nor for a file that was not looked at", async () => {
    await publishEdition(site.world, 1, [], { unprinted: [drawing] });
    const blank = await released("  ");
    expect(blank.status).toBe(422);
    expect(await blank.text()).toContain("Ghi lý do.");
    const other = await officer.post(releasePath, { hash: "0".repeat(64), reason: "Đã xem." });
    expect(other.status).toBe(409);
    expect((await stored()).released).toBeUndefined();
  });

  test("is released once: the words of the first stay, and the second is shown them", async () => {
    await publishEdition(site.world, 1, [], { unprinted: [drawing] });
    const form = formTo(await read(signingPath), releasePath);
    const answers = await Promise.all(
      ["Lời một", "Lời hai"].map((reason) => officer.post(releasePath, { ...form, reason })),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(["Lời một", "Lời hai"]).toContain((await stored()).released?.reason);
    const first = await stored();
    expect((await officer.post(releasePath, { ...form, reason: "Lời ba" })).status).toBe(303);
    expect(await stored()).toEqual(first);
  });

  test("is never released by a leader, and never where its form is at fault", async () => {
    await publishEdition(site.world, 1, ["Lề trang sai"], { unprinted: [drawing] });
    expect(await read(signingPath)).not.toContain(releasePath);
    const { pdf } = await stored();
    const said = { hash: pdf.hash, reason: "Đã xem." };
    expect((await officer.post(releasePath, said)).status).toBe(409);
    expect((await leader.post(releasePath, said)).status).toBe(403);
  });

  test("is released by a program under the same rule", async () => {
    await publishEdition(site.world, 1, [], { asked: [legacy] });
    const { token } = await site.as("officer");
    const call = (body: object) =>
      site.app.request(`${origin}/api/directives/${round}/editions/1/release`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const { hash } = (await stored()).pdf;
    expect((await call({ hash, reason: "" })).status).toBe(422);
    const done = await call({ hash, reason: "Đã hỏi đơn vị." });
    expect(done.status).toBe(201);
    expect(await done.json()).toMatchObject({ released: { by: "officer", reason: "Đã hỏi đơn vị." } });
  });
});

test("a name that no face can print holds the real edition back until it is released", async () => {
  const directive = (await site.world.directives.find(round)) ?? expect.unreachable();
  const roster = (await site.world.rosters.find(directive.roster)) ?? expect.unreachable();
  const authority = { ...roster.authority, placeName: `${roster.authority.placeName} 漢` };
  await site.world.rosters.keep({ ...roster, authority });
  await officer.post(`/dot/${round}/tong-hop`);
  await assemble(site.world, { directive: round, job: 1 }, { faces });
  expect(await read(signingPath)).toContain("chữ Hán, Nhật hoặc Hàn “漢” (U+6F22) không in được");
  expect((await released("Tên riêng, đã đối chiếu.")).status).toBe(303);
  expect(await read(signingPath)).toContain("Chuẩn bị trình ký");
}, 60_000);
