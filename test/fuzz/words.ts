import { payloads } from "../support/payloads.ts";

/** What nobody types, and a few things that somebody might. */
export const hostileWords: readonly string[] = [
  ...["", " ", "\t", "\n", "0", "-1", "1e309", "NaN", "Infinity", "99999999999999999999", "1.2.3", "1,5,6.7"],
  ...["9999-12-31", "0000-00-00", "-000001-01-01", "2023-02-29", "31/4/2024", "99/99/9999", "24:60"],
  ...["2022-06-27T17:00:00+07:00", "+275760-09-13T00:00:00Z", "2022-06-27T25:00:00Z", "0001-01-01T00:00:00Z"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "null", "undefined", "true", "{}", "[]"],
  ...["\u0000", "\ud800", "\udfff\ud800", "\u202e", "\ufeff", "\ufdd0", "\u034f", "\u{1f4a5}".repeat(200)],
  ...[
    "../../etc/passwd",
    "..%2f..",
    "%",
    "%00",
    "%E0%A4%A",
    "\r\nX-Y: z",
    "'",
    '"',
    "`",
    "\\",
    "#",
    "&",
    ";",
  ],
  ...["trước ngày 12/7/9999", "chậm nhất ngày 0 tháng 13", "trong thời hạn 999 tháng kể từ ngày 31/12/2199"],
  ...[
    "auto",
    "go",
    "exit",
    "issue",
    "read",
    "i-1-a.1.x",
    "i-1-a.999999.name",
    "del-",
    "fil_",
    "H1",
    "on",
    "1",
  ],
  "x".repeat(2_000),
  "9".repeat(400),
  `a${" ".repeat(20_000)}b`,
  "[".repeat(5_000),
  "(10 ".repeat(3_000),
  "1. ".repeat(3_000),
  `- ${". ".repeat(4_000)}`,
  `a${"\u0301\u0316".repeat(10_000)}`,
  "ớ".normalize("NFD").repeat(3_000),
  "Phong trào thi đua yêu nước. ".repeat(3_000),
  ...payloads.filter((_, place) => place % 20 === 0),
];

/** Now and then one that no form takes. */
export const endless = "Đã tổ chức 05 hội nghị. ".repeat(14_000);
