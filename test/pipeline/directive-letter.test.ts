import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { letterOfDirective, letterOfDraft } from "../../functions/core/directives/letter-text.ts";
import { textRead } from "../../functions/core/text/door.ts";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import { readPaper } from "../../functions/decree30/check/read.ts";
import type { OfficialDocument } from "../../functions/decree30/document.ts";
import { writeDocx } from "../../functions/docx/write.ts";
import { foldedWords } from "../../functions/pipeline/letter/folded-words.ts";
import { directiveLetter } from "../../functions/pipeline/letter/letter.ts";
import { at, district, issued, rosterOf } from "../support/played.ts";
import { faces, metaOf, printed } from "../support/press.ts";
import { drafts } from "../support/random-drafts.ts";
import { size } from "../support/size.ts";

const now = at("2026-06-10T08:00+07:00");
const { contact: _contact, drafter: _drafter, ...authority } = district.authority;

/** The page's words in reading order, its numbers left out. */
async function wordsOn(document: OfficialDocument): Promise<string> {
  const { sheets } = await readPaper(printed(document));
  const lines = sheets.flatMap((sheet) => sheet.lines.filter(({ text, y }) => y > 57 || !/^\d+$/.test(text)));
  return foldedWords(lines.map(({ text }) => text).join(" "));
}

const count = (words: string, within: string) => ` ${within} `.split(` ${foldedWords(words)} `).length - 1;

interface Item {
  readonly number?: string | null;
  readonly heading?: string | null;
  readonly text?: string | null;
  readonly movements?: readonly { readonly name: string }[];
  readonly prompts?: readonly { readonly text: string }[];
  readonly children?: readonly Item[];
}

/** A transcribed directive in the order of its paper. */
function inOrder(name: string): readonly string[] {
  const path = join(import.meta.dirname, `../../infra/local/sample/directives/${name}.json`);
  const seed = JSON.parse(readFileSync(path, "utf8"));
  const said = ({ number, heading, text, movements = [], prompts = [], children = [] }: Item): string[] => [
    number ?? "",
    ...[heading, text].flatMap((each) => each ?? []),
    ...prompts.map((prompt) => prompt.text),
    ...(text
      ? []
      : movements.map(({ name }) => (name.startsWith("“") ? `Phong trào thi đua ${name}` : name))),
    ...children.flatMap(said),
  ];
  return [...seed.preamble, ...seed.outline.flatMap(said), seed.closing, "Nơi nhận"];
}

