import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { awardKey } from "../../functions/core/kinds/awards/total.ts";
import { settle } from "../../functions/core/kinds/documents/total.ts";
import { readRound } from "../../functions/core/round/round.ts";
import { frozenOf, problemsIn } from "../../functions/pipeline/frozen.ts";
import { jsonIn } from "../../infra/local/round-file.ts";
import { sayProblem } from "../../web/words/said.ts";
import { vi } from "../../web/words/vi.ts";

const file = join(import.meta.dirname, "../local/rounds/version-1.json");
const { obligations: _, ...base } = JSON.parse(readFileSync(file, "utf8"));
const obligation = "d1.xa-hoa-khe";

function problems(values: Readonly<Record<string, unknown>>): readonly string[] {
  const submissions = [{ obligation, receivedAt: "2022-06-24T01:00:00.000Z", values }];
  const read = readRound({ ...base, submissions });
  if (read.type !== "round") throw new Error("no round", { cause: read });
  return problemsIn(frozenOf(read.round), (problem) => sayProblem(vi, problem));
}

describe("ready values of a round file", () => {
  const counts = (figures: Readonly<Record<string, number>>) => ({
    "i-3-a-initiatives": { kind: "counts", figures },
  });

  test("are refused where they are below zero or have decimals that the question does not take", () => {
    expect(problems(counts({ base: -5 }))).toHaveLength(1);
    expect(problems(counts({ province: 2.5 }))[0]).toContain("cần số nguyên");
    expect(problems(counts({ base: 5 }))).toEqual([]);
  });

  test("are refused, with both lengths and nothing cut, where a text is longer than the form takes", () => {
    const text = (length: number) => ({
      "i-1-a-text": { kind: "narrative", text: "Đạt ".repeat(length / 4).trim() },
    });
    expect(problems(text(4000))).toEqual([]);
    expect(problems(text(8000))).toEqual([
      `${obligation}, i-1-a-text: Đoạn này dài 7.999 ký tự; xin viết gọn trong 6.000 ký tự.`,
    ]);
    const row = (label: string, note: string) => ({
      "i-2-b-indicators": { kind: "indicators", rows: [{ label, unit: "hộ", value: 3, note }] },
    });
    expect(problems(row("Hộ thoát nghèo", "Đạt."))).toEqual([]);
    expect(problems(row("Hộ thoát nghèo ".repeat(40), "Đạt. ".repeat(200)))).toHaveLength(2);
  });

  test("may hold half a thing where the file itself says the number", () => {
    const row = { label: "Hộ thoát nghèo", unit: "hộ", value: 2.5 };
    expect(problems({ "i-2-b-indicators": { kind: "indicators", rows: [row] } })).toEqual([]);
  });

  test("are refused, unit and field named, where no question or row takes them", () => {
    const text = { kind: "narrative", text: "Đạt." };
    const movement = { movement: "ba sach", name: "“Ba sạch”", text: "Phát động 3 đợt.", collectives: 5 };
    for (const [values, row] of [
      [counts({ khac: 7 }), "“khac”"],
      [{ "khong-co": text }, "không có câu hỏi"],
      [{ "i-3-a-initiatives": text }, "narrative"],
      [{ "i-2-d-movements": { kind: "movements", results: [movement] } }, "“ba sach”"],
    ] as const) {
      const said = problems(values);
      expect(said).toHaveLength(1);
      expect(said[0]).toContain(`${obligation}, ${Object.keys(values)[0]}: `);
      expect(said[0]).toContain(row);
    }
  });
});

describe("the text of a round file", () => {
  const folder = mkdtempSync(join(tmpdir(), "round-"));
  const kept = (name: string, bytes: string | Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return jsonIn(join(folder, name));
  };
  test("is read in UTF-8 with a byte order mark and in UTF-16", () => {
    expect(kept("a", '\uFEFF{"a":"ễ"}')).toEqual({ ok: true, json: { a: "ễ" } });
    expect(kept("b", Buffer.from('\uFEFF{"a":"ễ"}', "utf16le"))).toEqual({ ok: true, json: { a: "ễ" } });
  });
  test("that is no JSON is told of by line and column", () => {
    expect(kept("c", '{\n  "a": x}')).toMatchObject({ problem: expect.stringContaining("dòng 2, cột 8.") });
    expect(kept("d", "{")).toMatchObject({ problem: expect.stringContaining("dòng 1, cột 2.") });
  });
});

describe("what is one and what is two", () => {
  test("counts a document once however its number is typed", () => {
    const numbers = ["12/KH-UBND", "12/КН-UBND", "12 /KH-UBND", "012/KH-UBND", "12/KH - UBND", "12/KH–UBND"];
    const parts = [...numbers, "13/KH-UBND"].map((number, place) => ({
      source: { unit: `u${place}`, obligation: `o${place}`, revision: 1, field: "f" },
      value: {
        kind: "documents",
        documents: [
          { type: "Kế hoạch", number, date: "2022-01-02", issuer: "UBND huyện", subject: "thi đua" },
        ],
      },
    }));
    const settled = settle({} as never, parts as never);
    expect(settled.documents.map(({ sources }) => sources.length)).toEqual([6, 1]);
  });

  test("keeps awards of other words apart though their form has one id", () => {
    const key = (form: string, label: string) => awardKey({ form, label });
    expect(key("other", "Bằng khen của Bộ trưởng Bộ Y tế")).not.toBe(
      key("other", "Giấy khen của Giám đốc Sở"),
    );
    expect(key("khac", "Lao động tiên tiến.")).toBe(key("advanced-worker", "Lao động tiên tiến"));
    expect(key("commendation", "Bằng khen của Bộ trưởng")).not.toBe(key("commendation", "Giấy khen"));
    expect(key("commendation", "Giấy khen của Chủ tịch")).toBe(key("commendation", "Giấy khen"));
    expect(key("other", "Hình thức khác")).toBe("other|||");
  });
});
