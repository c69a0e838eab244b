import { inWords } from "../../../functions/core/instant.ts";
import type { ClosedEdition } from "../../../functions/core/round/bars.ts";
import type { EditionState } from "../../../functions/core/round/edition-state.ts";
import type { ProofStanding } from "../../../functions/core/round/standing-of-proof.ts";
import type { Step } from "../../../functions/core/round/step.ts";
import { momentWords } from "../../ui/moment.ts";
import type { ByType } from "../said.ts";
import { viNobody } from "./nobody.ts";

/** To whoever holds paper with its code. */
const onPaper: ByType<ProofStanding, string> = {
  issued: ({ name }) =>
    `Đây là ${name}, đã ban hành. Đối chiếu nội dung giấy với bản điện tử trước khi sử dụng.`,
  replaced: ({ name, by, byRecalled }) =>
    `${name} đã được thay thế bằng ${by}${byRecalled === undefined ? "" : `; văn bản đó đã bị thu hồi lúc ${momentWords(byRecalled)} (giờ Việt Nam)`}. Không sử dụng bản giấy này.`,
  recalled: ({ name, at, by }) =>
    `${name} đã được cơ quan ban hành thu hồi lúc ${momentWords(at)} (giờ Việt Nam). Không sử dụng bản giấy này.${by === undefined ? "" : ` Báo cáo đang có hiệu lực là ${by}.`}`,
  "not-issued": ({ number }) => `Bản số ${number} là dự thảo, chưa được ký ban hành.`,
  unknown: () => "Không có báo cáo nào mang mã này. Bản giấy không phải do hệ thống phát hành.",
};

/** What was done meanwhile, behind the name of who did it. */
const taken: Readonly<Record<Step["act"], string>> = {
  "put-up": "đã trình ký",
  "taken-back": "đã rút trình",
  "sent-back": "đã trả lại kèm ý kiến",
  "signed-off": "đã xác nhận đã ký",
  numbered: "đã nhận tệp đã ký và cho số",
  issued: "đã ban hành",
};

