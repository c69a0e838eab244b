import { isWithin, labelForm, meansIn } from "../../../core/registry/figure-labels.ts";
import { beginsWith, isEvent, isPeople, type LabelForm } from "../../../core/registry/label-words.ts";
import { cases } from "../../../core/registry/library/figure-words.ts";
import { fold } from "../../../core/registry/spelling.ts";
import { type Clause, clauseOf } from "./clause.ts";
import { beside, figureOf, isPlain } from "./figure-said.ts";
import type { Quantity } from "./quantity.ts";

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
  if (one && one.type !== "result" && other?.type === "count") {
    const counted = countedTogether(first, one, second, other);
    if (counted) return counted;
  }
  if (other?.type !== "act" || !isPlain(second)) return undefined;
  const head = clauseOf(first);
  // A body and how often it met: one subject, two verbs.
  if (first.isOfOne && second.isOfOne && head.act?.endsWith(" gồm") && other.act === "họp")
    return { ...head, text: `${head.text}, ${clauseOf(second).text}`, count: 2 };
  if (one?.type !== "act") return undefined;
  if (one.act !== other.act || one.rest !== "" || other.rest !== "" || first.isEstimate !== second.isEstimate)
    return undefined;
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
  one: Exclude<LabelForm, { type: "result" }>,
  second: Quantity,
  other: CountForm,
): Clause | undefined {
  if (first.isEstimate !== second.isEstimate || one.rest === "") return undefined;
  const head = clauseOf(first);
  if (one.type === "act" && isEvent(one.noun) && tookPart(other) && isPlain(second))
    return { ...head, text: `${head.text}, với ${figureOf(second, other.noun)} tham gia`, count: 2 };
  const act = one.type === "act" ? `${one.act} ` : "";
  const [mine, theirs] = [`${act}${figureOf(first, one.noun)}`, figureOf(second, other.noun)];
  const isSame = fold(one.rest) === fold(other.rest) || fold(other.rest) === fold(`${one.noun} ${one.rest}`);
  if (!isSame) return undefined;
  if (beginsWith(one.noun, cases) && isPeople(second.unit) && isPlain(second))
    return { ...head, text: `${mine}, ${theirs} ${one.rest}`, count: 2 };
  if (isEvent(one.noun) && isPeople(second.unit)) {
    const text = `${mine} ${one.rest}, với ${theirs}${beside(second, "")}`;
    return { ...head, text, isBare: isPlain(second), count: 2 };
  }
  return isPlain(second) && one.type === "count"
    ? { ...head, text: `${mine} và ${theirs} ${one.rest}`, count: 2 }
    : undefined;
}

/** "Lượt người tham gia" is of whatever stands before it. */
const tookPart = ({ noun, rest }: CountForm) =>
  isPeople(noun) && /^(?:đã )?(?:tham gia|tham dự|dự)$/iu.test(rest);

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
