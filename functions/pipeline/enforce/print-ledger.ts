import * as v from "valibot";
import { sha256 } from "../../core/hash.ts";
import { DirectiveId } from "../../core/ids.ts";
import { Instant } from "../../core/instant.ts";
import type { World } from "../../core/world.ts";
import type { Press } from "../edition.ts";
import { pressFor } from "../fonts.ts";
import { ledgerReport, printForFile, rollOf } from "./drafts.ts";

/** What the queue carries when a long ledger is to be set: of which round, and asked for when. */
export const LedgerMessage = v.object({ directive: DirectiveId, ledgerAskedAt: Instant });
export type LedgerMessage = v.InferOutput<typeof LedgerMessage>;

/**
 * Sets the ledger of a round and keeps the file for whoever asked. Delivered again once it is there, or after
 * a later press, it does nothing. A fault is noted for the page and thrown on, so that the queue tries again.
 */
export async function printLedger(world: World, message: LedgerMessage, house: Press): Promise<void> {
  const print = await world.ledgerPrints.find(message.directive);
  if (!print || print.askedAt !== message.ledgerAskedAt) return;
  if (print.file && print.file.at >= print.askedAt) return;
  try {
    const now = world.clock();
    const directive = await world.directives.find(message.directive);
    const roster = directive && (await world.rosters.find(directive.roster));
    if (!directive || !roster) throw new Error(`${message.directive} has no directive or no roster`);
    const report = await ledgerReport(world, await rollOf(world, directive, roster, now));
    const pdf = printForFile(report, await pressFor(world, house, roster), now);
    const key = `editions/${world.mint.fileId()}.pdf`;
    await world.files.write(key, pdf, "application/pdf");
    const { failedAt: _, ...rest } = print;
    const file = { key, bytes: pdf.length, hash: sha256(pdf), at: now };
    await world.ledgerPrints.keep({ ...rest, file });
  } catch (cause) {
    await world.ledgerPrints.keep({ ...print, failedAt: world.clock() });
    throw new Error(`the ledger of ${message.directive} could not be printed`, { cause });
  }
}
