import { describe, expect, test } from "vitest";
import { fieldsOf } from "../../functions/core/directives/directive.ts";
import { dateIn } from "../../functions/core/instant.ts";
import { shapeOf } from "../../functions/core/kinds/field.ts";
import type { Shape } from "../../functions/core/kinds/shape.ts";
import { askedOf, fieldsIn } from "../../functions/core/obligation/asked.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import { isHeaded } from "../../functions/core/report/desk.ts";
import type { Passage } from "../../functions/decree30/document.ts";
import { composeReport } from "../../functions/pipeline/compose.ts";
import { type Contribution, mergeReports } from "../../functions/pipeline/merge.ts";
import {
  asOf,
  at,
  composed,
  district,
  issued,
  played,
  rosterOf,
  tellingCoverage,
  typed,
} from "../support/played.ts";

const textsOf = (body: readonly Passage[]) =>
  body.flatMap((passage) => ("text" in passage ? [passage.text] : []));

describe("a report", () => {
  test.each([
    ["an-son-2022-h1", "district-pre-2025"],
    ["binh-luc-2021", "district-pre-2025"],
    ["quy-nhon-2024-h1", "district-pre-2025"],
    ["thanh-liem-2023-launch", "district-pre-2025"],
    ["an-son-2022-h1", "commune-2026"],
    ["quy-nhon-2024-h1", "commune-2026"],
    ["an-son-2022-h1", "province-2026"],
    ["quy-nhon-2024-h1", "province-2026"],
  ])(
    "comes of the directive %s under the roster %s, every field of it told and traced or in the material",
    (name, rosterName) => {
      const roster = rosterOf(rosterName);
      const directive = issued(name, roster);
      const round = played(directive, roster, 1000);
      expect(round.contributions.length).toBeGreaterThan(0);
      const { document, trace, aggregate, printed, material } = composed(round);
      // The authority's own acts come of no unit.
      const own = new Set(["own-acts"]);
      expect(printed.filter(({ mark }) => !own.has(mark) && (trace[mark] ?? []).length === 0)).toEqual([]);
      expect(printed.map(({ mark }) => mark).sort()).toEqual(Object.keys(trace).sort());
      // A dossier has entries of its own that no report tells.
      const known = new Set(fieldsOf(directive).map(({ id }) => id));
      const asked = new Set(
        round.obligations.flatMap((owed) =>
          fieldsIn(askedOf(directive, roster, owed)).flatMap(({ id }) => (known.has(id) ? [id] : [])),
        ),
      );
      expect(Object.keys(aggregate.totals).sort()).toEqual([...asked].sort());
      const claims = material.flatMap((group) => group.claims.map(({ source }) => source));
      const told = new Set([...Object.values(trace).flat(), ...claims].map(({ field }) => field));
      expect([...asked].filter((id) => !told.has(id))).toEqual([]);
      const headings = document.body.filter(({ type }) => type === "heading");
      expect(headings.length).toBeGreaterThan(2);
      expect(document.body.filter(({ type }) => type === "part")).toHaveLength(2);
      expect(document.body.at(-1)).toMatchObject({ text: expect.stringMatching(/\.\/\.$/) });
      // A bloc beside a superior is told of the report, and not addressed.
      expect(document.addressees).toEqual(roster.authority.upstream.slice(0, 1));
      for (const body of roster.authority.upstream.slice(1)) expect(document.recipients).toContain(body);
      expect(document.recipients.at(-1)).toBe(`Lưu: VT, ${roster.authority.standingAgency.abbreviation}`);
    },
  );

  test("prints the drafter's mark and the office's address where the authority has them, and leaves them out where not", () => {
    const round = played(issued("an-son-2022-h1", district), district, 30);
    const { contact, drafter } = district.authority;
    expect(composed(round).document).toMatchObject({ contact, drafter });
    expect(contact?.address).toContain("An Sơn");
    const { contact: _contact, drafter: _drafter, ...bare } = district.authority;
    const { document } = composed({ ...round, roster: { ...district, authority: bare } });
    expect(document.contact ?? document.drafter).toBeUndefined();
  });

  test("never has a heading with nothing under it", () => {
    const { document } = composed(played(issued("an-son-2022-h1", district), district, 30));
    for (const [index, passage] of document.body.entries()) {
      const next = document.body[index + 1];
      if (passage.type !== "heading") continue;
      const deeper = next?.type === "heading" && next.level > passage.level;
      expect(deeper || next?.type === "paragraph" || next?.type === "point").toBe(true);
    }
  });

  test.each([0, 1, 47, 48])(
    "with %i of 48 units in names every unit once, and how many are missing, where the office wants that told",
    (reporting) => {
      const { document, aggregate } = composed(
        played(issued("an-son-2022-h1", district), tellingCoverage(district), reporting),
      );
      const [standings] = document.annexes;
      const table = standings?.passages.find(({ type }) => type === "table");
      const rows = table?.type === "table" ? table.rows.filter((row) => row.type === "cells") : [];
      expect(rows.map(({ cells }) => cells[1])).toEqual(
        expect.arrayContaining(district.units.map(({ name }) => name)),
      );
      expect(rows).toHaveLength(48);
      expect(rows.filter(({ cells }) => cells[2] === "Quá hạn, chưa gửi")).toHaveLength(48 - reporting);
      const counted = textsOf(document.body).find((text) => text.startsWith("Báo cáo được tổng hợp từ"));
      expect(counted).toContain(`tổng hợp từ ${reporting}/48`);
      expect(counted?.includes("chưa gửi")).toBe(reporting < 48);
      const awards = aggregate.totals["i-3-a-awards"];
      // A title is counted in collectives or in individuals, as it can be conferred.
      const sums =
        awards?.kind === "awards"
          ? awards.rows.map(({ figures }) => figures.individuals.value ?? figures.collectives.value)
          : [];
      expect(new Set(sums)).toEqual(reporting === 0 ? new Set() : new Set([8 * reporting]));
    },
  );

  test("does not tell the superior who reported, who was late and at what minute it was drawn up", () => {
    const { document } = composed(played(issued("an-son-2022-h1", district), district, 35));
    const printed = JSON.stringify([document.body, document.annexes]);
    expect(printed).not.toMatch(/tổng hợp từ|chưa gửi|Quá hạn|\d{2} giờ \d{2} phút/u);
    expect(document.annexes.map(({ title }) => title)).not.toContainEqual(
      expect.stringContaining("Tình hình gửi báo cáo"),
    );
  });

  test("says nothing was reported rather than nothing at all", () => {
    const { document } = composed(played(issued("an-son-2022-h1", district), district, 0));
    expect(
      textsOf(document.body).filter((text) => text.endsWith("nội dung này chưa có kết quả để tổng hợp.")),
    ).toHaveLength(2);
  });

  test("numbers its parts in words or in Roman figures, as the office does", () => {
    const round = played(issued("an-son-2022-h1", district), district, 3);
    const authority = { ...district.authority, reportStyle: { parts: "roman" } as const };
    expect(composed(round).document.parts).toBe("ordinal-words");
    expect(composed({ ...round, roster: { ...district, authority } }).document.parts).toBe("roman");
  });

  test("ends in ./. at its last line alone, whatever units ended theirs with", () => {
    const round = played(issued("an-son-2022-h1", district), district, 2, (field, index) =>
      field.id === "i-1-a-text" ? { [field.id]: `Đã triển khai kế hoạch số ${index + 1}./.` } : {},
    );
    const ended = textsOf(composed(round).document.body).filter((text) => text.includes("./."));
    expect(ended).toEqual([expect.stringMatching(/^Trên đây là báo cáo .*\.\/\.$/u)]);
  });
});

