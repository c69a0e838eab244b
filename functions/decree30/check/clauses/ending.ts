import { type Clause, decree, ownRule, present } from "../clause.ts";
import { inPt, isBold, isItalic, isRegular, isUpper, isUpright } from "../paper.ts";
import { look } from "./head.ts";
import { endsOf } from "./title.ts";

const academic = /^(GS|PGS|TS|ThS|BS|CN|KS)\b/;

export const endingClauses: readonly Clause[] = [
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
          kept: /^- Như trên(;$| \()/.test(first.text),
          page: first.page,
          measured: first.text,
          required: "- Như trên;",
        },
      ];
    },
  },
];
