import { describe, expect, test } from "vitest";
import { textIn } from "../../functions/core/report/officer/typed-figures.ts";
import { lastToUndo } from "../../functions/core/report/officer/undone.ts";
import { claimOf, figureOf, officersAt, sectionOf } from "../support/officers.ts";

const revenue = "Thu ngân sách đạt {{thu.value}} triệu đồng, bằng {{thu.percent}} dự toán.";
const crops = "Gieo trồng {{gieo.value}} ha.";
const roads = "Nhiều xã vận động Nhân dân làm đường.";

const given = (thu = "6.473", percent = "47,6%") => ({
  paragraphs: [
    { mark: "thu", kind: "paragraph", text: revenue },
    { mark: "gieo", kind: "paragraph", text: crops },
    { mark: "bang", kind: "table", text: "Biểu" },
    { mark: "duong", kind: "point", sign: "-", text: roads },
  ],
  figures: [
    figureOf("thu.value", thu, "xa-mot", "xa-hai"),
    figureOf("thu.percent", percent, "xa-mot"),
    figureOf("gieo.value", "1.899", "xa-ba"),
  ],
  material: [
    {
      ...{ text: "Xã vận động 99 hộ hiến đất.", quantifier: "" },
      claims: [
        claimOf("a", "Xã vận động 99 hộ hiến đất.", { type: "printed", mark: "duong" }),
        claimOf("b", "Xã làm đường.", { type: "under", mark: "duong", why: "agrees" }, "xa-hai"),
      ],
    },
    {
      ...{ text: "Lễ hội đền được tổ chức đúng quy định.", quantifier: "" },
      claims: [claimOf("c", "Lễ hội đền được tổ chức đúng quy định.", { type: "waiting" })],
    },
  ],
});
const section = sectionOf(given());
const fates = (desk: ReturnType<typeof officersAt>) =>
  desk.now().material.flatMap(({ claims }) => claims.map(({ fate }) => fate));
const marks = (desk: ReturnType<typeof officersAt>) => desk.now().paragraphs.map(({ mark }) => mark);

