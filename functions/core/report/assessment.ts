import { type Directive, fieldsOf } from "../directive.ts";
import type { Topic } from "../fields/base.ts";
import type { Aggregate } from "./aggregate.ts";
import { sentencesOf } from "./sentences.ts";
import type { Part } from "./source.ts";

/** Units often put all three into one box and label their sentences; the label says where a sentence belongs. */
const labels: readonly (readonly [RegExp, Topic])[] = [
  [/^(ưu điểm|kết quả nổi bật|mặt mạnh)\s*:\s*/i, "strengths"],
  [/^(khuyết điểm|tồn tại|hạn chế|tồn tại,? hạn chế|khó khăn)\s*:\s*/i, "weaknesses"],
  [/^(nguyên nhân)\s*:\s*/i, "causes"],
];

const assessments: readonly Topic[] = ["strengths", "weaknesses", "causes"];

export function isAssessment(topic: Topic | undefined): boolean {
  return topic !== undefined && assessments.includes(topic);
}

/** What units said by way of assessment, each sentence under what it says it is, else under what was asked. */
export function assessed(
  directive: Directive,
  aggregate: Aggregate,
): ReadonlyMap<Topic, readonly Part<string>[]> {
  const found = new Map<Topic, Part<string>[]>(assessments.map((topic) => [topic, []]));
  for (const { id, topic } of fieldsOf(directive)) {
    const total = aggregate.totals[id];
    if (!topic || !isAssessment(topic) || total?.kind !== "narrative") continue;
    for (const { source, value } of total.texts) {
      for (const sentence of sentencesOf(value)) {
        const [label, told] = labels.find(([pattern]) => pattern.test(sentence)) ?? [/^/, topic];
        const text = sentence.replace(label, "");
        found.get(told)?.push({ source, value: text.charAt(0).toLocaleUpperCase("vi") + text.slice(1) });
      }
    }
  }
  return found;
}
