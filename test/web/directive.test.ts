import { describe, expect, test } from "vitest";
import { fieldsOf } from "../../functions/core/directives/directive.ts";
import { startOfDay } from "../../functions/core/instant.ts";
import { withEngines } from "../support/engines.ts";
import { at, openSite, round } from "./site.ts";

const engines = withEngines();
const path = `/dot/${round}/van-ban-moi`;

/** A directive as an officer would fill it in for the first half of 2024. */
const filled = {
  subject: "sơ kết phong trào thi đua 6 tháng đầu năm 2024",
  number: "229/UBND-NV",
  issued: "3/7/2024",
  period: "H1",
  year: "2024",
  cutoff: "15/6/2024",
  outline:
    "1. Công tác chỉ đạo\n- Việc ban hành văn bản [lời văn, văn bản]\n2. Khen thưởng\n- Kết quả khen thưởng Giấy khen [khen thưởng]",
  "demand.1.action": "gửi báo cáo sơ kết",
  "demand.1.recipient": "UBND huyện (qua Phòng Nội vụ)",
  "demand.1.wording": "trước ngày 12/7/2024",
  "demand.1.group.commune": "on",
  "demand.1.group.blocs": "on",
};

/** The hidden fields of the form, as a browser sends them along. */
function hiddenIn(page: string): Record<string, string> {
  const tags = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(tags.map(([, name = "", value = ""]) => [name, value]));
}

