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

/**
 * What a deed is done with so many of: behind these and nowhere else an amount may be left out and a whole
 * sentence remain.
 */
const deeds = [
  "tổ chức|hoàn thành|mở|vận động|huy động|phát động|hỗ trợ|giúp đỡ|giúp|tặng|trao tặng|trao|thăm|thăm hỏi|xây dựng|xây mới",
  "xây|sửa chữa|thành lập|duy trì|triển khai|thực hiện|ban hành|khen thưởng|kết nạp|tuyên truyền|trồng|trồng mới|hiến",
  "đóng góp|góp|quyên góp|ủng hộ|thu hút|đào tạo|tập huấn|cấp|cấp phát|lắp đặt|nạo vét|làm|đăng tải|đăng|tham gia",
].join("|");
/** "tuyên truyền cho 200 lượt người". */
const givers = "(?:cho|tới|đến)";
/** Where something is compared, limited or denied the amount is the very thing that is said. */
const ofAmounts =
  /(?<!\p{L})(?:tăng|giảm|vượt|đạt|còn|chỉ|mới chỉ|không|chưa|chậm|thiếu|chiếm|gấp|bình quân|trung bình|tỷ lệ|tổng|trong số|trong đó|so với|từ \d|xuống|lên|dưới|ít nhất|nhiều nhất|tối đa|tối thiểu|mỗi|từng|hết|dự kiến|cao|thấp|[<>≤≥±])(?!\p{L})/iu;

const number = "\\d+(?:[.,]\\d+)*";
const about = "(?:trên |hơn |gần |khoảng )?";
const symbols = /,?\s+số\s+\d+[\p{L}\d]*(?:\/[\p{L}\d.-]+)+(?:,?\s+ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{4})?/gu;
const days = /,?\s+ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/gu;
const withMoney = new RegExp(
  `,?\\s+(?:với |có )?(?:tổng )?(?:kinh phí|số tiền|trị giá)(?: là)?\\s+${about}${number} (?:${money})(?=$|[,;])`,
  "gu",
);
const behindDeed = `(?<=(?<!\\p{L})(?:${deeds})) (?:được )?${about}`;
const ofStuff = new RegExp(`${behindDeed}${number} (?:${measures})(?= \\p{L})`, "giu");
const given = new RegExp(
  `(?<=ủng hộ|đóng góp|huy động|quyên góp|hỗ trợ)(?: được)?(?: số tiền)? ${about}${number} (?:${money})(?=$|[,;.]| (?:để|cho|làm|xây|từ|của|hỗ trợ|giúp)(?!\\p{L}))`,
  "giu",
);
const nouns = Object.keys(counted)
  .sort((a, b) => b.length - a.length)
  .join("|");
const things = new RegExp(
  `(?:${behindDeed}| ${givers} ${about})(?<many>${number}) (?<noun>${nouns})(?!\\p{L})`,
  "giu",
);
/** Figures that are no amounts: "năm 2022", "6 tháng đầu năm", "Quý 2". */
const periods =
  /(?:năm|quý|tháng|khóa|lần thứ|giai đoạn) \d[\d/]*(?: ?- ?\d{4})?|\d+ tháng|0?2 cấp(?!\p{L})/giu;

/**
 * The sentence without its amounts, numbers and days; undefined where no whole and true sentence is left:
 * only what somebody did so many of may be told without how many.
 */
export function generalised(text: string): string | undefined {
  if (!/\d/.test(text)) return text;
  const bare = text.replace(symbols, "").replace(withMoney, "");
  if (bare !== text && !/\d/.test(bare.replace(periods, ""))) return bare.trim();
  const ofAll = bare.replace(/^(?:có )?100% (?:số )?/u, "có toàn bộ ");
  if (!/\d/.test(ofAll.replace(periods, ""))) return ofAll;
  if (ofAmounts.test(ofAll.replace(periods, ""))) return undefined;
  const said = ofAll
    .replace(given, " kinh phí")
    .replace(ofStuff, "")
    .replace(things, (found, ...rest) => withoutCount(found, rest.at(-1)))
    .trim();
  return /\d/.test(said.replace(periods, "")) ? undefined : said;
}

/** "vận động được 99 hộ" is "vận động các hộ"; of one, or of fewer than ten people, nothing is made. */
function withoutCount(
  found: string,
  { many, noun }: { readonly many: string; readonly noun: string },
): string {
  const one = noun.toLocaleLowerCase("vi");
  const plural = counted[one] ?? "";
  const least = plural.startsWith("nhiều") ? 10 : plural.startsWith("các") ? 2 : 1;
  if (plural === "" || !(Number(many.replace(/\D/g, "")) >= least)) return found;
  return `${/^ (?:cho|tới|đến)(?= )/u.exec(found)?.[0] ?? ""} ${plural}`;
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
