import type { Attachment } from "../core/submission.ts";

export type Scan = Attachment["scan"];

/**
 * Looks for malware. "clean" only when a scanner read the whole file and said so; one that is silent, too slow or not
 * there has not scanned it, and nobody may say that it did.
 */
export type Scanner = (bytes: Uint8Array) => Promise<Scan>;

/** Where no scanner is set up. */
export const noScanner: Scanner = async () => "not-scanned";
