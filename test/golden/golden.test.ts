import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import { writePdf } from "../../functions/pdf/write.ts";
import { faces, metaOf } from "../support/press.ts";
import { kinds } from "./kinds.ts";
import { plain } from "./plain.ts";

/**
 * Two heights. The pages as text are read in review: a line that moved says what changed. The hash says only
 * that bytes moved. Accept both with `npx vitest run test/golden -u`.
 */
describe("a document made before", () => {
  test.each(Object.entries(kinds))(
    "comes out as it did, and as the decree asks: %s",
    async (name, document) => {
      const typeset = typesetDocument(document, faces);
      const pdf = writePdf(typeset, metaOf(document));
      expect(breachesIn(await checkPdf(pdf))).toEqual([]);
      const hash = createHash("sha256").update(pdf).digest("hex");
      await expect(plain(typeset.pages)).toMatchFileSnapshot(join(import.meta.dirname, `${name}.txt`));
      await expect(`${hash}\n`).toMatchFileSnapshot(join(import.meta.dirname, `${name}.sha256`));
    },
  );
});
