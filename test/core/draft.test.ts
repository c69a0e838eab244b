import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { draftAfter, emptyDraft } from "../../functions/core/directives/begun.ts";
import { fieldsOf } from "../../functions/core/directives/directive.ts";
import type { Draft, DraftNode } from "../../functions/core/directives/draft.ts";
import { type Edit, edited } from "../../functions/core/directives/edit.ts";
import { directiveFrom } from "../../functions/core/directives/from-draft.ts";
import { nodesIn } from "../../functions/core/directives/sections.ts";
import { readSeedDirective } from "../../functions/core/directives/seed.ts";
import { draftFromTranscript } from "../../functions/core/directives/transcript.ts";
import { DirectiveId, DraftId } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import type { TableDesign } from "../../functions/core/kinds/table/design.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { resultsTable, sharedTable } from "../support/tables.ts";

const sample = join(import.meta.dirname, "../../infra/local/sample");
const json = (path: string) => JSON.parse(readFileSync(join(sample, path), "utf8"));
const roster = v.parse(Roster, json("rosters/district-pre-2025.json"));
const at = (text: string) => v.parse(Instant, text);
const names = ["an-son-2022-h1", "binh-luc-2021", "quy-nhon-2024-h1", "thanh-liem-2023-launch"];
const given = (name: string) => ({
  id: v.parse(DirectiveId, name),
  authority: roster.authority.id,
  roster,
  issuedAt: at("2022-06-10T08:00+07:00"),
});
const begun = { id: v.parse(DraftId, "vb-1"), roster, now: at("2023-06-10T08:00+07:00") };

/** The outline with this node in the place of the one of its id. */
function withNode(outline: readonly DraftNode[], node: DraftNode): DraftNode[] {
  return outline.map((each) =>
    each.id === node.id ? node : { ...each, children: withNode(each.children, node) },
  );
}

