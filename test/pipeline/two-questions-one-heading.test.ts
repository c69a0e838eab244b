import { expect, test } from "vitest";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { composed, district, issued, played } from "../support/played.ts";

const narrative = (id: string, heading?: string) => ({
  ...{ kind: "narrative", id, label: "Nội dung", topic: "results", maxChars: 4000, required: false },
  ...(heading ? { heading } : {}),
});

/** Two questions on results, answered by communes of the sample: by field, each unit's text. */
function told(
  answers: Readonly<Record<"f" | "g", Readonly<Record<string, string>>>>,
  headings: { readonly f?: string; readonly g?: string } = {},
) {
  const directive = {
    ...issued("an-son-2022-h1", district),
    groups: [{ id: "x", words: "Các xã", takes: { type: "kinds", kinds: ["COMMUNE"] } }],
    sections: [
      {
        ...{ id: "s", number: "I.", heading: "Nội dung" },
        prompts: [
          { id: "p", text: "Nội dung", fields: [narrative("f", headings.f)] },
          { id: "q", text: "Nội dung", fields: [narrative("g", headings.g)] },
        ],
      },
    ],
    demands: [
      {
        ...{ id: "d", kind: "report", action: "gửi báo cáo", groups: ["x"], recipient: "" },
        deadline: { type: "undated", wording: "" },
      },
    ],
  } as unknown as Directive;
  const round = played(directive, district, 0);
  const contributions = round.obligations.flatMap((obligation) => {
    const { unit } = obligation.party;
    const values = Object.fromEntries(
      (["f", "g"] as const).flatMap((field) => {
        const text = answers[field][unit];
        return text === undefined ? [] : [[field, { kind: "narrative" as const, text }]];
      }),
    );
    return Object.keys(values).length > 0 ? [{ obligation, revision: 1, values }] : [];
  });
  const { document, material } = composed({ ...round, contributions });
  const page = document.body.flatMap((passage) =>
    passage.type === "paragraph" && /^[fg]~/u.test(passage.source ?? "") ? [passage.text] : [],
  );
  const claims = material.flatMap(({ claims: each }) => each);
  return { page: page.join(" "), claims };
}

const communes = district.units.filter(({ kind }) => kind === "COMMUNE").map(({ id }) => id);
const saidBy = (text: string, from: number, to: number) =>
  Object.fromEntries(communes.slice(from, to).map((unit) => [unit, text]));
const times = (page: string, words: RegExp) => page.match(words)?.length ?? 0;

test("a sentence that answers two questions under one heading is told once, of all who said it", () => {
  const all = communes.length;
  const lines = {
    f: saidBy("Làng nghề truyền thống được khôi phục.", 0, all - 2),
    g: saidBy("Làng nghề truyền thống được khôi phục. Bản đồ số được cập nhật.", all - 2, all),
  };
  const { page, claims } = told(lines);
  expect(times(page, /được khôi phục/gu)).toBe(1);
  expect(page).toContain("Làng nghề truyền thống ở các xã, thị trấn được khôi phục.");
  expect(page).toContain("Bản đồ số");
  expect(claims.filter(({ text }) => text.startsWith("Làng")).map(({ source }) => source.field)).toEqual([
    ...Array.from({ length: all - 2 }, () => "f"),
    ...["g", "g"],
  ]);
});

test("it is told where most said it, whichever was asked first, and a unit that says it twice counts once", () => {
  const lines = {
    f: saidBy("Làng nghề truyền thống được khôi phục.", 0, 1),
    g: saidBy("Làng nghề truyền thống được khôi phục.", 0, 2),
  };
  const { page, claims } = told(lines);
  expect(times(page, /được khôi phục/gu)).toBe(1);
  expect(page).toMatch(/tại xã .+ và xã /u);
  expect(new Set(claims.map(({ fate }) => ("mark" in fate ? fate.mark.slice(0, 2) : fate.type)))).toEqual(
    new Set(["g~"]),
  );
});

test("sentences that differ in their figures only are one sentence too, each figure kept with whoever gave it", () => {
  const { page, claims } = told({
    f: saidBy("Tổ chức 3 hội nghị tuyên truyền pháp luật.", 0, 3),
    g: saidBy("Tổ chức 5 hội nghị tuyên truyền pháp luật.", 3, 6),
  });
  expect(times(page, /hội nghị tuyên truyền pháp luật/gu)).toBe(1);
  expect(claims).toHaveLength(6);
});

test("under two headings each tells what was answered there", () => {
  const lines = {
    f: saidBy("Làng nghề truyền thống được khôi phục.", 0, 2),
    g: saidBy("Làng nghề truyền thống được khôi phục.", 2, 4),
  };
  const { page } = told(lines, { f: "Kết quả thứ nhất", g: "Kết quả thứ hai" });
  expect(times(page, /được khôi phục/gu)).toBe(2);
});
