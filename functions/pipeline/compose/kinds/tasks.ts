import { timedTask } from "../../../core/report/voice/task-times.ts";
import { commandPassages } from "../commands.ts";
import { inFull, type KindOnPage } from "../on-page.ts";
import { readLines } from "./lines.ts";

/** Tasks to come, each led by the time that stands beside it. */
export const tasks: KindOnPage<"tasks"> = {
  blocks(composing, field, total) {
    const said = readLines(total.lines).map(({ source, value: { of } }) => ({
      source,
      value: timedTask(of("task") ?? "", of("when") ?? ""),
    }));
    return [{ passages: commandPassages(composing, field, said) }];
  },
  ...inFull,
};
