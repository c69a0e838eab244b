import fc from "fast-check";
import * as v from "valibot";
import { Draft, type DraftNode, type DraftPrompt } from "../../functions/core/directives/draft.ts";
import type { TableDesign } from "../../functions/core/kinds/table/design.ts";
import { abbreviationOf } from "../../functions/core/registry/document-kinds.ts";
import { roman } from "../../functions/decree30/words.ts";
import { pointLetter } from "./point-letter.ts";

/**
 * Directives on their way as offices word them: any kind and issuer, an outline of any depth and numbering,
 * prompts with movements and tables, demands in the text and beside it. Every text has a word of its own.
 */

const syllables =
  "công tác thi đua khen thưởng phong trào nông thôn mới gắn với nhiệm vụ chính trị của địa phương cán bộ viên chức người lao động được giao hoàn thành vượt đề ra trong năm".split(
    " ",
  );

const plainWords = (least: number, most: number) =>
  fc.array(fc.constantFrom(...syllables), { minLength: least, maxLength: most }).map((all) => all.join(" "));

/** Given out as texts are drawn, so that each is found again on the page. */
interface Blank {
  readonly title?: string;
  readonly text?: string;
  readonly prompts: readonly { readonly text: string; readonly movements: number; readonly table: boolean }[];
  readonly children: readonly Blank[];
  readonly lettered: boolean;
}

const prompt = fc.record({
  text: plainWords(3, 60),
  movements: fc.constantFrom(0, 0, 0, 2),
  table: fc.constantFrom(false, false, false, true),
});

const leaf: fc.Arbitrary<Blank> = fc.record(
  {
    title: plainWords(2, 14),
    text: plainWords(3, 40),
    prompts: fc.array(prompt, { maxLength: 3 }),
    children: fc.constant([]),
    lettered: fc.boolean(),
  },
  { requiredKeys: ["prompts", "children", "lettered"] },
);

const level = (below: fc.Arbitrary<Blank>): fc.Arbitrary<Blank> =>
  fc.record(
    {
      title: plainWords(2, 16),
      text: plainWords(3, 30),
      prompts: fc.array(prompt, { maxLength: 2 }),
      children: fc.array(below, { maxLength: 3 }),
      lettered: fc.boolean(),
    },
    { requiredKeys: ["title", "prompts", "children", "lettered"] },
  );

const outline = fc.tuple(
  fc.constantFrom("roman" as const, "capitals" as const, "arabic" as const, "other" as const),
  fc.array(level(level(leaf)), { minLength: 1, maxLength: 3 }),
);

const table: TableDesign = {
  title: "Biểu số liệu",
  columns: [
    {
      id: "c1",
      label: "Tập thể",
      above: ["Trong đó"],
      holds: { type: "figure", unit: "lượt", whole: true, merging: { type: "sum" } },
      required: false,
    },
    {
      id: "c2",
      label: "Cá nhân",
      above: ["Trong đó"],
      holds: { type: "figure", unit: "", whole: true, merging: { type: "sum" } },
      required: false,
    },
    { id: "c3", label: "Ghi chú", above: [], holds: { type: "words" }, required: false },
  ],
  rows: {
    type: "fixed",
    label: "Nội dung",
    rows: [{ id: "r1", number: "1", label: "Bằng khen", heads: false }],
  },
  printed: "annex",
};

const kinds = fc.constantFrom("Công văn", "Hướng dẫn", "Kế hoạch", "Thông báo", "Chỉ thị", "Chương trình");
const issuers = fc.constantFrom(
  undefined,
  undefined,
  "Hội đồng Thi đua - Khen thưởng",
  "Chủ tịch Ủy ban nhân dân",
);

export interface RandomDraft {
  readonly draft: Draft;
  /** What must be on the page, each once. */
  readonly texts: readonly string[];
}

