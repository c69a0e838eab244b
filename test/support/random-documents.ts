import fc from "fast-check";
import type {
  Annex,
  OfficialDocument,
  Passage,
  Signature,
  Table,
} from "../../functions/decree30/document.ts";
import { numberVi, roman } from "../../functions/decree30/words.ts";
import { pointLetter } from "./point-letter.ts";

const syllables =
  "công tác thi đua khen thưởng phong trào nông thôn mới gắn với thực hiện nhiệm vụ chính trị của địa phương cán bộ công chức viên chức người lao động hộ gia đình văn hóa chỉ tiêu được giao hoàn thành vượt kế hoạch đề ra 43,8% 11.120,3 m² 05 tập thể".split(
    " ",
  );

/** As long as they are, with marks in them or without: what people paste into a report from their screens. */
const letters40 = (alphabet: string) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: 24, maxLength: 60 });
const latin = "abcdefghijklmnopqrstuvxyABCDEFGHIJKLMNOPQRSTUVXY";
const key = letters40(`${latin}0123456789`);
const long = fc.oneof(
  fc.constantFrom(
    "https://drive.google.com/drive/folders/1A2b3C4d5E6f7G8h9I0jKlMnOpQrStUvWxYzAbCdEf?usp=sharing",
    "phongvanhoaxahoi.anson.tuangiao@dienbien.gov.vn",
    "118/2026/KH-BTTTT-UBMTTQVN-HĐTĐKT-UBND-SNV",
    "HĐTĐKT/2026/BTTTTUBMTTQVNĐCTXHLĐLĐHNDHPN",
    "bao_cao_so_ket_6_thang_dau_nam_2026_ban_cuoi_da_sua_lan_3.docx",
    "WWW.DIENBIEN.GOV.VN/CHUYEN-MUC/THI-DUA-KHEN-THUONG/TIN-TUC",
  ),
  key.map((text) => `https://chiase.example/tep/${text}`),
  fc.tuple(letters40(latin), letters40("abcdef")).map(([who, where]) => `${who}@${where}.example.vn`),
  fc.integer({ min: 12, max: 160 }).map((count) => ".".repeat(count)),
  fc.integer({ min: 12, max: 90 }).map((count) => "_".repeat(count)),
  fc.integer({ min: 12, max: 70 }).map((count) => "…".repeat(count)),
  letters40(latin),
  letters40("0123456789"),
  letters40("ABCDEĐGHIKLMNOPQRSTUVXY/-"),
);
const syllable = fc.constantFrom(...syllables);
/** One word in forty is a long one. */
const word = fc.oneof({ weight: 39, arbitrary: syllable }, { weight: 1, arbitrary: long });

const words = (least: number, most: number) =>
  fc
    .array(word, { minLength: least, maxLength: most })
    // A title of bare figures is not one; the first word is always a word.
    .map((chosen) => ["Công", ...chosen.slice(1)].join(" "));
const sentence = words(4, 120).map((text) => `${text}.`);

const column = fc.record({
  head: words(1, 3),
  share: fc.integer({ min: 2, max: 3 }),
  align: fc.constantFrom("start" as const, "centre" as const, "decimal" as const),
});
const figure = fc.constantFrom("0", "5", "43,8", "1.762", "11.120,3", "593.688.000", "-0,25", "43,8%", "");

/** Some tables have more columns than a page holds. */
const columnsOf = fc.oneof(
  { weight: 5, arbitrary: fc.array(column, { minLength: 2, maxLength: 5 }) },
  { weight: 1, arbitrary: fc.array(column, { minLength: 6, maxLength: 26 }) },
);

/** Figures stand in columns of figures, words in columns of words; a bloc's name may span them all. */
const table: fc.Arbitrary<Table> = columnsOf.chain((columns) => {
  const cells = fc.tuple(...columns.map(({ align }) => (align === "decimal" ? figure : words(1, 4))));
  const row = fc.oneof(
    { weight: 5, arbitrary: fc.record({ type: fc.constant("cells" as const), cells }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("group" as const), text: words(1, 4) }) },
  );
  return fc.record({
    type: fc.constant("table" as const),
    columns: fc.constant(columns),
    rows: fc.array(row, { minLength: 1, maxLength: 12 }),
  });
});

