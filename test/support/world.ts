import type { Instant } from "../../functions/core/instant.ts";
import type { World } from "../../functions/core/world.ts";
import { mint } from "../../functions/live.ts";
import type { StorePlaces } from "../../functions/store/places.ts";
import { storesOver } from "../../functions/store/stores.ts";
import type { TestEngines } from "./engines.ts";

export interface TestClock {
  now(): Instant;
  moveTo(at: Instant): void;
}

export function clockAt(start: Instant): TestClock {
  let at = start;
  return {
    now: () => at,
    moveTo: (next) => {
      at = next;
    },
  };
}

/** A world over real engines, with a table of its own and a clock that stands until the test moves it. */
export async function worldOn(engines: TestEngines, clock: TestClock): Promise<World> {
  return (await worldOver(engines, clock)).world;
}

/** The same, with the places it keeps things in. */
export async function worldOver(engines: TestEngines, clock: TestClock) {
  const { clients, resources } = engines;
  const places: StorePlaces = {
    table: { client: clients.dynamo, name: await engines.emptyTable() },
    bucket: { client: clients.s3, name: resources.bucket },
    queue: { client: clients.sqs, url: resources.assembly },
  };
  const world: World = { ...storesOver(places), clock: clock.now, mint, log: () => undefined };
  return { places, world };
}
