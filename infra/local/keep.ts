import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import * as v from "valibot";
import { DirectiveId } from "../../functions/core/ids.ts";
import { addMilliseconds, type Instant } from "../../functions/core/instant.ts";
import { archived, restore } from "../../functions/store/archive.ts";
import { removeOrphans } from "../../functions/store/orphans.ts";
import type { StorePlaces } from "../../functions/store/places.ts";
import { verify } from "../../functions/store/verify.ts";
import { wipeRehearsal } from "../../functions/store/wipe.ts";

const DAY_MS = 86_400_000;

/**
 * What an operator does to what is kept, and not to the round: verify, archive, restore, clear, wipe. Gives
 * the lines to print, or undefined when the words name something else. What verifying finds is thrown, so
 * that a script sees it.
 */
export async function keeping(
  places: StorePlaces,
  [act = "", file = ""]: readonly string[],
  now: Instant,
): Promise<readonly string[] | undefined> {
  const { table, bucket } = places;
  if (act === "verify") return await verified(places);
  if (act === "archive") {
    await pipeline(linesOf(archived(table)), createWriteStream(named(file), { flags: "wx" }));
    return [`Đã ghi dữ liệu ra ${file}.`];
  }
  if (act === "restore") {
    const { written, kept } = await restore(table, () => createInterface(createReadStream(named(file))));
    return [`Đã nạp ${written} bản ghi; ${kept} bản ghi đã có, giữ nguyên.`];
  }
  if (act === "clear") {
    const cleared = await removeOrphans(table, bucket, addMilliseconds(now, -DAY_MS));
    return [`Đã dọn ${cleared} tệp.`];
  }
  if (act === "wipe") {
    const wiped = await wipeRehearsal(table, v.parse(DirectiveId, file));
    if (wiped === undefined) throw new Error(`${file} không phải một đợt diễn tập; không xóa gì.`);
    return [`Đã xóa đợt diễn tập ${file}: ${wiped} bản ghi.`];
  }
  return undefined;
}

async function verified({ table, bucket }: StorePlaces): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { where, text } of verify(table, bucket)) found.push(`${where}: ${text}`);
  if (found.length > 0) throw new Error([...found, `Tìm thấy ${found.length} điểm sai.`].join("\n"));
  return ["Không tìm thấy điểm sai nào."];
}

async function* linesOf(lines: AsyncIterable<string>): AsyncGenerator<string, void> {
  for await (const line of lines) yield `${line}\n`;
}

function named(file: string): string {
  if (!file) throw new Error("Thiếu tên tệp.");
  return file;
}
