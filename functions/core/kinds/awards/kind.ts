import { titleIn } from "../../registry/titles.ts";
import type { Kind } from "../kind.ts";
import { noProse } from "../nothing.ts";
import { small, type Writer } from "../sample.ts";
import { type AwardRow, AwardsField, AwardsValue } from "./field.ts";
import { form } from "./form.ts";
import { questions } from "./questions.ts";
import { type AwardsTotal, settleAwards } from "./total.ts";
import { AwardsSettled, upward } from "./upward.ts";

export const awards = {
  Field: AwardsField,
  Value: AwardsValue,
  Settled: AwardsSettled,
  ...form,
  settle: (field, parts, footing) => ({ kind: "awards", rows: settleAwards(field, parts, footing) }),
  figures: ({ rows }) => rows.flatMap(({ figures }) => Object.values(figures)),
  doubts: () => [],
  ...noProse,
  // Whole numbers alone are taken.
  measured: () => [],
  knownByWords: true,
  ...upward,
  questions,
  sample,
} satisfies Kind<AwardsField, AwardsValue, AwardsTotal, AwardsSettled, AwardRow>;

function sample(field: AwardsField, { index, isBloc }: Writer): AwardsValue | undefined {
  // A bloc confers nothing: what its members were given is in their own reports.
  if (isBloc || !field.awards) return undefined;
  const rows = field.awards.map((asked, place) => {
    const { id: _id, ...about } = asked;
    const object = titleIn(asked.form)?.object ?? "both";
    const collectives = object === "individual" ? {} : { collectives: small(index, place + 1, 4) };
    if (object === "collective") return { ...about, ...collectives };
    // The law keeps fighters to a small share of advanced workers (Decree 91/2017), and so does the sample.
    const individuals =
      asked.form === "base-fighter" ? small(index, place + 3, 2) : small(index, place + 3, 14);
    const workers = Math.ceil(individuals * 0.7);
    const split = field.split ? { workers, leaders: individuals - workers } : {};
    return { ...about, ...collectives, individuals, ...split };
  });
  return { kind: "awards", rows };
}
