import { meansAct } from "../../../core/registry/figure-labels.ts";
import { lowered } from "../../../core/text/first-letter.ts";
import type { KindOnPage } from "../on-page.ts";
import { toldInLines } from "./lines.ts";

/**
 * Targets that are not met: among the tasks each as one, elsewhere as what is the matter; where it is, why,
 * and what is to be done.
 */
export const targets: KindOnPage<"targets"> = toldInLines((line, { topic }) => {
  const { cause, remedy } = reasonIn(line.of("reason") ?? "");
  const target = lowered((line.of("target") ?? "").replace(/^chỉ tiêu:? */iu, ""));
  const state = line.of("state");
  const why = cause === "" ? "" : ` do ${lowered(cause.replace(/^do /iu, ""))}`;
  const then = remedy === "" ? "" : `; ${lowered(remedy)}`;
  const isTask = topic === undefined || topic === "orientation" || topic === "solutions";
  const unmet = why === "" ? "" : ", chưa đạt";
  return isTask
    ? `Tập trung thực hiện chỉ tiêu ${target}${state ? `, hiện ${lowered(state)}` : unmet}${why}${then}`
    : `Chỉ tiêu ${target} ${state ? lowered(state) : "chưa đạt"}${why}${then}`;
});

/** One cell asks for both: what begins with something to be done is the remedy. */
function reasonIn(text: string): { readonly cause: string; readonly remedy: string } {
  const parts = text.split("; ").filter((part) => part !== "");
  const at = parts.findIndex((part) => isRemedy(part));
  const end = at < 0 ? parts.length : at;
  return { cause: parts.slice(0, end).join("; "), remedy: parts.slice(end).join("; ") };
}

const isRemedy = (words: string) =>
  /^(?:đẩy nhanh|đẩy mạnh|tiếp tục|tăng cường|tập trung|khẩn trương|chỉ đạo|đôn đốc|sẽ|cần|phấn đấu)(?= )/iu.test(
    words,
  ) ||
  (meansAct(words) && !/^(?:đã|được|đạt|có|chưa|đang|bị|không|thuộc)(?= )/iu.test(words));
