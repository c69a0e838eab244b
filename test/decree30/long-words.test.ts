import { describe, expect, test } from "vitest";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import type { OfficialDocument, Passage } from "../../functions/decree30/document.ts";
import { present, textOf } from "../pdf/poppler.ts";
import { aReport } from "../support/documents.ts";
import { printed } from "../support/press.ts";

/** What units paste into a report: case long-word. */
const pasted = {
  "a link": "https://drive.google.com/drive/folders/1A2b3C4d5E6f7G8h9I0jKlMnOpQrStUvWxYzAbCdEf?usp=sharing",
  "an e-mail address of 39 letters": "phongvanhoaxahoi.anson@tuangiao.gov.vn1",
  "a row of dots": ".".repeat(110),
  "a row of ellipses": "…".repeat(20),
  "a row of underscores": "_".repeat(70),
  "a document's symbol of 40 letters": "118/2026/KH-BTTTT-UBMTTQVN-HĐTĐKT-UBNDXÃ",
  "forty letters without a mark": "PhongtraothiduaxaydungnongthonmoiXaAnSon",
  "a code": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
} as const;

const opening = "Tài liệu minh chứng xem tại";
const say = (text: string): Passage => ({ type: "paragraph", text });

function placesOf(word: string): Readonly<Record<string, Partial<OfficialDocument>>> {
  return {
    "running text": {
      body: [say(`${opening} ${word}`), say(`${word} ${opening} ${word} kèm theo báo cáo này.`), say("Hết.")],
    },
    "a list": {
      body: ["-", "+", "a)"].map((mark) => ({ type: "point", mark, text: `${opening} ${word} ${opening}.` })),
    },
    headings: {
      body: [
        { type: "heading", level: 1, number: "I", text: `Kết quả ${word}` },
        { type: "heading", level: 2, number: "1", text: `Phong trào ${word} năm 2026` },
        say("Hết."),
      ],
    },
    "the subject": { subject: `Kết quả ${word} năm 2026` },
    "the recipients": { recipients: [`Phòng ${word}`, "Lưu: VT"], addressees: [`Phòng ${word}`] },
    "the signature": {
      signature: {
        authority: ["TM. ỦY BAN NHÂN DÂN"],
        position: `CHỦ TỊCH ${word.toUpperCase()}`,
        name: "A",
      },
    },
    "a table": {
      body: [
        {
          type: "table",
          columns: [
            { head: "Đơn vị", share: 1, align: "start" },
            { head: `Nơi lưu ${word}`, share: 2, align: "start" },
          ],
          rows: [
            { type: "group", text: `Khối ${word}` },
            { type: "cells", cells: ["Thôn số 1", `${opening} ${word}`] },
          ],
        },
        say("Hết."),
      ],
    },
  };
}

describe.each(Object.entries(pasted))("%s", (_, word) => {
  test.each(Object.keys(placesOf(word)))(
    "in %s: the page keeps the decree's form, and reads as typed",
    async (place) => {
      const pdf = printed(aReport({ annexes: [], ...placesOf(word)[place] }));
      expect(breachesIn(await checkPdf(pdf))).toEqual([]);
      if (!present) return;
      const bare = (text: string) => text.normalize("NFC").replace(/\s/g, "").toUpperCase();
      expect(bare(textOf(pdf))).toContain(bare(word));
    },
  );
});
