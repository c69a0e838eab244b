import { describe, expect, test } from "vitest";
import { fieldsOf } from "../../functions/core/directives/directive.ts";
import { questionNames } from "../../functions/core/directives/fields.ts";
import { startOfDay } from "../../functions/core/instant.ts";
import { en } from "../../web/words/en.ts";
import { vi } from "../../web/words/vi.ts";
import { withEngines } from "../support/engines.ts";
import { at, type Caller, formTo, openSite, round } from "./site.ts";

const engines = withEngines();

/** The hidden fields of the page's first form, as a browser sends them along. */
function hiddenIn(page: string): Record<string, string> {
  const tags = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(tags.map(([, name = "", value = ""]) => [name, value]));
}

const pageOf = async (caller: Caller, path: string) => (await caller.get(path)).text();

/** Fills a page in and sends it, with what it carries along. */
async function fill(caller: Caller, path: string, form: Record<string, string>) {
  return caller.post(path, { ...hiddenIn(await pageOf(caller, path)), ...form });
}

async function begun(caller: Caller, from: Record<string, string> = { _act: "nothing" }): Promise<string> {
  const answer = await fill(caller, "/van-ban", from);
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
}

const again = (caller: Caller) => begun(caller, { _act: "round", round });

/** A directive as an officer would write it for the first half of 2024. */
async function written(caller: Caller, about: Record<string, string> = {}): Promise<string> {
  const draft = await begun(caller);
  const steps: readonly (readonly [string, Record<string, string>])[] = [
    [
      "/van-ban",
      {
        ...{ kind: "Công văn", subject: "sơ kết phong trào thi đua 6 tháng đầu năm 2024" },
        ...{ number: "229/UBND-NV", issued: "3/7/2024", ...about },
      },
    ],
    ["/ky", { type: "H1", year: "2024", cutoff: "15/6/2024" }],
    ["/kinh-gui", { _act: "offer", "offer.commune": "on", "offer.blocs": "on" }],
    [
      "/viec/moi",
      {
        ...{ kind: "report", action: "gửi báo cáo sơ kết", recipient: "UBND huyện (qua Phòng Nội vụ)" },
        ...{ wording: "trước ngày 12/7/2024", "group.g1": "on", "group.g2": "on", side: "INCLUSIVE" },
      },
    ],
    [
      "/de-cuong",
      {
        _act: "paste",
        outline:
          "1. Công tác chỉ đạo\n- Việc ban hành văn bản\n2. Khen thưởng\n- Kết quả khen thưởng: Giấy khen, LĐTT",
      },
    ],
  ];
  for (const [path, form] of steps) {
    const answer = await fill(caller, draft + path, form);
    expect([path, answer.status]).toEqual([path, 303]);
  }
  return draft;
}

const issue = async (caller: Caller, draft: string) => fill(caller, `${draft}/xem-truoc`, {});