describe("an officer's sentence that holds live figures", () => {
  test("has them although they were typed as they read, and follows what the sources say then", () => {
    const desk = officersAt(section);
    const made = desk.change("an", {
      act: "reword",
      mark: "thu",
      text: "Trên địa bàn thu được 6.473 triệu đồng (47,6%); năm ngoái 16.473 triệu đồng.",
    });
    expect(made).toMatchObject({ type: "made", live: ["thu.value", "thu.percent"] });
    expect(desk.now().paragraphs[0]?.template).toBe(
      "Trên địa bàn thu được {{thu.value}} triệu đồng ({{thu.percent}}); năm ngoái 16.473 triệu đồng.",
    );
    desk.sources(
      sectionOf({ ...given("6.500"), received: { "bao-cao.xa-hai": "2022-06-25T01:00:00.000Z" } }),
    );
    expect(desk.texts()[0]).toContain("thu được 6.500 triệu đồng (47,6%)");
    expect(desk.now().paragraphs[0]?.flags).toEqual([
      {
        ...{ type: "figure-moved", name: "thu.value", was: "6.473", now: "6.500", live: true },
        resent: [
          { unit: "xa-hai", obligation: "bao-cao.xa-hai", revision: 1, at: "2022-06-25T01:00:00.000Z" },
        ],
      },
    ]);
  });

  test("is asked about no more once the new figure was taken, and again when it moves again", () => {
    const desk = officersAt(section);
    desk.change("an", { act: "reword", mark: "thu", text: "Thu được 6.473 triệu đồng." });
    desk.sources(sectionOf(given("6.500")));
    desk.change("an", { act: "take", mark: "thu" });
    expect(desk.now().paragraphs[0]).toMatchObject({ text: "Thu được 6.500 triệu đồng.", flags: [] });
    desk.sources(sectionOf(given("6.600")));
    expect(desk.now().paragraphs[0]?.flags).toMatchObject([{ was: "6.500", now: "6.600" }]);
  });

  test("keeps the old figure with a reason as long as the sources say what it was kept against", () => {
    const desk = officersAt(section);
    desk.change("an", { act: "reword", mark: "thu", text: "Thu được 6.473 triệu đồng." });
    desk.sources(sectionOf(given("9.999")));
    desk.change("an", { act: "keep", mark: "thu", name: "thu.value", reason: "Xã gõ nhầm." });
    expect(desk.now().paragraphs[0]).toMatchObject({
      ...{ text: "Thu được 6.473 triệu đồng.", flags: [] },
      figures: [{ name: "thu.value", text: "6.473", kept: { now: "9.999", reason: "Xã gõ nhầm." } }],
    });
    desk.change("an", { act: "reword", mark: "thu", text: "Đã thu được 6.473 triệu đồng." });
    expect(desk.texts()[0]).toBe("Đã thu được 6.473 triệu đồng.");
    desk.sources(sectionOf(given("6.480")));
    expect(desk.now().paragraphs[0]).toMatchObject({
      text: "Đã thu được 6.480 triệu đồng.",
      flags: [{ type: "figure-moved", was: "6.473", now: "6.480" }],
    });
  });

  test("prints what a figure was when nobody gives it any more, and asks", () => {
    const desk = officersAt(section);
    desk.change("an", { act: "reword", mark: "gieo", text: "Đã gieo 1.899 ha." });
    desk.sources(sectionOf({ ...given(), figures: given().figures.slice(0, 2) }));
    expect(desk.now().paragraphs[1]).toMatchObject({
      text: "Đã gieo 1.899 ha.",
      flags: [{ type: "figure-gone", name: "gieo.value", was: "1.899" }],
    });
    desk.change("an", { act: "take", mark: "gieo" });
    expect(desk.now().paragraphs[1]).toMatchObject({ template: "Đã gieo 1.899 ha.", flags: [] });
  });

  test("with a figure typed by hand that grew old is asked about and says so", () => {
    const desk = officersAt(section);
    const figures = { "thu.value": "6.473" };
    desk.lay({
      act: "reword",
      mark: "thu",
      basis: revenue,
      by: "an",
      text: "Thu 6.473 triệu đồng.",
      figures,
    });
    desk.sources(sectionOf(given("6.500")));
    expect(desk.now().paragraphs[0]).toMatchObject({
      text: "Thu 6.473 triệu đồng.",
      flags: [{ type: "figure-moved", live: false, was: "6.473", now: "6.500" }],
    });
    desk.change("an", { act: "take", mark: "thu" });
    expect(desk.now().paragraphs[0]).toMatchObject({ text: "Thu 6.500 triệu đồng.", flags: [] });
  });

  test("of a name that the section does not know is refused", () => {
    const desk = officersAt(section);
    expect(desk.change("an", { act: "reword", mark: "thu", text: "Thu {{la.gi}} đồng." })).toEqual({
      type: "unknown-figures",
      names: ["la.gi"],
    });
  });
});

describe("words laid over what the sources said", () => {
  test("are not printed once the sources word it otherwise; both readings stand beside each other", () => {
    const desk = officersAt(section);
    desk.change("an", { act: "reword", mark: "gieo", text: "Bà con gieo 1.899 ha." });
    const [first, , ...rest] = given().paragraphs;
    const changed = { mark: "gieo", kind: "paragraph", text: `${crops} Trồng rừng 243 ha.` };
    desk.sources(sectionOf({ ...given(), paragraphs: [first, changed, ...rest] }));
    expect(desk.now().paragraphs[1]).toMatchObject({
      ...{ text: "Gieo trồng 1.899 ha. Trồng rừng 243 ha.", whose: "sources" },
      flags: [{ type: "reading-changed", edit: { text: "Bà con gieo {{gieo.value}} ha." } }],
    });
    desk.change("an", { act: "accept", mark: "gieo" });
    expect(desk.now().paragraphs[1]?.flags).toEqual([]);
  });

  test("that nobody's report makes any more wait for an answer", () => {
    const desk = officersAt(section);
    desk.change("an", { act: "reword", mark: "gieo", text: "Bà con gieo 1.899 ha." });
    desk.sources(
      sectionOf({ ...given(), paragraphs: given().paragraphs.filter(({ mark }) => mark !== "gieo") }),
    );
    expect(desk.now().homeless).toMatchObject([{ edit: { text: "Bà con gieo {{gieo.value}} ha." } }]);
    desk.change("an", { act: "accept", mark: "gieo" });
    expect(desk.now().homeless).toEqual([]);
  });

  test("made before figures had names hold while the figures are the same", () => {
    const desk = officersAt(section);
    const basis = "Gieo trồng 1.899 ha.";
    desk.lay({ act: "reword", mark: "gieo", basis, by: "an", text: "Đã gieo 1.899 ha." });
    expect(desk.texts()[1]).toBe("Đã gieo 1.899 ha.");
    desk.sources(sectionOf({ ...given(), figures: [figureOf("gieo.value", "2.000", "xa-ba")] }));
    expect(desk.texts()[1]).toBe("Gieo trồng 2.000 ha.");
  });
});

