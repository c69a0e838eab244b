import { isSyllable } from "./syllable.ts";

/** Always written with a capital, by Decree 30/2020's Annex II: institutions and feasts in the singular. */
const always = new Set(["Đảng", "Tết", "Bác", "Phật", "Internet"]);
const alwaysTwo = new Set(["Nhà nước", "Nhân dân", "Quốc hội", "Chính phủ", "Quốc khánh", "Hiến pháp"]);

/** Loan words that no syllable has and that are still common words. */
const loans = new Set(["Fax", "Email", "Video", "Website", "Clip"]);

/** Words before a name that are no part of it: "Xã Tân Hòa" is lowered, "Điện Biên" is not. */
const before = new Set(
  `ông bà anh chị cô chú bác em cụ đồng gia hộ tỉnh huyện xã phường quận thôn bản ấp buôn làng khu khối tổ cụm
  trường chợ chùa đền cầu đường sông hồ núi ngày tháng dịp lễ đợt cuộc các những một số tại ở do của và với theo
  trong từ đến giữa về được có đã tặng trao nhận thăm mời đón chào mừng xét khen học làm đạt hưởng bầu gửi`.split(
    /\s+/,
  ),
);

/**
 * The first letter lowered, for words that go on in a sentence; a name, an abbreviation or "WiFi" is left as
 * written.
 */
export function lowered(text: string): string {
  return keepsCapital(text) ? text : text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}

/** The first letter raised, the rest left alone; "iPhone", an address or a link begins as it is written. */
export function raised(text: string): string {
  const [word = ""] = wordsOf(text);
  if (/^\p{Ll}+\p{Lu}/u.test(word) || /[@/\\]|\.\p{Ll}/u.test(word)) return text;
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

function keepsCapital(text: string): boolean {
  const [word = "", next = ""] = wordsOf(text);
  if (!/^\p{Lu}/u.test(word)) return true;
  const bare = word.replace(/[.,;:!?)”"’]+$/u, "");
  if (always.has(bare) || alwaysTwo.has(`${bare} ${next.replace(/[.,;:!?)”"’]+$/u, "")}`)) return true;
  if (/^Hội đồng Thi đua(?!\p{L})/u.test(text)) return true;
  // "UBND", "4G", "Th.S", "WiFi", "H'Lan", "Facebook": whatever is not one Vietnamese word in one case.
  if (loans.has(bare)) return false;
  if (!bare.split("-").every((part) => part === "" || isSyllable(part))) return true;
  if (/^\p{Lu}{2}/u.test(bare) || /-\p{Lu}/u.test(bare)) return true;
  // Two words with capitals in a row are a name, unless the first only says what is named.
  return /^\p{Lu}\p{Ll}/u.test(next) && word === bare && !before.has(bare.toLocaleLowerCase("vi"));
}

/** The first two words. */
function wordsOf(text: string): readonly string[] {
  return (
    /^(\S+)(?:[ \u00a0]+(\S+))?/u
      .exec(text)
      ?.slice(1)
      .map((word) => word ?? "") ?? []
  );
}