describe("an officer writing the next directive", () => {
  test("starts from the round before: its addressees, its outline and its demands, their days left open", async () => {
    const officer = await (await openSite(engines())).as("officer");
    const draft = await again(officer);
    expect(await pageOf(officer, `${draft}/de-cuong`)).toContain("1. Công tác lãnh đạo, chỉ đạo");
    const page = await pageOf(officer, draft);
    expect(page).toContain("gửi báo cáo sơ kết 6 tháng");
    expect(page).toContain("chưa ghi thời hạn");
    expect(await pageOf(officer, `${draft}/viec/d1`)).toContain("chậm nhất ngày 27 tháng 6 năm 2022");
  });

  test("sees the form the units will see, who owes what and who would be told, and has obliged nobody yet", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const page = await pageOf(officer, `${await written(officer)}/xem-truoc`);
    expect(page).toContain("hết thứ Năm, 11/7/2024");
    expect(page).toContain("Văn bản đã ban hành");
    expect(page).toContain("Ai sẽ được nhắc");
    expect(page).toContain("Lao động tiên tiến");
    expect(await world.directives.all()).toHaveLength(1);
  });

  test("issues it: the communes and the blocs owe from that moment, until the end of 11 July", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const draft = await written(officer);
    const answer = await issue(officer, draft);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/dot/an-son-2024-h1"]);
    const issued = (await world.directives.all()).find(({ id }) => id === "an-son-2024-h1");
    if (!issued) throw new Error("nothing was issued");
    const board = await world.obligations.onBoard(issued.id, "cum-1");
    expect(board.map(({ party }) => party.type).sort()).toEqual(["bloc", "unit", "unit", "unit", "unit"]);
    expect(issued.demands[0]?.deadline).toMatchObject({ dueBefore: startOfDay("2024-07-12" as never) });
    expect(issued.nextPeriodLabel).toBe("6 tháng cuối năm 2024");
    expect(board.every(({ nextDueAt }) => nextDueAt !== undefined)).toBe(true);
    expect(await pageOf(officer, draft)).toContain("Văn bản này đã ban hành");
  });

  test("directive-kind: calls the document what it is, and names the year it plans for", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const draft = await written(officer, { kind: "Công văn", number: "02/HD-HĐTĐKT" });
    await fill(officer, `${draft}/ky`, { type: "YEAR", year: "2024" });
    await issue(officer, draft);
    const issued = (await world.directives.all()).find(({ id }) => id === "an-son-2024-year");
    expect(issued?.document.kind).toBe("Hướng dẫn");
    expect(issued?.nextPeriodLabel).toBe("năm 2025");
  });

  test("demand-kind: is asked what a demand is, with what its words look like marked and changeable", async () => {
    const officer = await (await openSite(engines())).as("officer");
    const draft = await written(officer);
    for (const [action, kind] of [
      ["Gửi hồ sơ kèm báo cáo thành tích", "dossier"],
      ["Gửi bản đăng ký thi đua", "register"],
      ["Gửi bảng tự chấm điểm", "report"],
      ["Tổ chức hội nghị sơ kết", "event"],
    ] as const) {
      const answer = await fill(officer, `${draft}/viec/moi`, { action, "group.g1": "on", wording: "" });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toMatch(new RegExp(`value="${kind}" checked`));
    }
  });

  test("is shown a subject in TCVN3 beside how it would read, and takes it by one press", async () => {
    const officer = await (await openSite(engines())).as("officer");
    const draft = await begun(officer);
    const old = { kind: "Công văn", subject: "s¬ kÕt phong trµo thi ®ua 6 th¸ng ®Çu n¨m 2024" };
    const shown = await fill(officer, `${draft}/van-ban`, old);
    expect(shown.status).toBe(200);
    expect(await shown.text()).toContain("có thể gõ bằng bảng mã TCVN3 (ABC)");
    const taken = await fill(officer, `${draft}/van-ban`, { ...old, _take: "subject" });
    expect(await taken.text()).toContain('value="sơ kết phong trào thi đua 6 tháng đầu năm 2024"');
  });

  test("is refused a deadline less than a working day after the figures close, unless estimates are asked for", async () => {
    const officer = await (await openSite(engines())).as("officer");
    const draft = await written(officer);
    const early = { type: "H1", year: "2024", cutoff: "11/7/2024" };
    await fill(officer, `${draft}/ky`, early);
    const refused = await pageOf(officer, `${draft}/xem-truoc`);
    expect(refused).toContain("ít nhất một ngày làm việc");
    expect(refused).not.toContain("Ban hành và giao");
    await fill(officer, `${draft}/ky`, { ...early, estimates: "on" });
    expect(await pageOf(officer, `${draft}/xem-truoc`)).toContain("Ban hành và giao");
  });

  test("is told at once which words of a deadline cannot be read, and keeps what was typed", async () => {
    const officer = await (await openSite(engines())).as("officer");
    const draft = await written(officer);
    const answer = await fill(officer, `${draft}/viec/d1`, {
      ...{ kind: "report", action: "gửi báo cáo tổng kết", "group.g1": "on", wording: "ngày 31/4/2025" },
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain("31/4/2025");
    expect(page).toContain("gửi báo cáo tổng kết");
  });

  test("finds the movements launched before, and one asked about again keeps its place in the registry", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const draft = await written(officer);
    expect(await pageOf(officer, `${draft}/de-cuong`)).toContain("8 phong trào đã phát động");
    await fill(officer, `${draft}/de-cuong`, {
      ...{ _act: "paste", where: "instead" },
      outline:
        "1. Phong trào\n- Kết quả phong trào “Doanh nghiệp Việt Nam hội nhập và phát triển”, “Ngày thứ Bảy vì dân”",
    });
    await issue(officer, draft);
    const issued = (await world.directives.all()).find(({ id }) => id === "an-son-2024-h1");
    const field = issued && fieldsOf(issued).find(({ kind }) => kind === "movements");
    const names = field?.kind === "movements" ? (field.movements ?? []).map(({ id }) => id) : [];
    expect(names).toEqual(["enterprises", "m2"]);
  });

  test("can issue it as a rehearsal, and only then is it one", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const draft = await written(officer);
    await fill(officer, `${draft}/cach-thuc`, { rehearsal: "on" });
    await issue(officer, draft);
    await issue(officer, await written(officer));
    const ours = (await world.directives.all())
      .filter(({ id }) => id.startsWith("an-son-2024-h1"))
      .map(({ id, rehearsal }) => [id, rehearsal ?? false]);
    expect(ours.sort()).toEqual([
      ["an-son-2024-h1", true],
      ["an-son-2024-h1-2", false],
    ]);
  });

  test("issue-twice: the preview open in two tabs, the button pressed in both and twice in each, gives one round", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const draft = await written(officer);
    const tab = async () => hiddenIn(await pageOf(officer, `${draft}/xem-truoc`));
    const [one, other] = [await tab(), await tab()];
    const answers = await Promise.all(
      [one, other, one, other].map((form) => officer.post(`${draft}/xem-truoc`, form)),
    );
    expect(answers.map(({ status, headers }) => [status, headers.get("location")])).toEqual(
      Array.from({ length: 4 }, () => [303, "/dot/an-son-2024-h1"]),
    );
    expect(await world.directives.all()).toHaveLength(2);
    // A reload of the answer, an hour later, too; and another draft of the very same words.
    expect((await officer.post(`${draft}/xem-truoc`, one)).headers.get("location")).toBe(
      "/dot/an-son-2024-h1",
    );
    const same = await issue(officer, await written(officer));
    expect(same.headers.get("location")).toBe("/dot/an-son-2024-h1");
    expect(await world.directives.all()).toHaveLength(2);
  });

  test("two directives written for one period in the same moment are two rounds, each with its own duties", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const [all, blocs] = [await written(officer), await written(officer, { number: "231/UBND-NV" })];
    await fill(officer, `${blocs}/viec/d1`, {
      ...{ kind: "report", action: "gửi báo cáo", "group.g2": "on", wording: "trước ngày 12/7/2024" },
    });
    const pages = await Promise.all([all, blocs].map((draft) => pageOf(officer, `${draft}/xem-truoc`)));
    const answers = await Promise.all(
      [all, blocs].map((draft, at) => officer.post(`${draft}/xem-truoc`, hiddenIn(pages[at] ?? ""))),
    );
    expect(answers.map(({ headers }) => headers.get("location")).sort()).toEqual([
      "/dot/an-son-2024-h1",
      "/dot/an-son-2024-h1-2",
    ]);
    const counts = await Promise.all(
      (await world.directives.all())
        .filter(({ id }) => id.startsWith("an-son-2024-h1"))
        .map(async ({ id, document }) => [
          document.number,
          (await world.obligations.onBoard(id, "cum-1")).some(({ party }) => party.type === "bloc"),
        ]),
    );
    expect(counts.length).toBe(2);
  });

  test("the preview of yesterday, whose deadline counts from the day of issue, is shown again before anything is issued", async () => {
    const { world, as, setClock } = await openSite(engines());
    const officer = await as("officer");
    const draft = await written(officer, { issued: "" });
    await fill(officer, `${draft}/ky`, { type: "H1", year: "2024", cutoff: "" });
    await fill(officer, `${draft}/viec/d1`, {
      ...{ kind: "report", action: "gửi báo cáo", "group.g1": "on" },
      wording: "trong 10 ngày kể từ ngày ban hành",
    });
    const shown = hiddenIn(await pageOf(officer, `${draft}/xem-truoc`));
    setClock(at("2022-06-25T08:00+07:00"));
    const nextDay = await as("officer");
    const answer = await nextDay.post(`${draft}/xem-truoc`, shown);
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("đã khác so với lần xem trước");
    expect(await world.directives.all()).toHaveLength(1);
    expect((await nextDay.post(`${draft}/xem-truoc`, hiddenIn(page))).status).toBe(303);
  });

  test("of two officers who change one draft the second is told, with every word kept", async () => {
    const officer = await (await openSite(engines())).as("officer");
    const draft = await written(officer);
    const seen = hiddenIn(await pageOf(officer, `${draft}/van-ban`));
    await fill(officer, `${draft}/van-ban`, { kind: "Công văn", subject: "của người thứ nhất" });
    const second = { ...seen, kind: "Công văn", subject: "của người thứ hai" };
    const answer = await officer.post(`${draft}/van-ban`, second);
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("người khác đã sửa văn bản này");
    expect(page).toContain("của người thứ hai");
    expect(await pageOf(officer, draft)).toContain("của người thứ nhất");
    await officer.post(`${draft}/van-ban`, { ...second, ...hiddenIn(page) });
    expect(await pageOf(officer, draft)).toContain("của người thứ hai");
    // The same words sent twice are no disagreement.
    expect((await officer.post(`${draft}/van-ban`, { ...second, ...hiddenIn(page) })).status).toBe(303);
  });

  test("picks the day instead of writing it; where both stand and differ, nothing is saved", async () => {
    const officer = await (await openSite(engines())).as("officer");
    const draft = await written(officer);
    const picked = { kind: "report", action: "gửi báo cáo", "group.g1": "on", day: "12/7/2024" };
    const differing = { ...picked, wording: "trước ngày 12/7/2024", side: "INCLUSIVE" };
    const asked = await fill(officer, `${draft}/viec/d1`, differing);
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain("ngày đã chọn là hết thứ Sáu, 12/7/2024");
    await fill(officer, `${draft}/viec/d1`, { ...picked, wording: "", side: "EXCLUSIVE" });
    expect(await pageOf(officer, `${draft}/xem-truoc`)).toContain("hết thứ Năm, 11/7/2024");
  });

  test("hears what a deadline means while typing it", async () => {
    const officer = await (await openSite(engines())).as("officer");
    const draft = await begun(officer);
    const said = await officer.get(`${draft}/doc-thoi-han?loi=${encodeURIComponent("trước ngày 12/7/2024")}`);
    expect(await said.text()).toContain("hết thứ Năm, 11/7/2024");
  });

  test("throws a draft away, and begins one however often the button of one page is pressed", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const form = { ...hiddenIn(await pageOf(officer, "/van-ban")), _act: "nothing" };
    const presses = await Promise.all([officer.post("/van-ban", form), officer.post("/van-ban", form)]);
    const [draft = ""] = presses.map(({ headers }) => headers.get("location") ?? "");
    expect(presses.map(({ headers }) => headers.get("location"))).toEqual([draft, draft]);
    const [held] = await world.directiveDrafts.of("ubnd-an-son" as never);
    expect(held && `/van-ban/${held.id}`).toBe(draft);
    await officer.post(`${draft}/bo`, hiddenIn(await pageOf(officer, draft)));
    expect((await officer.get(draft)).status).toBe(404);
  });

  test("takes back what nobody has answered: all are released and told, and the draft can be issued anew", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const draft = await written(officer);
    await issue(officer, draft);
    const here = "/dot/an-son-2024-h1";
    expect((await fill(officer, `${here}/thu-hoi`, { reason: " " })).status).toBe(422);
    expect((await fill(officer, `${here}/thu-hoi`, { reason: "sai thời hạn" })).status).toBe(303);
    const board = await world.obligations.onBoard("an-son-2024-h1" as never, "cum-1");
    expect(board.map(({ waived }) => waived?.reason)).toEqual(
      board.map(() => "Công văn số 229/UBND-NV ngày 03/7/2024 đã được thu hồi: sai thời hạn"),
    );
    expect(board.every(({ nextDueAt }) => nextDueAt === undefined)).toBe(true);
    const told = (await world.notices.recent(500)).filter(({ subject }) =>
      subject.startsWith("Thu hồi văn bản"),
    );
    expect(told.length).toBeGreaterThan(20);
    // Pressed again, nobody hears of it twice.
    await fill(officer, `${here}/thu-hoi`, { reason: "sai thời hạn" });
    expect(
      (await world.notices.recent(500)).filter(({ subject }) => subject.startsWith("Thu hồi văn bản")).length,
    ).toBe(told.length);
    expect(await pageOf(officer, here)).toContain("đã được thu hồi");
    expect(await pageOf(officer, draft)).toContain("đã ban hành rồi thu hồi");
    const again = await issue(officer, draft);
    expect(again.headers.get("location")).toBe("/dot/an-son-2024-h1-2");
  });

  test("cannot take back what a unit has answered", async () => {
    const { as, world } = await openSite(engines());
    const clerk = await as("clerk.xa-tan-hoa");
    const mine = `/dot/${round}/bc/d1.xa-tan-hoa`;
    await clerk.post(`${mine}/muc/i-1`, { "i-1-a-text": "Đã ban hành.", _version: "0", _after: "0" });
    await clerk.post(`${mine}/gui`, formTo(await pageOf(clerk, `${mine}/kiem-tra`), `${mine}/gui`));
    const officer = await as("officer");
    const answer = await officer.post(`/dot/${round}/thu-hoi`, { reason: "nhầm" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("đã có 1 nơi gửi báo cáo");
    expect((await world.directives.find(round))?.recalled).toBeUndefined();
  });

  test("whatever a prompt may ask has a plain name in both languages", () => {
    const unnamed = [vi, en].map(({ writing }) =>
      questionNames.filter((name) => !(name in writing.questions)),
    );
    expect(unnamed).toEqual([[], []]);
  });

  test("a leader and a unit's clerk may not", async () => {
    const site = await openSite(engines());
    const draft = await begun(await site.as("officer"));
    for (const path of ["/van-ban", draft, `${draft}/viec/moi`]) {
      expect((await (await site.as("leader")).get(path)).status).toBe(403);
      expect((await (await site.as("clerk.xa-tan-hoa")).get(path)).status).toBe(404);
    }
  });
});
