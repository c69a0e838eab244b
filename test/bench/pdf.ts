import { type ChildProcess, fork } from "node:child_process";
import { dirname, join } from "node:path";
import { type Emit, median } from "./line.ts";

export const name = "pdf";

/**
 * Who is measured on what; the slow ones are not asked for more than the first. A writer in JavaScript is
 * compiled bit by bit by its runtime while it works, so all are given as many turns beforehand as it wants
 * until its times no longer fall.
 */
const plan = [
  {
    case: "seed-001",
    peers: ["typst", "chromium", "pdfmake", "pdfkit", "react-pdf", "jspdf", "pdf-lib"],
    warm: 3,
    rounds: 9,
  },
  { case: "rows-2000", peers: ["typst"], warm: 3, rounds: 7 },
  { case: "rows-20000", peers: ["typst"], warm: 2, rounds: 5 },
  { case: "body-10", peers: ["typst"], warm: 3, rounds: 7 },
] as const;

interface Answer {
  readonly time: number;
  readonly bytes: number;
  readonly memory: number;
}

/**
 * The same document through every writer, warm, in turns, so that a busy moment of the machine falls on all.
 */
export async function run(emit: Emit): Promise<void> {
  for (const { case: named, peers, warm, rounds } of plan) {
    const writers = await startAll(["ours", ...peers], named);
    const answers = new Map<string, Answer[]>();
    const firsts = new Map<string, Answer>();
    for (let round = 0; round < warm + rounds; round++) {
      for (const [writer, child] of writers) {
        const answer = await ask(child);
        if (round === 0) firsts.set(writer, answer);
        if (round >= warm) answers.set(writer, [...(answers.get(writer) ?? []), answer]);
      }
    }
    for (const child of writers.values()) child.disconnect();
    report(emit, named, answers, firsts);
  }
}

async function startAll(names: readonly string[], named: string): Promise<Map<string, ChildProcess>> {
  const writers = new Map<string, ChildProcess>();
  for (const writer of names) {
    const child = fork(join(dirname(process.argv[1] ?? ""), "pdf-writer.js"), [writer, named]);
    const told = await word(child);
    if (told === "ready") writers.set(writer, child);
    else if (writer === "ours") throw new Error("our own writer did not start");
    else console.error(`pdf: ${writer} did not start and is left out`);
  }
  return writers;
}

async function ask(child: ChildProcess): Promise<Answer> {
  child.send("render");
  const answer = await word(child);
  if (!answer) throw new Error("a writer ended while it wrote");
  return answer as Answer;
}

/** The next thing a writer says, or nothing when it ends instead. */
function word(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => {
    const done = (said: unknown) => {
      child.off("message", done).off("exit", gone);
      resolve(said);
    };
    const gone = () => done(undefined);
    child.on("message", done).on("exit", gone);
  });
}

/**
 * Time warm, the median of the rounds; memory as the process's high-water mark when it had made one document.
 */
function report(
  emit: Emit,
  named: string,
  answers: ReadonlyMap<string, readonly Answer[]>,
  firsts: ReadonlyMap<string, Answer>,
): void {
  const medianOf = (writer: string, of: (answer: Answer) => number) =>
    median((answers.get(writer) ?? []).map(of));
  const figures = [
    { metric: "time_ms", unit: "ms", figure: (writer: string) => medianOf(writer, ({ time }) => time) },
    { metric: "bytes", unit: "B", figure: (writer: string) => medianOf(writer, ({ bytes }) => bytes) },
    { metric: "memory_mb", unit: "MB", figure: (writer: string) => firsts.get(writer)?.memory ?? Number.NaN },
  ] as const;
  for (const { metric, unit, figure } of figures) {
    const ours = figure("ours");
    for (const peer of answers.keys()) {
      // A browser's memory is spread over its own processes, which this does not count.
      if (peer === "ours" || (peer === "chromium" && metric === "memory_mb")) continue;
      const theirs = figure(peer);
      emit({ bench: name, case: named, metric, unit, ours, peer, theirs, ratio: ours / theirs });
    }
  }
}
