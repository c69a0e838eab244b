import { titleCalled } from "../../registry/titles.ts";
import type { Prompt, Question, Standing } from "../question.ts";
import type { AskedAward, AwardsField } from "./field.ts";

export const questions: readonly Question<AwardsField>[] = [
  { name: "awardMatrix", word: "khen thưởng", fields },
  {
    // The shares follow from the split the award table asks for.
    ...{ name: "workerLeaderRatio", word: "tỷ lệ", fields: () => [] },
    asked: ({ split }) => split,
  },
];

/**
 * What the prompt names is listed, once for each period it names; what higher levels conferred is told row by
 * row.
 */
function fields({ named, hint }: Standing, prompt: Prompt): readonly AwardsField[] {
  const periods = prompt.periods ?? [];
  const merit = (prompt.titles ?? []).flatMap((words) => titleCalled(words) ?? []);
  const listed = (name: string, label: string, awards: AskedAward[]): AwardsField => ({
    kind: "awards",
    ...named(name, label, "awards"),
    ...hint,
    awards,
    split: prompt.fieldKinds.includes("workerLeaderRatio"),
    most: 20,
  });
  const rows = merit.map(({ id, name }): AskedAward => ({ id, label: name, form: id, type: "merit" }));
  const special: AskedAward[] = [
    { id: "movement", label: "Giấy khen chuyên đề", form: "commendation", type: "movement" },
    { id: "ad-hoc", label: "Giấy khen đột xuất", form: "commendation", type: "ad-hoc" },
  ];
  const asked =
    periods.length > 0
      ? periods.map((period, index) => listed(`awards-${index + 1}`, `Kết quả khen thưởng ${period}`, rows))
      : [
          listed("awards", "Kết quả khen thưởng", [
            ...rows,
            ...(/chuyên đề|đột xuất/.test(prompt.text) ? special : []),
          ]),
        ];
  const higher: AwardsField = {
    kind: "awards",
    ...named("higher", "Khen thưởng của cấp trên (nếu có)", "awards"),
    split: false,
    most: 20,
  };
  return [...asked, higher];
}