const plain: fc.Arbitrary<Passage> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant("paragraph" as const), text: sentence }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("point" as const),
      mark: fc.constantFrom("-", "+"),
      text: sentence,
    }),
  },
  { weight: 1, arbitrary: table },
);
const passages = fc.array(plain, { minLength: 1, maxLength: 4 });
const letters = fc
  .array(sentence, { minLength: 2, maxLength: 6 })
  .map((texts) => texts.map((text, at): Passage => ({ type: "point", mark: pointLetter(at + 1), text })));

/** Sections with their clauses, numbered as they come. */
const sections = fc
  .array(
    fc.record({
      title: words(2, 20),
      opening: passages,
      clauses: fc.array(fc.tuple(words(2, 14), passages, fc.option(letters)), { maxLength: 3 }),
    }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((listed) =>
    listed.flatMap(({ title, opening, clauses }, at): Passage[] => [
      { type: "heading", level: 1, number: roman(at + 1), text: title },
      ...opening,
      ...clauses.flatMap(([text, under, points], clause): Passage[] => [
        { type: "heading", level: 2, number: String(clause + 1), text },
        ...(points ?? []),
        ...under,
      ]),
    ]),
  );

const parts = fc
  .array(fc.tuple(words(3, 16), sections), { minLength: 1, maxLength: 2 })
  .map((listed) =>
    listed.flatMap(([title, under], at): Passage[] => [{ type: "part", ordinal: at + 1, title }, ...under]),
  );

const issuers = fc.constantFrom(
  { superior: "UBND TỈNH LÂM BÌNH", lines: ["ỦY BAN NHÂN DÂN", "XÃ AN SƠN"] },
  { superior: "UBND TỈNH LÂM BÌNH", lines: ["ỦY BAN NHÂN DÂN", "PHƯỜNG NGUYỄN VĂN MẪU"] },
  { lines: ["ỦY BAN NHÂN DÂN", "TỈNH LÂM BÌNH"] },
  { superior: "ỦY BAN NHÂN DÂN TỈNH LÂM BÌNH", lines: ["SỞ NỘI VỤ"] },
);

const signatures: fc.Arbitrary<Signature> = fc.constantFrom(
  { authority: ["TM. ỦY BAN NHÂN DÂN"], position: "CHỦ TỊCH", name: "Trần Văn Mẫu" },
  { authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], position: "PHÓ CHỦ TỊCH", name: "Lê Thị Thử" },
  { authority: ["TL. CHỦ TỊCH"], position: "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI" },
  { authority: ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG"], position: "PHÓ CHÁNH VĂN PHÒNG", name: "Lê Thị Thử" },
  { authority: ["TUQ. CHỦ TỊCH"], position: "CHÁNH VĂN PHÒNG", name: "Lê Thị Thử" },
  { authority: ["TM. ỦY BAN NHÂN DÂN"], position: "Q. CHỦ TỊCH", name: "Lê Thị Thử" },
  // As settings sometimes have it: the committee's own line is then added in print.
  { authority: ["KT. CHỦ TỊCH"], position: "PHÓ CHỦ TỊCH", name: "Lê Thị Thử" },
  { authority: [], position: "CHỦ TỊCH", name: "Trần Văn Mẫu" },
  {
    authority: ["TM. HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"],
    position: "CHỦ TỊCH",
    officeInAgency: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ",
    name: "Trần Văn Mẫu",
  },
);

const kinds = fc.constantFrom(
  { kind: "report" as const, symbol: "BC-UBND" },
  { kind: "proposal" as const, symbol: "TTr-UBND" },
  { kind: "notice" as const, symbol: "TB-UBND" },
  { kind: "letter" as const, symbol: "UBND-VHXH" },
);

const fileName = fc
  .tuple(words(1, 12), fc.constantFrom(" ", "_", "-"), fc.constantFrom("pdf", "docx", "xlsx"))
  .map(([name, joint, kind]) => `${name.replaceAll(" ", joint)}.${kind}`);

/** What a unit attached, listed by name as it was sent. */
const attachments = fc
  .array(fc.tuple(fileName, words(2, 6), fc.nat(40_000)), { minLength: 1, maxLength: 9 })
  .map(
    (listed): Table => ({
      type: "table",
      columns: [
        { head: "TT", share: 1, align: "centre" },
        { head: "Tên tệp", share: 5, align: "start" },
        { head: "Đơn vị gửi", share: 3, align: "start" },
        { head: "Dung lượng (KB)", share: 2, align: "decimal" },
      ],
      rows: listed.map(([name, unit, size], at) => ({
        type: "cells",
        cells: [String(at + 1), name, unit, numberVi(size)],
      })),
    }),
  );

const annex: fc.Arbitrary<Annex> = fc.record({
  title: words(2, 14),
  landscape: fc.boolean(),
  passages: fc.oneof(fc.tuple(table), passages, fc.tuple(attachments)),
});

const drafter = fc.record(
  { mark: fc.constantFrom("PL", "NTM", "đvh"), copies: fc.integer({ min: 1, max: 900 }) },
  { requiredKeys: ["mark"] },
);
const contact = fc.record(
  {
    address: fc.oneof(fc.constant("Thôn Trung Tâm, xã An Sơn, tỉnh Lâm Bình"), words(18, 40)),
    email: fc.constant("vanphong.anson@lambinh.example"),
    website: fc.constant("https://anson.lambinh.example/trang-thong-tin-dien-tu"),
    phone: fc.constant("0200 3555 010"),
    fax: fc.constant("0200 3555 011"),
  },
  { requiredKeys: ["address"] },
);

/**
 * Documents an authority may have to issue, in all the shapes the form knows. Seeded by whoever draws from
 * it.
 */
export const documents: fc.Arbitrary<OfficialDocument> = fc
  .record({
    kind: kinds,
    issuer: issuers,
    serial: fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }),
    place: fc.constantFrom("An Sơn", "Tuần Giáo", "Phường Điện Biên Phủ"),
    day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
    month: fc.integer({ min: 1, max: 12 }),
    subject: words(3, 22),
    addressees: fc.array(words(2, 8), { minLength: 1, maxLength: 3 }),
    addressed: fc.boolean(),
    bases: fc.array(words(4, 40), { maxLength: 3 }),
    urgency: fc.constantFrom(
      ...Array.from({ length: 8 }, () => undefined),
      "HỎA TỐC" as const,
      "KHẨN" as const,
    ),
    opening: fc.array(sentence, { minLength: 1, maxLength: 3 }),
    body: fc.oneof(sections, parts, passages),
    closing: sentence,
    signature: signatures,
    recipients: fc.array(words(2, 12), { maxLength: 6 }),
    annexes: fc.array(annex, { maxLength: 2 }),
    parts: fc.constantFrom("ordinal-words" as const, "roman" as const),
    proven: fc.boolean(),
    drafter: fc.option(drafter, { nil: undefined }),
    contact: fc.option(contact, { nil: undefined }),
  })
  .map((drawn) => ({
    kind: drawn.kind.kind,
    // Both offices are named only by a council that the agency lends its seal.
    issuer:
      "officeInAgency" in drawn.signature
        ? { superior: "UBND XÃ AN SƠN", lines: ["HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"] }
        : drawn.issuer,
    number: { symbol: drawn.kind.symbol, ...(drawn.serial !== undefined && { serial: drawn.serial }) },
    dated: {
      place: drawn.place,
      month: drawn.month,
      year: 2026,
      ...(drawn.day !== undefined && { day: drawn.day }),
    },
    subject: drawn.subject,
    // A letter and a proposal are always addressed; a report or a notice may not be.
    addressees: drawn.addressed || /^(letter|proposal)$/.test(drawn.kind.kind) ? drawn.addressees : [],
    ...(drawn.urgency !== undefined && { urgency: drawn.urgency }),
    body: [
      ...drawn.bases.map((text) => ({ type: "basis" as const, text: `Căn cứ ${text}` })),
      ...drawn.opening.map((text) => ({ type: "paragraph" as const, text })),
      ...drawn.body,
      { type: "paragraph" as const, text: drawn.closing },
    ],
    signature: drawn.signature,
    recipients: [...drawn.recipients, "Lưu: VT, VHXH"],
    annexes: drawn.annexes,
    parts: drawn.parts,
    ...(drawn.drafter !== undefined && { drafter: drawn.drafter }),
    ...(drawn.contact !== undefined && { contact: drawn.contact }),
    ...(drawn.proven && {
      proof: { code: "7HXK-4MPW-R2CD", url: "https://bao-cao.example.gov.vn/tra-cuu/7HXK-4MPW-R2CD" },
    }),
  }));
