import { readFile } from "node:fs/promises";
import { readForm } from "../../../functions/intake/sheet.ts";
import { FormRead } from "../../../functions/intake/sheet-read.ts";
import { sayIn } from "../../../web/words/said.ts";
import { vi } from "../../../web/words/vi.ts";
import { complain, print, printSchema } from "./answer.ts";

const usage = "Cách dùng: npm run read -- form TỆP.xlsx (hoặc --schema để xem cấu trúc)";
/** A form is far smaller; what is larger is not even read into memory. */
const LARGEST = 30_000_000;

/** Prints what an office's Excel form is read as. */
export async function readFormFile(args: readonly string[]): Promise<number> {
  const [file, ...others] = args;
  if (file === undefined || others.length > 0) return complain(usage);
  if (file === "--schema") return printSchema(FormRead);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch {
    return complain(`Không đọc được tệp “${file}”.`);
  }
  if (bytes.length > LARGEST)
    return complain(vi.forms.unread["too-large"]({ code: "too-large", most: LARGEST }));
  const reading = readForm(bytes);
  return reading.type === "form" ? print(reading.read) : complain(sayIn(vi.forms.unread, reading.why));
}