const closed: ByType<ClosedEdition, string> = {
  signed: () => "Bản này đã ban hành với một tệp ký khác. Tệp vừa gửi không được nhận.",
  malformed: () =>
    "Bản này còn lỗi thể thức nên không nhận bản ký. Đề nghị sửa nội dung, tổng hợp lại rồi trình ký bản mới.",
  unprinted: () =>
    "Bản này có dấu [?], câu đã sửa số hoặc chữ gõ bằng bảng mã cũ mà chuyên viên chưa xem nên chưa trình ký được. Đề nghị xem và cho ký, hoặc sửa nội dung, tổng hợp lại rồi trình ký bản mới.",
  "not-held": () => "Bản này không có nội dung nào phải xem trước khi ký.",
  overtaken: () => "Một bản sau đã ban hành nên bản này không còn được ký.",
  "not-issued": () => "Bản này chưa ban hành nên không có gì để thu hồi.",
  recalled: ({ at }) =>
    `Bản này đã được thu hồi lúc ${momentWords(at)} (giờ Việt Nam) nên không nhận thêm bản ký hay quyết định nào.`,
  "not-put-up": () => "Bản này chưa trình ký.",
  "moved-on": ({ act, at, by }) =>
    `Tình trạng của bản này đã thay đổi: ${by || viNobody} ${taken[act]} lúc ${momentWords(at)} (giờ Việt Nam). Đề nghị xem lại trang này rồi quyết định.`,
  "not-signed-off": () =>
    "Lãnh đạo chưa xác nhận đã ký bản này, và tệp không mang chữ ký số của lãnh đạo được trình có chứng thư do tổ chức được tin cậy cấp. Tệp vừa gửi không được nhận.",
  "under-way": ({ number }) =>
    `Bản số ${number} đang trình ký hoặc đang ở văn thư. Đề nghị rút bản đó, hoặc chờ ban hành, trước khi trình bản này.`,
  "edited-since": ({ at }) =>
    `Nội dung báo cáo, hoặc người ký, nơi gửi, nơi nhận, được sửa lúc ${momentWords(at)} (giờ Việt Nam), sau khi lập bản này. Đề nghị tổng hợp lại rồi trình bản mới.`,
  "names-no-replaced": ({ number }) =>
    `Bản này lập trước khi bản số ${number} ban hành nên chưa nêu văn bản được thay thế. Đề nghị tổng hợp lại để báo cáo nêu văn bản đó, rồi trình bản mới.`,
  "not-addressed": ({ to }) => `Bản này trình ${to || viNobody} ký.`,
  "day-to-come": ({ day }) =>
    `Ngày ban hành ghi trong tệp là ${inWords(day)}, chưa đến. Đề nghị ghi lại ngày rồi ký lại.`,
  "number-given": ({ name, edition }) =>
    `${name} (bản số ${edition}) đã mang số này. Mỗi văn bản trong năm có một số riêng, kể cả khi văn bản kia đã thay thế hoặc thu hồi. Đề nghị cho số khác rồi ký lại.`,
  "unnamed-signer": ({ leader }) =>
    `Không chữ ký nào trong tệp mang tên ${leader}, người đã xác nhận ký. Đề nghị đối chiếu; nếu đúng thì đánh dấu vào ô xác nhận rồi ban hành.`,
  "records-clerks": () => "Việc cho số, đóng dấu và ban hành do văn thư của cơ quan thực hiện.",
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
    "put-up": "Chờ ký",
    "sent-back": "Trả lại",
    "signed-off": "Đã ký, chờ số",
    numbered: "Chờ ban hành",
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
  course: {
    title: "Quá trình trình ký",
    taken,
    to: (leader: string) => `trình ${leader}`,
    replaces: (number: number, reason: string) => `thay bản số ${number} đã ban hành: ${reason}`,
    recalled: "đã thu hồi báo cáo",
    own: "kèm tệp đã ký số",
    certificate: (name: string) => `theo chữ ký số của ${name}`,
    numbered: (number: string, day: string) => `số ${number}, ngày ${day}`,
  },
  putUp: {
    title: "Trình ký",
    act: "Trình ký",
    link: "Chuẩn bị trình ký",
    failed: "Chưa trình được",
    to: "Trình lãnh đạo",
    choose: "Chọn lãnh đạo",
    remarks: "Ý kiến trình kèm",
    remarksHint: "In vào phiếu trình. Không bắt buộc.",
    replaces: (number: number) => `Lý do thay bản số ${number} đã ban hành`,
    replacesHint:
      "Văn bản đã phát hành có sai sót về nội dung phải được thay thế bằng văn bản có hình thức tương đương (Nghị định 30/2020/NĐ-CP, Điều 18 khoản 3). Bản đang có hiệu lực được giữ cho đến khi bản này ban hành.",
    makeAgain: "Tổng hợp lại",
    sureOfNone: "Chưa có đơn vị nào gửi báo cáo; vẫn trình bản này.",
    sureOfWaiting: "Còn ý của đơn vị chưa được xử lý; vẫn trình bản này.",
    before: {
      title: "Xem trước khi trình",
      form: "Thể thức",
      formGood: "Đúng Nghị định 30/2020/NĐ-CP, không có lỗi",
      formBad: (count: number) => `${count} lỗi`,
      reported: "Đã báo cáo",
      silent: "Chưa gửi",
      late: "Gửi chậm",
      extended: "Được gia hạn",
      returned: "Trả lại, chưa gửi bổ sung",
      claims: "Ý của đơn vị",
      meter: (used: number, all: number) => `đã dùng ${used}/${all} ý`,
      left: (count: number) => `để ra ngoài ${count} ý, có ghi lý do`,
      waiting: (count: number) => `${count} ý chưa xử lý`,
      edits: "Sửa của chuyên viên",
      flags: (count: number) => `${count} chỗ sửa không áp dụng được vì số liệu, nội dung nguồn đã thay đổi`,
      comments: "Ý kiến",
      kept: "Số giữ khác nguồn",
      openComments: (count: number) => `${count} ý kiến chưa giải quyết`,
      doubts: (count: number) => `${count} điểm cần xem trong số liệu, nội dung`,
      thin: (count: number) => `${count} nhóm số liệu còn ít đơn vị báo cáo`,
    },
    noLeader: "Cơ quan chưa có lãnh đạo nào trong danh sách người dùng nên chưa trình được.",
  },
  comments: {
    title: "Ý kiến trao đổi",
    say: "Ý kiến về báo cáo",
    act: "Gửi ý kiến",
    answer: "Trả lời",
    answerLabel: "Nội dung trả lời",
    close: "Đã giải quyết",
    closed: (count: number) => `${count} ý kiến đã giải quyết`,
    closedBy: (who: string, moment: string) => `${who} ghi đã giải quyết lúc ${moment}.`,
    of: (number: number) => `Về bản số ${number}.`,
    toParagraph: "Mở đoạn này",
    toParagraphs: "Góp ý tại từng đoạn",
  },
  leader: {
    title: (number: number) => `Trình ký: bản số ${number}`,
    sendTo: (superior: string) => `Gửi ${superior}:`,
    numbers: (late: number) => `đơn vị đã báo cáo${late > 0 ? `, ${late} gửi chậm` : ""}`,
    overdue: (count: number) => `${count} đơn vị quá hạn, chưa gửi`,
    coveringNote: (pages: number) => `Phiếu trình (PDF, ${pages} trang)`,
    firstPage: (pages: number) => `Trang 1/${pages} của bản trình ký`,
    comments: (open: number) => `${open} ý kiến chưa giải quyết`,
    pdf: "Xem PDF",
    pdfFacts: (pages: number, size: string) => `(${pages} trang, ${size})`,
    put: (number: number, who: string, moment: string) => `Bản số ${number}, ${who} trình lúc ${moment}.`,
  },
  takeBack: {
    title: "Rút bản đang trình",
    act: "Rút trình",
    failed: "Chưa rút được",
    reason: "Lý do rút",
  },
  sendBack: {
    title: "Trả lại kèm ý kiến",
    act: "Trả lại",
    failed: "Chưa trả lại được",
    reason: "Ý kiến",
  },
  signOff: {
    title: "Xác nhận đã ký",
    act: "Đã ký",
    failed: "Chưa ghi nhận được",
    hint: "Bấm khi đã ký; văn thư nhận bản ký, cho số, ngày và ban hành.",
    file: "Tệp PDF đồng chí vừa ký số (nếu có)",
  },
  issue: {
    title: "Ban hành",
    act: "Ban hành",
    failed: "Chưa ban hành được",
    hint: "Đối chiếu số, ngày và chữ ký nêu trên. Ban hành xong, báo cáo có hiệu lực; sau đó chỉ thu hồi được hoặc thay bằng bản khác.",
    sure: (leader: string) =>
      `Không chữ ký nào mang tên ${leader}; đã đối chiếu, đúng là chữ ký của người có thẩm quyền.`,
    due: (day: string) =>
      `Ban hành trong ngày ký, chậm nhất ngày làm việc tiếp theo: ${day} (Nghị định 30/2020/NĐ-CP, Điều 18 khoản 1).`,
  },
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