describe("an officer writing the next directive", () => {
  test("starts from the outline of the round before, kinds of answer and all", async () => {
    const officer = await (await openSite(engines())).as("officer");
    const page = await (await officer.get(path)).text();
    expect(page).toContain("1. Công tác lãnh đạo, chỉ đạo");
    expect(page).toContain("[sáng kiến, khen thưởng, tỷ lệ]");
  });

  test("reads back when the deadline falls, shows the form the units will see, and has obliged nobody yet", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const answer = await officer.post(path, { ...filled, _act: "read" });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain("hết thứ Năm, 11/7/2024");
    expect(page).toContain("Văn bản đã ban hành");
    expect(page).toContain("Ai sẽ được nhắc");
    expect(await world.directives.all()).toHaveLength(1);
  });

  test("issues it: the communes and the blocs owe from that moment, until the end of 11 July", async () => {
    const { world, as } = await openSite(engines());
    const answer = await (await as("officer")).post(path, { ...filled, _act: "issue" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/dot/an-son-2024-h1"]);
    const issued = (await world.directives.all()).find(({ id }) => id === "an-son-2024-h1");
    if (!issued) throw new Error("nothing was issued");
    const board = await world.obligations.onBoard(issued.id, "cum-1");
    expect(board.map(({ party }) => party.type).sort()).toEqual(["bloc", "unit", "unit", "unit", "unit"]);
    const [demand] = issued.demands;
    expect(demand?.deadline).toMatchObject({ dueBefore: startOfDay("2024-07-12" as never) });
    expect(board.every(({ nextDueAt }) => nextDueAt !== undefined)).toBe(true);
  });

  test("is shown a subject in TCVN3 beside how it would read, takes it by one press, and issues nothing unseen", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const old = { ...filled, subject: "s¬ kÕt phong trµo thi ®ua 6 th¸ng ®Çu n¨m 2024" };
    const shown = await officer.post(path, { ...old, _act: "issue" });
    const page = await shown.text();
    expect(shown.status).toBe(200);
    expect(page).toContain("có thể gõ bằng bảng mã TCVN3 (ABC)");
    expect(await world.directives.all()).toHaveLength(1);
    const taken = await (await officer.post(path, { ...old, _take: "subject" })).text();
    expect(taken).toContain(`value="${filled.subject}"`);
  });

  test("is refused a deadline less than a working day after the figures close, unless estimates are asked for", async () => {
    const officer = await (await openSite(engines())).as("officer");
    const early = { ...filled, cutoff: "11/7/2024", _act: "read" };
    const refused = await officer.post(path, early);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("ít nhất một ngày làm việc");
    expect((await officer.post(path, { ...early, estimates: "on" })).status).toBe(200);
  });

  test("is warned when the last day is no working day, and told which words could not be read", async () => {
    const officer = await (await openSite(engines())).as("officer");
    const saturday = { ...filled, "demand.1.wording": "chậm nhất ngày 20/7/2024", _act: "read" };
    expect(await (await officer.post(path, saturday)).text()).toContain("thứ Bảy");
    const wrong = {
      ...filled,
      "demand.1.wording": "ngày 31/4/2025",
      outline: "- chưa có mục",
      _act: "issue",
    };
    const answer = await officer.post(path, wrong);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain("31/4/2025");
    expect(page).toContain("đứng trước mục đầu tiên");
    // What was typed is all still there.
    expect(page).toContain("sơ kết phong trào thi đua 6 tháng đầu năm 2024");
  });

  test("finds the movements launched before, and one asked about again keeps its place in the registry", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    expect(await (await officer.get(path)).text()).toContain("08 phong trào đã phát động".replace("08", "8"));
    const outline =
      "1. Phong trào\n- Kết quả “Doanh nghiệp Việt Nam hội nhập và phát triển”, “Ngày thứ Bảy vì dân” [phong trào]";
    await officer.post(path, { ...filled, outline, _act: "issue" });
    const issued = (await world.directives.all()).find(({ id }) => id === "an-son-2024-h1");
    const [field] = issued ? fieldsOf(issued) : [];
    const names = field?.kind === "movements" ? (field.movements ?? []).map(({ id }) => id) : [];
    expect(names).toEqual(["enterprises", "m2"]);
  });

  test("can issue it as a rehearsal, and only then is it one", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    await officer.post(path, { ...filled, rehearsal: "on", _act: "issue" });
    await officer.post(path, { ...filled, _act: "issue" });
    const issued = await world.directives.all();
    const ours = issued
      .filter(({ id }) => id.startsWith("an-son-2024-h1"))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(ours.map(({ id, rehearsal }) => [id, rehearsal ?? false])).toEqual([
      ["an-son-2024-h1", true],
      ["an-son-2024-h1-2", false],
    ]);
  });

  test("issue-twice: the preview open in two tabs, the button pressed in both and twice in each, gives one round", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const tab = async (): Promise<Record<string, string>> => {
      const begun = hiddenIn(await (await officer.get(path)).text());
      const preview = await (await officer.post(path, { ...begun, ...filled, _act: "read" })).text();
      return { ...begun, ...hiddenIn(preview), ...filled, _act: "issue" };
    };
    const [one, other] = [await tab(), await tab()];
    expect(one._key).not.toBe(other._key);
    const answers = await Promise.all([one, other, one, other].map((form) => officer.post(path, form)));
    expect(answers.map(({ status, headers }) => [status, headers.get("location")])).toEqual(
      Array.from({ length: 4 }, () => [303, "/dot/an-son-2024-h1"]),
    );
    expect(await world.directives.all()).toHaveLength(2);
    // A reload of the answer, an hour later, too.
    expect((await officer.post(path, one)).headers.get("location")).toBe("/dot/an-son-2024-h1");
    expect(await world.directives.all()).toHaveLength(2);
  });

  test("the same form with other words after it was issued issues nothing, and says what it had issued", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const form = { ...filled, ...hiddenIn(await (await officer.get(path)).text()), _act: "issue" };
    expect((await officer.post(path, form)).status).toBe(303);
    const answer = await officer.post(path, { ...form, number: "230/UBND-NV" });
    expect([answer.status, await answer.text()]).toEqual([
      409,
      expect.stringContaining("08:00:00 thứ Sáu, 24/6/2022"),
    ]);
    expect(await world.directives.all()).toHaveLength(2);
  });

  test("two directives written for one period in the same moment are two rounds, each with its own duties", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const blocs = { ...filled, number: "231/UBND-NV", _act: "issue" };
    const { "demand.1.group.commune": _, ...onlyBlocs } = blocs;
    const answers = await Promise.all([
      officer.post(path, { ...filled, _act: "issue" }),
      officer.post(path, onlyBlocs),
    ]);
    expect(answers.map(({ headers }) => headers.get("location")).sort()).toEqual([
      "/dot/an-son-2024-h1",
      "/dot/an-son-2024-h1-2",
    ]);
    for (const { id, document } of await world.directives.all()) {
      if (!id.startsWith("an-son-2024-h1")) continue;
      const owing = (await world.obligations.onBoard(id, "cum-1")).map(({ party }) => party.type);
      expect(owing.includes("unit")).toBe(document.number === filled.number);
    }
  });

  test("the preview of yesterday, whose deadline counts from the day of issue, is shown again before anything is issued", async () => {
    const { world, as, setClock } = await openSite(engines());
    const officer = await as("officer");
    const sooner = {
      ...filled,
      issued: "",
      cutoff: "",
      "demand.1.wording": "trong 10 ngày kể từ ngày ban hành",
    };
    const preview = await (await officer.post(path, { ...sooner, _act: "read" })).text();
    const form = { ...sooner, ...hiddenIn(preview), _act: "issue" };
    setClock(at("2022-06-25T08:00+07:00"));
    const nextDay = await as("officer");
    const answer = await nextDay.post(path, form);
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("đã khác so với lần xem trước");
    expect(await world.directives.all()).toHaveLength(1);
    expect((await nextDay.post(path, { ...form, ...hiddenIn(page) })).status).toBe(303);
  });

  test("picks the day instead of writing it, and reads the words that go into the document", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const picked = {
      ...{ ...filled, "demand.1.wording": "" },
      ...{ "demand.1.day": "12/7/2024", "demand.1.hour": "", "demand.1.side": "EXCLUSIVE" },
    };
    const page = await (await officer.post(path, { ...picked, _act: "read" })).text();
    expect(page).toContain("hết thứ Năm, 11/7/2024");
    expect(page).toContain("Lời văn ghi vào văn bản: “trước ngày 12/7/2024”.");
    await officer.post(path, { ...picked, _act: "issue" });
    const issued = (await world.directives.all()).find(({ id }) => id === "an-son-2024-h1");
    expect(issued?.demands[0]?.deadline).toMatchObject({
      wording: "trước ngày 12/7/2024",
      dueBefore: startOfDay("2024-07-12" as never),
    });
  });

  test("is asked which holds where the words and the day picked beside them differ, and issues nothing meanwhile", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const differing = { ...filled, "demand.1.day": "12/7/2024", "demand.1.side": "INCLUSIVE" };
    const asked = await officer.post(path, { ...differing, _act: "issue" });
    expect(asked.status).toBe(422);
    const page = await asked.text();
    expect(page).toContain("Lời văn được hiểu là hết thứ Năm, 11/7/2024");
    expect(page).toContain("ngày đã chọn là hết thứ Sáu, 12/7/2024");
    expect(await world.directives.all()).toHaveLength(1);
    const unread = await officer.post(path, { ...differing, "demand.1.day": "12 tháng 7", _act: "issue" });
    expect(await unread.text()).toContain('href="#f-demand_1_day"');
    const agreed = { ...differing, "demand.1.side": "EXCLUSIVE" };
    expect((await officer.post(path, { ...agreed, _act: "issue" })).status).toBe(303);
  });

  test("hears what a deadline means while typing it", async () => {
    const officer = await (await openSite(engines())).as("officer");
    const said = await officer.get(
      `/dot/${round}/doc-thoi-han?loi=${encodeURIComponent("trước ngày 12/7/2024")}`,
    );
    expect(await said.text()).toContain("hết thứ Năm, 11/7/2024");
  });

  test("a leader and a unit's clerk may not", async () => {
    const site = await openSite(engines());
    expect((await (await site.as("leader")).get(path)).status).toBe(403);
    expect((await (await site.as("clerk.xa-tan-hoa")).get(path)).status).toBe(404);
  });
});
