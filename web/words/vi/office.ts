import type { Every } from "../../../functions/core/deadline/deadline.ts";
import { deadlineInWords, lastDayInWords } from "../../../functions/core/deadline/words.ts";
import { printNumber } from "../../../functions/core/figures/number.ts";
import {
  type CalendarDate,
  clockDigits,
  dateIn,
  type Instant,
  inWords,
} from "../../../functions/core/instant.ts";
import type { Ladder } from "../../../functions/core/ladder/ladder.ts";
import { type Deed, deeds } from "../../../functions/core/obligation/ledger.ts";
import { measureInWords } from "../../../functions/pipeline/enforce/ledger-words.ts";

/** One name for a deed, on paper and on the page. */
const deedsAsPrinted = Object.fromEntries(
  Object.entries(deeds).map(([act, { inPrint }]) => [act, inPrint]),
) as Readonly<Record<Deed["act"], string>>;

const rhythms: Readonly<Record<Every, string>> = {
  day: "hằng ngày",
  week: "hằng tuần",
  month: "hằng tháng",
  quarter: "hằng quý",
  "half-year": "6 tháng một lần",
  year: "hằng năm",
};

/** What the officer and the leader read while a round runs. */
export const viOffice = {
  deadlineOf: deadlineInWords,
  lastDay: lastDayInWords,
  received: (at: Instant) => `${clockDigits(at)} ${inWords(dateIn(at))}`,
  nav: {
    rounds: "Các đợt báo cáo",
    label: "Các trang của đợt báo cáo",
    board: "Theo dõi",
    chasing: "Đôn đốc",
    editions: "Báo cáo tổng hợp",
    result: "Tóm tắt cho lãnh đạo",
    outbox: "Thư đã gửi",
    amendment: "Sửa đổi thời hạn",
    directive: "Soạn văn bản mới",
  },
  rounds: {
    title: "Các đợt báo cáo",
    none: "Chưa có văn bản yêu cầu báo cáo nào được ban hành.",
    closed: (at: string) => `Đợt báo cáo đã kết thúc, khóa lúc ${at}.`,
  },
  series: {
    goesOn: (every: Every, due: string) =>
      `Báo cáo này lặp lại ${rhythms[every]}: đợt tiếp theo tự mở sau ${due}.`,
    next: (every: Every) => `Đợt tiếp theo (${rhythms[every]}) đã mở`,
    opens: (moment: string) => `Nhận từ ${moment}.`,
    again: (every: Every, dues: readonly string[]) =>
      `Lặp lại ${rhythms[every]}; các lần sau: ${dues.join("; ")}.`,
    cutoff: (date: CalendarDate) => `Số liệu tính đến hết ngày ${inWords(date)}.`,
    end: "Chấm dứt định kỳ từ sau đợt này",
    ended: (every: Every, at: string) =>
      `Đã chấm dứt định kỳ ${rhythms[every]} lúc ${at}; không mở đợt tiếp theo.`,
    overtaken: "Đợt tiếp theo đã mở",
    overtakenText: "Đợt tiếp theo vừa tự mở. Muốn chấm dứt định kỳ, mở đợt đó và chấm dứt ở đó.",
  },
  board: {
    title: "Theo dõi",
    demands: "Việc phải làm",
    counts: "Số đơn vị theo tình trạng",
    all: "Tất cả",
    none: "Không có đơn vị nào ở tình trạng này.",
    allIn: (n: number) => `đã gửi đủ ${printNumber(n)}/${printNumber(n)}`,
    outside: "Ngoài cụm, khối",
    unit: "Đơn vị",
    state: "Tình trạng",
    received: "Nhận lúc",
    due: "Hạn",
    headless: "Chưa có thủ trưởng để xác nhận",
    unreached: "Thư không đến",
    extended: "gia hạn",
    withdrawn: (at: string) => `Đã rút lúc ${at}`,
    curve: (shares: string, from: string, to: string) =>
      `Đã nhận báo cáo của ${shares}, từ ${from} đến ${to}`,
    line: "Vạch đỏ là hạn",
    letter: "Văn bản của đợt này theo thể thức Nghị định 30:",
  },
  scores: {
    title: (year: number) => `Điểm trừ thi đua năm ${year} về chế độ báo cáo`,
    rounds: (n: number) => `Tính trên ${printNumber(n)} đợt báo cáo của năm:`,
    rule: ({ late, missing, correctionLate, most }: Ladder["scores"]) =>
      `Mỗi lần gửi muộn trừ ${printNumber(late)} điểm, quá hạn chưa gửi trừ ${printNumber(missing)} điểm, bổ sung muộn trừ ${printNumber(correctionLate)} điểm; mỗi đơn vị trừ nhiều nhất ${printNumber(most)} điểm trong năm.`,
    since: (day: string, source: string) => `Áp dụng từ ngày ${day} (${source}).`,
    hint: "Việc được miễn, được gia hạn và việc còn trong hạn không trừ điểm. Số này để đối chiếu khi lập bảng chấm điểm; trừ hay không do cơ quan có thẩm quyền quyết định.",
    none: "Chưa đơn vị nào bị trừ điểm.",
    points: "Điểm trừ",
    off: (points: number) => `Trừ ${printNumber(points)} điểm`,
    late: "Gửi muộn",
    missing: "Quá hạn chưa gửi",
    correctionLate: "Bổ sung muộn",
    times: (n: number) => (n === 0 ? "–" : `${printNumber(n)} lần`),
  },
  chasing: {
    title: "Đôn đốc",
    lead: "Các văn bản dưới đây là dự thảo theo danh sách lúc này. Hệ thống không gửi dự thảo nào; số và ngày do văn thư ghi sau khi người có thẩm quyền ký.",
    none: "Văn bản không giao việc nào có thời hạn.",
    late: (shares: string) => `Quá hạn: ${shares}.`,
    nobody: "Không có đơn vị nào quá hạn, chưa có gì để dự thảo.",
    started: "Đang soạn",
    untouched: "Chưa gửi",
    letter: {
      said: "Công văn đôn đốc",
      hint: "Kèm danh sách đơn vị chậm; Trưởng cơ quan thường trực ký thừa lệnh.",
    },
    list: {
      said: "Danh sách báo cáo lãnh đạo",
      hint: "Báo cáo tình hình, không kèm đề xuất xử lý.",
    },
    criticism: {
      said: "Dự thảo thông báo phê bình",
      hint: "Dự thảo không quyết định điều gì: có phê bình hay không chỉ do người có thẩm quyền quyết định, bằng việc ký hoặc không ký.",
    },
    ledgers: "Sổ theo dõi, đôn đốc",
    ledgersHint:
      "Mọi lần nhắc, đôn đốc, gia hạn, miễn, trả lại và tiếp nhận của từng đơn vị, in thành phụ lục của báo cáo để lưu hồ sơ.",
    download: "Tải sổ theo dõi (PDF)",
    longLedger: "Sổ của đợt này dài nên được lập riêng, không phải chờ ở trang này.",
    print: "Lập sổ theo dõi (PDF)",
    printAgain: "Lập lại theo lúc này",
    printing: (seconds: number) => `Đang lập sổ. Trang tự xem lại sau ${seconds} giây.`,
    notPrinted: "Chưa lập được sổ. Dữ liệu vẫn nguyên vẹn; đề nghị bấm lập lại.",
    downloadAsOf: (at: string) => `Tải sổ theo dõi đến ${at} (PDF)`,
    nobodyLate: {
      title: "Không còn đơn vị nào quá hạn",
      text: "Mọi đơn vị đã thực hiện hoặc chưa đến hạn, nên không có dự thảo. Đề nghị trở lại trang Đôn đốc.",
    },
    nobodyCriticised: {
      title: "Chưa có dự thảo phê bình",
      text: "Chưa có dự thảo phê bình: chưa đơn vị nào đến bước này, hoặc đơn vị chậm không thuộc đối tượng phê bình của Ủy ban nhân dân (đoàn thể, lực lượng vũ trang, đơn vị ngành dọc), hoặc là cơ quan thường trực, do lãnh đạo xem xét.",
    },
    malformed: (breaches: string) => ({
      title: "Dự thảo còn lỗi thể thức",
      text: `Theo Nghị định 30/2020/NĐ-CP: ${breaches}. Đề nghị tải bản Word để chỉnh sửa trước khi trình ký.`,
    }),
  },
  outbox: {
    title: "Thư đã gửi",
    none: "Chưa có thư nào. Thư nhắc việc được gửi tự động trước hạn 7, 3 và 1 ngày.",
    letters: (n: number) => `${printNumber(n)} thư`,
    to: "Tới",
    open: "Mở báo cáo liên quan",
    withdrawn: (reason: string) => `đã rút: ${reason}`,
    failed: (reason: string) => `không gửi được: ${reason}`,
    sent: "đã gửi",
    waiting: "đang chờ gửi",
  },
  ledger: {
    title: "Nhật ký",
    none: "Chưa có việc nào được ghi.",
    whole: (lines: number) =>
      `Chuỗi ghi nguyên vẹn: ${printNumber(lines)} dòng, mỗi dòng chứa mã của dòng trước.`,
    broken: (line: number) =>
      `Chuỗi ghi bị sửa hoặc thiếu từ dòng thứ ${line}. Đề nghị báo quản trị hệ thống ngay.`,
    clock: "Hệ thống",
    gone: "Người không còn trong danh sách",
    code: "Mã kiểm tra",
    step: "bước",
    stepOf: measureInWords,
    deeds: deedsAsPrinted,
    details: {
      reference: "mã tiếp nhận",
      revision: "lần gửi",
      reason: "lý do",
      until: "đến",
      dueBefore: "hạn",
      arrivedAt: "bản giấy nhận lúc",
      incoming: "theo",
      drafter: "người soạn",
      original: "hạn gốc",
      party: "đơn vị",
      section: "phần",
      writer: "người soạn",
      to: "gửi tới",
    } as Readonly<Record<string, string>>,
  },
  onPaper: {
    otherwise: (by: string, moment: string, said: string) =>
      `${by} đã ghi bản giấy này lúc ${moment}, sau khi trang được mở: ${said}. Nội dung vừa nhập chưa được ghi và vẫn còn dưới đây; đề nghị đối chiếu rồi ghi lại.`,
    title: "Nhập báo cáo giấy",
    again: "Sửa nội dung đã nhập từ bản giấy",
    lead: "Báo cáo được tính đúng hạn hay chậm theo thời điểm nhận bản giấy ghi ở dấu “ĐẾN”, không theo lúc nhập.",
    due: (due: string) => `Hạn của đơn vị: ${due}.`,
    arrival: "Bản giấy đến cơ quan",
    day: "Ngày nhận",
    hour: "Giờ nhận",
    hourHint: "Dấu “ĐẾN” không ghi giờ thì ghi giờ văn thư nhận.",
    register: "Sổ đăng ký văn bản đến",
    number: "Văn bản đến số",
    registered: "Ngày vào sổ",
    by: (name: string) => `Người nhập: ${name}. Bản quét được đính kèm ở phần Tài liệu kèm theo.`,
    next: "Tiếp tục nhập nội dung",
    mark: (moment: string) => `nhập từ bản giấy ${moment}`,
  },
  review: {
    failed: "Chưa thực hiện được",
    kept: "Nội dung đã nhập cho việc chưa thực hiện được",
    nothing: "Đơn vị chưa gửi báo cáo. Khi đơn vị gửi, nội dung sẽ hiện ở đây.",
    nothingAgain: "Đơn vị chưa gửi lại báo cáo. Khi đơn vị gửi, nội dung sẽ hiện ở đây.",
    tools: "Xử lý báo cáo",
    checks: "Kiểm tra số liệu",
    allWell: "Không thấy chỗ nào chưa khớp.",
    unreached: (address: string) => `Thư không đến được ${address}`,
    why: "Lý do",
    unreachedHint:
      "Đề nghị báo đơn vị bằng cách khác và sửa địa chỉ. Dòng này tự hết khi có thư tới được địa chỉ đó.",
    accept: "Tiếp nhận báo cáo",
    returned: (due: string) => `Đã trả lại để bổ sung, hạn ${due}.`,
    return: "Trả lại để bổ sung",
    returnHint: "Ghi lý do ở phần cần bổ sung. Đơn vị nhận thư báo; thời điểm gửi lần đầu được giữ.",
    whole: "Toàn báo cáo",
    returnDay: "Hạn gửi lại (hết ngày)",
    returnAct: "Trả lại báo cáo cho đơn vị",
    waived: (reason: string) => `Được miễn: ${reason}`,
    extended: (until: string) => `Đã gia hạn đến ${until}.`,
    extend: "Gia hạn",
    extendAgain: "Gia hạn lại",
    extendDay: "Hạn mới (hết ngày)",
    extendReason: "Lý do gia hạn",
    extendAct: "Gia hạn cho đơn vị",
    revoke: "Thu hồi gia hạn",
    revokeReason: "Lý do thu hồi",
    revokeAct: "Thu hồi gia hạn, trở lại hạn gốc",
    waive: "Miễn báo cáo",
    waiveReason: "Lý do miễn",
    waiveAct: "Miễn báo cáo, không nhận nội dung nữa",
  },
};
