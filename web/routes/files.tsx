import type { Context } from "hono";
import { attachFile } from "../../functions/acts/attach-file.ts";
import { closedTo } from "../../functions/acts/closed-to.ts";
import { draftPlaceOf } from "../../functions/acts/draft-place.ts";
import { dropFile } from "../../functions/acts/drop-file.ts";
import { scanAgain } from "../../functions/acts/scan-again.ts";
import type { FileId } from "../../functions/core/ids.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import type { World } from "../../functions/core/world.ts";
import { accept } from "../../functions/files/judge.ts";
import { verdictOn } from "../../functions/files/verdict.ts";
import { sendStored } from "../downloads.ts";
import { FilesPage } from "../pages/files.tsx";
import { about, paths, to } from "../paths.ts";
import { absent, refuse, say, unreadable } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { show } from "../show.ts";
import { fileIn } from "./parts.ts";

export function fileRoutes(world: World): readonly Route[] {
  return [
    { method: "get", path: paths.files, about: "obligation", act: "attach", answer: list(world) },
    { method: "post", path: paths.files, about: "obligation", act: "attach", answer: add(world) },
    { method: "post", path: paths.dropFile, about: "obligation", act: "attach", answer: drop(world) },
    { method: "post", path: paths.scanFile, about: "obligation", act: "attach", answer: scan(world) },
    { method: "get", path: paths.file, about: "obligation", act: "see-file", answer: download(world) },
  ];
}

const list = (world: World) => (c: Context, context: OnObligation) => showFiles(c, world, context, []);

async function showFiles(
  c: Context,
  world: World,
  context: OnObligation,
  problems: readonly Problem[],
  status: 200 | 413 | 422 = 200,
) {
  const attachments = await world.files.of(context.directive.id, draftPlaceOf(context));
  return show(c, <FilesPage {...context} {...{ attachments, problems, accept }} />, status);
}

/**
 * What a form without a script can carry: Lambda is handed six megabytes, in base64, and refuses more in its
 * own words before we are asked. The limit is the same on one machine, so that nobody learns of it in
 * earnest. A form posted straight into the bucket under a signed policy would carry more; but what S3 refuses
 * it refuses in XML and in English, and where a firewall keeps it out there is nothing to read at all.
 */
const MOST_AT_ONCE = 4_300_000;

/** Takes each file on its own: those that are well stay, and each that is not is told apart by name. */
const add = (world: World) => async (c: Context, context: OnObligation) => {
  const refusal = closedTo(context);
  if (refusal) return refuse(c, context.frame, refusal);
  const files = await filesPosted(c);
  if (!files) return unreadable(c, context.frame);
  const t = context.frame.words.files;
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_AT_ONCE) {
    return showFiles(c, world, context, [{ field: "file", text: t.tooMuchAtOnce }], 413);
  }
  const problems: Problem[] = [];
  let tooLarge = false;
  for (const file of files) {
    const kept = await attachFile(world, context, {
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    if (kept.ok || kept.refusal.type !== "file") continue;
    tooLarge ||= kept.refusal.reason === "size";
    const { reason } = kept.refusal;
    problems.push({ field: "file", code: "file-refused", name: file.name, reason });
  }
  if (files.length === 0) problems.push({ field: "file", code: "needs-file" });
  return problems.length > 0
    ? showFiles(c, world, context, problems, tooLarge ? 413 : 422)
    : c.redirect(to(paths.files, about(context.obligation)), 303);
};

/** A form sent with no file chosen carries one nameless empty file. */
async function filesPosted(c: Context): Promise<readonly File[] | undefined> {
  if (!c.req.header("content-type")?.startsWith("multipart/form-data")) return undefined;
  try {
    const { file } = await c.req.parseBody({ all: true });
    return [file].flat().flatMap((held) => (held instanceof File && held.name !== "" ? [held] : []));
  } catch {
    return undefined;
  }
}

const drop = (world: World) => async (c: Context, context: OnObligation) => {
  const dropped = await dropFile(world, context, fileIn(c));
  if (!dropped.ok) return refuse(c, context.frame, dropped.refusal);
  return c.redirect(to(paths.files, about(context.obligation)), 303);
};

const scan = (world: World) => async (c: Context, context: OnObligation) => {
  const { directive, obligation, frame } = context;
  const id = fileIn(c);
  const file = id && (await world.files.find(directive.id, draftPlaceOf(context), id));
  if (!file) return absent(c, frame);
  switch (await scanAgain(world, context, file)) {
    case "still-scanning":
      return showFiles(c, world, context, [{ field: "file", text: frame.words.files.stillScanning }], 422);
    case "infected": {
      const refused = { field: "file", code: "file-refused", name: file.name, reason: "virus" } as const;
      return showFiles(c, world, context, [refused], 422);
    }
    case "passed":
      return c.redirect(to(paths.files, about(obligation)), 303);
  }
};

const download = (world: World) => async (c: Context, context: OnObligation) => {
  const id = fileIn(c);
  if (!id) return absent(c, context.frame);
  const file =
    (await world.files.find(context.directive.id, draftPlaceOf(context), id)) ??
    (await sentFile(world, context, id));
  if (!file) return absent(c, context.frame);
  const about = { directive: context.directive.id, obligation: draftPlaceOf(context) };
  const verdict = await verdictOn(world, about, file);
  if (verdict === "pending" || verdict === "infected") return heldBack(c, context, verdict);
  return sendStored(c, world, file, file);
};

function heldBack(c: Context, { frame }: OnObligation, scan: "pending" | "infected") {
  return say(c, frame, {
    status: 409,
    title: frame.words.files.scan[scan],
    text: scan === "pending" ? frame.words.files.stillScanning : frame.words.fileRefusals.virus,
  });
}

/** A file taken off the draft later is still part of what was sent with it. */
async function sentFile(world: World, { directive, obligation }: OnObligation, id: FileId) {
  const revisions = await world.submissions.revisions(directive.id, obligation.id);
  return revisions.flatMap(({ attachments }) => attachments).find((file) => file.id === id);
}
