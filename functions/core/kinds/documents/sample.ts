import { calendarDate } from "../../instant.ts";
import type { Writer } from "../sample.ts";
import type { IssuedDocument } from "./field.ts";

export function sample({ index, name, isLocality }: Writer): IssuedDocument {
  const symbol = isLocality ? "KH-UBND" : `KH-${initialsOf(name)}`;
  const date = calendarDate(2022, 1 + (index % 3), 4 + (index % 20));
  return {
    type: "Kế hoạch",
    number: `${String(3 + (index % 40)).padStart(2, "0")}/${symbol}`,
    ...(date ? { date } : {}),
    subject: "tổ chức phong trào thi đua yêu nước năm 2022",
  };
}

/** "Phòng Tài chính - Kế hoạch" signs TCKH, as offices abbreviate themselves. */
function initialsOf(name: string): string {
  const words = name.replace(/^(Phòng|Ban|Chi cục|Trung tâm) | huyện$/g, "").match(/\p{L}+/gu) ?? [];
  const named = words.filter((word) => word !== "và");
  return named.map((word) => word.charAt(0).toLocaleUpperCase("vi")).join("");
}
