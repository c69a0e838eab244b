import { dueInWords } from "../../../functions/core/deadline/words.ts";
import { printNumber } from "../../../functions/core/figures/number.ts";
import { inWords, inWordsWithWeekday, weekdayName } from "../../../functions/core/instant.ts";
import type { Misdated, Misdrafted, OtherDay } from "../../../functions/core/problem/misdrafted.ts";
import type { Sayings } from "../said.ts";

const otherDays: Readonly<Record<OtherDay, string>> = {
  opening: "ngày bắt đầu nhận",
  cutoff: "ngày chốt số liệu",
  period: "kỳ lấy số liệu",
  event: "ngày của một hoạt động",
  citation: "ngày của văn bản được dẫn",
  otherBody: "hạn của cơ quan tổng hợp",
  replaced: "hạn cũ",
};

/** What is said of a deadline's words: why they name no day, or how they were understood. */
const misdated: Sayings<Misdated> = {
  "no-day": ({ wording }) =>
    `Không thấy ngày trong “${wording}”. Viết như “chậm nhất ngày 27 tháng 6 năm 2022” hoặc “trước ngày 12/7/2024”.`,
  "no-start": ({ wording }) => `Không rõ “${wording}” tính từ ngày nào; ghi ngày bắt đầu.`,
  "long-wording": ({ length, most }) =>
    `Câu ghi hạn dài ${printNumber(length)} ký tự; chỉ ghi câu có hạn, trong ${printNumber(most)} ký tự.`,
  "several-days": ({ count, wording }) =>
    `Có ${printNumber(count)} ngày trong “${wording}”; mỗi hạn chỉ ghi một ngày.`,
  "no-such-hour": ({ words }) => `Không có giờ “${words}”.`,
  "which-year": ({ words }) => `“${words}” của năm nào?`,
  "no-such-part": ({ words }) => `Không có “${words}”.`,
  "no-such-month": ({ month }) => `Không có tháng ${month}.`,
  "far-year": ({ year }) => `Năm ${year} quá xa so với hiện tại; kiểm tra lại năm.`,
  "no-such-day": ({ day, month, year, days }) =>
    `Ngày ${day}/${month}/${year} không có trong lịch: tháng ${month} năm ${year} có ${days} ngày.`,
  "which-event": ({ words }) =>
    `Hạn tính theo “${words}” mà văn bản không ghi là ngày nào. Ghi ngày đó, hoặc chọn ngày của hạn ở ô bên cạnh.`,
  "which-period": ({ words }) => `“${words}” là của kỳ nào: tháng, quý, 6 tháng hay năm? Ghi rõ kỳ.`,
  "which-week": ({ words }) => `“${words}” là của tuần nào? Ghi ngày cụ thể, hoặc ghi “hằng tuần”.`,
  "within-or-after": ({ words }) =>
    `“${words}”: phải gửi trong thời gian đó hay chỉ được gửi sau thời gian đó? Viết “trong thời hạn …”, hoặc chọn ngày của hạn.`,
  "which-month": ({ day }) => `Ngày ${day} của tháng nào? Ghi tháng, hoặc ghi “hằng tháng”.`,
  "far-off": ({ date }) =>
    `Hạn không ghi năm; ngày gần nhất là ${inWords(date)}, còn hơn mười tháng nữa. Ghi rõ năm.`,
  "no-deadline": ({ words, role }) =>
    `“${words}” là ${otherDays[role]}; chưa thấy hạn gửi. Ghi ngày của hạn.`,
  "gathering-day": () =>
    "Ngày này có thể là hạn của cơ quan tổng hợp; hệ thống hiểu là hạn của đơn vị gửi báo cáo.",
  postmark: () => "Văn bản tính theo dấu bưu điện; hệ thống tính theo lúc nhận được.",
  "recurs-assumed": () => "Hạn được hiểu là lặp lại hằng kỳ vì câu có ghi “hằng”, “hàng” ở chỗ khác.",
  excepted: ({ words }) => `Văn bản còn nêu trường hợp “${words}”; hệ thống không tự áp dụng.`,
  "part-of-day": ({ words }) => `“${words}” được hiểu là trước 12:00.`,
  "short-year": () => "Viết đủ bốn chữ số của năm.",
  "no-calendar-day": () => "Ngày này không có trong lịch.",
  "no-year": () => "Hạn thiếu năm.",
  "not-in-numbers": () => "Ghi ngày, tháng, năm bằng số, ví dụ 27/6/2022.",
  "hour-form": () => "Ghi giờ như 17:00.",
  recurs: () => "Câu có nêu định kỳ nhưng không ghi ngày, nên không được đôn đốc; ghi ngày của mỗi kỳ.",
  "day-counted-in": () => "Không rõ có tính cả ngày ghi trong hạn hay không; hệ thống tính cả ngày đó.",
  "receipt-differs": () => "Ngày nhận của mỗi đơn vị có thể khác ngày ban hành.",
  "other-day": ({ date }) => `Câu còn ghi ngày khác; hạn được hiểu là ngày ${inWords(date)}.`,
  "year-assumed": ({ date }) => `Hạn không ghi năm; hiểu là ${inWords(date)}.`,
  "weekday-off": ({ date }) =>
    `Ngày ${inWords(date)} là ${weekdayName(date)}, không đúng thứ ghi trong văn bản.`,
  "from-issue": ({ date }) => `Thời hạn được tính từ ngày ban hành ${inWords(date)}.`,
  "office-hours": ({ time }) => `“Giờ làm việc” được hiểu là đến ${time}.`,
  "hour-is-late": ({ time }) => `Đúng ${time} đã là quá hạn; báo cáo phải đến trước giờ này.`,
  "part-of-year": ({ words, date }) =>
    `“${words}” được hiểu là ngày ${inWords(date)} (Bộ luật Dân sự 2015, Điều 146).`,
  "rest-day"({ last, off, before, due }) {
    const what = `Ngày cuối của hạn, ${inWordsWithWeekday(last)}, không phải ngày làm việc (${off}).`;
    return before
      ? `${what} Ngày làm việc gần nhất trước đó: ${inWordsWithWeekday(before)}.`
      : `${what} Hạn chuyển sang ${dueInWords(due)}.`;
  },
  "year-unknown": ({ year }) => `Chưa có lịch nghỉ lễ năm ${year}; chỉ mới trừ thứ Bảy, Chủ nhật.`,
  "year-unchecked": ({ year }) => `Lịch nghỉ lễ năm ${year} chưa được đối chiếu với thông báo chính thức.`,
  "picked-otherwise": ({ picked, read }) =>
    `${read ? `Lời văn được hiểu là ${dueInWords(read)}` : "Lời văn không nêu ngày cụ thể"}, còn ngày đã chọn là ${dueInWords(picked)}. Sửa một trong hai cho khớp.`,
  "before-issue": ({ due, issued }) => `Hạn (${dueInWords(due)}) không sau ngày ban hành ${inWords(issued)}.`,
  "soon-after-cutoff": ({ due, cutoff }) =>
    `Hạn (${dueInWords(due)}) phải sau ngày chốt số liệu ${inWords(cutoff)} ít nhất một ngày làm việc (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5), trừ khi yêu cầu số ước thực hiện.`,
};

