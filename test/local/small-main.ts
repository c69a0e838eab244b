/** The smallest program over the engines: keeps what it is told and says so only once it is kept. */
import { PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { clientsOf, startEngines } from "../../infra/local/engines.ts";
import { serveSite } from "../../infra/local/http.ts";
import { whenAskedToEnd } from "../../infra/local/lifeline.ts";
import { lockFolder } from "../../infra/local/lock.ts";
import { createResources } from "../../infra/local/resources.ts";

const dataDir = process.env.DATA_DIR ?? ".local";
const lock = lockFolder(dataDir);
const engines = await startEngines({ keeping: { dataDir } });
const clients = clientsOf(engines);
const { table, bucket } = await createResources(engines, clients);

async function answer(request: Request): Promise<Response> {
  const name = new URL(request.url).pathname.slice(1);
  if (request.method === "PUT") {
    const Body = await request.text();
    await clients.s3.send(new PutObjectCommand({ Bucket: bucket, Key: name, Body }));
    const Item = { pk: { S: "kept" }, sk: { S: name } };
    await clients.dynamo.send(new PutItemCommand({ TableName: table, Item }));
    return new Response("kept");
  }
  if (name !== "") {
    const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket: bucket, Key: name }));
    return new Response((await Body?.transformToString()) ?? "");
  }
  const { Items = [] } = await clients.dynamo.send(
    new QueryCommand({
      ...{ TableName: table, KeyConditionExpression: "pk = :kept" },
      ExpressionAttributeValues: { ":kept": { S: "kept" } },
    }),
  );
  return Response.json(Items.map((item) => item.sk?.S));
}

const site = await serveSite(answer, Number(process.env.PORT ?? 0));
const stop = async () => {
  await site.stop();
  await engines.stop();
  lock.release();
};
whenAskedToEnd(stop);
console.log(`ready ${site.origin}`);
const said = await engines.broken;
console.error(`The database stopped: ${said}`);
await stop();
process.exit(1);