describe("a round begun from an earlier one", () => {
  test.each(names)("asks all that %s asked, under the same names, and calls its demands the same", (name) => {
    const earlier = readSeedDirective(json(`directives/${name}.json`), given(name));
    const draft = draftAfter(earlier, begun);
    const dated = {
      ...draft,
      document: { ...draft.document, subject: "báo cáo" },
      demands: draft.demands.map((demand) => ({ ...demand, wording: "chậm nhất ngày 27/6/2023" })),
    };
    const read = directiveFrom(dated, { ...begun, id: v.parse(DirectiveId, "next"), launched: [] });
    expect(read.problems).toEqual([]);
    const asked = (directive: typeof earlier | undefined) =>
      directive && fieldsOf(directive).map(({ hint: _, ...field }) => field);
    expect(asked(read.directive)).toEqual(asked(earlier));
    expect(read.directive?.sections.map(({ id }) => id)).toEqual(earlier.sections.map(({ id }) => id));
    expect(draft.demands.map(({ id, kind }) => [id, kind])).toEqual(
      earlier.demands.map(({ id, kind }) => [id, kind]),
    );
  });

  test("asks the same tables of the office's own, each as a field of its own", () => {
    const first = draftFromTranscript(json("directives/an-son-2022-h1.json"), given("an-son-2022-h1"));
    const node = nodesIn(first.outline).find(({ node: each }) => each.prompts.length > 0)?.node;
    if (!node) throw new Error("the directive asks nothing");
    const ask = (table: TableDesign) => ({ question: "table", table });
    const prompts = node.prompts.map((prompt, at) =>
      at === 0 ? { ...prompt, asks: [...prompt.asks, ask(resultsTable), ask(sharedTable)] } : prompt,
    );
    const outline = withNode(first.outline, { ...node, prompts });
    const made = (draft: Draft) => {
      const demands = draft.demands.map((each) => ({ ...each, wording: "chậm nhất ngày 27/6/2023" }));
      const document = { ...draft.document, subject: "báo cáo" };
      const how = { ...begun, id: v.parse(DirectiveId, "bieu"), launched: [] };
      return directiveFrom({ ...draft, document, demands }, how).directive;
    };
    const earlier = made({
      ...draftAfter(
        readSeedDirective(json("directives/an-son-2022-h1.json"), given("an-son-2022-h1")),
        begun,
      ),
      outline,
    });
    const tables = (of: typeof earlier) =>
      of &&
      fieldsOf(of).flatMap((field) =>
        field.kind === "table" ? [[field.id, field.label, field.design]] : [],
      );
    const id = node.prompts[0]?.id;
    expect(tables(earlier)).toEqual([
      [`${id}-table`, "Kết quả phong trào thi đua", resultsTable],
      [`${id}-table-2`, "Mô hình thi đua", sharedTable],
    ]);
    if (!earlier) throw new Error("nothing was made");
    expect(tables(made(draftAfter(earlier, begun)))).toEqual(tables(earlier));
  });

  test("asks its drafter for this time's days, and keeps words that name none", () => {
    const wordings = (name: string) =>
      draftAfter(readSeedDirective(json(`directives/${name}.json`), given(name)), begun).demands.map(
        ({ wording }) => wording,
      );
    expect(wordings("an-son-2022-h1")).toEqual(["", "", ""]);
    expect(wordings("thanh-liem-2023-launch")[0]).toContain("thường xuyên báo cáo");
  });

  test("names the period it plans for with its year", () => {
    const earlier = readSeedDirective(json("directives/an-son-2022-h1.json"), given("an-son-2022-h1"));
    const draft = draftAfter(earlier, begun);
    expect(draft.period?.label).toBe("6 tháng đầu năm 2023");
    const full = {
      ...draft,
      document: { ...draft.document, subject: "sơ kết" },
      demands: draft.demands.map((demand) => ({ ...demand, wording: "thường xuyên" })),
    };
    const read = directiveFrom(full, { ...begun, id: v.parse(DirectiveId, "next"), launched: [] });
    expect(read.directive?.nextPeriodLabel).toBe("6 tháng cuối năm 2023");
  });
});

