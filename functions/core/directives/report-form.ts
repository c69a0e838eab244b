import * as v from "valibot";
import { Signatory } from "../people/authority.ts";

/** What the report made under this directive is like, where it differs from the authority's usual one. */
export const ReportForm = v.object({
  /** "Báo cáo", "Tờ trình". */
  kind: v.optional(v.string()),
  signatory: v.optional(Signatory),
  /** Kính gửi. */
  addressees: v.optional(v.array(v.string())),
  /** Nơi nhận, each line with its purpose as printed. */
  recipients: v.optional(v.array(v.string())),
});
export type ReportForm = v.InferOutput<typeof ReportForm>;

/** What the directive's own letter prints beside its name and its outline. */
export const Letterhead = v.object({
  placeName: v.optional(v.string()),
  /** As it calls itself, where it is not simply the authority: a council, the Chairman. */
  issuer: v.optional(v.string()),
  signatory: v.optional(Signatory),
  /** Kính gửi, where that is more than the groups of whom something is demanded. */
  addressees: v.optional(v.array(v.string())),
  recipients: v.optional(v.array(v.string()), []),
  closing: v.optional(v.string()),
});
export type Letterhead = v.InferOutput<typeof Letterhead>;
