import { describe, expect, test } from "vitest";
import { canonical } from "../../functions/core/hash.ts";
import { deskSectionText, readDeskSection } from "../../functions/core/report/desk-file.ts";
import { aSection, figureOf, paragraph, saidBy, sourceOf } from "../support/desk.ts";

const units = ["xa-a", "xa-b", "xa-c"];
const forBloc = { ...sourceOf("xa-c", "khac"), bloc: "cum-1" as never };
const section = aSection("s1", {
  paragraphs: [paragraph("p", "Đạt {{so.value}}.")],
  figures: [
    figureOf("so.value", "6", "Chỉ tiêu", units, { asked: 4, unit: "hộ" }),
    { name: "q.p", text: "Nhiều xã", label: "Bao nhiêu xã", parts: [{ source: forBloc }] },
    { name: "khong.value", text: "0", label: "Không ai nói", parts: [] },
  ],
  material: [
    saidBy(units, "Cả ba nói."),
    saidBy(["xa-b"], "Một nói.", { type: "printed", mark: "p" }),
    {
      ...saidBy(units, "Mỗi xã một khác.", { type: "left", why: "room" }),
      claims: units.map((unit, at) => ({
        ...{ id: `c${at}`, source: sourceOf(unit), text: at === 0 ? "Mỗi xã một khác." : `Khác ${at}.` },
        fate: at === 1 ? { type: "waiting" } : { type: "under", mark: "p", why: "agrees" },
      })),
    },
    { text: "Không còn ai.", quantifier: "", claims: [] },
  ],
});

describe("a section's file", () => {
  test("gives back the section as it was, who said each thing, in which field and what became of it", () => {
    expect(readDeskSection(deskSectionText(section))).toEqual(section);
  });

  test("is the same whichever objects are shared in it", () => {
    expect(deskSectionText(structuredClone(section))).toBe(deskSectionText(section));
    expect(deskSectionText(JSON.parse(JSON.stringify(section)))).toBe(deskSectionText(section));
  });

  test("tells each unit once, and each sentence of many once", () => {
    const text = deskSectionText(section);
    for (const once of ["d1.xa-a", "Cả ba nói.", "i-1-a-text"]) expect(text.split(once)).toHaveLength(2);
  });

  test("of before there were columns is read as it was, with sources in a list or in their places", () => {
    expect(readDeskSection(canonical(section))).toEqual(section);
    const { figures, ...rest } = section;
    const listed = figures.slice(2).concat({ ...figures[1], parts: [{ source: 0 }] } as never);
    const read = readDeskSection(canonical({ ...rest, figures: listed, material: [], sources: [forBloc] }));
    expect(read.figures[1]?.parts).toEqual([{ source: forBloc }]);
  });

  test.for([
    ["a place that there is not", { sources: [9] }],
    ["a place that is no number", { sources: ["0"] }],
    ["a place before the first", { sources: [-1] }],
    ["words that are none", { texts: [7] }],
  ] as const)("with %s is no section", ([, given]) => {
    const one = aSection("s1", { material: [saidBy(["xa-a"], "Một nói.")] });
    const file = JSON.parse(deskSectionText(one));
    const broken = { ...file, claims: { ...file.claims, ...given } };
    expect(() => readDeskSection(JSON.stringify(broken))).toThrow();
  });
});
