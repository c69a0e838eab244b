/** What may be said of many without its count: "99 hộ" is "các hộ", "05 buổi" "các buổi". */
const counted: Readonly<Record<string, string>> = {
  hộ: "các hộ",
  "hộ dân": "các hộ dân",
  "hộ nghèo": "các hộ nghèo",
  "hộ gia đình": "các hộ gia đình",
  buổi: "các buổi",
  đợt: "các đợt",
  lớp: "các lớp",
  cuộc: "các cuộc",
  đoàn: "các đoàn",
  "hội nghị": "các hội nghị",
  "hội thi": "các hội thi",
  "hoạt động": "các hoạt động",
  "mô hình": "các mô hình",
  "phong trào": "các phong trào",
  "văn bản": "các văn bản",
  "kế hoạch": "kế hoạch",
  "nhiệm vụ": "nhiệm vụ",
  "công trình": "công trình",
  "sáng kiến": "sáng kiến",
  "tin, bài": "tin, bài",
  "tin bài": "tin, bài",
  "suất quà": "quà",
  "phần quà": "quà",
  "lượt người": "người dân",
  "lượt cán bộ": "cán bộ",
  lượt: "",
  "ngày công": "ngày công",
  "cây xanh": "cây xanh",
  "học sinh": "học sinh",
  "hội viên": "hội viên",
  "đoàn viên": "đoàn viên",
  người: "nhiều người",
  "lao động": "nhiều lao động",
};

/** How much of a stuff: the stuff stays ("1.200 m2 đất" is "đất"). */
const measures = "m2|m²|m3|m³|ha|km|kg|tấn|tạ|lít|mét|m";
const money = "triệu đồng|tỷ đồng|nghìn đồng|đồng";

const number = "\\d+(?:[.,]\\d+)*";
const symbols = /,?\s+số\s+\d+[\p{L}\d]*(?:\/[\p{L}\d.-]+)+/gu;
const days = /,?\s+ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/gu;
const withMoney = new RegExp(
  `,?\\s+(?:với |có )?(?:tổng )?(?:kinh phí|số tiền|trị giá)(?: là)?\\s+(?:trên |hơn |gần )?${number} (?:${money})`,
  "gu",
);
const ofStuff = new RegExp(`(?:trên |hơn |gần |được )?${number} (?:${measures})(?= \\p{L})`, "gu");
const given = new RegExp(
  `(?<=ủng hộ|đóng góp|huy động|quyên góp|hỗ trợ)(?: được)?(?: số tiền)? (?:trên |hơn |gần )?${number} (?:${money})`,
  "gu",
);
const things = new RegExp(
  `(?:trên |hơn |gần |được )?${number} (${Object.keys(counted)
    .sort((a, b) => b.length - a.length)
    .join("|")})(?!\\p{L})`,
  "gu",
);
/** Figures that are no amounts: "năm 2022", "6 tháng đầu năm", "Quý 2". */
const periods = /(?:năm|quý|tháng|khóa|lần thứ|giai đoạn) \d[\d/]*(?: ?- ?\d{4})?|\d+ tháng/giu;

/** The sentence without its amounts, numbers and days; undefined where it says nothing without them. */
export function generalised(text: string): string | undefined {
  if (!/\d/.test(text)) return text;
  const said = text
    .replace(/^có 100% (?:số )?/u, "có toàn bộ ")
    .replace(symbols, "")
    .replace(days, "")
    .replace(withMoney, "")
    .replace(given, " kinh phí")
    .replace(ofStuff, "")
    .replace(things, (found, noun: string) => (isMany(found, noun) ? (counted[noun] ?? noun) : found))
    .replace(/\s{2,}/g, " ")
    .trim();
  return /\d/.test(said.replace(periods, "")) ? undefined : said;
}

/** "nhiều người" are ten at least. */
function isMany(found: string, noun: string): boolean {
  return !counted[noun]?.startsWith("nhiều") || Number(found.replace(/\D/g, "")) >= 10;
}

/** The amounts a sentence gives, as they stand behind its unit's name: "99 hộ, 1.200 m2". */
export function amountsIn(text: string): string {
  const amounts = text.matchAll(
    new RegExp(
      `${number}(?:%| ?(?:${money}|${measures})(?!\\p{L})| (?:${Object.keys(counted)
        .sort((a, b) => b.length - a.length)
        .join("|")})(?!\\p{L})| \\p{L}+)`,
      "gu",
    ),
  );
  const bare = text.replace(symbols, "").replace(days, "").replace(periods, "");
  return [...amounts]
    .map(([amount]) => amount)
    .filter((amount) => bare.includes(amount))
    .join(", ");
}
