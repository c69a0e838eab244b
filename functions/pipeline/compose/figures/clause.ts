import { isCountedUnit } from "../../../core/figures/nature.ts";
import { printCount, printNumber, printPercent } from "../../../core/figures/number.ts";
import {
  isEvent,
  isNeutral,
  isPeople,
  isRaised,
  isWithin,
  type LabelForm,
  labelForm,
  meansIn,
  resultForm,
} from "../../../core/registry/figure-labels.ts";
import { fold } from "../../../core/registry/spelling.ts";
import { saysReached } from "../../prose.ts";
import type { Quantity } from "./quantity.ts";

/** So much of a sentence as tells one quantity. What counts opens with "có", said once for several. */
export interface Clause {
  readonly type: LabelForm["type"];
  readonly opening: string;
  readonly text: string;
  /** What was done, with which an act's text begins; neighbours of one act say it once. */
  readonly act?: string;
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
  const label = quantity.isOfAll ? quantity.label : withoutAll(quantity.label);
  const form = quantity.size.type === "range" ? resultForm(label) : labelForm(label, quantity.unit);
  const parts = quantity.parts.map((part) => partSaid(part, label));
  return {
    ...worded(quantity, form),
    ...{ type: form.type, parts, unit: quantity.unit, count: 1 + quantity.parts.length },
    isBare: quantity.plan === undefined && quantity.prior === undefined && parts.length === 0,
    ...(form.type === "act" && !quantity.isEstimate ? { act: form.act } : {}),
  };
}

/** Where some are missing, nothing is said of the whole territory. */
const withoutAll = (label: string) =>
  label.replace(/ (?:của )?toàn (?:huyện|xã|tỉnh|thành phố|thị xã|quận|phường)(?!\p{L})/u, "");

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

function verbOf({ size, unit, plan }: Quantity, subject: string): "đạt" | "là" {
  if (size.type === "range" || saysReached(subject)) return "là";
  if (isNeutral(subject)) return "là";
  return isCountedUnit(unit) && plan === undefined && !isRaised(subject) ? "là" : "đạt";
}

/** 04 hợp tác xã; 64,9 ha; 295/295 ha; từ 200 đến 400 triệu đồng. */
function figureOf(quantity: Quantity, noun: string): string {
  const { size, hedge, say, unit, coverage } = quantity;
  const of = isShare(unit) || noun === "" ? "" : ` ${noun}`;
  if (size.type === "range") {
    const print = (value: number) => (isShare(unit) ? `${printNumber(value)}${unit}` : printNumber(value));
    return `từ ${say("least", print(size.least))} đến ${say("most", print(size.most))}${of}${coverage}`;
  }
  if (isFull(quantity)) {
    const both = printNumber(size.value);
    return `${say("value", both)}/${say("plan", both)}${of}${coverage}`;
  }
  const print = isCountedUnit(unit) ? printCount : printNumber;
  return `${hedge}${say("value", `${print(size.value)}${isShare(unit) ? unit : ""}`)}${of}${coverage}`;
}

/** 24 tập thể, as it stands in a sentence of another's making. */
export const countSaid = (quantity: Quantity, noun: string) => figureOf(quantity, noun);

const isShare = (unit: string) => unit === "%" || unit === "‰";

/** Reached to the last, and by all who were asked: only then is the plan itself told. */
function isFull({ size, plan, isOfAll, hedge, isEstimate }: Quantity): boolean {
  return (
    size.type === "value" &&
    isOfAll &&
    hedge === "" &&
    !isEstimate &&
    size.value > 0 &&
    plan?.value === size.value
  );
}

/** What stands behind the figure: against its plan, against what it was. `before` was said before it. */
function beside(quantity: Quantity, before: string): string {
  const { plan, prior, say, isOfAll } = quantity;
  const share = (percent: number, what: string) => {
    const text = printPercent(percent);
    return text === "100%" && !isOfAll ? "" : `${say(what, text)} `;
  };
  const ofPlan = plan && `${share(plan.percent, "percent")}${plan.label}`;
  const reached = isFull(quantity) && !saysReached(before) ? "đạt" : "bằng";
  if (prior?.label.startsWith("đầu ")) {
    const then = `${share(prior.percent, "prior")}so với ${prior.label}`;
    return `, bằng ${then}${ofPlan ? ` và ${ofPlan}` : ""}`;
  }
  const said = [ofPlan && `${reached} ${ofPlan}`, prior && comparison(quantity, prior)];
  return said.flatMap((each) => (each ? [`, ${each}`] : [])).join("");
}

