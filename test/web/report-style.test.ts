import { expect, test } from "vitest";
import { withEngines } from "../support/engines.ts";
import { openSite, round } from "./site.ts";

const engines = withEngines();
const path = `/dot/${round}/cach-viet`;

test("an office chooses how its reports number their parts, are put up and what they tell the superior", async () => {
  const site = await openSite(engines());
  const officer = await site.as("officer");
  const before = await (await officer.get(path)).text();
  expect(before).toMatch(/name="parts" value="ordinal-words" checked/u);
  expect(before).not.toMatch(/name="coverageTold" value="1" checked/u);
  const chosen = { parts: "roman", coveredBy: "proposal", coverageTold: "1" };
  expect((await officer.post(path, chosen)).status).toBe(303);
  const directive = await site.world.directives.find(round);
  const roster = directive && (await site.world.rosters.find(directive.roster));
  expect(roster?.authority.reportStyle).toEqual({
    ...{ parts: "roman", coveredBy: "proposal", coverageTold: true, sourcesNamed: false },
  });
  const after = await (await officer.get(path)).text();
  expect(after).toMatch(/name="parts" value="roman" checked/u);
  expect(after).toMatch(/name="coverageTold" value="1" checked/u);
});
