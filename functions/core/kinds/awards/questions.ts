import { labelKey } from "../../registry/label.ts";
import { titleCalled } from "../../registry/titles.ts";
import type { Prompt, Question, Standing } from "../question.ts";
import type { AskedAward, AwardsField } from "./field.ts";

export const questions: readonly Question<AwardsField>[] = [
  { name: "awardMatrix", fields },
  {
    // The shares follow from the split the award table asks for.
    ...{ name: "workerLeaderRatio", fields: () => [] },
    asked: ({ split }) => split,
  },
];

/**
 * What the prompt names is listed, once for each period it names; what higher levels conferred is told row by
 * row.
 */
function fields({ named, hint }: Standing, prompt: Prompt): readonly AwardsField[] {
  const periods = prompt.periods ?? [];
  const listed = (name: string, label: string, awards: readonly AskedAward[]): AwardsField => ({
    kind: "awards",
    ...named(name, label, "awards"),
    ...hint,
    awards: [...awards],
    split: prompt.fieldKinds.includes("workerLeaderRatio"),
    most: 20,
  });
  const rows = askedRows(prompt.titles ?? []);
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

/** A title once however often it is named; what the registry does not know is asked in its own words. */
function askedRows(titles: readonly string[]): readonly AskedAward[] {
  const rows = new Map<string, AskedAward>();
  for (const words of titles) {
    const title = titleCalled(words);
    const key = title?.id ?? labelKey(words);
    const id = title?.id ?? `other-${rows.size + 1}`;
    if (!rows.has(key))
      rows.set(key, { id, label: title?.name ?? words, form: title?.id ?? "other", type: "merit" });
  }
  return [...rows.values()];
}
