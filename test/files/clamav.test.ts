import { createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { clamAv } from "../../functions/files/clamav.ts";

/** The industry's harmless test file, put together here so that no scanner takes this one for it. */
const eicar = Buffer.from(
  ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join(""),
);

let server: Server | undefined;
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

/** Speaks the daemon's side of INSTREAM as its manual describes it, and answers with what `say` makes of the bytes. */
async function daemon(say: (bytes: Buffer) => string | undefined): Promise<{ host: string; port: number }> {
  const listening = createServer((socket: Socket) => {
    let held = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      held = Buffer.concat([held, data as Buffer]);
      const whole = unframed(held);
      const answer = whole && say(whole);
      if (answer !== undefined) socket.end(`${answer}\0`);
    });
  });
  server = listening;
  await new Promise<void>((done) => listening.listen(0, "127.0.0.1", () => done()));
  const address = listening.address();
  if (typeof address !== "object" || !address) throw new Error("The daemon has no port.");
  return { host: "127.0.0.1", port: address.port };
}

/** The bytes sent, once the nought that ends them has arrived. */
function unframed(held: Buffer): Buffer | undefined {
  expect(held.subarray(0, 10).toString()).toBe("zINSTREAM\0");
  const pieces: Buffer[] = [];
  for (let at = 10; at + 4 <= held.length; ) {
    const length = held.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(held.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

describe("scanning with ClamAV", () => {
  const judging = (bytes: Buffer) =>
    bytes.includes("EICAR") ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";

  test("a clean file is clean after every one of its bytes was sent", async () => {
    const bytes = Buffer.alloc(1_000_000, "thi đua");
    let seen: Buffer | undefined;
    const clamd = await daemon((sent) => {
      seen = sent;
      return judging(sent);
    });
    expect(await clamAv(clamd)(bytes)).toBe("clean");
    expect(seen?.equals(bytes)).toBe(true);
  });

  test("the test virus is found", async () => {
    expect(await clamAv(await daemon(judging))(eicar)).toBe("infected");
  });

  test("a scanner that gave up has not scanned", async () => {
    const clamd = await daemon(() => "INSTREAM size limit exceeded. ERROR");
    expect(await clamAv(clamd)(eicar)).toBe("not-scanned");
  });

  test("a scanner that stays silent has not scanned", async () => {
    const clamd = await daemon(() => undefined);
    expect(await clamAv(clamd, 100)(eicar)).toBe("not-scanned");
  });

  test("a scanner that is not there has not scanned", async () => {
    const clamd = await daemon(judging);
    await new Promise<void>((done) => server?.close(() => done()));
    server = undefined;
    expect(await clamAv(clamd)(eicar)).toBe("not-scanned");
    expect(await clamAv({ path: "/no/such/clamd.sock" })(eicar)).toBe("not-scanned");
  });
});
