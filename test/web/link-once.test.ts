import { beforeAll, describe, expect, test } from "vitest";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { paths, to } from "../../web/paths.ts";
import { withEngines } from "../support/engines.ts";
import { clerkOf, friday, openSite, origin, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
beforeAll(async () => {
  site = await openSite(engines());
});

const HOUR_MS = 3_600_000;

async function invited(opens?: "often"): Promise<string> {
  const token = site.world.mint.token();
  await site.world.sessions.invite(token, clerkOf("xa-phu-loc"), addMilliseconds(friday, HOUR_MS), opens);
  return token;
}

const press = (token: string) =>
  site.app.request(origin + to(paths.signIn, { token }), { method: "POST", headers: { origin } });
const look = (token: string) => site.app.request(origin + to(paths.signIn, { token }));
const cookieIn = (answer: Response) => answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";

/** Case link-reuse. */
describe("a sign-in link", () => {
  test("opens once; pressed again it says how to get another", async () => {
    const token = await invited();
    // Mail scanners look at links, as often as they like.
    for (const _ of [1, 2, 3]) expect((await look(token)).status).toBe(200);
    const first = await press(token);
    expect([first.status, cookieIn(first)]).toEqual([303, expect.stringMatching(/^phien=\S{40,}$/)]);
    for (const again of [await press(token), await press(token), await look(token)]) {
      expect([again.status, cookieIn(again)]).toEqual([403, ""]);
      const page = await again.text();
      expect(page).toContain("Mỗi đường dẫn chỉ dùng được một lần");
      expect(page).toContain(`<form method="post" action="${paths.askLink}">`);
    }
  });

  test("does not open again after signing out, whose page says how to come back", async () => {
    const token = await invited();
    const cookie = cookieIn(await press(token));
    const left = await site.app.request(origin + paths.signOut, {
      method: "POST",
      headers: { origin, cookie },
    });
    expect(await left.text()).toContain(`href="${paths.askLink}"`);
    expect((await press(token)).status).toBe(403);
    expect((await site.app.request(`${origin}/`, { headers: { cookie } })).status).toBe(401);
  });

  test("pressed ten times at once opens one session", async () => {
    const token = await invited();
    const answers = await Promise.all(Array.from({ length: 10 }, () => press(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      303,
      ...Array.from({ length: 9 }, () => 403),
    ]);
  });

  test("is spent by a program too", async () => {
    const token = await invited();
    const ask = () =>
      site.app.request(`${origin}/api/sessions`, {
        method: "POST",
        headers: { "content-type": "application/json", origin },
        body: JSON.stringify({ invitation: token }),
      });
    expect((await ask()).status).toBe(201);
    expect((await ask()).status).toBe(403);
    expect((await press(token)).status).toBe(403);
  });

  test("that a rehearsal prints opens as often as it is pressed", async () => {
    const token = await invited("often");
    for (const _ of [1, 2, 3]) expect((await press(token)).status).toBe(303);
  });
});

describe("what is one person's is kept by no cache", () => {
  test("neither pages nor data, nor what nobody may see", async () => {
    const { token } = await site.as("clerk.xa-phu-loc");
    const headers = { authorization: `Bearer ${token}` };
    for (const path of ["/api/obligations", "/api/rounds/none", "/", "/dot/none", "/api/none"]) {
      const answer = await site.app.request(origin + path, { headers });
      expect(answer.headers.get("cache-control"), path).toContain("no-store");
    }
  });
});
