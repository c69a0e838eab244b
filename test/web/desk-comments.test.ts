import { beforeEach, describe, expect, test } from "vitest";
import { addMilliseconds } from "../../functions/core/instant.ts";
import type { DeskSection } from "../../functions/core/report/desk.ts";
import { aSection, keepDesk, paragraph } from "../support/desk.ts";
import { withEngines } from "../support/engines.ts";
import { unspokenVietnamese } from "../support/language.ts";
import { faces } from "../support/press.ts";
import { press, publishEdition, putUp } from "./edition.ts";
import { type Caller, friday, openSite, origin, round, type TestSite } from "./site.ts";

const engines = withEngines();
const page = `/dot/${round}/soan/s1`;
const said = `/dot/${round}/ky/1/y-kien`;
const roads = "Nhiều xã làm đường.";
const arts = "Văn nghệ được duy trì.";
const section = (given: Partial<DeskSection> = {}) =>
  aSection("s1", { paragraphs: [paragraph("p~1", roads), paragraph("p~2", arts)], ...given });

let site: TestSite;
let officer: Caller;
let leader: Caller;

beforeEach(async () => {
  site = await openSite(engines(), { press: () => ({ faces }) });
  officer = await site.as("officer");
  leader = await site.as("leader");
  await publishEdition(site.world, 1, [], await keepDesk(site.world, [aSection("s0"), section()]));
});

const read = async (query = "", who = officer, path = page) => (await who.get(`${path}${query}`)).text();
const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
/** What is said at one paragraph, as its folded part of the page has it. */
const talkAt = (html: string, mark: string) => {
  const [, after = ""] = html.split(`id="d-${mark.replace("~", "_")}"`);
  return words(/^.*?<details class="said talk".*?<\/form><\/details>/su.exec(after)?.[0] ?? "");
};
const formAt = async (mark: string, who: Caller) => {
  const html = await read(`?gop-y=${mark}`, who);
  const forms = [...html.matchAll(/<form method="post" action="([^"]+)">(.*?)<\/form>/gsu)];
  const [, action = "", body = ""] =
    forms.find(([, to = "", inner = ""]) => to === said && inner.includes(`name="mark" value="${mark}"`)) ??
    [];
  const hidden = [...body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/gu)];
  return { action, form: Object.fromEntries(hidden.map(([, name, value]) => [name, value])) };
};
const comment = async (mark: string, text: string, who: Caller) => {
  const { action, form } = await formAt(mark, who);
  return who.post(action, { ...form, text });
};
const kept = () => site.world.comments.of(round);

