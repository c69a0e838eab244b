import { expect, test } from "vitest";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { textOf } from "../pdf/poppler.ts";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { openSite, round } from "./site.ts";

const engines = withEngines();
const path = `/dot/${round}/cach-viet`;

test("an office chooses how its reports number their parts, are put up and what they tell the superior", async () => {
  const site = await openSite(engines());
  const officer = await site.as("officer");
  const before = await (await officer.get(path)).text();
  expect(before).toMatch(/name="parts" value="ordinal-words" checked/u);
  expect(before).not.toMatch(/name="coverageTold" value="1" checked/u);
  const chosen = { parts: "roman", coveredBy: "proposal", coverageTold: "1", annexedByUnit: "1" };
  expect((await officer.post(path, chosen)).status).toBe(303);
  const directive = await site.world.directives.find(round);
  const roster = directive && (await site.world.rosters.find(directive.roster));
  expect(roster?.authority.reportStyle).toEqual({
    ...{
      parts: "roman",
      coveredBy: "proposal",
      coverageTold: true,
      sourcesNamed: false,
      annexedByUnit: true,
      monthBlank: false,
    },
  });
  const after = await (await officer.get(path)).text();
  expect(after).toMatch(/name="parts" value="roman" checked/u);
  expect(after).toMatch(/name="coverageTold" value="1" checked/u);
});

test("an office that has the month filled in by hand says so once, and the next edition leaves it blank", async () => {
  const site = await openSite(engines());
  const officer = await site.as("officer");
  const head = `/dot/${round}/the-thuc`;
  const read = async (page: string) => (await officer.get(page)).text();
  expect(await read(path)).toMatch(/name="blank" value="day" checked/u);
  expect(await read(head)).toContain("An Sơn, ngày …… tháng 6 năm 2022");
  expect(await read(head)).toContain(`href="${path}"`);
  expect((await officer.post(path, { blank: "day-and-month" })).status).toBe(303);
  expect(await read(path)).toMatch(/name="blank" value="day-and-month" checked/u);
  expect(await read(head)).toContain("An Sơn, ngày …… tháng …… năm 2022");
  await officer.post(`/dot/${round}/tong-hop`);
  await assemble(site.world, { directive: round, job: 1 }, { faces });
  const edition = await site.world.editions.find(round, 1);
  const pdf = edition && (await site.world.files.read(edition.pdf.key));
  expect(textOf(pdf ?? expect.unreachable())).toMatch(/An Sơn, ngày\s+tháng\s+năm 2022/u);
  // What else is chosen later does not put it back.
  await officer.post(path, { blank: "day-and-month", parts: "roman" });
  expect(await read(head)).toContain("tháng …… năm 2022");
});
