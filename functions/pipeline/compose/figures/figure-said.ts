import { isCountedUnit } from "../../../core/figures/nature.ts";
import { printCount, printNumber, printPercent } from "../../../core/figures/number.ts";
import { isNeutral } from "../../../core/registry/figure-labels.ts";
import { saysReached } from "../../prose.ts";
import type { Points, Quantity } from "./quantity.ts";

/** 04 hợp tác xã; 64,9 ha; 295/295 ha; từ 200 đến 400 triệu đồng. */
export function figureOf(quantity: Quantity, noun: string): string {
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

const isShare = (unit: string) => unit === "%" || unit === "‰";

/** Reached to the last, and by all who were asked: only then is the plan itself told. */
export function isFull({ size, plan, isOfAll, hedge, isEstimate }: Quantity): boolean {
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
export function beside(quantity: Quantity, before: string): string {
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
  if (quantity.points?.length) return quantity.points.map((each) => `, ${inPoints(quantity, each)}`).join("");
  const said = [ofPlan && `${reached} ${ofPlan}`, prior && comparison(quantity, prior)];
  return said.flatMap((each) => (each ? [`, ${each}`] : [])).join("");
}

/** A rate is so many points of a hundred over its plan: "vượt 0,3 điểm phần trăm so với kế hoạch". */
function inPoints({ say, label: name }: Quantity, { what, by, label }: Points): string {
  if (by === 0) return `${say(what, "bằng")} ${label}`;
  const isGrowth = /(?:tốc độ|mức) tăng|tăng trưởng|^chỉ số/iu.test(name);
  const over = what === "change" ? (isGrowth ? "cao hơn" : "tăng") : isNeutral(name) ? "cao hơn" : "vượt";
  const under = what === "change" && !isGrowth ? "giảm" : "thấp hơn";
  const size = `${by > 0 ? over : under} ${printNumber(Math.abs(by))} điểm phần trăm so với`;
  return `${say(what, size)} ${label}`;
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

/** Nothing stands behind the figure. */
export const isPlain = ({ plan, prior, points = [] }: Quantity) =>
  plan === undefined && prior === undefined && points.length === 0;
