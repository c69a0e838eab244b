/**
 * Units of measure as offices write them. Spellings are compared without capitals, blanks, dots and brackets,
 * so "tr.đ", "Tr. đ" and "TRĐ" are one. What is not here is asked about where it was typed, and until then is
 * a measure of its own.
 */
interface NamedUnit {
  readonly name: string;
  /** Its size in the smallest unit of the measure, as a power of ten. */
  readonly tens: number;
  readonly spellings: readonly string[];
}

export interface UnitOfMeasure {
  /** What may be added up: two figures of one measure, and no others. */
  readonly measure: string;
  readonly units: readonly NamedUnit[];
}

const unit = (name: string, tens: number, ...spellings: string[]): NamedUnit => ({ name, tens, spellings });

/** Money is written in more ways than anything else, most of them a power before "đồng"; see `powers`. */
export const money: UnitOfMeasure = {
  measure: "đồng",
  units: [unit("đồng", 0, "đ", "₫", "vnđ", "vnd", "đồng VN", "đồng Việt Nam")],
};

export const sizes: readonly UnitOfMeasure[] = [
  { measure: "USD", units: [unit("USD", 0, "đô la Mỹ", "đô la", "US$", "$")] },
  {
    measure: "m²",
    units: [
      unit("m²", 0, "m2", "m^2", "mét vuông"),
      unit("ha", 4, "hecta", "héc ta", "hec ta"),
      unit("km²", 6, "km2", "km^2", "ki lô mét vuông"),
    ],
  },
  {
    measure: "kg",
    units: [
      unit("g", -3, "gam", "gram"),
      unit("lạng", -1),
      unit("kg", 0, "kí", "ký", "cân", "kilôgam", "ki lô gam", "kgs"),
      unit("yến", 1),
      unit("tạ", 2),
      unit("tấn", 3),
    ],
  },
  { measure: "tấn hơi", units: [unit("kg hơi", -3), unit("tạ hơi", -1), unit("tấn hơi", 0, "tấn thịt hơi")] },
  { measure: "tấn quy thóc", units: [unit("tấn quy thóc", 0, "tấn qui thóc", "tấn quy ra thóc")] },
  {
    measure: "m³",
    units: [
      unit("ml", -6, "mililít"),
      unit("lít", -3, "lit", "l"),
      unit("m³", 0, "m3", "m^3", "mét khối", "khối nước"),
    ],
  },
  { measure: "ster", units: [unit("ster", 0, "ste", "xte")] },
  {
    measure: "m",
    units: [
      unit("mm", -3),
      unit("cm", -2),
      unit("m", 0, "mét", "m dài", "md", "mét dài"),
      unit("km", 3, "ki lô mét", "cây số"),
    ],
  },
  {
    measure: "kWh",
    units: [unit("kWh", 0, "kwh", "kw/h", "kw giờ"), unit("MWh", 3), unit("GWh", 6)],
  },
  { measure: "kW", units: [unit("kW", 0), unit("MW", 3), unit("kWp", 0), unit("MWp", 3)] },
  { measure: "giờ", units: [unit("giờ", 0, "tiếng")] },
  {
    measure: "lượt",
    units: [unit("lượt", 0), unit("lượt người", 0, "ln", "lượt ng"), unit("lượt khách", 0)],
  },
];

/**
 * What is counted one by one. Each is a measure of its own, so persons, visits and households never cross;
 * its other spellings stand behind it.
 */
