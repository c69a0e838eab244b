import { type Directive, fieldsOf } from "../../core/directives/directive.ts";
import { nextPeriodOf } from "../../core/directives/naming.ts";
import type { Topic } from "../../core/kinds/base.ts";
import type { Field } from "../../core/kinds/field.ts";
import type { Aggregate } from "../../core/report/aggregate.ts";
import { isAssessment } from "../../core/report/assessment.ts";
import type { Passage } from "../../decree30/document.ts";
import { roman } from "../../decree30/words.ts";
import type { Composing } from "./context.ts";
import { isAmongTasks, remedyPassages } from "./kinds/targets.ts";
import { onPageOf } from "./kinds.ts";
import { type MadeOf, ofNothing, withWhatTheyAreMadeOf } from "./made-of.ts";
import { causePassages, deedPassages, faultPassages } from "./narrative.ts";
import { type Chapter, chapters, topicByDefault } from "./outline.ts";
import { pointing } from "./pointing.ts";
import { sentenceCase } from "./sentence-case.ts";
import { unitTables } from "./unit-table.ts";

/** Headed passages: one "1. …" of a chapter, or a run that stands directly under the chapter's title. */
export interface Block extends MadeOf {
  readonly topic: Topic;
  readonly heading: string | undefined;
  readonly passages: readonly Passage[];
}

export interface WrittenChapter {
  readonly part: 1 | 2;
  readonly title: string;
  readonly blocks: readonly Block[];
}

type Bare = Omit<Block, keyof MadeOf>;

/** What was reported, chapter by chapter, before an officer's hand; nothing stands in some of the blocks. */
export function writtenChapters(
  composing: Composing,
  directive: Directive,
  aggregate: Aggregate,
): readonly WrittenChapter[] {
  return chapters.map((chapter) => ({
    part: chapter.part,
    title: chapter.title.replace("{period}", upper(directive.period.label)),
    blocks: blocksOf(chapter, composing, directive, aggregate),
  }));
}

/** Both parts. A chapter nobody reported anything for is left out, and the numbering closes over it. */
export function inBothParts(written: readonly WrittenChapter[], directive: Directive): readonly Passage[] {
  const { period } = directive;
  return [
    part(1, `KẾT QUẢ TỔ CHỨC PHONG TRÀO THI ĐUA, CÔNG TÁC KHEN THƯỞNG ${upper(period.label)}`),
    ...chaptersOfPart(1, written),
    part(
      2,
      `PHƯƠNG HƯỚNG, NHIỆM VỤ, GIẢI PHÁP CÔNG TÁC THI ĐUA, KHEN THƯỞNG ${upper(nextPeriodOf(directive))}`,
    ),
    ...chaptersOfPart(2, written),
  ];
}

/** What stands under a heading that must stand although nobody gave anything for it. */
export const NOTHING = "Trong kỳ báo cáo, nội dung này chưa có kết quả để tổng hợp.";

const part = (ordinal: number, title: string): Passage => ({ type: "part", ordinal, title });
const upper = (text: string) => text.toLocaleUpperCase("vi");

function chaptersOfPart(of: 1 | 2, all: readonly WrittenChapter[]): readonly Passage[] {
  const written = all.filter((chapter) => chapter.part === of);
  if (written.length === 0) return [{ type: "paragraph", text: NOTHING }];
  return written.flatMap(({ title, blocks }, index): readonly Passage[] => {
    let place = 0;
    return [
      { type: "heading", level: 1, number: `${roman(index + 1)}.`, text: title },
      ...blocks.flatMap(({ heading, passages }): readonly Passage[] => {
        if (heading === undefined) return passages;
        place += 1;
        return [{ type: "heading", level: 2, number: `${place}.`, text: inLetters(heading) }, ...passages];
      }),
    ];
  });
}

/** A heading inside a chapter has a sentence's letters, whatever its directive wrote it in. */
function inLetters(heading: string): string {
  return heading === upper(heading) && /\p{L}{2}/u.test(heading) ? sentenceCase(heading) : heading;
}

