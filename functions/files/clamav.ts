import { createConnection, type NetConnectOpts } from "node:net";
import type { World } from "../core/world.ts";

/** Where clamd listens: a socket file, or a host and port. */
type Clamd = { readonly path: string } | { readonly host: string; readonly port: number };

/**
 * clamd reads no more in one piece than its StreamMaxLength, 25 MB unless set; pieces well below suit every
 * build.
 */
const PIECE = 64 * 1024;

/**
 * ClamAV's daemon by its INSTREAM command: the length of each piece before the piece, and nought at the end.
 * One that is silent, too slow or not there has yet to scan the file, and nobody may say that it did.
 */
export function clamAv(clamd: Clamd, patienceMs = 20_000): NonNullable<World["scan"]> {
  return async (bytes) => {
    const said = await asked(clamd, bytes, patienceMs);
    if (said === undefined) return "pending";
    if (/^stream: OK\0?$/.test(said)) return "clean";
    // "INSTREAM size limit exceeded. ERROR" and the like: it was not read to its end.
    return /^stream: .+ FOUND\0?$/.test(said) ? "infected" : "pending";
  };
}

/** What the daemon answered, or undefined when it could not be asked or did not answer in time. */
function asked(clamd: Clamd, bytes: Uint8Array, patienceMs: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection(clamd as NetConnectOpts);
    const answer: Buffer[] = [];
    const patience = setTimeout(() => socket.destroy(), patienceMs);
    socket.on("connect", () => {
      for (const piece of framed(bytes)) socket.write(piece);
    });
    socket.on("data", (data: Buffer) => answer.push(data));
    // Whatever it said before it broke off is judged as it stands.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearTimeout(patience);
      const said = Buffer.concat(answer).toString().trim();
      resolve(said === "" ? undefined : said);
    });
  });
}

function* framed(bytes: Uint8Array): Generator<Uint8Array, void> {
  yield Buffer.from("zINSTREAM\0");
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    yield lengthOf(piece.length);
    yield piece;
  }
  yield lengthOf(0);
}

function lengthOf(length: number): Uint8Array {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(length);
  return four;
}
