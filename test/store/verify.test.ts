import { DeleteItemCommand, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { DeleteObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { beforeEach, describe, expect, test } from "vitest";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Bucket } from "../../functions/store/bucket.ts";
import { files } from "../../functions/store/files.ts";
import { type Key, ledgerKey, placeKey, rowKey, submissionKey } from "../../functions/store/keys.ts";
import { obligations } from "../../functions/store/obligations.ts";
import { attributes } from "../../functions/store/record.ts";
import { submissions } from "../../functions/store/submissions.ts";
import type { Table } from "../../functions/store/table.ts";
import { verify } from "../../functions/store/verify.ts";
import { withEngines } from "../support/engines.ts";
import { issued } from "./issued.ts";
import {
  aDeed,
  anAttachment,
  anObligation,
  aPost,
  changing,
  clerk,
  collected,
  directive,
  noon,
  sealed,
} from "./round.ts";

describe("verifying what is kept", () => {
  const engines = withEngines();
  let table: Table;
  let bucket: Bucket;
  const owed = anObligation();
  const bytes = new TextEncoder().encode("%PDF phụ lục");
  const attachment = anAttachment(bytes, "v".repeat(26));

  beforeEach(async () => {
    const { clients, resources, emptyTable } = engines();
    table = { client: clients.dynamo, name: await emptyTable() };
    bucket = { client: clients.s3, name: resources.bucket };
    await issued(table, [owed, anObligation({ id: "bao-cao.tay-binh" })]);
    await files(table, bucket).keep(directive, owed.id, attachment, bytes);
    const first = aPost(owed, { key: "first" });
    const submission = sealed({ ...first.submission, attachments: [attachment] });
    const obligation = { ...first.change.obligation, first: submission.receipt, latest: submission.receipt };
    await submissions(table).file(submission, { ...first.change, obligation });
    const returned = changing(obligation, {}, { deeds: [aDeed("returned"), aDeed("mailed")] });
    await obligations(table).change(returned);
    const second = aPost(returned.obligation, { key: "second", text: "Đã bổ sung." });
    await submissions(table).file(second.submission, second.change);
  });

  const found = async () => (await collected(verify(table, bucket))).map(({ text }) => text);
  const stored = async (key: Key) => {
    const { Item } = await table.client.send(
      new GetItemCommand({ TableName: table.name, Key: attributes(key) }),
    );
    return Item ?? {};
  };
  const store = (item: object) =>
    table.client.send(new PutItemCommand({ TableName: table.name, Item: item as never }));
  const remove = (key: Key) =>
    table.client.send(new DeleteItemCommand({ TableName: table.name, Key: attributes(key) }));

  test("finds nothing where nothing was touched", async () => {
    expect(await found()).toEqual([]);
  });

  test("finds a ledger entry that was reworded, taken out, swapped or cut from the end", async () => {
    const entry = (sequence: number) => ledgerKey(directive, owed.id, sequence);
    const [second, third] = [await stored(entry(2)), await stored(entry(3))];
    const broken = (from: number) => [`Sổ theo dõi bị sửa, mất hoặc đổi thứ tự từ mục ${from}.`];
    await store({ ...second, body: { S: second.body?.S?.replace("returned", "accepted") } });
    expect(await found()).toEqual(broken(2));
    await remove(entry(2));
    expect(await found()).toEqual(broken(2));
    await store({ ...second, body: third.body });
    await store({ ...third, body: second.body });
    expect(await found()).toEqual(broken(2));
    await store(second);
    await store(third);
    expect(await found()).toEqual([]);
    await remove(entry(4));
    expect(await found()).toEqual(["Sổ theo dõi thiếu các mục cuối."]);
  });

  test("finds nothing after a withdrawal, and the withdrawn revision when it is gone", async () => {
    const sent = (await obligations(table).find(directive, owed.id)) as Obligation;
    const { first, latest, ...rest } = sent;
    if (!first || !latest) throw new Error("nothing was sent");
    const withdrawals = [{ at: noon, by: clerk, reason: "Nhầm biểu.", first, latest }];
    const withdrawn = { ...rest, withdrawals, version: sent.version + 1 };
    await obligations(table).change({ obligation: withdrawn, deeds: [aDeed("withdrawn")] });
    const third = aPost(withdrawn, { key: "third", text: "Lập lại." });
    await submissions(table).file(third.submission, third.change);
    expect(await found()).toEqual([]);
    await remove(submissionKey(directive, owed.id, 1));
    expect(await found()).toEqual(["Mất lần nộp thứ 1.", "Giấy tiếp nhận không khớp với bản đã nộp."]);
  });

  test("finds a revision that is gone, and one that was changed", async () => {
    const key = submissionKey(directive, owed.id, 2);
    const revision = await stored(key);
    await store({ ...revision, body: { S: revision.body?.S?.replace("bổ sung", "sửa") } });
    expect(await found()).toEqual([expect.stringContaining("không đọc được hoặc đã bị sửa")]);
    await remove(key);
    expect(await found()).toEqual(["Mất lần nộp thứ 2.", "Giấy tiếp nhận không khớp với bản đã nộp."]);
  });

  test("finds a receipt that was made to look timely", async () => {
    const key = rowKey(directive, owed.board, owed.id);
    const row = await stored(key);
    const body = row.body?.S?.replace('"receivedAt":"2022-06-25', '"receivedAt":"2022-06-20');
    await store({ ...row, body: { S: body } });
    expect(await found()).toEqual(["Giấy tiếp nhận không khớp với bản đã nộp."]);
  });

  test("finds an attached file that was changed or is gone, and a row that lost its place", async () => {
    const { client, name } = bucket;
    const object = { Bucket: name, Key: attachment.key };
    await client.send(new PutObjectCommand({ ...object, Body: "khác" }));
    expect(await found()).toEqual(["Tệp đã bị sửa sau khi lưu."]);
    await client.send(new DeleteObjectCommand(object));
    expect(await found()).toEqual(["Tệp không còn trong kho."]);
    await remove(placeKey(directive, owed.id));
    expect(await found()).toContain("Không tìm thấy nơi giữ bản ghi của nghĩa vụ báo cáo.");
  });
});