describe("what a report says of its own day", () => {
  const directive = issued("an-son-2022-h1", district);
  const { contributions, obligations } = played(directive, district, 2);
  const roster = tellingCoverage(district);
  const report = (text: string, extended?: string) => {
    const now = at(text);
    const stood = obligations.map((obligation, index) => {
      const until = extended !== undefined && index < 3 ? { until: at(extended), grantedAt: now } : undefined;
      const owed = { ...obligation, ...(until ? { extension: until as Obligation["extension"] } : {}) };
      return { obligation: owed, standing: standingOf(owed as Obligation, now) };
    });
    const aggregate = mergeReports(directive, district, contributions, stood);
    const { authority } = roster;
    const from = { authority, directive, roster, aggregate, standings: stood };
    return composeReport({ ...from, asOf: now, edition: 1 }).document;
  };
  const opening = (text: string) => textsOf(report(text).body).find((each) => each.endsWith("như sau:"));

  test("tells as its own act the directive by which it asked, and never as a superior's order", () => {
    const document = {
      ...directive.document,
      number: "312/UBND-NV",
      issueDate: dateIn(at("2022-06-10T08:00+07:00")),
    };
    const texts = textsOf(composed(played({ ...directive, document }, district, 2)).document.body);
    expect(texts.filter((text) => text.includes("312/UBND-NV"))).toEqual([
      expect.stringMatching(
        /^UBND huyện đã ban hành Công văn số 312\/UBND-NV ngày 10 tháng 6 năm 2022 về .*, chỉ đạo các cơ quan, đơn vị, địa phương tổ chức thực hiện\.$/u,
      ),
    ]);
    expect(texts[0]).toMatch(
      /^Nhằm sơ kết, đánh giá kết quả .*, Ủy ban nhân dân huyện An Sơn báo cáo kết quả .* như sau:$/u,
    );
    const heading = texts.indexOf("Công tác lãnh đạo, chỉ đạo");
    expect(texts[heading + 1]).toContain("312/UBND-NV");
  });

  test("calls figures estimated while the day they are reckoned to lies ahead", () => {
    expect(opening("2022-06-24T08:00+07:00")).toContain(
      "(số liệu ước thực hiện đến ngày 30/6/2022) như sau:",
    );
    expect(opening("2022-06-30T23:59:59+07:00")).toContain("(số liệu ước thực hiện đến ngày 30/6/2022)");
    expect(opening("2022-07-01T00:00+07:00")).toContain("(số liệu tính đến hết ngày 30/6/2022) như sau:");
  });

  test("shows an extension that stands beside how the unit stood", () => {
    const [annex] = report("2022-06-29T08:00+07:00", "2022-07-01T00:00+07:00").annexes;
    const table = annex?.passages.find(({ type }) => type === "table");
    const states =
      table?.type === "table"
        ? table.rows.flatMap((row) => (row.type === "cells" ? [row.cells[2]] : []))
        : [];
    expect(new Set(states)).toEqual(
      new Set([
        "Đúng hạn (gia hạn đến 30/6/2022)",
        "Chưa đến hạn, chưa gửi (gia hạn đến 30/6/2022)",
        "Quá hạn, chưa gửi",
      ]),
    );
  });
});