const misdrafted: Sayings<Misdrafted> = {
  "not-in-calendar": ({ read }) => `“${read}” không phải một ngày có trong lịch.`,
  "no-holiday-date": ({ read }) =>
    `“${read}” không phải một ngày có trong lịch. Mỗi dòng viết như: 02/9/2027 Quốc khánh.`,
  "no-such-period": () => "Chọn kỳ báo cáo trong danh sách.",
  "period-lacks": ({ period }) =>
    period === "THEME"
      ? "Ghi tên chuyên đề."
      : period === "SPAN"
        ? "Ghi cả ngày đầu và ngày cuối, ngày cuối sau ngày đầu."
        : period === "YEARS"
          ? "Ghi năm cuối của giai đoạn, sau năm đầu."
          : "Ghi quý (1-4), tháng (1-12) hoặc học kỳ (1-2) thứ mấy.",
  "needs-group-words": () => "Ghi nhóm này được gọi là gì trong văn bản.",
  "group-takes-nobody": () => "Chọn ít nhất một loại đơn vị hoặc một đơn vị.",
  "needs-demand-action": () => "Ghi phải làm gì.",
  "choose-demand-kind": () => "Chọn đây là việc gì; hệ thống đã đánh dấu sẵn theo lời văn, xin xem lại.",
  "needs-demand-group": () => "Chọn ít nhất một nhóm phải làm việc này.",
  "title-unknown": ({ title }) =>
    `“${title}” không có trong danh mục danh hiệu, hình thức khen thưởng nên chưa có dòng hỏi. Ghi tên đầy đủ vào phần danh hiệu được hỏi, nếu cần.`,
  "asked-of-nobody": ({ prompt }) => `Nội dung “${prompt}” chỉ hỏi nhóm không còn trong phần Kính gửi.`,
  "asks-nothing": ({ prompt }) => `Nội dung “${prompt}” chưa chọn đơn vị trả lời bằng gì.`,
  "needs-prompt-text": () => "Ghi lời văn của nội dung hỏi.",
  "nothing-pasted": () => "Không đọc được mục nào trong phần vừa dán.",
  "four-digit-year": () => "Năm báo cáo cần đủ bốn chữ số.",
  "no-demand": () => "Văn bản chưa giao việc nào kèm thời hạn.",
  "empty-outline": () => "Đề cương còn trống.",
  "no-group": ({ row }) => `Việc ${row} chưa chọn nhóm đơn vị nào phải làm.`,
  "no-action": ({ row }) => `Việc ${row} chưa ghi phải làm gì.`,
  "other-period": ({ said, chosen }) =>
    `Đề cương còn ghi “${said}”, trong khi kỳ báo cáo đã chọn là ${chosen}. Nếu là lời của đợt trước thì xin sửa lại.`,
  "quoted-beside": ({ name }) =>
    `“${name}” đặt trong ngoặc kép nhưng không được đọc là tên phong trào, nên không có dòng hỏi riêng. Nếu là phong trào, xin viết: phong trào thi đua “${name}”.`,
  "no-days-off": () => "Chưa có ngày nghỉ nào.",
  "days-of-another-year": () => "Có ngày không thuộc năm của lịch này.",
  "day-twice": () => "Có ngày được ghi hai lần, hoặc vừa nghỉ vừa làm việc.",
  "year-out-of-range": () => "Năm của lịch chưa đúng.",
  "unnamed-day": ({ date }) => `Dòng ${inWords(date)} chưa ghi tên ngày nghỉ.`,
  "choose-demand": () => "Chọn việc được đổi thời hạn.",
  "needs-document-number": () => "Ghi số, ký hiệu của văn bản sửa đổi.",
  "needs-document-date": () => "Ghi ngày của văn bản sửa đổi, có trong lịch.",
  "needs-amending-reason": () => "Ghi lý do sửa đổi.",
  "needs-dated": () => "Thời hạn mới phải có ngày cụ thể.",
  "deadline-past": () => "Thời hạn mới đã qua.",
  "after-closing": () => "Thời hạn mới sau lúc đợt báo cáo ngừng nhận.",
  "deadline-same": () => "Thời hạn này đang có hiệu lực, không có gì thay đổi.",
  "paper-day": () => "Ghi ngày nhận bản giấy theo dấu “ĐẾN”.",
  "paper-hour": () => "Ghi giờ nhận bản giấy, ví dụ 16:30.",
  "paper-number": () => "Ghi số văn bản đến, không quá 40 ký tự.",
  "paper-registered": () => "Ghi ngày vào sổ văn bản đến.",
};

export const viDrafted = { ...misdated, ...misdrafted };
