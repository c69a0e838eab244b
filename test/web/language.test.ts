import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { World } from "../../functions/core/world.ts";
import { routesOf } from "../../web/app.tsx";
import { type Application, startApplication } from "../support/application.ts";
import { unspokenVietnamese } from "../support/language.ts";

/**
 * Addresses that differ only in whose report or which number are one kind of page; of each so many are read.
 */
const OF_A_KIND = 3;

let application: Application;
beforeAll(async () => {
  application = await startApplication();
});
// Some pages are there only once the office has a report of its own.
beforeAll(async () => anEditionIsMade(await reader(application.links.officer)));
beforeAll(async () => aDraftIsBegun(await reader(application.links.officer)));
beforeAll(async () => {
  const officer = await reader(application.links.officer);
  await officer("/nhiem-vu", {
    _key: "mot-nhiem-vu-cap-tren",
    text: "Số: 812/SNV-TĐKT\n\nI. CÔNG TÁC THI ĐUA\n\nSở Nội vụ đề nghị gửi báo cáo về Sở Nội vụ chậm nhất ngày 05 tháng 7 năm 2022.",
  });
});
afterAll(() => application?.stop());

const round = "/dot/an-son-2022-h1";
/** Pages that no page links to: told to a person by letter, or come to by pressing a button. */
const unlinked = [
  `${round}/soan/i-1`,
  "/tra-cuu",
  "/vao",
  "/khong-co",
  `${round}/tong-hop/1`,
  `${round}/bc/d1.xa-tan-hoa/so`,
  `${round}/ky/1/gui`,
];

/** What is no page: files, and words for the script. The rest of what answers must be walked. */
const noPages = [
  "/dot/:directive/bc/:obligation/tep/:file",
  "/dot/:directive/bc/:obligation/tep/phan/:file",
  "/dot/:directive/don-doc/:demand/:file",
  "/dot/:directive/van-ban/:file",
  "/van-ban/:draft/ban-in/:file",
  "/nhiem-vu/:duty/van-ban",
  "/dot/:directive/don-doc/so/tai-ve",
  "/dot/:directive/ky/:number/ho-so",
  "/dot/:directive/ky/:number/ho-so-luu-tru",
  // A recipient's own, tried in delivery.test.ts.
  "/nhan/:token",
  "/nhan/:token/bao-cao.pdf",
  "/dot/:directive/ban/:number/trang/:page",
  "/van-ban/:draft/doc-thoi-han",
  // Only where a commune reports to its province, which the sample round does not do.
  "/dot/:directive/bc/:obligation/lay-bao-cao",
  // A colleague's own, tried in english.test.ts.
  "/soan/:token",
  "/phan/:delegation",
];

/** Somebody who reads everything in English, following every link there is. */
async function reader(link: string) {
  const headers = { origin: application.url };
  const entered = await fetch(link, { method: "POST", redirect: "manual", headers });
  const session = entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return (path: string, form?: Record<string, string>) =>
    fetch(application.url + path, {
      headers: { ...headers, cookie: `${session}; ngon-ngu=en`, referer: application.url + path },
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
    });
}

type Reader = Awaited<ReturnType<typeof reader>>;

const roles = ["unit", "blocLead", "head", "officer", "leader", "recordsClerk"] as const;
type Role = (typeof roles)[number];

/** Every address that somebody came to, with its page; of a file, nothing. */
type Seen = ReadonlyMap<string, string>;

async function walkOf(role: Role): Promise<Seen> {
  const link = application.links[role];
  return walk(await reader(link), ["/", ...unlinked, new URL(link).pathname]);
}

async function walk(read: Reader, from: readonly string[]): Promise<Seen> {
  const seen = new Map<string, string>();
  const waiting = [...from];
  const kinds = new Map<string, number>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue;
    const kind = kindOf(path);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if ((kinds.get(kind) ?? 0) > OF_A_KIND) continue;
    const answer = await read(path);
    if (!answer.headers.get("content-type")?.startsWith("text/html")) {
      await answer.body?.cancel();
      seen.set(path, "");
      continue;
    }
    const html = await answer.text();
    seen.set(path, html);
    for (const [, href = ""] of html.matchAll(/\shref="(\/[^"#]*)/g)) {
      if (!href.startsWith("/t/")) waiting.push(href.replaceAll("&amp;", "&"));
    }
  }
  return seen;
}

function kindOf(path: string): string {
  const kind = path.replace(/\/bc\/[^/?]+/, "/bc/:obligation").replace(/\d+/g, "0");
  // On the desk every paragraph and every figure has an address of its own.
  return kind.replace(/(\/soan\/)[^/?]+/, "$1:section").replace(/(?<=\/soan\/.*=)[^&]+/g, "");
}

async function anEditionIsMade(officer: Reader): Promise<void> {
  await officer("/dot/an-son-2022-h1/tong-hop", {});
  for (;;) {
    const page = await (await officer("/dot/an-son-2022-h1/ban")).text();
    if (page.includes("/ban/1/")) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** One that could be issued, and one of which nothing is said yet. */
async function aDraftIsBegun(officer: Reader): Promise<void> {
  await officer("/van-ban", { _act: "nothing" });
  const list = await (await officer("/van-ban", { _act: "round", round: "an-son-2022-h1" })).text();
  const [, draft = ""] = /(\/van-ban\/vb-[0-9a-f]+)\/ky"/.exec(list) ?? [];
  await officer(`${draft}/van-ban`, { kind: "Công văn", subject: "sơ kết", _version: "1" });
  for (const [at, id] of ["d1", "d2", "d3"].entries()) {
    const demand = { kind: "report", action: "gửi báo cáo", wording: "trước ngày 12/7/2024" };
    await officer(`${draft}/viec/${id}`, { ...demand, "group.g1": "on", _version: String(at + 2) });
  }
}

describe("in English", () => {
  const walks = new Map<Role, Promise<Seen>>();
  /** What somebody of this role comes to, walked once however many tests ask. */
  const walked = (role: Role) => {
    const walk = walks.get(role) ?? walkOf(role);
    walks.set(role, walk);
    return walk;
  };

  test.for(roles)(
    "no Vietnamese is left for %s but what is quoted, and what is quoted says that it is Vietnamese",
    async (role) => {
      const left = [...(await walked(role))].flatMap(([path, html]) =>
        unspokenVietnamese(html).map((said) => `${path}: ${said}`),
      );
      expect(left).toEqual([]);
    },
  );

  test("some role comes to every page there is", async () => {
    const visited = new Set<string>();
    for (const role of roles) for (const path of (await walked(role)).keys()) visited.add(path);
    expect(notReached(visited)).toEqual([]);
  });
});

function notReached(visited: ReadonlySet<string>): readonly string[] {
  return routesOf({} as World, { secureCookies: false })
    .filter(({ method, path }) => method === "get" && !path.startsWith("/api/") && !noPages.includes(path))
    .map(({ path }) => path)
    .filter((path) => {
      const pattern = new RegExp(`^${path.replace(/:[a-z]+/g, "[^/?]+")}(\\?.*)?$`);
      return ![...visited].some((address) => pattern.test(address));
    });
}
