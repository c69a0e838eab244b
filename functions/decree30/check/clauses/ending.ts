import { type Clause, decree, type Measure, ownRule, present, within } from "../clause.ts";
import { centreOf, inPt, isBold, isItalic, isRegular, isUpper, isUpright, type Line } from "../paper.ts";
import { look } from "./head.ts";
import { endsOf } from "./title.ts";

const academic = /^(GS|PGS|TS|ThS|BS|CN|KS)\b/;
const prefixes = /^(TM|KT|TL|TUQ|Q)\. /;

export const endingClauses: readonly Clause[] = [
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
      officeOf(ending.signature).flatMap((line, at, office): Measure[] => {
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
    clause: decree("II.7", "7b"),
    rule: "Họ tên người ký chữ in thường, cỡ 13 – 14, đứng, đậm, không ghi học hàm, học vị",
    measure: ({ ending }) =>
      ending.signature
        .filter((line) => !isUpper(line.text))
        .flatMap((line) =>
          look(line, [13, 14], (each) => isBold(each) && isUpright(each) && !academic.test(each.text)),
        ),
  },
  {
    clause: decree("II.7", "7a"),
    rule: "Chừa chỗ ký giữa chức vụ và họ tên",
    measure: ({ ending }) => {
      const office = officeOf(ending.signature).at(-1);
      const name = ending.signature.find((line) => !isUpper(line.text));
      return office && name ? [within(name.y - office.y, [60, Infinity], inPt, name.page)] : [];
    },
  },
  {
    clause: ownRule,
    rule: "Phần ký không đứng một mình: có ít nhất 2 dòng nội dung cùng trang",
    measure: ({ ending, body }) =>
      ending.leaf
        ? [
            {
              // A text of one line has no second to give.
              kept: ending.above >= Math.min(2, body.length),
              page: ending.leaf.sheet.page,
              measured: `${ending.above} dòng`,
              required: "ít nhất 2 dòng",
            },
          ]
        : [],
  },
  {
    clause: decree("II.9", "9b"),
    rule: "Có “Nơi nhận:”, ngang hàng với quyền hạn của người ký, sát lề trái",
    measure: ({ ending: { recipientsHead, signature }, edges }) => {
      if (!recipientsHead) return [present(false, "“Nơi nhận:”")];
      const aside = recipientsHead.left - edges.left;
      const lower = (signature[0]?.y ?? recipientsHead.y) - recipientsHead.y;
      const kept = recipientsHead.text === "Nơi nhận:" && Math.abs(aside) < 1.5 && Math.abs(lower) < 6;
      return [
        { kept, page: recipientsHead.page, measured: `lệch lề ${inPt(aside)}, lệch hàng ${inPt(lower)}` },
      ];
    },
  },
  {
    clause: decree("II.9", "9b"),
    rule: "“Nơi nhận:” cỡ 12, nghiêng, đậm",
    measure: ({ ending }) => look(ending.recipientsHead, [12, 12], (line) => isItalic(line) && isBold(line)),
  },
  {
    clause: decree("II.9", "9b"),
    rule: "Nơi nhận cỡ 11, đứng, không đậm",
    measure: ({ ending }) =>
      ending.recipients.flatMap((line) => look(line, [11, 11], (each) => isUpright(each) && isRegular(each))),
  },
  {
    clause: decree("II.9", "9b"),
    rule: "Mỗi nơi nhận có gạch đầu dòng sát lề trái, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm",
    measure: ({ ending: { recipients } }) => {
      const [first] = recipients;
      return first ? [{ kept: first.text.startsWith("- "), page: first.page }, ...endsOf(recipients)] : [];
    },
  },
  {
    clause: decree("II.9", "9b"),
    rule: "Dòng cuối là “- Lưu: VT, …”",
    measure: ({ ending: { recipients } }) => {
      const last = recipients.filter((line) => line.text.startsWith("-")).at(-1);
      return last
        ? [
            {
              kept: /^- Lưu: VT\b/.test(last.text),
              page: last.page,
              measured: last.text,
              required: "- Lưu: VT, …",
            },
          ]
        : [];
    },
  },
  {
    clause: decree("II.9", "9b"),
    rule: "Có “Kính gửi” thì dòng đầu là “- Như trên;”",
    measure: ({ head, ending: { recipients } }) => {
      const [first] = recipients;
      if (head.addressed.length === 0 || !first) return [];
      return [
        {
          kept: first.text === "- Như trên;",
          page: first.page,
          measured: first.text,
          required: "- Như trên;",
        },
      ];
    },
  },
];

/** Upper-case lines above the name; the first small letters are the name's. */
function officeOf(signature: readonly Line[]): readonly Line[] {
  return signature.filter((line) => isUpper(line.text) || prefixes.test(line.text));
}
