import * as v from "valibot";
import { Figure } from "../../figures/figure.ts";
import { levels } from "../../registry/title.ts";
import { base, key } from "../base.ts";

/** What an award is given for. "movement" is the seeds' "chuyên đề". */
export const awardTypes = ["merit", "movement", "ad-hoc", "service"] as const;
type AwardType = (typeof awardTypes)[number];
export const awardTypeNames = {
  merit: "Công trạng, thành tích",
  movement: "Phong trào (chuyên đề)",
  "ad-hoc": "Đột xuất",
  service: "Cống hiến, niên hạn",
} as const satisfies Record<AwardType, string>;

/** What makes two mentions of an award one and the same kind of award. */
const about = {
  form: v.string(),
  level: v.optional(v.picklist(levels)),
  type: v.optional(v.picklist(awardTypes)),
  occasion: v.optional(v.string()),
};

export const AskedAward = v.object({ id: key, label: v.string(), ...about });
export type AskedAward = v.InferOutput<typeof AskedAward>;

/** Awards received: those the directive lists, or, where it lists none, each in its own words. */
export const AwardsField = v.object({
  kind: v.literal("awards"),
  ...base,
  awards: v.optional(v.array(AskedAward)),
  /** Ask how many of the individuals are direct workers, how many leaders. */
  split: v.optional(v.boolean(), false),
  most: v.optional(v.number(), 20),
});
export type AwardsField = v.InferOutput<typeof AwardsField>;

export const AwardRow = v.object({
  ...about,
  label: v.string(),
  decision: v.optional(v.string()),
  /** Named when few: with the decision it tells one award from another, whoever reports it. */
  recipient: v.optional(v.string()),
  collectives: v.optional(Figure),
  individuals: v.optional(Figure),
  workers: v.optional(Figure),
  leaders: v.optional(Figure),
});
export type AwardRow = v.InferOutput<typeof AwardRow>;

export const AwardsValue = v.object({ kind: v.literal("awards"), rows: v.array(AwardRow) });
export type AwardsValue = v.InferOutput<typeof AwardsValue>;

export const awardColumns = ["collectives", "individuals", "workers", "leaders"] as const;
export type AwardColumn = (typeof awardColumns)[number];
