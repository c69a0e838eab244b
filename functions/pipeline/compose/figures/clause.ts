import { isCountedUnit } from "../../../core/figures/nature.ts";
import { isNeutral, isRaised, labelForm, resultForm } from "../../../core/registry/figure-labels.ts";
import { bodyOfMembers } from "../../../core/registry/label-people.ts";
import type { LabelForm } from "../../../core/registry/label-words.ts";
import { fold } from "../../../core/registry/spelling.ts";
import { saysReached } from "../../prose.ts";
import { beside, figureOf, isFull, isPlain } from "./figure-said.ts";
import type { Quantity } from "./quantity.ts";

/** So much of a sentence as tells one quantity. What counts opens with "có", said once for several. */
export interface Clause {
  readonly type: LabelForm["type"];
  readonly opening: string;
  readonly text: string;
  /** What was done, with which an act's text begins; neighbours of one act say it once. */
  readonly act?: string;
  /** What those counted did or what became of them; different verbs do not share one "có". */
  readonly verb?: string;
  readonly parts: readonly string[];
  readonly unit: string;
  /** Nothing is said of it but what it comes to. */
  readonly isBare: boolean;
  /** As many quantities as it tells. */
  readonly count: number;
}

/**
 * "có 16.226 hộ đăng ký gia đình văn hóa", "giải quyết việc làm cho 508 lao động, bằng 50,8% kế hoạch", "thu
 * ngân sách trên địa bàn đạt 6.473 triệu đồng, bằng 47,6% dự toán".
 */
export function clauseOf(quantity: Quantity): Clause {
  const label = quantity.isOfAll ? quantity.label : withoutAll(quantity.label, quantity.isThin ?? false);
  const form = formOf(quantity, label);
  const parts = quantity.parts.map((part) => partSaid(part, label));
  return {
    ...worded(quantity, form),
    ...{ type: form.type, parts, unit: quantity.unit, count: 1 + quantity.parts.length },
    isBare: isPlain(quantity) && parts.length === 0,
    ...(form.type === "act" && !quantity.isEstimate ? { act: form.act } : {}),
    ...(form.type === "count" ? { verb: verbIn(form.rest) } : {}),
  };
}

/** "đăng ký", "được khám": of the passive what was done belongs to it. */
function verbIn(rest: string): string {
  const found = /(?<!\p{L})(?:(?:được|bị|đã|chưa) \p{L}+|đạt|tham gia|đăng ký|hoàn thành|hưởng)(?!\p{L})/iu;
  return fold(found.exec(rest)?.[0] ?? "");
}

/** Of several bodies' members it is not said that one has them all. */
function formOf({ size, unit, isOfOne }: Quantity, label: string): LabelForm {
  if (size.type === "range") return resultForm(label);
  const body = isOfOne ? bodyOfMembers(label) : undefined;
  return body ? { type: "act", act: `${body} gồm`, noun: "thành viên", rest: "" } : labelForm(label, unit);
}

const rank = "huyện|xã|tỉnh|thành phố|thị xã|quận|phường|đặc khu";
const ofAll = new RegExp(` (?:của )?toàn (?:${rank})(?!\\p{L})`, "u");
const inTheArea = new RegExp(` trên địa bàn(?: (?:toàn )?(?:${rank}))?(?!\\p{L})`, "u");

/** Where some are missing nothing is said of the whole territory; where many are, of those who gave it. */
function withoutAll(label: string, isThin: boolean): string {
  const some = " tại các đơn vị đã có số liệu";
  if (isThin) return label.replace(ofAll, some).replace(inTheArea, label.match(ofAll) ? "" : some);
  return label.replace(ofAll, "");
}

function worded(quantity: Quantity, form: LabelForm): Pick<Clause, "opening" | "text"> {
  const estimate = quantity.isEstimate ? "ước " : "";
  switch (form.type) {
    case "count": {
      const text = `${figureOf(quantity, form.noun)}${restOf(form)}`;
      return { opening: `${estimate}có `, text: text + beside(quantity, form.rest) };
    }
    case "act": {
      const text = `${estimate}${form.act} ${figureOf(quantity, form.noun)}${restOf(form)}`;
      return { opening: "", text: text + beside(quantity, form.act) };
    }
    case "result":
      return { opening: "", text: resultSaid(quantity, form.subject) };
  }
}

function resultSaid(quantity: Quantity, subject: string): string {
  const { size, unit, isEstimate } = quantity;
  const named = subjectIn(subject, unit);
  const verb = verbOf(quantity, named);
  const figure = figureOf(quantity, unit);
  const estimate = isEstimate ? "ước " : "";
  // "ước là" is no Vietnamese: what is merely so much is estimated without a verb.
  const said =
    size.type === "range" || isFull(quantity)
      ? estimate
      : verb === "là" && isEstimate
        ? "ước "
        : `${estimate}${verb} `;
  return `${named} ${said}${figure}${beside(quantity, isFull(quantity) ? named : `${named} ${verb}`)}`;
}

/** "9.559 hồ sơ" ", văn bản" is one list. */
const restOf = ({ rest }: { readonly rest: string }) =>
  rest === "" || rest.startsWith(",") ? rest : ` ${rest}`;

/** "Bình quân tiêu chí/xã" of so many "tiêu chí/xã" says its unit twice. */
function subjectIn(subject: string, unit: string): string {
  return fold(subject) === fold(`bình quân ${unit}`) ? "bình quân" : subject;
}

function verbOf({ size, unit, plan }: Quantity, subject: string): "đạt" | "là" | "tăng" {
  // "12,4%" of an index of growth is by how much it rose; "112,4%" is what it reached.
  if (size.type === "value" && unit === "%" && size.value < 50 && /^chỉ số (?:sản xuất|giá)/iu.test(subject))
    return "tăng";
  if (size.type === "range" || saysReached(subject)) return "là";
  if (isNeutral(subject)) return "là";
  return isCountedUnit(unit) && plan === undefined && !isRaised(subject) ? "là" : "đạt";
}

/** Of a part only its name and its size: "thu phí, lệ phí 1.204 triệu đồng". */
export function partSaid(part: Quantity, whole = ""): string {
  const label = part.label.replace(/^trong đó:? */iu, "");
  const isPlainSize = label === "" || part.size.type === "range";
  const form = isPlainSize ? resultForm(label) : labelForm(label, part.unit);
  switch (form.type) {
    case "count":
      return `${part.isEstimate ? "ước " : ""}có ${figureOf(part, form.noun)}${restOf(form)}${beside(part, form.rest)}`;
    case "act":
      return `${form.act} ${figureOf(part, form.noun)}${restOf(form)}${beside(part, form.act)}`;
    case "result": {
      const isUnsaid = form.subject === "" || fold(form.subject) === fold(whole);
      const subject = isUnsaid ? "" : `${form.subject} `;
      return `${subject}${part.isEstimate ? "ước " : ""}${figureOf(part, part.unit)}${beside(part, form.subject)}`;
    }
  }
}
