import type { Capacity } from "../../../functions/core/office/capacity.ts";
import type { Misentered } from "../../../functions/core/office/misentered.ts";
import type { LineSource } from "../../../functions/core/round/report-head.ts";
import type { Sayings } from "../said.ts";

const capacities: Readonly<Record<Capacity, string>> = {
  TM: "TM. – người đứng đầu ký thay mặt tập thể",
  Q: "Q. – người được giao quyền cấp trưởng",
  KT: "KT. – cấp phó ký thay cấp trưởng",
  TL: "TL. – thừa lệnh",
  TUQ: "TUQ. – thừa ủy quyền",
};

/** What an entry of the lists cannot say, with the rule it would break and what to write. */
export const viMisentered: Sayings<Misentered> = {
  "deputy-signs-for": ({ position, head }) =>
    `“${position}” là cấp phó, ký thay thì ghi KT. ${head}. Chọn quyền hạn KT. (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7).`,
  "not-the-head": ({ position, head, capacity }) =>
    `Quyền hạn ${capacity}. chỉ dành cho ${head}; chức vụ đang ghi là “${position}”.`,
  "not-the-deputy": ({ position, head }) =>
    `Ký thay (KT. ${head}) là PHÓ ${head}; chức vụ đang ghi là “${position}”. Chức vụ ghi đúng tên Nhà nước quy định, không ghi thêm thường trực, phụ trách hay tên cơ quan.`,
  "leaders-are-not-ordered": ({ position, capacity }) =>
    `“${position}” là lãnh đạo cơ quan nên không ký ${capacity}.; người đứng đầu ký TM., cấp phó ký KT.`,
  "not-handed-on": ({ position }) =>
    `“${position}” là cấp phó của người được ủy quyền; người được ủy quyền không được ủy quyền lại (Nghị định 30/2020/NĐ-CP, Điều 13).`,
  "needs-name": () => "Xin ghi tên.",
  "needs-position": () => "Xin ghi chức vụ của người ký.",
  "needs-kinds": () =>
    "Ký thừa lệnh, thừa ủy quyền chỉ áp dụng với một số loại văn bản được giao. Xin ghi các loại đó, như: Công văn, Thông báo.",
  "needs-basis": () => "Ủy quyền ký phải bằng văn bản. Xin ghi số, ngày của văn bản ủy quyền.",
  "needs-last-day": () => "Ủy quyền ký có giới hạn thời gian. Xin ghi ngày cuối cùng còn hiệu lực.",
  "titled-name": ({ read }) =>
    `“${read}” có học hàm, học vị hoặc cách xưng hô đứng trước tên; trên văn bản chỉ ghi họ và tên.`,
  "unknown-kind": ({ read }) => `“${read}” không phải tên một loại văn bản hành chính.`,
  "not-an-address": ({ read }) =>
    `“${read}” không phải địa chỉ thư điện tử. Xin viết như vanthu@tinh.example.`,
  "unknown-person": ({ read }) => `Không có tài khoản “${read}” trong cơ quan.`,
  "not-on-paper": ({ read }) =>
    `“${read}” có dấu không có trong tên hoặc chức vụ in trên văn bản (<, >, @, {, } hoặc ký tự điều khiển). Xin xem và viết lại.`,
  "many-addresses": ({ read }) =>
    `“${read}” có nhiều địa chỉ thư điện tử. Xin viết mỗi dòng một nơi, một địa chỉ.`,
  "needs-mark": () => "Xin ghi ký hiệu người soạn thảo đứng trước số lượng bản.",
  "not-a-mark": ({ read, most }) =>
    `“${read}” không phải ký hiệu người soạn thảo. Xin ghi nhiều nhất ${most} chữ cái liền nhau, như NTM.`,
  "not-a-count": ({ read, most }) => `“${read}” không phải số lượng bản. Xin ghi số từ 1 đến ${most}.`,
  "term-turned": () => "Ngày cuối còn hiệu lực đứng trước ngày bắt đầu.",
  "not-to-sign": ({ read, kind }) =>
    `${read === "" ? "Người đã chọn" : read} không có quyền ký ${kind} vào hôm nay. Chọn người khác, hoặc sửa danh mục người ký.`,
  "not-in-force": ({ read }) =>
    `${read === "" ? "Một dòng đã chọn" : `“${read}”`} không còn trong danh mục đang dùng.`,
  "listed-twice": ({ read }) => `“${read}” đã có trong danh mục.`,
  "too-many-entries": ({ most }) => `Mỗi danh mục nhận nhiều nhất ${most} dòng.`,
};

