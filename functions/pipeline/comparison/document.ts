import { dateIn, type Instant, inWords, partsOf } from "../../core/instant.ts";
import type { Authority } from "../../core/people/authority.ts";
import type { ComparedParagraph, ComparedSection, Comparison } from "../../core/report/comparison.ts";
import type { Run } from "../../core/report/difference.ts";
import type { OfficialDocument, Passage } from "../../decree30/document.ts";
import type { Stroke } from "../../layout/strokes.ts";
import { issuerOf } from "../issuer-marks.ts";

/** One side of the comparison: which edition of which report. */
interface ComparedEdition {
  readonly number: number;
  readonly asOf: Instant;
  /** "6 tháng đầu năm 2022", where the two are of different periods. */
  readonly period?: string | undefined;
}

export interface Compared {
  readonly authority: Authority;
  readonly before: ComparedEdition;
  readonly now: ComparedEdition;
  readonly comparison: Comparison;
}

/**
 * Bản so sánh: the later edition with what it took out struck through and what it added underlined. A paper
 * of the house, which nobody signs or numbers; no colour says anything, so that it is read in grey.
 */
export function comparisonDocument({ authority, before, now, comparison }: Compared): OfficialDocument {
  const { day, month, year } = partsOf(dateIn(now.asOf));
  return {
    kind: { called: "Bản so sánh" },
    issuer: issuerOf(authority),
    number: { symbol: "SS", code: { name: "Bản thảo", text: `${before.number} - ${now.number}` } },
    dated: { place: authority.placeName, day, month, year },
    subject: `Báo cáo, ${named(now)} so với ${named(before)}`,
    addressees: [],
    body: [
      ...howToRead(comparison),
      ...figuresMoved(comparison),
      ...comparison.sections.flatMap(sectionOf()),
    ],
    signature: {
      authority: [],
      position: authority.standingAgency.name.toUpperCase(),
      unsigned: "(Bản so sánh lập tự động để đối chiếu, không cần chữ ký)",
    },
    recipients: [authority.standingAgency.name],
    annexes: [],
    parts: "roman",
  };
}

const named = ({ number, asOf, period }: ComparedEdition) =>
  `bản thảo số ${number} lập ngày ${inWords(dateIn(asOf))}${period ? ` (${period})` : ""}`;

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
