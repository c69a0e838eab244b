import { inWords } from "../instant.ts";
import type { AskedAward } from "../kinds/awards/field.ts";
import type { Topic } from "../kinds/base.ts";
import type { Field } from "../kinds/field.ts";
import { movementCalled } from "../registry/movements.ts";
import { titleCalled } from "../registry/titles.ts";
import {
  blocActivity,
  type Common,
  initiatives,
  inspections,
  type Of,
  organisation,
  pledges,
} from "./presets.ts";
import type { SeedDirective, SeedItem, SeedPrompt } from "./seed-schema.ts";
import { topicOf } from "./topics.ts";

/** Where a prompt stands. */
export interface OutlinePlace {
  readonly id: string;
  readonly heading: string;
  readonly targets: NonNullable<SeedItem["targets"]>;
  readonly read: SeedDirective;
}

/** The fields that take the answer to one prompt, in the order a person would give it. */
export function fieldsFor(prompt: SeedPrompt, place: OutlinePlace): readonly Field[] {
  const kinds = [...new Set(prompt.fieldKinds)];
  return kinds.flatMap((kind) => {
    const groups = prompt.appliesTo[kind];
    const fields = fieldsOfKind(kind, prompt, place);
    return groups ? fields.map((field) => ({ ...field, groups })) : fields;
  });
}

function fieldsOfKind(kind: string, prompt: SeedPrompt, place: OutlinePlace): readonly Field[] {
  const topic = topicOf(prompt.text, place.heading);
  const of = (name: string, label: string, at: Topic = topic): Common => ({
    id: `${place.id}-${name}`,
    label,
    required: false,
    topic: at,
  });
  const hint = cutoffHint(place.read);
  switch (kind) {
    case "narrative":
      return narratives(of, topic, place);
    case "limitations":
      return [{ kind: "narrative", ...of("limits", "Tồn tại, hạn chế", "weaknesses"), maxChars: 6000 }];
    case "issuedDocuments":
      return [{ kind: "documents", ...of("documents", "Văn bản đã ban hành", "documents"), most: 30 }];
    case "emulationPledge":
      return [pledges(of)];
    case "indicatorTable":
      return [
        {
          kind: "indicators",
          ...of("indicators", "Kết quả thực hiện các chỉ tiêu, nhiệm vụ", "results"),
          ...hint,
          most: 40,
        },
      ];
    case "targetTable":
      return [targetTable(of, place)];
    case "movementResults":
      return [movementsField(of, prompt)];
    case "exemplarList":
    case "modelList":
      // A good model is told like an exemplar: one list takes both, so a prompt that asks for both gets it once.
      return kind === "modelList" && prompt.fieldKinds.includes("exemplarList")
        ? []
        : [
            {
              kind: "exemplars",
              ...of("exemplars", "Điển hình tiên tiến, mô hình mới, cách làm hay", "exemplars"),
              most: 20,
            },
          ];
    case "initiativeCount":
      return [initiatives(of)];
    case "awardMatrix":
      return awardFields(of, prompt, hint);
    case "workerLeaderRatio":
      // The shares follow from the split the award table asks for.
      return [];
    case "blocActivity":
      return [blocActivity(of)];
    case "council":
      return [{ kind: "council", ...of("council", "Hội đồng Thi đua - Khen thưởng", "council") }];
    case "organisation":
      return [organisation(of)];
    case "training":
      return [{ kind: "training", ...of("training", "Tập huấn, bồi dưỡng", "organisation") }];
    case "inspection":
      return [inspections(of)];
    case "complaints":
      return [{ kind: "complaints", ...of("complaints", "Đơn thư khiếu nại, tố cáo", "oversight") }];
    case "fund":
      return [{ kind: "fund", ...of("fund", "Quỹ thi đua, khen thưởng", "fund") }];
    case "unmetTargets":
      return [
        { kind: "targets", ...of("targets", "Các chỉ tiêu chưa đạt kế hoạch", "orientation"), most: 20 },
      ];
    case "planList":
      return [{ kind: "tasks", ...of("tasks", "Nhiệm vụ và giải pháp cụ thể", "solutions"), most: 30 }];
  }
  throw new Error(`the imported directive asks for "${kind}", which no kind of field answers`);
}

/** Where strengths and weaknesses are asked in one breath, each gets its own box: the report keeps them apart. */
function narratives(of: Of, topic: Topic, place: OutlinePlace): readonly Field[] {
  const one = (common: Common): Field => ({ kind: "narrative", ...common, maxChars: 6000 });
  if (topic === "strengths") {
    return [
      one(of("strengths", "Ưu điểm", "strengths")),
      one(of("weaknesses", "Tồn tại, hạn chế", "weaknesses")),
      one(of("causes", "Nguyên nhân", "causes")),
    ];
  }
  const label = place.targets.length > 0 ? "Tình hình thực hiện" : "Nội dung báo cáo";
  const common = of("text", label);
  // The first question of a form is never rightly left blank; everything later may have nothing to tell.
  return [one({ ...common, required: topic === "direction" && /\.1\.a$|-1-a$/.test(place.id) })];
}

function movementsField(of: Of, prompt: SeedPrompt): Field {
  const listed = prompt.movements?.map(({ name, launchedBy }, index) => {
    const known = movementCalled(name);
    const launcher = launchedBy ?? known?.launchedBy;
    return { id: known?.id ?? `m${index + 1}`, name, ...(launcher ? { launchedBy: launcher } : {}) };
  });
  return {
    kind: "movements",
    ...of("movements", "Kết quả thực hiện các phong trào thi đua", "movements"),
    ...(listed ? { movements: listed } : {}),
    most: 15,
  };
}

function targetTable(of: Of, place: OutlinePlace): Field {
  return {
    kind: "indicators",
    ...of("targets", "Kết quả thực hiện chỉ tiêu", "results"),
    indicators: place.targets.map(({ label, unit }, index) => ({
      id: `t${index + 1}`,
      label,
      unit,
      measure: "flow",
    })),
    most: 40,
  };
}

/** What the prompt names is listed, once for each period it names; what higher levels conferred is told row by row. */
function awardFields(of: Of, prompt: SeedPrompt, hint: { readonly hint?: string }): readonly Field[] {
  const periods = prompt.periods ?? [];
  const merit = (prompt.titles ?? []).flatMap((words) => titleCalled(words) ?? []);
  const listed = (name: string, label: string, awards: AskedAward[]): Field => ({
    kind: "awards",
    ...of(name, label, "awards"),
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
  const higher: Field = {
    kind: "awards",
    ...of("higher", "Khen thưởng của cấp trên (nếu có)", "awards"),
    split: false,
    most: 20,
  };
  return [...asked, higher];
}

/** Figures are asked as of a day; when that day lies after the deadline they can only be estimates. */
function cutoffHint({ dataCutoffs, deadlines }: SeedDirective): { readonly hint?: string } {
  const [cutoff] = dataCutoffs;
  if (!cutoff) return {};
  const early = deadlines.some(({ statedDate }) => statedDate < cutoff.date);
  const estimate = early
    ? " Thời hạn báo cáo đến trước ngày này, nên phần chưa có số thì ghi số ước thực hiện."
    : "";
  return { hint: `Số liệu tính đến hết ngày ${inWords(cutoff.date)}.${estimate}` };
}
