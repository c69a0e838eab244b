import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { type Emit, median } from "./line.ts";

export const name = "pdf";

/** Who is measured on what. The slow ones are not asked for more than the first. */
const plan = [
  {
    case: "seed-001",
    peers: ["typst", "chromium", "pdfmake", "pdfkit", "react-pdf", "jspdf", "pdf-lib"],
    warm: 3,
    rounds: 7,
  },
  { case: "rows-2000", peers: ["typst"], warm: 2, rounds: 5 },
  { case: "rows-20000", peers: ["typst"], warm: 1, rounds: 3 },
  { case: "body-10", peers: ["typst"], warm: 2, rounds: 5 },
] as const;

interface Answer {
  readonly time: number;
  readonly bytes: number;
  readonly memory: number;
}

/** The same document through every writer, warm, in turns, so that a busy moment of the machine falls on all. */
export async function run(emit: Emit): Promise<void> {
  for (const { case: named, peers, warm, rounds } of plan) {
    const writers = await startAll(["ours", ...peers], named);
    const answers = new Map<string, Answer[]>();
    for (let round = 0; round < warm + rounds; round++) {
      for (const [writer, child] of writers) {
        const answer = await ask(child);
        if (round >= warm) answers.set(writer, [...(answers.get(writer) ?? []), answer]);
      }
    }
    for (const child of writers.values()) child.disconnect();
    report(emit, named, answers);
  }
}

async function startAll(names: readonly string[], named: string): Promise<Map<string, ChildProcess>> {
  const writers = new Map<string, ChildProcess>();
  for (const writer of names) {
    const child = fork(join(dirname(process.argv[1] ?? ""), "pdf-writer.js"), [writer, named]);
    const [told] = await Promise.race([once(child, "message"), once(child, "exit").then(() => [undefined])]);
    if (told === "ready") writers.set(writer, child);
    else if (writer === "ours") throw new Error("our own writer did not start");
    else console.error(`pdf: ${writer} did not start and is left out`);
  }
  return writers;
}

async function ask(child: ChildProcess): Promise<Answer> {
  child.send("render");
  const [answer] = await Promise.race([once(child, "message"), once(child, "exit").then(() => [undefined])]);
  if (!answer) throw new Error("a writer ended while it wrote");
  return answer as Answer;
}

function report(emit: Emit, named: string, answers: ReadonlyMap<string, readonly Answer[]>): void {
  const figures = [
    { metric: "time_ms", unit: "ms", of: ({ time }: Answer) => time },
    { metric: "bytes", unit: "B", of: ({ bytes }: Answer) => bytes },
    { metric: "memory_mb", unit: "MB", of: ({ memory }: Answer) => memory },
  ] as const;
  for (const { metric, unit, of } of figures) {
    const figure = (writer: string) => median((answers.get(writer) ?? []).map(of));
    const ours = figure("ours");
    for (const peer of answers.keys()) {
      // A browser's memory is spread over its own processes, which this does not count.
      if (peer === "ours" || (peer === "chromium" && metric === "memory_mb")) continue;
      const theirs = figure(peer);
      emit({ bench: name, case: named, metric, unit, ours, peer, theirs, ratio: ours / theirs });
    }
  }
}
