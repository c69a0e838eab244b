import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { breakIn } from "../../functions/core/obligation/ledger.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { drafts } from "../../functions/store/drafts.ts";
import { editions } from "../../functions/store/editions.ts";
import { ledger } from "../../functions/store/ledger.ts";
import { obligations } from "../../functions/store/obligations.ts";
import { submissions } from "../../functions/store/submissions.ts";
import type { Table } from "../../functions/store/table.ts";
import { withEngines } from "../support/engines.ts";
import { issued } from "./issued.ts";
import { type BadLine, badLine, type Fate } from "./line.ts";
import { aDraft, aNotice, anObligation, aPost, clerk, directive, noon } from "./round.ts";

describe("filing in bad weather", () => {
  const engines = withEngines();
  const owed = Array.from({ length: 12 }, (_, place) => anObligation({ id: `bao-cao.xa-${place}` }));
  let calm: Table;
  let line: BadLine | undefined;

  beforeEach(async () => {
    calm = { client: engines().clients.dynamo, name: await engines().emptyTable() };
    await issued(calm, owed);
  });
  afterEach(async () => {
    await line?.close();
    line = undefined;
  });

  async function over(deal: (operation: string) => Fate, maxAttempts?: number): Promise<Table> {
    line = await badLine(engines().dynamo, deal, maxAttempts);
    return { client: line.client, name: calm.name };
  }

  const postOn = (obligation: Obligation) =>
    aPost(obligation, { key: obligation.id.replace("bao-cao.", "key-") });

  async function fileOn(table: Table, obligation: Obligation) {
    const { submission, change } = postOn(obligation);
    return submissions(table).file(submission, { ...change, notices: [aNotice(`receipt-${obligation.id}`)] });
  }

  async function expectOneOfEach() {
    for (const { id } of owed) {
      const revisions = await submissions(calm).revisions(directive, id);
      const entries = await ledger(calm).of(directive, id);
      const row = await obligations(calm).find(directive, id);
      expect(revisions.map(({ receipt }) => receipt)).toEqual([row?.latest]);
      expect(entries).toHaveLength(1);
      expect(breakIn(entries)).toBeUndefined();
    }
  }

  test("a table that turns away every third request loses no report and refuses none", async () => {
    let asked = 0;
    const table = await over(() => {
      asked += 1;
      return asked % 3 === 0 ? "throttled" : "through";
    });
    const filed = await Promise.all(owed.map((obligation) => fileOn(table, obligation)));
    expect(filed.every(({ ok }) => ok)).toBe(true);
    expect(line?.fates.throttled).toBeGreaterThan(2);
    await expectOneOfEach();
  });

  test("a line that loses three answers in ten after they took effect files nothing twice", async () => {
    const next = seeded(2);
    const table = await over((operation) =>
      operation === "TransactWriteItems" && next() < 0.3 ? "answer-lost" : "through",
    );
    const filed = await Promise.all(owed.map((obligation) => fileOn(table, obligation)));
    expect(filed.every(({ ok }) => ok)).toBe(true);
    expect(line?.fates["answer-lost"]).toBeGreaterThan(2);
    await expectOneOfEach();
  });

  test("a report that meets others' writes is tried again, and what never ends is a fault and no record", async () => {
    let left = 3;
    const table = await over((operation) => {
      if (operation !== "TransactWriteItems" || left === 0) return "through";
      left -= 1;
      return "conflict";
    });
    const [first, second] = owed as [Obligation, Obligation];
    expect(await fileOn(table, first)).toMatchObject({ ok: true });
    expect(line?.fates.conflict).toBe(3);
    left = Number.POSITIVE_INFINITY;
    await expect(fileOn(table, second)).rejects.toThrow("cancelled");
    expect(await submissions(calm).revisions(directive, second.id)).toEqual([]);
  });

  test("a form whose answer is lost for good gets the same receipt when it is sent again", async () => {
    let lost = 0;
    const table = await over((operation) => {
      if (operation !== "TransactWriteItems" || lost === 3) return "through";
      lost += 1;
      return "answer-lost";
    }, 3);
    const [first] = owed as [Obligation];
    const { submission, change } = postOn(first);
    await expect(submissions(table).file(submission, change)).rejects.toThrow();
    const again = postOn(first);
    const receipt = await submissions(table).file(again.submission, again.change);
    expect(receipt).toEqual({ ok: true, value: submission.receipt });
    expect(await submissions(calm).revisions(directive, first.id)).toHaveLength(1);
  });

  test("whoever is first knows it, even when the answer that says so is lost", async () => {
    const lost = new Set<string>();
    const table = await over((operation) => {
      const write = operation === "PutItem" || operation === "TransactWriteItems";
      if (!write || lost.has(operation)) return "through";
      lost.add(operation);
      return "answer-lost";
    });
    expect(await editions(table).ask(directive, clerk, noon)).toMatchObject({ number: 1 });
    expect(await editions(calm).jobs(directive)).toHaveLength(1);
    lost.clear();
    const [first] = owed as [Obligation];
    const saved = await drafts(table).save(directive, first.id, aDraft("một"), 0);
    expect(saved).toMatchObject({ ok: true, value: { version: 1 } });
    expect([...lost]).toEqual(["PutItem"]);
  });

  test("a program that dies at any request of a filing leaves a whole record or none", async () => {
    const left: string[] = [];
    for (const [dies, obligation] of owed.slice(0, 5).entries()) {
      let asked = 0;
      const { submission, change } = postOn(obligation);
      const table = await over(() => {
        asked += 1;
        return asked > dies ? "answer-lost" : "through";
      }, 1);
      const outcome = await submissions(table)
        .file(submission, change)
        .catch(() => undefined);
      await line?.close();
      const revisions = await submissions(calm).revisions(directive, obligation.id);
      const row = await obligations(calm).find(directive, obligation.id);
      const entries = await ledger(calm).of(directive, obligation.id);
      expect([row?.latest ? 1 : 0, entries.length]).toEqual([revisions.length, revisions.length]);
      left.push(`${revisions.length === 1 ? "record" : "nothing"}, ${outcome?.ok ? "receipt" : "no answer"}`);
    }
    // Asking for the place, for the row, and the transaction: three requests, and none between them counts.
    expect(left).toEqual([
      ...["nothing, no answer", "nothing, no answer", "record, no answer"],
      ...["record, receipt", "record, receipt"],
    ]);
  });
});

/** The same chances at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 0x7fffffff;
    return state / 0x7fffffff;
  };
}
