import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { PersonId, Sha256 } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { barToLeader, barToRecalling, barToStep } from "../../functions/core/round/bars.ts";
import { Edition } from "../../functions/core/round/edition.ts";
import { inForce, isUnderWay, stateOf } from "../../functions/core/round/edition-state.ts";
import { proofCode } from "../../functions/core/round/proof.ts";
import { SignedFile } from "../../functions/core/round/signed-file.ts";
import { type Step, standing } from "../../functions/core/round/step.ts";
import { at, officer, spring } from "../support/spring-round.ts";

const morning = at("2026-07-01T08:00+07:00");
const chairman = v.parse(PersonId, "chu-tich");
const deputy = v.parse(PersonId, "pho-chu-tich");
const hash = (digit: string) => v.parse(Sha256, digit.repeat(64));

const edition = (number: number): Edition =>
  v.parse(Edition, {
    ...{ directive: spring.directive.id, number, asOf: morning },
    pdf: { key: "editions/a.pdf", bytes: 9, hash: hash("a"), pages: 1 },
    report: { key: "editions/a.json", hash: hash("b") },
    ...{ snapshot: hash("c"), proof: proofCode(hash(String(number))) },
    ...{ reported: 1, owed: 2, breaches: [], builtAt: morning },
  });
const file = v.parse(SignedFile, {
  ...{ key: "signed/a.pdf", bytes: 9, hash: hash("d"), signers: [], number: "45", date: "01" },
  ...{ chain: "checked", at: morning, by: officer },
});

const acts = [
  ...(["put-up", "taken-back", "sent-back", "signed-off", "numbered", "issued"] as const),
  "recalled",
] as const;
type Act = (typeof acts)[number];

function stepOf(act: Step["act"], minute: number): Step {
  const taken = { at: addMilliseconds(morning, minute * 60_000), by: officer, hash: hash("a") };
  switch (act) {
    case "put-up":
      return { act, ...taken, to: chairman };
    case "taken-back":
    case "sent-back":
      return { act, ...taken, reason: "Sai số liệu." };
    case "signed-off":
    case "issued":
      return { act, ...taken };
    case "numbered":
      return { act, ...taken, file };
  }
}

/** The round after somebody tried an act on one of its editions: as it was where the act is barred. */
function tried(all: readonly Edition[], number: number, act: Act, minute: number): readonly Edition[] {
  return all.map((each) => {
    if (each.number !== number) return each;
    if (act === "recalled") {
      const word = { at: morning, by: officer, reason: "Sai.", hash: hash("d") };
      return barToRecalling(each) ? each : { ...each, recalled: word };
    }
    if (barToStep(act, each, all)) return each;
    const course = [...(each.course ?? []), stepOf(act, minute)];
    const numbered = standing(course, "numbered");
    return { ...each, course, ...(act === "issued" && numbered ? { signed: numbered.file } : {}) };
  });
}

const played = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(...acts)), {
  maxLength: 60,
});

function everyMoment(tries: readonly (readonly [number, Act])[]): readonly (readonly Edition[])[] {
  const moments = [[1, 2, 3].map(edition) as readonly Edition[]];
  for (const [minute, [number, act]] of tries.entries()) {
    moments.push(tried(moments.at(-1) ?? [], number, act, minute));
  }
  return moments;
}

describe("whatever is tried on a round's editions, in whatever order", () => {
  test("at most one is between the officer's desk and its recipients, and at most one is in force", () => {
    fc.assert(
      fc.property(played, (tries) => {
        for (const all of everyMoment(tries)) {
          expect(all.filter((each) => isUnderWay(each, all)).length).toBeLessThanOrEqual(1);
          expect(all.filter((each) => stateOf(each, all) === "issued").length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("none is issued that was not put up, signed off and numbered since it last came back", () => {
    fc.assert(
      fc.property(played, (tries) => {
        for (const { signed, course = [] } of everyMoment(tries).at(-1) ?? []) {
          const back = course.findLastIndex(({ act }) => act === "sent-back" || act === "taken-back");
          const since = [...new Set(course.slice(back + 1).map(({ act }) => act))];
          const whole = ["put-up", "signed-off", "numbered", "issued"];
          expect(since).toEqual(whole.slice(0, since.length));
          expect(signed === undefined).toBe(since.length < whole.length);
        }
      }),
    );
  });

  test("steps are only added, and what is issued stays so until a later one is", () => {
    fc.assert(
      fc.property(played, (tries) => {
        const moments = everyMoment(tries);
        for (const [place, all] of moments.entries()) {
          const before = moments[place - 1] ?? all;
          for (const [index, each] of before.entries()) {
            const now = all[index] ?? expect.unreachable();
            expect((now.course ?? []).slice(0, each.course?.length ?? 0)).toEqual(each.course ?? []);
            if (stateOf(each, before) !== "issued") continue;
            const state = stateOf(now, all);
            if (state === "replaced") expect(inForce(all)?.number ?? 9).toBeGreaterThan(each.number);
            else expect(["issued", "recalled"]).toContain(state);
          }
        }
      }),
    );
  });

  test("there is a way on: what is not issued, replaced or recalled is open to a step, or waits for another", () => {
    fc.assert(
      fc.property(played, (tries) => {
        const all = everyMoment(tries).at(-1) ?? [];
        const steps = acts.filter((act) => act !== "recalled");
        for (const each of all) {
          const bars = steps.map((act) => barToStep(act, each, all)?.type);
          const over = each.signed !== undefined || each.recalled !== undefined;
          const waits = bars.includes("under-way") || bars.includes("overtaken");
          expect(over || waits || bars.includes(undefined)).toBe(true);
        }
      }),
    );
  });
});

describe("an edition made before there were steps", () => {
  test("is issued when it was signed, and a draft when it was not", () => {
    const old: Edition = { ...edition(1), signed: file };
    expect(stateOf(old, [old, edition(2)])).toBe("issued");
    expect(stateOf(edition(2), [old, edition(2)])).toBe("draft");
    const after: Edition = { ...edition(2), asOf: addMilliseconds(morning, 60_000) };
    expect(barToStep("put-up", after, [old, after])).toBeUndefined();
  });
});

test("only the leader it was put up to signs it off or sends it back from his desk", () => {
  const before: Edition = { ...edition(1), course: [stepOf("put-up", 1)] };
  expect(barToLeader(before, chairman)).toBeUndefined();
  expect(barToLeader(before, deputy)).toEqual({ type: "not-addressed", to: chairman });
});

test("what a step finds elsewhere than it needs says who brought it there, and when", () => {
  const back: Edition = { ...edition(1), course: [stepOf("put-up", 1), stepOf("sent-back", 2)] };
  expect(barToStep("signed-off", back, [back])).toEqual({
    ...{ type: "moved-on", act: "sent-back", by: officer },
    at: addMilliseconds(morning, 120_000),
  });
});
