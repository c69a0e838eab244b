import { readFileSync } from "node:fs";
import * as v from "valibot";
import type { readRound } from "../../functions/core/round/round.ts";

type ReadJson =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly problem: string };

/** The file's JSON, in UTF-8 or UTF-16 as its byte order mark says. */
export function jsonIn(file: string): ReadJson {
  let text: string;
  try {
    text = decoded(readFileSync(file));
  } catch {
    return { ok: false, problem: `Không đọc được tệp ${file}: không có tệp này hoặc không mở được.` };
  }
  try {
    return { ok: true, json: JSON.parse(text) };
  } catch {
    return { ok: false, problem: `Không đọc được tệp ${file}: ${placeOf(text)}` };
  }
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  // The decoder takes the mark of UTF-8 off by itself.
  return new TextDecoder().decode(bytes);
}

function placeOf(text: string): string {
  const lines = text.slice(0, brokenAt(text)).split("\n");
  return `không đúng cú pháp JSON ở dòng ${lines.length}, cột ${(lines.at(-1) ?? "").length + 1}.`;
}

/** How far the text still begins as JSON does; the engine does not always name the place. */
function brokenAt(text: string): number {
  let [least, most] = [0, text.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (isBeginning(text.slice(0, middle))) least = middle;
    else most = middle - 1;
  }
  return least;
}

function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (fault) {
    const said = String(fault);
    const at = /at position (\d+)/.exec(said)?.[1];
    return /Unexpected end|Unterminated/.test(said) || (at !== undefined && Number(at) >= text.length);
  }
}

/** One sentence for each thing that is wrong with the shape of a round, each said once. */
export function saidOnce(
  file: string,
  issues: Extract<ReturnType<typeof readRound>, { type: "wrong" }>["issues"],
): readonly string[] {
  const lines = issues.map((issue) => {
    const where = v.getDotPath(issue) ?? file;
    if (issue.received === "undefined") return `${where}: thiếu mục này.`;
    return `${where}: đọc được ${issue.received.slice(0, 80)}, không đúng kiểu nội dung của mục này.`;
  });
  return [...new Set(lines)];
}