function blocksOf(
  chapter: Chapter,
  composing: Composing,
  directive: Directive,
  aggregate: Aggregate,
): readonly Block[] {
  const blocks = chapter.topics.flatMap(({ topic, heading }) => {
    const common = heading?.replace("{period}", directive.period.label);
    const asked = fieldsOf(directive).filter((field) => (field.topic ?? topicByDefault) === topic);
    const fields = topic === "exemplars" ? namesFirst(asked) : asked;
    const apart = fields.filter(({ kind }) => !isAssessment(topic) || kind !== "narrative");
    const written = [
      ...(isAssessment(topic)
        ? withWhatTheyAreMadeOf(composing, () => assessmentBlock(composing, fields[0], topic, common))
        : []),
      ...apart.flatMap((field) =>
        withWhatTheyAreMadeOf(composing, () =>
          blocksFor(composing, { field, topic }, field.heading ?? common, aggregate),
        ),
      ),
    ];
    const remedies = topic === "solutions" ? remedyBlocks(composing, directive, aggregate) : [];
    if (remedies.length > 0) return [...written, ...remedies];
    return written.length > 0 ? written : [{ topic, heading: common, passages: [], ...ofNothing }];
  });
  return joined(blocks);
}

/** Nobody's income is told before it is said who the exemplars are. */
const namesFirst = (fields: readonly Field[]) =>
  fields.toSorted((one, other) => Number(one.kind === "indicators") - Number(other.kind === "indicators"));

/** Strengths as deeds are told; shortcomings and causes by theme, and nobody named. */
function assessmentBlock(
  composing: Composing,
  field: Field | undefined,
  topic: Topic,
  heading: string | undefined,
): readonly Bare[] {
  const { statements = [], tables = [] } = composing.assessed.get(topic) ?? {};
  if (!field || statements.length + tables.length === 0) return [];
  const isNamed = topic === "strengths";
  const write = isNamed ? deedPassages : topic === "causes" ? causePassages : faultPassages;
  const passages = [
    ...write(composing, field, statements),
    ...unitTables(composing, field, tables, { place: field.id, isNamed }),
  ];
  return [{ topic, heading: field.heading ?? heading, passages }];
}

/** What units mean to do about targets they told among their shortcomings is told among the tasks. */
function remedyBlocks(composing: Composing, directive: Directive, aggregate: Aggregate): readonly Block[] {
  return fieldsOf(directive).flatMap((field) => {
    const total = aggregate.totals[field.id];
    if (field.kind !== "targets" || total?.kind !== "targets" || isAmongTasks(field)) return [];
    const blocks = withWhatTheyAreMadeOf(composing, () => [
      { topic: "solutions", heading: undefined, passages: remedyPassages(composing, field, total) },
    ]);
    return blocks.filter(({ passages, material }) => passages.length + material.length > 0);
  });
}

function blocksFor(
  composing: Composing,
  { field, topic }: { readonly field: Field; readonly topic: Topic },
  heading: string | undefined,
  aggregate: Aggregate,
): readonly Bare[] {
  const total = aggregate.totals[field.id];
  if (total?.kind !== field.kind) return [];
  return onPageOf(field)
    .blocks(composing, field, total)
    .map(({ heading: own, passages }) =>
      own === undefined
        ? { topic, heading, passages: pointing(composing, field, passages) }
        : { topic, heading: own, passages },
    );
}

/** Fields under one heading follow one another under it. */
function joined(blocks: readonly Block[]): readonly Block[] {
  return [...Map.groupBy(blocks, ({ heading }) => heading).values()].flatMap(([first, ...rest]) =>
    first ? [rest.reduce(together, first)] : [],
  );
}

const together = (block: Block, more: Block): Block => ({
  ...block,
  passages: [...block.passages, ...more.passages],
  figures: [...block.figures, ...more.figures],
  material: [...block.material, ...more.material],
});
