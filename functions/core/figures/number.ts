/**
 * Numbers as Vietnamese officials write them: "." groups thousands, "," begins the decimals. Reading is strict, because
 * "1.762" and "1,762" differ a thousandfold and only the writer knows which was meant.
 */

export type NumberReading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly text: string };

const plain = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;
/** Past thirteen digits, sums over an authority's units would leave the whole numbers a computer keeps exactly. */
const mostDigits = 13;
const mostDecimals = 4;

/** Reads a whole number: people, cases, documents. */
export function readCount(words: string): NumberReading {
  const read = readDecimal(words);
  if (!read.ok || Number.isInteger(read.value)) return read;
  const [whole = "", decimals = ""] = words.trim().split(",");
  const grouped = decimals.length === 3 ? ` Nếu là ${whole}${decimals}, xin viết ${whole}.${decimals}.` : "";
  return unread(`“${words.trim()}” đọc là ${whole} phẩy ${decimals}, nhưng ô này cần số nguyên.${grouped}`);
}

/** Reads a number that may have decimals: hectares, tonnes, money. */
export function readDecimal(words: string): NumberReading {
  const text = words.normalize("NFC").trim();
  const parts = plain.exec(text);
  if (!parts) return unread(whyNot(text));
  const whole = (parts[1] ?? "").replaceAll(".", "");
  const decimals = parts[2] ?? "";
  if (decimals.length > mostDecimals) {
    return unread(
      `“${text}” có ${decimals.length} chữ số sau dấu phẩy; xin làm tròn còn nhiều nhất ${mostDecimals}.`,
    );
  }
  if (whole.replace(/^0+/, "").length + decimals.length > mostDigits) {
    return unread(`“${text}” lớn quá ${mostDigits} chữ số. Xin kiểm tra lại hoặc dùng đơn vị lớn hơn.`);
  }
  return { ok: true, value: Number(`${whole}.${decimals || "0"}`) };
}

function whyNot(text: string): string {
  if (/[٠-٩۰-۹０-９]/u.test(text))
    return `“${text}” không viết bằng chữ số 0 đến 9 thông thường. Xin viết như 1.762 hoặc 8,5.`;
  if (/^\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(text))
    return `“${text}” đọc như cách viết lũy thừa của máy tính. Xin viết đủ chữ số, như 1.000.`;
  if (/^[-–−]\s*\d/.test(text)) return `“${text}” đọc là số âm. Xin ghi số từ 0 trở lên.`;
  const dotted = /^(\d+)\.(\d{1,2}|\d{4,})$/.exec(text);
  if (dotted) {
    return `“${text}” có dấu chấm, mà dấu chấm chỉ tách hàng nghìn. Nếu là ${dotted[1]} phẩy ${dotted[2]}, xin viết ${dotted[1]},${dotted[2]}.`;
  }
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) {
    return `“${text}” tách hàng nghìn bằng dấu phẩy. Xin viết ${text.replace(/[.,]/g, (mark) => (mark === "," ? "." : ","))}.`;
  }
  if (/^\d{1,3}( \d{3})+$/.test(text))
    return `“${text}” có dấu cách giữa các chữ số. Xin viết ${text.replaceAll(" ", ".")}.`;
  if (/^[\d.,]+\s*%$/.test(text))
    return `“${text}” có dấu phần trăm. Ô này đã tính theo đơn vị ghi ở đầu cột, xin chỉ ghi số.`;
  if (/^[\d.,]+\s*\p{L}/u.test(text))
    return `“${text}” có chữ đi kèm. Xin chỉ ghi số, đơn vị tính đã có ở đầu cột.`;
  if (/^[\d.,]+$/.test(text))
    return `“${text}” có dấu chấm hoặc dấu phẩy đặt không đúng chỗ. Xin viết như 1.762 hoặc 11.120,3.`;
  return `“${text}” không phải là số. Xin viết như 1.762 hoặc 11.120,3; không có thì ghi 0, chưa có số liệu thì để trống.`;
}

const unread = (text: string): NumberReading => ({ ok: false, text });

/** 11.120,3 · 1.762 · 85,125 */
export function printNumber(value: number): string {
  const [whole = "0", decimals] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${value < 0 ? "-" : ""}${grouped}${decimals ? `,${decimals}` : ""}`;
}

/** 02 xã, but 12 xã: by custom a counted thing below ten is written with two digits. */
export function printCount(value: number): string {
  return Number.isInteger(value) && value >= 1 && value <= 9 ? `0${value}` : printNumber(value);
}

/** 43,8%: one decimal, none when it is whole, and no space before the sign. */
export function printPercent(value: number): string {
  return `${printNumber(Math.round(value * 10) / 10)}%`;
}
