import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { ReportForm } from "../../functions/core/directives/report-form.ts";
import { type Capacity, headshipOf, signatoryIn } from "../../functions/core/office/capacity.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import { outgoingRecord } from "../../functions/core/round/outgoing-record.ts";
import { reportHead } from "../../functions/core/round/report-head.ts";
import type { SignedFile } from "../../functions/core/round/signed-file.ts";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import { readPaper } from "../../functions/decree30/check/read.ts";
import { writeDocx } from "../../functions/docx/write.ts";
import { asOf, composed, district, issued, played } from "../support/played.ts";
import { faces, metaOf, printed } from "../support/press.ts";

const plain = issued("an-son-2022-h1", district);
const underForm = (report: ReportForm) => composed(played({ ...plain, report }, district, 8)).document;

const proposal: ReportForm = {
  kind: "Tờ trình",
  signatory: {
    authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
    position: "PHÓ CHỦ TỊCH",
    name: "Trần Thị Mẫu",
  },
  addressees: ["- Hội đồng Thi đua - Khen thưởng tỉnh;", "- Sở Nội vụ."],
  recipients: [
    "- Như trên;",
    "- TT. Huyện ủy (để b/c);",
    "- Lưu: VT, TĐKT.",
    "- Các cụm, khối thi đua (để thực hiện);",
  ],
};

describe("a report for which nobody chose to whom it goes", () => {
  const upstream = ["Hội đồng Thi đua - Khen thưởng tỉnh", "Cụm thi đua số 3", "Sở Nội vụ"];
  const roster = { ...district, authority: { ...district.authority, upstream } };
  const headIn = (more: Partial<Parameters<typeof reportHead>[0]> = {}) =>
    reportHead({ roster, directive: plain, asOf, ...more });
  const document = { kind: "Công văn", number: "1/SNV", issuer: "Sở Nội vụ", subject: "báo cáo" };

  test("is addressed to the superiors, and a bloc receives it without being addressed beside them", () => {
    const { addressees, recipients } = headIn();
    expect(addressees).toEqual(["Hội đồng Thi đua - Khen thưởng tỉnh", "Sở Nội vụ"]);
    expect(recipients.slice(0, 2)).toEqual(["Như trên", "Cụm thi đua số 3"]);
  });

  test("reaches everybody the office reports to, where one of them alone asked for it", () => {
    const carriesOut = { document, recipient: "Sở Nội vụ (qua phòng chuyên môn)" };
    const { addressees, recipients } = headIn({ carriesOut });
    expect(addressees).toEqual(["Sở Nội vụ"]);
    expect(recipients.slice(0, 3)).toEqual([
      "Như trên",
      "Hội đồng Thi đua - Khen thưởng tỉnh",
      "Cụm thi đua số 3",
    ]);
  });
});

