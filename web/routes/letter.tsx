import type { Context } from "hono";
import {
  type LetterText,
  letterOfDirective,
  letterOfDraft,
} from "../../functions/core/directives/letter-text.ts";
import type { Instant } from "../../functions/core/instant.ts";
import type { Roster } from "../../functions/core/people/roster.ts";
import type { World } from "../../functions/core/world.ts";
import type { Press } from "../../functions/pipeline/edition.ts";
import { pressFor } from "../../functions/pipeline/fonts.ts";
import { sendFile } from "../downloads.ts";
import { paths } from "../paths.ts";
import { absent, say } from "../refuse.tsx";
import type { OnDraft, OnRound, Route } from "../route.ts";
import type { Frame } from "../ui/frame.ts";

type Lend = (() => Press) | undefined;

/** A directive as the document that is signed: what is asked and what is issued are one text. */
export function letterRoutes(world: World, press: Lend): readonly Route[] {
  return [
    { method: "get", path: paths.letter, about: "round", act: "see-board", answer: issued(world, press) },
    {
      method: "get",
      path: paths.draftLetter,
      about: "draft",
      act: "issue-directive",
      answer: drafted(world, press),
    },
  ];
}

const issued =
  (world: World, press: Lend) =>
  (c: Context, { directive, roster, frame }: OnRound) =>
    sendLetter(c, world, press, {
      ...{ text: letterOfDirective(directive), roster, frame, now: directive.issuedAt },
      ...{ name: `van-ban-${directive.id}`, file: c.req.param("file") },
    });

const drafted =
  (world: World, press: Lend) =>
  (c: Context, { draft, roster, frame, now }: OnDraft) =>
    sendLetter(c, world, press, {
      ...{ text: letterOfDraft(draft), roster, frame, now },
      ...{ name: `du-thao-${draft.id}`, file: c.req.param("file") },
    });

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
async function sendLetter(
  c: Context,
  world: World,
  press: Lend,
  { text, roster, now, frame, name, file }: Asked,
): Promise<Response> {
  const ending = file === "van-ban.pdf" ? "pdf" : file === "van-ban.docx" ? "docx" : undefined;
  if (!press || !ending) return absent(c, frame);
  // Setting documents is a large part of the program; pages that print nothing start without it.
  const { printLetter } = await import("../../functions/pipeline/letter/print.ts");
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
