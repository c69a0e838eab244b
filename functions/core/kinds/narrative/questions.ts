import type { Named, Question, Standing } from "../question.ts";
import type { NarrativeField } from "./field.ts";

const one = (named: Named): NarrativeField => ({ kind: "narrative", ...named, maxChars: 6000 });

/** What a prompt asks for that says nothing of the answer. */
export const prose = {
  name: "narrative",
  fields: narratives,
} satisfies Question<NarrativeField>;

export const limitations: Question<NarrativeField> = {
  name: "limitations",
  fields: ({ named }) => [one(named("limits", "Tồn tại, hạn chế", "weaknesses"))],
};

/**
 * Where strengths and weaknesses are asked in one breath, each gets its own box: the report keeps them apart.
 */
function narratives({ first, topic, targets, named }: Standing): readonly NarrativeField[] {
  if (topic === "strengths") {
    return [
      one(named("strengths", "Ưu điểm", "strengths")),
      one(named("weaknesses", "Tồn tại, hạn chế", "weaknesses")),
      one(named("causes", "Nguyên nhân", "causes")),
    ];
  }
  const common = named("text", targets.length > 0 ? "Tình hình thực hiện" : "Nội dung báo cáo");
  // The first question of a form is never rightly left blank; everything later may have nothing to tell.
  return [one({ ...common, required: topic === "direction" && first })];
}
