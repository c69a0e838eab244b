import type { Column, Row, Table } from "../../functions/decree30/document.ts";

const titles = [
  "Huân chương Lao động hạng Ba",
  "Bằng khen của Thủ tướng Chính phủ",
  "Chiến sĩ thi đua toàn quốc",
  "Chiến sĩ thi đua cấp tỉnh",
  "Chiến sĩ thi đua cơ sở",
  "Lao động tiên tiến",
  "Chiến sĩ tiên tiến",
  "Tập thể Lao động xuất sắc",
  "Tập thể Lao động tiên tiến",
  "Cờ thi đua của Ủy ban nhân dân tỉnh",
  "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
  "Giấy khen của Chủ tịch Ủy ban nhân dân xã",
  "Gia đình văn hóa tiêu biểu",
  "Khu dân cư văn hóa",
];

const units = [
  "Thôn Trung Tâm",
  "Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở số 2 An Sơn",
  "Ban Chỉ huy Quân sự xã",
  "Hội Nghiêng",
];

/** An award by unit: `titles` of it, the first `both` counted in collectives and in individuals. */
export function awards(both = 6): Table {
  const counted = titles.flatMap((title, at): readonly Column[] => {
    const figure = { share: 65 / (titles.length + both), align: "decimal" } as const;
    if (at >= both) return [{ head: title, ...figure }];
    return ["Tập thể", "Cá nhân"].map((head) => ({ head, over: [title], ...figure }));
  });
  const columns: readonly Column[] = [
    { head: "STT", share: 5, align: "centre" },
    { head: "Cơ quan, đơn vị, địa phương", share: 30, align: "start" },
    ...counted,
  ];
  const figures = (seed: number) =>
    counted.map(
      (_, at) => ["593.688", "1.762", "11.120,3", "0", "43,8%", "25"][(seed * 7 + at * 5) % 6] ?? "",
    );
  const rows = Array.from({ length: 32 }, (_, at): Row => {
    if (at % 16 === 0) return { type: "group", text: `Khối thi đua số ${at / 16 + 1}` };
    return { type: "cells", cells: [String(at), units[at % units.length] ?? "", ...figures(at)] };
  });
  return { type: "table", columns, rows };
}

/** So many columns of figures after a number and a name. */
export function figured(count: number, figures: readonly string[], caption?: string): Table {
  return {
    type: "table",
    ...(caption === undefined ? {} : { caption }),
    columns: [
      { head: "TT", share: 4, align: "centre" },
      { head: "Chỉ tiêu", share: 20, align: "start" },
      ...Array.from(
        { length: count - 2 },
        (_, at): Column => ({ head: `Quý ${at + 1}`, share: 8, align: "decimal" }),
      ),
    ],
    rows: Array.from({ length: 6 }, (_, row) => ({
      type: "cells" as const,
      cells: [
        String(row + 1),
        "Số hộ gia đình văn hóa",
        ...Array.from({ length: count - 2 }, (_, at) => figures[(row + at) % figures.length] ?? ""),
      ],
    })),
  };
}

/** A head, a bloc's name and a row, each of them higher than a page. */
export function towering(): Table {
  const words = (count: number) => "công tác thi đua khen thưởng ".repeat(count / 6).trim();
  return {
    type: "table",
    columns: [
      { head: "TT", share: 1, align: "centre" },
      { head: words(600), share: 4, align: "start" },
      { head: "Số lượng", share: 2, align: "decimal" },
    ],
    rows: [
      { type: "group", text: words(1800) },
      { type: "cells", cells: ["1", words(1800), "5"] },
      { type: "cells", cells: ["2", "Thôn Trung Tâm", "1.762"] },
    ],
  };
}
