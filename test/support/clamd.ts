import { createServer, type Socket } from "node:net";

/** ClamAV's daemon as its manual describes it, without ClamAV. */
export interface FakeClamd {
  readonly path: string;
  /** What it makes of the bytes of a file; undefined, and it says nothing. */
  say(answer: (bytes: Buffer) => string | undefined): void;
  close(): Promise<void>;
}

/** The industry's harmless test file, put together here so that no scanner takes this one for it. */
export const eicar = Buffer.from(
  ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join(""),
);

export const findingEicar = (bytes: Buffer) =>
  bytes.includes(eicar) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";

/**
 * Listens on a socket file and speaks INSTREAM: the length of each piece before the piece, and nought at the
 * end.
 */
export async function startClamd(path: string): Promise<FakeClamd> {
  let answer: (bytes: Buffer) => string | undefined = findingEicar;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    let held = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("close", () => open.delete(socket));
    socket.on("data", (data: Buffer) => {
      held = Buffer.concat([held, data]);
      const whole = unframed(held);
      const said = whole && answer(whole);
      if (said !== undefined) socket.end(`${said}\0`);
    });
  });
  await new Promise<void>((done) => server.listen(path, done));
  return {
    path,
    say(next) {
      answer = next;
    },
    close: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy();
        server.close(() => done());
      }),
  };
}

/** The bytes sent, once the nought that ends them has arrived. */
function unframed(held: Buffer): Buffer | undefined {
  if (held.length < 10) return undefined;
  if (held.subarray(0, 10).toString() !== "zINSTREAM\0")
    throw new Error("The daemon was asked something else.");
  const pieces: Buffer[] = [];
  for (let at = 10; at + 4 <= held.length; ) {
    const length = held.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(held.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
