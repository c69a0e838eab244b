import type { Topic } from "../base.ts";
import type { Question } from "../question.ts";
import type { TallyRow } from "../tally.ts";
import type { CountsField } from "./field.ts";

interface Counted {
  readonly name: string;
  /** The last part of the field's id, by which the question is known again. */
  readonly id: string;
  readonly label: string;
  readonly topic: Topic;
  readonly rows: readonly (readonly [id: string, label: string, unit: string])[];
}

const counted: readonly Counted[] = [
  {
    name: "initiativeCount",
    ...{ id: "initiatives", label: "Sáng kiến được công nhận", topic: "awards" },
    rows: [
      ["base", "Sáng kiến cấp cơ sở được công nhận", "sáng kiến"],
      ["province", "Sáng kiến có phạm vi ảnh hưởng cấp tỉnh", "sáng kiến"],
    ],
  },
  {
    name: "blocActivity",
    ...{ id: "blocs", label: "Hoạt động cụm, khối thi đua", topic: "blocs" },
    rows: [["meetings", "Hội nghị, buổi sinh hoạt cụm, khối đã tổ chức", "cuộc"]],
  },
  {
    name: "organisation",
    ...{ id: "staff", label: "Người làm công tác thi đua, khen thưởng", topic: "organisation" },
    rows: [
      ["full-time", "Chuyên trách", "người"],
      ["concurrent", "Kiêm nhiệm", "người"],
    ],
  },
  {
    name: "inspection",
    ...{ id: "inspections", label: "Kiểm tra, đôn đốc", topic: "oversight" },
    rows: [["units", "Đơn vị cơ sở, trực thuộc được kiểm tra", "đơn vị"]],
  },
];

/** Figures that directives ask for again and again, under the same rows. */
export const questions: readonly Question<CountsField>[] = counted.map(
  ({ name, id, label, topic, rows }) => ({
    name,
    fields: ({ named }) => [{ kind: "counts", ...named(id, label, topic), rows: rows.map(rowOf) }],
    asked: (field) => field.id.split("-").at(-1) === id,
  }),
);

function rowOf([id, label, unit]: Counted["rows"][number]): TallyRow {
  return { id, label, unit, decimals: false };
}
