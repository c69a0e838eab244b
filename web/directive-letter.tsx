import type { Context } from "hono";
import type { LetterText } from "../functions/core/directives/letter-text.ts";
import type { Instant } from "../functions/core/instant.ts";
import type { Roster } from "../functions/core/people/roster.ts";
import type { World } from "../functions/core/world.ts";
import type { Press } from "../functions/pipeline/edition.ts";
import { pressFor } from "../functions/pipeline/fonts.ts";
import { sendFile } from "./downloads.ts";
import { absent, say } from "./refuse.tsx";
import type { Frame } from "./ui/frame.ts";

interface Asked {
  readonly text: LetterText;
  readonly roster: Roster;
  readonly now: Instant;
  readonly frame: Frame;
  /** "van-ban-an-son-2022-h1", without its ending. */
  readonly name: string;
  /** As in the address: "van-ban.pdf", "van-ban.docx". */
  readonly file: string | undefined;
}

/** The directive's own letter as PDF or Word; what would be signed has no fault of form. */
export async function sendLetter(
  c: Context,
  world: World,
  press: (() => Press) | undefined,
  { text, roster, now, frame, name, file }: Asked,
): Promise<Response> {
  const ending = file === "van-ban.pdf" ? "pdf" : file === "van-ban.docx" ? "docx" : undefined;
  if (!press || !ending) return absent(c, frame);
  // Setting documents is a large part of the program; pages that print nothing start without it.
  const { printLetter } = await import("../functions/pipeline/letter/print.ts");
  const lent = await pressFor(world, press(), roster);
  const printed = await printLetter(text, roster.authority, lent, now);
  if (ending === "pdf" && printed.breaches.length > 0) {
    return say(c, frame, {
      status: 409,
      ...frame.words.office.chasing.malformed(printed.breaches.join("; ")),
    });
  }
  return sendFile(c, printed[ending], `${name}.${ending}`, types[ending]);
}

const types = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;
