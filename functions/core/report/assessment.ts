import { type Directive, fieldsOf } from "../directives/directive.ts";
import type { Topic } from "../kinds/base.ts";
import { raised } from "../text/first-letter.ts";
import type { Aggregate } from "./aggregate.ts";
import type { Part, Source } from "./source.ts";
import { type Answer, answerIn } from "./statements.ts";

/**
 * Units often put all three into one box and label their sentences; the label says where a sentence belongs.
 */
const labels: readonly (readonly [RegExp, Topic])[] = [
  [/^(ưu điểm|kết quả nổi bật|mặt mạnh)\s*:\s*/i, "strengths"],
  [/^(khuyết điểm|tồn tại|hạn chế|tồn tại,? hạn chế|khó khăn)\s*:\s*/i, "weaknesses"],
  [/^(nguyên nhân)\s*:\s*/i, "causes"],
];

const assessments: readonly Topic[] = ["strengths", "weaknesses", "causes"];

export function isAssessment(topic: Topic | undefined): boolean {
  return topic !== undefined && assessments.includes(topic);
}

/** What was said by way of assessment, and the headings that stood among it. */
export interface Assessed {
  readonly said: ReadonlyMap<Topic, Said>;
  readonly headings: readonly Part<string>[];
}

interface Said {
  readonly statements: Part<string>[];
  readonly tables: { readonly source: Source; readonly table: Answer["tables"][number] }[];
}

/** Each statement under what it says it is, else under what its heading says, else under what was asked. */
export function assessed(directive: Directive, aggregate: Aggregate): Assessed {
  const said = new Map<Topic, Said>(assessments.map((topic) => [topic, { statements: [], tables: [] }]));
  const headings: Part<string>[] = [];
  for (const { id, topic } of fieldsOf(directive)) {
    const total = aggregate.totals[id];
    if (!topic || !isAssessment(topic) || total?.kind !== "narrative") continue;
    for (const { source, value } of total.texts) {
      const answer = answerIn(value);
      headings.push(...answer.headings.map((heading) => ({ source, value: heading })));
      const under = (heading = "") => labelled(`${heading}:`)?.[1] ?? topic;
      for (const table of answer.tables) said.get(under(table.heading))?.tables.push({ source, table });
      // A label holds for the sentences behind it too, until another label or heading.
      let before: { readonly heading: string | undefined; readonly topic: Topic } | undefined;
      for (const { text, heading } of answer.statements) {
        const goesOn = before && before.heading === heading ? before.topic : under(heading);
        const [label, own] = labelled(text) ?? [/^/, goesOn];
        before = { heading, topic: own };
        said.get(own)?.statements.push({ source, value: raised(text.replace(label, "")) });
      }
    }
  }
  return { said, headings };
}

const labelled = (text: string) => labels.find(([pattern]) => pattern.test(text));
