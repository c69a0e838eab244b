import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { withEngines } from "../support/engines.ts";
import { formTo, openSite, origin, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
beforeAll(async () => {
  site = await openSite(engines());
});

const mine = reportOf("xa-tan-hoa");
const section = `${mine}/muc/i-1`;

describe("bad input gets a plain answer and loses nothing", () => {
  test("no such directive", async () => {
    const clerk = await site.as("clerk.xa-tan-hoa");
    const answer = await clerk.get("/dot/khong-co/bc/d1.xa-tan-hoa");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("Không tìm thấy trang này");
  });

  test("an address that is no address of ours, with odd letters in it", async () => {
    const clerk = await site.as("clerk.xa-tan-hoa");
    for (const path of [
      "/dot/%00/bc/x",
      "/dot/..%2f..%2fetc/bc/x",
      "/dot/%E0%A4%A/bc/x",
      `/dot/${round}/bc/<script>`,
    ]) {
      expect((await clerk.get(path)).status, path).toBe(404);
    }
  });

  test("a method that a page does not take, with those it does", async () => {
    const answer = await site.app.request(`${origin}/`, { method: "DELETE", headers: { origin } });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toContain("GET");
    expect(await answer.text()).toContain("không dùng theo cách đó");
  });

  test("the same to a browser that takes compressed pages: what is named compressed is", async () => {
    const headers = { origin, "accept-encoding": "gzip" };
    const answer = await site.app.request(`${origin}/`, { method: "DELETE", headers });
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    const page = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString("utf8");
    expect(page).toContain("không dùng theo cách đó");
  });

  test("a form posted from another site", async () => {
    const { token } = await site.as("clerk.xa-tan-hoa");
    const answer = await site.app.request(origin + section, {
      method: "POST",
      headers: { cookie: `phien=${token}`, origin: "https://evil.example", "sec-fetch-site": "cross-site" },
      body: new URLSearchParams({ "i-1-a-text": "x" }),
    });
    expect(answer.status).toBe(403);
    const { world } = site;
    expect(await world.drafts.of(round, (await ownObligation()).id)).toEqual([]);
  });

  test("a body of a kind that no form sends", async () => {
    const { token } = await site.as("clerk.xa-tan-hoa");
    const answer = await site.app.request(origin + section, {
      method: "POST",
      headers: { cookie: `phien=${token}`, origin, "content-type": "text/csv" },
      body: "a,b",
    });
    expect(answer.status).toBe(415);
  });

  test("a file of 60 MB", async () => {
    const clerk = await site.as("clerk.xa-tan-hoa");
    const form = new FormData();
    form.set("file", new File([new Uint8Array(60_000_000)], "lon.pdf"));
    const answer = await clerk.post(`${mine}/tep`, form);
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("quá lớn");
  });

  test("letters that no reader can show are taken out and counted, and the rest is kept", async () => {
    const clerk = await site.as("clerk.xa-tan-hoa");
    const page = await (await clerk.get(section)).text();
    const answer = await clerk.post(section, {
      ...formTo(page, section),
      "i-1-a-text": "Trước\u0000\u0007 sau",
      _next: "go",
    });
    expect(answer.status).toBe(422);
    const shown = await answer.text();
    expect(shown).toContain("Đã bỏ 2 ký tự không đọc được");
    expect(shown).toContain("Trước sau");
    expect(await (await clerk.get(section)).text()).toContain("Trước sau");
  });

  test("words typed in split letters are stored as whole ones", async () => {
    const clerk = await site.as("clerk.xa-binh-ha");
    const path = `${reportOf("xa-binh-ha")}/muc/i-1`;
    const page = await (await clerk.get(path)).text();
    await clerk.post(path, { ...formTo(page, path), "i-1-a-text": "Thi đua".normalize("NFD"), _next: "go" });
    expect(await (await clerk.get(path)).text()).toContain("Thi đua".normalize("NFC"));
  });

  test("a round that is closed keeps the draft and says when it closed", async () => {
    const closed = await openSite(engines());
    const directive = await closed.world.directives.find(round);
    if (!directive) throw new Error("no round");
    const world = {
      ...closed.world.directives,
      find: async () => ({ ...directive, closesAt: closed.world.clock() }),
    };
    Object.assign(closed.world, { directives: world });
    const clerk = await closed.as("clerk.xa-tan-hoa");
    const answer = await clerk.post(section, {
      _version: "0",
      _after: "0",
      "i-1-a-text": "Chậm",
      _next: "go",
    });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Đợt báo cáo khóa lúc 08:00 thứ Sáu, 24/6/2022");
  });

  test("a fault of ours is a plain page, and the log names the route and not the address", async () => {
    const broken = await openSite(engines());
    Object.assign(broken.world, {
      sessions: { ...broken.world.sessions, invited: () => Promise.reject(new Error("table is gone")) },
    });
    const answer = await broken.app.request(`${origin}/vao/secret-token-of-a-person`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain("Hệ thống gặp sự cố");
    expect(broken.logged.join()).toContain("table is gone");
    expect(broken.logged.join()).not.toContain("secret-token");
  });
});

describe("a post after the session ran out", () => {
  test("gives the words back, to be saved once signed in again", async () => {
    const answer = await site.app.request(origin + section, {
      method: "POST",
      headers: { origin, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ "i-1-a-text": "Câu đang gõ dở", _version: "3", _next: "go" }),
    });
    const page = await answer.text();
    expect(answer.status).toBe(401);
    expect(page).toContain("Câu đang gõ dở");
    expect(page).toContain(`action="${section}"`);
    expect(formTo(page, section)).toEqual({ _version: "3", _next: "go" });
  });
});

async function ownObligation() {
  const { world } = site;
  const directive = await world.directives.find(round);
  const roster = directive && (await world.rosters.find(directive.roster));
  if (!directive || !roster) throw new Error("no round");
  const [own] = await world.obligations.ofUnit(directive, roster, "xa-tan-hoa");
  if (!own) throw new Error("nothing owed");
  return own;
}
