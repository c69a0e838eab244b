import { firstUnits } from "../people/naming.ts";
import { type Roster, speakerName } from "../people/roster.ts";
import { type Layer, rewordingOf, type Statement } from "../report/editor.ts";
import { factsOf, figuresOf } from "../report/facts.ts";
import type { Source } from "../report/source.ts";
import type { RoundFinding } from "./round.ts";

/** How many of those who gave a figure are named with it. */
const NAMED = 3;

/**
 * A doubt for each printed statement whose figures an officer's words changed: what the units' figures were,
 * what the report prints now, and who gave them. The officer may; that the paper then says other figures than
 * its sources is told.
 */
export function figuresEdited(
  statements: readonly Statement[],
  layer: Layer,
  trace: Readonly<Record<string, readonly Source[]>>,
  roster: Roster,
): readonly RoundFinding[] {
  return statements.flatMap((statement): readonly RoundFinding[] => {
    const wording = rewordingOf(statement, layer);
    if (wording === undefined) return [];
    const change = changeOf(statement.text, wording);
    if (change === undefined) return [];
    const sources = trace[statement.source ?? ""] ?? [];
    const text = `Câu đã sửa số: ${change}; nguồn: ${namesOf(sources, roster)}. Báo cáo in: “${wording}”; theo nguồn: “${statement.text}”.`;
    return [{ check: "edited-figures", severity: "warn", field: sources[0]?.field ?? "", text }];
  });
}

/** "99 → 100"; where the same figures count other things now, all of them in their order. */
function changeOf(text: string, wording: string): string | undefined {
  const [before, now] = [figuresOf(text), figuresOf(wording)];
  const [gone, added] = [without(before, now), without(now, before)];
  if (gone.length > 0 || added.length > 0)
    return `${gone.join(", ") || "không có"} → ${added.join(", ") || "bỏ"}`;
  const isSwapped = before.join() !== now.join() && factsOf(text) !== factsOf(wording);
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
