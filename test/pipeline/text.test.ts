import { beforeAll, describe, expect, test } from "vitest";
import { legacyAround } from "../../functions/core/checks/legacy.ts";
import { canonical, sha256 } from "../../functions/core/hash.ts";
import { askedOf, fieldsIn } from "../../functions/core/obligation/asked.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import type { Round } from "../../functions/core/round/round.ts";
import { build } from "../../functions/pipeline/build.ts";
import { asOf, at, district, issued, rosterOf } from "../support/played.ts";
import { faces } from "../support/press.ts";

const directive = issued("an-son-2022-h1", district);
const owed = obligationsOf(directive, district).filter(({ party }) => party.type === "unit");

/**
 * Four units of the sample, each with what it typed into the first table of indicators and the first box of
 * prose.
 */
function roundOf(said: readonly { readonly label?: string; readonly prose?: string }[]): Round {
  return {
    directive,
    roster: district,
    asOf,
    edition: 1,
    submissions: said.flatMap(({ label, prose }, place) => {
      const obligation = owed[place];
      if (!obligation) return [];
      const fields = fieldsIn(askedOf(directive, district, obligation));
      const table = fields.find((field) => field.kind === "indicators" && !field.indicators);
      const box = fields.find(({ kind }) => kind === "narrative");
      const row = label ? { label, unit: "điểm", value: "10" } : {};
      return [
        {
          ...{ obligation: obligation.id, revision: 1, receivedAt: at("2021-06-20T08:00+07:00") },
          entries: {
            ...Object.fromEntries(
              Object.entries(row).map(([column, words]) => [`${table?.id}.1.${column}`, words]),
            ),
            ...(prose && box ? { [box.id]: prose } : {}),
          },
          attachments: [],
        },
      ];
    }),
  };
}

const made = async (round: Round) => {
  const built = await build(round, sha256(canonical(round)), { faces }, async () => {});
  return { ...built, report: JSON.parse(new TextDecoder().decode(built.report)) };
};

// text-eth
test("three units write Điểm vui chơi and a fourth Ðiểm with another Đ: one indicator, 40", async () => {
  const alike = ["Điểm vui chơi", "Điểm vui chơi", "Điểm vui chơi", "Ðiểm vui chơi"].map((label) => ({
    label,
  }));
  const { report } = await made(roundOf(alike));
  const rows = Object.values<{
    kind: string;
    rows?: { indicator: { label: string }; total: { value: number } }[];
  }>(report.aggregate.totals).flatMap(({ kind, rows }) => (kind === "indicators" ? (rows ?? []) : []));
  expect(rows.map(({ indicator, total }) => [indicator.label, total.value])).toEqual([["Điểm vui chơi", 40]]);
});

test("a round whose answers come as values reads them through the same door", async () => {
  const round = roundOf([{ label: "Điểm vui chơi" }, { label: "Điểm vui chơi" }]);
  const [first, second] = round.submissions;
  const field = Object.keys(first?.entries ?? {})[0]?.split(".")[0] ?? "";
  const values = (label: string) => ({
    [field]: { kind: "indicators" as const, rows: [{ label, unit: "điểm", value: 10 }] },
  });
  if (!first || !second) throw new Error("no submissions");
  const { report } = await made({
    ...round,
    submissions: [
      { ...first, entries: {}, values: values("Điểm vui chơi") },
      { ...second, entries: {}, values: values("Ðiểm\u200b vui chơi") },
    ],
  });
  const { rows } = report.aggregate.totals[field];
  expect(rows.map(({ total }: { total: { value: number } }) => total.value)).toEqual([20]);
});

describe("a round in which a unit wrote TCVN3", () => {
  const typed = "Thùc hiÖn KÕ ho¹ch sè 40/KH-UBND vÒ ph¸t ®éng phong trµo thi ®ua yªu n\u00adíc n¨m 2022.";
  let built: Awaited<ReturnType<typeof made>>;
  beforeAll(async () => {
    built = await made(roundOf([{ prose: typed }, { prose: "Đơn vị đã phát động đầy đủ." }]));
  });

  // text-tcvn3
  test("is assembled, and the officer is told the unit, the section, what was typed and what it may be", () => {
    const [told, ...more] = built.asked;
    expect(more).toEqual([]);
    const unit = district.units.find(({ id }) => owed[0]?.party.type === "unit" && id === owed[0].party.unit);
    expect(told).toContain(`${unit?.name}, phần `);
    expect(told).toContain("TCVN3 (ABC): “Thùc” có thể là “Thực”");
  });

  test("keeps the whole converted text in report.json beside the typed one", () => {
    const found = built.report.doubts.filter(({ check }: { check: string }) => check === "legacy-text");
    expect(found).toMatchObject([
      {
        offer: {
          encoding: "tcvn3",
          typed,
          read: "Thực hiện Kế hoạch số 40/KH-UBND về phát động phong trào thi đua yêu nước năm 2022.",
        },
      },
    ]);
  });
});

describe("a round whose roster, directive or rewordings are in an old encoding", () => {
  test("is assembled, and the officer is told each text of them and what it may be", async () => {
    const round = roundOf([{ prose: "Đơn vị đã phát động đầy đủ." }]);
    const [section, ...sections] = round.directive.sections;
    if (!section) throw new Error("nothing is asked");
    const [unit, ...units] = round.roster.units;
    if (!unit) throw new Error("nobody is asked");
    const { asked } = await made({
      ...round,
      roster: { ...round.roster, units: [{ ...unit, name: "UBND thÞ trÊn An S¬n" }, ...units] },
      directive: {
        ...round.directive,
        sections: [{ ...section, heading: "Coâng taùc laõnh ñaïo, chæ ñaïo" }, ...sections],
      },
    });
    expect(asked).toHaveLength(2);
    expect(asked[0]).toContain(
      "Danh sách cơ quan, đơn vị, “UBND thÞ trÊn An S¬n”: có chữ gõ bằng bảng mã TCVN3",
    );
    expect(asked[1]).toContain(
      "Văn bản chỉ đạo, “Coâng taùc laõnh ñaïo, chæ ñaïo”: có chữ gõ bằng bảng mã VNI",
    );
  });

  test("is told of a name that lost its ư with the soft hyphen before it was typed", async () => {
    const round = roundOf([]);
    const { authority } = round.roster;
    const signatory = { ...authority.signatory, name: "NguyÔn V¨n L\u00ad¬ng" };
    const { asked } = await made({
      ...round,
      roster: { ...round.roster, authority: { ...authority, signatory } },
    });
    expect(asked.join()).toContain("“NguyÔn” có thể là “Nguyễn”");
  });

  test.each(["district-pre-2025", "commune-2026", "province-2026"])(
    "and none in Unicode is doubted: %s",
    (name) => {
      expect(legacyAround({ roster: rosterOf(name), directive: issued("an-son-2022-h1", district) })).toEqual(
        [],
      );
    },
  );

  test.each(["an-son-2022-h1", "binh-luc-2021", "quy-nhon-2024-h1", "thanh-liem-2023-launch"] as const)(
    "and no directive in Unicode is doubted: %s",
    (name) => {
      expect(legacyAround({ roster: district, directive: issued(name, district) })).toEqual([]);
    },
  );
});
