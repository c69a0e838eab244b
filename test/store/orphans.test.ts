import { describe, expect, test } from "vitest";
import { instantOf } from "../../functions/core/instant.ts";
import type { Attachment } from "../../functions/core/obligation/submission.ts";
import { files } from "../../functions/store/files.ts";
import { removeOrphans } from "../../functions/store/orphans.ts";
import { submissions } from "../../functions/store/submissions.ts";
import { withEngines } from "../support/engines.ts";
import { issued } from "./issued.ts";
import { anAttachment, anObligation, aPost, directive, sealed } from "./round.ts";

describe("attached bytes that nobody counts", () => {
  const engines = withEngines();
  const bytes = new TextEncoder().encode("%PDF phụ lục");
  const attachment = (letter: string): Attachment => ({
    ...anAttachment(bytes, letter.repeat(26)),
    key: `files/${letter}`,
  });

  test("go once they are old, and those of a draft or a revision stay", async () => {
    const { clients, resources, emptyTable } = engines();
    const table = { client: clients.dynamo, name: await emptyTable() };
    const bucket = { client: clients.s3, name: resources.bucket };
    const owed = anObligation();
    await issued(table, [owed]);
    const store = files(table, bucket);
    const [drafted, sent, dropped] = [attachment("d"), attachment("s"), attachment("x")];
    for (const file of [drafted, sent, dropped]) await store.keep(directive, owed.id, file, bytes);
    const { submission, change } = aPost(owed, { key: "with-file", text: "Thi đua ".repeat(3000) });
    const filed = sealed({ ...submission, attachments: [sent] });
    await submissions(table).file(filed, change);
    await store.drop(directive, owed.id, sent.id);
    await store.drop(directive, owed.id, dropped.id);
    // Its row was never written: the program died in between.
    await store.write("files/unrecorded", bytes, "application/pdf");
    await store.write("editions/1.pdf", bytes, "application/pdf");

    expect(await removeOrphans(table, bucket, instantOf(Date.now() - 86_400_000))).toBe(0);
    expect(await removeOrphans(table, bucket, instantOf(Date.now() + 86_400_000))).toBe(2);
    for (const key of [drafted.key, sent.key, "editions/1.pdf"]) {
      expect(await store.read(key)).toHaveLength(bytes.length);
    }
    for (const key of [dropped.key, "files/unrecorded"]) await expect(store.read(key)).rejects.toThrow();
  });
});
