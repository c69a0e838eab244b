import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { fieldsOf } from "../../functions/core/directives/directive.ts";
import { DocumentsValue } from "../../functions/core/kinds/documents/field.ts";
import type { Exemplar } from "../../functions/core/kinds/exemplars/field.ts";
import type { Field, FieldValue } from "../../functions/core/kinds/field.ts";
import type { Indicator, IndicatorRow } from "../../functions/core/kinds/indicators/field.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { Round } from "../../functions/core/round/round.ts";
import { averaged, awardRows, quantities, reference, told } from "./seed-001.ts";
import { directiveFor, fortyUnits, owners } from "./seed-001-units.ts";

/**
 * The round behind a real district's half-year report, as it may have been: forty units of an invented
 * district, each sector's figures from the body that keeps them, and some two hundred sentences as clerks
 * write them, with their abbreviations and their own names for themselves.
 */

const communes: readonly string[] = fortyUnits().units.flatMap(({ id, kind }) =>
  kind === "COMMUNE" ? [id] : [],
);

/** What units wrote under each question, field by field: a sentence and everyone who gave it so. */
const said: Readonly<Record<string, readonly { readonly by: readonly string[]; readonly text: string }[]>> =
  JSON.parse(readFileSync(join(import.meta.dirname, "seed-001-prose.json"), "utf8"));

/** Every sentence of the round with its unit. */
export const sentences = Object.entries(said).flatMap(([field, lines]) =>
  lines.flatMap(({ by, text }) => by.map((unit) => ({ field, unit, text }))),
);

/**
 * As a file for `npm run assemble`:
 * node -e 'import("./test/support/seed-001-round.ts").then((m) => console.log(m.roundFile()))' > round.json
 */
export const roundFile = () => JSON.stringify(fortyUnitRound());

export function fortyUnitRound(): Round {
  const roster = fortyUnits();
  const directive = directiveFor(roster);
  const fields = fieldsOf(directive);
  const owed = obligationsOf(directive, roster);
  const receivedAt = "2021-06-24T10:00+07:00";
  return v.parse(Round, {
    roster,
    directive,
    asOf: "2021-06-28T08:00+07:00",
    carriesOut: {
      document: {
        kind: "Công văn",
        number: "812/SNV-TĐKT",
        issueDate: "2021-05-28",
        issuer: "Sở Nội vụ",
        subject: "báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2021",
      },
      recipient: "Sở Nội vụ (qua Ban Thi đua - Khen thưởng tỉnh)",
    },
    obligations: owed.map((obligation, index) => {
      const receipt = { reference: reference(index), revision: 1, receivedAt, hash: "0".repeat(64) };
      return { ...obligation, first: receipt, latest: receipt };
    }),
    submissions: owed.map(({ id, party }, index) => ({
      obligation: id,
      revision: 1,
      receivedAt,
      reference: reference(index),
      values: Object.fromEntries(
        fields.flatMap((field) => {
          const value = answerOf(field, party.unit, index);
          return value ? [[field.id, value]] : [];
        }),
      ),
    })),
  } satisfies v.InferInput<typeof Round>);
}

function answerOf(field: Field, unit: string, index: number): FieldValue | undefined {
  switch (field.kind) {
    case "narrative": {
      const lines = (said[field.id] ?? []).flatMap(({ by, text }) => (by.includes(unit) ? [text] : []));
      if (lines.length === 0) return undefined;
      // Some write a paragraph, some a list.
      const text = index % 2 === 0 ? lines.join(" ") : lines.map((line) => `- ${line}`).join("\n");
      return { kind: "narrative", text };
    }
    case "ratio":
      return { kind: "ratio", figures: { people: { total: 20 + index, registered: 20 + index } } };
    case "indicators": {
      const rows = (field.indicators ?? []).flatMap((indicator) => rowsOf(indicator, unit));
      return rows.length > 0 ? { kind: "indicators", rows } : undefined;
    }
    case "documents":
      return issued(unit, index);
    case "exemplars": {
      const shown = exemplars[unit];
      return shown && { kind: "exemplars", exemplars: [...shown] };
    }
    case "awards":
      return unit === "p-noi-vu" ? { kind: "awards", rows: awardRows(field.id) } : undefined;
    default:
      return undefined;
  }
}

