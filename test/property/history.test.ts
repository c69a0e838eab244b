import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amend } from "../../functions/core/directives/amendment.ts";
import { addMilliseconds, type Instant } from "../../functions/core/instant.ts";
import { extend, revokeExtension } from "../../functions/core/obligation/extension.ts";
import { asItStood, directiveAsOf } from "../../functions/core/obligation/history.ts";
import { chained, type Entry } from "../../functions/core/obligation/ledger.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Receipt } from "../../functions/core/obligation/receipt.ts";
import { accept, acknowledge, returnForRevision, waive } from "../../functions/core/obligation/review.ts";
import type { Acted } from "../../functions/core/obligation/setting.ts";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import { withdraw } from "../../functions/core/obligation/withdrawal.ts";
import { at, officer, owedByB, received, spring } from "../support/spring-round.ts";

const begins = at("2026-04-20T08:00+07:00");
const minutes = (from: Instant, count: number) => addMilliseconds(from, count * 60_000);
const acts = ["send", "withdraw", "return", "accept", "extend", "revoke", "waive", "amend", "read"] as const;

interface Step {
  readonly act: (typeof acts)[number];
  /** Minutes since the step before; none is the same instant. */
  readonly after: number;
  readonly days: number;
  /** How long a report's body was on its way: it was received so much sooner than it was written down. */
  readonly slow: number;
}

interface Told {
  readonly row: Obligation;
  readonly entries: readonly Entry[];
  readonly receipts: readonly Receipt[];
  /** What stood in the records from each instant on. */
  readonly recorded: readonly { readonly from: Instant; readonly row: Obligation }[];
}

/** What core makes of a step; none where it refuses, and then nothing happens. */
function actedOn(row: Obligation, { act, days, slow }: Step, now: Instant): Acted | undefined {
  const acting = { by: officer, at: now };
  const until = minutes(now, days * 1440 + 1);
  const judged = (() => {
    switch (act) {
      case "return":
        return returnForRevision(row, spring, {
          ...acting,
          dueBefore: until,
          reasons: [{ section: "s1", text: `Thiếu biểu ${days}` }],
        });
      case "accept":
        return accept(row, spring, acting);
      case "extend":
        return extend(row, spring, { ...acting, until: minutes(until, 20_000), reason: `Mưa lũ ${days}` });
      case "revoke":
        return revokeExtension(row, spring, { ...acting, reason: "Không còn cần" });
      case "waive":
        return waive(row, spring, { ...acting, reason: "Giải thể", ground: "dissolved" });
      case "read":
        return acknowledge(row, spring, acting);
      case "withdraw":
        return withdraw(row, spring, {
          ...acting,
          revision: row.latest?.revision ?? 0,
          reason: "Nhầm",
          jobs: [],
        });
      case "amend":
      case "send":
        return undefined;
    }
  })();
  if (judged) return judged.ok ? judged.value : undefined;
  if (act === "amend") return amend([row], spring, movedBy(days), acting).moved[0];
  const closed = row.waived || row.acceptedAt;
  return closed ? undefined : slowly(received(row, spring, minutes(now, -slow)), now);
}

/** The same report, written down when its body had come in whole. */
function slowly(acted: Acted, recordedAt: Instant): Acted {
  const { first, latest } = acted.obligation;
  if (!first || !latest || latest.receivedAt === recordedAt) return acted;
  const kept = { ...latest, recordedAt };
  return {
    ...acted,
    obligation: {
      ...acted.obligation,
      latest: kept,
      first: first.revision === kept.revision ? kept : first,
    },
  };
}

const movedBy = (days: number) => ({
  ...spring.directive,
  demands: spring.directive.demands.map((demand) =>
    demand.deadline.type === "dated"
      ? {
          ...demand,
          deadline: { ...demand.deadline, dueBefore: minutes(demand.deadline.dueBefore, days * 1440) },
        }
      : demand,
  ),
});

function played(steps: readonly Step[]): Told {
  let told: Told = { row: owedByB(), entries: [], receipts: [], recorded: [] };
  let now = begins;
  for (const step of steps) {
    now = minutes(now, step.after);
    const acted = actedOn(told.row, step, now);
    if (!acted) continue;
    const { latest } = acted.obligation;
    const entries = acted.deeds.reduce<readonly Entry[]>((chain, deed) => {
      const { directive, id } = acted.obligation;
      return [...chain, chained(directive, id, chain.at(-1), deed)];
    }, told.entries);
    told = {
      row: acted.obligation,
      entries,
      receipts: step.act === "send" && latest ? [...told.receipts, latest] : told.receipts,
      recorded: [...told.recorded, { from: now, row: acted.obligation }],
    };
  }
  return told;
}

