import { isCountedUnit } from "../figures/nature.ts";
import { lowered } from "../text/first-letter.ts";
import { doneFor, metIn, musteredIn, trainedIn, withWhom } from "./label-people.ts";
import { after, beginsWith, headOf, isPeople, isUnit, type LabelForm, withoutTail } from "./label-words.ts";
import * as heads from "./library/figure-words.ts";
import { fold } from "./spelling.ts";

/** Read off the label's own words, so that whatever a directive or a unit names is told somehow. */
export function labelForm(label: string, unit: string): LabelForm {
  const whole = label.trim().replace(/[\s:;.]+$/u, "");
  if (unit === "" || unit === "%" || unit === "‰") return resultForm(whole);
  const known =
    turnedIn(whole, unit) ??
    doneIn(whole, unit) ??
    fromBracket(whole, unit) ??
    metIn(whole, unit) ??
    musteredIn(whole, unit);
  if (known) return known;
  const counted = isCountedUnit(unit) && countedIn(whole.replace(/^số (?:lượng )?/iu, ""), unit);
  if (counted) return saidLast(counted) ?? doneFor(counted) ?? actOfThings(counted) ?? counted;
  return (
    givenTo(whole, unit) ??
    measuredApart(whole, unit) ??
    trainedIn(whole, unit) ??
    actIn(whole, unit) ??
    classified(whole, unit) ??
    resultForm(whole)
  );
}

export const isRaised = (subject: string) => beginsWith(subject, heads.raisedNouns);
export const isNeutral = (subject: string) =>
  beginsWith(subject, heads.neutral) || heads.neutralWithin.test(subject);

/** The size that a label names of what another label names whole: "kinh phí" of "hỗ trợ trẻ em". */
export function meansIn(label: string): { readonly noun: string; readonly of: string } | undefined {
  const noun = headOf(label, heads.means);
  return noun === undefined ? undefined : { noun: lowered(noun), of: after(label, noun) };
}

/** Words that say what some of them did or are: "đã đăng ký thi đua", "được tập huấn". */
export const meansAct = (label: string) =>
  /^(?:đã|được|đạt|có|chưa|đang|tham gia|thuộc|bị|hoàn thành|không)(?= )/iu.test(label) ||
  beginsWith(label, heads.acts) ||
  /^(?:đăng ký|ký|nộp|hưởng)(?= |$)/iu.test(label);

/** Every word of the few stands among the many, so that leaving them unsaid leaves nothing out. */
export function isWithin(few: string, many: string): boolean {
  const said = new Set(fold(many).split(" "));
  return fold(few)
    .split(" ")
    .every((word) => said.has(word));
}

/** As so much of what the label names, whatever its words. */
export function resultForm(label: string): LabelForm {
  return { type: "result", subject: lowered(label) };
}

/** The label begins with what the figure counts, by the unit's name or another name of people. */
function countedIn(label: string, unit: string): Extract<LabelForm, { type: "count" }> | undefined {
  if (beginsWith(label, heads.otherWords)) return undefined;
  const noun = unitAtHead(label, unit) ?? (isPeople(unit) ? headOf(label, heads.people) : undefined);
  if (noun === undefined) return undefined;
  const isAlsoCalled = heads.calledAlso.some(([name, of]) => name === fold(noun) && of === fold(unit));
  return { type: "count", noun: isAlsoCalled ? unit : lowered(noun), rest: after(label, noun) };
}

function unitAtHead(label: string, unit: string): string | undefined {
  const words = label.split(" ");
  for (let count = Math.min(8, words.length); count > 0; count--) {
    const head = words.slice(0, count).join(" ").replace(/,$/u, "");
    if (isUnit(head, unit)) return head;
  }
  return undefined;
}

/** "Tiêu chí tai nạn giao thông giảm (số vụ, …)": what fell, and by how many of its measures. */
function turnedIn(label: string, unit: string): LabelForm | undefined {
  const [, of = "", what, turn, list = ""] =
    /^(tiêu chí|chỉ tiêu) (.+?) (giảm|tăng)(?: (\(.+\)))?$/iu.exec(label) ?? [];
  if (what === undefined || !isUnit(of, unit)) return undefined;
  return { type: "act", act: `${lowered(what)} ${turn} ở`, noun: unit, rest: list };
}

/** "Giải quyết việc làm (từ đăng ký kinh doanh mới)": whence they are stands behind what is counted. */
function fromBracket(label: string, unit: string): LabelForm | undefined {
  const [, whole, whence = ""] = /^(.+?) \(((?:từ|do|qua|thông qua|nhờ|tại) [^()]+)\)$/iu.exec(label) ?? [];
  const form = whole === undefined ? undefined : labelForm(whole, unit);
  if (!form || form.type === "result") return undefined;
  return { ...form, rest: `${form.rest} ${lowered(whence)}`.trim() };
}

