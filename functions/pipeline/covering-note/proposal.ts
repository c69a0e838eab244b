import { orderCited } from "../../core/duties/carried-out.ts";
import { dateIn, partsOf } from "../../core/instant.ts";
import { lowered, raised } from "../../core/text/first-letter.ts";
import type { Annex, OfficialDocument, Passage } from "../../decree30/document.ts";
import { abbreviated } from "../issuer-marks.ts";
import { type Line, type Point, pointsOf } from "./points.ts";
import type { PutUp } from "./put-up.ts";
import { officeOfSigner } from "./signer.ts";

/** More entries than a sentence bears stand in the annex. */
const MOST = 8;

/**
 * Tờ trình: the same as the note, as a document of the standing agency with a number and the whole form, for
 * offices that put drafts up so.
 */
export function coveringProposal(put: PutUp): OfficialDocument {
  const { authority, draft, duty, head, at } = put;
  const { name, abbreviation } = authority.standingAgency;
  const { month, year } = partsOf(dateIn(at));
  const points = pointsOf(put);
  const signer = officeOfSigner(put);
  const about = `${draft.kind} ${lowered(draft.subject)}`;
  return {
    kind: "proposal",
    issuer: { superior: abbreviated(authority), lines: [name.toLocaleUpperCase("vi")], name },
    number: { symbol: `TTr-${abbreviation}` },
    dated: { place: authority.placeName, month, year },
    subject: `Đề nghị ký ban hành ${about}`,
    addressees: [signer],
    body: [
      ...(duty ? [basis(`Căn cứ ${orderCited(duty)};`)] : []),
      say(`${name} đã tổng hợp, dự thảo ${about}, kính trình ${signer} như sau:`),
      ...points.flatMap((point, at) => passagesOf(point, at + 1)),
      say(`${name} kính trình ${signer} xem xét, quyết định./.`),
    ],
    signature: { authority: [], position: head.toLocaleUpperCase("vi") },
    recipients: ["Như trên", `Lưu: VT, ${abbreviation}`],
    annexes: annexOf(points),
    parts: "roman",
  };
}

function passagesOf({ title, lines }: Point, number: number): readonly Passage[] {
  return [
    { type: "heading", level: 2, number: `${number}.`, text: title },
    ...lines.map((line): Passage => {
      const text = told(line);
      return line.dashed ? { type: "point", mark: "-", text } : say(text);
    }),
  ];
}

const isLong = ({ listed: { entries } }: Line) => entries.length > MOST;

function told(line: Line): string {
  return isLong(line) ? `${line.listed.title}: chi tiết tại Phụ lục kèm theo.` : line.wordings[0];
}

function annexOf(points: readonly Point[]): readonly Annex[] {
  const long = points.flatMap(({ lines }) => lines.filter(isLong));
  if (long.length === 0) return [];
  const passages = long.flatMap(({ listed: { title, entries } }, at): readonly Passage[] => [
    { type: "heading", level: 2, number: `${at + 1}.`, text: title },
    ...entries.map((text): Passage => ({ type: "point", mark: "-", text: `${raised(text)}.` })),
  ]);
  return [{ title: "Danh sách kèm theo", landscape: false, passages }];
}

function say(text: string): Passage {
  return { type: "paragraph", text };
}

function basis(text: string): Passage {
  return { type: "basis", text };
}
