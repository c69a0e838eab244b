import type { Hono } from "hono";
import * as v from "valibot";
import { beforeAll, describe, expect, test } from "vitest";
import { PersonId } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { Traced } from "../../functions/core/report/traced.ts";
import type { World } from "../../functions/core/world.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { loadSample, sampleDirective } from "../../infra/local/sample/load.ts";
import { beginsAt } from "../../infra/local/sample/timetable.ts";
import { createApp } from "../../web/app.tsx";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { clockAt, type TestClock, worldOn } from "../support/world.ts";

const engines = withEngines();
const officer = v.parse(PersonId, "officer");

describe("where every printed line comes from, and the officer's words over it", () => {
  let world: World;
  let app: Hono;
  let clock: TestClock;

  beforeAll(async () => {
    clock = clockAt(beginsAt);
    world = await worldOn(engines(), clock);
    await loadSample(world, async () => {});
    app = createApp(world, { secureCookies: false, origin: "http://localhost" });
    await world.sessions.open("o".repeat(43), officer, addMilliseconds(beginsAt, 86_400_000));
    await world.sessions.open(
      "l".repeat(43),
      v.parse(PersonId, "leader"),
      addMilliseconds(beginsAt, 86_400_000),
    );
    await make();
  }, 60_000);

  const make = async (): Promise<Traced> => {
    clock.moveTo(addMilliseconds(clock.now(), 60_000));
    const job = await world.editions.ask(sampleDirective, officer, clock.now());
    await assemble(world, { directive: sampleDirective, job: job.number }, { faces });
    const edition = await world.editions.find(sampleDirective, job.number);
    if (!edition) throw new Error("nothing was made");
    return v.parse(Traced, JSON.parse(new TextDecoder().decode(await world.files.read(edition.report.key))));
  };
  const page = (number: number) => `/dot/${sampleDirective}/ban/${number}/nguon`;
  const as = (token: string) => ({ cookie: `phien=${token.repeat(43)}`, origin: "http://localhost" });
  const read = async (number: number, who = "o") => await app.request(page(number), { headers: as(who) });
  const post = async (number: number, form: Record<string, string>, who = "o") =>
    await app.request(page(number), { method: "POST", headers: as(who), body: new URLSearchParams(form) });

  test("the figures stand beside the same half of the year before, of the units that gave them in both", async () => {
    const { former, doubts } = await make();
    expect(former?.label).toBe("6 tháng đầu năm 2021");
    expect(former?.comparisons.length).toBeGreaterThan(0);
    const editions = await world.editions.all(sampleDirective);
    const page = await (await read(editions.length)).text();
    expect(page).toContain(`So với 6 tháng đầu năm 2021: ${former?.comparisons.length} chỉ tiêu`);
    const [first] = former?.comparisons ?? [];
    expect(page).toContain(`${first?.label} (${first?.unit})</th>`);
    const far = former?.comparisons.filter(
      ({ now, before }) => before && Math.abs(now - before) / before > 0.5,
    );
    expect(doubts.filter(({ text }) => text.includes("trong khi 6 tháng đầu năm 2021 là"))).toHaveLength(
      far?.length ?? 0,
    );
  });

  test("every mark printed leads to a unit, a field and a revision that exist", async () => {
    const traced = await make();
    expect(traced.printed.length).toBeGreaterThan(60);
    for (const { mark } of traced.printed) {
      const sources = traced.trace[mark] ?? [];
      expect(sources.length, mark).toBeGreaterThan(0);
      for (const { obligation, revision } of sources.slice(0, 2)) {
        expect(await world.submissions.find(sampleDirective, obligation, revision), mark).toBeDefined();
      }
    }
  });

  test("the page names the unit and leads to what it sent", async () => {
    const answer = await read(1);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text).toContain("UBND xã Tân Hòa");
    const href = /href="(\/dot\/[^"]*\/ban-gui\/1)"/.exec(text)?.[1] ?? "";
    expect((await app.request(href, { headers: as("o") })).status).toBe(200);
  });

  test("a reworded line is printed by the next edition, beside what the system had composed", async () => {
    const before = await make();
    const [statement] = before.statements.filter(({ source }) => source?.includes("i-1-a-text"));
    if (!statement?.source) throw new Error("the sample says nothing there");
    const words = "Công tác chỉ đạo thi đua được triển khai kịp thời, sâu sát.";
    const answer = await post(1, {
      act: "reword",
      mark: statement.source,
      basis: statement.text,
      text: words,
    });
    expect(answer.status).toBe(303);
    const after = await make();
    expect(after.printed.find(({ mark }) => mark === statement.source)?.text).toBe(words);
    expect(after.statements.find(({ source }) => source === statement.source)?.text).toBe(statement.text);
    expect(await (await read(after.edition)).text()).toContain("Hệ thống soạn:");
  });

  test("a line whose figure was changed is printed so, told with its source, and looked at before anybody signs", async () => {
    const [statement] = (await make()).statements.filter(
      ({ text, source }) => source && /\b\d{2,}\b/.test(text),
    );
    const { source: mark = "", text: basis } = statement ?? expect.unreachable();
    const figure = /\b\d{2,}\b/.exec(basis)?.[0] ?? "";
    const text = basis.replace(figure, "98765");
    await post(1, { act: "reword", mark, basis, text });
    const traced = await make();
    expect(traced.printed.find((each) => each.mark === mark)?.text).toBe(text);
    const told = traced.doubts.filter((doubt) => doubt.text.startsWith("Câu đã sửa số: "));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toMatch(new RegExp(`${Number(figure)} → 98765; nguồn: \\p{L}`, "u"));
    expect(await (await read(traced.edition)).text()).toContain("Câu đã sửa số: ");
    expect((await world.editions.find(sampleDirective, traced.edition))?.asked?.join()).toContain("→ 98765");
    await post(1, { act: "reword", mark, basis, text: basis.replace(/[.;]?$/, " trong kỳ.") });
    expect((await world.editions.find(sampleDirective, (await make()).edition))?.asked ?? []).toEqual([]);
  });

  test("a dropped line is gone from the next edition and can be taken back", async () => {
    const [statement] = (await make()).statements.filter(({ source }) => source?.includes("i-4-b-text"));
    if (!statement?.source) throw new Error("the sample says nothing there");
    const { source: mark, text: basis } = statement;
    await post(1, { act: "drop", mark, basis });
    expect((await make()).printed.some((each) => each.mark === mark)).toBe(false);
    await post(1, { act: "restore", mark, basis });
    expect((await make()).printed.some((each) => each.mark === mark)).toBe(true);
  });

  test("words laid over something the units no longer say are told, not printed", async () => {
    await post(1, { act: "reword", mark: "i-1-a-text~không-còn", basis: "Câu cũ.", text: "Câu mới." });
    const traced = await make();
    expect(traced.flags.map(({ edit }) => edit.mark)).toContain("i-1-a-text~không-còn");
    expect(await (await read(traced.edition)).text()).toContain("Lời đã sửa cần xem lại");
  });

  test("two officers word one line from one page: the second is told, and keeps the words", async () => {
    const [statement] = (await make()).statements.filter(({ source }) => source?.includes("i-1-a-text"));
    if (!statement?.source) throw new Error("the sample says nothing there");
    const { source: mark, text: basis } = statement;
    const last = (await world.edits.of(sampleDirective)).filter((edit) => edit.mark === mark).at(-1);
    const form = { act: "reword", mark, basis, _over: last?.at ?? "" };
    clock.moveTo(addMilliseconds(clock.now(), 60_000));
    const [one, other] = await Promise.all([
      post(1, { ...form, text: "Câu của người thứ nhất." }),
      post(1, { ...form, text: "Câu của người thứ hai." }),
    ]);
    expect([one.status, other.status].sort()).toEqual([303, 409]);
    const told = await (one.status === 409 ? one : other).text();
    expect(told).toContain("đã sửa dòng này lúc");
    for (const words of ["Câu của người thứ nhất.", "Câu của người thứ hai."]) expect(told).toContain(words);
    const made = (await world.edits.of(sampleDirective)).filter(({ at }) => at === clock.now());
    expect(made).toHaveLength(1);
    // The one that stands, pressed again, is answered as it was.
    const stands = made[0]?.act === "reword" ? made[0].text : "";
    clock.moveTo(addMilliseconds(clock.now(), 60_000));
    expect((await post(1, { ...form, text: stands })).status).toBe(303);
  });

  test("a leader reads and does not edit; a form that says nothing is answered with words", async () => {
    expect((await read(1, "l")).status).toBe(200);
    expect((await post(1, { act: "drop", mark: "x", basis: "y" }, "l")).status).toBe(403);
    expect((await post(1, { act: "đốt", mark: "x" })).status).toBe(422);
  });
});