/** "Súng tự chế giao nộp" (khẩu), "Kiếm tự tạo giao nộp" (kiếm): so many were handed in. */
function doneIn(label: string, unit: string): LabelForm | undefined {
  const deed = heads.deedsSaidLast.find((each) => fold(label).endsWith(` ${each}`));
  if (deed === undefined || !isCountedUnit(unit)) return undefined;
  const things = withoutTail(label, deed);
  if (heads.doneBy.test(things) || things.endsWith(",")) return undefined;
  const counted = countedIn(things, unit);
  const isClassified = heads.classifiers.includes(fold(unit));
  if (!counted && !isClassified) return undefined;
  const said = lowered(label.slice(things.length).trim());
  const act = heads.deedsOfPeople[said] ?? said;
  return { type: "act", act, noun: counted?.noun ?? unit, rest: counted ? counted.rest : lowered(things) };
}

/** "Lớp tập huấn, bồi dưỡng" "đã tổ chức": so many were held. */
function saidLast({ noun, rest }: Extract<LabelForm, { type: "count" }>): LabelForm | undefined {
  const act = heads.actsSaidLast.find((each) => fold(`${noun} ${rest}`).endsWith(` ${each}`));
  if (act === undefined || fold(noun).endsWith(act)) return undefined;
  return { type: "act", act, noun, rest: withoutTail(rest, act) };
}

/** "Lớp đào tạo nghề" were held, "thẻ BHYT cho người nghèo" issued, though the label says neither. */
function actOfThings({ noun, rest }: Extract<LabelForm, { type: "count" }>): LabelForm | undefined {
  const act = actOf(`${noun} ${rest}`);
  const isNamed = rest !== "" && !heads.saysAct.test(rest) && !/ (?:được|bị|đã|chưa) /u.test(` ${rest} `);
  return act !== undefined && isNamed ? { type: "act", act, noun, rest } : undefined;
}

const actOf = (things: string) => heads.actsOfThings.find(([, some]) => beginsWith(things, some))?.[0];

/** "Thẻ BHYT cho người hưởng trợ cấp" (người): "cấp thẻ BHYT cho" so many "người hưởng trợ cấp". */
function givenTo(label: string, unit: string): LabelForm | undefined {
  const [, things = "", whom] = /^(.+?) cho (.+)$/u.exec(label) ?? [];
  const act = actOf(things);
  if (whom === undefined || act === undefined || !isPeople(unit)) return undefined;
  const counted = countedIn(whom, unit);
  return counted && { ...counted, type: "act", act: `${act} ${lowered(things)} cho` };
}

function actIn(label: string, unit: string): LabelForm | undefined {
  const last = heads.actsSaidLast.find((each) => fold(label).endsWith(` ${each}`));
  if (last !== undefined)
    return { type: "act", act: last, noun: unit, rest: lowered(withoutTail(label, last)) };
  if (!beginsWith(label, heads.acts)) return endsInFor(label, unit);
  const inside = unitAtTail(label, unit);
  if (inside) return inside;
  const whom =
    !isPeople(unit) || / (?:cho|với) /u.test(label) ? "" : beginsWith(label, heads.actsFor) ? " cho" : " với";
  return { type: "act", act: `${lowered(label)}${whom}`, noun: unit, rest: "" };
}

/** "Cấp giấy chứng nhận … cho" 04 "hợp tác xã": the figure goes before the unit that ends the label. */
function unitAtTail(label: string, unit: string): LabelForm | undefined {
  const words = label.split(" ");
  for (let count = Math.min(8, words.length - 1); count > 0; count--) {
    const tail = words.slice(-count).join(" ");
    if (!isUnit(tail, unit)) continue;
    return { type: "act", act: lowered(words.slice(0, -count).join(" ")), noun: tail, rest: "" };
  }
  return undefined;
}

/** Of a label that begins with no act, only what stands behind "cho", "tại" or "ở" is counted. */
function endsInFor(label: string, unit: string): LabelForm | undefined {
  const found = unitAtTail(label, unit);
  return found?.type === "act" && / (?:cho|tại|ở)$/u.test(found.act) ? found : undefined;
}

/** "Nuôi trồng thủy sản - tổng diện tích" (ha), "Tuyển quân - tân binh" (đồng chí). */
function measuredApart(label: string, unit: string): LabelForm | undefined {
  const [, of, what] = /^(.+?) [-–] (.+)$/u.exec(label) ?? [];
  if (of === undefined || what === undefined) return undefined;
  if (beginsWith(what, heads.means))
    return { type: "act", act: `${lowered(of)} với ${lowered(what)}`, noun: unit, rest: "" };
  return beginsWith(what, heads.people)
    ? { type: "act", act: `${lowered(of)} ${withWhom(of)}`, noun: unit, rest: lowered(what) }
    : undefined;
}

function classified(label: string, unit: string): LabelForm | undefined {
  const isTotal = /^(?:tổng|tỷ lệ|bình quân|trung bình)(?= )/iu.test(label);
  if (isTotal || !heads.classifiers.includes(fold(unit))) return undefined;
  return { type: "count", noun: unit, rest: lowered(label) };
}