describe("a draft", () => {
  test("of nothing says what it lacks, piece by piece", () => {
    const read = directiveFrom(emptyDraft(begun), {
      ...begun,
      id: v.parse(DirectiveId, "next"),
      launched: [],
    });
    expect(read.problems.map(({ code }) => code)).toEqual([
      "needs-subject",
      "no-such-period",
      "no-demand",
      "empty-outline",
    ]);
    expect(read.directive).toBeUndefined();
  });

  test("asks a named unit and a sector of several as well as kinds of units", () => {
    const [one, other] = roster.units.filter(({ kind }) => kind === "DEPARTMENT").map(({ id }) => id);
    if (!one || !other) throw new Error("the roster has no two departments");
    const group = (words: string, units: string[]): Edit => ({
      type: "group",
      group: { id: "", words, takes: { type: "units", units } },
    });
    const demand = (groups: string[], action: string): Edit => ({
      type: "demand",
      demand: {
        ...{ id: "", kind: "event", action, groups, recipient: "", wording: "chậm nhất ngày 30/6/2023" },
      },
    });
    const edits: readonly Edit[] = [
      group("Phòng Giáo dục và Đào tạo", [one]),
      group("Ngành Giáo dục", [one, other]),
      demand(["g1"], "tổ chức hội nghị"),
      demand(["g2"], "niêm yết danh sách"),
      { type: "document", document: { kind: "Hướng dẫn", subject: "thi đua", recipients: [] }, preamble: [] },
      { type: "period", period: { type: "YEAR", year: 2023, label: "năm 2023" }, estimates: false },
    ];
    const draft = edits.reduce((before, edit) => edited(before, edit, []), emptyDraft(begun));
    const { directive, problems } = directiveFrom(draft, {
      ...begun,
      id: v.parse(DirectiveId, "next"),
      launched: [],
    });
    expect(problems).toEqual([]);
    expect(directive && obligationsOf(directive, roster).map(({ id }) => id)).toEqual([
      `d1.${one}`,
      `d2.${one}`,
      `d2.${other}`,
    ]);
    expect(directive?.document.kind).toBe("Hướng dẫn");
    expect(directive?.nextPeriodLabel).toBe("năm 2024");
  });

  test("says which title of an enumeration nobody knows, and which prompt is left asked of nobody", () => {
    const seed = draftFromTranscript(json("directives/binh-luc-2021.json"), given("binh-luc-2021"));
    const node = { ...seed.outline[0]?.children[0] } as DraftNode;
    const award = {
      ...{ id: "c-1", text: "CSTĐ, LĐTT, “Người con hiếu thảo”", asks: [{ question: "awardMatrix" }] },
      ...{ movements: [], titles: ["LĐTT"], periods: [], optional: false },
    };
    const draft = { ...seed, outline: [...seed.outline, { ...node, id: "m-9", prompts: [award] }] };
    const read = (changed: Draft) =>
      directiveFrom(changed, { ...begun, id: v.parse(DirectiveId, "x"), launched: [] });
    const unknown = read(draft).warnings.flatMap((warning) =>
      warning.code === "title-unknown" ? [warning.title] : [],
    );
    expect(unknown).toEqual(["CSTĐ", "Người con hiếu thảo"]);
    const fewer = edited(draft, { type: "group-removed", group: "g2" }, []);
    expect(read(fewer).problems).toContainEqual(
      expect.objectContaining({ code: "asked-of-nobody", field: "prompt.i-2-a" }),
    );
  });

  test("reads from its words what a new prompt asks, and is not issued with one that asks nothing", () => {
    const added = [
      { type: "node-added", node: { number: "1.", title: "Kết quả" } },
      { type: "prompt-added", node: "m-1", text: "Kết quả khen thưởng: Giấy khen, LĐTT", questions: [] },
    ] satisfies readonly Edit[];
    const draft = added.reduce((before, edit) => edited(before, edit, []), emptyDraft(begun));
    const [prompt] = draft.outline[0]?.prompts ?? [];
    expect(prompt?.asks.map(({ question }) => question)).toContain("awardMatrix");
    const silent = edited(draft, { type: "prompt", prompt: { ...prompt, asks: [] } as never }, []);
    const read = directiveFrom(silent, { ...begun, id: v.parse(DirectiveId, "x"), launched: [] });
    expect(read.problems).toContainEqual(
      expect.objectContaining({ code: "asks-nothing", field: "prompt.c-1" }),
    );
  });

  test("that says less than a working day between cut-off and deadline is refused, unless estimates are asked", () => {
    const seed = draftFromTranscript(json("directives/an-son-2022-h1.json"), given("an-son-2022-h1"));
    const codes = (draft: Draft, list: "problems" | "warnings") =>
      directiveFrom(draft, {
        ...begun,
        now: at("2022-06-10T08:00+07:00"),
        id: v.parse(DirectiveId, "x"),
        launched: [],
      })[list].map(({ code }) => code);
    expect(codes({ ...seed, estimates: false }, "problems")).toContain("soon-after-cutoff");
    expect(codes({ ...seed, estimates: true }, "problems")).toEqual([]);
    expect(codes({ ...seed, estimates: true }, "warnings")).toContain("soon-after-cutoff");
  });
});

/** Trees of any shape: each part stands under one that came before it, or at the top. */
const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 9 }).map((places) => {
  const parents = places.map((place, index) => (place % (index + 1)) - 1);
  const under = (parent: number): DraftNode[] =>
    parents.flatMap((each, index) => (each === parent ? [nodeOf(`n-${index}`, under(index))] : []));
  return under(-1);
});

