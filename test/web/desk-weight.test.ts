import { beforeAll, describe, expect, test } from "vitest";
import type { LiveFigure } from "../../functions/core/report/live.ts";
import { claimId } from "../../functions/core/report/material.ts";
import { aSection, figureOf, keepDesk, paragraph, saidBy, sourceOf } from "../support/desk.ts";
import { withEngines } from "../support/engines.ts";
import { publishEdition } from "./edition.ts";
import { type Caller, openSite, round, type TestSite } from "./site.ts";

const engines = withEngines();
const UNITS = 500;
const page = `/dot/${round}/soan/s1`;
let site: TestSite;
let officer: Caller;
let figures: readonly LiveFigure[];
let opened = "";

/** Five hundred units in one section, each with eight sentences of its own and four that all of them say. */
beforeAll(async () => {
  site = await openSite(engines());
  officer = await site.as("officer");
  const directive = await site.world.directives.find(round);
  const roster = directive && (await site.world.rosters.find(directive.roster));
  const commune = roster?.units.find(({ kind }) => kind === "COMMUNE");
  if (!roster || !commune) throw new Error("no commune");
  const units = Array.from({ length: UNITS }, (_, at) => ({
    ...commune,
    id: `xa-${at}` as typeof commune.id,
    name: `Ủy ban nhân dân xã Thượng Bình Hòa ${at}`,
  }));
  await site.world.rosters.keep({ ...roster, units: [...roster.units, ...units] });
  const ids = units.map(({ id }) => id as string);
  const words = "phong trào thi đua phát triển kinh tế gắn với xây dựng nông thôn mới của địa phương".repeat(
    3,
  );
  figures = Array.from({ length: 120 }, (_, at) =>
    figureOf(`so.${at}.value`, `${at}.501`, `Chỉ tiêu thứ ${at} trên địa bàn toàn huyện`, ids, {
      asked: UNITS,
    }),
  );
  const own = ids.flatMap((unit) =>
    Array.from({ length: 8 }, (_, at) => saidBy([unit], `Đơn vị ${unit} có ý thứ ${at}: ${words}.`)),
  );
  const shared = Array.from({ length: 4 }, (_, at) => saidBy(ids, `Ý chung thứ ${at}: ${words}.`));
  const used = saidBy(ids, "Ý đã in.", { type: "printed", mark: "p.0" });
  const left = ids.map((unit) => saidBy([unit], `Tốt ${unit}.`, { type: "left", why: "room" }));
  opened = claimId(sourceOf(ids[0] ?? ""), `Ý chung thứ 0: ${words}.${ids[0]}`);
  const section = aSection("s1", {
    paragraphs: Array.from({ length: 150 }, (_, at) =>
      paragraph(`p.${at}`, `${words}; kết quả đạt {{so.${at % 120}.value}}, {{so.${(at + 1) % 120}.value}}.`),
    ),
    figures: [...figures],
    material: [...own, ...shared, used, ...left],
    former: Array.from({ length: 40 }, () => words),
  });
  await publishEdition(site.world, 1, [], await keepDesk(site.world, [section]));
}, 60_000);

/** Elements of the page, as a browser would make them. */
const nodesIn = (html: string) => [...html.matchAll(/<[a-z][^>]*>/g)].length;

describe("a section of five hundred units", () => {
  test.for([
    ["as it is entered", ""],
    ["with a paragraph being edited", "?doan=p.0"],
    ["with a figure of all of them pressed", "?so=so.0.value"],
    ["with both", "?doan=p.0&so=so.0.value"],
    ["with what all of them say opened", () => `?nhom=${opened}`],
    ["with one list alone", "?xem=chua-dung"],
    ["with all figures", "?xem=so-lieu"],
    ["at a later page of it", "?xem=chua-dung&trang=7"],
    ["with what was left out", "?xem=de-lai"],
    ["at the second page of its paragraphs", "?to=2"],
  ] as const)("weighs less than 200 kB and 3,000 elements %s", async ([, query]) => {
    const answer = await officer.get(`${page}${typeof query === "string" ? query : query()}`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(Buffer.byteLength(html)).toBeLessThan(200_000);
    expect(nodesIn(html)).toBeLessThan(3000);
  });

  test("a pressed figure names a hundred of its units at a time and all of them in the end", async () => {
    const seen = new Set<string>();
    for (let at = 1; at <= 5; at += 1) {
      const html = await (await officer.get(`${page}?so=so.0.value&trang=${at}`)).text();
      for (const [, unit = ""] of html.matchAll(/bc\/d1\.(xa-\d+)\/ban-gui\/1#f-i-1-a-text/g)) seen.add(unit);
    }
    expect(seen.size).toBe(UNITS);
  });
});
