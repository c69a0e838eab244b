import { entryName } from "../kinds/shape.ts";
import { fold } from "../registry/spelling.ts";
import { lackingIn } from "../text/coverage.ts";
import { around, unprintableIn } from "../text/printable.ts";
import { answered, type Check, type Hit, proseIn } from "./check.ts";

export const schoolYear: Check = {
  id: "V10",
  severity: "error",
  rule: "Năm học kéo dài sang năm liền sau.",
  alone: true,
  find: (report) =>
    proseIn(report).flatMap(({ entry: field, text }) =>
      [...text.matchAll(/năm học (\d{4})\s*[-–]\s*(\d{4})/giu)].flatMap(
        ([words, from, to]): readonly Hit[] =>
          Number(to) === Number(from) + 1
            ? []
            : [{ field, code: "school-year", said: words, from: Number(from) }],
      ),
    ),
};

export const documentDates: Check = {
  id: "V11",
  severity: "warn",
  rule: "Văn bản trích dẫn có ngày không sau ngày báo cáo; một văn bản một số.",
  alone: false,
  find: (report) =>
    answered(report, "documents").flatMap(({ field, value }) =>
      value.documents.flatMap((document, index): readonly Hit[] => {
        const { date, number, issuer, subject } = document;
        const later = date !== undefined && report.on !== undefined && date > report.on;
        const twin = value.documents.find(
          (other, place) =>
            place < index &&
            other.date === date &&
            date !== undefined &&
            other.number !== number &&
            fold(other.issuer ?? "") === fold(issuer ?? "") &&
            fold(other.subject) === fold(subject),
        );
        const row = String(index + 1);
        const hits: Hit[] = [];
        if (later) {
          const on = report.on ?? date;
          hits.push({ field: entryName(field.id, row, "date"), code: "dated-later", number, date, on });
        }
        if (twin) {
          const numbers = { first: twin.number, second: number };
          hits.push({ field: entryName(field.id, row, "number"), code: "two-numbers", ...numbers });
        }
        return hits;
      }),
    ),
};

export const hundredPercent: Check = {
  id: "V14",
  severity: "info",
  rule: "Nói 100% thì cho biết tổng số.",
  alone: true,
  find: (report) =>
    proseIn(report).flatMap(({ entry: field, text }): readonly Hit[] => {
      const claim = text.split(/(?<=[.;!?])\s+/u).find((sentence) => /(?<!\d)100\s?%/.test(sentence));
      if (!claim || /\d\s{0,9}\/\s{0,9}\d/.test(claim)) return [];
      return [{ field, code: "bare-hundred", claim: shortened(claim) }];
    }),
};

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

export const printable: Check = {
  id: "V20",
  severity: "warn",
  rule: "Mỗi ký tự đều in được bằng phông chữ của văn bản.",
  alone: true,
  find: ({ fields, values }) =>
    fields.flatMap(({ id }): readonly Hit[] => {
      const found = new Map<string, string>();
      for (const text of wordsIn(values[id])) {
        for (const character of unprintableIn(text, lackingIn)) {
          if (!found.has(character)) found.set(character, around(text, character));
        }
      }
      return [...found].map(([character, near]) => ({ field: id, code: "unprintable", character, near }));
    }),
};

/** A line of the main text holds about as many letters, and may end behind these marks. */
const LINE = 80;
const endsLine = /[/.?&=_@:,;+%#~|\\…–-]/u;

export const wideWord: Check = {
  id: "V24",
  severity: "warn",
  rule: "Một từ không dài hơn một dòng giấy, trừ đường dẫn và địa chỉ thư.",
  alone: true,
  find: ({ fields, values }) =>
    fields.flatMap(({ id }): readonly Hit[] => {
      const wide = wordsIn(values[id]).flatMap((text) => text.match(/\S{81,}/g) ?? []);
      return wide.flatMap((run): readonly Hit[] => {
        if (/^[("“]*(?:https?:\/\/|www\.)|@/iu.test(run)) return [];
        const piece = run.split(endsLine).find((part) => part.length > LINE);
        if (piece === undefined) return [];
        return [{ field: id, code: "wide-word", word: shortened(piece), letters: piece.length, choices: [] }];
      });
    }),
};

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
