import type { Entries } from "../kinds/shape.ts";
import type { Drafter } from "../people/authority.ts";
import type { Problem } from "../problem/outcome.ts";
import { saidOnPaper } from "./term.ts";

/** Longer than any mark that fits on its line (box 12). */
export const LONGEST_MARK = 10;
const MOST_COPIES = 999;

export function entriesOfDrafter(drafter: Drafter | undefined): Entries {
  return { drafterMark: drafter?.mark ?? "", copies: drafter?.copies ? String(drafter.copies) : "" };
}

/** Who drafts and how many copies go out; undefined where no mark is written: then none is printed. */
export function readDrafter(entries: Entries, problems: Problem[]): Drafter | undefined {
  const mark = saidOnPaper(entries, "drafterMark", problems).replace(/\.$/u, "");
  const typed = saidOnPaper(entries, "copies", problems);
  const copies = /^\d{1,3}$/.test(typed) ? Number(typed) : undefined;
  if (mark.length > LONGEST_MARK || /[^\p{L}\p{N}.-]/u.test(mark))
    problems.push({ field: "drafterMark", code: "not-a-mark", read: mark, most: LONGEST_MARK });
  if (typed !== "" && (copies === undefined || copies < 1))
    problems.push({ field: "copies", code: "not-a-count", read: typed, most: MOST_COPIES });
  if (mark === "" && typed !== "") problems.push({ field: "drafterMark", code: "needs-mark" });
  return mark === "" ? undefined : { mark, ...(copies ? { copies } : {}) };
}