describe("a comment at a paragraph of the desk", () => {
  test("is written by the leader who reads the draft, quotes it, and leads back to the very paragraph", async () => {
    const answer = await comment("p~2", "Nêu rõ số đội văn nghệ.", leader);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`${page}?gop-y=p%7E2#d-p_2`);
    expect(await kept()).toMatchObject([{ section: "s1", mark: "p~2", quoted: arts, by: "leader" }]);
    const letters = await site.world.notices.recent(5);
    expect(letters.find(({ subject }) => subject.startsWith("Ý kiến về báo cáo"))?.text).toContain(
      "mục 1. Phong trào thi đua phát triển kinh tế: Nêu rõ số đội văn nghệ.",
    );
  });

  test("shows at its paragraph alone, folded under the count, and in the tree and the head of the desk", async () => {
    await comment("p~2", "Nêu rõ số đội văn nghệ.", leader);
    const html = await read();
    expect(talkAt(html, "p~2")).toContain("1 ý kiến chưa giải quyết");
    expect(talkAt(html, "p~2")).toContain("Nêu rõ số đội văn nghệ.");
    expect([...html.matchAll(/class="said talk"/gu)]).toHaveLength(1);
    expect(html).not.toMatch(/class="said talk" open/u);
    expect(await read("?gop-y=p~2")).toMatch(/class="said talk" open/u);
    expect(words(html)).toContain("có ý kiến chưa giải quyết");
    const entered = await officer.get(`/dot/${round}/soan`);
    expect(entered.headers.get("location")).toBe(page);
  });

  test("stands on the desk where the officer has to act once the edition was sent back", async () => {
    await putUp(site, 1);
    await comment("p~1", "Ghi số ki-lô-mét đường.", leader);
    await press(site, "leader", "tra-lai", 1, { reason: "Xem ý kiến tại từng đoạn." });
    expect(talkAt(await read("?doan=p~1"), "p~1")).toContain("Ghi số ki-lô-mét đường.");
    const [{ id } = expect.unreachable()] = await kept();
    const back = { section: "s1", mark: "p~1", sheet: "1" };
    const answered = await officer.post(`${said}/${id}`, { ...back, text: "Đã ghi 24 km." });
    expect(answered.headers.get("location")).toBe(`${page}?gop-y=p%7E1#d-p_1`);
    expect(talkAt(await read("", leader), "p~1")).toContain("Đã ghi 24 km.");
    expect((await officer.post(`${said}/${id}/xong`, back)).status).toBe(303);
    const html = await read();
    expect(talkAt(html, "p~1")).toContain("1 ý kiến đã giải quyết");
    expect(talkAt(html, "p~1")).toContain("ghi đã giải quyết lúc");
    expect(words(html)).not.toContain("ý kiến chưa giải quyết");
  });

  test("is listed with what it quotes on the edition's page, with the way to the paragraph", async () => {
    await comment("p~2", "Nêu rõ số đội văn nghệ.", leader);
    const html = await read("?xem=day-du", officer, `/dot/${round}/ky/1`);
    expect(html).toContain(`href="${page}?gop-y=p%7E2#d-p_2"`);
    expect(words(html)).toContain(arts);
  });

  test("is one however often its press arrives; other words from a page gone back to are another", async () => {
    const { action, form } = await formAt("p~1", leader);
    const text = "Ghi số ki-lô-mét đường.";
    await Promise.all([1, 2, 3].map(() => leader.post(action, { ...form, text })));
    expect(await kept()).toHaveLength(1);
    await leader.post(action, { ...form, text: "Nêu tên các xã." });
    await leader.post(action, { ...form, mark: "p~2", text });
    expect(await kept()).toHaveLength(3);
  });

  test("follows its paragraph into the next draft; of one that is dropped it stays to be read", async () => {
    await comment("p~1", "Ghi số ki-lô-mét đường.", leader);
    const later = addMilliseconds(friday, 60_000);
    site.setClock(later);
    const desk = await keepDesk(site.world, [section({ paragraphs: [paragraph("p~1", `Hầu hết các xã.`)] })]);
    await publishEdition(site.world, 2, [], { ...desk, asOf: later });
    expect(talkAt(await read(), "p~1")).toContain("Về bản số 1.");
    await officer.post(page, { act: "drop", mark: "p~1", reason: "Trùng mục 3" });
    const html = words(await read());
    expect(html).toContain("1 ý kiến chưa giải quyết, về đoạn không còn trên trang");
    expect(html).toContain(roads);
    expect(html).toContain("Ghi số ki-lô-mét đường.");
  });

  test("without words or too long is none, and the page says so at the paragraph with what was typed", async () => {
    for (const text of [" ", "x".repeat(4_001)]) {
      const answer = await comment("p~2", text, leader);
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toMatch(/class="said talk" open/u);
      expect(html).toContain('aria-invalid="true"');
      expect(html).toContain(text.trim());
    }
    expect(await kept()).toEqual([]);
  });

  test("is of no section that there is not, and never by a unit", async () => {
    const { action, form } = await formAt("p~1", leader);
    expect((await leader.post(action, { ...form, section: "khong-co", text: "Có." })).status).toBe(404);
    const unit = await site.as("clerk.xa-tan-hoa");
    expect((await unit.post(action, { ...form, text: "Có." })).status).toBe(404);
    expect(await kept()).toEqual([]);
  });

  test("is shown as words whatever it holds, and leads nowhere but to the desk", async () => {
    await comment("p~1", `<script>alert(1)</script>"`, leader);
    expect(await read()).not.toContain("<script>alert");
    const { action, form } = await formAt("p~1", leader);
    const hostile = { ...form, section: "//x.example/\r\n?", mark: "a\r\nSet-Cookie: x", text: "Có." };
    expect((await leader.post(action, hostile)).status).toBe(404);
    const astray = await leader.post(action, { ...form, mark: "#a b/\r\nc", text: "Có." });
    expect(astray.headers.get("location")).toMatch(/^\/dot\/[^\r\n]*#d-_a_b___c$/u);
  });

  test("is spoken of in English where the reader chose it, and quoted in Vietnamese", async () => {
    await comment("p~1", "Ghi số ki-lô-mét đường.", leader);
    const cookie = `phien=${officer.token}; ngon-ngu=en`;
    for (const query of ["", "?gop-y=p~2"]) {
      const answer = await site.app.request(`${origin}${page}${query}`, { headers: { cookie } });
      expect(unspokenVietnamese(await answer.text())).toEqual([]);
    }
  });
});

test("a draft is made again once, however often the press arrives", async () => {
  site.setClock(addMilliseconds(friday, 60_000));
  await officer.post(page, { act: "drop", mark: "p~1", reason: "Trùng mục 3" });
  const html = await read();
  const action = `/dot/${round}/tong-hop`;
  const [, key = ""] =
    new RegExp(`action="${action}"><input type="hidden" name="_key" value="([^"]+)"`, "u").exec(html) ?? [];
  const answers = await Promise.all([1, 2, 3].map(() => officer.post(action, { _key: key })));
  expect(new Set(answers.map((answer) => answer.headers.get("location"))).size).toBe(1);
});
