import { textRead } from "../text/door.ts";
import { blanked } from "../text/spaces.ts";
import { rounded } from "./exact.ts";
import type { Misread } from "./misread.ts";

/**
 * Numbers as Vietnamese officials write them: "." groups thousands, "," begins the decimals. Reading is
 * strict, because "1.762" and "1,762" differ a thousandfold and only the writer knows which was meant.
 */

export type NumberReading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly wrong: Misread };

const plain = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;
/**
 * Past thirteen digits, sums over an authority's units would leave the whole numbers a computer keeps
 * exactly.
 */
const mostDigits = 13;
const mostDecimals = 4;
/** "05" is how a count below ten is written; "012" and "00012" may have lost a digit, or be a code. */
const isLed = /^0[\d.]{2}/;

/** Reads a whole number: people, cases, documents. */
export function readCount(words: string): NumberReading {
  const read = readDecimal(words);
  if (!read.ok) return unread(inCount(read.wrong));
  if (Number.isInteger(read.value)) return read;
  const text = blanked(textRead(words));
  return unread(notWhole(text, text));
}

/** A count is never told to write what a count does not take. */
function inCount(wrong: Misread): Misread {
  if (wrong.code === "dotted") return { code: "dotted-count", read: wrong.read };
  if (wrong.code === "many-decimals") return notWhole(wrong.read, wrong.read);
  if (wrong.code === "two-ways" && wrong.decimal.includes(",")) return notWhole(wrong.read, wrong.read);
  const write = wrong.code === "leading-zeros" || wrong.code === "comma-groups" ? wrong.write : "";
  return write.includes(",") ? notWhole(wrong.read, write) : wrong;
}

function notWhole(read: string, meant: string): Misread {
  const [whole = "", decimals = ""] = meant.split(",");
  return { code: "not-whole", read, whole, decimals };
}

/** Reads a number that may have decimals: hectares, tonnes, money. */
export function readDecimal(words: string): NumberReading {
  const text = blanked(textRead(words));
  const parts = plain.exec(text);
  if (!parts) return unread(whyNot(text));
  const whole = (parts[1] ?? "").replaceAll(".", "");
  const decimals = parts[2] ?? "";
  const zeros = /^([1-9]\d{0,2}),(\d\d0)$/.exec(text);
  if (zeros) return unread(twoWays(text, zeros[1] ?? "", zeros[2] ?? ""));
  if (isLed.test(text)) return unread(ledBy(text, whole, decimals));
  if (decimals.length > mostDecimals) {
    return unread({ code: "many-decimals", read: text, decimals: decimals.length, most: mostDecimals });
  }
  if (whole.replace(/^0+/, "").length + decimals.length > mostDigits) {
    return unread({ code: "many-digits", read: text, most: mostDigits });
  }
  return { ok: true, value: Number(`${whole}.${decimals || "0"}`) };
}

/** "1,500": who means decimals seldom writes the last zero, and who means thousands always does. */
function twoWays(read: string, whole: string, decimals: string): Misread {
  const kept = decimals.replace(/0+$/, "");
  return {
    code: "two-ways",
    read,
    thousands: `${whole}.${decimals}`,
    decimal: `${whole}${kept && `,${kept}`}`,
  };
}

/** 0.125 is no thousands: nothing stands before them. */
function ledBy(read: string, whole: string, decimals: string): Misread {
  if (/^0+\.\d{3}$/.test(read))
    return { code: "dotted", read, whole: "0", decimals: read.split(".")[1] ?? "" };
  const write = `${whole.replace(/^0+(?=\d)/, "")}${decimals && `,${decimals}`}`;
  return { code: "leading-zeros", read, write };
}

/** "khoảng 100", ">100", "100+", "12 - 15": a bound or a span, not a figure. */
const bounded =
  /^(?:(?:[<>≤≥~≈±]=?|khoảng|ước|gần|trên|dưới|hơn|tối thiểu|tối đa|ít nhất|nhiều nhất|từ)\s*\d.*|\d[\d.,]*\s*(?:\+|(?:-|–|đến)\s*\d[\d.,]*))$/iu;

function whyNot(read: string): Misread {
  if (/[٠-٩۰-۹]/u.test(read)) return { code: "foreign-digits", read };
  if (/^\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(read)) return { code: "exponent", read };
  if (/^[-–−]\s*\d/.test(read)) return { code: "negative", read };
  if (bounded.test(read)) return { code: "bounded", read };
  const dotted = /^(\d+)\.(\d{1,2}|\d{4,})$/.exec(read);
  if (dotted) return { code: "dotted", read, whole: dotted[1] ?? "", decimals: dotted[2] ?? "" };
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(read)) {
    return {
      code: "comma-groups",
      read,
      write: read.replace(/[.,]/g, (mark) => (mark === "," ? "." : ",")),
    };
  }
  if (/^\d{1,3}( \d{3})+$/.test(read)) return { code: "spaced", read, write: read.replaceAll(" ", ".") };
  if (/^[\d.,]+\s*%$/.test(read)) return { code: "percent-sign", read };
  if (/^[\d.,]+\s*\p{L}/u.test(read)) return { code: "with-letters", read };
  if (/^[\d.,]+$/.test(read)) return { code: "stray-marks", read };
  return { code: "not-a-number", read };
}

const unread = (wrong: Misread): NumberReading => ({ ok: false, wrong });

/** 11.120,3 · 1.762 · 85,125 */
export function printNumber(value: number): string {
  const [whole = "0", decimals] = plainDigits(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${value < 0 ? "-" : ""}${grouped}${decimals ? `,${decimals}` : ""}`;
}

/** Every digit written out: beyond a certain size a computer writes 1e+21, and below one 1e-7. */
function plainDigits(value: number): string {
  const [digits = "0", power] = String(value).split("e");
  if (power === undefined) return digits;
  const [whole = "", decimals = ""] = digits.split(".");
  const point = whole.length + Number(power);
  const all = `${whole}${decimals}`;
  return point > 0 ? all.padEnd(point, "0") : `0.${"0".repeat(-point)}${all}`;
}

/** 02 xã, but 12 xã: by custom a counted thing below ten is written with two digits. */
export function printCount(value: number): string {
  return Number.isInteger(value) && value >= 1 && value <= 9 ? `0${value}` : printNumber(value);
}

/**
 * 43,8%: a percentage that was worked out, to one decimal, none when it is whole, and no space before the
 * sign. It keeps two places of what is small, so that nothing is printed as zero that is not; and what is not
 * quite a hundred is not printed as one.
 */
export function printPercent(value: number): string {
  if (Math.abs(value - 100) < 1e-9) return "100%";
  // 57 of 400 is worked out as 14.249999999999998.
  const exact = Number(value.toPrecision(12));
  for (let decimals = 1; decimals <= 4; decimals++) {
    const shown = rounded(exact, decimals);
    if (shown !== 100) return `${printNumber(shown)}%`;
  }
  return value < 100 ? "gần 100%" : "trên 100%";
}
