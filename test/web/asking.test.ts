import { beforeEach, describe, expect, test } from "vitest";
import { addMilliseconds } from "../../functions/core/instant.ts";
import type { Mail } from "../../functions/notices/channel.ts";
import { dispatch } from "../../functions/notices/dispatch.ts";
import { gatewayPlace } from "../../web/gateway.ts";
import { limits } from "../../web/limits.ts";
import { paths, to } from "../../web/paths.ts";
import { request } from "../infra/lambda.ts";
import { withEngines } from "../support/engines.ts";
import { clerkOf, friday, openSite, origin, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
/** The net address that the gateway names; a test may be somewhere else. */
let place: string | undefined;
let known: string;
const UNKNOWN = "khong.co.ai@mau.example";

beforeEach(async () => {
  place = "203.0.113.7";
  site = await openSite(engines(), { placeOf: () => place });
  known = (await site.world.people.find(clerkOf("xa-phu-loc")))?.email ?? "";
});

async function ask(email: string, headers: Record<string, string> = {}) {
  const answer = await site.app.request(`${origin}${paths.askLink}`, {
    method: "POST",
    headers: { origin, "sec-fetch-site": "same-origin", ...headers },
    body: new URLSearchParams({ email }),
  });
  return { status: answer.status, page: await answer.text(), after: answer.headers.get("retry-after") };
}

/** What the post sends at this moment, each mail with its link. */
async function posted(): Promise<readonly Mail[]> {
  const mails: Mail[] = [];
  const first = {
    name: "test",
    send: async (mail: Mail) => {
      mails.push(mail);
      return { type: "sent" } as const;
    },
  };
  const linkTo = ({ invitation = "" }) => origin + to(paths.signIn, { token: invitation });
  await dispatch(site.world, { first, linkTo }, site.world.clock());
  return mails;
}

describe("a new sign-in link asked for by mail", () => {
  test("goes to the one whose address it is, and opens a session", async () => {
    expect((await ask(` ${known.toUpperCase()} `)).status).toBe(200);
    const [mail, ...others] = await posted();
    expect([mail?.to, others]).toEqual([known, []]);
    const link = /http:\S+\/vao\/\S+/.exec(mail?.text ?? "")?.[0] ?? "";
    expect(await (await site.app.request(link)).text()).toContain("Vào làm việc");
    const entered = await site.app.request(link, { method: "POST", headers: { origin } });
    expect(entered.headers.getSetCookie().join()).toContain("phien=");
    // A day later it is no longer good, and says where to get another.
    site.setClock(addMilliseconds(friday, 86_400_000));
    const spent = await site.app.request(link);
    expect(spent.status).toBe(403);
    expect(await spent.text()).toContain(`action="${paths.askLink}"`);
  });

  test("is answered for an unknown address to the letter as for a known one, and sends nothing", async () => {
    const [there, not] = [await ask(known), await ask(UNKNOWN)];
    expect(not).toEqual(there);
    expect(there.status).toBe(200);
    expect((await posted()).map((mail) => mail.to)).toEqual([known]);
  });

  test("is refused in words after three within the hour, alike for known and unknown addresses", async () => {
    const many = async (email: string) => {
      const answers = [];
      for (let time = 0; time < 5; time += 1) answers.push(await ask(email));
      return answers;
    };
    site.setClock(addMilliseconds(friday, 20 * 60_000));
    const [there, not] = [await many(known), await many(UNKNOWN)];
    expect(not).toEqual(there);
    expect(there.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    expect(there[3]?.page).toContain("Đã gửi quá nhiều liên kết; thử lại sau 40 phút.");
    expect(there[3]?.after).toBe("2400");
    site.setClock(addMilliseconds(friday, 60 * 60_000));
    expect((await ask(known)).status).toBe(200);
  });

  test("is refused to one place that asks for many addresses, and to no other place", async () => {
    const { most } = limits.linksFromPlace;
    for (let time = 0; time < most; time += 1)
      expect((await ask(`nguoi.${time}@mau.example`)).status).toBe(200);
    expect((await ask(known)).status).toBe(429);
    place = "203.0.113.8";
    expect((await ask(known)).status).toBe(200);
    // On one machine nobody says where it came from, and nothing is counted by it.
    place = undefined;
    expect((await ask(UNKNOWN)).status).toBe(200);
  });

  test("is said in English to who reads English", async () => {
    const cookie = { cookie: "ngon-ngu=en" };
    for (let time = 0; time < 3; time += 1)
      expect((await ask(known, cookie)).page).toContain("Your request was noted");
    expect((await ask(known, cookie)).page).toContain("Too many links were sent; try again in 60 min.");
  });

  test("what is no address is given back with what to do", async () => {
    const { status, page } = await ask("van phong xa");
    expect(status).toBe(422);
    expect(page).toContain("Địa chỉ thư chưa đúng");
    expect(page).toContain('value="van phong xa"');
    expect((await ask("")).status).toBe(422);
  });
});

describe("links that are not good", () => {
  test("are refused with the minutes to wait after many from one place; a good link opens all the same", async () => {
    const open = async (token: string) => site.app.request(origin + to(paths.signIn, { token }));
    const { most } = limits.wrongFromPlace;
    for (let time = 0; time < most; time += 1) expect((await open(`thu-${time}`)).status).toBe(403);
    const refused = await open("thu-nua");
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain("Đã mở quá nhiều đường dẫn không đúng; thử lại sau 15 phút.");
    const token = site.world.mint.token();
    await site.world.sessions.invite(token, clerkOf("xa-phu-loc"), addMilliseconds(friday, 3_600_000));
    expect((await open(token)).status).toBe(200);
  });
});

test("where a request came from is read from the gateway, and never from what its sender wrote", () => {
  const event = request("/vao");
  expect(gatewayPlace(event)).toBe("127.0.0.1");
  expect(gatewayPlace({ ...event, requestContext: {}, headers: { "x-forwarded-for": "198.51.100.1" } })).toBe(
    undefined,
  );
});
