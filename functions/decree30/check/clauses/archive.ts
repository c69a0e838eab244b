/**
 * What PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) ask of the file's structure, as far as this list
 * goes. It is our own list, held against the file by our own reader: no outside validator has spoken when all
 * of it is kept.
 */

import { catalogOf, dictAt, openPdf, type PdfFile } from "../../../pdf-reading/file.ts";
import { isArray, isDict, isStream, isString, type PdfDict, textOf } from "../../../pdf-reading/value.ts";
import type { Measurement } from "../clause.ts";
import {
  descriptorsIn,
  dictsIn,
  escaped,
  fontsIn,
  nameAt,
  pagesIn,
  tagged,
  titleOf,
  typesIn,
  xmpOf,
} from "../structure.ts";

interface FileClause {
  readonly clause: string;
  readonly rule: string;
  readonly measure: (file: PdfFile) => Measurement;
}

const archive = (item: string) => `PDF/A-2a (ISO 19005-2), ${item}`;
const access = (item: string) => `PDF/UA-1 (ISO 14289-1), ${item}`;

const fileClauses: readonly FileClause[] = [
  {
    clause: archive("6.1.2"),
    rule: "Đầu tệp ghi phiên bản PDF 1.x, tiếp theo là chú thích nhị phân",
    measure: ({ bytes }) => {
      const start = Buffer.from(bytes.subarray(0, 20)).toString("latin1");
      return { kept: /^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/.test(start), measured: start.slice(0, 8) };
    },
  },
  {
    clause: archive("6.1.3"),
    rule: "Có mã định danh tệp (ID), không mã hóa",
    measure: (file) => {
      const id = file.follow(file.trailer.entries.get("ID"));
      return { kept: isArray(id) && id.length === 2 };
    },
  },
  {
    clause: archive("6.2.3"),
    rule: "Có cấu hình màu (OutputIntent) nhúng trong tệp",
    measure: (file) => {
      const intents = file.follow(catalogOf(file).entries.get("OutputIntents"));
      const first = isArray(intents) ? file.follow(intents[0]) : null;
      const profile = isDict(first) ? file.follow(first.entries.get("DestOutputProfile")) : null;
      return { kept: isDict(first) && nameAt(file, first, "S") === "GTS_PDFA1" && isStream(profile) };
    },
  },
  {
    clause: archive("6.2.11.4"),
    rule: "Mọi phông chữ được nhúng",
    measure: (file) =>
      all(descriptorsIn(file), (dict) =>
        ["FontFile", "FontFile2", "FontFile3"].some((key) => dict.entries.has(key)),
      ),
  },
  {
    clause: archive("6.2.11.7"),
    rule: "Mọi phông chữ có bảng tra về Unicode (ToUnicode)",
    measure: (file) => all(fontsIn(file), (font) => font.entries.has("ToUnicode")),
  },
  {
    clause: archive("6.5.1"),
    rule: "Không có mã lệnh, không có hành động tự chạy, không có tệp đính kèm",
    measure: (file) => {
      const catalog = catalogOf(file);
      const names = dictAt(file, catalog, "Names");
      const found = [
        ...["OpenAction", "AA"].filter((key) => catalog.entries.has(key)),
        ...["JavaScript", "EmbeddedFiles"].filter((key) => names?.entries.has(key)),
        ...pagesIn(file).flatMap((page) => (page.entries.has("AA") ? ["AA"] : [])),
      ];
      return { kept: found.length === 0, ...(found[0] !== undefined && { measured: found.join(", ") }) };
    },
  },
  {
    clause: archive("6.6.2"),
    rule: "Siêu dữ liệu XMP khai báo PDF/A phần 2, mức A",
    measure: (file) => {
      const xmp = xmpOf(file);
      return { kept: tagged(xmp, "pdfaid:part") === "2" && tagged(xmp, "pdfaid:conformance") === "A" };
    },
  },
  {
    clause: archive("6.6.3"),
    rule: "Tên văn bản trong XMP trùng với trong thông tin tệp",
    measure: (file) => {
      const title = titleOf(file);
      return { kept: title !== "" && xmpOf(file).includes(escaped(title)), measured: title };
    },
  },
  {
    clause: archive("6.7.3"),
    rule: "Nội dung có cấu trúc thẻ (StructTreeRoot, Marked)",
    measure: (file) => {
      const catalog = catalogOf(file);
      const marked = dictAt(file, catalog, "MarkInfo")?.entries.get("Marked") === true;
      return { kept: marked && dictAt(file, catalog, "StructTreeRoot") !== undefined };
    },
  },
  {
    clause: access("5"),
    rule: "Siêu dữ liệu XMP khai báo PDF/UA phần 1",
    measure: (file) => ({ kept: tagged(xmpOf(file), "pdfuaid:part") === "1" }),
  },
  {
    clause: access("7.1"),
    rule: "Trình đọc hiển thị tên văn bản, không phải tên tệp",
    measure: (file) => {
      const preferences = dictAt(file, catalogOf(file), "ViewerPreferences");
      return { kept: preferences?.entries.get("DisplayDocTitle") === true && titleOf(file) !== "" };
    },
  },
  {
    clause: access("7.2"),
    rule: "Ngôn ngữ văn bản khai báo là tiếng Việt (vi-VN)",
    measure: (file) => {
      const language = file.follow(catalogOf(file).entries.get("Lang"));
      const measured = isString(language) ? textOf(language) : "không có";
      return { kept: /^vi(-VN)?$/i.test(measured), measured, required: "vi-VN" };
    },
  },
  {
    clause: access("7.4"),
    rule: "Cấp tiêu đề không nhảy bậc",
    measure: (file) => headingLevels(typesIn(file)),
  },
  {
    clause: access("7.5"),
    rule: "Mỗi bảng có ô tiêu đề (TH)",
    measure: (file) => {
      const types = typesIn(file);
      const count = (type: string) => types.filter((each) => each === type).length;
      return {
        kept: count("Table") === 0 || count("TH") >= count("Table"),
        measured: `${count("Table")} bảng, ${count("TH")} ô`,
      };
    },
  },
  {
    clause: access("7.18"),
    rule: "Trang có ô điền, ô ký thì chuyển ô theo cấu trúc (Tabs S); mỗi ô có lời mô tả (TU)",
    measure: (file) => {
      const pages = pagesIn(file).filter((page) => page.entries.has("Annots"));
      const tabbed = pages.every((page) => nameAt(file, page, "Tabs") === "S");
      const widgets = pages.flatMap((page) => dictsIn(file, page.entries.get("Annots")));
      return {
        kept: tabbed && widgets.every((widget) => widget.entries.has("TU") || widget.entries.has("Contents")),
      };
    },
  },
];

/**
 * Opens the file for all the clauses at once; one that cannot be read breaks the first of them and says why.
 */
export function measureFile(
  bytes: Uint8Array,
): readonly { readonly clause: FileClause; readonly measure: Measurement }[] {
  const file = openPdf(bytes);
  return fileClauses.map((clause) => ({ clause, measure: clause.measure(file) }));
}

function all(dicts: readonly PdfDict[], holds: (dict: PdfDict) => boolean): Measurement {
  const bad = dicts.filter((dict) => !holds(dict)).length;
  return { kept: bad === 0 && dicts.length > 0, measured: `${dicts.length - bad}/${dicts.length}` };
}

function headingLevels(types: readonly string[]): Measurement {
  const levels = types.flatMap((type) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []));
  const jump = levels.findIndex((level, at) => level > (levels[at - 1] ?? 0) + 1);
  return {
    kept: jump < 0 && levels.length > 0,
    measured:
      levels
        .slice(0, jump < 0 ? 0 : jump + 1)
        .map((level) => `H${level}`)
        .join(" ") || "liên tục",
  };
}
