import type { Topic } from "../kinds/base.ts";
import type { Field } from "../kinds/field.ts";

/** What every field of a prompt has before its kind is known. */
export type Common = {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly topic: Topic;
};

/** Names a field within its prompt. */
export type Of = (name: string, label: string, topic?: Topic) => Common;

export function pledges(of: Of): Field {
  return {
    kind: "ratio",
    ...of("pledges", "Đăng ký, ký giao ước thi đua", "launch"),
    rows: [
      { id: "collectives", label: "Tập thể (phòng, ban, bộ phận trực thuộc)" },
      { id: "people", label: "Cán bộ, công chức, viên chức, người lao động" },
    ],
    whole: { id: "total", label: "Tổng số" },
    shares: [{ id: "registered", label: "Đã đăng ký thi đua" }],
    unit: "",
  };
}

export function initiatives(of: Of): Field {
  return {
    kind: "counts",
    ...of("initiatives", "Sáng kiến được công nhận", "awards"),
    rows: [
      { id: "base", label: "Sáng kiến cấp cơ sở được công nhận", unit: "sáng kiến", decimals: false },
      {
        id: "province",
        label: "Sáng kiến có phạm vi ảnh hưởng cấp tỉnh",
        unit: "sáng kiến",
        decimals: false,
      },
    ],
  };
}

export function inspections(of: Of): Field {
  return {
    kind: "counts",
    ...of("inspections", "Kiểm tra, đôn đốc", "oversight"),
    rows: [{ id: "units", label: "Đơn vị cơ sở, trực thuộc được kiểm tra", unit: "đơn vị", decimals: false }],
  };
}

export function blocActivity(of: Of): Field {
  return {
    kind: "counts",
    ...of("blocs", "Hoạt động cụm, khối thi đua", "blocs"),
    rows: [
      {
        id: "meetings",
        label: "Hội nghị, buổi sinh hoạt cụm, khối đã tổ chức",
        unit: "cuộc",
        decimals: false,
      },
    ],
  };
}

export function organisation(of: Of): Field {
  return {
    kind: "counts",
    ...of("staff", "Người làm công tác thi đua, khen thưởng", "organisation"),
    rows: [
      { id: "full-time", label: "Chuyên trách", unit: "người", decimals: false },
      { id: "concurrent", label: "Kiêm nhiệm", unit: "người", decimals: false },
    ],
  };
}
