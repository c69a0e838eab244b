import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Mail } from "../../functions/notices/channel.ts";
import { dispatch } from "../../functions/notices/dispatch.ts";
import { ownPath, pathWithin, WANTED, wantedIn } from "../../web/own-path.ts";
import { pageLinked, paths } from "../../web/paths.ts";
import { vi } from "../../web/words/vi.ts";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { publishEdition, putUp } from "./edition.ts";
import { formTo, openSite, origin, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
let email: string;
const page = `/dot/${round}/ky/1`;

beforeEach(async () => {
  site = await openSite(engines(), { press: () => ({ faces }) });
  await publishEdition(site.world, 1);
  const people = await site.world.people.all();
  email = people.find(({ id }) => id === "leader")?.email ?? "";
});

/** The links of the mails that leave now for the leader. */
async function linksMailed(): Promise<readonly string[]> {
  const mails: Mail[] = [];
  const send = async (mail: Mail) => {
    mails.push(mail);
    return { type: "sent" } as const;
  };
  const linkTo = (linked: Parameters<typeof pageLinked>[0]) => origin + pageLinked(linked);
  await dispatch(site.world, { first: { name: "test", send }, linkTo }, site.world.clock());
  return mails
    .filter((mail) => mail.to === email)
    .flatMap(({ text }) => [...text.matchAll(/http:\S+/g)].map(([link]) => link));
}

const look = (address: string, cookie = "") =>
  site.app.request(new URL(address.replaceAll("&amp;", "&"), origin).href, { headers: { cookie } });
const post = (path: string, form: Record<string, string>) =>
  site.app.request(origin + path, {
    method: "POST",
    headers: { origin, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams(form),
  });
const hrefIn = (html: string, text: string) =>
  new RegExp(`<a[^>]*href="([^"]*)"[^>]*>[^<]*${text}`).exec(html)?.[1] ?? "";

describe("a page that a letter links to, opened by somebody signed out", () => {
  test("is the one they come to by the link they ask for: three presses from that mail to the PDF", async () => {
    await putUp(site, 1);
    const [letter = ""] = await linksMailed();
    expect(new URL(letter).pathname).toBe(page);
    const closed = await look(letter);
    expect(closed.status).toBe(401);
    const asking = await (await look(hrefIn(await closed.text(), vi.entry.askTitle))).text();
    await post(paths.askLink, { ...formTo(asking, paths.askLink), email });

    const [link = ""] = await linksMailed();
    let presses = 1;
    const entry = new URL(link).pathname;
    const entered = await post(entry, formTo(await (await look(link)).text(), entry));
    presses += 1;
    expect([entered.status, entered.headers.get("location")]).toEqual([303, page]);
    const cookie = entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const shown = await (await look(page, cookie)).text();
    const pdf = await look(hrefIn(shown, "Xem PDF"), cookie);
    presses += 1;
    expect(pdf.headers.get("content-type")).toContain("application/pdf");
    expect(presses).toBe(3);
  });

  test("is kept when the address was mistyped, and when the link was spent", async () => {
    const wrong = await post(paths.askLink, { [WANTED]: page, email: "van phong" });
    expect(formTo(await wrong.text(), paths.askLink)[WANTED]).toBe(page);
    const spent = await look(`/vao/khong-con?${WANTED}=${encodeURIComponent(page)}`);
    expect(formTo(await spent.text(), paths.askLink)[WANTED]).toBe(page);
    const pressed = await post("/vao/khong-con", { [WANTED]: page });
    expect(formTo(await pressed.text(), paths.askLink)[WANTED]).toBe(page);
  });

  test("is told by no answer to be anybody's: whoever asks, known or not, is answered alike", async () => {
    const answers = await Promise.all(
      [email, "khong.co.ai@mau.example"].map(async (each) =>
        (await post(paths.askLink, { [WANTED]: page, email: each })).text(),
      ),
    );
    expect(answers[0]).toBe(answers[1]);
  });
});

describe("the page wanted is one of this site, whatever a link says", () => {
  const elsewhere = [
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "@evil.example",
    "/dot/x\r\nSet-Cookie: a=b",
    "/dot/<script>",
    `/${"a".repeat(400)}`,
    "",
  ];

  test.each(elsewhere)("%j leads nowhere: not by the form, and not by the mail", async (hostile) => {
    expect(wantedIn(hostile)).toBeUndefined();
    const token = site.world.mint.token();
    const leader = (await site.world.people.all()).find((each) => each.email === email);
    await site.world.sessions.invite(
      token,
      leader?.id ?? expect.unreachable(),
      "2022-06-25T08:00+07:00" as never,
    );
    const entered = await post(`/vao/${token}`, { [WANTED]: hostile });
    expect([entered.status, entered.headers.get("location")]).toEqual([303, "/"]);
    const asking = await (await look(`${paths.askLink}?${WANTED}=${encodeURIComponent(hostile)}`)).text();
    expect(formTo(asking, paths.askLink)).not.toHaveProperty(WANTED);
    await post(paths.askLink, { [WANTED]: hostile, email });
    const [link = ""] = await linksMailed();
    expect(link).toMatch(/\/vao\/[\w-]+$/);
  });

  test("what is written in escapes stays a path of this site, and a sign-in page is never wanted", () => {
    for (const path of ["/%2f%2fevil.example", "/%5cevil.example", "/dot/..//evil.example"])
      expect(new URL(pathWithin(path), origin).origin).toBe(origin);
    for (const path of ["/vao", "/vao/abc", "/vao?den=%2F", "/"]) expect(wantedIn(path)).toBeUndefined();
  });

  test("no text at all leads a browser to another site", () => {
    const pieces = fc.constantFrom(
      "/",
      "\\",
      ":",
      "%2f",
      "%5c",
      "evil.example",
      "https",
      "@",
      "?",
      "#",
      ".",
      "\t",
      "a",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const path = ownPath(parts.join(""));
        if (path !== undefined) expect(new URL(path, origin).origin).toBe(origin);
      }),
      { numRuns: 2000 },
    );
  });
});
