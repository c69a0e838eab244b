import { createHash } from "node:crypto";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { DELEGATES, LINKS, SESSIONS, TALLIES } from "./keys.ts";
import type { Item } from "./record.ts";
import { absent, put, scan, type Table } from "./table.ts";

/**
 * The whole table as lines of text, for keeping elsewhere: a line an item and a last line that counts and
 * seals them. Links and sessions are left out; whoever restores signs in anew. Files have their own store and
 * versions.
 */
export async function* archived(table: Table): AsyncGenerator<string, void> {
  const seal = createHash("sha256");
  let items = 0;
  for await (const item of scan(table)) {
    if (isPass(item)) continue;
    const line = JSON.stringify(item, (_, held) => (held instanceof Uint8Array ? base64(held) : held));
    seal.update(`${line}\n`);
    items += 1;
    yield line;
  }
  yield JSON.stringify({ items, sha256: seal.digest("hex") });
}

interface Restored {
  readonly written: number;
  /** Were there already, and stay as they are. */
  readonly kept: number;
}

/**
 * Puts an archive back, read twice: nothing is written of one that was cut off or changed. What is there
 * stays, so it can be run again after a crash. Notices come back as history and not as post: what waited when
 * the archive was made was sent since, or its hour has passed.
 */
export async function restore(table: Table, lines: () => AsyncIterable<string>): Promise<Restored> {
  await checkSeal(lines());
  let written = 0;
  let kept = 0;
  for await (const line of lines()) {
    const item = itemIn(line);
    if (!item) continue;
    if (await put(table, quiet(item), absent)) kept += 1;
    else written += 1;
  }
  return { written, kept };
}

async function checkSeal(lines: AsyncIterable<string>): Promise<void> {
  const seal = createHash("sha256");
  let items = 0;
  let last = "";
  for await (const line of lines) {
    last = line;
    if (!itemIn(line)) break;
    seal.update(`${line}\n`);
    items += 1;
  }
  if (last !== JSON.stringify({ items, sha256: seal.digest("hex") })) {
    throw new Error("The archive was cut off or changed; nothing was restored.");
  }
}

/** The item of a line; none for the seal. */
function itemIn(line: string): Item | undefined {
  const held = JSON.parse(line) as Record<string, unknown>;
  if (!("pk" in held)) return undefined;
  const item = held as Item;
  const packed = item.packed as { readonly B?: unknown } | undefined;
  return typeof packed?.B === "string" ? { ...item, packed: { B: Buffer.from(packed.B, "base64") } } : item;
}

function quiet(item: Item): Item {
  if (!item.duePk?.S?.startsWith("UNSENT#")) return item;
  const { duePk: _, dueSk: __, ...rest } = item;
  return rest as Record<string, AttributeValue>;
}

function isPass({ pk }: Item): boolean {
  return [LINKS, SESSIONS, DELEGATES, TALLIES].some((passes) => pk?.S?.startsWith(passes));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
