import * as v from "valibot";
import type { Problem } from "../../problem/outcome.ts";
import { fold } from "../../registry/spelling.ts";
import type { Part, Source } from "../../report/source.ts";
import { base } from "../base.ts";
import { cells, openRows, reading, rowReader } from "../grid.ts";
import type { Kind } from "../kind.ts";
import type { Label } from "../labels.ts";
import type { OwnColumn } from "../shape.ts";

/** Exemplary collectives, people and households, and good models. Names are printed only with consent or a public basis. */
export const ExemplarsField = v.object({
  kind: v.literal("exemplars"),
  ...base,
  most: v.optional(v.number(), 20),
});
export type ExemplarsField = v.InferOutput<typeof ExemplarsField>;

const sorts = ["collective", "individual", "household", "model"] as const;
const sortNames: Record<(typeof sorts)[number], Label> = {
  collective: "Tập thể",
  individual: "Cá nhân",
  household: "Hộ gia đình",
  model: "Mô hình",
};
const bases = ["consent", "public", "none"] as const;
const baseNames: Record<(typeof bases)[number], Label> = {
  consent: "Đã đồng ý công bố",
  public: "Đã có quyết định khen thưởng công khai",
  none: "Không nêu tên",
};

export const Exemplar = v.object({
  sort: v.picklist(sorts),
  name: v.string(),
  place: v.optional(v.string()),
  achievement: v.string(),
  basis: v.picklist(bases),
});
export type Exemplar = v.InferOutput<typeof Exemplar>;

export const ExemplarsValue = v.object({ kind: v.literal("exemplars"), exemplars: v.array(Exemplar) });
export type ExemplarsValue = v.InferOutput<typeof ExemplarsValue>;

export interface ExemplarsTotal {
  readonly kind: "exemplars";
  readonly exemplars: readonly {
    readonly exemplar: Exemplar;
    readonly sources: readonly Source[];
    /** Other things told of the same one. */
    readonly others?: readonly Part<Exemplar>[];
  }[];
}

const columns: readonly OwnColumn[] = [
  {
    id: "sort",
    label: "Loại",
    entry: "choice",
    options: sorts.map((value) => ({ value, label: sortNames[value] })),
  },
  { id: "name", label: "Tên", entry: "text" },
  { id: "place", label: "Địa chỉ, nơi công tác", entry: "text" },
  { id: "achievement", label: "Thành tích, cách làm", entry: "text" },
  {
    id: "basis",
    label: "Căn cứ nêu tên",
    entry: "choice",
    options: bases.map((value) => ({ value, label: baseNames[value] })),
  },
];

export const exemplars: Kind<ExemplarsField, ExemplarsValue, ExemplarsTotal> = {
  shape: ({ most }) => ({
    type: "grid",
    columns,
    rows: { type: "open", least: 2, most },
  }),
  read(field, entries) {
    const problems: Problem[] = [];
    const read = openRows(field.id, entries).map((id) => {
      const row = rowReader(field.id, id, entries, problems);
      const [name, place, achievement] = [
        row.text("name", 200),
        row.text("place", 200),
        row.text("achievement", 1000),
      ];
      const [sort, basis] = [row.choice("sort", sorts), row.choice("basis", bases)];
      if (!name) row.refuse("name", { code: "needs-exemplar" });
      if (!achievement) row.refuse("achievement", { code: "needs-achievement" });
      return {
        sort: sort ?? "collective",
        name: name ?? "",
        achievement: achievement ?? "",
        // A private person whose consent nobody vouched for stays unnamed.
        basis: basis ?? (sort === "individual" || sort === "household" ? "none" : "public"),
        ...(place ? { place } : {}),
      };
    });
    return reading(problems, read.length > 0 ? { kind: "exemplars", exemplars: read } : undefined);
  },
  write: (field, value) =>
    Object.assign({}, ...value.exemplars.map((each, index) => cells(field.id, String(index + 1), each))),
  print: (_, value) =>
    value.exemplars
      .map(({ name, place, achievement }) => `${name}${place ? ` (${place})` : ""}: ${achievement}`)
      .join("; "),
  settle(_, parts) {
    const found = new Map<string, { exemplar: Exemplar; sources: Source[]; others?: Part<Exemplar>[] }>();
    for (const { source, value } of parts) {
      for (const exemplar of value.exemplars) {
        const key = `${fold(exemplar.name)}|${fold(exemplar.place ?? "")}`;
        const known = found.get(key);
        if (known) {
          known.sources.push(source);
          if (known.exemplar.achievement !== exemplar.achievement)
            known.others = [...(known.others ?? []), { source, value: exemplar }];
        } else found.set(key, { exemplar, sources: [source] });
      }
    }
    return { kind: "exemplars", exemplars: [...found.values()] };
  },
};
