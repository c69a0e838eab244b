import * as v from "valibot";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { Field } from "../../functions/core/kinds/field.ts";
import type { Roster } from "../../functions/core/people/roster.ts";
import { issued } from "./played.ts";
import { ownTable, resultsTable, sentenceTable, sharedTable } from "./tables.ts";

const row = (id: string, unit = "người") => ({ id, label: `Dòng ${id}`, unit });
const rows = [row("mot"), row("hai", "tỷ đồng"), row("ba", "%")];

/** One field of every kind; two where the directive may list the rows or leave the naming to the unit. */
export const everyKind: readonly Field[] = v.parse(v.array(Field), [
  { kind: "narrative", id: "loi-van", label: "Lời văn", topic: "direction" },
  { kind: "narrative", id: "uu-diem", label: "Ưu điểm", topic: "strengths" },
  { kind: "narrative", id: "ton-tai", label: "Tồn tại", topic: "weaknesses" },
  { kind: "narrative", id: "nguyen-nhan", label: "Nguyên nhân", topic: "causes" },
  {
    ...{ kind: "choice", id: "chon", label: "Có quy chế", topic: "organisation" },
    options: [
      { value: "co", label: "Có" },
      { value: "khong", label: "Không" },
    ],
  },
  { kind: "counts", id: "dem", label: "Số đếm", topic: "launch", rows },
  {
    ...{ kind: "ratio", id: "ty-le", label: "Tỷ lệ", topic: "results", unit: "hộ", rows: [row("thon")] },
    ...{ whole: row("tong"), shares: [row("dat"), row("gioi")] },
  },
  {
    ...{ kind: "indicators", id: "chi-tieu", label: "Chỉ tiêu giao", topic: "results" },
    indicators: [row("lua", "tấn"), { ...row("ho", "hộ"), measure: "stock" }, row("nuoc", "%")],
  },
  { kind: "indicators", id: "chi-tieu-rieng", label: "Chỉ tiêu riêng", topic: "results" },
  {
    ...{ kind: "movements", id: "phong-trao", label: "Phong trào", topic: "movements" },
    movements: [{ id: "nong-thon-moi", name: "Chung sức xây dựng nông thôn mới" }],
  },
  { kind: "movements", id: "phong-trao-rieng", label: "Phong trào riêng", topic: "movements" },
  {
    ...{ kind: "awards", id: "khen", label: "Khen thưởng", topic: "awards", split: true },
    awards: [{ id: "bang-khen", label: "Bằng khen", form: "commendation", level: "province" }],
  },
  { kind: "awards", id: "khen-rieng", label: "Khen thưởng khác", topic: "awards" },
  { kind: "table", id: "bieu", label: "Biểu kết quả", topic: "results", design: resultsTable },
  { kind: "table", id: "bieu-cau", label: "Biểu viết thành câu", topic: "results", design: sentenceTable },
  { kind: "table", id: "bieu-phu-luc", label: "Danh mục sáng kiến", topic: "awards", design: ownTable },
  { kind: "table", id: "bieu-chung", label: "Biểu mô hình", topic: "exemplars", design: sharedTable },
  { kind: "exemplars", id: "dien-hinh", label: "Điển hình", topic: "exemplars" },
  { kind: "documents", id: "van-ban", label: "Văn bản", topic: "documents" },
  { kind: "council", id: "hoi-dong", label: "Hội đồng", topic: "council" },
  { kind: "training", id: "tap-huan", label: "Tập huấn", topic: "organisation" },
  { kind: "complaints", id: "don-thu", label: "Đơn thư", topic: "oversight" },
  { kind: "fund", id: "quy", label: "Quỹ", topic: "fund" },
  { kind: "targets", id: "chua-dat", label: "Chỉ tiêu chưa đạt", topic: "weaknesses" },
  { kind: "tasks", id: "nhiem-vu", label: "Nhiệm vụ", topic: "orientation" },
  { kind: "proposals", id: "kien-nghi", label: "Kiến nghị", topic: "proposals" },
  { kind: "dossiers", id: "ho-so", label: "Hồ sơ", topic: "awards" },
]);

/** A directive that asks every unit one question of every kind. */
export function askingEveryKind(roster: Roster): Directive {
  const directive = issued("an-son-2022-h1", roster);
  const [section] = directive.sections;
  const [prompt] = section?.prompts ?? [];
  if (!section || !prompt) throw new Error("the sample's directive asks nothing");
  const { groups: _groups, ...asked } = prompt;
  return { ...directive, sections: [{ ...section, prompts: [{ ...asked, fields: [...everyKind] }] }] };
}