describe("a report made as its directive asks for it", () => {
  test("is a proposal with its own addressees, recipients and signer, on the page and in the Word file", async () => {
    const document = underForm(proposal);
    expect(document).toMatchObject({
      kind: "proposal",
      number: { symbol: "TTr-UBND" },
      addressees: ["Hội đồng Thi đua - Khen thưởng tỉnh", "Sở Nội vụ"],
      recipients: [
        "Như trên",
        "TT. Huyện ủy (để b/c)",
        "Các cụm, khối thi đua (để thực hiện)",
        "Lưu: VT, TĐKT",
      ],
      signature: { authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], position: "PHÓ CHỦ TỊCH" },
    });
    expect(document.body.at(-1)).toMatchObject({
      text: expect.stringMatching(/kính trình Hội đồng Thi đua - Khen thưởng tỉnh, Sở Nội vụ xem xét\.\/\.$/),
    });
    const pdf = printed(document);
    expect(breachesIn(await checkPdf(pdf))).toEqual([]);
    const lines = (await readPaper(pdf)).sheets.flatMap(({ lines }) => lines.map(({ text }) => text));
    const word = strFromU8(
      unzipSync(await writeDocx(document, metaOf(document), faces))["word/document.xml"] ?? new Uint8Array(),
    );
    for (const said of ["TỜ TRÌNH", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Mẫu", "- Lưu: VT, TĐKT."]) {
      expect(lines).toContain(said);
      expect(word).toContain(said);
    }
  });

  test.each([
    [["TL. CHỦ TỊCH"], "TRƯỞNG PHÒNG NỘI VỤ", ["TL. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ"]],
    [
      ["TL. CHỦ TỊCH", "KT. TRƯỞNG PHÒNG NỘI VỤ"],
      "PHÓ TRƯỞNG PHÒNG",
      ["TL. CHỦ TỊCH", "KT. TRƯỞNG PHÒNG NỘI VỤ", "PHÓ TRƯỞNG PHÒNG"],
    ],
    [["TUQ. CHỦ TỊCH"], "CHÁNH VĂN PHÒNG", ["TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]],
    [[], "Q. CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"]],
    [["KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]],
  ])("signed %j %s, it bears the lines %j and keeps the decree", async (authority, position, wanted) => {
    const pdf = printed(underForm({ signatory: { authority, position } }));
    expect(breachesIn(await checkPdf(pdf))).toEqual([]);
    const lines = (await readPaper(pdf)).sheets.flatMap((sheet) => sheet.lines.map(({ text }) => text));
    expect(lines.filter((line) => wanted.includes(line))).toEqual(wanted);
  });

  test.each<[Capacity, string]>([
    ["TM", "Chủ tịch"],
    ["Q", "Chủ tịch"],
    ["KT", "Phó Chủ tịch"],
    ["TL", "Chánh Văn phòng"],
    ["TL", "Phó Trưởng phòng Nội vụ"],
    ["TUQ", "Trưởng phòng Nội vụ"],
  ])(
    "signed %s by a %s out of the office's lists, it prints those lines and keeps the decree",
    async (capacity, position) => {
      const signatory = signatoryIn(
        { capacity, position, name: "Trần Thị Mẫu" },
        headshipOf(district.authority),
      );
      const pdf = printed(underForm({ signatory }));
      expect(breachesIn(await checkPdf(pdf))).toEqual([]);
      const text = (await readPaper(pdf)).sheets
        .flatMap((sheet) => sheet.lines.map((line) => line.text))
        .join(" ");
      for (const line of [...signatory.authority, signatory.position]) expect(text).toContain(line);
    },
  );

  test("is known to the records system by its own kind, symbol, signer and addressees", () => {
    const edition = { directive: plain.id, number: 1, asOf, proof: "ma", pdf: { pages: 3 } };
    const signed = { hash: "0", bytes: 1, signers: [] };
    const record = (report?: ReportForm) =>
      outgoingRecord(edition as unknown as Edition, signed as unknown as SignedFile, {
        roster: district,
        directive: report ? { ...plain, report } : plain,
      });
    expect(record(proposal)).toMatchObject({
      TypeName: "Tờ trình",
      CodeNotation: "TTr-UBND",
      SignerInfo: { Position: "PHÓ CHỦ TỊCH", FullName: "Trần Thị Mẫu" },
      To: [{ OrganName: "Hội đồng Thi đua - Khen thưởng tỉnh" }, { OrganName: "Sở Nội vụ" }],
    });
    expect(record()).toMatchObject({ TypeName: "Báo cáo", CodeNotation: "BC-UBND" });
  });

  test("as a letter it has its matter under the number and no name of its kind", async () => {
    const document = underForm({ kind: "Công văn" });
    const { symbol, standingAgency } = district.authority;
    expect(document.number.symbol).toBe(`${symbol}-${standingAgency.abbreviation}`);
    const pdf = printed(document);
    expect(breachesIn(await checkPdf(pdf))).toEqual([]);
    const lines = (await readPaper(pdf)).sheets.flatMap((sheet) => sheet.lines.map(({ text }) => text));
    expect(lines.some((line) => line.startsWith("V/v báo cáo"))).toBe(true);
    expect(lines).not.toContain("BÁO CÁO");
  });

  test("where the directive says nothing of it, it is the authority's usual report", () => {
    expect(underForm({})).toEqual(composed(played(plain, district, 8)).document);
  });
});
