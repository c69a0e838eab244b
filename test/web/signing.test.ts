import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { fields } from "../../functions/pdf/fields.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { anIdentity, type Identity } from "../support/certificates.ts";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { signed } from "../support/sign.ts";
import { aSignablePdf } from "../support/signable.ts";
import { filled } from "../support/update.ts";
import { issue, press, publishEdition, signOff } from "./edition.ts";
import { at, type Caller, formTo, openSite, origin, round, type TestSite } from "./site.ts";

const engines = withEngines();
const editionsPath = `/dot/${round}/ban`;
const signingPath = (number: number) => `/dot/${round}/ky/${number}`;
const signedPath = (number: number) => `/dot/${round}/ban/${number}/da-ky`;

let anchor: Identity;
let chairman: Identity;
let agency: Identity;
let pem: string;
let site: TestSite;
let officer: Caller;
let leader: Caller;
let clerk: Caller;

beforeAll(async () => {
  anchor = await anIdentity({ name: "Cơ quan chứng thực thử" });
  chairman = await anIdentity({ name: "Người ký Thử", issuer: anchor });
  agency = await anIdentity({ name: "Cơ quan Thử", issuer: anchor });
  const der = Buffer.from(anchor.certificate.toSchema(true).toBER()).toString("base64");
  pem = `-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----\n`;
});

beforeEach(async () => {
  await open({ anchors: pem });
});

async function open(given: { readonly anchors?: string }) {
  site = await openSite(engines(), given);
  officer = await site.as("officer");
  leader = await site.as("leader");
  clerk = await site.as("records-clerk");
}

/**
 * The way of the paper through the office: the chairman signs, the clerk gives number and day, the agency
 * signs.
 */
async function signedByBoth(
  file: Uint8Array,
  by: { chairman?: Identity; agency?: Identity; sealed?: string; serial?: string; day?: string } = {},
) {
  const once = await signed(file, {
    field: fields.signature.name,
    by: by.chairman ?? chairman,
    at: "20220630083000+07'00'",
    permission: 2,
  });
  const numbered = filled(once, {
    [fields.number.name]: by.serial ?? "45",
    [fields.date.name]: by.day ?? "24",
  });
  return await signed(numbered, {
    field: fields.seal.name,
    by: by.agency ?? agency,
    at: by.sealed ?? "20220630091500+07'00'",
  });
}

/** Another signing of the same file: to the letter, it is another file. */
const later = "20220630094500+07'00'";

function posting(bytes: Uint8Array, name = "bao-cao-da-ky.pdf"): FormData {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], name, { type: "application/pdf" }));
  return form;
}

const send = async (number: number, bytes: Uint8Array, caller = clerk) => {
  const form = posting(bytes);
  const shown = formTo(await read(signingPath(number), caller), signingPath(number));
  form.append("steps", shown.steps ?? "");
  const answer = await caller.post(signingPath(number), form);
  return { status: answer.status, text: await answer.text() };
};
/** An edition that its leader has signed off. */
async function publishSigned(number: number) {
  // A later one is made after the one before was issued, and so names what it replaces.
  const asOf = number > 1 ? { asOf: addMilliseconds(site.world.clock(), 1) } : {};
  const edition = await publishEdition(site.world, number, [], asOf);
  await signOff(site, number);
  return edition;
}

const read = async (path: string, caller = officer) => (await caller.get(path)).text();
const stored = (number: number) => site.world.editions.find(round, number);