/** The office's lists of signers, addressees and recipients, and what is chosen out of them. */
export const viLists = {
  link: "Người ký và nơi nhận",
  signers: "Người ký văn bản",
  signersLead:
    "Những người được ký văn bản của cơ quan, kèm quyền hạn và thời gian. Dòng chữ trên khối ký được lập theo quyền hạn, không phải gõ tay.",
  noSigners: "Chưa ghi người ký nào; báo cáo ghi người ký theo danh sách của cơ quan.",
  correspondents: "Nơi gửi và nơi nhận",
  correspondentsLead:
    "Danh mục để chọn khi lập văn bản: nơi ghi sau Kính gửi, và các dòng Nơi nhận. Văn bản in theo thứ tự của danh mục.",
  addressees: "Kính gửi",
  recipients: "Nơi nhận",
  noAddressees: "Chưa có dòng nào; báo cáo kính gửi theo danh sách của cơ quan.",
  noRecipients: "Chưa có dòng nào; báo cáo ghi nơi nhận thường lệ.",
  addSigner: "Thêm người ký",
  edit: "Sửa",
  editOf: (name: string) => `Sửa: ${name}`,
  line: "Dòng in trên văn bản",
  printed: "Khối ký in trên văn bản",
  name: "Họ và tên",
  placeName: "Tên cơ quan, tổ chức, cá nhân",
  capacity: "Quyền hạn ký",
  capacities,
  position: "Chức vụ",
  positionHint: "Ví dụ: Chủ tịch; Phó Chủ tịch; Trưởng phòng Nội vụ. Người đứng đầu ký thì để trống được.",
  kinds: "Loại văn bản được giao ký",
  kindsHint: "Chỉ với TL. và TUQ.; mỗi dòng một loại.",
  basis: "Văn bản ủy quyền",
  basisHint: "Chỉ với TUQ.; ghi số, ký hiệu, ngày.",
  person: "Tài khoản của người ký",
  nobody: "Chưa có tài khoản",
  roles: { leader: "lãnh đạo cơ quan", head: "thủ trưởng đơn vị" },
  purpose: "Mục đích gửi",
  purposeHint: "Ví dụ: (để b/c), (để ph/h), (để thực hiện). Không cần thì để trống.",
  email: "Thư điện tử nhận báo cáo",
  emailHint: "Khi báo cáo ban hành, địa chỉ này nhận thư có đường dẫn tải và xác nhận đã nhận.",
  since: "Dùng từ ngày",
  sinceHint: "Để trống là từ hôm nay.",
  until: "Đến hết ngày",
  untilHint: "Để trống là chưa định.",
  term: (from: string, to: string | undefined) => (to ? `từ ${from} đến hết ${to}` : `từ ${from}`),
  ended: "hết hiệu lực",
  later: "chưa đến ngày",
  place: "Vị trí trong danh mục",
  first: "Đứng đầu",
  behind: (name: string) => `Sau: ${name}`,
  keep: "Lưu",
  kept: "Đã lưu.",
  drop: "Xóa dòng ghi nhầm",
  dropHint:
    "Dòng có trên báo cáo đã ban hành thì không xóa mà ghi hết hiệu lực từ hôm nay; văn bản đã lập vẫn giữ nguyên.",
  add: "Thêm dòng",
  addHint:
    "Mỗi dòng một nơi, dán được nguyên danh sách từ văn bản cũ. Mục đích để trong ngoặc; có thư điện tử thì ghi cuối dòng.",
  addAct: { addressees: "Thêm vào Kính gửi", recipients: "Thêm vào Nơi nhận" },
  overtakenBy: (by: string, moment: string) =>
    `${by} đã sửa dòng này lúc ${moment}, sau khi trang này mở ra. Đề nghị xem lại rồi làm lại.`,
  endedInstead:
    "Dòng này có trên báo cáo đã ban hành nên không xóa; đã ghi hết hiệu lực, từ nay không chọn được.",
  already: (lines: string) => `Đã thêm các dòng mới. Dòng đã có sẵn trong danh mục, không thêm: ${lines}.`,
  overtaken: "Danh mục đã được người khác sửa sau khi trang này mở ra. Đề nghị xem lại rồi làm lại.",
  noEmail: "chưa có thư điện tử",
  head: {
    title: "Thể thức báo cáo: người ký, nơi gửi, nơi nhận",
    link: "Người ký, nơi gửi, nơi nhận",
    lead: "Chọn cho báo cáo của đợt này. Lựa chọn được ghi vào bản tổng hợp kế tiếp và là mặc định cho báo cáo sau cùng loại.",
    kind: "Loại văn bản",
    signer: "Người ký",
    usualSigner: "Theo thường lệ",
    notForKind: (kinds: string) => `chỉ ký: ${kinds}`,
    addressees: "Kính gửi",
    recipients: "Nơi nhận",
    usualLines:
      "Các dòng được đánh dấu sẽ in; bỏ dấu dòng không gửi. Bỏ hết dấu thì theo thường lệ; dòng Lưu luôn đứng cuối.",
    from: {
      directive: "theo văn bản giao báo cáo",
      duty: "theo văn bản của cấp trên",
      office: "theo thường lệ",
    } satisfies Readonly<Record<LineSource, string>>,
    none: "Danh mục chưa có dòng nào đang dùng.",
    toSigners: "Sửa danh mục người ký",
    toCorrespondents: "Sửa danh mục nơi gửi, nơi nhận",
    keep: "Lưu lựa chọn",
    kept: "Đã lưu. Bản tổng hợp kế tiếp in theo lựa chọn này.",
    overtaken: "Người khác vừa chọn lại sau khi trang này mở ra. Đề nghị xem lại rồi chọn.",
    lapsed: (names: string) =>
      `Đã chọn nhưng không còn hiệu lực hôm nay: ${names}. Bản tổng hợp kế tiếp in theo danh mục hiện hành.`,
    preview: "Báo cáo sẽ in",
    dated: "Ngày, tháng",
    toStyle: "Sửa cách viết báo cáo của cơ quan",
    symbol: "Số, ký hiệu",
    drafter: "Người soạn thảo, số lượng bản",
    drafterMark: "Ký hiệu người soạn thảo",
    drafterHint:
      "In dưới Nơi nhận, như NTM.(20); dùng cho các văn bản lập từ nay về sau. Để trống là không in.",
    copies: "Số lượng bản",
    account: (name: string) => `Người ký vào hệ thống bằng tài khoản của ${name}.`,
    noAccount: "Người ký chưa có tài khoản trong hệ thống.",
  },
};
