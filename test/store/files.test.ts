import { ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { describe, expect, test } from "vitest";
import { assemblyQueue } from "../../functions/store/assembly.ts";
import { files } from "../../functions/store/files.ts";
import { withEngines } from "../support/engines.ts";
import { anAttachment, directive, obligationId } from "./round.ts";

describe("attached files and the queue", () => {
  const engines = withEngines();
  const store = (given: { readonly reached?: boolean } = {}) => {
    const { clients, resources } = engines();
    return files(
      { client: clients.dynamo, name: resources.table },
      {
        ...{ client: clients.s3, name: resources.bucket },
        ...(given.reached ? { signer: clients.s3 } : {}),
      },
    );
  };
  const bytes = new TextEncoder().encode("%PDF-1.7 phụ lục");

  test("a file kept is listed, found and read back byte for byte", async () => {
    const id = obligationId("bao-cao.mot");
    const attachment = anAttachment(bytes);
    await store().keep(directive, id, attachment, bytes);
    expect(await store().of(directive, id)).toEqual([attachment]);
    expect(await store().find(directive, id, attachment.id)).toEqual(attachment);
    expect(Buffer.from(await store().read(attachment.key))).toEqual(Buffer.from(bytes));
  });

  test("a browser fetches it by an address for a minute, as a download under its Vietnamese name", async () => {
    const key = "files/linked.pdf";
    await store().write(key, bytes, "application/pdf");
    const as = { name: "Phụ lục số liệu.pdf", type: "application/pdf" };
    expect(await store().link(key, as)).toBeUndefined();
    const link = (await store({ reached: true }).link(key, as)) ?? "";
    const said = new URL(link).searchParams;
    expect(said.get("response-content-disposition")).toBe(
      "attachment; filename*=UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c%20s%E1%BB%91%20li%E1%BB%87u.pdf",
    );
    expect(said.get("X-Amz-Expires")).toBe("60");
    expect(Buffer.from(await (await fetch(link)).arrayBuffer())).toEqual(Buffer.from(bytes));
  });

  test("bytes other than those that were hashed are not kept", async () => {
    const id = obligationId("bao-cao.hai");
    const attachment = anAttachment(bytes, "b".repeat(26));
    await expect(store().keep(directive, id, attachment, bytes.slice(1))).rejects.toThrow("not those");
    expect(await store().of(directive, id)).toEqual([]);
  });

  test("a file dropped is no longer attached, and a revision that names it can still read it", async () => {
    const id = obligationId("bao-cao.ba");
    const attachment = anAttachment(bytes, "c".repeat(26));
    await store().keep(directive, id, attachment, bytes);
    await store().drop(directive, id, attachment.id);
    expect(await store().of(directive, id)).toEqual([]);
    expect(await store().read(attachment.key)).toHaveLength(bytes.length);
  });

  test("what is asked of the assembly arrives as it was sent", async () => {
    const { clients, resources } = engines();
    await assemblyQueue(clients.sqs, resources.assembly).send({ directive, job: 3 });
    const { Messages = [] } = await clients.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: resources.assembly }),
    );
    expect(Messages.map(({ Body }) => JSON.parse(Body ?? ""))).toEqual([{ directive, job: 3 }]);
  });
});
