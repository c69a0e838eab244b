import { randomBytes } from "node:crypto";
import { GetItemCommand, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { ReceiveMessageCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { expect, test } from "vitest";
import { createResources } from "../../infra/local/resources.ts";
import { strictDynamo, withEngines } from "../support/engines.ts";

const engines = withEngines();
const strict = strictDynamo();

test("keeps a record and finds it by when it is next due", async () => {
  const { clients, resources } = engines();
  const Item = { pk: { S: "a" }, sk: { S: "b" }, duePk: { S: "due-0" }, dueSk: { S: "2022-06-27" } };
  await clients.dynamo.send(new PutItemCommand({ TableName: resources.table, Item }));
  const due = await clients.dynamo.send(
    new QueryCommand({
      TableName: resources.table,
      IndexName: "due",
      KeyConditionExpression: "duePk = :bucket AND dueSk <= :now",
      ExpressionAttributeValues: { ":bucket": { S: "due-0" }, ":now": { S: "2022-06-28" } },
    }),
  );
  expect(due.Items).toEqual([Item]);
});

test("keeps a file with a Vietnamese name and gives the same bytes back", async () => {
  const { clients, resources } = engines();
  const Key = "biểu mẫu số 01.pdf";
  await clients.s3.send(new PutObjectCommand({ Bucket: resources.bucket, Key, Body: "kết quả" }));
  const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket: resources.bucket, Key }));
  expect(await Body?.transformToString()).toBe("kết quả");
});

test("keeps a file as large as the pages take, byte for byte", async () => {
  const { clients, resources } = engines();
  const sent = randomBytes(20_000_000);
  const place = { Bucket: resources.bucket, Key: "large" };
  await clients.s3.send(new PutObjectCommand({ ...place, Body: sent }));
  const { Body } = await clients.s3.send(new GetObjectCommand(place));
  expect(sent.equals((await Body?.transformToByteArray()) ?? Buffer.alloc(0))).toBe(true);
});

test("carries a message from the one who asks to the one who assembles", async () => {
  const { clients, resources } = engines();
  await clients.sqs.send(new SendMessageCommand({ QueueUrl: resources.assembly, MessageBody: "1" }));
  const { Messages } = await clients.sqs.send(new ReceiveMessageCommand({ QueueUrl: resources.assembly }));
  expect(Messages?.map((message) => message.Body)).toEqual(["1"]);
});

test("making everything a second time changes nothing that is kept", async () => {
  const { clients, resources } = engines();
  const TableName = resources.table;
  const Item = { pk: { S: "stays" }, sk: { S: "here" } };
  await clients.dynamo.send(new PutItemCommand({ TableName, Item }));
  expect(await createResources(engines(), clients)).toEqual(resources);
  expect((await clients.dynamo.send(new GetItemCommand({ TableName, Key: Item }))).Item).toEqual(Item);
});

test.skipIf(!strict)("the table has a shape that Amazon's own engine accepts", async () => {
  const { clients, emptyTable } = (strict ?? (() => expect.unreachable()))();
  const TableName = await emptyTable();
  const Item = { pk: { S: "a" }, sk: { S: "b" }, duePk: { S: "due-0" }, dueSk: { S: "2022-06-27" } };
  await clients.dynamo.send(new PutItemCommand({ TableName, Item }));
  const kept = await clients.dynamo.send(
    new GetItemCommand({ TableName, Key: { pk: Item.pk, sk: Item.sk } }),
  );
  expect(kept.Item).toEqual(Item);
});
