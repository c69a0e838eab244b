import { rounded } from "../../../functions/core/figures/exact.ts";
import { printFigure } from "../../../functions/core/figures/figure.ts";
import type { Misread } from "../../../functions/core/figures/misread.ts";
import { printNumber, printPercent } from "../../../functions/core/figures/number.ts";
import type { Turned, Unmet } from "../../../functions/core/problem/wrong.ts";
import { lowered } from "../../../functions/core/text/first-letter.ts";
import { type Sayings, sayRefusal } from "../said.ts";
import { viFileRefusals, viRefusals } from "./refusals.ts";

/** What was read in a number's box and how to write it. */
const misread: Sayings<Misread> = {
  "not-whole"({ read, whole, decimals }) {
    const grouped =
      decimals.length === 3 ? ` Nếu là ${whole}${decimals}, xin viết ${whole}.${decimals}.` : "";
    return `“${read}” đọc là ${whole} phẩy ${decimals}, nhưng ô này cần số nguyên.${grouped}`;
  },
  "many-decimals": ({ read, decimals, most }) =>
    `“${read}” có ${decimals} chữ số sau dấu phẩy; xin làm tròn còn nhiều nhất ${most}.`,
  "many-digits": ({ read, most }) =>
    `“${read}” lớn quá ${most} chữ số. Xin kiểm tra lại hoặc dùng đơn vị lớn hơn.`,
  "foreign-digits": ({ read }) =>
    `“${read}” không viết bằng chữ số 0 đến 9 thông thường. Xin viết như 1.762 hoặc 8,5.`,
  exponent: ({ read }) => `“${read}” đọc như cách viết lũy thừa của máy tính. Xin viết đủ chữ số, như 1.000.`,
  negative: ({ read }) => `“${read}” đọc là số âm. Xin ghi số từ 0 trở lên.`,
  dotted: ({ read, whole, decimals }) =>
    `“${read}” có dấu chấm, mà dấu chấm chỉ tách hàng nghìn. Nếu là ${whole} phẩy ${decimals}, xin viết ${whole},${decimals}.`,
  "dotted-count": ({ read }) =>
    `“${read}” có dấu chấm, mà dấu chấm chỉ tách hàng nghìn. Ô này là số đếm nên chỉ nhận số nguyên, như 15 hoặc 1.762.`,
  "comma-groups": ({ read, write }) => `“${read}” tách hàng nghìn bằng dấu phẩy. Xin viết ${write}.`,
  "leading-zeros": ({ read, write }) =>
    `“${read}” có số 0 đứng đầu, có thể thiếu chữ số hoặc là mã số. Nếu là ${write}, xin viết ${write}.`,
  "two-ways": ({ read, thousands, decimal }) =>
    `“${read}” đọc được hai cách. Nếu dấu phẩy tách hàng nghìn, xin viết ${thousands}; nếu là số thập phân, xin viết ${decimal}.`,
  bounded: ({ read }) =>
    `“${read}” là số ước chừng hoặc một khoảng, chưa phải một con số. Xin chỉ ghi một số; ước, trên hay dưới thì nêu ở cột tính chất hoặc phần lời.`,
  spaced: ({ read, write }) => `“${read}” có dấu cách giữa các chữ số. Xin viết ${write}.`,
  "percent-sign": ({ read }) =>
    `“${read}” có dấu phần trăm. Ô này đã tính theo đơn vị ghi ở đầu cột, xin chỉ ghi số.`,
  "with-letters": ({ read }) => `“${read}” có chữ đi kèm. Xin chỉ ghi số, tính theo đơn vị tính của ô này.`,
  "stray-marks": ({ read }) =>
    `“${read}” có dấu chấm hoặc dấu phẩy đặt không đúng chỗ. Xin viết như 1.762 hoặc 11.120,3.`,
  "not-a-number": ({ read }) =>
    `“${read}” không phải là số. Xin viết như 1.762 hoặc 11.120,3; không có thì ghi 0, chưa có số liệu thì để trống.`,
};