describe("the order and the cut of paragraphs", () => {
  test("one runs into the one before it, and the next wording is of both", () => {
    const desk = officersAt(section);
    desk.change("an", { act: "merge", mark: "gieo" });
    expect(desk.texts()[0]).toBe(
      "Thu ngân sách đạt 6.473 triệu đồng, bằng 47,6% dự toán. Gieo trồng 1.899 ha.",
    );
    desk.change("an", { act: "reword", mark: "thu", text: "Thu 6.473 triệu đồng; gieo 1.899 ha." });
    expect(desk.texts()[0]).toBe("Thu 6.473 triệu đồng; gieo 1.899 ha.");
    expect(marks(desk)).toEqual(["thu", "bang", "duong"]);
    desk.change("an", { act: "restore", mark: "thu" });
    expect(desk.texts()[0]).toContain("dự toán. Gieo trồng 1.899 ha.");
  });

  test("nothing runs into a table or over the top", () => {
    const desk = officersAt(section);
    expect(desk.change("an", { act: "merge", mark: "duong" })).toEqual({ type: "no-paragraph" });
    expect(desk.change("an", { act: "merge", mark: "thu" })).toEqual({ type: "no-paragraph" });
  });

  test("one is cut in two, and is whole again in the sources' words when they change", () => {
    const desk = officersAt(section);
    desk.change("an", { act: "split", mark: "thu", text: "Thu đạt 6.473 triệu đồng.", tail: "Bằng 47,6%." });
    expect(desk.texts().slice(0, 2)).toEqual(["Thu đạt 6.473 triệu đồng.", "Bằng 47,6%."]);
    const [, ...rest] = given().paragraphs;
    const changed = { mark: "thu", kind: "paragraph", text: "Thu {{thu.value}} triệu đồng." };
    desk.sources(sectionOf({ ...given(), paragraphs: [changed, ...rest] }));
    expect(desk.texts()[0]).toBe("Thu 6.473 triệu đồng.");
    expect(marks(desk)).toEqual(["thu", "gieo", "bang", "duong"]);
  });

  test("an own paragraph stands behind the one it was put behind, wherever that is moved from", () => {
    const desk = officersAt(section);
    desk.change("an", { act: "add", kind: "paragraph", text: "UBND huyện đã chỉ đạo.", after: "thu" });
    desk.change("an", { act: "move", mark: "duong" });
    expect(desk.texts()).toEqual([
      roads,
      "Thu ngân sách đạt 6.473 triệu đồng, bằng 47,6% dự toán.",
      "UBND huyện đã chỉ đạo.",
      "Gieo trồng 1.899 ha.",
      "Biểu",
    ]);
  });
});

