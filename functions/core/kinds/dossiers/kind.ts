import * as v from "valibot";
import { base } from "../base.ts";
import { lines } from "../lines.ts";

/** What a dossier holds: the collectives and individuals proposed for an award. */
export const DossiersField = v.object({
  kind: v.literal("dossiers"),
  ...base,
  most: v.optional(v.number(), 30),
});
export type DossiersField = v.InferOutput<typeof DossiersField>;

export const DossiersValue = v.object({
  kind: v.literal("dossiers"),
  lines: v.array(v.record(v.string(), v.string())),
});
export type DossiersValue = v.InferOutput<typeof DossiersValue>;

export const dossiers = lines<"dossiers", DossiersField>("dossiers", [
  { id: "title", label: "Danh hiệu, hình thức đề nghị", needed: { code: "needs-dossier-title" } },
  { id: "collectives", label: "Số tập thể" },
  { id: "individuals", label: "Số cá nhân" },
  { id: "documents", label: "Tài liệu kèm theo" },
]);
