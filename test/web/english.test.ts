import { beforeAll, describe, expect, test } from "vitest";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { en } from "../../web/words/en.ts";
import { withEngines } from "../support/engines.ts";
import { unspokenVietnamese } from "../support/language.ts";
import { linkLentBy, opened } from "./colleague.ts";
import { deadline, friday, openSite, origin, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
beforeAll(async () => {
  site = await openSite(engines());
});

const inEnglish = async (path: string) => {
  const { token } = await site.as("clerk.xa-tan-hoa");
  const answer = await site.app.request(origin + path, {
    headers: { cookie: `phien=${token}; ngon-ngu=en` },
  });
  return answer.text();
};

describe("the switch to English", () => {
  test("says the deadline, what is left and the states in English", async () => {
    const page = await inEnglish("/");
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("end of Monday 27 June 2022");
    expect(page).toContain("3 days 16 hours left");
    expect(page).toContain("Not sent");
  });

  test("groups the thousands of a figure, and never its decimals", () => {
    const { figure } = en.report.former;
    expect([999, 60083, 1785.1255, 0.1255, 1234567.5].map(figure)).toEqual([
      "999",
      "60,083",
      "1,785.1255",
      "0.1255",
      "1,234,567.5",
    ]);
  });

  test("leaves what the directive asks as it was written", async () => {
    const page = await inEnglish(`${reportOf("xa-tan-hoa")}/muc/i-1`);
    expect(page).toContain("Công tác lãnh đạo, chỉ đạo");
    expect(page).toContain("Save and continue");
  });

  test("is kept in a cookie and leads back to the page it was pressed on, and to no other site", async () => {
    const clerk = await site.as("clerk.xa-tan-hoa");
    const switched = await clerk.post("/ngon-ngu", { language: "en", back: reportOf("xa-tan-hoa") });
    expect(switched.headers.get("set-cookie")).toContain("ngon-ngu=en");
    expect(switched.headers.get("location")).toBe(reportOf("xa-tan-hoa"));
    const away = await clerk.post("/ngon-ngu", { language: "en", back: "//evil.example" });
    expect(away.headers.get("location")).toBe("/");
  });

  test("stands on every page, also where nobody is signed in, and is remembered for a year", async () => {
    const asked = await site.app.request(`${origin}/tra-cuu?ma=x`);
    const page = await asked.text();
    expect(page).toContain('name="language" value="en"');
    expect(page).toContain('name="back" value="/tra-cuu?ma=x"');
    const clerk = await site.as("clerk.xa-tan-hoa");
    const switched = await clerk.post("/ngon-ngu", { language: "en", back: "/tra-cuu?ma=x" });
    expect(switched.headers.get("location")).toBe("/tra-cuu?ma=x");
    expect(switched.headers.get("set-cookie")).toContain("Max-Age=31536000");
  });

  test("leads back to the page a form stood on, where the answer to the form is no address of its own", async () => {
    const { token } = await site.as("clerk.xa-tan-hoa");
    const answer = await site.app.request(`${origin}${reportOf("xa-tan-hoa")}/gui`, {
      method: "POST",
      headers: { cookie: `phien=${token}`, origin, referer: `${origin}${reportOf("xa-tan-hoa")}/kiem-tra` },
      body: new URLSearchParams({ _key: site.world.mint.clientKey() }),
    });
    expect(await answer.text()).toContain(`name="back" value="${reportOf("xa-tan-hoa")}/kiem-tra"`);
  });
});

describe("in English, the answer to a form that went wrong leaves no Vietnamese unmarked", () => {
  const report = reportOf("xa-hoa-khe");
  const asked = async (path: string, form: Record<string, string> | FormData, session = true) => {
    const { token } = await site.as("clerk.xa-hoa-khe");
    const answer = await site.app.request(origin + path, {
      method: "POST",
      headers: { cookie: `${session ? `phien=${token}; ` : ""}ngon-ngu=en`, origin },
      body: form instanceof FormData ? form : new URLSearchParams(form),
    });
    return { status: answer.status, html: await answer.text() };
  };
  const section = `${report}/muc/i-3`;
  const entry = async () => {
    const clerk = await site.as("clerk.xa-hoa-khe");
    const html = await (await clerk.get(section)).text();
    return /name="([^"]+)"[^>]*inputmode="decimal"/.exec(html)?.[1] ?? "";
  };

  test("a figure that cannot be read", async () => {
    const { status, html } = await asked(section, {
      [await entry()]: "mười hai",
      _version: "0",
      _next: "go",
    });
    expect(status).toBe(422);
    expect(html).toContain('“<span lang="vi">mười hai</span>” is not a number');
    expect(unspokenVietnamese(html)).toEqual([]);
  });

  test("a section that somebody else saved in between", async () => {
    const { status, html } = await asked(section, { [await entry()]: "năm", _version: "0", _next: "go" });
    expect(status).toBe(409);
    expect(html).toContain("This section was changed elsewhere");
    expect(unspokenVietnamese(html)).toEqual([]);
  });

  test("a session that ended while somebody typed", async () => {
    const { status, html } = await asked(section, { [await entry()]: "mười hai" }, false);
    expect(status).toBe(401);
    expect(html).toContain("Your session has ended");
    expect(unspokenVietnamese(html)).toEqual([]);
  });

  test("a file that is none, and a form without one", async () => {
    const form = new FormData();
    form.set("file", new File([new Uint8Array()], "biên bản.pdf"));
    for (const posted of [form, new FormData()]) {
      posted.set("_", "");
      const { status, html } = await asked(`${report}/tep`, posted);
      expect(status).toBe(422);
      expect(unspokenVietnamese(html)).toEqual([]);
    }
  });

  test("a report that cannot be sent as it is", async () => {
    site.setClock(addMilliseconds(deadline, 60_000));
    const late = await asked(`${report}/gui`, { _key: site.world.mint.clientKey() });
    expect(late.status).toBe(422);
    expect(unspokenVietnamese(late.html)).toEqual([]);
    site.setClock(friday);
  });

  test("a section lent to a colleague, as the clerk and as the colleague see it", async () => {
    const unit = "xa-dong-giang";
    const lent = await asked(`${reportOf("xa-hoa-khe")}/muc/i-1/nho`, {
      name: "Lò Thị Mẫu",
      email: "sai",
      day: "",
    });
    expect(lent.status).toBe(422);
    const done = await asked(`${reportOf("xa-hoa-khe")}/muc/i-1/nho`, {
      name: "Lò Thị Mẫu",
      email: "",
      day: "",
    });
    const link = await linkLentBy(site, unit, "i-1");
    const guest = await site.app.request(origin + link, { headers: { cookie: "ngon-ngu=en" } });
    const colleague = await opened(site, link, "ngon-ngu=en");
    const desk = await colleague.get(colleague.page);
    const pages = [lent.html, done.html, await guest.text(), await desk.text()];
    expect(pages.map((html) => /lang="(\w+)"/.exec(html)?.[1])).toEqual(["en", "en", "en", "en"]);
    expect(pages.flatMap(unspokenVietnamese)).toEqual([]);
  });

  test("what an officer drafts, amends, enters in the calendar or decides wrongly", async () => {
    const { token } = await site.as("officer");
    const wrong = async (path: string, form: Record<string, string>) => {
      const answer = await site.app.request(origin + path, {
        method: "POST",
        headers: { cookie: `phien=${token}; ngon-ngu=en`, origin },
        body: new URLSearchParams(form),
      });
      const html = await answer.text();
      return { page: `${path} ${answer.status}`, left: unspokenVietnamese(html) };
    };
    const base = `/dot/${round}`;
    const begun = await (await site.as("officer")).post("/van-ban", { _act: "nothing" });
    const draft = begun.headers.get("location") ?? "";
    const answers = await Promise.all([
      wrong(`${draft}/ky`, { type: "QUARTER", year: "2026", number: "5", cutoff: "hôm nay" }),
      wrong(`${draft}/viec/moi`, { action: "Gửi", wording: "ngày 31/4/2026" }),
      wrong(`${draft}/kinh-gui/moi`, { what: "units" }),
      wrong(`${base}/sua-doi`, { wording: "chậm nhất thứ Ba, ngày 27/6/2022", _act: "read" }),
      wrong("/lich", { year: "2027", days: "mùng một Tết\n02/9/2027", source: "" }),
      wrong(`${base}/bc/d1.xa-hoa-khe/xet/gia-han`, { day: "mai", reason: "" }),
      wrong(`${base}/bc/d1.xa-hoa-khe/ban-giay`, { day: "mai" }),
    ]);
    expect(answers.map(({ page }) => page.split(" ").at(-1))).toEqual([
      "422",
      "422",
      "422",
      "422",
      "422",
      "422",
      "422",
    ]);
    expect(answers.flatMap(({ page, left }) => left.map((said) => `${page}: ${said}`))).toEqual([]);
  });
});
