import { connect, createServer, type Socket } from "node:net";

/** A server before another: so many requests it takes and never answers, then all goes through. */
export interface Silent {
  readonly endpoint: string;
  /** Takes so many more without an answer. */
  swallow(requests: number): void;
  close(): Promise<void>;
}

export async function silentBefore(endpoint: string): Promise<Silent> {
  const { hostname, port } = new URL(endpoint);
  const open = new Set<Socket>();
  let swallowed = 0;
  const server = createServer((near) => {
    open.add(near);
    near.on("close", () => open.delete(near));
    near.on("error", () => near.destroy());
    const far = connect(Number(port), hostname);
    let heard = false;
    far.on("error", () => near.destroy());
    far.on("close", () => near.destroy());
    near.on("close", () => far.destroy());
    far.pipe(near);
    near.on("data", (asked: Buffer) => {
      const begins = asked.toString("latin1").startsWith("POST ");
      if (begins) heard = swallowed > 0;
      if (begins && heard) swallowed -= 1;
      if (!heard) far.write(asked);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    swallow: (requests) => {
      swallowed = requests;
    },
    close: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy();
        server.close(() => done());
      }),
  };
}
