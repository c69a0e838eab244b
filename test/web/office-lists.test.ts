import { beforeEach, describe, expect, test } from "vitest";
import { gather } from "../../functions/pipeline/gather.ts";
import { withEngines } from "../support/engines.ts";
import { at, type Caller, friday, openSite, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
let officer: Caller;
beforeEach(async () => {
  site = await openSite(engines());
  officer = await site.as("officer");
});

const signers = "/co-quan/nguoi-ky";
const correspondents = "/co-quan/noi-nhan";
const head = `/dot/${round}/the-thuc`;
const versionIn = (page: string) => /name="_version" value="(\d+)"/.exec(page)?.[1] ?? "";
const read = async (path: string) => (await officer.get(path)).text();

const deputy = {
  ...{ name: "Lò Thị Mẫu", capacity: "KT", position: "Phó Chủ tịch", person: "leader" },
  ...{ since: "01/01/2022", until: "", kinds: "", basis: "", _act: "write" },
};

async function listed(signer: Record<string, string>): Promise<number> {
  const _version = versionIn(await read(`${signers}/moi`));
  return (await officer.post(`${signers}/moi`, { ...signer, _version })).status;
}

async function added(list: "addressees" | "recipients", lines: string): Promise<Response> {
  const _version = versionIn(await read(correspondents));
  return officer.post(correspondents, { _version, list, [list]: lines });
}

async function frozen(day = friday) {
  const directive = await site.world.directives.find(round);
  const roster = directive && (await site.world.rosters.find(directive.roster));
  if (!directive || !roster) throw new Error("no round");
  return gather(site.world, directive, roster, { asOf: day, edition: 1 }, async () => {});
}

describe("the office's lists", () => {
  test("a deputy is listed with the lines that the right to sign prints, for leaders to read too", async () => {
    expect(await listed(deputy)).toBe(303);
    const form = await read(`${signers}/moi`);
    expect(form).toMatch(/<option value="leader"[^>]*>[^<]* \(lãnh đạo cơ quan\)/);
    expect(form).not.toContain('<option value="officer"');
    const leader = await site.as("leader");
    const page = await (await leader.get(signers)).text();
    expect(page).toMatch(/class="over">\s*<a href="\/">/);
    expect(page).toContain("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH");
    expect(page).not.toContain(`${signers}/moi`);
    expect((await leader.post(`${signers}/moi`, deputy)).status).toBe(403);
    expect((await (await site.as("clerk.xa-hoa-khe")).get(signers)).status).toBe(404);
  });

  test.each([
    [{ capacity: "TM" }, "Chọn quyền hạn KT."],
    [{ position: "Chủ tịch" }, "Ký thay (KT. CHỦ TỊCH) là PHÓ CHỦ TỊCH"],
    [{ capacity: "TL" }, "là lãnh đạo cơ quan nên không ký TL."],
    [{ capacity: "TL", position: "Trưởng phòng Nội vụ" }, "chỉ áp dụng với một số loại văn bản"],
    [{ capacity: "TUQ", position: "Giám đốc Sở Nội vụ", kinds: "Công văn" }, "Ủy quyền ký phải bằng văn bản"],
    [{ name: "TS. Lò Thị Mẫu" }, "chỉ ghi họ và tên"],
    [{ since: "31/02/2022" }, "31/02/2022"],
    [{ until: "01/01/2021" }, "đứng trước ngày bắt đầu"],
    [{ person: "clerk.xa-hoa-khe" }, "Không có tài khoản"],
    [{ person: "officer" }, "Không có tài khoản"],
  ])("%j is refused with a sentence, and every word is given back", async (change, sentence) => {
    const _version = versionIn(await read(`${signers}/moi`));
    const answer = await officer.post(`${signers}/moi`, { ...deputy, ...change, _version });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(sentence);
    expect(page).toContain(`value="${{ ...deputy, ...change }.name}"`);
    expect((await site.world.office.lists(await authority())).signers).toEqual([]);
  });

  test.each(["<b>x</b>", "Lò Thị\u0007 Mẫu", "{{x}}", "a@b.example"])(
    "a signer named %j is asked about, and not listed",
    async (name) => {
      const _version = versionIn(await read(`${signers}/moi`));
      const answer = await officer.post(`${signers}/moi`, { ...deputy, name, _version });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain("có dấu không có trong tên");
      expect((await site.world.office.lists(await authority())).signers).toEqual([]);
    },
  );

  test("of two officers who write one entry, the second is told who was first and when", async () => {
    await listed(deputy);
    const entry = `${signers}/s1`;
    const _version = versionIn(await read(entry));
    const answers = await Promise.all(
      ["01/02/2022", "01/03/2022"].map((since) => officer.post(entry, { ...deputy, since, _version })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const lost = answers.find(({ status }) => status === 409);
    const name = (await site.world.people.all()).find(({ id }) => id === "officer")?.name ?? "?";
    expect(await lost?.text()).toMatch(new RegExp(`${name}[^.]* đã sửa dòng này lúc \\d`));
  });

  test("two who add different entries at once both add, and one form sent twice lists nobody twice", async () => {
    const _version = versionIn(await read(`${signers}/moi`));
    const post = (name: string) => officer.post(`${signers}/moi`, { ...deputy, name, _version });
    const answers = await Promise.all(["Lò Thị Mẫu", "Vũ Văn Mẫu"].map(post));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await post("Vũ Văn Mẫu")).status).toBe(422);
    expect((await site.world.office.lists(await authority())).signers).toHaveLength(2);
    const add = (recipients: string) =>
      officer.post(correspondents, { _version, list: "recipients", recipients });
    const added = await Promise.all(["Như trên", "Huyện ủy"].map(add));
    expect(added.map(({ status }) => status)).toEqual([303, 303]);
    expect((await site.world.office.lists(await authority())).recipients).toHaveLength(2);
  });

  test("of a pasted list the new lines are taken, and those that stood there are named", async () => {
    await added("recipients", "Như trên\nThường trực Huyện ủy");
    const again = await added(
      "recipients",
      "- như trên;\n- Cổng thông tin điện tử;\n- Cổng thông tin điện tử.",
    );
    expect(again.status).toBe(200);
    expect(await again.text()).toContain("không thêm: như trên; Cổng thông tin điện tử");
    const { recipients } = await site.world.office.lists(await authority());
    expect(recipients.map(({ name }) => name)).toEqual([
      "Như trên",
      "Thường trực Huyện ủy",
      "Cổng thông tin điện tử",
    ]);
  });

  test.each([
    ["Sai thư; abc@", "“abc@” không phải địa chỉ thư điện tử"],
    ["Sai thư; @abc.example", "“@abc.example” không phải địa chỉ thư điện tử"],
    ["Hai thư; a@b.example; c@d.example", "có nhiều địa chỉ thư điện tử"],
    ["<b>Sai</b> tên", "có dấu không có trong tên"],
  ])("a pasted line %j is asked about with its words kept, and nothing is listed", async (line, sentence) => {
    const answer = await added("recipients", line);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(sentence);
    expect(page).toContain(`\n${line.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</textarea>`);
    expect((await site.world.office.lists(await authority())).recipients).toEqual([]);
  });

  test("recipients are pasted as an earlier document has them, with purpose and address", async () => {
    const lines =
      "Nơi nhận cũ\n- Như trên;\n- TT. Huyện ủy (để b/c); huyenuy@tinh.example\n- Lưu: VT, NV (05 bản).";
    expect((await added("recipients", lines)).status).toBe(303);
    const { recipients } = await site.world.office.lists(await authority());
    expect(recipients).toMatchObject([
      { name: "Nơi nhận cũ" },
      { name: "Như trên" },
      { name: "TT. Huyện ủy", purpose: "(để b/c)", email: "huyenuy@tinh.example" },
      { name: "Lưu: VT, NV (05 bản)" },
    ]);
    const twice = await added("recipients", "như trên");
    expect(twice.status).toBe(422);
    expect(await twice.text()).toContain("đã có trong danh mục");
    const line = recipients[3];
    const form = { _version: "1", _act: "write", name: line?.name ?? "", after: "" };
    expect((await officer.post(`${correspondents}/${line?.id}`, form)).status).toBe(303);
    expect((await site.world.office.lists(await authority())).recipients[0]?.name).toBe(line?.name);
    const drop = { _version: "2", _act: "drop" };
    expect((await officer.post(`${correspondents}/${recipients[0]?.id}`, drop)).status).toBe(303);
    expect((await site.world.office.lists(await authority())).recipients).toHaveLength(3);
  });

  test("two hundred lines are taken, and one more is refused", async () => {
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, place) => `Cơ quan số ${from + place}`).join("\n");
    expect((await added("recipients", many(1, 200))).status).toBe(303);
    expect((await added("recipients", many(201, 1))).status).toBe(422);
  });
});