export const counts = namesIn(`
  người; nhân khẩu = khẩu = nk; lao động = lđ; học sinh = hs = em học sinh; sinh viên = sv; cháu; em;
  trẻ em = trẻ; đồng chí = đ/c = đc; hội viên = hv; đảng viên = đv; đoàn viên; thành viên; học viên;
  cán bộ = cb; công chức; viên chức; giáo viên = gv; khách; bệnh nhân = bn; đối tượng; nạn nhân;
  hộ = hộ gia đình = hgđ = hgd = hộ dân = gia đình; hộ nghèo; hộ cận nghèo; hộ kinh doanh = hộ kd;
  bác sĩ = bác sỹ = bs; quả = quả trứng = trứng; đôi; cặp; con = con vật; con trâu; con bò; con lợn; con gia cầm; đàn; tổ ong = đàn ong; vụ; việc; vụ việc;
  cuộc; lớp; buổi; đợt; lần; tin; bài; tin bài = tin, bài = tin/bài; mô hình = mh; điển hình; gương;
  công trình; sáng kiến = sk; giải pháp; đề tài; đề án; dự án; kế hoạch; suất = suất quà;
  phần quà = phần; quà; học bổng; nhà = căn nhà; căn; ngôi = ngôi nhà; thẻ;
  thẻ BHYT = thẻ bảo hiểm y tế; văn bản = vb; hồ sơ = hs hành chính; đơn; đơn thư; quyết định;
  trường = trường học; cơ quan; đơn vị = đv hành chính; cơ sở; phòng học = phòng; nhóm lớp; nhóm;
  cây; viên = viên gạch; sản phẩm = sp; chiếc; cái; bộ; thửa = thửa đất; lô = lô đất; tập thể;
  cá nhân; danh hiệu; giấy khen; bằng khen; cờ; hợp tác xã = htx; tổ hợp tác = tht;
  doanh nghiệp = dn; công ty; trang trại; tổ = tổ nhóm; câu lạc bộ = clb; đội; ban; tiêu chí = tc;
  chỉ tiêu; hội nghị; phiên = phiên họp; hội thi; giải = giải thưởng; huy chương; tiết mục;
  chương trình; băng rôn = băng zôn; pa nô = panô = pano; khẩu hiệu; áp phích; tờ = tờ rơi = tờ gấp;
  cuốn = quyển; bức = bức ảnh; trang; chợ; cầu; đường = tuyến đường = tuyến; tuyến; trạm = trạm y tế;
  giường = giường bệnh; máy; xe; tàu = tàu thuyền = thuyền; lồng = lồng cá; ao; hố; bể; giếng;
  cột = cột điện; bóng = bóng đèn; thùng; bao; gói; chai; hộp; túi; ca; mẫu nước; mẫu vật;
  liều = mũi = mũi tiêm; đơn vị máu = đv máu; lễ hội; di tích; làng nghề; ngày công = công lao động;
  ngày; tháng; tiết; kiếm; nòng = khẩu súng; súng; viên đạn = đạn; tài khoản; giao dịch;
  phản ánh = kiến nghị; ý kiến; câu hỏi; thủ tục = tthc; bản ghi; đường dây; máy tính; tổ chức;
  chi bộ; chi hội; chi đoàn; hội; nghệ nhân; nhà văn hóa; khu = khu vực; phong trào; hợp đồng = hđ;
  giấy chứng nhận = gcn = gcnqsdđ; biên bản; trường hợp = ca bệnh; bãi; nhà máy; khóa = khoá; lứa;
  hạng mục
`);

/** Places of one rank are one measure, singly and in a list: "xã" is "xã, thị trấn". */
export const places: readonly (readonly Named[])[] = [
  namesIn("xã; phường; thị trấn = tt; đặc khu"),
  namesIn(`
    thôn; bản; khối; tổ dân phố = tdp; khu phố; ấp; buôn; làng; xóm; tiểu khu; khối phố; khu dân cư; phum; sóc; bon; plei
  `),
  namesIn("huyện; quận; thị xã; thành phố"),
];

interface Named {
  readonly name: string;
  readonly spellings: readonly string[];
}

/** "a = b; c": a, which is also written b, and c. */
function namesIn(table: string): readonly Named[] {
  return table.split(";").map((each) => {
    const [name = "", ...spellings] = each.split("=").map((word) => word.trim());
    return { name, spellings };
  });
}

/** Nouns that a slash between them lists and does not divide: "trường/cơ quan". */
export const kin: readonly (readonly string[])[] = [
  ["trường", "trường học", "cơ quan", "đơn vị", "doanh nghiệp", "tổ chức", "công ty", "cơ sở"],
  ["cán bộ", "công chức", "viên chức", "người lao động", "lao động", "đảng viên", "hội viên", "đoàn viên"],
  ["tập thể", "cá nhân", "hộ", "hộ gia đình"],
  ["vụ", "việc", "vụ việc"],
  ["cuộc", "đợt", "buổi", "hội nghị", "lớp"],
  ["mô hình", "điển hình", "gương"],
  ["cái", "chiếc", "bộ"],
];

/**
 * Powers of ten before a unit. The short ones stand for a thousand before money only: "k" is also the
 * beginning of "kg".
 */
