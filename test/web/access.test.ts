import { Hono } from "hono";
import * as v from "valibot";
import { beforeAll, describe, expect, test } from "vitest";
import { AuthorityId, PersonId } from "../../functions/core/ids.ts";
import { may, type Relation, type Role } from "../../functions/core/people/access.ts";
import { routesOf } from "../../web/app.tsx";
import { mount } from "../../web/guard.tsx";
import type { Route } from "../../web/route.ts";
import { vi } from "../../web/words/vi.ts";
import { withEngines } from "../support/engines.ts";
import { linkLentBy, opened } from "./colleague.ts";
import { openSite, origin, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
/** The guard alone: whoever gets past it reads these words, whatever the route would have done. */
let gate: Hono;
const LET_IN = "let in";

/** Hòa Khê leads Cụm 2, to which Đông Giang belongs; the health office belongs to neither. */
const standing: readonly { person: string; role: Role; relation: Relation; obligation: string }[] = [
  { person: "clerk.xa-hoa-khe", role: "clerk", relation: "own", obligation: "d1.xa-hoa-khe" },
  { person: "clerk.xa-hoa-khe", role: "clerk", relation: "led", obligation: "d2.cum-2" },
  { person: "clerk.xa-hoa-khe", role: "clerk", relation: "member", obligation: "d1.xa-dong-giang" },
  { person: "clerk.xa-hoa-khe", role: "clerk", relation: "other", obligation: "d1.p-yte" },
  { person: "clerk.xa-hoa-khe", role: "clerk", relation: "other", obligation: "d2.cum-1" },
  { person: "clerk.xa-dong-giang", role: "clerk", relation: "other", obligation: "d2.cum-2" },
  { person: "clerk.xa-hoa-khe", role: "clerk", relation: "other", obligation: "d1.no-such-unit" },
  { person: "head.xa-hoa-khe", role: "head", relation: "own", obligation: "d1.xa-hoa-khe" },
  { person: "head.xa-hoa-khe", role: "head", relation: "led", obligation: "d2.cum-2" },
  { person: "head.xa-hoa-khe", role: "head", relation: "member", obligation: "d1.xa-dong-giang" },
  { person: "head.xa-hoa-khe", role: "head", relation: "other", obligation: "d1.p-yte" },
  { person: "officer", role: "officer", relation: "authority", obligation: "d1.xa-hoa-khe" },
  { person: "leader", role: "leader", relation: "authority", obligation: "d1.xa-hoa-khe" },
  { person: "records-clerk", role: "records-clerk", relation: "authority", obligation: "d1.xa-hoa-khe" },
  { person: "stranger.officer", role: "officer", relation: "other", obligation: "d1.xa-hoa-khe" },
  { person: "stranger.leader", role: "leader", relation: "other", obligation: "d1.xa-hoa-khe" },
];

beforeAll(async () => {
  site = await openSite(engines());
  const authority = v.parse(AuthorityId, "ubnd-khac");
  for (const role of ["officer", "leader"] as const) {
    const id = v.parse(PersonId, `stranger.${role}`);
    await site.world.people.keep({ role, id, name: "Người khác", email: "khac@khac.example", authority });
  }
  const hoaKhe = (await site.world.people.all()).find((person) => person.id === "clerk.xa-hoa-khe");
  if (hoaKhe?.role !== "clerk") throw new Error("no such clerk");
  await site.world.people.keep({ ...hoaKhe, role: "head", id: v.parse(PersonId, "head.xa-hoa-khe") });
  gate = new Hono();
  const routes = routesOf(site.world, { secureCookies: false }).map(
    (route): Route => ({ ...route, answer: () => new Response(LET_IN) }),
  );
  const frame = () => ({ now: site.world.clock(), words: vi, path: "/" });
  mount(gate, routes, { world: site.world, cookie: { secure: false }, frame });
});

const isOfUnit = (role: Role) => role === "clerk" || role === "head";
const walked = () => routesOf(site.world, { secureCookies: false });

async function knock(route: Route, obligation: string, cookie?: string, delegation = "del-none") {
  const named: Record<string, string> = { directive: round, obligation, delegation };
  const path = route.path.replace(/:([a-z]+)/g, (_, name: string) => named[name] ?? "1");
  return gate.request(origin + path, {
    method: route.method.toUpperCase(),
    headers: cookie ? { cookie } : {},
  });
}

describe("every route asks the one table", () => {
  test.each(standing)(
    "$person towards $obligation ($relation)",
    async ({ person, role, relation, obligation }) => {
      const { token } = await site.as(person);
      for (const route of walked()) {
        if (route.about !== "round" && route.about !== "obligation") continue;
        const towards =
          route.about === "obligation"
            ? relation
            : relation === "other" || isOfUnit(role)
              ? "other"
              : relation;
        const unrelated = route.about === "round" && isOfUnit(role) ? true : towards === "other";
        const expected = unrelated ? 404 : may(role, route.act, towards) ? 200 : 403;
        const answer = await knock(route, obligation, `phien=${token}`);
        expect(`${route.method} ${route.path} ${answer.status}`).toBe(
          `${route.method} ${route.path} ${expected}`,
        );
        expect((await answer.text()) === LET_IN).toBe(expected === 200);
      }
    },
  );

  test("nobody without a session gets past any route that is about a person, a round or a report", async () => {
    for (const route of walked()) {
      if (route.about === "anyone") continue;
      expect((await knock(route, "d1.xa-hoa-khe")).status, route.path).toBe(401);
      const forged = await knock(route, "d1.xa-hoa-khe", "phien=abcdefghijklmnopqrstuvwxyz0123456789");
      expect(forged.status, route.path).toBe(401);
    }
  });

  test("a colleague with a link gets past the routes of the section lent, and past no other", async () => {
    const [own, other] = await Promise.all(
      ["xa-hoa-khe", "xa-dong-giang"].map(async (unit) => opened(site, await linkLentBy(site, unit, "i-1"))),
    );
    if (!own || !other) throw new Error("nothing was lent");
    const [id, others] = [own, other].map(({ page }) => page.split("/").at(-1) ?? "");
    const renamed = own.cookie.replace(id ?? "", others ?? "");
    for (const route of walked()) {
      if (route.about === "anyone") continue;
      const mine = route.about === "delegation";
      for (const [cookie, delegation, expected] of [
        [own.cookie, id, mine ? 200 : 401],
        // Somebody else's section, under one's own cookie and under the other's name for it.
        [own.cookie, others, 401],
        [renamed, others, mine ? 404 : 401],
        // The token is good for its own cookie alone.
        [own.cookie.replace(/^[^=]+/, "phien"), id, 401],
      ] as const) {
        const answer = await knock(route, "d1.xa-hoa-khe", cookie, delegation);
        expect(`${route.method} ${route.path} ${answer.status}`).toBe(
          `${route.method} ${route.path} ${expected}`,
        );
      }
    }
  });

  test("whoever signs in gets past no route of a colleague, also not the clerk who lent the section", async () => {
    const lent = await opened(site, await linkLentBy(site, "xa-phu-loc", "i-1"));
    for (const person of ["clerk.xa-phu-loc", "clerk.xa-hoa-khe", "officer", "leader"]) {
      const { token } = await site.as(person);
      for (const route of walked().filter(({ about }) => about === "delegation")) {
        const answer = await knock(route, "d1.xa-phu-loc", `phien=${token}`, lent.page.split("/").at(-1));
        expect(answer.status, `${person} ${route.path}`).toBe(401);
      }
    }
  });

  test("a report that is not theirs and one that does not exist are answered alike, to the letter", async () => {
    const clerk = await site.as("clerk.xa-hoa-khe");
    const [other, none] = await Promise.all([
      clerk.get(`/dot/${round}/bc/d1.p-yte`),
      clerk.get(`/dot/${round}/bc/d1.no-such-unit`),
    ]);
    expect(other.status).toBe(404);
    expect(await other.text()).toBe((await none.text()).replaceAll("no-such-unit", "p-yte"));
  });

  test("there are no doors beside these but the health check, the styles, the scripts and the icon", () => {
    const known = new Set(walked().map(({ method, path }) => `${method.toUpperCase()} ${path}`));
    const beside = site.app.routes
      .filter(({ method, path }) => method !== "ALL" && !known.has(`${method} ${path}`))
      .map(({ method, path }) => `${method} ${path}`.replace(/\.[0-9a-f]{10}\./, "."));
    expect(new Set(beside)).toEqual(
      new Set([
        "GET /healthz",
        ...["style.css", "form.js", "files.js", "icon.svg"].map((file) => `GET /t/${file}`),
        ...["office.css", "office.js", "desk.css", "desk.js"].map((file) => `GET /t/${file}`),
      ]),
    );
  });
});
