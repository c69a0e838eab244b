import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { beforeEach, expect, test } from "vitest";
import { breakIn } from "../../functions/core/obligation/ledger.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { submissionKey } from "../../functions/store/keys.ts";
import { ledger } from "../../functions/store/ledger.ts";
import { notices } from "../../functions/store/notices.ts";
import { obligations } from "../../functions/store/obligations.ts";
import { attributes } from "../../functions/store/record.ts";
import { submissions } from "../../functions/store/submissions.ts";
import { issued } from "./issued.ts";
import { aDeed, aNotice, anObligation, aPost, at, changing, collected, directive } from "./round.ts";
import { onEveryTable } from "./tables.ts";

onEveryTable("filing a report", (table) => {
  let owed: Obligation;
  beforeEach(async () => {
    owed = anObligation();
    await issued(table(), [owed]);
  });

  test("the receipt, the revision, the row, the ledger and the notice are there together", async () => {
    const { submission, change } = aPost(owed, { key: "first" });
    const filed = await submissions(table()).file(submission, { ...change, notices: [aNotice("receipt-1")] });
    expect(filed).toEqual({ ok: true, value: submission.receipt });
    expect(await submissions(table()).find(directive, owed.id, 1)).toEqual(submission);
    const row = await obligations(table()).find(directive, owed.id);
    expect(row).toMatchObject({ first: submission.receipt, latest: submission.receipt, version: 1 });
    const entries = await ledger(table()).of(directive, owed.id);
    expect(entries.map(({ deed }) => deed.act)).toEqual(["received"]);
    expect((await collected(notices(table()).unsent())).map(({ id }) => id)).toEqual(["receipt-1"]);
  });

  test("twenty equal posts at once are one record and twenty equal receipts", async () => {
    const posts = Array.from({ length: 20 }, () => aPost(owed, { key: "same" }));
    const receipts = await Promise.all(
      posts.map(({ submission, change }) => submissions(table()).file(submission, change)),
    );
    const [winner] = await submissions(table()).revisions(directive, owed.id);
    expect(new Set(posts.map(({ submission }) => submission.receipt.reference)).size).toBe(20);
    expect(receipts).toEqual(Array(20).fill({ ok: true, value: winner?.receipt }));
    expect(await submissions(table()).revisions(directive, owed.id)).toHaveLength(1);
    expect(await ledger(table()).of(directive, owed.id)).toHaveLength(1);
  });

  test("a form posted again long after, over the newer state, gets its first receipt", async () => {
    const first = aPost(owed, { key: "lost-answer" });
    await submissions(table()).file(first.submission, first.change);
    const again = aPost(first.change.obligation, { key: "lost-answer", at: at("2022-06-25T13:00:00+07:00") });
    const answer = await submissions(table()).file(again.submission, again.change);
    expect(answer).toEqual({ ok: true, value: first.submission.receipt });
    expect(await submissions(table()).revisions(directive, owed.id)).toHaveLength(1);
  });

  test("the same form with other words is refused and shows what was filed", async () => {
    const first = aPost(owed, { key: "reused" });
    await submissions(table()).file(first.submission, first.change);
    const other = aPost(owed, { key: "reused", text: "Số liệu khác." });
    const answer = await submissions(table()).file(other.submission, other.change);
    expect(answer).toEqual({
      ok: false,
      refusal: { type: "key-reused", receipt: first.submission.receipt },
    });
    expect(await submissions(table()).revisions(directive, owed.id)).toEqual([first.submission]);
  });

  test("of two different posts at once one is filed, and the other is told to look again", async () => {
    const [one, two] = [aPost(owed, { key: "one" }), aPost(owed, { key: "two", text: "Bản thứ hai." })];
    const answers = await Promise.all(
      [one, two].map(({ submission, change }) => submissions(table()).file(submission, change)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, refusal: { type: "superseded" } });
    // Judged again over what is stored now, it becomes the second revision.
    const now = (await obligations(table()).find(directive, owed.id)) as Obligation;
    const key = answers[0]?.ok ? "two" : "one";
    const again = aPost(now, { key, ...(key === "two" ? { text: "Bản thứ hai." } : {}) });
    expect(await submissions(table()).file(again.submission, again.change)).toMatchObject({
      ok: true,
      value: { revision: 2 },
    });
    expect(breakIn(await ledger(table()).of(directive, owed.id))).toBeUndefined();
  });

  test("a reminder written between the judging and the filing leaves nothing half filed", async () => {
    const { submission, change } = aPost(owed, { key: "raced" });
    await obligations(table()).change(changing(owed, {}, { deeds: [aDeed("reminded", { by: "clock" })] }));
    const answer = await submissions(table()).file(submission, {
      ...change,
      notices: [aNotice("receipt-2")],
    });
    expect(answer).toEqual({ ok: false, refusal: { type: "superseded" } });
    expect(await submissions(table()).revisions(directive, owed.id)).toEqual([]);
    expect(await collected(notices(table()).unsent())).toEqual([]);
  });

  test("a record changed behind our back is read by nobody", async () => {
    const { submission, change } = aPost(owed, { key: "changed", text: "Đạt 95,2% kế hoạch." });
    await submissions(table()).file(submission, change);
    const { client, name } = table();
    const key = attributes(submissionKey(directive, owed.id, 1));
    const { Item } = await client.send(new GetItemCommand({ TableName: name, Key: key }));
    const body = Item?.body?.S?.replace("95,2", "99,2") ?? "";
    expect(body).toContain("99,2");
    await client.send(new PutItemCommand({ TableName: name, Item: { ...key, body: { S: body } } }));
    const fault = "is not what was received";
    await expect(submissions(table()).find(directive, owed.id, 1)).rejects.toThrow(fault);
    await expect(submissions(table()).revisions(directive, owed.id)).rejects.toThrow(fault);
  });

  test("no receipt is given for other words than those filed", async () => {
    const { submission, change } = aPost(owed, { key: "other-words" });
    const other = { ...submission, entries: { "ket-qua": "Khác." } };
    await expect(submissions(table()).file(other, change)).rejects.toThrow("not for these words");
    expect(await submissions(table()).revisions(directive, owed.id)).toEqual([]);
  });

  test("a report of a million letters is filed whole", async () => {
    // Letters without order, so that deflating cannot make them few.
    let state = 7;
    const letters = Array.from({ length: 1_000_000 }, () => {
      state = (state * 48271) % 0x7fffffff;
      return String.fromCharCode(0x1ea0 + (state % 80));
    });
    const { submission, change } = aPost(owed, { key: "long", text: letters.join("") });
    expect(await submissions(table()).file(submission, change)).toMatchObject({ ok: true });
    const second = aPost(change.obligation, { key: "long-2", text: "Ngắn." });
    await submissions(table()).file(second.submission, second.change);
    expect(await submissions(table()).revisions(directive, owed.id)).toEqual([submission, second.submission]);
    expect(await submissions(table()).find(directive, owed.id, 1)).toEqual(submission);
  });
});
