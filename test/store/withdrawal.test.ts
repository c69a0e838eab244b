import { beforeEach, expect, test } from "vitest";
import { breakIn } from "../../functions/core/obligation/ledger.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Change } from "../../functions/core/world.ts";
import { drafts } from "../../functions/store/drafts.ts";
import { ledger } from "../../functions/store/ledger.ts";
import { obligations } from "../../functions/store/obligations.ts";
import { submissions } from "../../functions/store/submissions.ts";
import { issued } from "./issued.ts";
import { aDeed, aDraft, anObligation, aPost, at, changing, clerk, directive } from "./round.ts";
import { onEveryTable } from "./tables.ts";

const moment = at("2022-06-25T13:00:00+07:00");

/** What withdrawing makes of a report that was sent. */
function withdrawing(sent: Obligation): Change {
  const { first, latest, ...rest } = sent;
  if (!first || !latest) throw new Error("Nothing was sent.");
  const withdrawals = [
    ...(sent.withdrawals ?? []),
    { at: moment, by: clerk, reason: "Nhầm biểu.", first, latest },
  ];
  return { obligation: { ...rest, withdrawals, version: sent.version + 1 }, deeds: [aDeed("withdrawn")] };
}
const accepting = (sent: Obligation) =>
  changing(sent, { acceptedAt: moment }, { deeds: [aDeed("accepted", { by: "officer" })] });

onEveryTable("withdrawing a report", (table) => {
  let sent: Obligation;
  beforeEach(async () => {
    const owed = anObligation();
    await issued(table(), [owed]);
    await drafts(table()).save(directive, owed.id, aDraft("một"), 0);
    const { submission, change } = aPost(owed, { key: "first", text: "một" });
    await submissions(table()).file(submission, change);
    sent = change.obligation;
  });
  const stored = async () => (await obligations(table()).find(directive, sent.id)) as Obligation;

  test("and accepting it at once: exactly one wins, whoever it is, and the ledger tells of that one", async () => {
    for (let round = 0; round < 8; round += 1) {
      const before = await stored();
      const rivals = [withdrawing(before), accepting(before)];
      if (round % 2 === 1) rivals.reverse();
      const won = await Promise.all(rivals.map((change) => obligations(table()).change(change)));
      expect(won.filter(Boolean)).toHaveLength(1);
      const winner = rivals[won.indexOf(true)] as Change;
      const after = await stored();
      expect(after).toEqual(winner.obligation);
      expect(after.latest === undefined).not.toBe(after.acceptedAt !== undefined);
      const entries = await ledger(table()).of(directive, sent.id);
      expect([entries.at(-1)?.deed.act, breakIn(entries)]).toEqual([winner.deeds[0]?.act, undefined]);
      // Back to a report in hand, under the next number.
      const { acceptedAt: _, ...open } = after;
      await obligations(table()).change(changing(open as Obligation, {}));
      const next = aPost({ ...open, version: after.version + 1 } as Obligation, { key: `round-${round}` });
      await submissions(table()).file(next.submission, next.change);
    }
  });

  test("keeps the revision and its receipt, and gives the next one a number of its own", async () => {
    const change = withdrawing(sent);
    expect(await obligations(table()).change(change)).toBe(true);
    const { submission, change: filing } = aPost(await stored(), { key: "second", text: "hai" });
    expect(submission.receipt.revision).toBe(2);
    expect(await submissions(table()).file(submission, filing)).toMatchObject({ ok: true });
    const revisions = await submissions(table()).revisions(directive, sent.id);
    expect(revisions.map(({ receipt, entries }) => [receipt.revision, entries["ket-qua"]])).toEqual([
      ...[
        [1, "một"],
        [2, "hai"],
      ],
    ]);
    expect((await stored()).withdrawals?.[0]?.latest).toEqual(sent.latest);
  });

  test("the form that was withdrawn, posted again, files nothing: it is answered with its own receipt", async () => {
    await obligations(table()).change(withdrawing(sent));
    const again = aPost(await stored(), { key: "first", text: "một" });
    expect(await submissions(table()).file(again.submission, again.change)).toEqual({
      ok: true,
      value: sent.latest,
    });
    expect(await submissions(table()).revisions(directive, sent.id)).toHaveLength(1);
    expect((await stored()).latest).toBeUndefined();
  });

  test("the draft goes on from what was sent, and a save from before the sending does not overwrite it", async () => {
    await obligations(table()).change(withdrawing(sent));
    const [draft] = await drafts(table()).of(directive, sent.id);
    expect(draft).toMatchObject({ entries: { "ket-qua": "một" }, version: 2 });
    expect(await drafts(table()).save(directive, sent.id, aDraft("cũ"), 1)).toMatchObject({ ok: false });
    expect(await drafts(table()).save(directive, sent.id, aDraft("mới"), 2)).toMatchObject({ ok: true });
  });
});
