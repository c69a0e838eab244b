import type { Hono } from "hono";
import * as v from "valibot";
import { beforeAll, describe, expect, test } from "vitest";
import { openDesk, openSection } from "../../functions/acts/desk/open.ts";
import { PersonId } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { filled, liveNamesIn } from "../../functions/core/report/live.ts";
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

describe("the desk over the editions of the sample round", () => {
  let world: World;
  let app: Hono;
  let clock: TestClock;

  beforeAll(async () => {
    clock = clockAt(beginsAt);
    world = await worldOn(engines(), clock);
    await loadSample(world, async () => {});
    app = createApp(world, { secureCookies: false, origin: "http://localhost" });
    await world.sessions.open("o".repeat(43), officer, addMilliseconds(beginsAt, 86_400_000));
    await make();
  }, 60_000);

  const later = () => clock.moveTo(addMilliseconds(clock.now(), 60_000));
  const make = async (): Promise<Traced> => {
    later();
    const job = await world.editions.ask(sampleDirective, officer, clock.now());
    await assemble(world, { directive: sampleDirective, job: job.number }, { faces });
    const edition = await world.editions.find(sampleDirective, job.number);
    if (!edition) throw new Error("nothing was made");
    later();
    return v.parse(Traced, JSON.parse(new TextDecoder().decode(await world.files.read(edition.report.key))));
  };
  const desk = `/dot/${sampleDirective}/soan`;
  const headers = { cookie: `phien=${"o".repeat(43)}`, origin: "http://localhost" };
  const read = async (path: string) => (await app.request(path, { headers })).text();
  const post = async (section: string, form: Record<string, string>) => {
    const answer = await app.request(`${desk}/${section}`, {
      method: "POST",
      headers,
      body: new URLSearchParams(form),
    });
    later();
    return answer;
  };
  const indexed = async () => (await openDesk(world, sampleDirective))?.index.sections ?? [];
  const open = async (id: string) => (await openSection(world, sampleDirective, id)) ?? expect.unreachable();
  /** A paragraph of the composer's that tells a figure, with its section. */
  async function paragraphWithFigure() {
    for (const { id } of await indexed()) {
      const { onDesk, section } = await open(id);
      const names = new Set(section.figures.map(({ name }) => name));
      const found = onDesk.paragraphs.find(
        ({ template, whose, kind }) =>
          whose === "sources" &&
          kind !== "table" &&
          liveNamesIn(template).some((name) => names.has(name) && !name.startsWith("q.")),
      );
      if (found) return { id, section, paragraph: found };
    }
    return expect.unreachable();
  }
  const printedIn = (traced: Traced, mark: string) => traced.printed.find((each) => each.mark === mark)?.text;

  test("every claim and every figure leads to a revision that exists, at a field that its page shows", async () => {
    let seen = 0;
    for (const { id } of await indexed()) {
      const { section } = await open(id);
      const sources = [
        ...section.material.flatMap(({ claims }) => claims.slice(0, 1).map(({ source }) => source)),
        ...section.figures.flatMap(({ parts }) => parts.slice(0, 1).map(({ source }) => source)),
      ];
      for (const { obligation, revision, field } of sources.slice(0, 3)) {
        const page = await read(`/dot/${sampleDirective}/bc/${obligation}/ban-gui/${revision}`);
        expect(page, `${obligation} ${field}`).toContain(`id="f-${field.replaceAll(".", "_")}"`);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  test("a pressed figure names those who gave it and leads to its row in their report", async () => {
    const { id, section, paragraph } = await paragraphWithFigure();
    const name = liveNamesIn(paragraph.template).find((each) =>
      section.figures.some((figure) => figure.name === each),
    );
    const html = await read(`${desk}/${id}?so=${encodeURIComponent(name ?? "")}`);
    const [, page = "", anchor = ""] = /href="(\/dot\/[^"#]*\/ban-gui\/\d+)#(f-[^"]+)"/.exec(html) ?? [];
    expect(await read(page)).toContain(`id="${anchor}"`);
  });

  test("a reworded paragraph is printed by the next edition with its figures filled in", async () => {
    const { id, section, paragraph } = await paragraphWithFigure();
    const { mark, template } = paragraph;
    const text = `Theo số liệu của huyện: ${template}`;
    expect((await post(id, { act: "reword", mark, text })).status).toBe(303);
    expect(await read(`${desk}/${id}`)).toContain("1 chỉnh sửa chưa có trong bản in");
    const after = await make();
    const figures = new Map(section.figures.map((figure) => [figure.name, figure]));
    expect(printedIn(after, mark)).toBe(filled(text, figures));
    expect(await read(`${desk}/${id}`)).not.toContain("chưa có trong bản in");
    await post(id, { act: "undo" });
  });

  test("a paragraph whose figure was typed otherwise is looked at before anybody signs", async () => {
    const { id, section, paragraph } = await paragraphWithFigure();
    const { mark, template } = paragraph;
    const [name = ""] = liveNamesIn(template).filter((each) =>
      section.figures.some((figure) => figure.name === each && /^\d/.test(figure.text)),
    );
    await post(id, { act: "reword", mark, text: template.replace(`{{${name}}}`, "98.765") });
    const traced = await make();
    expect(printedIn(traced, mark)).toContain("98.765");
    const told = traced.doubts.filter(({ text }) => text.startsWith("Câu đã sửa số: "));
    expect(told).toHaveLength(1);
    expect(await read(`${desk}/can-xem`)).toContain("Câu đã sửa số: ");
    expect((await world.editions.find(sampleDirective, traced.edition))?.asked?.join()).toContain("98.765");
    await post(id, { act: "undo" });
    expect((await world.editions.find(sampleDirective, (await make()).edition))?.asked ?? []).toEqual([]);
  });

  test("a dropped paragraph is gone from the next edition and can be brought back", async () => {
    const { id, paragraph } = await paragraphWithFigure();
    const { mark, text } = paragraph;
    await post(id, { act: "drop", mark, text, reason: "Đã nêu ở mục khác" });
    expect(printedIn(await make(), mark)).toBeUndefined();
    await post(id, { act: "restore", mark });
    expect(printedIn(await make(), mark)).toBeDefined();
  });

  test("the figures stand beside the same half of the year before, of the units that gave them in both", async () => {
    const { former, doubts } = await make();
    expect(former?.comparisons.length).toBeGreaterThan(0);
    const page = await read(`${desk}/can-xem`);
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
});