describe("what a unit said never vanishes", () => {
  test("a claim whose paragraph is dropped is left, with the officer's reason", () => {
    const desk = officersAt(section);
    desk.change("an", { act: "drop", mark: "duong", reason: "Đã nêu ở mục khác." });
    const [first] = desk.now().material[0]?.claims ?? [];
    expect(first).toMatchObject({ fate: { type: "left", why: "officer" }, reason: "Đã nêu ở mục khác." });
    desk.change("an", { act: "restore", mark: "duong" });
    expect(fates(desk)[0]).toEqual({ type: "printed", mark: "duong" });
  });

  test("claims of which nothing is left in the new words wait, whoever said nothing of them", () => {
    const desk = officersAt(section);
    desk.change("an", { act: "reword", mark: "duong", text: "Mọi việc đều tốt." });
    expect(fates(desk)).toMatchObject([{ type: "waiting" }, { type: "waiting" }, { type: "waiting" }]);
    expect(desk.now().meter).toMatchObject({ used: 0, waiting: 3 });
    desk.change("an", { act: "restore", mark: "duong" });
    expect(fates(desk)).toMatchObject([{ type: "printed" }, { type: "under" }, { type: "waiting" }]);
  });

  test("a claim that the new words do not tell waits", () => {
    const desk = officersAt(section);
    desk.change("an", { act: "reword", mark: "duong", text: "Các xã làm đường.", uses: ["b"] });
    expect(fates(desk)).toMatchObject([
      { type: "waiting" },
      { type: "under", mark: "duong" },
      { type: "waiting" },
    ]);
  });

  test("material put in is printed, and asked about when its unit no longer says it", () => {
    const desk = officersAt(section);
    desk.change("an", { act: "use", how: "put-in", claims: ["c"], after: "thu" });
    expect(desk.texts()[1]).toBe("Lễ hội đền được tổ chức đúng quy định.");
    expect(desk.now().meter).toMatchObject({ used: 3, waiting: 0, all: 3 });
    desk.sources(sectionOf({ ...given(), material: given().material.slice(0, 1) }));
    expect(desk.now().paragraphs[1]?.flags).toEqual([{ type: "claim-gone", claim: "c" }]);
    desk.change("an", { act: "take", mark: desk.now().paragraphs[1]?.mark ?? "" });
    expect(desk.now().paragraphs[1]?.flags).toEqual([]);
  });

  test("material run into a paragraph keeps what the paragraph told", () => {
    const desk = officersAt(section);
    desk.change("an", { act: "use", how: "merge", claims: ["c"], mark: "duong" });
    expect(desk.texts()[3]).toBe(`${roads} Lễ hội đền được tổ chức đúng quy định.`);
    expect(fates(desk).map(({ type }) => type)).toEqual(["printed", "under", "printed"]);
  });

  test("material left has its reason, until it is taken up again", () => {
    const desk = officersAt(section);
    desk.change("an", { act: "leave", claims: ["c"], reason: "Không thuộc kỳ này." });
    expect(desk.now().material[1]?.claims[0]).toMatchObject({
      fate: { type: "left" },
      reason: "Không thuộc kỳ này.",
    });
    desk.change("binh", { act: "take-up", claims: ["c"] });
    expect(fates(desk)[2]).toEqual({ type: "waiting" });
  });
});

describe("the report of the period before", () => {
  test("is a text to begin from, with this period's figures; what it still says of then is asked about", () => {
    const before = {
      ...{
        mark: "thu",
        template: "Thu đạt {{thu.value}} triệu đồng; khen {{khen.value}} tập thể, 12 cá nhân.",
      },
      figures: { "thu.value": "5.000", "khen.value": "40" },
    };
    const desk = officersAt(sectionOf({ ...given(), former: ["Thu đạt 5.000 …"], formerLive: [before] }));
    desk.change("an", { act: "carry-over", former: [0] });
    const [first] = desk.now().paragraphs;
    expect(first).toMatchObject({
      text: "Thu đạt 6.473 triệu đồng; khen 40 tập thể, 12 cá nhân.",
      flags: [
        { type: "figure-gone", name: "khen.value", was: "40" },
        { type: "former-figures", figures: ["12"] },
      ],
    });
    desk.change("an", { act: "reword", mark: first?.mark ?? "", text: "Thu đạt 6.473 triệu đồng." });
    expect(desk.now().paragraphs[0]?.flags).toEqual([]);
  });
});

