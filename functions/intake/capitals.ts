/**
 * Words of a name in capitals as they are written in a sentence (Decree 30/2020, annex II): what a body is,
 * in small letters; what it is called, with capitals.
 */
const bodies =
  "ủy ban nhân dân|uỷ ban nhân dân|tiểu ban|tổng liên đoàn|bch|btv|hội đồng nhân dân|ủy ban mặt trận tổ quốc|ban chấp hành|ban thường vụ|ban tổ chức|ban chỉ đạo|hội đồng|văn phòng|trung tâm|trường|công ty|sở|phòng|ban|cụm|khối|hội|liên đoàn lao động|liên đoàn|công đoàn|chi cục|cục|viện|công an|bộ|huyện ủy|tỉnh ủy|thành ủy|đảng ủy|tỉnh đoàn|huyện đoàn|thành đoàn|chủ tịch|đoàn";
const territories = "huyện|tỉnh|thành phố|thị xã|thị trấn|quận|đặc khu|phường|xã";

/** Bodies whose name is that of their place. */
const areas = /^(?:huyện ủy|tỉnh ủy|thành ủy|tỉnh đoàn|huyện đoàn|thành đoàn)$/u;

const first = new RegExp(`^(?:${bodies})(?!\\p{L})`, "u");
const place = new RegExp(`(?<!\\p{L})(?!xã hội)(${territories})( [\\p{L}\\d ]+)`, "gu");
/** Words that stay small inside a name. */
const small = /^(?:và|các|của|thuộc|số|nhân|dân|nước)$/u;

/** "ỦY BAN NHÂN DÂN HUYỆN TÂY SƠN" → "Ủy ban nhân dân huyện Tây Sơn". */
export function calmed(capitals: string): string {
  const words = capitals.toLocaleLowerCase("vi").replace(/\s+/gu, " ").trim();
  const [, taught = "", called = ""] = school.exec(words) ?? [];
  if (taught !== "") return short(`Trường ${raised(taught.slice(7))}${titled(called)}`);
  const body = first.exec(words)?.[0] ?? "";
  const rest = words.slice(body.length);
  const named = rest.search(new RegExp(`(?<!\\p{L})(?!xã hội)(?:${territories})(?!\\p{L})`, "u"));
  const name = named < 0 ? rest : rest.slice(0, named);
  const where = named < 0 ? "" : rest.slice(named);
  const own = areas.test(body) ? titled(name) : nameIn(name);
  const placed = where.replace(place, (_, kind, called) => `${kind}${titled(called)}`);
  return short(raised(`${body}${own}${placed}`));
}

/** Abbreviations stay in capitals, and what is called by a name keeps its own wherever it stands. */
const short = (name: string) =>
  proper.reduce(
    (words, [found, written]) => words.replace(found, written),
    name.replace(abbreviations, (words) => words.toLocaleUpperCase("vi")),
  );

const abbreviations =
  /(?<!\p{L})(?:ubnd|hđnd|ubmttq|mttq|mttqvn|tncs|tntp|bch|btv|tđkt|chqs|lhpn|ccb|lđlđ|thcs|thpt|gdtx|gdđt|gd&đt|khcn|vn|xhcn)(?!\p{L})/giu;

/** Names and the words that stand in capitals within one, however the whole was set. */
const proper: readonly (readonly [RegExp, string])[] = [
  "Việt Nam",
  "Hồ Chí Minh",
  "Cộng sản Hồ Chí Minh",
  "Thanh niên Cộng sản",
  "Liên hiệp Phụ nữ",
  "Liên hiệp các",
  "Mặt trận Tổ quốc",
  "Liên đoàn Lao động",
  "Cựu chiến binh",
  "Nông dân",
  "Chữ thập đỏ",
  "Trung ương",
  "Đại hội",
  "Đảng bộ",
  "Ban Chấp hành",
  "Ban Thường vụ",
  "Ban Tổ chức",
  "Ban Chỉ đạo",
  "Tỉnh đoàn",
  "Tỉnh ủy",
].map((written) => [
  new RegExp(`(?<=^|[\\s(–-])${written.toLocaleLowerCase("vi")}(?!\\p{L})`, "giu"),
  written,
]);

/** Behind what kind of school it is stands whose name it bears. */
const school =
  /^(trường (?:mầm non|mẫu giáo|tiểu học và trung học cơ sở|tiểu học & thcs|tiểu học|trung học cơ sở|trung học phổ thông|thcs và thpt|thcs|thpt|ptdtbt|phổ thông dân tộc [^ ]+ ?[^ ]*))(?= )(.*)$/u;

/** "thi đua - khen thưởng" → "Thi đua - Khen thưởng", "giáo dục và đào tạo" → "Giáo dục và Đào tạo". */
const nameIn = (name: string) =>
  name.replace(
    /(^\s*|[-–,]\s*|\svà\s)(\p{L})/gu,
    (_, lead, letter) => `${lead}${letter.toLocaleUpperCase("vi")}`,
  );

const titled = (name: string) =>
  name
    .split(" ")
    .map((word) => (small.test(word) ? word : raised(word)))
    .join(" ");

const raised = (word: string) => word.slice(0, 1).toLocaleUpperCase("vi") + word.slice(1);
