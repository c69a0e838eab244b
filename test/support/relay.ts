import { connect, createServer, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A line between a browser and a site that can be cut. */
export interface Relay {
  readonly origin: string;
  /** Breaks every connection off and takes no other for so long. */
  cut(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

export async function openRelay(port: () => number): Promise<Relay> {
  const open = new Set<Socket>();
  let down = false;
  const server = createServer((near) => {
    if (down) {
      near.destroy();
      return;
    }
    const far = connect(port(), "localhost");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The line has no port.");
  return {
    origin: `http://localhost:${address.port}`,
    async cut(milliseconds) {
      down = true;
      for (const socket of open) socket.destroy();
      await pause(milliseconds);
      down = false;
    },
    close: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy();
        server.close(() => done());
      }),
  };
}
