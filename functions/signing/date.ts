import * as v from "valibot";
import { Instant } from "../core/instant.ts";

const written = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(Z|([+-]\d{2})'?(\d{2})?'?)/;

/** A PDF date, "D:20220628101500+07'00'". One that names no offset is no moment, and is not guessed at. */
export function readPdfDate(text: string): Instant | undefined {
  const parts = written.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second = "00", zone, hours, minutes = "00"] = parts;
  const offset = zone === "Z" ? "Z" : `${hours}:${minutes}`;
  const read = v.safeParse(Instant, `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return read.success ? read.output : undefined;
}
