import { lowered } from "../text/first-letter.ts";
import { after, beginsWith, headOf, isPeople, type LabelForm } from "./label-words.ts";
import * as heads from "./library/figure-words.ts";

/** Labels of people, and of what they meet in, whose verb is chosen by what is done. */

/** "Trẻ em khuyết tật được khám sàng lọc": "khám sàng lọc cho" so many "trẻ em khuyết tật". */
export function doneFor({ noun, rest }: Extract<LabelForm, { type: "count" }>): LabelForm | undefined {
  const [, whose = "", act = ""] = /^(.*?)(?:(?<=^| ))(?:đã )?được (.+)$/iu.exec(rest) ?? [];
  if (act === "" || !isPeople(noun) || !beginsWith(act, heads.actsFor)) return undefined;
  // Whoever does it, when or where, stands behind it: such a label is told as it is.
  if (
    /(?<!\p{L})(?:cho|do|bởi|theo|thuộc|tại|ở|từ|đạt|bị|được|chưa|không)(?!\p{L})/iu.test(`${whose} ${act}`)
  )
    return undefined;
  return { type: "act", act: `${act} cho`, noun, rest: whose.trim() };
}

/** "Quân số lễ ra quân huấn luyện" (đồng chí): "lễ ra quân huấn luyện có" so many "tham gia". */
export function musteredIn(label: string, unit: string): LabelForm | undefined {
  const head = headOf(label, heads.musters);
  const event = head === undefined ? "" : after(label, head);
  if (!isPeople(unit) || !beginsWith(event, heads.gatherings)) return undefined;
  return { type: "act", act: `${lowered(event)} có`, noun: unit, rest: "tham gia" };
}

/** "Phiên họp trong kỳ" (phiên): "họp" so many "phiên trong kỳ". */
export function metIn(label: string, unit: string): LabelForm | undefined {
  const [, meeting = "", rest = ""] =
    /^(?:số )?(phiên|kỳ|cuộc|lần) họp((?: (?:trong|từ|đến) .+)?)$/iu.exec(label) ?? [];
  if (meeting === "" || lowered(meeting) !== unit) return undefined;
  return { type: "act", act: "họp", noun: unit, rest: rest.trim() };
}

/** "Huấn luyện lực lượng thường trực" (đồng chí): "huấn luyện" so many of them. */
export function trainedIn(label: string, unit: string): LabelForm | undefined {
  const act = headOf(label, heads.actsOnForces);
  const whom = act === undefined ? "" : after(label, act);
  if (act === undefined || !isPeople(unit) || !/^lực lượng /iu.test(whom)) return undefined;
  return { type: "act", act: lowered(act), noun: unit, rest: lowered(whom) };
}

/** "Tuyển quân - tân binh" (đồng chí): "tuyển quân được" so many, not "với" them. */
export const withWhom = (act: string) => (beginsWith(act, heads.actsThatGain) ? "được" : "với");

/** "Thành viên Hội đồng Thi đua - Khen thưởng": whose members they are. */
export function bodyOfMembers(label: string): string | undefined {
  const [, body = ""] = /^(?:số )?thành viên (?:của )?(.+)$/iu.exec(label.trim()) ?? [];
  return beginsWith(body, heads.bodies) ? body : undefined;
}
