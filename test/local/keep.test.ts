import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DeleteItemCommand } from "@aws-sdk/client-dynamodb";
import { beforeEach, describe, expect, test } from "vitest";
import { ledgerKey } from "../../functions/store/keys.ts";
import type { StorePlaces } from "../../functions/store/places.ts";
import { attributes } from "../../functions/store/record.ts";
import { submissions } from "../../functions/store/submissions.ts";
import { keeping } from "../../infra/local/keep.ts";
import { issued } from "../store/issued.ts";
import { anObligation, aPost, directive, noon } from "../store/round.ts";
import { withEngines } from "../support/engines.ts";

describe("what an operator does to what is kept", () => {
  const engines = withEngines();
  const owed = anObligation();
  let places: StorePlaces;
  let another: StorePlaces;

  beforeEach(async () => {
    const { clients, resources, emptyTable } = engines();
    const over = async (): Promise<StorePlaces> => ({
      table: { client: clients.dynamo, name: await emptyTable() },
      bucket: { client: clients.s3, name: resources.bucket },
      queue: { client: clients.sqs, url: resources.assembly },
    });
    places = await over();
    another = await over();
    await issued(places.table, [owed]);
    const { submission, change } = aPost(owed, { key: "first", text: "Thi đua ".repeat(2000) });
    await submissions(places.table).file(submission, change);
  });
  const file = () => join(mkdtempSync(join(tmpdir(), "archive-")), "archive.jsonl");

  test("verifying says that all is well, and fails with the place when it is not", async () => {
    expect(await keeping(places, ["verify"], noon)).toEqual(["Không tìm thấy điểm sai nào."]);
    const Key = attributes(ledgerKey(directive, owed.id, 1));
    await places.table.client.send(new DeleteItemCommand({ TableName: places.table.name, Key }));
    await expect(keeping(places, ["verify"], noon)).rejects.toThrow(
      `${directive} / ${owed.id}: Sổ theo dõi thiếu các mục cuối.\nTìm thấy 1 điểm sai.`,
    );
  });

  test("an archive goes into a new file and comes back into an empty table, twice without harm", async () => {
    const to = file();
    await keeping(places, ["archive", to], noon);
    const lines = readFileSync(to, "utf8").trimEnd().split("\n").length;
    const back = (written: number, kept: number) => [
      `Đã nạp ${written} bản ghi; ${kept} bản ghi đã có, giữ nguyên.`,
    ];
    expect(await keeping(another, ["restore", to], noon)).toEqual(back(lines - 1, 0));
    expect(await keeping(another, ["restore", to], noon)).toEqual(back(0, lines - 1));
    expect(await keeping(another, ["verify"], noon)).toEqual(["Không tìm thấy điểm sai nào."]);
    await expect(keeping(places, ["archive", to], noon)).rejects.toThrow("EEXIST");
  });

  test("an archive of which a line is missing is not put back", async () => {
    const to = file();
    await keeping(places, ["archive", to], noon);
    writeFileSync(to, readFileSync(to, "utf8").split("\n").slice(1).join("\n"));
    await expect(keeping(another, ["restore", to], noon)).rejects.toThrow("cut off or changed");
  });

  test("other words are for somebody else", async () => {
    expect(await keeping(places, ["invite", "van-thu"], noon)).toBeUndefined();
    await expect(keeping(places, ["archive"], noon)).rejects.toThrow("Thiếu tên tệp.");
  });
});
