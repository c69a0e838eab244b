import { zlibSync } from "fflate";

/** Higher levels make a report's file less than half a per cent smaller and take a fifth longer. */
const LEVEL = 4;
/**
 * Sixty-four kilobytes to remember places in: more is fresh memory to be cleared for each of a page's
 * streams.
 */
const MEMORY = 3;

/**
 * Bytes as a zlib stream, which PDF calls FlateDecode (RFC 1950). By a library in plain JavaScript and not by
 * the runtime's own zlib, whose bytes differ between versions and processors: the same document is to be the
 * same file.
 */
export const deflated = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: LEVEL, mem: MEMORY });
