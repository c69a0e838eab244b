import type { buildApp } from "fauxqs";

export interface ObjectsAndQueues {
  readonly endpoint: string;
  stop(): Promise<void>;
}

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>["stores"]>;
type Store<Name extends keyof Stores> = new () => Stores[Name] & { persistence?: unknown };

/**
 * S3 and SQS in this process, kept in one SQLite file under the folder, or in memory without one. The
 * package's own `startFauxqs` listens on every address of the machine and asks nobody for a password; what is
 * kept here are people's reports, so the parts are put together by hand (the version is pinned) to listen on
 * this machine only.
 */
export async function startObjectsAndQueues(dataDir: string | undefined): Promise<ObjectsAndQueues> {
  const { buildApp } = await import("fauxqs");
  const { SqsStore } = await part<{ SqsStore: Store<"sqsStore"> }>("sqs/sqsStore.js");
  const { SnsStore } = await part<{ SnsStore: Store<"snsStore"> }>("sns/snsStore.js");
  const { S3Store } = await part<{ S3Store: Store<"s3Store"> }>("s3/s3Store.js");
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  const kept = dataDir === undefined ? undefined : await openFile(dataDir, stores);

  const app = buildApp({ logger: false, stores });
  // Made for queues, it refuses what is larger than 11 MiB; S3 takes more at once, and so do the pages.
  app.addContentTypeParser(/^/, { parseAs: "buffer", bodyLimit: 64 * 1_048_576 }, (_request, body, done) => {
    done(null, body);
  });
  const endpoint = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    endpoint,
    async stop() {
      await app.close();
      kept?.close();
    },
  };
}

interface Kept {
  load(sqs: unknown, sns: unknown, s3: unknown): void;
  close(): void;
}

async function openFile(dataDir: string, stores: Stores): Promise<Kept> {
  const { PersistenceManager } = await part<{ PersistenceManager: new (dataDir: string) => Kept }>(
    "persistence.js",
  );
  const kept = new PersistenceManager(dataDir);
  // What was kept is read before the stores write through, or each queue read would be written back empty.
  kept.load(stores.sqsStore, stores.snsStore, stores.s3Store);
  for (const store of Object.values(stores)) Object.assign(store, { persistence: kept });
  for (const queue of stores.sqsStore.allQueues()) {
    Object.assign(queue, { persistence: kept });
    // Whoever took these ended with the process before this one: they are given out again after a moment. At
    // once (0) is what the package cannot write down: it sets to NULL a count that its own table wants.
    for (const handle of [...queue.inflightMessages.keys()]) queue.changeVisibility(handle, 0.001);
  }
  return kept;
}

async function part<Exports>(path: string): Promise<Exports> {
  return (await import(new URL(path, import.meta.resolve("fauxqs")).href)) as Exports;
}
