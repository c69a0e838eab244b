import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OfficialDocument } from "../../functions/decree30/document.ts";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import { writePdf } from "../../functions/pdf/write.ts";
import { faces, metaOf } from "../support/press.ts";
import { plain } from "./plain.ts";
import { report } from "./report.ts";

const issued: OfficialDocument = {
  ...report,
  number: { serial: 5, symbol: "BC-UBND" },
  dated: { place: "An Sơn", day: 3, month: 7, year: 2026 },
};

/** The other three kinds, on the report's own words. */
const letter: OfficialDocument = {
  ...issued,
  kind: "letter",
  number: { serial: 112, symbol: "UBND-VHXH" },
  subject: "đôn đốc gửi báo cáo công tác thi đua, khen thưởng 6 tháng đầu năm 2026",
  addressees: ["Các cơ quan, đơn vị, thôn, bản trên địa bàn xã"],
  urgency: "KHẨN",
  body: report.body.slice(5, 6),
  annexes: [],
};
const proposal: OfficialDocument = {
  ...issued,
  kind: "proposal",
  number: { serial: 9, symbol: "TTr-UBND" },
  annexes: [],
  body: report.body.slice(0, 1),
};
const notice: OfficialDocument = {
  ...proposal,
  kind: "notice",
  number: { serial: 31, symbol: "TB-UBND" },
  addressees: [],
  parts: "roman",
  body: report.body.slice(0, 4),
};

/**
 * Two heights. The pages as text are read in review: a line that moved says what changed. The hash says only that
 * bytes moved. Accept both with `npx vitest run test/golden -u`.
 */
describe("a document made before", () => {
  it.each(Object.entries({ report, issued, letter, proposal, notice }))(
    "comes out as it did: %s",
    async (name, document) => {
      const typeset = typesetDocument(document, faces);
      const hash = createHash("sha256")
        .update(writePdf(typeset, metaOf(document)))
        .digest("hex");
      await expect(plain(typeset.pages)).toMatchFileSnapshot(join(import.meta.dirname, `${name}.txt`));
      await expect(`${hash}\n`).toMatchFileSnapshot(join(import.meta.dirname, `${name}.sha256`));
    },
  );
});