describe("an award that is counted in collectives and in individuals", () => {
  test("has both columns under its one name in the annex, and a title counted one way stands alone", () => {
    const { document } = composed(
      played(issued("an-son-2022-h1", district), district, 3, (field): Record<string, string> => {
        if (field.kind !== "awards") return typed(field, 0);
        const { rows } = shapeOf(field) as Extract<Shape, { type: "grid" }>;
        const named = rows.type === "fixed" ? rows.rows : [];
        return Object.fromEntries(
          named.flatMap(({ id, without = [] }) =>
            ["collectives", "individuals"]
              .filter((column) => !without.includes(column))
              .map((column) => [`${field.id}.${id}.${column}`, "2"]),
          ),
        );
      }),
    );
    const tables = document.annexes.flatMap(({ passages }) =>
      passages.flatMap((passage) => (passage.type === "table" ? [passage] : [])),
    );
    const columns = tables.flatMap((table) => table.columns).filter(({ over }) => over !== undefined);
    const heads = Map.groupBy(columns, ({ over }) => over?.[0]);
    expect(heads.size).toBeGreaterThan(0);
    for (const shared of heads.values())
      expect(shared.map(({ head }) => head)).toEqual(["Tập thể", "Cá nhân"]);
    const alone = tables.flatMap((table) => table.columns).map(({ head }) => head);
    expect(alone).toContain("Lao động tiên tiến");
  });
});

