import * as v from "valibot";
import { expect, test } from "vitest";
import { readSeedDirective } from "../../functions/core/directives/seed.ts";
import { sha256 } from "../../functions/core/hash.ts";
import { DirectiveId } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { Round } from "../../functions/core/round/round.ts";
import { build } from "../../functions/pipeline/build.ts";
import seed from "../../infra/local/sample/directives/an-son-2022-h1.json" with { type: "json" };
import rosterJson from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };
import { tellingCoverage } from "../support/played.ts";
import { faces } from "../support/press.ts";

const roster = tellingCoverage(v.parse(Roster, rosterJson));
const directive = readSeedDirective(seed, {
  id: v.parse(DirectiveId, "an-son-2022-h1"),
  authority: roster.authority.id,
  roster,
  issuedAt: v.parse(Instant, "2022-06-10T08:00+07:00"),
});

/** A hand-made round with one report: it reached the office on Monday and was typed in on Wednesday. */
const round = v.parse(Round, {
  roster,
  directive,
  asOf: "2022-06-30T08:00+07:00",
  submissions: [
    {
      obligation: "d1.xa-tan-hoa",
      receivedAt: "2022-06-27T16:30+07:00",
      enteredAt: "2022-06-29T09:00+07:00",
      origin: {
        type: "paper",
        enteredBy: "officer",
        arrivedAt: "2022-06-27T16:30+07:00",
        incoming: { number: "127", date: "2022-06-27" },
      },
      entries: { "i-1-a-text": "Đã ban hành 05 văn bản." },
    },
  ],
});
const built = (asOf: string) =>
  build({ ...round, asOf: v.parse(Instant, asOf) }, sha256("a round"), { faces }, async () => {});

test("the report counts a paper report like any other, names it in its provenance and prints both times", async () => {
  const { report, counts, document } = await built("2022-06-30T08:00+07:00");
  expect(counts.units.reported).toBe(1);
  const { aggregate } = JSON.parse(new TextDecoder().decode(report));
  expect(aggregate.counted).toMatchObject([
    { obligation: "d1.xa-tan-hoa", origin: { type: "paper", incoming: { number: "127" } } },
  ]);
  const annexes = JSON.stringify(document.annexes);
  expect(annexes).toContain('"Đúng hạn","16:30 27/6/2022 (nhập từ bản giấy 09:00 29/6/2022)"');
});

test("a report as of a moment before the typing does not have it, though the paper had come", async () => {
  expect((await built("2022-06-29T09:00+07:00")).counts.units.reported).toBe(0);
});
