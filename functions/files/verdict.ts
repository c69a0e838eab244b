import type { DirectiveId, ObligationId } from "../core/ids.ts";
import type { Attachment } from "../core/obligation/submission.ts";
import type { World } from "../core/world.ts";

/**
 * What is known by now of a file that came while the scanner was silent: what was written down since, or else
 * what the scanner says when asked again. A revision keeps what was known when it was sent, so it is never
 * read from there.
 */
export async function verdictOn(
  { files, scan }: Pick<World, "files" | "scan">,
  { directive, obligation }: { readonly directive: DirectiveId; readonly obligation: ObligationId },
  attachment: Attachment,
): Promise<Attachment["scan"]> {
  if (attachment.scan !== "pending") return attachment.scan;
  const kept = await files.find(directive, obligation, attachment.id);
  if (kept && kept.scan !== "pending") return kept.scan;
  return (await scan?.(await files.read(attachment.key))) ?? "pending";
}