/**
 * What an edition reads of a row. The ledger tells the reasons of a return in one, not section by section.
 */
function seenOf(row: Obligation): object {
  const { directive, id, demand, party, board, dueBefore, startedAt, first, latest, withdrawals } = row;
  const { extension, returned, acceptedAt, waived } = row;
  const { reasons: _, ...back } = returned ?? {};
  const seen = { directive, id, demand, party, board, dueBefore, startedAt, first, latest, withdrawals };
  const decided = { extension, returned: returned && back, acceptedAt, waived };
  return JSON.parse(JSON.stringify({ ...seen, ...decided }));
}

const step = fc.record({
  act: fc.constantFrom(...acts),
  after: fc.nat({ max: 3 }),
  days: fc.integer({ min: 1, max: 9 }),
  slow: fc.nat({ max: 2 }),
});

describe("how things stood at an instant", () => {
  test("is told from history exactly as it was recorded then, whatever was decided and sent in whatever order", () => {
    const moved = { again: 0, back: 0, gone: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), (steps) => {
        const { row, entries, receipts, recorded } = played(steps);
        for (let minute = -1; minute < 45; minute += 1) {
          const asOf = minutes(begins, minute);
          const then = recorded.findLast(({ from }) => from < asOf)?.row ?? owedByB();
          const stood = asItStood(row, entries, receipts, asOf);
          expect(seenOf(stood)).toEqual(seenOf(then));
          expect(standingOf(stood, asOf)).toEqual(standingOf(then, asOf));
          if (then.extension && then.extension.reason !== row.extension?.reason) moved.again += 1;
          if (then.returned && !row.returned) moved.back += 1;
          if (then.latest && then.latest.revision !== row.latest?.revision) moved.gone += 1;
        }
      }),
      { seed: 20261127, numRuns: 200 },
    );
    for (const times of Object.values(moved)) expect(times).toBeGreaterThan(20);
  });

  test("an acceptance, a second extension or a waiver after it shows in nothing counted before it", () => {
    const first = played([{ act: "extend", after: 1, days: 1, slow: 0 }]);
    const again = played([
      { act: "extend", after: 1, days: 1, slow: 0 },
      { act: "extend", after: 5, days: 4, slow: 0 },
      { act: "revoke", after: 5, days: 4, slow: 0 },
    ]);
    const asOf = minutes(begins, 3);
    expect(asItStood(again.row, again.entries, [], asOf).extension).toEqual(first.row.extension);
    const { row, entries, receipts } = played([
      { act: "send", after: 1, days: 1, slow: 0 },
      { act: "return", after: 1, days: 2, slow: 0 },
      { act: "accept", after: 10, days: 1, slow: 0 },
    ]);
    expect(row.returned).toBeUndefined();
    expect(standingOf(asItStood(row, entries, receipts, asOf), asOf).type).toBe("returned");
  });

  test("a report whose body was still on its way is not in what was counted meanwhile", () => {
    const { row, entries, receipts } = played([{ act: "send", after: 10, days: 1, slow: 2 }]);
    expect(row.latest).toMatchObject({
      receivedAt: minutes(begins, 8),
      recordedAt: minutes(begins, 10),
    });
    expect(asItStood(row, entries, receipts, minutes(begins, 9)).latest).toBeUndefined();
    expect(asItStood(row, entries, receipts, minutes(begins, 11)).latest).toEqual(row.latest);
  });

  test("a decision that no ledger tells of holds from its own moment on", () => {
    const acceptedAt = minutes(begins, 5);
    const row = { ...owedByB(), acceptedAt };
    expect(asItStood(row, [], [], minutes(begins, 4))).not.toHaveProperty("acceptedAt");
    expect(asItStood(row, [], [], minutes(begins, 6))).toMatchObject({ acceptedAt });
  });

  test("a deadline amended afterwards is the one that held before", () => {
    const [demand] = spring.directive.demands;
    if (!demand) throw new Error("nothing is demanded");
    const amended = {
      ...movedBy(5),
      amendments: [
        {
          document: spring.directive.document,
          demand: demand.id,
          before: demand.deadline,
          reason: "Mưa lũ.",
          by: officer,
          at: minutes(begins, 5),
        },
      ],
    };
    expect(directiveAsOf(amended, minutes(begins, 5))).toEqual(spring.directive);
    expect(directiveAsOf(amended, minutes(begins, 6))).toEqual(amended);
  });
});