function rowsOf(indicator: Indicator, unit: string): readonly IndicatorRow[] {
  const quantity = quantities.get(indicator.id);
  if (!quantity) return [];
  const about = { indicator: indicator.id, label: indicator.label, unit: indicator.unit };
  const whole = () => told(about, quantity, (figure) => figure, true);
  if (quantity.range) {
    const { min, max } = quantity.range;
    return exemplars[unit] ? [{ ...about, value: { least: min, most: max } }] : [];
  }
  if (quantity.value === null) return [];
  if (indicator.measure === "average") return averaged(quantity.value, about, unit, communes.indexOf(unit));
  const owner = owners[indicator.sector ?? ""];
  if (owner !== undefined) return owner === unit ? whole() : [];
  if (indicator.sector === "new-countryside") return unit === "p-nnptnt" ? whole() : [];
  if (indicator.id === "cultural-agencies-registered") return unit === "p-vhtt" ? whole() : [];
  return told(about, quantity, (figure) => shareAmongCommunes(figure, unit), false);
}

/** A commune's part of a whole number; the first of them take what cannot be split evenly. */
function shareAmongCommunes(whole: number, unit: string): number | undefined {
  const place = communes.indexOf(unit);
  if (place < 0) return undefined;
  const part = Math.floor(whole / communes.length) + (place < whole % communes.length ? 1 : 0);
  return part === 0 ? undefined : part;
}

const own = [
  ["Kế hoạch", "25/KH-UBND", "2021-02-03", "triển khai công tác thi đua, khen thưởng năm 2021"],
  ["Chỉ thị", "02/CT-UBND", "2021-02-23", "phát động phong trào thi đua yêu nước năm 2021"],
  [
    "Kế hoạch",
    "50/KH-UBND",
    "2021-03-05",
    "phát động đợt thi đua đặc biệt thực hiện thắng lợi cuộc bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021 - 2026",
  ],
  [
    "Hướng dẫn",
    "705/HD-UBND",
    "2021-05-24",
    "thực hiện công tác thi đua, khen thưởng trong tổ chức bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021 - 2026",
  ],
] as const;

/** The standing agency lists the authority's own documents; every commune has one plan of its own. */
function issued(unit: string, index: number): DocumentsValue | undefined {
  if (unit === "p-noi-vu") {
    const documents = own.map(([type, number, date, subject]) => ({
      ...{ type, number, date, subject },
      issuer: "UBND huyện",
    }));
    return v.parse(DocumentsValue, { kind: "documents", documents });
  }
  if (!unit.startsWith("xa-")) return undefined;
  const plan = { type: "Kế hoạch", number: `${index + 11}/KH-UBND`, date: "2021-02-22" };
  const documents = [{ ...plan, subject: "công tác thi đua, khen thưởng năm 2021" }];
  return v.parse(DocumentsValue, { kind: "documents", documents });
}

const model = (
  sort: Exemplar["sort"],
  name: string,
  place: string,
  achievement: string,
  basis: Exemplar["basis"] = "consent",
): Exemplar => ({ sort, name, place, achievement, basis });

const exemplars: Readonly<Record<string, readonly Exemplar[]>> = {
  "xa-chieng-sung": [model("household", "Lò Văn Sinh", "xã Chiềng Sung", "mô hình trồng cây chanh leo")],
  "xa-muong-lan": [model("household", "Hà Hồng Chung", "xã Mường Lân", "mô hình chăn nuôi tổng hợp")],
  "xa-pa-tong": [model("household", "Tô Quốc Thắng", "xã Pá Tông", "mô hình nuôi cá nước lạnh và trồng rau")],
  "xa-na-khoang": [
    model("household", "Lường Văn Thịnh", "xã Nà Khoang", "mô hình sản xuất, kinh doanh tổng hợp", "none"),
  ],
  "p-gddt": [
    model(
      "collective",
      "Trường Mầm non thị trấn",
      "thị trấn An Sơn",
      "đơn vị dẫn đầu về chất lượng giáo dục",
      "public",
    ),
    model("collective", "Trường THCS Hòa Khê", "xã Hòa Khê", "đổi mới phương pháp dạy học", "public"),
  ],
  "cong-an": [
    model(
      "collective",
      "Đội Xây dựng phong trào",
      "Công an huyện",
      "xây dựng phong trào bảo vệ an ninh Tổ quốc",
      "public",
    ),
  ],
};
