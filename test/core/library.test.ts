import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { TableDesign } from "../../functions/core/kinds/table/design.ts";
import { keyFrom } from "../../functions/core/kinds/table/keys.ts";
import { isSound } from "../../functions/core/kinds/table/sound.ts";
import { indicatorsOn, knownIndicators } from "../../functions/core/registry/indicators.ts";
import { libraryOn, libraryPieces } from "../../functions/core/registry/tables.ts";

const pieceOn = (date: string, id: string) =>
  libraryOn(date).find((piece) => piece.id.startsWith(id))?.design;
const labels = (design: TableDesign | undefined) =>
  design?.rows.type === "fixed" ? design.rows.rows.map(({ label }) => label) : [];

describe("the library of tables", () => {
  test("holds sound designs, each under a name of its own", () => {
    for (const { id, design } of libraryPieces) expect(isSound(v.parse(TableDesign, design)), id).toBe(true);
    expect(new Set(libraryPieces.map(({ id }) => id)).size).toBe(libraryPieces.length);
  });

  test("the table of quantities asks for every known indicator, in its own unit", () => {
    const design = pieceOn("2022-06-10", "quantities");
    const rows = design?.rows.type === "fixed" ? design.rows.rows.filter(({ heads }) => !heads) : [];
    expect(rows.map(({ id, unit }) => [id, unit]).sort()).toEqual(
      knownIndicators.map(({ id, unit }) => [id, unit]).sort(),
    );
    expect(indicatorsOn("2022-06-10")).toHaveLength(knownIndicators.length);
    expect(indicatorsOn("2020-12-31")).toEqual([]);
  });

  test("awards stand under whoever confers them on that day", () => {
    const district = labels(pieceOn("2022-06-10", "award-counts"));
    const commune = labels(pieceOn("2026-06-10", "award-counts"));
    expect(district).toContain("Chủ tịch UBND huyện");
    expect(district).not.toContain("Xã, phường, thị trấn tiêu biểu");
    expect(commune).not.toContain("Chủ tịch UBND huyện");
    expect(commune).toContain("Xã, phường, đặc khu tiêu biểu");
    expect(commune.filter((label) => label === "Chiến sĩ thi đua cơ sở")).toHaveLength(2);
  });

  test("the statistical forms of 2023 say what they have to be held against", () => {
    const forms = libraryOn("2026-06-10").flatMap(({ design, toBeChecked }) =>
      design.symbol ? [[design.symbol, toBeChecked]] : [],
    );
    expect(forms).toEqual(
      ["0601.N/BNV-TĐKT", "0602.N/BNV-TĐKT", "0603.N/BNV-TĐKT"].map((symbol) => [
        symbol,
        "Cần đối chiếu Thông tư số 18/2025/TT-BNV",
      ]),
    );
    expect(libraryOn("2022-06-10").some(({ design }) => design.symbol)).toBe(false);
  });
});

test("a key says what it stands for, is its table's own, and never one that is taken elsewhere", () => {
  const taken = new Set<string>();
  const keys = ["Tập thể", "Tập thể", "Đơn vị", "%", "Source", "tập-thể 2"].map((words) =>
    keyFrom(words, taken, "cot"),
  );
  expect(keys).toEqual(["tap-the", "tap-the-2", "don-vi", "cot", "source-2", "tap-the-2-2"]);
});
