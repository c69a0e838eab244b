import type { ClosedEdition, EditionState, ProofStanding } from "../../../functions/core/round/edition.ts";
import { momentWords } from "../../ui/moment.ts";
import type { ByType } from "../said.ts";

/** To whoever holds paper with its code. */
const onPaper: ByType<ProofStanding, string> = {
  issued: ({ number }) =>
    `Đây là báo cáo đã ban hành (bản số ${number}). Đối chiếu nội dung giấy với bản điện tử trước khi sử dụng.`,
  replaced: ({ number, by }) =>
    `Bản số ${number} đã được thay thế bằng bản số ${by}. Không sử dụng bản giấy này.`,
  recalled: ({ number, at, by }) =>
    `Bản số ${number} đã được cơ quan ban hành thu hồi lúc ${momentWords(at)} (giờ Việt Nam). Không sử dụng bản giấy này.${by === undefined ? "" : ` Báo cáo đang có hiệu lực là bản số ${by}.`}`,
  "not-issued": ({ number }) => `Bản số ${number} là dự thảo, chưa được ký ban hành.`,
  unknown: () => "Không có báo cáo nào mang mã này. Bản giấy không phải do hệ thống phát hành.",
};

const closed: ByType<ClosedEdition, string> = {
  signed: () => "Bản này đã ban hành với một tệp ký khác. Tệp vừa gửi không được nhận.",
  malformed: () =>
    "Bản này còn lỗi thể thức nên không nhận bản ký. Đề nghị sửa nội dung, tổng hợp lại rồi trình ký bản mới.",
  unprinted: () =>
    "Bản này có dấu [?], câu đã sửa số hoặc chữ gõ bằng bảng mã cũ mà chuyên viên chưa xem nên chưa nhận bản ký. Đề nghị xem và cho ký, hoặc sửa nội dung, tổng hợp lại rồi trình ký bản mới.",
  "not-held": () => "Bản này không có nội dung nào phải xem trước khi ký.",
  overtaken: () => "Một bản sau đã ban hành nên bản này không còn được ký.",
  "not-issued": () => "Bản này chưa ban hành nên không có gì để thu hồi.",
  recalled: ({ at }) =>
    `Bản này đã được thu hồi lúc ${momentWords(at)} (giờ Việt Nam) nên không nhận thêm bản ký hay quyết định nào.`,
  "another-file": () =>
    "Mã SHA-256 gửi kèm không phải của tệp này. Đề nghị mở lại trang, xem đúng tệp rồi quyết định.",
};

/**
 * How an edition stands: on the officer's pages, to whoever holds its paper, why it is open to no act, what
 * is said of it.
 */
export const viEdition = {
  states: {
    draft: "Dự thảo",
    "awaiting-signature": "Chờ ký",
    issued: "Đã ban hành",
    replaced: "Đã thay thế",
    recalled: "Đã thu hồi",
  } satisfies Readonly<Record<EditionState, string>>,
  onPaperTitles: {
    issued: "Báo cáo đã ban hành",
    replaced: "Báo cáo đã được thay thế",
    recalled: "Báo cáo đã được thu hồi",
    "not-issued": "Bản dự thảo",
    unknown: "Không có báo cáo nào mang mã này",
  } satisfies Readonly<Record<ProofStanding["type"], string>>,
  onPaper,
  closed,
  release: {
    title: "Đã xem, cho ký bản này",
    hint: "Xem từng chỗ nêu trên ở bản PDF. Nếu để nguyên như vậy vẫn ký được thì ghi lý do; hệ thống lưu tên, thời điểm và lời ghi cùng bản này.",
    reason: "Lý do vẫn cho ký",
    act: "Đã xem, cho ký",
    failed: "Chưa cho ký được",
    done: (who: string, moment: string) => `${who} đã xem và cho ký lúc ${moment}, với lời ghi:`,
  },
  recall: {
    title: "Thu hồi báo cáo đã ban hành",
    hint: "Báo cáo đã thu hồi vẫn được lưu và đọc được; trang tra cứu cho mọi người biết báo cáo đã được thu hồi và thời điểm, không nêu lý do. Lãnh đạo được báo. Việc thu hồi không hoàn lại được; báo cáo thay thế là một bản mới, phải ký và ban hành.",
    reason: "Lý do thu hồi",
    act: "Thu hồi báo cáo",
    failed: "Chưa thu hồi được",
    done: (who: string, moment: string) => `${who} đã thu hồi báo cáo này lúc ${moment}, với lý do:`,
    unkept: "Lý do vừa nhập chưa được lưu:",
  },
};