describe("a report that comes back signed by both", () => {
  test("is the issued one: for the officer, the leader, and whoever holds the paper", async () => {
    const { file, proof } = await publishEdition(site.world, 1);
    expect(await read(editionsPath)).toContain("Dự thảo");
    await signOff(site, 1);
    expect(await read(editionsPath)).toContain("Đã ký, chờ số");
    site.setClock(at("2022-06-30T10:00+07:00"));
    officer = await site.as("officer");
    leader = await site.as("leader");
    clerk = await site.as("records-clerk");
    const back = await signedByBoth(file);

    expect((await send(1, back)).status).toBe(303);
    expect(await read(editionsPath)).toContain("Chờ ban hành");
    expect((await stored(1))?.signed).toBeUndefined();
    expect((await issue(site, 1)).status).toBe(303);

    const page = await read(signingPath(1));
    expect(page).toContain("Đã ban hành");
    expect(page).toContain("<dd>45</dd>");
    expect(page).toContain("Người ký Thử, ký lúc 08:30 thứ Năm, 30/6/2022 theo chương trình ký");
    expect(page).toContain("Do tổ chức được cơ quan tin cậy cấp");
    for (const path of [editionsPath, `/dot/${round}/ket-qua`]) {
      const shown = await read(path, leader);
      expect(shown).toContain("Đã ban hành");
      expect(shown).toContain(`href="${signedPath(1)}"`);
    }
    const taken = await leader.get(signedPath(1));
    expect(Buffer.from(await taken.arrayBuffer()).equals(Buffer.from(back))).toBe(true);
    const onPaper = await (await site.app.request(`${origin}/tra-cuu/${proof}`)).text();
    expect(onPaper).toContain("Đây là Báo cáo số 45/BC-UBND ngày 24 tháng 6 năm 2022, đã ban hành");
  });

  test("is written down with number, day, signers, hash and who took it in", async () => {
    const { file, ...edition } = await publishSigned(1);
    const back = await signedByBoth(file);
    await send(1, back);
    await issue(site, 1);
    const { course = [], ...kept } = (await stored(1)) ?? expect.unreachable();
    expect(course.map(({ act, by }) => [act, by])).toEqual([
      ["put-up", "officer"],
      ["signed-off", "leader"],
      ["numbered", "records-clerk"],
      ["issued", "records-clerk"],
    ]);
    expect(kept).toEqual({
      ...edition,
      signed: {
        key: expect.stringMatching(/^signed\/fil_[0-9a-z]{26}\.pdf$/),
        bytes: back.length,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        signers: [
          { name: "Người ký Thử", field: fields.signature.name, at: "2022-06-30T01:30:00.000Z" },
          { name: "Cơ quan Thử", field: fields.seal.name, at: "2022-06-30T02:15:00.000Z" },
        ],
        number: "45",
        date: "24",
        chain: "checked",
        at: site.world.clock(),
        by: "records-clerk",
      },
    });
  });

  test("sent twice is issued once; another signed file of the same edition is refused afterwards", async () => {
    const { file } = await publishSigned(1);
    const back = await signedByBoth(file);
    await send(1, back);
    expect((await send(1, back)).status).toBe(303);
    await issue(site, 1);
    const first = await stored(1);
    expect((await send(1, back)).status).toBe(303);
    const other = await send(1, await signedByBoth(file, { sealed: later }));
    expect(other.status).toBe(409);
    expect(other.text).toContain("đã ban hành với một tệp ký khác");
    expect(await stored(1)).toEqual(first);
  });

  test("of two signed files sent at the same moment one is taken in", async () => {
    const { file } = await publishSigned(1);
    const files = [await signedByBoth(file), await signedByBoth(file, { sealed: later })];
    const answers = await Promise.all(files.map((each) => send(1, each)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  test("replaces the issued one before it, which then takes no signature any more", async () => {
    const one = await publishSigned(1);
    await send(1, await signedByBoth(one.file));
    await issue(site, 1);
    const two = await publishEdition(site.world, 2);
    const three = await publishSigned(3);
    await send(3, await signedByBoth(three.file, { serial: "46" }));
    expect(await read(editionsPath)).not.toContain("Đã thay thế");
    await issue(site, 3);
    expect(await read(signingPath(1))).toContain("Đã thay thế");
    const late = await send(2, await signedByBoth(two.file));
    expect(late.status).toBe(409);
    expect(late.text).toContain("Một bản sau đã ban hành");
    expect((await stored(2))?.signed).toBeUndefined();
  });

  test.each(["45", "045"])(
    "is not numbered %s where another report of the year has that number",
    async (serial) => {
      const one = await publishSigned(1);
      await send(1, await signedByBoth(one.file));
      await issue(site, 1);
      const two = await publishSigned(2);
      const came = await send(2, await signedByBoth(two.file, { serial }));
      expect(came.status).toBe(409);
      expect(came.text).toContain("Báo cáo số 45/BC-UBND ngày 24 tháng 6 năm 2022 (bản số 1) đã mang số này");
      expect((await stored(2))?.course?.at(-1)?.act).toBe("signed-off");
      expect((await send(2, await signedByBoth(two.file, { serial: "45a" }))).status).toBe(303);
    },
  );

  test("is not dated on a day that has not come", async () => {
    const { file } = await publishSigned(1);
    const came = await send(1, await signedByBoth(file, { day: "25" }));
    expect(came.status).toBe(409);
    expect(came.text).toContain("25/6/2022, chưa đến");
  });

  test("is issued under a stranger's signature only by whoever says that it was compared", async () => {
    const { file } = await publishSigned(1);
    const stranger = await anIdentity({ name: "Người Lạ", issuer: anchor });
    expect((await send(1, await signedByBoth(file, { chairman: stranger }))).status).toBe(303);
    const shown = await read(signingPath(1), clerk);
    expect(shown).toContain("Không chữ ký nào mang tên");
    // The box as it comes: not ticked.
    expect((await issue(site, 1, { sure: "" })).status).toBe(409);
    expect((await stored(1))?.signed).toBeUndefined();
    expect((await issue(site, 1, { sure: "1" })).status).toBe(303);
  });

  test("may be the paper of yesterday, signed while today's draft was made", async () => {
    const { file } = await publishSigned(1);
    await publishEdition(site.world, 2);
    expect((await send(1, await signedByBoth(file))).status).toBe(303);
    expect((await issue(site, 1)).status).toBe(303);
    const shown = await read(`/dot/${round}/ket-qua`, leader);
    expect(shown.indexOf("Bản số 1")).toBeLessThan(shown.indexOf("Bản số 2"));
  });
});

describe("the office's records system", () => {
  const recordPath = `${signingPath(1)}/ho-so`;

  test("takes the issued report in under the fields of Annex VI, and is told what it must fill in itself", async () => {
    const { file, proof } = await publishSigned(1);
    expect((await officer.get(recordPath)).status).toBe(404);
    const back = await signedByBoth(file);
    await send(1, back);
    expect((await officer.get(recordPath)).status).toBe(404);
    await issue(site, 1);
    expect(await (await officer.get(recordPath)).json()).toEqual({
      TypeName: "Báo cáo",
      CodeNumber: "45",
      CodeNotation: "BC-UBND",
      IssuedDate: "24/06/2022",
      OrganName: "Ủy ban nhân dân huyện An Sơn",
      Subject: expect.stringMatching(/^Công tác thi đua, khen thưởng 6 tháng đầu năm 2022; phương hướng/),
      Language: "Tiếng Việt",
      PageAmount: 3,
      SignerInfo: { Position: "CHỦ TỊCH", FullName: "Trần Quang Bình" },
      To: [{ OrganName: "Sở Nội vụ (Ban Thi đua - Khen thưởng tỉnh)" }],
      leftToOffice: ["FileCode", "DocOrdinal", "Priority", "IssuedAmount", "To.OrganId"],
      file: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), bytes: back.length, proof },
    });
  });

  test("gets no record of what is not issued: both signed, and number and day left blank", async () => {
    const { file } = await publishSigned(1);
    const once = await signed(file, {
      field: fields.signature.name,
      by: chairman,
      at: "20220630083000+07'00'",
    });
    const told = await send(1, await signed(once, { field: fields.seal.name, by: agency, at: later }));
    expect(told.status).toBe(422);
    expect(told.text).toContain("Ô “số văn bản” còn trống nên chưa phải văn bản đã ban hành");
    expect((await stored(1))?.signed).toBeUndefined();
    expect((await officer.get(recordPath)).status).toBe(404);
  });
});

describe("T50: a file that is not the report signed by both is told apart, and nothing is issued", () => {
  const tell = async (bytes: Uint8Array) => {
    const { status, text } = await send(1, bytes);
    expect(status).toBe(422);
    expect((await stored(1))?.signed).toBeUndefined();
    expect(text).toContain("Chưa nhận được bản đã ký");
    return text;
  };

  test("the very file that went out, unsigned", async () => {
    const { file } = await publishSigned(1);
    expect(await tell(file)).toContain("chưa có chữ ký số");
  });

  test("signed by the competent person only", async () => {
    const { file } = await publishSigned(1);
    const once = await signed(file, {
      field: fields.signature.name,
      by: chairman,
      at: "20220630083000+07'00'",
    });
    expect(await tell(once)).toContain("Chữ ký số hợp lệ nhưng chưa đủ");
  });

  test("altered by one byte of the report", async () => {
    const { file } = await publishSigned(1);
    const back = await signedByBoth(file);
    const place = Buffer.from(back).indexOf("stream") + 12;
    back[place] = (back[place] ?? 0) ^ 1;
    expect(await tell(back)).toContain("nội dung bản phát hành đã bị sửa");
  });

  test("altered by one byte of a signature", async () => {
    const { file } = await publishSigned(1);
    const back = await signedByBoth(file);
    const place = Buffer.from(back).lastIndexOf("/Contents <") + 600;
    back[place] = back[place] === 0x30 ? 0x31 : 0x30;
    expect(await tell(back)).toContain("không khớp với nội dung tệp");
  });

  test("the signed file of another report", async () => {
    await publishSigned(1);
    expect(await tell(await signedByBoth(await aSignablePdf("b2")))).toContain("là văn bản khác");
  });

  test("signed with a certificate that ran out", async () => {
    const { file } = await publishSigned(1);
    const old = await anIdentity({ name: "Người ký Cũ", issuer: anchor, until: "2022-06-01T00:00:00Z" });
    const text = await tell(await signedByBoth(file, { chairman: old }));
    expect(text).toContain("Chứng thư số của Người ký Cũ không còn hoặc chưa có hiệu lực");
    expect(text).toContain("đến 01/6/2022");
  });

  test("signed with a certificate of nobody the office believes", async () => {
    const { file } = await publishSigned(1);
    const stranger = await anIdentity({ name: "Người lạ" });
    expect(await tell(await signedByBoth(file, { agency: stranger }))).toContain("Chứng thư số của Người lạ");
  });

  test("no PDF at all, an empty file, a signed one cut off, and no file", async () => {
    const { file } = await publishSigned(1);
    const back = await signedByBoth(file);
    const unreadable = "Không đọc được tệp";
    expect(await tell(new TextEncoder().encode("Kính gửi đồng chí"))).toContain(unreadable);
    expect(await tell(new Uint8Array())).toContain(unreadable);
    const cut = await tell(back.subarray(0, file.length - 200));
    expect(cut).toContain(unreadable);
    const none = await clerk.post(signingPath(1), new FormData());
    expect([none.status, (await none.text()).includes("Chọn tệp PDF đã ký")]).toEqual([422, true]);
  });
});

describe("the report as the pipeline sets it", () => {
  test("goes out with places to sign and to fill, and comes back as the issued one; a byte changed is told", async () => {
    await officer.post(`/dot/${round}/tong-hop`);
    await assemble(site.world, { directive: round, job: 1 }, { faces });
    await signOff(site, 1);
    const file = new Uint8Array(await (await officer.get(`${editionsPath}/1/pdf`)).arrayBuffer());
    const back = await signedByBoth(file);

    const bad = back.slice();
    const place = Buffer.from(bad).indexOf("stream") + 40;
    bad[place] = (bad[place] ?? 0) ^ 1;
    const told = await send(1, bad);
    expect(told.status).toBe(422);
    expect(told.text).toContain("nội dung bản phát hành đã bị sửa");

    expect((await send(1, back)).status).toBe(303);
    expect((await issue(site, 1)).status).toBe(303);
    expect((await stored(1))?.signed).toMatchObject({ number: "45", date: "24", bytes: back.length });
  });
});

describe("an office that named no authority to believe", () => {
  beforeEach(() => open({}));

  test("is told before and after that nobody checked who issued the certificates, and the record says so", async () => {
    const { file } = await publishSigned(1);
    expect(await read(signingPath(1), clerk)).toContain("không kiểm tra ai đã cấp chứng thư");
    const stranger = await anIdentity({ name: "Người lạ" });
    expect((await send(1, await signedByBoth(file, { agency: stranger }))).status).toBe(303);
    expect(await read(signingPath(1))).toContain("chưa kiểm tra tổ chức cấp");
    expect((await issue(site, 1)).status).toBe(303);
    expect((await stored(1))?.signed?.chain).toBe("unchecked");
    expect(await read(signingPath(1))).toContain("chưa kiểm tra tổ chức cấp");
  });
});

describe("an edition with a breach of Decree 30", () => {
  const breach = "Lề trái 28 mm, phải từ 30 đến 35 mm (trang 2)";

  test("is a draft that says why, and is nowhere offered for signature", async () => {
    await publishEdition(site.world, 1, [breach]);
    for (const caller of [officer, leader]) {
      const list = await read(editionsPath, caller);
      expect(list).toContain("Dự thảo");
      expect(list).toContain(breach);
      expect(list).not.toContain(signingPath(1));
      const page = await read(signingPath(1), caller);
      expect(page).toContain(breach);
      expect(page).not.toContain("Tải PDF để ký số");
      expect(page).not.toContain('type="file"');
    }
  });

  test("is not issued even when somebody signs it all the same", async () => {
    const { file } = await publishEdition(site.world, 1, [breach]);
    const answer = await send(1, await signedByBoth(file));
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("còn lỗi thể thức");
    expect((await stored(1))?.signed).toBeUndefined();
  });
});

describe("who may do what", () => {
  test("only the records clerk takes the signed file in and issues", async () => {
    const { file } = await publishSigned(1);
    const back = await signedByBoth(file);
    expect((await send(1, back, leader)).status).toBe(403);
    const refused = await send(1, back, officer);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("do văn thư của cơ quan thực hiện");
    const unit = await site.as("clerk.xa-tan-hoa");
    expect((await send(1, back, unit)).status).toBe(404);
    expect((await unit.get(signedPath(1))).status).toBe(404);
    await send(1, back);
    expect((await press(site, "officer", "ban-hanh", 1)).status).toBe(409);
    expect((await stored(1))?.signed).toBeUndefined();
  });

  test("an edition that is not there, or has not come back, has no signed file", async () => {
    await publishEdition(site.world, 1);
    for (const path of [signingPath(9), signedPath(1), signedPath(9)]) {
      expect((await officer.get(path)).status).toBe(404);
    }
  });
});
