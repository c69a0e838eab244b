import * as v from "valibot";
import { base } from "../base.ts";
import { lines } from "../lines.ts";

/** What the unit asks of the authority. */
export const ProposalsField = v.object({
  kind: v.literal("proposals"),
  ...base,
  most: v.optional(v.number(), 30),
});
export type ProposalsField = v.InferOutput<typeof ProposalsField>;

export const ProposalsValue = v.object({
  kind: v.literal("proposals"),
  lines: v.array(v.record(v.string(), v.string())),
});
export type ProposalsValue = v.InferOutput<typeof ProposalsValue>;

export const proposals = lines<"proposals", ProposalsField>("proposals", [
  { id: "proposal", label: "Đề xuất, kiến nghị", needed: { code: "needs-proposal" } },
  { id: "addressee", label: "Kiến nghị với cơ quan nào" },
]);
