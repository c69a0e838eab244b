import { printNumber, printPercent } from "../../../functions/core/figures/number.ts";
import { inWords } from "../../../functions/core/instant.ts";
import type { Odd } from "../../../functions/core/problem/wrong.ts";
import { levelNames } from "../../../functions/core/registry/title.ts";
import { raised } from "../../../functions/core/text/first-letter.ts";
import { nameOf, PLACEHOLDER } from "../../../functions/core/text/printable.ts";
import type { Sayings } from "../said.ts";

/** What the cross-checks see, each with the figures it was read from. */
export const viFindings: Sayings<Odd> = {
  "fund-off": ({ opening, allocated, spent, closing, left }) =>
    `Quỹ: ${printNumber(opening)} cộng ${printNumber(allocated)} trừ ${printNumber(spent)} còn ${printNumber(left)}, nhưng số dư cuối kỳ ghi ${printNumber(closing)}.`,
  "complaints-over": ({ handled, received }) =>
    `Đơn thư: đã giải quyết và đang giải quyết ${printNumber(handled)} đơn, nhiều hơn ${printNumber(received)} đơn đã tiếp nhận.`,
  "split-off": ({ label, workers, leaders, all }) =>
    `${label}: ${printNumber(workers)} lao động trực tiếp cộng ${printNumber(leaders)} lãnh đạo, quản lý là ${printNumber(workers + leaders)}, nhưng ghi ${printNumber(all)} cá nhân.`,
  "fighters-over": ({ fighters, workers, percent, limit, basis }) =>
    `Chiến sĩ thi đua cơ sở ${printNumber(fighters)} trên Lao động tiên tiến ${printNumber(workers)} là ${printPercent(percent)}, quá ${printPercent(limit)} (${basis}).`,
  "few-initiatives": ({ fighters, recognised }) =>
    `Có ${printNumber(fighters)} Chiến sĩ thi đua cơ sở nhưng chỉ ${printNumber(recognised)} sáng kiến được công nhận. Xin kiểm tra (một sáng kiến có thể có nhiều tác giả).`,
  "over-staff": ({ title, given, staff, of }) =>
    `${title}: ghi ${printNumber(given)}, nhiều hơn ${printNumber(staff)} ${of === "individuals" ? "người" : "tập thể"} của đơn vị.`,
  "not-competent": ({ level, title }) => `${levelNames[level]} không có thẩm quyền tặng ${title}.`,
  "told-twice": ({ label, occasion }) =>
    `${label}${occasion ? ` (${occasion})` : ""} đã nêu ở mục khác; tổng hợp chỉ tính một lần.`,
  "plan-off": ({ label, value, plan, percent }) =>
    `${label}: đã đọc ${printNumber(value)} trên kế hoạch ${printNumber(plan)}, tức ${printPercent((value / plan) * 100)}, nhưng ghi ${printPercent(percent)}.`,
  "part-over-whole": ({ label, part, whole, of }) =>
    `${label} ${printNumber(part)} lớn hơn ${whole} ${printNumber(of)}.`,
  "far-from-prior": ({ label, value, was }) =>
    `${label}: kỳ này ${printNumber(value)}, kỳ trước ${printNumber(was)} (bằng ${printPercent((value / was) * 100)}). Xin kiểm tra, nếu đúng thì nêu lý do ở cột ghi chú.`,
  "zero-unsure": ({ label, note }) =>
    `${label}: ghi 0 nhưng ghi chú “${note}”. Chưa có số liệu thì ghi “chưa có số liệu”, không ghi 0.`,
  "stock-for-flow": ({ label, note }) =>
    `${label}: chỉ tiêu này hỏi số trong kỳ, nhưng ghi chú “${note}”. Xin ghi số trong kỳ.`,
  "school-year": ({ said, from }) =>
    `“${said}” không đúng: năm học bắt đầu ${from} kết thúc năm ${from + 1}.`,
  "dated-later": ({ number, date, on }) =>
    `Văn bản ${number} ghi ngày ${inWords(date)}, sau ngày báo cáo ${inWords(on)}.`,
  "two-numbers": ({ first, second }) => `Cùng một văn bản nhưng có hai số: ${first} và ${second}.`,
  "comma-or-thousands": ({ label, read, whole, decimals, unit, choices }) =>
    `${label}: “${read}” đọc là ${whole} phẩy ${decimals} ${unit}. Nếu là ${choices.join(", ")} ${unit}, xin chọn số đó; đúng là số thập phân thì để nguyên.`,
  "unit-ambiguous": ({ label, unit, choices }) =>
    `${label}: đơn vị tính “${unit}” mỗi nơi hiểu một khác. Xin chọn: ${choices.join(", ")}. Để nguyên thì số này được tổng hợp riêng.`,
  "unit-new": ({ label, unit, choices }) =>
    `${label}: đơn vị tính “${unit}” chưa có trong danh mục${choices.length > 0 ? `, có phải là ${choices.map((choice) => `“${choice}”`).join(" hoặc ")} không` : ""}. Xin kiểm tra; để nguyên thì số này được tổng hợp riêng.`,
  "never-added": ({ label, unit }) =>
    `${label} (${unit}): là mức bình quân, năng suất hoặc tỷ lệ nên không cộng giữa các đơn vị; báo cáo chung ghi khoảng từ thấp nhất đến cao nhất.`,
  "label-apart": ({ label, choices }) =>
    `Đơn vị đã trả lời: “${label}” là chỉ tiêu khác, không phải “${choices[0] ?? ""}”; tổng hợp riêng.`,
  "label-near": ({ label, choices }) =>
    `“${label}” có phải là “${choices[0] ?? ""}” không? Nếu phải, xin chọn tên đó để được cộng chung; để nguyên thì tổng hợp riêng.`,
  "bare-hundred": ({ claim }) => `“${claim}”: xin cho biết 100% của bao nhiêu, ví dụ 45/45 người.`,
  "wide-word": ({ word, letters }) =>
    `“${word}” gồm ${printNumber(letters)} chữ liền nhau, dài hơn một dòng giấy nên trên giấy sẽ bị ngắt giữa chừng. Xin kiểm tra, có thể thiếu dấu cách.`,
  unprintable: ({ character, near }) =>
    `${raised(nameOf(character))} gần “${near}” không in được; trên giấy sẽ là ${PLACEHOLDER}. Xin thay bằng chữ.`,
};
