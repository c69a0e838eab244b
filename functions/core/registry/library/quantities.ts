import { indicatorLists } from "./indicators.ts";
import { heading, type LibraryPiece, row } from "./piece.ts";

/** Sectors in the order in which a report tells of them. */
const sectors = [
  ["agriculture", "Nông, lâm nghiệp, thủy sản"],
  ["economy", "Công nghiệp, đăng ký kinh doanh"],
  ["finance", "Thu ngân sách"],
  ["environment", "Tài nguyên, môi trường"],
  ["education", "Giáo dục và đào tạo"],
  ["culture", "Văn hóa, thông tin"],
  ["health", "Y tế"],
  ["labour", "Lao động, thương binh và xã hội"],
  ["defence", "Quốc phòng"],
  ["security", "An ninh, trật tự"],
  ["new-countryside", "Xây dựng nông thôn mới"],
  [undefined, "Mô hình, điển hình"],
] as const;

const figure = (id: string, label: string) => ({
  ...{ id, label, above: [], required: false },
  holds: { type: "figure" as const, unit: "", whole: false, merging: { type: "sum" as const } },
});
const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** The quantities of a list of indicators as one table: what was done, what was planned, and the share. */
export const quantities: readonly LibraryPiece[] = indicatorLists.map(
  ({ indicators, source, ...valid }, at) => ({
    ...{ id: `quantities-${at + 1}`, ...valid, source },
    design: {
      title: "Kết quả thực hiện các chỉ tiêu kinh tế - xã hội, quốc phòng, an ninh",
      columns: [
        figure("actual", "Thực hiện trong kỳ"),
        figure("plan", "Kế hoạch"),
        {
          ...{ id: "share", label: "Tỷ lệ thực hiện kế hoạch", above: [], required: false },
          holds: {
            ...{ type: "figure", unit: "%", whole: false },
            merging: { type: "ratio", part: "actual", whole: "plan", percent: true },
          },
        },
      ],
      rows: {
        ...{ type: "fixed", label: "Chỉ tiêu" },
        rows: sectors.flatMap(([sector, label], place) => {
          const own = indicators.filter((each) => each.sector === sector);
          return own.length === 0
            ? []
            : [
                heading(`sector-${sector ?? "models"}`, roman[place] ?? "", label),
                ...own.map((each, number) => row(each.id, `${number + 1}`, each.label, { unit: each.unit })),
              ];
        }),
      },
      printed: "annex",
      source,
    },
  }),
);
