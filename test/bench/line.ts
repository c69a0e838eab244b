/** One figure: what ours came to, and what the peer came to in the same run; no peer, no ratio. */
export interface BenchLine {
  readonly bench: string;
  readonly case: string;
  readonly metric: "time_ms" | "memory_mb" | "bytes" | "per_second" | "reads" | "doubled" | "nodes";
  readonly unit: string;
  readonly ours: number;
  readonly peer: string | null;
  readonly theirs: number | null;
  /** ours / theirs */
  readonly ratio: number | null;
}

export type Emit = (line: BenchLine) => void;

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error("no figures to take a median of");
  return (low + high) / 2;
}

/** The figure as scripts read it. Four digits mean something; what is after them changes from run to run. */
export function printed({ bench, case: named, metric, unit, ours, peer, theirs }: BenchLine): string {
  const pair = { ours: rounded(ours), peer, theirs: theirs === null ? null : rounded(theirs) };
  const ratio = theirs === null ? null : rounded(ours / theirs);
  return JSON.stringify({ bench, case: named, metric, unit, ...pair, ratio });
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