export const drafts: fc.Arbitrary<RandomDraft> = fc
  .record({
    kind: kinds,
    issuer: issuers,
    number: fc.constantFrom(undefined, "7", "18a"),
    outline,
    subject: plainWords(3, 20),
    preamble: fc.array(fc.tuple(fc.constantFrom("Căn cứ ", "Thực hiện ", "Để "), plainWords(4, 40)), {
      minLength: 1,
      maxLength: 3,
    }),
    demands: fc.array(plainWords(3, 10), { maxLength: 3 }),
    closing: fc.option(plainWords(6, 30), { nil: undefined }),
    recipients: fc.array(plainWords(2, 6), { maxLength: 4 }),
    groups: fc.array(plainWords(2, 8), { minLength: 1, maxLength: 4 }),
    cutoff: fc.boolean(),
  })
  .map(made);

function made(from: {
  readonly kind: string;
  readonly issuer: string | undefined;
  readonly number: string | undefined;
  readonly outline: readonly ["roman" | "capitals" | "arabic" | "other", readonly Blank[]];
  readonly subject: string;
  readonly preamble: readonly (readonly [string, string])[];
  readonly demands: readonly string[];
  readonly closing: string | undefined;
  readonly recipients: readonly string[];
  readonly groups: readonly string[];
  readonly cutoff: boolean;
}): RandomDraft {
  const texts: string[] = [];
  let next = 1000;
  const own = (text: string, keep = true) => {
    next += 1;
    const said = `${text} lần ${next}`;
    if (keep) texts.push(said);
    return said;
  };
  const [numbering, top] = from.outline;
  const node = (blank: Blank, number: string): DraftNode => ({
    id: `m-${next}`,
    number,
    ...(blank.title ? { title: own(blank.title) } : {}),
    ...(blank.text || !(blank.title || blank.prompts.length > 0)
      ? { text: own(blank.text ?? "nội dung") }
      : {}),
    prompts: blank.prompts.map(
      (each): DraftPrompt => ({
        id: `p-${next}`,
        text: own(each.text),
        asks: each.table ? [{ question: "table", table }] : [{ question: "narrative" }],
        movements: Array.from({ length: each.movements }, () => ({ name: `“${own("Phong trào riêng")}”` })),
        ...{ titles: [], periods: [], optional: false },
      }),
    ),
    targets: [],
    children: blank.children.map((child, at) => node(child, below(number, at, blank, child))),
  });
  const marks = {
    roman: (at: number) => `${roman(at + 1)}.`,
    capitals: (at: number) => `${"ABC".charAt(at)}.`,
    arabic: (at: number) => `${at + 1}.`,
    other: (at: number) => `${at + 1}/-`,
  };
  const outlined = top.map((blank, at) => node(blank, marks[numbering](at)));
  const draft = v.parse(Draft, {
    ...{ id: "nhap", authority: "an-son", roster: "mau", version: 0, changedAt: "2026-06-10T08:00+07:00" },
    document: {
      kind: from.kind,
      subject: own(from.subject, false),
      ...(from.number ? { number: `${from.number}/${abbreviationOf(from.kind) ?? "UBND"}-NV` } : {}),
      ...(from.issuer ? { issuer: from.issuer } : {}),
      ...(from.closing ? { closing: own(from.closing) } : {}),
      recipients: from.recipients.map((each) => own(each)),
    },
    preamble: from.preamble.map(([opening, words]) => own(`${opening}${words}`)),
    groups: from.groups.map((words, at) => ({
      id: `g${at}`,
      words: own(words, false),
      takes: { type: "units", units: [] },
    })),
    outline: outlined,
    demands: from.demands.map((action, at) => ({
      id: `d${at}`,
      kind: "report",
      action: own(`gửi ${action}`),
      groups: ["g0"],
      recipient: "UBND xã",
      wording: `trước ngày ${at + 10}/7/2026`,
    })),
    ...(from.cutoff ? { dataCutoff: { date: "2026-06-30", wording: "" } } : {}),
  } satisfies v.InferInput<typeof Draft>);
  return { draft, texts };
}

/** What a heading's children are numbered with: sections under letters, clauses, then points. */
function below(number: string, at: number, parent: Blank, child: Blank): string {
  if (/^[ABC]\.$/.test(number)) return `${roman(at + 1)}.`;
  if (/^[IVX]+\.$/.test(number)) return `${at + 1}.`;
  if (parent.lettered && !number.endsWith(")")) return pointLetter(at + 1);
  return child.title ? "" : "-";
}
