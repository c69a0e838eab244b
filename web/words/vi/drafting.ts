import { printNumber } from "../../../functions/core/figures/number.ts";
import type { FaceName } from "../../../functions/core/people/fonts.ts";

/** Writing and amending a directive, and what it reckons and prints with. */
export const viDrafting = {
  picked: {
    title: "Chọn ngày để đối chiếu",
    hint: "Chưa ghi lời văn thì hệ thống viết lời văn theo ngày đã chọn. Đã ghi lời văn thì hai bên phải khớp nhau.",
    day: "Ngày, tháng, năm (ví dụ 27/6/2026)",
    hour: "Trước giờ (nếu có, ví dụ 17:00)",
    side: "Tính cả ngày đó không",
    sides: { INCLUSIVE: "Có: chậm nhất ngày đó", EXCLUSIVE: "Không: trước ngày đó" },
    written: (wording: string) => `Lời văn ghi vào văn bản: “${wording}”.`,
  },
  amendment: {
    title: "Sửa đổi thời hạn",
    lead: "Chỉ đổi khi đã có văn bản sửa đổi. Chưa có gì thay đổi cho đến khi bấm nút ở cuối trang.",
    demand: "Việc được đổi thời hạn",
    wording: "Thời hạn mới, như trong văn bản",
    number: "Số, ký hiệu văn bản sửa đổi",
    issued: "Ngày văn bản sửa đổi",
    reason: "Lý do",
    read: "Đọc lại và xem ai bị ảnh hưởng",
    whom: "Ai bị ảnh hưởng, ai được báo",
    due: "Hạn mới",
    told: (addresses: string) => `báo ${addresses}`,
    unreachable: "không có địa chỉ để báo, đề nghị báo bằng cách khác",
    /** Whoever is held to another day than the new one. */
    kept: {
      extension: (due: string) => `vẫn giữ hạn đã gia hạn, muộn hơn hạn mới: ${due}`,
      return: (due: string) => `báo cáo đã trả lại để bổ sung, hạn gửi lại: ${due}`,
    },
    act: (n: number) => `Đổi thời hạn và báo ${printNumber(n)} đơn vị`,
    before: "Đã sửa đổi",
    overtaken:
      "Trong lúc trang này đang mở, người khác đã sửa đổi văn bản. Thời hạn vừa nhập chưa được ghi và nội dung đã nhập vẫn còn; đề nghị xem sửa đổi dưới đây rồi quyết định lại.",
    toLetters: "Xem thư đã báo cho từng đơn vị",
    line: (said: {
      readonly moment: string;
      readonly action: string;
      readonly document: string;
      readonly due: string;
      readonly reason: string;
    }) =>
      `${said.moment}: ${said.action}, theo ${said.document}. Hạn trước: ${said.due}. Lý do: ${said.reason}`,
  },
  calendar: {
    title: "Lịch nghỉ lễ, tết",
    lead: "Hạn báo cáo và lịch nhắc việc tính theo ngày làm việc. Năm chưa đối chiếu với thông báo chính thức thì người soạn văn bản được nhắc khi hạn rơi vào năm đó.",
    years: "Năm",
    checked: "(đã đối chiếu)",
    source: "Theo văn bản, thông báo",
    days: "Ngày nghỉ, ngày làm bù",
    daysHint:
      "Mỗi ngày một dòng: “02/9/2027 Quốc khánh”, “03/02/2027 nghỉ bù Tết Nguyên đán”, “02/01/2027 hoán đổi Tết Dương lịch”, “09/01/2027 làm việc”.",
    save: "Lưu lịch năm này",
  },
  reportStyle: {
    title: "Cách viết báo cáo",
    lead: "Áp dụng cho các bản tổng hợp lập từ nay về sau của cơ quan; bản đã lập giữ nguyên.",
    parts: "Đánh số các phần",
    partsAs: { "ordinal-words": "Phần thứ nhất, Phần thứ hai", roman: "Phần I, Phần II" },
    coveredBy: "Trình lãnh đạo bằng",
    coveredByA: {
      note: "Phiếu trình nội bộ, một trang, không lấy số",
      proposal: "Tờ trình đủ thể thức, có số, ký hiệu",
    },
    onPaper: "Nêu thêm trong báo cáo gửi cấp trên",
    coverageTold: "Số đơn vị đã gửi báo cáo, kèm phụ lục tình hình từng đơn vị",
    annexedByUnit: "Phụ lục văn bản đã ban hành và chỉ tiêu riêng của từng đơn vị",
    sourcesNamed: "Tên đơn vị nêu từng nội dung, trong ngoặc đơn",
    dated: "Ngày, tháng trên bản trình ký",
    datedAs: {
      day: "In sẵn tháng, để trống ngày",
      "day-and-month": "Để trống cả ngày và tháng, văn thư ghi khi phát hành",
    },
    keep: "Lưu",
  },
  fonts: {
    title: "Phông chữ của văn bản",
    faces: {
      regular: "Chữ đứng",
      bold: "Chữ đậm",
      italic: "Chữ nghiêng",
      boldItalic: "Chữ đậm nghiêng",
    } satisfies Readonly<Record<FaceName, string>>,
    none: "Chưa có tệp riêng",
    file: "Tệp phông .ttf",
    hint: "Mỗi lần một tệp; hệ thống tự nhận ra kiểu chữ. Trên Windows: times.ttf, timesbd.ttf, timesi.ttf, timesbi.ttf.",
    licensed: "Cơ quan được phép sử dụng và nhúng phông này vào văn bản",
    upload: "Tải tệp lên",
    dropHint: "Các bản báo cáo đã lập giữ nguyên phông của chúng.",
    drop: "Bỏ phông riêng, dùng lại Tinos",
    own: "Văn bản lập từ nay được in bằng phông riêng của cơ quan.",
    tinos: "Văn bản đang được in bằng Tinos, phông có cùng số đo với Times New Roman.",
    bring: "Nếu cơ quan có bản quyền Times New Roman, tải bốn tệp phông lên, từng tệp một.",
    some: (n: number) => `Đã có ${n} trong 4 tệp phông riêng; đủ bốn tệp thì văn bản mới đổi phông.`,
    problems: {
      none: "Chưa chọn tệp nào. Chọn một tệp .ttf rồi bấm Tải tệp lên.",
      notLicensed:
        "Chưa xác nhận quyền dùng phông. Chỉ tải lên phông mà cơ quan được phép sử dụng và nhúng vào văn bản.",
      tooLarge: (name: string) =>
        `Tệp “${name}” lớn hơn 4 MB. Một tệp phông Times New Roman chỉ khoảng 1 MB; kiểm tra lại tệp đã chọn.`,
      "not-truetype": (name: string) =>
        `Tệp “${name}” không phải phông TrueType (.ttf). Trên Windows, phông Times New Roman nằm ở thư mục Fonts với tên times.ttf, timesbd.ttf, timesi.ttf, timesbi.ttf.`,
      broken: (name: string) =>
        `Tệp “${name}” bị hỏng, không đọc được hết. Chép lại tệp từ máy có phông rồi tải lên.`,
      "not-embeddable": (name: string) =>
        `Tệp “${name}” không cho phép nhúng vào văn bản theo giấy phép của phông. Dùng phông khác.`,
      letters: (name: string, missing: string) =>
        `Tệp “${name}” thiếu chữ: ${missing}. Dùng bản phông Unicode có đủ chữ tiếng Việt.`,
      "not-times": (name: string, found: string) =>
        `Tệp “${name}” là ${found}. Nghị định 30/2020/NĐ-CP quy định phông Times New Roman; chỉ nhận phông đó hoặc phông có cùng số đo.`,
    },
  },
};
