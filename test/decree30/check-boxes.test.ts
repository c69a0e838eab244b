import { describe, expect, test } from "vitest";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import { aReport, furnished } from "../support/documents.ts";
import { type Edit, faced, moved, onText, reworded, sized, spoiled, stretched } from "../support/plant.ts";
import { printed } from "../support/press.ts";

const drafter = /^NTM\.\(12\)$/;
const address = /^Địa chỉ:|^Thư điện tử:|^Điện thoại:/;

/** The rule across the page's foot is the only one so low on page 1. */
const footRule =
  (edit: (mark: Parameters<ReturnType<typeof stretched>>[0]) => ReturnType<Edit>): Edit =>
  (mark, spot) =>
    mark.type === "rule" && spot.page === 1 && mark.from.y > 700 ? edit(mark) : mark;

/** The address again, in its own look, on another page or at another height. */
const again =
  (page: number, y: number): Edit =>
  (mark, spot) =>
    mark.type === "text" && spot.page === page && mark.y < 90 && mark.size === 14
      ? [
          mark,
          {
            ...mark,
            y,
            size: 11,
            words: ["Địa", "chỉ:", "Thôn", "Trung", "Tâm"].map(mark.face.word),
            space: 3,
          },
        ]
      : mark;

/** What was done to the page, how, and words of the rule that must be found broken. */
const planted: readonly (readonly [string, Edit, string])[] = [
  ["the drafter's mark is set in 12 pt", onText(drafter, sized(12)), "soạn thảo cỡ 11"],
  ["the drafter's mark is bold", onText(drafter, faced("bold")), "soạn thảo cỡ 11"],
  [
    "the drafter's mark is in small letters",
    onText(
      drafter,
      reworded((text) => text.toLowerCase()),
    ),
    "in hoa",
  ],
  [
    "copies are counted in Roman numerals",
    onText(
      drafter,
      reworded(() => "NTM.(XII)"),
    ),
    "chữ số Ả Rập",
  ],
  ["the drafter's mark stands under the signature", onText(drafter, moved(250, 0)), "dưới nơi nhận"],
  ["the drafter's mark stands among the recipients", onText(drafter, moved(0, -30)), "dưới nơi nhận"],
  ["the address is set in 10 pt", onText(address, sized(10)), "Địa chỉ cơ quan chữ in thường"],
  ["the address is set in 13 pt", onText(address, sized(13)), "Địa chỉ cơ quan chữ in thường"],
  ["the address is italic", onText(address, faced("italic")), "Địa chỉ cơ quan chữ in thường"],
  ["the address is bold", onText(address, faced("bold")), "Địa chỉ cơ quan chữ in thường"],
  [
    "the address is in capitals",
    onText(
      address,
      reworded((text) => text.toUpperCase()),
    ),
    "Địa chỉ cơ quan chữ in thường",
  ],
  ["the address has no rule over it", footRule(() => []), "dưới đường kẻ nét liền"],
  ["the address's rule is a tenth too short", footRule(stretched(0.9)), "dưới đường kẻ nét liền"],
  ["the address's rule runs into the margin", footRule(stretched(1.05)), "dưới đường kẻ nét liền"],
  ["the address's rule stands far above it", footRule(moved(0, -20)), "dưới đường kẻ nét liền"],
  ["the address is printed on page 2 too", again(2, 700), "cuối trang thứ nhất"],
  [
    "the address stands 2 cm above the foot",
    (mark, spot) =>
      spot.page === 1 && ((mark.type === "rule" && mark.from.y > 700) || address.test(spot.text))
        ? moved(0, -57)(mark)
        : mark,
    "cuối trang thứ nhất",
  ],
  ["the address reaches into the bottom margin", onText(address, moved(0, 12)), "Lề dưới"],
];

describe("T49: boxes 12 and 13", () => {
  test("are sound as they are printed, and five clauses have measured them", async () => {
    const findings = await checkPdf(printed(aReport(furnished)));
    expect(breachesIn(findings)).toEqual([]);
    expect(findings.filter(({ clause }) => /ô số 1[23]/.test(clause)).length).toBeGreaterThanOrEqual(5);
  });

  test("may be left out, and then nothing is measured of them", async () => {
    const findings = await checkPdf(printed(aReport()));
    expect(findings.filter(({ clause }) => /ô số 1[23]/.test(clause))).toEqual([]);
  });

  test("are told apart from the body: an address in the text is the text's", async () => {
    const body = [
      { type: "paragraph" as const, text: "Địa chỉ: Thôn Trung Tâm; điện thoại: 0200 3555 010." },
    ];
    expect(breachesIn(await checkPdf(printed(aReport({ ...furnished, body }))))).toEqual([]);
  });

  test.each(planted)("are found broken when %s", async (_, edit, rule) => {
    const broken = breachesIn(await checkPdf(spoiled(edit, furnished)));
    expect(
      broken.some((each) => each.includes(rule)),
      broken.join("\n") || "nothing found broken",
    ).toBe(true);
  });
});
