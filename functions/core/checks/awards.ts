import type { Figure } from "../figures/figure.ts";
import type { AwardRow } from "../kinds/awards/field.ts";
import { awardKey } from "../kinds/awards/total.ts";
import { entryName } from "../kinds/shape.ts";
import { fighterLimit } from "../registry/ratios.ts";
import { mayConfer, titleIn } from "../registry/titles.ts";
import { answered, type Check, type Checked, type Hit } from "./check.ts";

interface Row extends AwardRow {
  readonly of: string;
  readonly name: (column: string) => string;
}

function rowsIn(report: Checked): readonly Row[] {
  return answered(report, "awards").flatMap(({ field, value }) =>
    value.rows.map((row, index) => {
      const id = field.awards?.find(({ label }) => label === row.label)?.id ?? String(index + 1);
      return { ...row, of: field.id, name: (column: string) => entryName(field.id, id, column) };
    }),
  );
}

const number = (figure: Figure | undefined) => (typeof figure === "number" ? figure : undefined);

/** All individuals, or collectives, that received one title; undefined when no row names it. */
function sumFor(
  rows: readonly Row[],
  form: string,
  column: "individuals" | "collectives",
): number | undefined {
  const figures = rows.flatMap((row) => (row.form === form ? (number(row[column]) ?? []) : []));
  return figures.length > 0 ? figures.reduce((a, b) => a + b, 0) : undefined;
}

function at(rows: readonly Row[], form: string, column: string): string {
  return rows.find((row) => row.form === form)?.name(column) ?? "";
}

export const splitAddsUp: Check = {
  id: "V4",
  severity: "error",
  rule: "Người lao động trực tiếp cộng cán bộ lãnh đạo, quản lý bằng số cá nhân.",
  alone: true,
  find: (report) =>
    rowsIn(report).flatMap(({ label, individuals, workers, leaders, name }): readonly Hit[] => {
      const [all, some, rest] = [individuals, workers, leaders].map(number);
      if (all === undefined || some === undefined || rest === undefined || some + rest === all) return [];
      return [{ field: name("individuals"), code: "split-off", label, workers: some, leaders: rest, all }];
    }),
};

export const fighterRatio: Check = {
  id: "V5",
  severity: "warn",
  rule: "Tỷ lệ Chiến sĩ thi đua cơ sở trên Lao động tiên tiến không vượt mức quy định.",
  alone: false,
  find(report) {
    const rows = rowsIn(report);
    const limit = report.on && fighterLimit(report.on);
    const [fighters, workers] = [
      sumFor(rows, "base-fighter", "individuals"),
      sumFor(rows, "advanced-worker", "individuals"),
    ];
    if (!limit || fighters === undefined || !workers) return [];
    const percent = (fighters / workers) * 100;
    if (percent <= limit.percent) return [];
    const over = { fighters, workers, percent, limit: limit.percent, basis: limit.basis };
    return [{ field: at(rows, "base-fighter", "individuals"), code: "fighters-over", ...over }];
  },
};

export const fightersHaveInitiatives: Check = {
  id: "V6",
  severity: "info",
  rule: "Chiến sĩ thi đua cơ sở cần có sáng kiến được công nhận.",
  alone: false,
  find(report) {
    const rows = rowsIn(report);
    const fighters = sumFor(rows, "base-fighter", "individuals");
    const initiatives = answered(report, "counts").flatMap(({ field, value }) =>
      field.rows.flatMap(({ id, unit }) => (unit === "sáng kiến" ? (number(value.figures[id]) ?? []) : [])),
    );
    const recognised = initiatives.reduce((a, b) => a + b, 0);
    if (fighters === undefined || initiatives.length === 0 || fighters <= recognised) return [];
    const where = at(rows, "base-fighter", "individuals");
    return [{ field: where, code: "few-initiatives", fighters, recognised }];
  },
};

export const noMoreThanStaff: Check = {
  id: "V7",
  severity: "error",
  rule: "Danh hiệu không nhiều hơn số người, số tập thể của đơn vị.",
  alone: false,
  find(report) {
    const rows = rowsIn(report);
    const [staff] = answered(report, "ratio").map(({ field, value }) => ({
      people: number(value.figures.people?.[field.whole.id]),
      collectives: number(value.figures.collectives?.[field.whole.id]),
    }));
    const over = (
      form: string,
      column: "individuals" | "collectives",
      staff: number | undefined,
    ): readonly Hit[] => {
      const given = sumFor(rows, form, column);
      if (given === undefined || staff === undefined || given <= staff) return [];
      const title = titleIn(form)?.name ?? form;
      return [{ field: at(rows, form, column), code: "over-staff", title, given, staff, of: column }];
    };
    return [
      ...over("advanced-worker", "individuals", staff?.people),
      ...over("advanced-collective", "collectives", staff?.collectives),
    ];
  },
};

export const conferrerIsCompetent: Check = {
  id: "V8",
  severity: "error",
  rule: "Danh hiệu, hình thức phải thuộc thẩm quyền của người quyết định tại thời điểm đó.",
  alone: false,
  find: (report) =>
    rowsIn(report).flatMap(({ form, level, name }): readonly Hit[] => {
      const title = titleIn(form);
      if (!title || !level || !report.on || mayConfer(title, level, report.on)) return [];
      return [{ field: name("level"), code: "not-competent", level, title: title.name }];
    }),
};

export const toldOnce: Check = {
  id: "V9",
  severity: "warn",
  rule: "Một khen thưởng nêu ở nhiều mục chỉ tính một lần.",
  alone: false,
  find(report) {
    const groups = Map.groupBy(rowsIn(report), awardKey);
    return [...groups.values()].flatMap((rows): readonly Hit[] => {
      const again = rows.find(({ of }) => of !== rows[0]?.of);
      if (!again) return [];
      const { label, occasion } = again;
      return [{ field: again.name("form"), code: "told-twice", label, occasion }];
    });
  },
};
