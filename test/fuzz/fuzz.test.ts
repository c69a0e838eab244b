import { readFileSync } from "node:fs";
import type { Hono } from "hono";
import * as v from "valibot";
import { beforeAll, describe, expect, test } from "vitest";
import { ObligationId, PersonId } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import type { World } from "../../functions/core/world.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { loadSample, sampleDirective } from "../../infra/local/sample/load.ts";
import { beginsAt } from "../../infra/local/sample/timetable.ts";
import { createApp, routesOf, type Site } from "../../web/app.tsx";
import { paths } from "../../web/paths.ts";
import type { Route } from "../../web/route.ts";
import { aPdf, compound, jpeg, office, png } from "../files/made.ts";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { size } from "../support/size.ts";
import { clockAt, worldOn } from "../support/world.ts";
import { type Chance, chanceFrom } from "./chance.ts";
import { crawled } from "./crawl.ts";
import { type Asked, requestOf } from "./request.ts";
import { type Known, spoilt } from "./spoil.ts";

const CASES = size("FUZZ_CASES");
/** Can be set to send the same again. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_127);
/**
 * Longer than any page may take: of the clock's time at first, and of the processor's when it is asked again
 * alone.
 */
const HANG_MS = 2_000;
/** Nothing waits so long for anything, however busy the machine. */
const DEAD_MS = 20_000;
/** While one waits for the table another works. */
const ABREAST = 4;

const origin = "http://localhost";
const site: Site = { secureCookies: false, origin, press: () => ({ faces, proofUrl: `${origin}/tra-cuu` }) };
const engines = withEngines();

const people = ["clerk.xa-phu-loc", "clerk.xa-hoa-khe", "head.xa-pa-tong", "officer", "leader"] as const;
type Who = (typeof people)[number] | "nobody" | "colleague";

let world: World;
let app: Hono;
const faults: string[] = [];
const cookies = new Map<Who, string>();
/** Real requests by route, each with who sends it. */
let seeds: ReadonlyMap<Route, readonly { readonly who: Who; readonly asked: Asked }[]>;
let known: Known;
let link = "";

beforeAll(async () => {
  const clock = clockAt(beginsAt);
  world = await worldOn(engines(), clock);
  Object.assign(world, {
    log: (event: string, facts: Record<string, string | number>) =>
      event === "fault" && faults.push(JSON.stringify(facts)),
  });
  await loadSample(world, async () => {});
  const job = await world.editions.ask(sampleDirective, v.parse(PersonId, "officer"), clock.now());
  clock.moveTo(addMilliseconds(clock.now(), 60_000));
  await assemble(
    world,
    { directive: sampleDirective, job: job.number },
    { faces, proofUrl: `${origin}/tra-cuu` },
  );
  app = createApp(world, site);
  await Promise.all(people.map(signIn));
  await lend();
  await learn();
}, 240_000);

async function signIn(who: (typeof people)[number]): Promise<void> {
  const token = world.mint.token();
  await world.sessions.open(token, v.parse(PersonId, who), addMilliseconds(world.clock(), 40_000_000));
  cookies.set(who, `phien=${token}`);
}

/** A colleague with one section of a report. */
async function lend(): Promise<void> {
  const asked = `/dot/${sampleDirective}/bc/d1.xa-phu-loc/muc/i-1/nho`;
  const answer = await post(
    asked,
    new URLSearchParams({ name: "Lò Thị Mẫu", email: "", day: "" }),
    "clerk.xa-phu-loc",
  );
  link = /value="http:\/\/localhost(\/soan\/[\w-]+)"/.exec(await answer.text())?.[1] ?? "";
  const opened = await post(link, new URLSearchParams(), "nobody");
  cookies.set("colleague", opened.headers.get("set-cookie")?.split(";")[0] ?? "");
  expect(cookies.get("colleague")).toContain("soan.");
}

const headersOf = (who: Who) => ({ origin, "sec-fetch-site": "same-origin", cookie: cookies.get(who) ?? "" });
const get = (path: string, who: Who) => app.request(origin + path, { headers: headersOf(who) });
const post = (path: string, body: URLSearchParams, who: Who) =>
  app.request(origin + path, { method: "POST", headers: headersOf(who), body });

