import { beforeAll, describe, expect, test } from "vitest";
import { claimId } from "../../functions/core/report/material.ts";
import { keepDesk, sourceOf } from "../support/desk.ts";
import { withEngines } from "../support/engines.ts";
import { manyMoreUnits, wideSection, words } from "../support/wide-section.ts";
import { publishEdition } from "./edition.ts";
import { type Caller, openSite, round } from "./site.ts";

const engines = withEngines();
const UNITS = 500;
const page = `/dot/${round}/soan/s1`;
let officer: Caller;
let opened = "";

beforeAll(async () => {
  const site = await openSite(engines());
  officer = await site.as("officer");
  const ids = await manyMoreUnits(site.world);
  opened = claimId(sourceOf(ids[0] ?? ""), `Ý chung thứ 0: ${words}.${ids[0]}`);
  await publishEdition(site.world, 1, [], await keepDesk(site.world, [wideSection(ids)]));
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