describe("the units' prose", () => {
  const directive = issued("an-son-2022-h1", district);
  const tell = (id: string, texts: readonly string[]) =>
    composed(
      played(directive, district, texts.length, (field, index) => ({
        "i-1-a-text": "Đã triển khai.",
        ...(field.id === id ? { [id]: texts[index] ?? "" } : {}),
      })),
    );

  test("is told once where several units use the same words, and in the voice of whoever reports", () => {
    const { document } = tell("i-2-c-text", [
      "Đơn vị duy trì phong trào lao động giỏi.",
      "Duy trì phong trào lao động giỏi.",
      "Phòng giải quyết hồ sơ đúng hạn ở mọi khâu.",
    ]);
    const [prose] = textsOf(document.body).filter((text) => text.includes("lao động giỏi"));
    expect(prose).toBe(
      "Văn phòng HĐND và UBND huyện, Phòng Nội vụ duy trì phong trào lao động giỏi. Phòng Tư pháp giải quyết hồ sơ đúng hạn ở mọi khâu.",
    );
  });

  test("names whoever said a thing where the office wants its own copy so", () => {
    const round = played(directive, district, 3, (field) => ({
      "i-1-a-text": "Đã triển khai.",
      ...(field.id === "i-2-c-text" ? { [field.id]: "Phong trào lao động giỏi lan tỏa sâu rộng." } : {}),
    }));
    const authority = { ...district.authority, reportStyle: { sourcesNamed: true } };
    const { document } = composed({ ...round, roster: { ...district, authority } });
    expect(textsOf(document.body)).toContain(
      "Ở một số phòng, ban, ngành, phong trào lao động giỏi lan tỏa sâu rộng (Văn phòng HĐND và UBND huyện, Phòng Nội vụ, Phòng Tư pháp).",
    );
  });

  test("keeps shortcomings without names, and the trace knows who said them", () => {
    const said = "Cán bộ làm công tác thi đua là kiêm nhiệm nên tham mưu còn chậm.";
    const { document, trace } = tell("i-4-a-weaknesses", [
      said,
      said,
      said,
      "Kinh phí khen thưởng còn hạn hẹp.",
    ]);
    const paragraphs = document.body.flatMap((passage) =>
      passage.type === "paragraph" && passage.source?.startsWith("i-4-a") ? [passage] : [],
    );
    expect(paragraphs.map(({ text }) => text)).toEqual([
      "Cán bộ làm công tác thi đua ở một số phòng, ban, ngành là kiêm nhiệm nên tham mưu còn chậm. Kinh phí khen thưởng có nơi còn hạn hẹp.",
    ]);
    const sources = paragraphs.map(({ source = "" }) => trace[source]?.map(({ unit }) => unit));
    expect(sources).toEqual([["vp-hdnd-ubnd", "p-noi-vu", "p-tu-phap", "thanh-tra"]]);
  });

  test("goes where its own label says, whichever box it was typed into", () => {
    const { document } = tell("i-4-a-strengths", [
      "Ưu điểm: phong trào được hưởng ứng. Hạn chế: kinh phí còn hạn hẹp.",
    ]);
    const [, heading] = document.body.flatMap((passage, index) =>
      passage.type === "heading" && passage.text === "Tồn tại, hạn chế"
        ? [index, document.body[index + 1]]
        : [],
    );
    expect(heading).toMatchObject({ text: "Kinh phí có nơi còn hạn hẹp." });
  });
});

