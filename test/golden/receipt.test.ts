import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "vitest";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import { printReceipt } from "../../functions/pipeline/receipt/print.ts";
import { receiptOf } from "../../functions/pipeline/receipt/receipt.ts";
import { faces } from "../support/press.ts";
import { sentReport } from "../support/sent.ts";
import { plain } from "./plain.ts";

test("a unit's receipt comes out as it did", async () => {
  const sent = sentReport();
  const { pages } = typesetDocument(receiptOf(sent), faces);
  const hash = createHash("sha256").update(printReceipt(sent, { faces })).digest("hex");
  await expect(plain(pages)).toMatchFileSnapshot(join(import.meta.dirname, "receipt.txt"));
  await expect(`${hash}\n`).toMatchFileSnapshot(join(import.meta.dirname, "receipt.sha256"));
});
