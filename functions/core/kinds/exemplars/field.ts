import * as v from "valibot";
import { base } from "../base.ts";

/**
 * Exemplary collectives, people and households, and good models. Names are printed only with consent or a
 * public basis.
 */
export const ExemplarsField = v.object({
  kind: v.literal("exemplars"),
  ...base,
  most: v.optional(v.number(), 20),
});
export type ExemplarsField = v.InferOutput<typeof ExemplarsField>;

export const sorts = ["collective", "individual", "household", "model"] as const;
export const sortNames = {
  collective: "Tập thể",
  individual: "Cá nhân",
  household: "Hộ gia đình",
  model: "Mô hình",
} as const satisfies Record<(typeof sorts)[number], string>;
export const bases = ["consent", "public", "none"] as const;
export const baseNames = {
  consent: "Đã đồng ý công bố",
  public: "Đã có quyết định khen thưởng công khai",
  none: "Không nêu tên",
} as const satisfies Record<(typeof bases)[number], string>;

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
