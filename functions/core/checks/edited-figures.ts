import { firstUnits } from "../people/naming.ts";
import { type Roster, speakerName } from "../people/roster.ts";
import { factsOf, figuresOf } from "../report/facts.ts";
import type { Source } from "../report/source.ts";
import type { RoundFinding } from "./round.ts";

/** How many of those who gave a figure are named with it. */
const NAMED = 3;

/** An officer's words beside what the sources make of the same paragraph, both as printed. */
export interface Reworded {
  readonly mark: string;
  readonly reading: string;
  readonly wording: string;
  /** Sentences of units that the officer brought in: their figures are theirs. */
  readonly brought?: readonly string[];
}

/**
 * A doubt for each printed statement whose figures an officer's words changed: what the units' figures were,
 * what the report prints now, and who gave them. The officer may; that the paper then says other figures than
 * its sources is told.
 */
export function figuresEdited(
  reworded: readonly Reworded[],
  trace: Readonly<Record<string, readonly Source[]>>,
  roster: Roster,
): readonly RoundFinding[] {
  return reworded.flatMap(({ mark, reading, wording, brought = [] }): readonly RoundFinding[] => {
    const change = changeOf(reading, wording, brought);
    if (change === undefined) return [];
    const sources = trace[mark] ?? [];
    const text = `Câu đã sửa số: ${change}; nguồn: ${namesOf(sources, roster)}. Báo cáo in: “${wording}”; theo nguồn: “${reading}”.`;
    return [{ check: "edited-figures", severity: "warn", field: sources[0]?.field ?? "", text }];
  });
}

/** "99 → 100"; where the same figures count other things now, all of them in their order. */
function changeOf(text: string, wording: string, brought: readonly string[]): string | undefined {
  const [before, now] = [figuresOf(text), figuresOf(wording)];
  const [gone, added] = [without(before, now), without(now, [...before, ...brought.flatMap(figuresOf)])];
  if (gone.length > 0 || added.length > 0)
    return `${gone.join(", ") || "không có"} → ${added.join(", ") || "bỏ"}`;
  const isSwapped =
    now.length === before.length && before.join() !== now.join() && factsOf(text) !== factsOf(wording);
  return isSwapped ? `${before.join(", ")} → ${now.join(", ")}` : undefined;
}

/** What of the first is not in the second, each as often as it is missing there. */
function without(these: readonly string[], those: readonly string[]): readonly string[] {
  const left = [...those];
  return these.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function namesOf(sources: readonly Source[], roster: Roster): string {
  const names = [...new Set(sources.map((source) => speakerName(roster, source)))];
  return firstUnits(names, NAMED);
}