describe("what is chosen for a round's report", () => {
  async function chosen(form: Record<string, string>): Promise<Response> {
    return officer.post(head, { _version: versionIn(await read(head)), kind: "Báo cáo", ...form });
  }

  test("stands on its page, is frozen with the round and remembered for the kind", async () => {
    await listed(deputy);
    await added("addressees", "Sở Nội vụ tỉnh Bình Minh");
    await added("recipients", "Như trên\nTT. Huyện ủy (để b/c)\nLưu: VT, NV (05 bản)");
    expect((await frozen()).head).toBeUndefined();
    const { signers: s, addressees, recipients } = await site.world.office.lists(await authority());
    const form = new FormData();
    const ids = [
      ...addressees.map(({ id }) => ["addressees", id]),
      ...recipients.map(({ id }) => ["recipients", id]),
    ];
    for (const [name = "", value = ""] of [
      ["_version", "0"],
      ["kind", "Báo cáo"],
      ["signer", s[0]?.id ?? ""],
      ...ids,
    ])
      form.append(name, value);
    expect((await officer.post(head, form)).status).toBe(303);
    const page = await read(head);
    expect(page).toContain("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLò Thị Mẫu");
    expect((await frozen()).head).toEqual({
      kind: "Báo cáo",
      signatory: {
        authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
        position: "PHÓ CHỦ TỊCH",
        name: "Lò Thị Mẫu",
      },
      person: "leader",
      addressees: ["Sở Nội vụ tỉnh Bình Minh"],
      recipients: ["Như trên", "TT. Huyện ủy (để b/c)", "Lưu: VT, NV (05 bản)"],
    });
    const usual = await site.world.office.usual(await authority(), "Báo cáo");
    expect(usual).toMatchObject({ signer: s[0]?.id, addressees: [addressees[0]?.id] });
  });

  test("is refused for a kind that the signer was not given, with what was ticked kept", async () => {
    await listed({ ...deputy, capacity: "TL", position: "Trưởng phòng Nội vụ", kinds: "Công văn" });
    const [signer] = (await site.world.office.lists(await authority())).signers;
    const answer = await chosen({ signer: signer?.id ?? "" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("không có quyền ký Báo cáo");
    expect((await chosen({ signer: signer?.id ?? "", kind: "Công văn" })).status).toBe(303);
    expect((await frozen()).head).toMatchObject({
      kind: "Công văn",
      signatory: { authority: ["TL. CHỦ TỊCH"] },
    });
  });

  test("is told to whoever chooses second, and what lapsed since is named", async () => {
    await listed({ ...deputy, until: "30/06/2022" });
    const [signer] = (await site.world.office.lists(await authority())).signers;
    const form = { _version: "0", kind: "Báo cáo", signer: signer?.id ?? "" };
    expect((await officer.post(head, form)).status).toBe(303);
    expect((await officer.post(head, form)).status).toBe(409);
    const july = at("2022-07-01T08:00+07:00");
    expect((await frozen(july)).head).toEqual({ kind: "Báo cáo", lapsed: ["Lò Thị Mẫu"] });
    site.setClock(july);
    officer = await site.as("officer");
    expect(await read(head)).toContain("không còn hiệu lực hôm nay");
  });

  const tickedIn = (page: string, list: string) =>
    [...page.matchAll(new RegExp(`name="${list}" value="([^"]*)" checked`, "g"))].map(([, box]) => box ?? "");

  async function posted(lines: Readonly<Record<"addressees" | "recipients", readonly string[]>>) {
    const form = new FormData();
    form.append("_version", versionIn(await read(head)));
    form.append("kind", "Báo cáo");
    for (const [list, boxes] of Object.entries(lines)) for (const box of boxes) form.append(list, box);
    return (await officer.post(head, form)).status;
  }

  test("shows ticked what will print, lines of no list too, and drops the one that is unticked", async () => {
    await added("recipients", "Như trên\nCổng thông tin điện tử");
    const page = await read(head);
    const addressees = tickedIn(page, "addressees");
    expect(addressees.length).toBeGreaterThan(0);
    expect(page).toContain("(theo thường lệ)");
    const [likeAbove, ...others] = tickedIn(page, "recipients");
    expect(likeAbove).toBe("r1");
    expect(others.length).toBeGreaterThan(0);
    // Saved as it stands, nothing is chosen: the report goes on following its sources.
    expect(await posted({ addressees, recipients: ["r1", ...others] })).toBe(303);
    expect((await frozen()).head).toEqual({ kind: "Báo cáo" });
    const kept = others.slice(0, -1);
    expect(await posted({ addressees, recipients: ["r1", ...kept, "r2"] })).toBe(303);
    const printed = ["Như trên", ...kept, "Cổng thông tin điện tử"];
    expect((await frozen()).head).toEqual({ kind: "Báo cáo", recipients: printed });
    const after = await read(head);
    expect(tickedIn(after, "recipients")).toEqual(["r1", ...kept, "r2"]);
    expect(after).toContain(`value="${others.at(-1)}"`);
    expect(await posted({ addressees, recipients: ["Nơi chưa ai ghi"] })).toBe(422);
  });

  test("says the mark of whoever drafts and the copies, and a number that has yet to be given", async () => {
    const page = await read(head);
    expect(page).toContain("Số ……/BC-UBND");
    expect((await chosen({ drafterMark: "NTM.", copies: "20" })).status).toBe(303);
    expect(await read(head)).toContain("NTM.(20)</dd>");
    for (const wrong of [
      { drafterMark: "NTM", copies: "hai" },
      { drafterMark: "", copies: "5" },
      { drafterMark: "Nguyễn Thị Mẫu", copies: "" },
    ]) {
      const answer = await chosen(wrong);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(`value="${wrong.drafterMark || wrong.copies}"`);
    }
    expect(await read(head)).toContain("NTM.(20)</dd>");
    expect((await chosen({ drafterMark: "", copies: "" })).status).toBe(303);
    expect(await read(head)).not.toContain("NTM.(20)</dd>");
  });

  test("a kind that is no administrative document's is refused with a sentence", async () => {
    const answer = await chosen({ kind: "Luật" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("“Luật” không phải tên một loại văn bản hành chính");
    expect(await site.world.office.choice(round)).toBeUndefined();
  });

  test("ids from elsewhere choose nothing", async () => {
    for (const id of ["s9", "a1", "../x", "<script>", "s1' OR 1"])
      expect((await chosen({ signer: id })).status).toBe(422);
    expect((await chosen({ addressees: "r99999999" })).status).toBe(422);
    expect((await (await site.as("leader")).post(head, { kind: "Báo cáo" })).status).toBe(403);
  });
});

async function authority() {
  const directive = await site.world.directives.find(round);
  if (!directive) throw new Error("no round");
  return directive.authority;
}