/** Walks the site as everybody, and lays by what was found for each route there is. */
async function learn(): Promise<void> {
  const found: { readonly who: Who; readonly asked: Asked }[] = [];
  for (const who of ["nobody", ...people] as const) {
    const { addresses, forms } = await crawled(async (path) => get(path, who), 120);
    found.push(...addresses.map((address) => ({ who, asked: asGet(address) })));
    found.push(...forms.map((asked) => ({ who, asked })));
  }
  const lent = await crawled(async (path) => get(path === "/" ? await lentPage() : path, "colleague"), 10);
  found.push(...lent.forms.map((asked) => ({ who: "colleague" as const, asked })));
  const files = [
    readFileSync(new URL("../support/small.pdf", import.meta.url)),
    await aPdf(2),
    office(),
    office({}, "xl"),
  ];
  const template = await get(`/dot/${sampleDirective}/bc/d1.xa-phu-loc/bieu-mau/tai-ve`, "clerk.xa-phu-loc");
  known = {
    names: [...new Set(found.flatMap(({ asked }) => namesIn(asked)))],
    files: [
      ...files,
      new Uint8Array(await template.arrayBuffer()),
      ...[png(10, 10), jpeg(10, 10), compound({ WordDocument: [0xec, 0xa5] }), new Uint8Array(0)],
      new Uint8Array(300_000).fill(32),
    ],
  };
  seeds = new Map(
    routesOf(world, site).map((route) => {
      const own = found.filter(({ asked }) => matches(route, asked));
      return [route, own.length > 0 ? own : made(route)] as const;
    }),
  );
}

const lentPage = async () => `/phan/${(cookies.get("colleague") ?? "").split("=")[0]?.slice("soan.".length)}`;

const asGet = (address: string): Asked => {
  const [path = "/", query = ""] = address.split("?");
  return { method: "GET", path, query: [...new URLSearchParams(query)], headers: {}, body: { type: "none" } };
};

const namesIn = ({ body }: Asked) =>
  body.type === "form" || body.type === "parts" ? body.fields.map(([name]) => name) : [];

function matches({ method, path }: Route, asked: Asked): boolean {
  const pattern = new RegExp(`^${path.replace(/:[a-z]+/g, "[^/]+")}$`);
  return asked.method === method.toUpperCase() && pattern.test(asked.path);
}

/** A request for a route that no page leads to: programs' own, and what a script sends. */
function made(route: Route): readonly { readonly who: Who; readonly asked: Asked }[] {
  const named: Readonly<Record<string, string>> = {
    ...{
      directive: sampleDirective,
      obligation: "d1.xa-phu-loc",
      section: "i-1",
      number: "1",
      revision: "1",
    },
    ...{
      delegation: (cookies.get("colleague") ?? "").split("=")[0]?.slice("soan.".length) ?? "x",
      file: "pdf",
    },
    ...{ part: "1", token: link.split("/").at(-1) ?? "x", code: "7HXK-4MPW-R2CD", demand: "d1" },
  };
  const path = route.path.replace(/:([a-z]+)/g, (_, name: string) => named[name] ?? "x");
  const method = route.method.toUpperCase();
  const asked: Asked = { method, path, query: [], headers: {}, body: bodyFor(route) };
  const everybody: readonly Who[] =
    route.about === "delegation" ? ["colleague", "nobody"] : [...people, "nobody"];
  return everybody.map((who) => ({ who, asked }));
}

function bodyFor({ method, path }: Route): Asked["body"] {
  if (method === "get" || method === "delete") return { type: "none" };
  if (!path.startsWith("/api/")) {
    return method === "put"
      ? { type: "raw", contentType: "application/octet-stream", bytes: new Uint8Array(1000) }
      : {
          type: "form",
          fields: [
            ["name", "tệp.pdf"],
            ["bytes", "1000"],
            ["hash", "0".repeat(64)],
            ["1", "0".repeat(64)],
          ],
        };
  }
  if (path.endsWith("/signed")) {
    return { type: "parts", fields: [["file", { name: "a.pdf", bytes: new Uint8Array(9) }]] };
  }
  const whole = {
    ...{
      invitation: "x",
      link: "x",
      name: "Lò Thị Mẫu",
      email: "mau@mau.example",
      until: "2022-06-27T17:00:00+07:00",
    },
    ...{ entries: { "i-1-a-text": "Đã tổ chức 05 hội nghị." }, version: 0, after: 0, done: false },
    ...{ clientKey: "0123456789abcdef", shown: "0".repeat(64), lateReason: "Lũ lụt", revision: 1 },
    ...{
      reason: "Nhầm số liệu",
      note: "Sửa lại",
      paper: { day: "2022-06-20", hour: "08:00", number: "12/BC" },
    },
  };
  const [last = ""] = path.split("/").slice(-1);
  const names = bodies[last.startsWith(":") ? (path.split("/").at(-2) ?? "") : last] ?? Object.keys(whole);
  return {
    type: "json",
    value: Object.fromEntries(Object.entries(whole).filter(([name]) => names.includes(name))),
  };
}