export const powers: readonly (readonly [tens: number, spellings: readonly string[]])[] = [
  [1, ["chục"]],
  [2, ["trăm"]],
  [3, ["nghìn", "ngàn", "ngh", "ng"]],
  [4, ["vạn"]],
  [6, ["triệu", "tr", "triêu", "trieu", "triẹu"]],
  [9, ["tỷ", "tỉ"]],
];
export const moneyPowers: readonly (readonly [tens: number, spellings: readonly string[]])[] = [
  [3, ["n", "k"]],
];
/** Alone, these mean money: a table's column says "triệu" and means đồng. */
export const aloneMoney: readonly string[] = ["triệu", "tr", "triêu", "trieu", "triẹu", "tỷ", "tỉ"];

export const powerNames: Readonly<Record<number, string>> = {
  1: "chục",
  2: "trăm",
  3: "nghìn",
  4: "vạn",
  6: "triệu",
  9: "tỷ",
};

/** Never added up, whatever the label says. */
export const shares: readonly NamedUnit[] = [
  unit("‰", -1, "phần nghìn", "phần ngàn"),
  unit(
    "%",
    0,
    "phần trăm",
    "tỷ lệ %",
    "tỉ lệ %",
    "tỷ lệ",
    "tỉ lệ",
    "tỷ lệ phần trăm",
    "điểm %",
    "điểm phần trăm",
  ),
];
export const scores: readonly string[] = ["điểm", "sao", "thang điểm", "điểm số"];
export const ranks: readonly string[] = ["hạng", "bậc", "thứ hạng", "xếp hạng", "thứ bậc"];
export const degrees: readonly string[] = [
  "°C",
  "độ C",
  "độ",
  "hệ số",
  "chỉ số",
  "gấp lần",
  "lần (gấp)",
  "mm/năm",
];

/**
 * What one word means here and another there; only the writer knows, so it is asked, with what it may be.
 * Each choice is a reading of the word itself: one press must never make 120 sào of land 120 ha, nor 5 đồng 5
 * million.
 */
export const ambiguous: readonly {
  readonly spellings: readonly string[];
  readonly choices: readonly string[];
}[] = [
  { spellings: ["sào"], choices: ["sào (360 m²)", "sào (500 m²)", "sào (1.000 m²)"] },
  { spellings: ["mẫu"], choices: ["mẫu (3.600 m²)", "mẫu (5.000 m²)", "mẫu (10.000 m²)"] },
  { spellings: ["công"], choices: ["công (1.000 m²)", "công (1.296 m²)", "ngày công"] },
  { spellings: ["công đất"], choices: ["công đất (1.000 m²)", "công đất (1.296 m²)"] },
  { spellings: ["thước"], choices: ["thước (24 m²)", "thước (33 m²)", "m"] },
  { spellings: ["t"], choices: ["tấn", "tạ", "tỷ đồng"] },
  { spellings: ["ty", "ti"], choices: ["tỷ đồng"] },
  { spellings: ["n", "ng"], choices: ["người", "nghìn đồng", "nghìn người"] },
  { spellings: ["k"], choices: ["nghìn đồng", "nghìn người"] },
  { spellings: ["nghìn", "ngàn", "1000"], choices: ["nghìn đồng", "nghìn người", "nghìn con"] },
  { spellings: ["vạn"], choices: ["vạn đồng", "vạn người", "vạn con"] },
  { spellings: ["trăm"], choices: ["trăm người", "trăm con"] },
  { spellings: ["1000000"], choices: ["triệu đồng", "triệu con", "triệu viên"] },
  { spellings: ["1000000000"], choices: ["tỷ đồng"] },
  { spellings: ["dong"], choices: ["đồng"] },
  { spellings: ["sl", "số lượng"], choices: ["người", "hộ", "cái"] },
  { spellings: ["kl", "khối lượng"], choices: ["kg", "tấn", "m³"] },
];

/** Land by the local sào, mẫu, công: what the writer chose stands in brackets. */
export const landUnits: readonly string[] = ["sào", "mẫu", "công", "công đất", "thước"];

/**
 * Land measures of the North, the Centre and the South, in m², where the place is written out: "sào Bắc Bộ".
 */
export const landByRegion: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  sào: { bắc: 360, trung: 500, nam: 1000 },
  mẫu: { bắc: 3600, trung: 5000, nam: 10000 },
};
