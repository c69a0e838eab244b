import * as v from "valibot";
import type { Kind } from "../kind.ts";
import { noFigures, noProse } from "../nothing.ts";
import type { Question, Standing } from "../question.ts";
import type { Writer } from "../sample.ts";
import { listed, made, statementsUnder } from "../upward.ts";
import { Exemplar, ExemplarsField, ExemplarsValue } from "./field.ts";
import { form } from "./form.ts";
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

function sample(_: ExemplarsField, { index, name, isBloc }: Writer): ExemplarsValue | undefined {
  if (isBloc || index % 2 === 0) return undefined;
  const achievement = goodDeeds[index % goodDeeds.length] ?? "";
  const who = `Tổ công tác số ${1 + (index % 3)}, ${name}`;
  return {
    kind: "exemplars",
    exemplars: [{ sort: "collective", name: who, achievement, basis: "public" }],
  };
}

const goodDeeds = [
  "Duy trì mô hình “Ngày thứ Bảy vì dân”, giải quyết hồ sơ ngoài giờ cho người dân ở xa",
  "Vận động hộ dân hiến đất mở rộng tuyến đường liên thôn",
  "Cải tiến quy trình tiếp nhận, rút ngắn thời gian trả kết quả",
];
