import { type ServerType, serve } from "@hono/node-server";
import * as v from "valibot";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import type { World } from "../../functions/core/world.ts";
import { mint } from "../../functions/live.ts";
import { storesOver } from "../../functions/store/stores.ts";
import { samplePeople } from "../../infra/local/sample/people.ts";
import { createApp } from "../../web/app.tsx";
import type { TestEngines } from "./engines.ts";
import type { TestClock } from "./world.ts";

/** An authority with its units and people and no round yet, to be opened in a browser. */
export interface EmptyOffice {
  readonly url: string;
  readonly world: World;
  readonly roster: Roster;
  /** A link that signs this person in. */
  linkFor(person: string): Promise<string>;
  close(): Promise<void>;
}

export async function openEmptyOffice(
  engines: TestEngines,
  rosterJson: unknown,
  clock: TestClock,
): Promise<EmptyOffice> {
  const { clients, resources } = engines;
  const world: World = {
    ...storesOver({
      table: { client: clients.dynamo, name: await engines.emptyTable() },
      bucket: { client: clients.s3, name: resources.bucket },
      queue: { client: clients.sqs, url: resources.assembly },
    }),
    clock: clock.now,
    mint,
    log: () => undefined,
  };
  const roster = v.parse(Roster, rosterJson);
  await world.rosters.keep(roster);
  const people = samplePeople(roster);
  await Promise.all(people.map((person) => world.people.keep(person)));
  const app = createApp(world, { secureCookies: false });
  const server = await new Promise<{ readonly it: ServerType; readonly port: number }>((resolve) => {
    const it = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      resolve({ it, port }),
    );
  });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    ...{ url, world, roster },
    async linkFor(id) {
      const person = people.find((each) => each.id === id);
      if (!person) throw new Error(`Nobody is called ${id}.`);
      const token = mint.token();
      await world.sessions.invite(token, person.id, addMilliseconds(clock.now(), 3_600_000));
      return `${url}/vao/${token}`;
    },
    close: () => new Promise((resolve) => server.it.close(() => resolve())),
  };
}
