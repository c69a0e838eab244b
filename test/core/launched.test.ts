import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { readSeedDirective } from "../../functions/core/directives/seed.ts";
import { DirectiveId } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { launchedBy, launchedCalled } from "../../functions/core/registry/launched.ts";
import anSon from "../../infra/local/sample/directives/an-son-2022-h1.json" with { type: "json" };
import thanhLiem from "../../infra/local/sample/directives/thanh-liem-2023-launch.json" with { type: "json" };
import rosterJson from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };

const roster = v.parse(Roster, rosterJson);
const read = (seed: unknown, id: string, at: string) =>
  readSeedDirective(seed, {
    id: v.parse(DirectiveId, id),
    authority: roster.authority.id,
    roster,
    issuedAt: v.parse(Instant, at),
  });

describe("the registry of movements", () => {
  const launch = read(thanhLiem, "launch-2023", "2023-02-01T08:00+07:00");
  const asked = read(anSon, "an-son-2022-h1", "2022-06-10T08:00+07:00");

  test("is filled by a launch that sets no deadline", () => {
    expect(launch.demands.every(({ deadline }) => deadline.type === "undated")).toBe(true);
    expect(launchedBy([launch]).length).toBeGreaterThanOrEqual(3);
  });

  test("has a movement once, however many directives name it and however they spell it", () => {
    const both = launchedBy([launch, asked]);
    expect(both.length).toBeLessThan(launchedBy([launch]).length + launchedBy([asked]).length);
    expect(new Set(both.map(({ id }) => id)).size).toBe(both.length);
    const known = launchedCalled("Doanh nghiệp Việt Nam  hội nhập và phát triển", both);
    expect(known?.id).toBe("enterprises");
  });
});
