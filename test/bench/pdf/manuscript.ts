import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { Instant } from "../../../functions/core/instant.ts";
import type { OfficialDocument, Passage } from "../../../functions/decree30/document.ts";
import { numberVi } from "../../../functions/decree30/words.ts";

/** One document in two forms: as our typesetter takes it, and as plain words and rows for everybody else. */
export interface Manuscript {
  readonly document: OfficialDocument;
  readonly plain: Plain;
}

export interface Plain {
  readonly head: {
    superior: string;
    issuer: string;
    number: string;
    state: string;
    motto: string;
    date: string;
  };
  readonly kind: string;
  readonly subject: string;
  readonly blocks: readonly { readonly type: "centre" | "bold" | "text"; readonly text: string }[];
  readonly recipients: readonly string[];
  readonly signature: readonly string[];
  readonly table: {
    readonly title: string;
    readonly head: readonly string[];
    readonly widths: readonly number[];
    readonly rows: readonly (readonly string[])[];
  };
}

export const cases = {
  "seed-001": { rows: 200, body: 1 },
  "rows-2000": { rows: 2000, body: 1 },
  "rows-20000": { rows: 20_000, body: 1 },
  "body-10": { rows: 0, body: 10 },
} as const;

export const createdAt = v.parse(Instant, "2021-06-30T08:00:00+07:00");

const subject = "Công tác thi đua, khen thưởng 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2021";
const title = "Biểu tổng hợp số liệu thi đua, khen thưởng";

/**
 * The words of a real half-year report of 2021, names of persons exchanged, and an invented table of figures.
 */
export function manuscript({ rows, body }: { readonly rows: number; readonly body: number }): Manuscript {
  const seed = JSON.parse(
    readFileSync(join(import.meta.dirname, "seed-001.json"), "utf8"),
  ) as readonly Passage[];
  const passages = Array.from({ length: body }, () => seed).flat();
  const table = tableOf(rows);
  return { document: documentOf(passages, table), plain: plainOf(passages, table) };
}

function tableOf(rows: number): Plain["table"] {
  let seed = 12_345;
  const chance = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed / 0x7fffffff) * below;
  };
  return {
    title,
    head: ["STT", "Đơn vị", "Số tập thể", "Số cá nhân", "Kinh phí (triệu đồng)", "Tỷ lệ (%)"],
    widths: [36, 165, 55, 62, 85, 50],
    rows: Array.from({ length: rows }, (_, at) => [
      String(at + 1),
      `Bản số ${at + 1}, xã An Sơn ${at % 19}`,
      numberVi(Math.floor(chance(300))),
      numberVi(Math.floor(chance(20_000))),
      numberVi(chance(9000), 1),
      numberVi(chance(100), 2),
    ]),
  };
}

function documentOf(body: readonly Passage[], table: Plain["table"]): OfficialDocument {
  return {
    kind: "report",
    issuer: { superior: "UBND TỈNH BÌNH MINH", lines: ["UBND HUYỆN AN SƠN"] },
    number: { serial: 214, symbol: "BC-UBND" },
    dated: { place: "An Sơn", day: 30, month: 6, year: 2021 },
    subject,
    addressees: [],
    parts: "ordinal-words",
    body,
    signature: { authority: ["TM. ỦY BAN NHÂN DÂN"], position: "CHỦ TỊCH", name: "Nguyễn Văn Mẫu" },
    recipients: ["Ban TĐKT tỉnh - Sở Nội vụ", "Lãnh đạo UBND huyện", "Lưu: VT, NV"],
    annexes:
      table.rows.length === 0
        ? []
        : [
            {
              title,
              landscape: false,
              passages: [
                {
                  type: "table",
                  columns: table.head.map((head, at) => ({
                    head,
                    share: table.widths[at] ?? 1,
                    align: at === 0 ? "centre" : at === 1 ? "start" : "decimal",
                  })),
                  rows: table.rows.map((cells) => ({ type: "cells", cells })),
                },
              ],
            },
          ],
  };
}

function plainOf(passages: readonly Passage[], table: Plain["table"]): Plain {
  return {
    head: {
      superior: "UBND TỈNH BÌNH MINH",
      issuer: "UBND HUYỆN AN SƠN",
      number: "Số: 214/BC-UBND",
      state: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      motto: "Độc lập - Tự do - Hạnh phúc",
      date: "An Sơn, ngày 30 tháng 6 năm 2021",
    },
    kind: "BÁO CÁO",
    subject,
    blocks: passages.flatMap(blocksOf),
    recipients: ["- Ban TĐKT tỉnh - Sở Nội vụ;", "- Lãnh đạo UBND huyện;", "- Lưu: VT, NV."],
    signature: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn Mẫu"],
    table: { ...table, title: title.toUpperCase() },
  };
}

function blocksOf(passage: Passage): Plain["blocks"] {
  switch (passage.type) {
    case "part":
      return [
        { type: "centre", text: passage.ordinal === 1 ? "Phần thứ nhất" : "Phần thứ hai" },
        { type: "centre", text: passage.title },
      ];
    case "heading":
      return [{ type: "bold", text: `${passage.number}. ${passage.text}` }];
    case "point":
      return [{ type: "text", text: `${passage.mark} ${passage.text}` }];
    case "paragraph":
    case "basis":
      return [{ type: "text", text: passage.text }];
    case "table":
      return [];
  }
}
