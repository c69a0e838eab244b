import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakIn } from "../../functions/core/obligation/ledger.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Receipt } from "../../functions/core/obligation/receipt.ts";
import { ledger } from "../../functions/store/ledger.ts";
import { obligations } from "../../functions/store/obligations.ts";
import { submissions } from "../../functions/store/submissions.ts";
import type { Table } from "../../functions/store/table.ts";
import { withEngines } from "../support/engines.ts";
import { issued } from "./issued.ts";
import { aDeed, anObligation, aPost, changing, directive } from "./round.ts";

/** What one of two programs does next; each goes by what it last saw, which may be long out of date. */
const step = fc.record({
  who: fc.constantFrom(0, 1),
  does: fc.oneof(
    { weight: 3, arbitrary: fc.constant({ type: "look" } as const) },
    {
      weight: 3,
      arbitrary: fc.record({ type: fc.constant("act" as const), claim: fc.constantFrom("", "a", "b") }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant("file" as const),
        key: fc.constantFrom("k1", "k2", "k3"),
        text: fc.constantFrom("một", "hai"),
      }),
    },
  ),
});

/**
 * The plainest thing that keeps the rules: a version, who used which key for which words, and what was
 * claimed.
 */
interface Oracle {
  version: number;
  deeds: number;
  readonly filed: Map<string, { readonly text: string; readonly receipt: Receipt }>;
  readonly claims: Set<string>;
}

describe("two programs over one obligation", () => {
  const engines = withEngines();
  const owed = anObligation();

  test("always agree with the plainest account of what may happen, whatever each last saw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
        const name = await engines().emptyTable();
        // Two tables that are one: each program remembers for itself.
        const tables = [0, 1].map((): Table => ({ client: engines().clients.dynamo, name }));
        await issued(tables[0] as Table, [owed]);
        const oracle: Oracle = { version: 0, deeds: 0, filed: new Map(), claims: new Set() };
        const seen: Obligation[] = [owed, owed];
        for (const { who, does } of steps) {
          const table = tables[who] as Table;
          const last = seen[who] as Obligation;
          if (does.type === "look") seen[who] = await look(table, oracle);
          if (does.type === "act") seen[who] = await act(table, oracle, last, does.claim);
          if (does.type === "file") seen[who] = await file(table, oracle, last, does);
        }
        await expectAsTold(tables[0] as Table, oracle);
      }),
      { numRuns: 60, seed: 627 },
    );
  });

  async function look(table: Table, oracle: Oracle): Promise<Obligation> {
    const found = (await obligations(table).find(directive, owed.id)) as Obligation;
    expect([found.version, found.latest?.revision ?? 0]).toEqual([oracle.version, oracle.filed.size]);
    return found;
  }

  async function act(table: Table, oracle: Oracle, last: Obligation, claim: string): Promise<Obligation> {
    const change = changing(last, {}, { deeds: [aDeed("reminded")], claims: claim ? [claim] : [] });
    const mayBe = last.version === oracle.version && !oracle.claims.has(claim);
    expect(await obligations(table).change(change)).toBe(mayBe);
    if (!mayBe) return last;
    oracle.version += 1;
    oracle.deeds += 1;
    if (claim) oracle.claims.add(claim);
    return change.obligation;
  }

  async function file(
    table: Table,
    oracle: Oracle,
    last: Obligation,
    { key, text }: { readonly key: string; readonly text: string },
  ): Promise<Obligation> {
    const { submission, change } = aPost(last, { key, text });
    const before = oracle.filed.get(key);
    const answer = await submissions(table).file(submission, change);
    if (before) {
      const { receipt } = before;
      const same = before.text === text;
      expect(answer).toEqual(
        same ? { ok: true, value: receipt } : { ok: false, refusal: { type: "key-reused", receipt } },
      );
      return last;
    }
    if (last.version !== oracle.version) {
      expect(answer).toEqual({ ok: false, refusal: { type: "superseded" } });
      return last;
    }
    expect(answer).toEqual({ ok: true, value: submission.receipt });
    oracle.filed.set(key, { text, receipt: submission.receipt });
    oracle.version += 1;
    oracle.deeds += 1;
    return change.obligation;
  }

  async function expectAsTold(table: Table, oracle: Oracle): Promise<void> {
    const revisions = await submissions(table).revisions(directive, owed.id);
    expect(revisions.map(({ receipt }) => receipt)).toEqual(
      [...oracle.filed.values()].map(({ receipt }) => receipt),
    );
    const entries = await ledger(table).of(directive, owed.id);
    expect([entries.length, breakIn(entries)]).toEqual([oracle.deeds, undefined]);
    const claims = await obligations(table).claimsOf(directive, owed.id);
    expect([...claims].sort()).toEqual([...oracle.claims].sort());
  }
});
