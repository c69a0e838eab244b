import type { ProofStanding } from "../../../functions/core/round/proof.ts";
import type { ByType } from "../said.ts";

const standing: ByType<ProofStanding, string> = {
  issued: ({ number }) =>
    `Đây là báo cáo đã ban hành (bản số ${number}). Đối chiếu nội dung giấy với bản điện tử trước khi sử dụng.`,
  replaced: ({ number, by }) =>
    `Bản số ${number} đã được thay thế bằng bản số ${by}. Không sử dụng bản giấy này.`,
  "not-issued": ({ number }) => `Bản số ${number} là dự thảo, chưa được ký ban hành.`,
  unknown: () => "Không có báo cáo nào mang mã này. Bản giấy không phải do hệ thống phát hành.",
};

/** For whoever holds the paper. */
export const viProof = {
  title: "Tra cứu báo cáo",
  lead: "Mã tra cứu in ở trang cuối phần chính của báo cáo, dưới mã QR. Nhập mã để biết bản giấy có phải là bản đã ban hành và còn hiệu lực hay không.",
  code: "Mã tra cứu",
  hint: "Ví dụ: 7HXK-4MPW-R2CD. Chữ hoa, chữ thường và dấu gạch nối nhập thế nào cũng được.",
  look: "Tra cứu",
  another: "Tra cứu mã khác",
  headings: {
    issued: "Báo cáo đã ban hành",
    replaced: "Báo cáo đã được thay thế",
    "not-issued": "Bản dự thảo",
    unknown: "Không có báo cáo nào mang mã này",
  } satisfies Readonly<Record<ProofStanding["type"], string>>,
  standing,
  facts: "Thông tin để đối chiếu",
  factsHint: "Nếu bản giấy khác với một trong các thông tin dưới đây thì không phải là báo cáo này.",
  authority: "Cơ quan ban hành",
  number: "Số văn bản",
  noNumber: "không ghi trong tệp đã ký",
  pages: "Số trang",
  issuedAt: "Ghi nhận ban hành",
  hash: "SHA-256 của tệp đã ký",
};
