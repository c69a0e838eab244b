import { calendarDate } from "../../../functions/core/instant.ts";
import type { DocumentsValue } from "../../../functions/core/kinds/documents/field.ts";
import type { Roster } from "../../../functions/core/people/roster.ts";

/** What the invented district itself issued in the half-year, as its standing agency lists it. */
const issued = [
  {
    ...{ type: "Kế hoạch", number: "25/KH-UBND" },
    on: [18, 1],
    subject: "triển khai công tác thi đua, khen thưởng năm 2022",
  },
  {
    ...{ type: "Chỉ thị", number: "02/CT-UBND" },
    on: [10, 3],
    subject: "phát động phong trào thi đua yêu nước năm 2022",
  },
  {
    ...{ type: "Hướng dẫn", number: "118/HD-UBND" },
    on: [25, 3],
    subject: "chấm điểm, xếp loại các cụm, khối thi đua năm 2022",
  },
] as const;

export function ownDocuments({ authority }: Roster): DocumentsValue {
  const documents = issued.map(({ on: [day, month], ...document }) => {
    const date = calendarDate(2022, month, day);
    return { ...document, ...(date ? { date } : {}), issuer: `${authority.symbol} ${authority.territory}` };
  });
  return { kind: "documents", documents };
}
