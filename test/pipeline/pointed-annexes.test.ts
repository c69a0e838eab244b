import { describe, expect, test } from "vitest";
import type { Passage } from "../../functions/decree30/document.ts";
import { askingEveryKind } from "../support/all-kinds.ts";
import { composed, district, districtOf, issued, played } from "../support/played.ts";

const textsOf = (body: readonly Passage[]) =>
  body.flatMap((passage) => ("text" in passage ? [passage.text] : []));

const rounds = [
  ...[0, 1, 35, 48].map(
    (count) => [`${count} of 48 units`, issued("an-son-2022-h1", district), district, count] as const,
  ),
  ["units and blocs", issued("quy-nhon-2024-h1", district), district, 1000] as const,
  ["a launch that asks for no report", issued("thanh-liem-2023-launch", district), district, 1000] as const,
  ...[1, 3, 14].map((count) => {
    const roster = districtOf(count);
    return [`every kind of field and ${count} units`, askingEveryKind(roster), roster, count] as const;
  }),
];

describe.each(rounds)("the annexes of a report of %s", (_, directive, roster, count) => {
  const { document } = composed(played(directive, roster, count));
  const { annexes } = document;
  const texts = textsOf(document.body);
  const names = annexes.map((_annex, at) =>
    annexes.length > 1 ? `Phụ lục ${["I", "II", "III", "IV", "V", "VI", "VII"][at]}` : "Phụ lục",
  );

  test("are each pointed to once, and nothing points to one that is not there", () => {
    const pointed = texts.flatMap((text) =>
      [...text.matchAll(/chi tiết tại (Phụ lục(?: [IVX]+)?) kèm theo/g)].map(([, name]) => name),
    );
    expect(pointed.toSorted()).toEqual(names.toSorted());
    expect(texts.join("\n").match(/Phụ lục/g) ?? []).toHaveLength(pointed.length);
  });

  test("each name the place of the report that they belong to", () => {
    for (const { passages } of annexes) {
      const [line] = passages;
      expect(line).toMatchObject({
        text: expect.stringMatching(
          /^Chi tiết cho (phần mở đầu|(khoản \d+, )?mục [IVX]+, Phần thứ \p{L}+) của Báo cáo\.$/u,
        ),
      });
    }
  });
});

describe("the documents a report counts", () => {
  const said = (all: number, by: "the agency that drafts" | "a unit" = "a unit", order?: string) => {
    const three = districtOf(3);
    const [first] = three.units;
    const { standingAgency } = three.authority;
    const agency =
      by === "a unit" ? standingAgency : { ...standingAgency, unit: first?.id ?? standingAgency.unit };
    const reportStyle = { annexedByUnit: true };
    const roster = { ...three, authority: { ...three.authority, standingAgency: agency, reportStyle } };
    const asking = askingEveryKind(roster);
    const document = { ...asking.document, ...(order === undefined ? {} : { number: order }) };
    const round = played({ ...asking, document }, roster, 3, (field, index) =>
      field.kind === "documents" && index === 0
        ? Object.fromEntries(
            Array.from({ length: all }, (_, at) => [
              [`${field.id}.${at + 1}.type`, "Kế hoạch"],
              [`${field.id}.${at + 1}.number`, `${at + 1}/KH-UBND`],
              [`${field.id}.${at + 1}.date`, `${String(28 - at).padStart(2, "0")}/02/2022`],
              [`${field.id}.${at + 1}.subject`, `thi đua lĩnh vực ${at + 1}`],
            ]).flat(),
          )
        : {},
    );
    const { body, annexes } = composed(round).document;
    return {
      sentence: textsOf(body).find((text) => text.includes("văn bản chỉ đạo, hướng dẫn")),
      texts: textsOf(body),
      ...{ body, annexes },
    };
  };

  test("stand in the annex, and a sentence of its own says so", () => {
    const named = /^Danh mục văn bản .*: chi tiết tại Phụ lục(?: [IVX]+)? kèm theo\.$/u;
    expect(said(12).texts).toContainEqual(expect.stringMatching(named));
    expect(said(12).sentence).toMatch(/^Các cơ quan, đơn vị, địa phương đã ban hành 12 văn bản [^;]*\.$/);
  });

  test("are as many in the annex as the sentence says, in the order of their days", () => {
    const { annexes } = said(12);
    const rows = annexes.flatMap(({ passages }) =>
      passages.flatMap((each) => (each.type === "table" ? each.rows : [])),
    );
    const cells = rows.flatMap((row) => (row.type === "cells" ? [row.cells] : []));
    expect(cells).toHaveLength(12);
    expect(cells.map(([, number]) => number)).toEqual(
      Array.from({ length: 12 }, (_, at) => `Kế hoạch số ${12 - at}/KH-UBND`),
    );
  });

  test("are cited without their issuer where the sentence begins with it, and stand in no annex", () => {
    const { sentence, annexes, texts } = said(12, "the agency that drafts");
    expect(sentence).toMatch(
      /^UBND huyện đã ban hành 12 văn bản [^;]*, trong đó có: (?:Kế hoạch số \d+\/KH-UBND ngày \d\d\/\d\d?\/2022 về [^;]+(?:; )?){8}\.$/,
    );
    expect(said(2, "the agency that drafts").sentence).toMatch(
      /^UBND huyện đã ban hành 02 văn bản [^;]*: [^;]+; [^;]+\.$/,
    );
    expect(annexes).toEqual([]);
    expect(texts.join("\n")).not.toContain("Phụ lục");
  });

  test("are further ones where the order that the round was asked by is told first and is none of them", () => {
    const words = (order: string) => said(2, "the agency that drafts", order).sentence;
    expect(words("312/UBND-NV")).toMatch(/^UBND huyện còn ban hành 02 văn bản /);
    expect(words("2/KH-UBND")).toMatch(/^UBND huyện đã ban hành 02 văn bản /);
  });

  test("begin their cell in the annex with a capital, and go on in the sentence with a small letter", () => {
    expect(JSON.stringify(said(1, "the agency that drafts").body)).toContain("về thi đua lĩnh vực 1");
    const { annexes } = said(1);
    expect(JSON.stringify(annexes)).toContain('"Thi đua lĩnh vực 1"');
  });
});

describe("a point with others under it", () => {
  const roster = districtOf(1);
  const said = (text: string) =>
    composed(
      played(askingEveryKind(roster), roster, 1, ({ id }) => (id === "loi-van" ? { [id]: text } : {})),
    );

  test("reads as one sentence", () => {
    const { body } = said("- Tổ chức tuyên truyền.\n  + Qua đài truyền thanh;\n  + Qua bảng tin.").document;
    expect(textsOf(body).find((text) => text.includes("tuyên truyền"))).toBe(
      "Đơn vị thứ 1 tổ chức tuyên truyền: qua đài truyền thanh; qua bảng tin.",
    );
  });

  test("waits as it was written where lists stand in its list", () => {
    const text = "- Tổ chức tuyên truyền.\n  + Qua đài truyền thanh;\n    * Phát 12 buổi.";
    const claims = said(text).material.flatMap((group) => group.claims);
    expect(claims).toMatchObject([
      {
        text: "Tổ chức tuyên truyền.\n+ Qua đài truyền thanh;\n• Phát 12 buổi.",
        fate: { type: "waiting" },
      },
    ]);
  });
});
