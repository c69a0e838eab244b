/** Box 7a: by whose authority and in which office somebody signs. */
import { type Clause, decree, type Measurement, present, within } from "../clause.ts";
import { centreOf, inPt, isBold, isUpper, isUpright, type Line } from "../paper.ts";
import { look } from "./head.ts";

const prefixed = /^(TM|KT|TL|TUQ|Q)\. \S/;
/** The five prefixes however they were typed: T/M., KT CHỦ TỊCH, TL.CHỦ TỊCH. */
const prefixLike = /^(T\/?M|K\/?T|T\/?L|T\/?U\/?Q|Q)(?![\p{L}\p{M}])/u;

export const officeClauses: readonly Clause[] = [
  {
    clause: decree("II.7", "7a"),
    rule: "Có quyền hạn, chức vụ của người ký, ở nửa phải trang",
    measure: ({ ending }) => [
      present(
        ending.signature.some((line) => isUpper(line.text)),
        "chức vụ người ký",
      ),
    ],
  },
  {
    clause: decree("II.7", "7a"),
    rule: "Quyền hạn, chức vụ chữ in hoa, cỡ 13 – 14, đứng, đậm",
    measure: ({ ending }) =>
      officeOf(ending.signature).flatMap((line) =>
        look(line, [13, 14], (each) => isBold(each) && isUpright(each)),
      ),
  },
  {
    clause: decree("II.7", "7a"),
    rule: "Quyền hạn, chức vụ và họ tên canh giữa với nhau",
    measure: ({ ending: { signature } }) => {
      const [first, ...rest] = signature;
      return first
        ? rest.map((line) => {
            const aside = centreOf(line) - centreOf(first);
            return { kept: Math.abs(aside) < 3, page: line.page, measured: `lệch ${inPt(aside)}` };
          })
        : [];
    },
  },
  {
    clause: decree("II.7", "7a"),
    rule: "Ký thay mặt Ủy ban nhân dân thì ghi “TM. ỦY BAN NHÂN DÂN” trước",
    measure: ({ head, ending }) => {
      const [first] = ending.signature;
      const collective = /^(ỦY|UỶ) BAN NHÂN DÂN/.test(head.issuer[0]?.text ?? "");
      if (!collective || !first) return [];
      const kept = /^(TM\. (ỦY|UỶ) BAN NHÂN DÂN|TL\. |TUQ\. )/.test(first.text);
      return [{ kept, page: first.page, measured: first.text, required: "TM. ỦY BAN NHÂN DÂN" }];
    },
  },
  {
    clause: decree("II.7", "7a"),
    rule: "Ký thay (KT.), thừa lệnh (TL.), thừa ủy quyền (TUQ.) ghi chức vụ cấp trên rồi đến chức vụ người ký",
    measure: ({ ending }) =>
      officeOf(ending.signature).flatMap((line, at, office): Measurement[] => {
        if (!/^(KT|TL|TUQ)\. /.test(line.text)) return [];
        const next = office[at + 1];
        return [
          {
            kept: next !== undefined && !/^(TM|TL|TUQ)\. /.test(next.text),
            page: line.page,
            measured: line.text,
          },
        ];
      }),
  },
  {
    clause: decree("II.7", "7a"),
    rule: "Chữ viết tắt quyền hạn là TM., KT., TL., TUQ. hoặc Q., có dấu chấm và một dấu cách",
    measure: ({ ending }) =>
      ending.signature
        .filter((line) => isUpper(line.text) && prefixLike.test(line.text))
        .map((line) => ({ kept: prefixed.test(line.text), page: line.page, measured: line.text })),
  },
  {
    clause: decree("II.7", "7a"),
    rule: "Chừa chỗ ký giữa chức vụ và họ tên",
    measure: ({ ending: { signature } }) => {
      const name = signature.find((line) => !isUpper(line.text));
      if (!name) return [];
      // A council's document names the signer's office in the agency between the signature and the name.
      const gaps = signature.slice(1).map((line, at) => line.y - (signature[at]?.y ?? line.y));
      return [within(Math.max(0, ...gaps), [60, Infinity], inPt, name.page)];
    },
  },
];

/** Upper-case lines; the first small letters are the name's. */
function officeOf(signature: readonly Line[]): readonly Line[] {
  return signature.filter((line) => isUpper(line.text));
}
