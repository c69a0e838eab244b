import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { addMilliseconds, type Instant } from "../../functions/core/instant.ts";
import { defaultLadder } from "../../functions/core/ladder/default.ts";
import { plannedMeasures } from "../../functions/core/ladder/measures.ts";
import type { World } from "../../functions/core/world.ts";
import { mint } from "../../functions/live.ts";
import type { Channels } from "../../functions/notices/channel.ts";
import { concurrently } from "../../functions/notices/concurrently.ts";
import { outbox } from "../../functions/notices/outbox.ts";
import { sweep } from "../../functions/pipeline/enforce/sweep.ts";
import { enforce } from "../../functions/pipeline/enforce.ts";
import { storesOver } from "../../functions/store/stores.ts";
import { clientsOf, startEngines } from "../../infra/local/engines.ts";
import { createTable } from "../../infra/local/resources.ts";
import { issueTo } from "../support/many.ts";
import { at, owedByB, spring } from "../support/spring-round.ts";
import type { Emit } from "./line.ts";

export const name = "sweep";

const soon = at("2026-04-29T00:00+07:00");
/** Four rounds of ten, months apart, so that at every rung of each exactly ten are due: some thirty runs. */
const turns = [
  soon,
  at("2026-07-29T00:00+07:00"),
  at("2026-10-29T00:00+07:00"),
  at("2027-01-29T00:00+07:00"),
];
const farOff = at("2029-04-26T00:00+07:00");
const channels: Channels = { first: outbox, linkTo: () => "https://mau.example/" };

/**
 * The sweep over the real store and a real engine. Ten are due among a thousand and among a hundred thousand,
 * rung by rung in turns, so that a busy moment falls on both; what is not due must cost nothing. Then ten
 * thousand at once.
 */
export async function run(emit: Emit): Promise<void> {
  const engines = await startEngines({ keeping: { memory: true } });
  const clients = clientsOf(engines);
  const reads = { count: 0 };
  clients.dynamo.middlewareStack.add(
    (next, context) => (request) => {
      if (/^(Get|BatchGet|Query)/.test(String(context.commandName))) reads.count += 1;
      return next(request);
    },
    { step: "initialize" },
  );
  const world = async (table: string): Promise<World> => {
    await createTable(clients, table);
    const places = {
      table: { client: clients.dynamo, name: table },
      bucket: { client: clients.s3, name: "none" },
      queue: { client: clients.sqs, url: "none" },
    };
    const stores = storesOver(places);
    return { ...stores, clock: () => soon, mint, log: () => undefined } as World;
  };
  try {
    const few = await world("few");
    const many = await world("many");
    await fill(few, 1);
    await fill(many, 100);
    const [ofFew, ofMany] = await inTurns(reads, few, many);
    const about = { bench: name } as const;
    emit({
      ...about,
      case: "of-1000",
      metric: "time_ms",
      unit: "ms",
      ours: ofFew.ms,
      peer: null,
      theirs: null,
      ratio: null,
    });
    emit({
      ...about,
      case: "of-100000",
      metric: "time_ms",
      unit: "ms",
      ours: ofMany.ms,
      peer: "of-1000",
      theirs: ofFew.ms,
      ratio: ofMany.ms / ofFew.ms,
    });
    emit({
      ...about,
      case: "of-1000",
      metric: "reads",
      unit: "requests",
      ours: ofFew.reads,
      peer: null,
      theirs: null,
      ratio: null,
    });
    emit({
      ...about,
      case: "of-100000",
      metric: "reads",
      unit: "requests",
      ours: ofMany.reads,
      peer: "of-1000",
      theirs: ofFew.reads,
      ratio: ofMany.reads / ofFew.reads,
    });
    const burst = await tenThousandAtOnce(await world("burst"));
    emit({
      ...about,
      case: "due-10000",
      metric: "time_ms",
      unit: "ms",
      ours: burst.ms,
      peer: null,
      theirs: null,
      ratio: null,
    });
    emit({
      ...about,
      case: "due-10000",
      metric: "doubled",
      unit: "measures",
      ours: burst.doubled,
      peer: null,
      theirs: null,
      ratio: null,
    });
  } finally {
    await engines.stop();
  }
}

/** Four tens that come due, the rest years away; a thousand units a round, as many rounds as it takes. */
async function fill(world: World, thousands: number): Promise<void> {
  for (const [turn, due] of turns.entries()) await issueTo(world, `turn-${turn}`, 10, due);
  const rounds = Array.from({ length: thousands }, (_, place) => place);
  await concurrently(rounds, 4, async (place) => {
    await issueTo(world, `round-${place}`, place === 0 ? 960 : 1000, farOff);
  });
}

async function inTurns(reads: { count: number }, ...worlds: readonly [World, World]) {
  const figures = worlds.map(() => ({ ms: [] as number[], reads: [] as number[] }));
  for (const [turn, moment] of rungs().entries()) {
    // Whoever comes second pays for the other's litter, so they change places.
    const order = turn % 2 === 0 ? [...worlds.entries()] : [...worlds.entries()].reverse();
    for (const [place, world] of order) {
      reads.count = 0;
      const began = performance.now();
      const swept = await enforce(world, moment, channels);
      if (swept.looked !== 10 || swept.failed > 0)
        throw new Error(`looked at ${swept.looked}, failed ${swept.failed}`);
      // The first rungs warm connections and code.
      if (turn > 3) figures[place]?.ms.push(performance.now() - began);
      if (turn > 3) figures[place]?.reads.push(reads.count);
    }
  }
  // Rungs differ (a chaser is three mails, a mark none), so the mean over a whole ladder says more than a
  // median rung.
  return figures.map((each) => ({ ms: mean(each.ms), reads: mean(each.reads) })) as [Figure, Figure];
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, each) => sum + each, 0) / figures.length;
}

interface Figure {
  readonly ms: number;
  readonly reads: number;
}

/** Every moment at which one of the tens has something due, in order. */
function rungs(): readonly Instant[] {
  return turns.flatMap((dueBefore) =>
    plannedMeasures({ ...owedByB(), dueBefore }, spring.directive, defaultLadder, publicCalendar).map(
      ({ dueAt }) => dueAt,
    ),
  );
}

/**
 * The morning after the deadline: each is marked overdue and chased. A second sweep behind it finds nothing
 * to do.
 */
async function tenThousandAtOnce(world: World): Promise<{ readonly ms: number; readonly doubled: number }> {
  const rounds = Array.from({ length: 10 }, (_, place) => `burst-${place}`);
  for (const round of rounds) await issueTo(world, round, 1000, soon);
  const morning = addMilliseconds(soon, 8 * 3_600_000);
  const began = performance.now();
  const swept = await sweep(world, morning);
  const ms = performance.now() - began;
  if (swept.failed > 0 || swept.looked !== 10_000)
    throw new Error(`looked at ${swept.looked}, failed ${swept.failed}`);
  await sweep(world, morning);
  // Each row was written once: a measure taken twice would be a second version.
  let changes = 0;
  for (const round of rounds) {
    for (let bloc = 0; bloc < 50; bloc += 1) {
      const rows = await world.obligations.onBoard(round as never, `khoi-${bloc}`);
      changes += rows.reduce((sum, row) => sum + row.version, 0);
    }
  }
  return { ms, doubled: changes - 10_000 };
}
