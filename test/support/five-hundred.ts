/**
 * Five hundred units' reports of six thousand bytes of text each, from what they said to the finished PDF.
 */
import { readFileSync } from "node:fs";
import type { OfficialDocument, Passage } from "../../functions/decree30/document.ts";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import { loadFaces } from "../../functions/pdf/faces.ts";
import { writePdf } from "../../functions/pdf/write.ts";
import { aReport } from "./documents.ts";
import { composed, districtOf, issued, played, tellingCoverage, typed } from "./played.ts";
import { fontPath, metaOf } from "./press.ts";

const UNITS = 500;
const BYTES = 6000;
const words =
  "tổ chức phong trào thi đua xây dựng nông thôn mới gắn với nhiệm vụ chính trị của địa phương hộ gia đình văn hóa chỉ tiêu được giao hoàn thành vượt kế hoạch đề ra công tác khen thưởng kịp thời đúng đối tượng".split(
    " ",
  );

/** Sentences that no two units share, from a seed and not by chance. */
function prose(seed: number): string {
  let state = seed * 2654435761 + 1;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return words[(state >>> 8) % words.length] ?? "";
  };
  let text = "";
  while (Buffer.byteLength(text) < BYTES) {
    const sentence = Array.from({ length: 24 }, next).join(" ");
    text += `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.${next().length > 4 ? "\n" : " "}`;
  }
  return text.trim();
}

const texts = Array.from({ length: UNITS }, (_, unit) => prose(unit + 1));
const faces = loadFaces((file) => readFileSync(fontPath(file)));

/** All of it printed: every unit's text whole, under its name, in an annex. */
function everyWord(): OfficialDocument {
  const passages = texts.flatMap((text, unit): Passage[] => [
    { type: "heading", level: 2, number: String(unit + 1), text: `Đơn vị thứ ${unit + 1}` },
    ...text.split("\n").map((line): Passage => ({ type: "paragraph", text: line })),
  ]);
  return aReport({ annexes: [{ title: "Báo cáo của các đơn vị", landscape: false, passages }] });
}

/** The authority's own report on it: everything read and weighed, the gist of it printed. */
function ownReport(): OfficialDocument {
  // With what the units measure themselves behind the text, so that the report is as large as one gets.
  const roster = tellingCoverage(districtOf(UNITS));
  const directive = issued("an-son-2022-h1", roster);
  const said = played(directive, roster, UNITS, (field, index) =>
    field.id === "i-2-c-text" ? { [field.id]: texts[index] ?? "" } : typed(field, index),
  );
  return composed(said).document;
}

const documents = { "every-word": everyWord, "own-report": ownReport };
const make = documents[process.argv[2] as keyof typeof documents];
const document = make();
const [started, before] = [performance.now(), process.cpuUsage()];
const typeset = typesetDocument(document, faces);
const pdf = writePdf(typeset, metaOf(document));
const [done, { user, system }] = [performance.now(), process.cpuUsage(before)];
const peak = Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;
console.log(
  JSON.stringify({
    pages: typeset.pages.length,
    bytes: pdf.length,
    wallMs: Math.round(done - started),
    cpuMs: Math.round((user + system) / 1000),
    peakMb: Math.round(peak),
  }),
);
