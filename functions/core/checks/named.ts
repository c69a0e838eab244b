import { readUnit, unitChoices } from "../figures/measure.ts";
import { natureOf } from "../figures/nature.ts";
import { entryName } from "../kinds/shape.ts";
import { knownIndicators } from "../registry/indicators.ts";
import { labelKey } from "../registry/label.ts";
import { meantBy } from "../registry/near.ts";
import { answered, type Check, type Checked, type Hit } from "./check.ts";

/**
 * Indicators that the unit names itself: asked about while its writer is still at it, for nobody else can
 * answer.
 */

export const unitUnderstood: Check = {
  id: "V18",
  severity: "warn",
  rule: "Đơn vị tính phải là đơn vị hệ thống cộng được, nếu không thì tổng hợp riêng.",
  alone: true,
  find: (report) =>
    named(report).flatMap(({ label, unit, name }): readonly Hit[] => {
      const read = readUnit(unit);
      if (unit === "" || read.type === "known") return [];
      const said = { field: name("unit"), label, unit, choices: unitChoices(unit) };
      return [
        read.type === "ambiguous" ? { code: "unit-ambiguous", ...said } : { code: "unit-new", ...said },
      ];
    }),
};

/** A yield, an income a head: nothing is wrong with it, but its writer should know that nobody adds it up. */
export const neverAdded: Check = {
  id: "V22",
  severity: "info",
  rule: "Mức bình quân, năng suất, tỷ lệ không cộng giữa các đơn vị.",
  alone: true,
  find: (report) =>
    named(report).flatMap(({ label, unit, name }): readonly Hit[] => {
      const read = readUnit(unit);
      const isPlain = read.type === "known" && (read.unadded === undefined || unit.includes("/"));
      if (label === "" || !isPlain || natureOf(label, unit) === "additive") return [];
      return [{ field: name("value"), code: "never-added", label, unit, choices: [] }];
    }),
};

export const labelKnown: Check = {
  id: "V19",
  severity: "warn",
  rule: "Tên chỉ tiêu gần giống chỉ tiêu đã có thì hỏi lại.",
  alone: true,
  find(report) {
    const known = knownLabels(report);
    return named(report).flatMap(({ label, others, name }): readonly Hit[] => {
      const unsaid = others ? known.filter((each) => !others.includes(each)) : known;
      const like = label === "" ? undefined : meantBy(label, unsaid);
      return like === undefined ? [] : [{ field: name("label"), code: "label-near", label, choices: [like] }];
    });
  },
};

/** What the unit answered goes with its report, so that whoever reads it does not ask again. */
export const labelToldApart: Check = {
  id: "V23",
  severity: "info",
  rule: "Đơn vị đã trả lời là chỉ tiêu khác thì không hỏi lại.",
  alone: true,
  find: (report) =>
    named(report).flatMap(({ label, others = [], name }): readonly Hit[] =>
      others
        .filter((other) => labelKey(other) !== labelKey(label))
        .map((other) => ({ field: name("label"), code: "label-apart", label, choices: [other] })),
    ),
};

function named(report: Checked) {
  return answered(report, "indicators").flatMap(({ field, value }) =>
    field.indicators
      ? []
      : value.rows.map(({ label, unit, others }, index) => ({
          ...{ label, unit, others },
          name: (column: string) => entryName(field.id, String(index + 1), column),
        })),
  );
}

/**
 * What the directive asks by name, what the same unit called it before, and what authorities follow: no other
 * unit's words.
 */
function knownLabels({ fields, prior = {} }: Checked): readonly string[] {
  const asked = fields.flatMap((field) =>
    field.kind === "indicators" ? (field.indicators ?? []).map(({ label }) => label) : [],
  );
  const before = Object.values(prior).flatMap((value) =>
    value.kind === "indicators" ? value.rows.map(({ label }) => label) : [],
  );
  return [...asked, ...before, ...knownIndicators.map(({ label }) => label)];
}
