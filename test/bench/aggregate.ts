import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Aggregate } from "../../functions/core/report/aggregate.ts";
import { mergeReports } from "../../functions/pipeline/merge.ts";
import { type Country, country, reportText } from "./aggregate/reports.ts";
import type { Emit } from "./line.ts";

export const name = "aggregate";

const runs = 9;

/**
 * From the stored text of every report to the settled aggregate, reading included, beside JSON.parse of the
 * same text and nothing else; both have all reports in memory at the end. Memory is the peak of a process
 * that does only this.
 */
export async function run(emit: Emit): Promise<void> {
  for (const communes of [100, 1_000, 10_000]) {
    const place = country(communes);
    const texts = place.obligations.map(reportText);
    const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
    // The first round only warms up. In turns, so that a busy moment falls on both.
    for (let round = 0; round <= runs; round += 1) {
      const theirs = timed(() => texts.map((text) => JSON.parse(text)).length);
      const ours = timed(() => merged(place, texts).counted.length);
      if (round > 0) times.theirs.push(theirs);
      if (round > 0) times.ours.push(ours);
    }
    // The quickest of each: whatever else the machine does can only add.
    const [us, them] = [Math.min(...times.ours), Math.min(...times.theirs)];
    const about = { bench: name, case: `n-${communes}` } as const;
    emit({
      ...about,
      metric: "time_ms",
      unit: "ms",
      ours: us,
      peer: "JSON.parse",
      theirs: them,
      ratio: us / them,
    });
    const peak = await peakOf(communes);
    emit({ ...about, metric: "memory_mb", unit: "MB", ours: peak, peer: null, theirs: null, ratio: null });
  }
}

function merged({ directive, roster, obligations }: Country, texts: readonly string[]): Aggregate {
  const contributions = obligations.map((obligation, index) => {
    const { revision, values } = JSON.parse(texts[index] ?? "");
    return { obligation, revision, values };
  });
  return mergeReports(directive, roster, contributions);
}

/** What the work yields is looked at, so that none of it can be left out as idle. */
function timed(work: () => number): number {
  const start = performance.now();
  if (work() === 0) throw new Error("nothing was done");
  return performance.now() - start;
}

async function peakOf(communes: number): Promise<number> {
  const program = join(import.meta.dirname, "aggregate", "peak.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [program, String(communes)]);
  return Number(stdout);
}
