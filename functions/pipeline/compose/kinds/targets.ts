import { meansAct } from "../../../core/registry/figure-labels.ts";
import type { Part } from "../../../core/report/source.ts";
import { lowered, raised } from "../../../core/text/first-letter.ts";
import type { Passage } from "../../../decree30/document.ts";
import { commandPassages, statedPassages } from "../commands.ts";
import type { Composing } from "../context.ts";
import { inFull, type KindOnPage } from "../on-page.ts";
import { type ReadLine, readLines } from "./lines.ts";

type TargetsOnPage = KindOnPage<"targets">;
type Field = Parameters<TargetsOnPage["blocks"]>[1];
type Total = Parameters<TargetsOnPage["blocks"]>[2];

/**
 * Targets that are not met: among the tasks each as one, elsewhere where it is and why. What is to be done
 * about them is no shortcoming; see `remedyPassages`.
 */
export const targets: TargetsOnPage = {
  blocks(composing, field, total) {
    const isTask = isAmongTasks(field);
    const said = readLines(total.lines).map(({ source, value }) => ({
      source,
      value: isTask ? taskOf(value) : stateOf(value),
    }));
    return [{ passages: (isTask ? commandPassages : statedPassages)(composing, field, said) }];
  },
  ...inFull,
};

export const isAmongTasks = ({ topic }: Pick<Field, "topic">) =>
  topic === undefined || topic === "orientation" || topic === "solutions";

/** What is to be done about the targets of a section of shortcomings, as tasks with their own times. */
export function remedyPassages(composing: Composing, field: Field, total: Total): readonly Passage[] {
  const remedies = readLines(total.lines).flatMap(({ source, value }): readonly Part<string>[] => {
    const { remedy } = reasonIn(value.of("reason") ?? "");
    return remedy === "" ? [] : [{ source, value: remedyOf(targetOf(value), remedy) }];
  });
  return remedies.length === 0 ? [] : commandPassages(composing, field, remedies, `${field.id}.remedy`);
}

const targetOf = ({ of }: ReadLine) => lowered((of("target") ?? "").replace(/^chỉ tiêu:? */iu, ""));

function taskOf(line: ReadLine): string {
  const { cause, remedy } = reasonIn(line.of("reason") ?? "");
  const state = line.of("state");
  const why = because(cause);
  const unmet = why === "" ? "" : ", chưa đạt";
  const then = remedy === "" ? "" : `; ${lowered(remedy)}`;
  return `Tập trung thực hiện chỉ tiêu ${targetOf(line)}${state ? `, hiện ${lowered(state)}` : unmet}${why}${then}`;
}

/** "Giải ngân vốn đầu tư công mới đạt 87,3% kế hoạch do vướng giải phóng mặt bằng." */
function stateOf(line: ReadLine): string {
  const target = targetOf(line);
  const state = lowered(line.of("state") ?? "").replace(/^(?=\d)/u, "đạt ");
  const why = because(reasonIn(line.of("reason") ?? "").cause);
  if (state === "") return `Chỉ tiêu ${target} chưa đạt${why}`;
  return `${raised(target)} ${state.startsWith("đạt ") ? "mới " : ""}${state}${why}`;
}

const because = (cause: string) => (cause === "" ? "" : ` do ${lowered(cause.replace(/^do /iu, ""))}`);

/** "Phấn đấu hoàn thành vào cuối năm" does not say what: the target is named before it. */
function remedyOf(target: string, remedy: string): string {
  const lacksObject =
    /^(?:(?:phấn đấu|sẽ|tiếp tục|quyết tâm) )*(?:hoàn thành|đạt|thực hiện)(?: (?:vào|trước|trong|cuối|đúng|đủ|kế hoạch|mục tiêu|chỉ tiêu|và|\d).*)?$/iu;
  return lacksObject.test(remedy) ? `Đối với chỉ tiêu ${target}, ${lowered(remedy)}` : raised(remedy);
}

const begun =
  "đẩy nhanh|đẩy mạnh|tiếp tục|tăng cường|tập trung|khẩn trương|chỉ đạo|đôn đốc|sẽ|cần|phấn đấu|quyết tâm";
const parting = /; |\. (?=\p{Lu})|, (?=(?:sẽ|phấn đấu|quyết tâm|đẩy nhanh|tiếp tục|đôn đốc) )/u;

/** One cell asks for both: what begins with something to be done is the remedy. */
function reasonIn(text: string): { readonly cause: string; readonly remedy: string } {
  const parts = text.split(parting).filter((part) => part !== "");
  const at = parts.findIndex(isRemedy);
  const end = at < 0 ? parts.length : at;
  return { cause: parts.slice(0, end).join("; "), remedy: parts.slice(end).join("; ") };
}

const isRemedy = (words: string) =>
  new RegExp(`^(?:${begun})(?= )`, "iu").test(words) ||
  (meansAct(words) && !/^(?:đã|được|đạt|có|chưa|đang|bị|không|thuộc)(?= )/iu.test(words));