/** tăng 7,5% so với cùng kỳ: whether it rose is as live as by how much. */
function comparison({ say }: Quantity, { label, percent }: NonNullable<Quantity["prior"]>): string {
  const change = percent - 100;
  const text =
    Math.abs(change) < 1e-9
      ? "bằng"
      : `${change > 0 ? "tăng" : "giảm"} ${printPercent(Math.abs(change))} so với`;
  return `${say("change", text)} ${label}`;
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

/**
 * Two quantities told as one thing: "14 lớp đào tạo nghề, với 473 học viên", "754 tập thể và 1.912 cá nhân
 * đăng ký thi đua", "cấp … cho 04 hợp tác xã và 31 hộ kinh doanh". Undefined where they are of two things.
 */
export function oneThing(first: Quantity, second: Quantity): Clause | undefined {
  if (second.parts.length + first.parts.length > 0 || !isPlain(first)) return undefined;
  const [one, other] = [first, second].map(({ label, unit }) => labelForm(label, unit));
  if (other?.type === "count" && isPlain(second) && isReceived(other, first, second))
    return {
      ...clauseOf(first),
      text: `${clauseOf(first).text}, cho ${figureOf(second, other.noun)}`,
      isBare: false,
      count: 2,
    };
  if (one?.type === "count" && other?.type === "count") return countedTogether(first, one, second, other);
  if (one?.type !== "act" || other?.type !== "act" || !isPlain(second)) return undefined;
  if (one.act !== other.act || one.rest !== "" || other.rest !== "" || first.isEstimate !== second.isEstimate)
    return undefined;
  const head = clauseOf(first);
  return { ...head, text: `${head.text} và ${figureOf(second, other.noun)}`, count: 2 };
}

/** "Gạo hỗ trợ hộ nghèo ăn tết", and the "hộ nghèo" "nhận gạo ăn tết". */
function isReceived({ rest }: CountForm, thing: Quantity, { unit, isEstimate }: Quantity): boolean {
  const received = /^(?:được )?nhận (.+)$/iu.exec(rest)?.[1];
  if (received === undefined || !isPeople(unit) || isEstimate !== thing.isEstimate) return false;
  return labelForm(thing.label, thing.unit).type === "result" && isWithin(received, thing.label);
}

type CountForm = Extract<LabelForm, { type: "count" }>;

function countedTogether(
  first: Quantity,
  one: CountForm,
  second: Quantity,
  other: CountForm,
): Clause | undefined {
  if (first.isEstimate !== second.isEstimate || one.rest === "") return undefined;
  const head = clauseOf(first);
  const [mine, theirs] = [figureOf(first, one.noun), figureOf(second, other.noun)];
  const isSame = fold(one.rest) === fold(other.rest) || fold(other.rest) === fold(`${one.noun} ${one.rest}`);
  if (!isSame) return undefined;
  if (isEvent(one.noun) && isPeople(second.unit)) {
    const text = `${mine} ${one.rest}, với ${theirs}${beside(second, "")}`;
    return { ...head, text, isBare: isPlain(second), count: 2 };
  }
  return isPlain(second) ? { ...head, text: `${mine} và ${theirs} ${one.rest}`, count: 2 } : undefined;
}

/** ", với kinh phí 185 triệu đồng": the size of what the clause before told, named in its own words. */
export function withMeans(clause: Clause, labels: readonly string[], next: Quantity): Clause | undefined {
  const means = meansIn(next.label);
  if (!means || means.of === "" || !isPlain(next) || next.parts.length + clause.parts.length > 0)
    return undefined;
  if (!labels.some((label) => isWithin(means.of, label))) return undefined;
  const size = `${next.isEstimate ? "ước " : ""}${figureOf(next, next.unit)}`;
  return {
    ...clause,
    text: `${clause.text}, với ${means.noun} ${size}`,
    isBare: false,
    count: clause.count + 1,
  };
}

const isPlain = ({ plan, prior }: Quantity) => plan === undefined && prior === undefined;