describe("taking back", () => {
  test("goes back edit by edit through one's own, and never through another's", () => {
    const desk = officersAt(section);
    desk.change("an", { act: "reword", mark: "thu", text: "Một." });
    desk.change("an", { act: "reword", mark: "gieo", text: "Hai." });
    desk.change("binh", { act: "reword", mark: "gieo", text: "Ba." });
    desk.change("an", { act: "move", mark: "duong" });
    const undo = () => {
      const target = lastToUndo(desk.edits, "an", "results");
      if (target)
        desk.lay({ act: "undo", mark: target.mark, basis: "", by: "an", undone: target.at, also: [] });
      return target?.act;
    };
    expect([undo(), undo(), undo()]).toEqual(["move", "reword", undefined]);
    expect(desk.texts()).toEqual([
      "Thu ngân sách đạt 6.473 triệu đồng, bằng 47,6% dự toán.",
      "Ba.",
      "Biểu",
      roads,
    ]);
  });

  test("of an own paragraph leaves what another put behind it where it stands", () => {
    const desk = officersAt(section);
    desk.change("an", { act: "add", kind: "paragraph", text: "Của An.", after: "thu" });
    const own = desk.now().paragraphs[1]?.mark;
    desk.change("binh", { act: "add", kind: "paragraph", text: "Của Bình.", after: own });
    const target = lastToUndo(desk.edits, "an");
    if (target)
      desk.lay({ act: "undo", mark: target.mark, basis: "", by: "an", undone: target.at, also: [] });
    expect(desk.texts()[1]).toBe("Của Bình.");
    expect(desk.texts()).not.toContain("Của An.");
  });
});

describe("a share of a figure that is kept", () => {
  const share = "Có {{dk.value}}/{{dk.whole}} tập thể đăng ký, đạt {{dk.percent}}.";
  const registered = (value: string, percent: string) =>
    sectionOf({
      paragraphs: [{ mark: "dk", kind: "paragraph", text: share }],
      figures: [
        figureOf("dk.value", value, "xa-mot"),
        figureOf("dk.whole", "1.056", "xa-mot"),
        {
          ...figureOf("dk.percent", percent, "xa-mot"),
          share: { of: "dk.value", whole: "dk.whole", outOf: 1056 },
        },
      ],
    });
  const keeping = () => {
    const desk = officersAt(registered("756", "71,6%"));
    desk.change("an", { act: "reword", mark: "dk", text: `${share} Kết quả khá.` });
    desk.sources(registered("758", "71,8%"));
    desk.change("an", { act: "keep", mark: "dk", name: "dk.value", reason: "Chờ xã xác nhận." });
    return desk;
  };

  test("is worked out of what is printed, and one decision answers for both", () => {
    const [paragraph] = keeping().now().paragraphs;
    expect(paragraph?.text).toBe("Có 756/1.056 tập thể đăng ký, đạt 71,6%. Kết quả khá.");
    expect(paragraph?.flags).toEqual([]);
    expect(paragraph?.figures[0]?.kept).toMatchObject({ by: "an", now: "758", reason: "Chờ xã xác nhận." });
  });

  test("follows the sources again once the new figure is taken", () => {
    const desk = keeping();
    desk.sources(registered("760", "72%"));
    expect(desk.texts()[0]).toContain("760/1.056 tập thể đăng ký, đạt 72%");
  });
});

describe("words typed or taken at the desk", () => {
  test("are refused where a name's braces are left open or closed too often", () => {
    const desk = officersAt(section);
    for (const text of ["Có {{gieo.value hộ.", "Gieo {{gieo.value}}} ha.", "Gieo gieo.value}} ha."]) {
      expect(desk.change("an", { act: "reword", mark: "gieo", text }), text).toMatchObject({
        type: "unknown-figures",
      });
    }
    expect(desk.change("an", { act: "reword", mark: "gieo", text: "Gieo {{gieo.value}} ha." })).toMatchObject(
      {
        type: "made",
      },
    );
  });

  test("parted in the middle of a sentence and joined again read as before", () => {
    for (const [text, tail] of [
      ["Nhiều xã vận động Nhân dân", ", phát động làm đường."],
      ["Nhiều xã vận động Nhân dân", "cùng làm đường."],
    ] as const) {
      const desk = officersAt(section);
      desk.change("an", { act: "split", mark: "duong", text, tail });
      const made = desk.now().paragraphs.at(-1)?.mark ?? "";
      desk.change("an", { act: "merge", mark: made });
      expect(desk.texts().at(-1)).toBe(tail.startsWith(",") ? `${text}${tail}` : `${text} ${tail}`);
    }
  });

  test("quoted name their speaker once", () => {
    expect(textIn("quote", "Kho bạc Nhà nước huyện: rút ngắn thời gian.", "Kho bạc Nhà nước huyện")).toBe(
      "Kho bạc Nhà nước huyện: “Rút ngắn thời gian”.",
    );
    expect(textIn("quote", "Xã làm đường.", "UBND xã Một")).toBe("UBND xã Một: “Xã làm đường”.");
  });
});
