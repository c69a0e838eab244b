import { sha256 } from "../core/hash.ts";
import type { DirectiveId, FileId, ObligationId } from "../core/ids.ts";
import type { Instant } from "../core/instant.ts";
import type { Attachment } from "../core/obligation/submission.ts";
import type { Upload } from "../core/obligation/upload.ts";
import { accepted, type Outcome, refused } from "../core/problem/outcome.ts";
import type { FileRefusal } from "../core/problem/refusal.ts";
import type { World } from "../core/world.ts";
import { judgeFile } from "./judge.ts";

/** To which report a file is attached, and when. */
interface About {
  readonly directive: DirectiveId;
  readonly obligation: ObligationId;
  readonly now: Instant;
}

type Stores = Pick<World, "files" | "uploads" | "scan">;

/** Takes one whole file in: looked into, scanned, hashed here, and only then kept with the draft. */
export async function takeIn(
  world: Stores,
  { directive, obligation, now }: About,
  file: { readonly id: FileId; readonly name: string; readonly bytes: Uint8Array },
): Promise<Outcome<Attachment>> {
  const { id, bytes } = file;
  const held = await world.files.of(directive, obligation);
  // A file taken in twice, because the first answer was lost, is there once.
  const before = held.find((attachment) => attachment.id === id);
  if (before) return accepted(before);
  const judged = await judgeFile(file.name, bytes, held.length);
  if (!judged.ok) return not(judged.reason);
  const scan = (await world.scan?.(bytes)) ?? "not-scanned";
  if (scan === "infected") return not("virus");
  const attachment: Attachment = {
    id,
    name: judged.name,
    type: judged.type,
    bytes: bytes.length,
    hash: sha256(bytes),
    key: `files/${id}`,
    addedAt: now,
    scan,
  };
  if (!(await world.files.keep(directive, obligation, attachment, bytes))) return not("count");
  return accepted(attachment);
}

/**
 * Takes in what came in parts, read back from the store: what was announced, whole and unchanged, or cut off.
 */
export async function takeInParts(world: Stores, about: About, upload: Upload): Promise<Outcome<Attachment>> {
  const bytes = await world.uploads.joined(upload);
  const whole = bytes && (upload.hash === undefined || upload.hash === sha256(bytes));
  if (!bytes || !whole) return not("cut-off");
  const taken = await takeIn(world, about, { id: upload.id, name: upload.name, bytes });
  // Refused or taken, the parts have served; they would go by themselves after a day.
  await world.uploads.forget(about.directive, about.obligation, upload);
  return taken;
}

const not = (reason: FileRefusal): Outcome<Attachment> => refused({ type: "file", reason });
