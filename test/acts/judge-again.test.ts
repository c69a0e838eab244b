import { describe, expect, test } from "vitest";
import { changeLatest, judgeAgain, TRIES } from "../../functions/core/obligation/judge-again.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { accepted, refused } from "../../functions/core/problem/outcome.ts";

const first = { directive: "r", id: "d1.x", version: 0 } as unknown as Obligation;

/** A store in which somebody else writes the record before each of the first so many changes. */
function outrun(times: number) {
  let stored = first;
  let losses = times;
  return {
    stored: () => stored,
    obligations: {
      find: async () => stored,
      change: async ({ obligation }: { obligation: Obligation }) => {
        if (losses-- > 0) {
          stored = { ...stored, version: stored.version + 1 };
          return false;
        }
        stored = obligation;
        return true;
      },
    },
  };
}
type Store = Parameters<typeof judgeAgain>[0];
const over = (world: ReturnType<typeof outrun>) => world as unknown as Store;
const raised = (obligation: Obligation) =>
  accepted({ obligation: { ...obligation, version: obligation.version + 1 }, deeds: [], notices: [] });

describe("who loses a record to somebody else", () => {
  test("is judged anew on what stands then, and succeeds once nobody is faster", async () => {
    const world = outrun(TRIES - 1);
    const judged: number[] = [];
    const changed = await changeLatest(over(world), first, (obligation) => {
      judged.push(obligation.version);
      return raised(obligation);
    });
    expect(changed.ok).toBe(true);
    expect(judged).toEqual(Array.from({ length: TRIES }, (_, index) => index));
    expect(world.stored().version).toBe(TRIES);
  });

  test("is told so after so many tries, and nothing was written", async () => {
    const world = outrun(TRIES);
    const changed = await changeLatest(over(world), first, raised);
    expect(changed).toEqual({ ok: false, refusal: { type: "superseded" } });
  });

  test("is refused at once where the newer state refuses it, in the words of that refusal", async () => {
    const world = outrun(1);
    const changed = await changeLatest(over(world), first, (obligation) =>
      obligation.version > 0 ? refused({ type: "waived" }) : raised(obligation),
    );
    expect(changed).toEqual({ ok: false, refusal: { type: "waived" } });
  });

  test("and an answer that is no change ends the trying", async () => {
    let tries = 0;
    const came = await judgeAgain(over(outrun(0)), first, async () => {
      tries += 1;
      return "held";
    });
    expect([came, tries]).toEqual(["held", 1]);
  });
});
