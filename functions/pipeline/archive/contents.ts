import { sha256 } from "../../core/hash.ts";
import type { Instant } from "../../core/instant.ts";

/** One file of a package, and what it is to whoever opens the package in ten years. */
export interface Enclosed {
  readonly name: string;
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** A large file that belongs to the case and lies in the office's system, known by its hash. */
export interface Listed {
  readonly name: string;
  readonly what: string;
  readonly sha256: string;
}

/** What a package is about, in the words of its document. */
export interface Subject {
  readonly directive: string;
  readonly edition: number;
  /** "Báo cáo số 45/BC-UBND ngày 30 tháng 6 năm 2022". */
  readonly named: string;
  readonly subject: string;
  readonly authority: string;
  readonly signer: string;
  readonly proof: string;
  readonly issuedAt: Instant;
}

export interface Contents {
  readonly subject: Subject;
  readonly enclosed: readonly Enclosed[];
  readonly listed: readonly Listed[];
}

const hashOf = (file: Enclosed | Listed) => ("bytes" in file ? sha256(file.bytes) : file.sha256);

/** Every file with its hash, for a program. */
export function manifestOf({ subject, enclosed, listed }: Contents): string {
  const files = enclosed.map((file) => ({
    name: file.name,
    what: file.what,
    bytes: file.bytes.length,
    sha256: hashOf(file),
  }));
  return `${JSON.stringify({ format: 1, ...subject, files, notEnclosed: listed }, null, 2)}\n`;
}

/** The same as `sha256sum -c` reads it. */
export function sumsOf({ enclosed }: Contents): string {
  return enclosed.map((file) => `${hashOf(file)}  ${file.name}\n`).join("");
}

/** The same for people: old Windows editors know the letters by the mark in front, and lines by two signs. */
export function indexOf({ subject, enclosed, listed }: Contents): string {
  const lines = [
    "HỒ SƠ LƯU TRỮ ĐIỆN TỬ CỦA VĂN BẢN ĐI",
    "",
    `Cơ quan ban hành: ${subject.authority}`,
    `Văn bản: ${subject.named}`,
    `Trích yếu: ${subject.subject}`,
    `Người ký: ${subject.signer}`,
    `Mã tra cứu: ${subject.proof}`,
    "",
    "I. THÀNH PHẦN HỒ SƠ",
    ...enclosed.flatMap((file, place) => [
      `${place + 1}. ${file.name} (${file.bytes.length} byte): ${file.what}`,
      `   SHA-256: ${hashOf(file)}`,
    ]),
    `${enclosed.length + 1}. manifest.json: tên, dung lượng và mã băm của các tệp trên, cho chương trình đọc`,
    `${enclosed.length + 2}. SHA256SUMS: mã băm của các tệp trên, cho lệnh sha256sum`,
    ...(listed.length === 0 ? [] : ["", "II. TÀI LIỆU KÈM THEO, LƯU TẠI HỆ THỐNG, KHÔNG ĐÓNG TRONG TỆP NÀY"]),
    ...listed.flatMap((file, place) => [
      `${place + 1}. ${file.name}: ${file.what}`,
      `   SHA-256: ${file.sha256}`,
    ]),
    "",
    "CÁCH KIỂM TRA",
    "Bản chính là tệp đã ký số; mở bằng chương trình đọc PDF để xem chữ ký.",
    "Tệp SHA256SUMS ghi mã băm của từng tệp; lệnh sha256sum -c SHA256SUMS so từng tệp với mã của nó.",
  ];
  return `\ufeff${lines.join("\r\n")}\r\n`;
}
