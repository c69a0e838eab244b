import * as v from "valibot";
import { expect, test } from "vitest";
import { Roster } from "../../functions/core/people/roster.ts";
import roster from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };

const read = (...successions: readonly (readonly [string, string])[]) =>
  v.safeParse(Roster, {
    ...roster,
    successions: successions.map(([unit, before]) => ({
      ...{ unit, predecessors: [before], since: "2022-01-01", comparable: true },
    })),
  });

test("a list of mergers that names a successor the roster does not know is refused, and says which", () => {
  const answer = read(["xa-tan-hoa", "xa-cu"], ["xa-khong-co", "xa-cu-nua"]);
  expect(answer.issues?.[0].message).toContain("không nằm trong danh sách đơn vị: xa-khong-co.");
});

test("units of an earlier time may stand in it: predecessors, and whoever was taken over in its turn", () => {
  expect(read(["xa-tan-hoa", "xa-giua"], ["xa-giua", "xa-cu"]).success).toBe(true);
});
