import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { treeBelow } from "../support/process-tree.ts";
import { roundFile } from "./assemble/round.ts";
import type { Emit } from "./line.ts";

export const name = "assemble";

const root = join(import.meta.dirname, "../..");
const outputs = ["check.json", "report.docx", "report.json", "report.pdf"];
const plan = [
  { units: 50, runs: 3 },
  { units: 500, runs: 3 },
  { units: 2000, runs: 1 },
];

/**
 * A whole process from a round file to the four outputs, beside what LibreOffice takes to make a PDF of the
 * Word twin that comes out. In turns, so that a busy moment of the machine falls on both; the quickest of
 * each counts.
 */
export async function run(emit: Emit): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "assemble-"));
  const office = await promisify(execFile)("soffice", ["--version"]).then(
    () => true,
    () => false,
  );
  if (!office) console.error("assemble: LibreOffice is not installed, so there is no peer");
  try {
    // Built as a person's call builds it, once and beforehand.
    await costOf(process.execPath, [join(root, "infra/local/start.mjs"), "assemble", "--schema"]);
    const program = join(root, ".local/build/assemble.js");
    for (const { units, runs } of plan) {
      const file = join(folder, `units-${units}.json`);
      writeFileSync(file, roundFile(units));
      const out = join(folder, String(units));
      const ours: Cost[] = [];
      const theirs: Cost[] = [];
      for (let turn = 0; turn < runs; turn += 1) {
        ours.push(await costOf(process.execPath, ["--enable-source-maps", program, file, "--out", out]));
        for (const output of outputs)
          if (!readdirSync(out).includes(output)) throw new Error(`${output} was not made`);
        if (office) theirs.push(await converted(folder, join(out, "report.docx")));
      }
      report(emit, `units-${units}`, ours, theirs);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Cost {
  readonly ms: number;
  readonly mb: number;
}

async function converted(folder: string, document: string): Promise<Cost> {
  const out = join(folder, "converted");
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const cost = await costOf("soffice", [
    profile,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    out,
    document,
  ]);
  if (!readdirSync(out).includes("report.pdf")) throw new Error("LibreOffice made no PDF");
  rmSync(out, { recursive: true });
  return cost;
}

/** How long a program runs and the most memory that it and what it starts hold at one time. */
async function costOf(program: string, words: readonly string[]): Promise<Cost> {
  const start = performance.now();
  const child = spawn(program, words, { stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (text) => (complaint += text));
  let mb = 0;
  const watch = setInterval(() => (mb = Math.max(mb, heldBy(child))), 100);
  const code = await new Promise((ended) => child.on("close", ended).on("error", ended));
  const ms = performance.now() - start;
  clearInterval(watch);
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${complaint}`);
  return { ms, mb };
}

/** The kernel's own high-water marks, so that a peak between two looks counts too. */
function heldBy({ pid }: ChildProcess): number {
  if (pid === undefined) return 0;
  const marks = treeBelow(pid).map((each) => {
    try {
      return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${each.pid}/status`, "utf8"))?.[1] ?? 0);
    } catch {
      return 0; // It ended while it was being read.
    }
  });
  return marks.reduce((sum, mark) => sum + mark, 0) / 1024;
}

function report(emit: Emit, named: string, ours: readonly Cost[], theirs: readonly Cost[]): void {
  const figures = [
    { metric: "time_ms", unit: "ms", of: ({ ms }: Cost) => ms },
    { metric: "memory_mb", unit: "MB", of: ({ mb }: Cost) => mb },
  ] as const;
  for (const { metric, unit, of } of figures) {
    const us = Math.min(...ours.map(of));
    const line = { bench: name, case: named, metric, unit, ours: us };
    if (theirs.length === 0) emit({ ...line, peer: null, theirs: null, ratio: null });
    else {
      const them = Math.min(...theirs.map(of));
      emit({ ...line, peer: "libreoffice", theirs: them, ratio: us / them });
    }
  }
}