describe("the editor's layer", () => {
  const directive = issued("an-son-2022-h1", district);
  const tell = (texts: readonly string[], edits: Parameters<typeof composed>[1] = []) =>
    composed(
      played(directive, district, texts.length, (field, index) =>
        field.id === "i-1-a-text" ? { [field.id]: texts[index] ?? "" } : {},
      ),
      edits,
    );
  const texts = [
    "Ban hành kế hoạch công tác từng quý. Phân công lãnh đạo phụ trách.",
    "Tuyên truyền gương người tốt. Nhân rộng mô hình hay.",
  ];
  const plain = tell(texts);
  const headed = plain.desk.filter(({ section }) => isHeaded(section));
  const paragraphs = headed.flatMap(({ section }) => section.paragraphs);
  const [first, second] = paragraphs.map(({ mark, text }) => ({
    mark,
    basis: text,
    by: "officer",
    at: asOf,
  }));
  if (!first || !second) throw new Error("the round has two paragraphs");
  const body = (round: ReturnType<typeof tell>) =>
    textsOf(round.document.body).filter((text) => /kế hoạch công tác|gương người tốt/i.test(text));

  test("rewords, and keeps where the words came from", () => {
    const reworded = tell(texts, [
      { ...first, act: "reword", text: "UBND huyện ban hành kế hoạch công tác." },
    ]);
    expect(body(reworded)[0]).toBe("UBND huyện ban hành kế hoạch công tác.");
    expect(reworded.trace[first.mark]?.map(({ unit }) => unit)).toEqual(["vp-hdnd-ubnd"]);
    expect(reworded.statements).toEqual(plain.statements);
    expect(reworded.flags).toEqual([]);
  });

  const [own, other] = body(plain);

  test("drops and puts back, and what was dropped is named as left out in its units' own words", () => {
    const dropped = tell(texts, [{ ...first, act: "drop" }]);
    expect(body(dropped)).toEqual([other]);
    expect(dropped.leftOut.filter(({ why }) => why === "officer").map(({ text }) => text)).toEqual([
      "Ban hành kế hoạch công tác từng quý.",
      "Phân công lãnh đạo phụ trách.",
    ]);
    const restored = tell(texts, [
      { ...first, act: "drop" },
      { ...first, act: "restore", at: at("2030-01-03T08:00+07:00") },
    ]);
    expect(body(restored)).toEqual([own, other]);
  });

  test("moves a statement behind another, and to the front", () => {
    expect(body(tell(texts, [{ ...first, act: "move", after: second.mark }]))).toEqual([other, own]);
    expect(body(tell(texts, [{ ...second, act: "move" }]))).toEqual([other, own]);
  });

  const edit = { ...first, act: "reword" as const, text: "UBND huyện ban hành kế hoạch công tác." };

  test("is flagged and not lost when the unit says something else, and what the unit says now is printed", () => {
    const later = tell(
      ["Ban hành kế hoạch công tác từng tháng. Phân công lãnh đạo phụ trách.", texts[1] ?? ""],
      [edit],
    );
    expect(body(later)[0]).toContain("ban hành kế hoạch công tác từng tháng");
    expect(later.flags).toEqual([{ edit, now: expect.stringContaining("từng tháng") }]);
  });

  test("stays when another unit says the same: the sentence was composed for however many say it", () => {
    const later = tell([...texts, texts[0] ?? ""], [edit]);
    expect([later.flags, body(later)[0]]).toEqual([[], edit.text]);
    expect(body(tell([...texts, texts[0] ?? ""]))[0]).toContain("Phòng Tư pháp");
  });

  test("takes a statement for accepted only as long as it reads as it did", () => {
    const accepted = { ...first, act: "accept" as const };
    expect(tell(texts, [accepted]).accepted).toEqual([first.mark]);
    const later = tell([`${texts[0]} Ban hành thêm kế hoạch năm.`, texts[1] ?? ""], [accepted]);
    expect([later.accepted, later.flags.length]).toEqual([[], 1]);
  });

  test("leaves out a heading all of whose statements were dropped", () => {
    const emptied = tell(texts, [
      { ...first, act: "drop" },
      { ...second, act: "drop" },
    ]);
    expect(emptied.document.body.filter(({ type }) => type === "heading")).toEqual([]);
  });
});

describe("figures told twice", () => {
  const directive = issued("an-son-2022-h1", district);
  const [bloc] = district.blocs;
  const members = bloc?.members ?? [];
  /** Initiatives as told by some members of the first bloc, and by the bloc. */
  function told(byMembers: readonly number[], byBloc: number | undefined) {
    const owed = obligationsOf(directive, district);
    const of = (id: string) => owed.find((each) => each.id === id);
    const say = (id: string, value: number): readonly Contribution[] => {
      const obligation = of(id);
      const values = { "i-3-a-initiatives": { kind: "counts" as const, figures: { base: value } } };
      return obligation ? [{ obligation, revision: 1, values }] : [];
    };
    const { totals, doubts } = mergeReports(directive, district, [
      ...byMembers.flatMap((value, index) => say(`d1.${members[index]}`, value)),
      ...(byBloc === undefined ? [] : say(`d2.${bloc?.id}`, byBloc)),
    ]);
    const total = totals["i-3-a-initiatives"];
    const row = total?.kind === "counts" ? total.rows[0]?.total : undefined;
    return [row?.value, row?.given, doubts.length];
  }

  test("count once: the bloc's total stands for the members that kept silent, and for no others", () => {
    expect(members).toHaveLength(5);
    expect(told([1, 2], undefined)).toEqual([3, 2, 0]);
    expect(told([1, 2], 10)).toEqual([10, 5, 0]);
    expect(told([], 10)).toEqual([10, 5, 0]);
  });

  test("are listed as a contradiction where bloc and members cannot both be right, and the members' stand", () => {
    expect(told([1, 2, 3, 4, 5], 15)).toEqual([15, 5, 0]);
    expect(told([1, 2, 3, 4, 5], 16)).toEqual([15, 5, 1]);
    expect(told([1, 9], 7)).toEqual([10, 2, 1]);
  });
});
