import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Emit, printed } from "./line.ts";

interface Bench {
  readonly name: string;
  readonly run: (emit: Emit) => Promise<void>;
}

const names = [
  "pdf",
  "aggregate",
  "assemble",
  "submit",
  "sweep",
  "cold-start",
  "page-weight",
  "desk",
] as const;

// The starter's death closes the channel; figures nobody reads are not worth the machine.
process.on("disconnect", () => process.exit(1));
process.channel?.unref();

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => fileOf(name) === undefined);
if (unknown.length > 0) {
  const known = names.filter((name) => fileOf(name) !== undefined);
  console.error(`Không có phép đo tên ${unknown.join(", ")}. No such bench. Known: ${known.join(", ")}`);
  process.exit(1);
}

/** One line of JSON a figure; a bench that breaks is told on stderr and does not stop the others. */
for (const name of wanted.length > 0 ? wanted : names) {
  const file = fileOf(name);
  if (file === undefined) continue;
  try {
    const bench = (await import(file.href)) as Bench;
    await bench.run((figure) => console.log(printed(figure)));
  } catch (fault) {
    process.exitCode = 1;
    console.error(`${name}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
  }
}
process.exit();

/** Each bench is built beside this program. */
function fileOf(name: string): URL | undefined {
  const file = pathToFileURL(join(dirname(process.argv[1] ?? ""), `${name}.js`));
  return (names as readonly string[]).includes(name) && existsSync(file) ? file : undefined;
}
