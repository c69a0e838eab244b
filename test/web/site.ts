import type { Hono } from "hono";
import * as v from "valibot";
import { readSeedDirective } from "../../functions/core/directives/seed.ts";
import { DirectiveId, PersonId } from "../../functions/core/ids.ts";
import { addMilliseconds, Instant } from "../../functions/core/instant.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import type { World } from "../../functions/core/world.ts";
import { mint } from "../../functions/live.ts";
import type { Bucket } from "../../functions/store/bucket.ts";
import { storesOver } from "../../functions/store/stores.ts";
import seed from "../../infra/local/sample/directives/an-son-2022-h1.json" with { type: "json" };
import { samplePeople } from "../../infra/local/sample/people.ts";
import rosterJson from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };
import { createApp, type Site } from "../../web/app.tsx";
import type { TestEngines } from "../support/engines.ts";

export const round = v.parse(DirectiveId, "an-son-2022-h1");
export const at = (text: string): Instant => v.parse(Instant, text);
/** Friday morning; the units' deadline is the end of Monday 27 June. */
export const friday = at("2022-06-24T08:00+07:00");
export const deadline = at("2022-06-28T00:00+07:00");

export const origin = "http://localhost";

/** The real application over real engines with a round just issued, a clock to set and people to be. */
export interface TestSite {
  readonly app: Hono;
  readonly world: World;
  readonly logged: string[];
  readonly tableName: string;
  setClock(at: Instant): void;
  /** Signs in and answers with a browser-like caller that keeps the cookie. */
  as(person: string): Promise<Caller>;
}

export interface Caller {
  readonly token: string;
  get(path: string): Promise<Response>;
  post(path: string, form?: Record<string, string> | FormData): Promise<Response>;
}

export async function openSite(
  engines: TestEngines,
  given: Partial<Site> = {},
  reached: Pick<Bucket, "signer"> = {},
): Promise<TestSite> {
  const { clients, resources } = engines;
  const tableName = await engines.emptyTable();
  let now = friday;
  const logged: string[] = [];
  const world: World = {
    ...storesOver({
      table: { client: clients.dynamo, name: tableName },
      bucket: { client: clients.s3, name: resources.bucket, ...reached },
      queue: { client: clients.sqs, url: resources.assembly },
    }),
    clock: () => now,
    mint,
    log: (event, facts) => logged.push(JSON.stringify({ event, ...facts })),
  };
  await issueRound(world);
  const app = createApp(world, { secureCookies: false, origin, ...given });
  return {
    app,
    world,
    logged,
    tableName,
    setClock: (to) => {
      now = to;
    },
    as: (person) => signedIn(app, world, person),
  };
}

async function issueRound(world: World): Promise<void> {
  const roster = v.parse(Roster, rosterJson);
  const directive = readSeedDirective(seed, {
    id: round,
    authority: roster.authority.id,
    roster,
    issuedAt: at("2022-06-10T08:00+07:00"),
  });
  await world.rosters.keep(roster);
  await world.directives.issue(directive, obligationsOf(directive, roster));
  await Promise.all(samplePeople(roster).map((person) => world.people.keep(person)));
}

async function signedIn(app: Hono, world: World, person: string): Promise<Caller> {
  const token = world.mint.token();
  await world.sessions.open(token, v.parse(PersonId, person), addMilliseconds(world.clock(), 43_200_000));
  const headers = { cookie: `phien=${token}`, origin, "sec-fetch-site": "same-origin" };
  return {
    token,
    get: async (path) => app.request(origin + path, { headers }),
    post: async (path, form = {}) =>
      app.request(origin + path, {
        method: "POST",
        headers,
        body: form instanceof FormData ? form : new URLSearchParams(form),
      }),
  };
}

export const clerkOf = (unit: string) => v.parse(PersonId, `clerk.${unit}`);
export const reportOf = (unitId: string) => `/dot/${round}/bc/d1.${unitId}`;

/** The hidden and typed fields of the first form that posts to an address, as a browser would send them. */
export function formTo(html: string, action: string): Record<string, string> {
  const form = html.split(`action="${action}"`)[1]?.split("</form>")[0] ?? "";
  const fields = [...form.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
  return Object.fromEntries(
    fields.flatMap((tag) => {
      const name = /name="([^"]*)"/.exec(tag)?.[1];
      const value = /value="([^"]*)"/.exec(tag)?.[1] ?? "";
      return name && !/type="(file|radio)"/.test(tag) ? [[name, value]] : [];
    }),
  );
}
