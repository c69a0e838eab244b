import { beforeAll, describe, expect, test } from "vitest";
import { programRoutes } from "../../web/api/programs.ts";
import { routesOf } from "../../web/app.tsx";
import { limits } from "../../web/limits.ts";
import { withEngines } from "../support/engines.ts";
import { deadline, openSite, origin, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
let openApi: {
  readonly paths: Record<string, object>;
  readonly components: { readonly schemas: Record<string, object> };
};
beforeAll(async () => {
  site = await openSite(engines());
  openApi = (await (await site.app.request(`${origin}/api/openapi.json`)).json()) as typeof openApi;
});

const report = `/api/directives/${round}/obligations/d1.xa-tan-hoa`;

async function call(person: string | undefined, method: string, path: string, body?: unknown) {
  const token = person && (await site.as(person)).token;
  return site.app.request(origin + path, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

describe("the API", () => {
  test("is described whole: every route is in the description and nothing else is", () => {
    const routes = routesOf(site.world, { secureCookies: false })
      .filter(({ path }) => path.startsWith("/api/"))
      .map(({ method, path }) => `${method} ${path.replace(/:([a-z]+)/g, "{$1}")}`);
    const described = Object.entries(openApi.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(new Set(described)).toEqual(new Set(routes));
  });

  test("promises no key of the store in any answer, and refers to nothing that is not described", () => {
    const described = JSON.stringify(openApi);
    const keyed = Object.entries(openApi.components.schemas).filter(([, schema]) =>
      JSON.stringify(schema).includes('"key":'),
    );
    expect(keyed.map(([name]) => name)).toEqual([]);
    const wanted = [...described.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    expect(wanted.filter((name) => !Object.hasOwn(openApi.components.schemas, name ?? ""))).toEqual([]);
  });

  test("says its errors in the language that was chosen", async () => {
    const { token } = await site.as("officer");
    const path = `${origin}/api/directives/${round}/jobs/99`;
    const asked = (cookie?: string) =>
      site.app.request(path, {
        headers: { authorization: `Bearer ${token}`, ...(cookie ? { cookie } : {}) },
      });
    expect(await (await asked()).json()).toMatchObject({ error: { text: "Không có lần tổng hợp này." } });
    expect(await (await asked("ngon-ngu=en")).json()).toMatchObject({
      error: { text: "There is no such assembly." },
    });
  });

  test("opens a session from a sign-in link and knows its bearer", async () => {
    const invitation = site.world.mint.token();
    const clerk = (await site.world.people.all()).find(({ id }) => id === "clerk.xa-tan-hoa");
    if (!clerk) throw new Error("no clerk");
    await site.world.sessions.invite(invitation, clerk.id, deadline);
    const opened = await call(undefined, "POST", "/api/sessions", { invitation });
    expect(opened.status).toBe(201);
    const { token } = (await opened.json()) as { token: string };
    const owed = await site.app.request(`${origin}/api/obligations`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { obligations } = (await owed.json()) as { obligations: { id: string }[] };
    expect(obligations.map(({ id }) => id)).toEqual(["d1.xa-tan-hoa"]);
  });

  test("takes a section, judges it, and files the report under one client key once", async () => {
    const entries = { "i-1-a-text": "Đã ban hành 05 văn bản." };
    const saved = await call("clerk.xa-tan-hoa", "PUT", `${report}/sections/i-1`, { entries, version: 0 });
    expect(await saved.json()).toMatchObject({ version: 1, problems: [] });
    const clientKey = site.world.mint.clientKey();
    const posts = await Promise.all(
      Array.from({ length: 5 }, () =>
        call("clerk.xa-tan-hoa", "POST", `${report}/submissions`, { clientKey }),
      ),
    );
    expect(posts.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    const receipts = await Promise.all(posts.map((post) => post.json()));
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
  });

  test("says which refusal it was and gives what a program needs to go on", async () => {
    const body = { entries: { "i-1-a-text": "Muộn" }, version: 0 };
    const answer = await call("clerk.xa-tan-hoa", "PUT", `${report}/sections/i-1`, body);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ error: { refusal: { type: "already-submitted" } } });
  });

  test("answers broken JSON, wrong names and unreadable letters with what is wrong", async () => {
    const broken = await call("clerk.xa-tan-hoa", "PUT", `${report}/sections/i-1`, '{"entries":');
    expect(broken.status).toBe(400);
    const misnamed = await call("clerk.xa-tan-hoa", "PUT", `${report}/sections/i-1`, {
      entry: {},
      version: 0,
    });
    expect(misnamed.status).toBe(422);
    const nul = { entries: { "i-1-a-text": "a\u0000b" }, version: 1, after: 1 };
    expect((await call("clerk.xa-tan-hoa", "PUT", `${report}/sections/i-1`, nul)).status).toBe(422);
  });

  test("answers a saved section with what only its writer can say, as the page asks it", async () => {
    const cell = (column: string) => `i-2-b-indicators.1.${column}`;
    const entries = {
      ...{ [cell("label")]: "Diện tích trồng mới", [cell("unit")]: "thúng", [cell("value")]: "85,125" },
    };
    const path = `/api/directives/${round}/obligations/d1.xa-hoa-khe/sections/i-2`;
    const saved = await call("clerk.xa-hoa-khe", "PUT", path, { entries, version: 0 });
    expect(saved.status).toBe(200);
    const { asked } = (await saved.json()) as { asked: { field: string; code: string; choices: string[] }[] };
    expect(asked.map(({ field, code, choices }) => [field, code, choices])).toEqual([
      [cell("unit"), "unit-new", ["thùng", "tháng"]],
      [cell("value"), "comma-or-thousands", ["85.125"]],
    ]);
  });

  test("takes no name it does not know, however deep it stands, and says which", async () => {
    const incoming = { number: "12", date: "2022-06-20", so: 5 };
    const paper = { arrivedAt: "2022-06-20T01:00:00.000Z", incoming };
    for (const [extra, name] of [
      [{ values: { "i-1-a-text": "x" } }, "values"],
      [{ paper }, "paper.incoming.so"],
    ] as const) {
      const body = { clientKey: site.world.mint.clientKey(), ...extra };
      const answer = await call("clerk.xa-tan-hoa", "POST", `${report}/submissions`, body);
      expect(answer.status).toBe(422);
      const { error } = (await answer.json()) as { error: { problems: { field: string; text: string }[] } };
      expect(error.problems).toContainEqual({
        field: name,
        text: `Không nhận mục “${name}”; đề nghị bỏ mục này hoặc xem lại tên.`,
      });
    }
  });

  test("every object in every body a program may post is closed to names it does not know", () => {
    const open = (schema: unknown, at: string): readonly string[] => {
      if (typeof schema !== "object" || schema === null) return [];
      const found =
        "type" in schema && (schema.type === "object" || schema.type === "loose_object") ? [at] : [];
      const below = Object.entries(schema).filter(([key]) =>
        ["entries", "wrapped", "item", "options", "pipe"].includes(key),
      );
      return [
        ...found,
        ...below.flatMap(([, each]) =>
          "type" in Object(each)
            ? open(each, at)
            : Object.entries(Object(each)).flatMap(([key, inner]) => open(inner, `${at}.${key}`)),
        ),
      ];
    };
    const schemas = programRoutes(site.world, {}).flatMap(({ described }) =>
      Object.entries(described.body ?? {}),
    );
    expect(schemas.length).toBeGreaterThan(20);
    expect(schemas.flatMap(([name, schema]) => open(schema, name))).toEqual([]);
  });

  test("keeps a clerk from the board and from another unit's report, without saying that there is one", async () => {
    const board = `/api/directives/${round}/board`;
    expect((await call("clerk.xa-tan-hoa", "GET", board)).status).toBe(404);
    expect((await call("officer", "GET", board)).status).toBe(200);
    const other = `/api/directives/${round}/obligations/d1.p-yte`;
    expect((await call("clerk.xa-tan-hoa", "GET", other)).status).toBe(404);
    expect((await call(undefined, "GET", board)).status).toBe(401);
  });

  test("lends a section to a colleague, who writes it, and takes it back", async () => {
    const lent = await call("clerk.xa-dong-giang", "POST", `${other}/sections/i-4/delegations`, {
      name: "Lò Thị Mẫu",
    });
    expect(lent.status).toBe(201);
    const { id, token: link, until } = (await lent.json()) as Record<string, string>;
    expect(until).toBe(deadline);
    const opened = await call(undefined, "POST", "/api/delegate-sessions", { link });
    const { token } = (await opened.json()) as { token: string };
    const asColleague = (method: string, path: string, body?: object) =>
      site.app.request(origin + path, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body ? { "content-type": "application/json" } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    const lentPath = `/api/delegations/${id}`;
    expect(await (await asColleague("GET", lentPath)).json()).toMatchObject({
      party: "UBND xã Đông Giang",
      section: { id: "i-4", version: 0 },
    });
    const words = { entries: { "i-4-a-strengths": "Do chương trình gửi." }, version: 0 };
    expect(await (await asColleague("PUT", lentPath, words)).json()).toMatchObject({ version: 1 });
    // The colleague's bearer is good for nothing else.
    expect((await asColleague("GET", other)).status).toBe(401);
    const listed = await call("clerk.xa-dong-giang", "GET", `${other}/delegations`);
    expect(await listed.json()).toMatchObject({ delegations: [{ id, name: "Lò Thị Mẫu", hold: "open" }] });
    expect((await call("clerk.xa-tan-hoa", "DELETE", `${other}/delegations/${id}`)).status).toBe(404);
    expect((await call("clerk.xa-dong-giang", "DELETE", `${other}/delegations/${id}`)).status).toBe(204);
    const late = await asColleague("PUT", lentPath, { ...words, version: 1 });
    expect(late.status).toBe(403);
    expect((await call(undefined, "POST", "/api/delegate-sessions", { link })).status).toBe(403);
  });

  test("takes no delegation without a name, or beyond a month", async () => {
    const path = `${other}/sections/i-3/delegations`;
    expect((await call("clerk.xa-dong-giang", "POST", path, { name: "A" })).status).toBe(422);
    const far = { name: "Lò Thị Mẫu", until: "2023-01-01T00:00:00.000Z" };
    expect((await call("clerk.xa-dong-giang", "POST", path, far)).status).toBe(422);
  });

  test("takes no more delegations within the hour than the page does", async () => {
    const path = `/api/directives/${round}/obligations/d1.xa-tan-hoa/sections/i-3/delegations`;
    const statuses: number[] = [];
    for (let press = 0; press <= limits.lendingsOfPerson.most; press += 1) {
      statuses.push((await call("clerk.xa-tan-hoa", "POST", path, { name: "Lò Thị Mẫu" })).status);
    }
    expect(statuses.slice(-2)).toEqual([409, 429]);
  });
});

const other = `/api/directives/${round}/obligations/d1.xa-dong-giang`;
