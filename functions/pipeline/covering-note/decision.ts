import { balanced } from "../../decree30/balance.ts";
import { APART, sizes } from "../../decree30/paper.ts";
import { centred } from "../../decree30/style.ts";
import type { Block } from "../../layout/block.ts";
import { nodeIn } from "../../layout/node.ts";
import { line, type Setting } from "./line.ts";
import type { PutUp } from "./put-up.ts";

/** Room for a decision in handwriting, and for three signatures. */
const DECISION = 54;
const SIGNED = 44;

/** Two boxes to tick and room to write; a face without a box draws brackets. */
export function decisionOf(number: number, setting: Setting): Block[] {
  const { faces, section } = setting;
  const box = faces.regular.missing("□").length > 0 ? "[\u00a0\u00a0]" : "□";
  const apart = "\u00a0".repeat(12);
  return [
    line(`${number}. Ý kiến của lãnh đạo`, setting, {
      face: faces.bold,
      before: APART,
      keep: true,
      node: nodeIn(section, "heading-2"),
    }),
    line(`${box}\u00a0Ký ban hành${apart}${box}\u00a0Trả lại, nội dung cần sửa:`, setting, {
      align: "start",
      keep: true,
      node: nodeIn(section, "paragraph"),
    }),
    { type: "space", height: DECISION, keep: true },
  ];
}

/** Who drafted it, who answers for what it says, who looked at its form (Decree 30/2020, art. 11, 12). */
export function signaturesOf({ drafter, head }: PutUp, { faces, width, section }: Setting): Block {
  const third = width / 3;
  const columns = [
    { office: "NGƯỜI SOẠN THẢO", name: drafter },
    { office: head.toLocaleUpperCase("vi"), name: undefined },
    { office: "NGƯỜI KIỂM TRA\nTHỂ THỨC", name: undefined },
  ].map(({ office, name }, at) => ({
    x: at * third,
    width: third - 4,
    blocks: [
      centred(balanced(office, faces.bold, sizes.small, third - 4), faces.bold, sizes.small, {
        node: nodeIn(section, "paragraph"),
      }),
      { type: "space", height: SIGNED } as const,
      ...(name === undefined
        ? []
        : [
            centred(balanced(name, faces.bold, sizes.small, third - 4), faces.bold, sizes.small, {
              node: nodeIn(section, "paragraph"),
            }),
          ]),
    ],
  }));
  return { type: "columns", before: APART, columns };
}