/** What a field still needs, and what to write. */
const unmet: Sayings<Unmet> = {
  "too-long": ({ length, most }) =>
    `Đoạn này dài ${printNumber(length)} ký tự; xin viết gọn trong ${printNumber(most)} ký tự.`,
  "legacy-text": ({ encoding, from, to }) =>
    `“${from}” có thể gõ bằng bảng mã ${encoding}, đọc là “${to}”. Xin dùng bản đã chuyển, hoặc xác nhận giữ nguyên.`,
  "too-many-rows": ({ rows, most }) =>
    `Bảng này nhận nhiều nhất ${printNumber(most)} dòng, đang có ${printNumber(rows)} dòng. Xin gộp hoặc bớt dòng, phần còn lại gửi bằng tệp đính kèm.`,
  "no-such-cell": ({ name, read }) =>
    `Nội dung “${read}” ghi cho ô không có trong biểu (${name}). Xin ghi lại vào ô có trong biểu.`,
  "needs-number": ({ read }) => `Ô này cần một con số; “${read}” không phải là số.`,
  "not-a-date": ({ read }) => `“${read}” không phải một ngày có trong lịch. Xin viết như 05/01/2022.`,
  "needs-answer": ({ label }) => `Xin trả lời: ${label}`,
  "needs-whole": ({ whole }) => `Xin ghi ${lowered(whole)}.`,
  "needs-cell": ({ label }) => `Ô này không được để trống. Xin ghi: ${lowered(label)}.`,
  "needs-choice": () => "Xin chọn một mục trong danh sách.",
  "not-conferred": ({ title, on }) =>
    `${title} chỉ tặng cho ${on === "collectives" ? "cá nhân" : "tập thể"}; đề nghị xóa nội dung trong ô này.`,
  "needs-title": () => "Xin chọn danh hiệu hoặc hình thức khen thưởng.",
  "needs-subject": () => "Xin ghi trích yếu của văn bản.",
  "needs-exemplar": () => "Xin ghi tên điển hình hoặc mô hình.",
  "needs-achievement": () => "Xin nêu thành tích hoặc cách làm.",
  "needs-indicator": () => "Xin ghi tên chỉ tiêu, nhiệm vụ.",
  "needs-unit": () => "Xin ghi đơn vị tính của chỉ tiêu.",
  "needs-movement": () => "Xin ghi tên phong trào thi đua.",
  "needs-dossier-title": () => "Xin ghi danh hiệu hoặc hình thức đề nghị.",
  "needs-proposal": () => "Xin ghi đề xuất, kiến nghị.",
  "needs-target": () => "Xin ghi chỉ tiêu chưa đạt.",
  "needs-task": () => "Xin ghi nhiệm vụ hoặc giải pháp.",
  "needs-late-reason": () => "Ghi lý do gửi chậm.",
  "confirm-put-up": () => "Xem các điểm nêu trên; nếu vẫn trình thì đánh dấu xác nhận.",
  "needs-comment": () => "Ghi ý kiến.",
  "choose-leader": () => "Chọn lãnh đạo ký báo cáo.",
  "needs-reason": () => "Ghi lý do.",
  "needs-return-reason": () => "Ghi lý do trả lại ở ít nhất một phần.",
  "needs-day": () => "Chọn ngày có trong lịch.",
  "not-a-code": () =>
    "Mã chưa đúng: mã có 12 chữ và số, không có các ký tự 0, 1, I, O, Q, Z. Đối chiếu lại từng ký tự trên giấy rồi nhập lại.",
  "needs-file": () => "Chọn ít nhất một tệp rồi bấm Tải tệp lên.",
  "split-over"({ workers, leaders, individuals }) {
    const of = individuals === undefined ? "ô cá nhân để trống" : `ô cá nhân ghi ${printFigure(individuals)}`;
    return `Người lao động trực tiếp ${printNumber(workers)} cộng lãnh đạo, quản lý ${printNumber(leaders)} là ${printNumber(workers + leaders)}, nhưng ${of}.`;
  },
  "share-over-whole": ({ share, part, whole, of }) =>
    `${share} ${printNumber(part)} lớn hơn ${lowered(whole)} ${printNumber(of)}.`,
  "sum-off": ({ label, typed, sum, parts }) =>
    `${label} ghi ${printNumber(typed)}, nhưng cộng lại (${parts}) được ${printNumber(sum)}. Xin xem lại, hoặc để trống ô này để hệ thống tự cộng.`,
  "ratio-off"({ typed, worked, percent, part, whole }) {
    const said = (rate: number) => (percent ? printPercent(rate) : printNumber(rounded(rate, 2)));
    return `${part.label} ${printNumber(part.figure)} trên ${lowered(whole.label)} ${printNumber(whole.figure)} là ${said(worked)}, nhưng ô này ghi ${said(typed)}. Xin xem lại, hoặc để trống ô này để hệ thống tự tính.`;
  },
  "percent-off": ({ value, plan, percent }) =>
    `Đã đọc kết quả ${printNumber(value)} trên kế hoạch ${printNumber(plan)}, tức ${printPercent((value / plan) * 100)}, nhưng ô này ghi ${printPercent(percent)}. Xin xem lại một trong ba số.`,
};

const turned: Sayings<Turned> = {
  "file-refused": ({ name, reason }) => `${name}: ${viFileRefusals[reason]}`,
  refused({ refusal }) {
    const { title, text } = sayRefusal({ refusals: viRefusals }, refusal);
    return `${title}. ${text}`;
  },
};

export const viProblems = { ...misread, ...unmet, ...turned };