describe("a directive as its own letter", () => {
  test.each(["an-son-2022-h1", "quy-nhon-2024-h1", "thanh-liem-2023-launch"])(
    "%s reads as its office wrote it: no word less, none twice, none of ours",
    async (name) => {
      const letter = directiveLetter(letterOfDirective(issued(name, district)), authority, now);
      const words = await wordsOn(letter);
      expect(words).toContain(foldedWords(textRead(inOrder(name).join(" "))));
      expect(breachesIn(await checkPdf(printed(letter)))).toEqual([]);
      for (const addressee of letter.addressees) expect(count(addressee, words)).toBeGreaterThan(0);
    },
  );

  test("a letter has its matter under the number and its addressees; a guidance has its name and is signed by its council", async () => {
    const [letter, guidance] = ["quy-nhon-2024-h1", "binh-luc-2021"].map((name) =>
      directiveLetter(letterOfDirective(issued(name, district)), authority, now),
    );
    expect(letter).toMatchObject({
      kind: "letter",
      number: { serial: "2597", symbol: "UBND-NV" },
      dated: { place: "Quy Nhơn", day: 3, month: 7, year: 2024 },
      subject: "hướng dẫn sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2024",
      addressees: [
        "Các khối thi đua thuộc thành phố",
        "Các phòng, ban, đơn vị thành phố",
        "UBND các phường, xã",
      ],
      signature: { authority: ["KT. CHỦ TỊCH"], position: "PHÓ CHỦ TỊCH" },
    });
    expect(guidance).toMatchObject({
      kind: { called: "Hướng dẫn" },
      issuer: { superior: "UBND HUYỆN AN SƠN" },
      number: { serial: "02", symbol: "HD-HĐTĐKT" },
      addressees: [],
      signature: { authority: ["TM. HỘI ĐỒNG"], position: "CHỦ TỊCH" },
    });
    expect(guidance?.subject).toMatch(/^Tổng kết phong trào thi đua/);
  });

  test.each(["district-pre-2025", "commune-2026", "province-2026"])(
    "every transcribed directive keeps the decree under the roster %s",
    async (rosterName) => {
      const roster = rosterOf(rosterName);
      for (const name of ["an-son-2022-h1", "binh-luc-2021", "quy-nhon-2024-h1", "thanh-liem-2023-launch"]) {
        const letter = directiveLetter(letterOfDirective(issued(name, roster)), roster.authority, now);
        expect([name, breachesIn(await checkPdf(printed(letter)))]).toEqual([name, []]);
      }
    },
  );

  test("what a drafter demands beside the text stands in the part of who does what, and what the text says does not stand twice", () => {
    const directive = issued("an-son-2022-h1", district);
    const demand = directive.demands[0];
    if (!demand) throw new Error("no demand");
    const also = {
      ...demand,
      id: "d9",
      action: "lập danh sách điển hình tiên tiến",
      groups: ["g5"],
      recipient: "Phòng Nội vụ huyện",
      deadline: { type: "undated" as const, wording: "trước ngày 05 tháng 7 năm 2022" },
    };
    const { body } = directiveLetter(
      letterOfDirective({ ...directive, demands: [...directive.demands, also] }),
      authority,
      now,
    );
    const texts = body.flatMap((passage) => ("text" in passage ? [passage.text] : []));
    expect(texts.filter((text) => text.startsWith("5. "))).toEqual([
      "5. UBND các xã, thị trấn lập danh sách điển hình tiên tiến về Phòng Nội vụ huyện trước ngày 05 tháng 7 năm 2022.",
    ]);
    expect(texts.filter((text) => text.includes("27 tháng 6 năm 2022"))).toHaveLength(1);
  });

  test("number and day stay open until the clerk gives them, and a deadline that was moved stands as it was issued", () => {
    const directive = issued("an-son-2022-h1", district);
    const [demand, ...others] = directive.demands;
    if (!demand) throw new Error("no demand");
    const moved = { type: "undated" as const, wording: "chậm nhất ngày 09 tháng 9 năm 2022" };
    const amended = {
      ...directive,
      demands: [{ ...demand, deadline: moved }, ...others],
      amendments: [
        {
          document: directive.document,
          demand: demand.id,
          before: demand.deadline,
          reason: "",
          by: "cb",
          at: now,
        },
      ],
    };
    const letter = directiveLetter(letterOfDirective(amended as typeof directive), authority, now);
    expect(letter.number).toEqual({ symbol: "UBND-NV" });
    expect(letter.dated).toEqual({ place: "An Sơn", month: 6, year: 2026 });
    expect(JSON.stringify(letter)).not.toContain("09 tháng 9");
  });

  test("drafts of every kind keep the decree, and each of their texts is printed once", async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async ({ draft, texts }) => {
        const letter = directiveLetter(letterOfDraft(draft), authority, now);
        expect(breachesIn(await checkPdf(printed(letter)))).toEqual([]);
        const words = await wordsOn(letter);
        for (const text of texts) expect(`${count(text, words)} × ${text}`).toBe(`1 × ${text}`);
        const word = strFromU8(
          unzipSync(await writeDocx(letter, metaOf(letter), faces))["word/document.xml"] ?? new Uint8Array(),
        );
        const folded = foldedWords(word.replace(/<\/w:p>/g, " ").replace(/<[^>]+>/g, ""));
        for (const text of texts) expect(`${count(text, folded)} × ${text}`).toBe(`1 × ${text}`);
      }),
      { numRuns: size("CHECK_RUNS") / 5 },
    );
  }, 600_000);
});