/** The names that each of the programs' posts takes; one that is not here is tried with all of them. */
const bodies: Readonly<Record<string, readonly string[]>> = {
  sessions: ["invitation"],
  sections: ["entries", "version", "after", "done"],
  delegations: ["name", "email", "until"],
  "delegate-sessions": ["link"],
  submissions: ["clientKey", "lateReason"],
  withdrawals: ["revision", "reason"],
  proposals: ["shown", "lateReason"],
  confirmation: ["clientKey", "shown", "lateReason"],
  "hand-backs": ["note"],
};

/** How often each status was the answer: what is refused at the door tries nothing behind it. */
const statuses = new Map<number, number>();

interface Tried {
  readonly who: Who;
  readonly asked: Asked;
  readonly wrong: string | undefined;
}

async function tried(who: Who, asked: Asked, alone = false): Promise<Tried> {
  const [began, worked] = [performance.now(), process.cpuUsage()];
  const answer = await app.request(
    await requestOf(origin, { ...asked, headers: { ...headersOf(who), ...asked.headers } }),
  );
  const text = await answer.text();
  const took = performance.now() - began;
  const { user } = process.cpuUsage(worked);
  const wrong =
    answer.status >= 500
      ? `${answer.status} ${faults.at(-1) ?? ""}`
      : /\n\s+at \S.*:\d+:\d+|node_modules/.test(text)
        ? `a stack trace: ${text.slice(0, 400)}`
        : took > (alone ? DEAD_MS : HANG_MS) || (alone && user / 1000 > HANG_MS)
          ? `${Math.round(took)} ms`
          : undefined;
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  return { who, asked, wrong };
}

async function nth(chance: Chance, route: Route): Promise<{ readonly who: Who; readonly asked: Asked }> {
  const seed = chance.of(seeds.get(route) ?? []);
  const who = chance.oneIn(8) ? chance.of([...people, "nobody", "colleague"] as const) : seed.who;
  let { asked } = seed;
  for (let times = 1 + chance.below(3); times > 0; times -= 1) asked = await spoilt(asked, chance, known);
  return { who, asked };
}

describe("whatever is sent to it, the site answers with a sentence", () => {
  test("every route there is has a request to begin with", () => {
    for (const [route, own] of seeds) expect(own.length, `${route.method} ${route.path}`).toBeGreaterThan(0);
    expect(seeds.size).toBeGreaterThan(80);
  });

  test(`${CASES} requests spoilt by chance (seed ${SEED}): no fault, no hang, no stack trace`, async () => {
    console.log(`FUZZ_SEED=${SEED} FUZZ_CASES=${CASES}`);
    const chance = chanceFrom(SEED);
    const routes = [...seeds.keys()];
    const wrong: string[] = [];
    for (let count = 0; count < CASES && wrong.length < 20; count += ABREAST) {
      const together: Awaited<ReturnType<typeof nth>>[] = [];
      // One after the other, so that chance falls alike every time.
      for (let place = 0; place < ABREAST; place += 1) {
        together.push(await nth(chance, routes[(count + place) % routes.length] as Route));
      }
      const found: Tried[] = [];
      for (const first of await Promise.all(together.map(({ who, asked }) => tried(who, asked)))) {
        // A machine that is busy elsewhere is no hang: what was slow among others is asked once more, alone.
        found.push(first.wrong?.endsWith(" ms") ? await tried(first.who, first.asked, true) : first);
      }
      wrong.push(
        ...found.flatMap(({ who, asked, wrong: what }) =>
          what ? [`as ${who}: ${what}\n${shown(asked)}`] : [],
        ),
      );
      // Somebody may have pressed the way out.
      if (together.some(({ asked }) => asked.path === paths.signOut)) await Promise.all(people.map(signIn));
    }
    console.log(Object.fromEntries([...statuses].sort(([a], [b]) => a - b)));
    expect(wrong.join("\n\n")).toBe("");
    expect(faults).toEqual([]);
    const taken = [...statuses].reduce((sum, [status, times]) => sum + (status < 400 ? times : 0), 0);
    expect(taken / CASES).toBeGreaterThan(0.15);
  }, 1_200_000);

  test("the world is whole afterwards: everybody's first page comes", async () => {
    await Promise.all(people.map(signIn));
    for (const who of people) expect((await get("/?dot=tat-ca", who)).status, who).toBeLessThan(400);
    expect(
      await world.obligations.find(sampleDirective, v.parse(ObligationId, "d1.xa-phu-loc")),
    ).toBeDefined();
  });
});

const shown = (asked: Asked) =>
  JSON.stringify(asked, (_, value: unknown) =>
    value instanceof Uint8Array
      ? `${value.length} bytes ${Buffer.from(value.subarray(0, 120)).toString("latin1")}`
      : typeof value === "string" && value.length > 120
        ? `${value.slice(0, 120)}… (${value.length})`
        : value,
  );
