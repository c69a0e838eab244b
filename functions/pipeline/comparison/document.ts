import { clockDigits, dateIn, type Instant, inWords, minuteBounding } from "../../core/instant.ts";
import type { Authority } from "../../core/people/authority.ts";
import type { ComparedParagraph, ComparedSection, Comparison } from "../../core/report/comparison.ts";
import type { Run } from "../../core/report/difference.ts";
import type { Passage } from "../../decree30/document.ts";
import type { Stroke } from "../../layout/strokes.ts";

/** One side of the comparison: which edition of which report. */
interface ComparedEdition {
  readonly number: number;
  readonly asOf: Instant;
  /** As it is cited, where it was issued: "Báo cáo số 45/BC-UBND ngày 24 tháng 6 năm 2022". */
  readonly issued?: string | undefined;
  /** "6 tháng đầu năm 2022", where the two are of different periods. */
  readonly period?: string | undefined;
}

export interface Compared {
  readonly authority: Authority;
  readonly before: ComparedEdition;
  readonly now: ComparedEdition;
  readonly comparison: Comparison;
}

/** As the page of editions names it: an issued one by its number, a draft by its own. */
export function editionNamed({ number, asOf, issued, period }: ComparedEdition): string {
  const until = minuteBounding(asOf);
  const named = issued ?? `bản thảo số ${number}`;
  return `${named} (${period ? `${period}, ` : ""}số liệu nhận trước ${clockDigits(until)} ngày ${inWords(dateIn(until))})`;
}

/** What became of the report, section by section; no colour says anything, so that it is read in grey. */
export function comparisonBody(comparison: Comparison): readonly Passage[] {
  return [...howToRead(comparison), ...figuresMoved(comparison), ...comparison.sections.flatMap(sectionOf())];
}

function howToRead({ sections, figures }: Comparison): readonly Passage[] {
  const isSame = sections.every(({ paragraphs }) =>
    paragraphs.every(({ runs }) => runs.every(({ type }) => type === "same")),
  );
  if (isSame && figures.length === 0)
    return [{ type: "paragraph", text: "Hai bản không khác nhau về nội dung." }];
  const runs: readonly Run[] = [
    { type: "same", words: "Chữ" },
    { type: "new", words: "gạch chân" },
    { type: "same", words: "là phần thêm vào; chữ" },
    { type: "gone", words: "gạch ngang" },
    { type: "same", words: "là phần bỏ đi; chữ không đánh dấu giữ nguyên." },
  ];
  return [{ type: "paragraph", ...struck(runs) }];
}

function figuresMoved({ figures }: Comparison): readonly Passage[] {
  if (figures.length === 0) return [];
  return [
    {
      type: "table",
      caption: "Số liệu thay đổi",
      columns: [
        { head: "Nội dung", share: 5, align: "start" },
        { head: "Bản trước", share: 2, align: "centre" },
        { head: "Bản này", share: 2, align: "centre" },
      ],
      rows: figures.map(({ label, before, now }) => ({
        type: "cells",
        cells: [label, before ?? "không nêu", now ?? "không nêu"],
      })),
    },
  ];
}

/** A chapter's heading stands above the first of its sections. */
function sectionOf(): (section: ComparedSection) => readonly Passage[] {
  let open = "";
  return ({ chapter, number, heading, type, paragraphs }) => {
    const isOpen = chapter.title === open;
    open = chapter.title;
    const chapterHead: readonly Passage[] =
      isOpen || chapter.title === ""
        ? []
        : [{ type: "heading", level: 1, number: chapter.number, text: chapter.title }];
    const head: readonly Passage[] =
      heading === "" || heading === chapter.title
        ? []
        : [{ type: "heading", level: 2, number, ...struck([{ type, words: heading }]) }];
    return [...chapterHead, ...head, ...paragraphs.map(passageOf)];
  };
}

const passageOf = ({ sign, runs }: ComparedParagraph): Passage =>
  sign === undefined
    ? { type: "paragraph", ...struck(runs) }
    : { type: "point", mark: sign, ...struck(runs) };

/** The words of both, and which of them only one has. */
function struck(runs: readonly Run[]): { readonly text: string; readonly strokes: readonly Stroke[] } {
  const strokes: Stroke[] = [];
  let words = 0;
  for (const run of runs) {
    const from = words;
    words += run.words.split(/\s+/).filter(Boolean).length;
    if (run.type === "new") strokes.push({ from, to: words, place: "under" });
    if (run.type === "gone") strokes.push({ from, to: words, place: "through" });
  }
  const text = runs.flatMap((run) => run.words.split(/\s+/).filter(Boolean)).join(" ");
  return { text, strokes };
}
