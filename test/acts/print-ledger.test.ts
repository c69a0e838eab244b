import { describe, expect, test } from "vitest";
import { printLedger } from "../../functions/acts/print-ledger.ts";
import type { LedgerPrint } from "../../functions/core/round/ledger-print.ts";
import { at } from "../web/site.ts";

type World = Parameters<typeof printLedger>[0];
type Context = Parameters<typeof printLedger>[1];

const now = at("2022-06-24T08:00+07:00");
const context = { now, directive: { id: "r" }, person: { id: "officer" } } as unknown as Context;
const waiting = { directive: "r", askedAt: at("2022-06-24T07:55+07:00"), askedBy: "officer" };

function queue(held: object | undefined, reached = true) {
  const kept: LedgerPrint[] = [];
  let sent = 0;
  const world = {
    log: () => undefined,
    ledgerPrints: {
      find: async () => held,
      keep: async (print: LedgerPrint) => {
        kept.push(print);
      },
    },
    assembly: {
      send: async () => {
        if (!reached) throw new Error("no queue");
        sent += 1;
      },
    },
  } as unknown as World;
  return { world, kept, sent: () => sent };
}

describe("a long ledger to be set as a document", () => {
  test("is asked for once while one is under way", async () => {
    const { world, kept, sent } = queue(waiting);
    await printLedger(world, context);
    expect([kept, sent()]).toEqual([[], 0]);
  });

  test("keeps the last one to be taken while the next is set", async () => {
    const file = { key: "k", bytes: 1, hash: "h", at: at("2022-06-23T08:00+07:00") };
    const { world, kept, sent } = queue({ ...waiting, askedAt: at("2022-06-23T07:55+07:00"), file });
    await printLedger(world, context);
    expect(kept).toEqual([{ directive: "r", askedAt: now, askedBy: "officer", file }]);
    expect(sent()).toBe(1);
  });

  test("that could not be sent on its way says so at once, and nobody waits for it", async () => {
    const { world, kept } = queue(undefined, false);
    await printLedger(world, context);
    expect(kept.at(-1)).toMatchObject({ failedAt: now });
  });
});
