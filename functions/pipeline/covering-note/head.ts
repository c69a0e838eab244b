import { dateIn, partsOf } from "../../core/instant.ts";
import { balanced } from "../../decree30/balance.ts";
import { HAIRLINE, sizes } from "../../decree30/paper.ts";
import { centred, ruleUnder } from "../../decree30/style.ts";
import { dateLine } from "../../decree30/words.ts";
import type { Block } from "../../layout/block.ts";
import { nodeIn } from "../../layout/node.ts";
import { abbreviated } from "../issuer-marks.ts";
import type { Setting } from "./line.ts";
import type { PutUp } from "./put-up.ts";
import { officeOfSigner } from "./signer.ts";

/** Whose it is on the left, where and when on the right. */
export function headOf(
  { authority, at }: Pick<PutUp, "authority" | "at">,
  { faces, size, width, section }: Setting,
): Block {
  const half = width / 2;
  const { day, month, year } = partsOf(dateIn(at));
  const agency = balanced(authority.standingAgency.name.toLocaleUpperCase("vi"), faces.bold, size, half - 8);
  const left: Block[] = [
    centred(balanced(abbreviated(authority), faces.regular, size, half - 8), faces.regular, size, {
      node: nodeIn(section, "paragraph"),
    }),
    centred(agency, faces.bold, size, { after: 1.5, node: nodeIn(section, "paragraph") }),
    { type: "rule", width: ruleUnder(agency, faces.bold, size, half - 8), weight: HAIRLINE },
  ];
  const date = dateLine(authority.placeName, day, month, year);
  const right = [
    centred(balanced(date, faces.italic, size, half), faces.italic, size, {
      node: nodeIn(section, "paragraph"),
    }),
  ];
  return {
    type: "columns",
    after: 10,
    columns: [
      { x: 0, width: half - 8, blocks: left },
      { x: half, width: half, blocks: right },
    ],
  };
}

export function titleOf(put: PutUp, { faces, size, width, section }: Setting): Block[] {
  const { name } = put.signer;
  const to = `Kính gửi: Đồng chí ${name === undefined ? "" : `${name}, `}${officeOfSigner(put)}`;
  return [
    centred("PHIẾU TRÌNH", faces.bold, sizes.body, { after: 2, node: nodeIn(section, "heading-1") }),
    centred(balanced(to, faces.regular, size, width * 0.9), faces.regular, size, {
      after: 8,
      node: nodeIn(section, "paragraph"),
    }),
  ];
}
