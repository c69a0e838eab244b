import type { Instant } from "../../core/instant.ts";
import { printable } from "../../decree30/printable.ts";
import type { Faces } from "../../layout/face.ts";
import { writePdf } from "../../pdf/write.ts";
import { type BookOf, materialBook } from "./book.ts";
import { type BookTitle, bookSheet } from "./sheet.ts";
import { bookWorkbook } from "./workbook.ts";

export interface PrintedBook {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly xlsx: Uint8Array;
}

/** The book of one edition, on paper and as a workbook. */
export async function printMaterialBook(
  of: BookOf,
  title: BookTitle,
  { faces, createdAt }: { readonly faces: Faces; readonly createdAt: Instant },
): Promise<PrintedBook> {
  const book = materialBook(of);
  const xlsx = await bookWorkbook(book);
  const typeset = bookSheet(printable(book, faces).value, title, faces);
  const pdf = writePdf(typeset, {
    title: `Bảng tổng hợp nội dung: ${title.subject}`,
    author: title.authority,
    subject: title.subject,
    createdAt,
    language: "vi-VN",
  });
  return { pdf, pages: typeset.pages.length, xlsx };
}