function nodeOf(id: string, children: DraftNode[]): DraftNode {
  const empty = { asks: [], movements: [], titles: [], periods: [], optional: false };
  return {
    id,
    number: "1.",
    title: id,
    prompts: [{ id: `p${id}`, text: id, ...empty }],
    targets: [],
    children,
  };
}

const idsIn = (outline: readonly DraftNode[]) => nodesIn(outline).map(({ node }) => node.id);

describe("an outline", () => {
  const ways = fc.constantFrom("up", "down", "in", "out") as fc.Arbitrary<"up" | "down" | "in" | "out">;
  const draftOf = (outline: DraftNode[]): Draft => ({ ...emptyDraft(begun), outline });

  test("loses nothing and doubles nothing however its parts are moved", () => {
    fc.assert(
      fc.property(trees, fc.array(fc.tuple(fc.nat(), ways), { maxLength: 8 }), (outline, moves) => {
        const moved = moves.reduce((draft, [place, way]) => {
          const ids = idsIn(draft.outline);
          return edited(draft, { type: "node-moved", id: ids[place % ids.length] ?? "", way }, []);
        }, draftOf(outline));
        expect([...idsIn(moved.outline)].sort()).toEqual([...idsIn(outline)].sort());
      }),
    );
  });

  test("is as it was after a part is moved up and down again, or out of where it was moved in", () => {
    fc.assert(
      fc.property(trees, fc.nat(), (outline, place) => {
        const ids = idsIn(outline);
        const id = ids[place % ids.length] ?? "";
        const move = (draft: Draft, way: "up" | "down" | "in" | "out") =>
          edited(draft, { type: "node-moved", id, way }, []);
        const start = draftOf(outline);
        for (const [there, back] of [
          ["up", "down"],
          ["in", "out"],
        ] as const) {
          const gone = move(start, there);
          if (JSON.stringify(gone) !== JSON.stringify(start)) expect(move(gone, back)).toEqual(start);
        }
      }),
    );
  });

  test("set below another gets names of its own, however deep it is", () => {
    fc.assert(
      fc.property(trees, trees, (one, other) => {
        const both = edited(draftOf(one), { type: "outline", outline: other, keeps: true }, []);
        const ids = idsIn(both.outline);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBe(idsIn(one).length + idsIn(other).length);
        const asked = nodesIn(both.outline).flatMap(({ node }) => node.prompts.map(({ id }) => id));
        expect(new Set(asked).size).toBe(ids.length);
        const texts = nodesIn(both.outline).map(({ node }) => node.title);
        expect(texts).toEqual([...idsIn(one), ...idsIn(other)]);
      }),
    );
  });

  test("asks what a prompt's new words name, and no longer what the old ones named", () => {
    const added = [
      { type: "node-added", node: { number: "1.", title: "Khen thưởng" } },
      { type: "prompt-added", node: "m-1", text: "Số Giấy khen, LĐTT", questions: ["awardMatrix"] },
    ] satisfies readonly Edit[];
    const draft = added.reduce((before, edit) => edited(before, edit, []), emptyDraft(begun));
    const [prompt] = draft.outline[0]?.prompts ?? [];
    if (!prompt) throw new Error("there is no prompt");
    expect(prompt.titles).toEqual(["Giấy khen", "LĐTT"]);
    const reworded = edited(
      draft,
      { type: "prompt", prompt: { ...prompt, text: "Số Bằng khen của Thủ tướng Chính phủ" } },
      [],
    );
    expect(reworded.outline[0]?.prompts[0]?.titles).toEqual(["Bằng khen của Thủ tướng Chính phủ"]);
    const chosen = { ...prompt, titles: ["Giấy khen"] };
    const kept = edited(
      edited(draft, { type: "prompt", prompt: chosen }, []),
      { type: "prompt", prompt: { ...chosen, text: "Số LĐTT" } },
      [],
    );
    expect(kept.outline[0]?.prompts[0]?.titles).toEqual(["Giấy khen"]);
  });
});
