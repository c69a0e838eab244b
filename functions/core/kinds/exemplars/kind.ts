import * as v from "valibot";
import type { Kind } from "../kind.ts";
import { noFigures, noProse } from "../nothing.ts";
import type { Question, Standing } from "../question.ts";
import { listed, made, statementsUnder } from "../upward.ts";
import { Exemplar, ExemplarsField, ExemplarsValue } from "./field.ts";
import { form } from "./form.ts";
import { sample } from "./sample.ts";
import { type ExemplarsTotal, settle } from "./total.ts";

const ExemplarsSettled = v.object({
  kind: v.literal("exemplars"),
  exemplars: v.array(v.object({ exemplar: Exemplar })),
});
type ExemplarsSettled = v.InferOutput<typeof ExemplarsSettled>;

const asked = ({ named }: Standing): readonly ExemplarsField[] => [
  {
    kind: "exemplars",
    ...named("exemplars", "Điển hình tiên tiến, mô hình mới, cách làm hay", "exemplars"),
    most: 20,
  },
];

const questions: readonly Question<ExemplarsField>[] = [
  { name: "exemplarList", fields: asked },
  {
    // A good model is told like an exemplar: one list takes both, so a prompt that asks for both gets it
    // once.
    name: "modelList",
    fields: (standing, { fieldKinds }) => (fieldKinds.includes("exemplarList") ? [] : asked(standing)),
  },
];

export const exemplars = {
  Field: ExemplarsField,
  Value: ExemplarsValue,
  Settled: ExemplarsSettled,
  ...form,
  settle,
  ...noFigures,
  ...noProse,
  knownByWords: false,
  isOpen: () => true,
  // Those whom the report itself names: neither one that an officer struck out, nor one who may not be named.
  items({ id }, settled, finished) {
    const printed = statementsUnder(id, finished);
    const named = ({ basis, name }: Exemplar) =>
      basis !== "none" && printed.some((text) => text.includes(name));
    const all = settled?.exemplars.map(({ exemplar }) => exemplar) ?? [];
    return all.filter(named).map((exemplar) => ({ from: id, said: exemplar.name, told: exemplar }));
  },
  take({ most }, pool) {
    const { told, rows } = listed(pool, most);
    return made({ kind: "exemplars", exemplars: told }, rows);
  },
  questions,
  sample,
} satisfies Kind<ExemplarsField, ExemplarsValue, ExemplarsTotal, ExemplarsSettled, Exemplar>;
