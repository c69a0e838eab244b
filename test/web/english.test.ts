import { beforeAll, describe, expect, test } from "vitest";
import { withEngines } from "../support/engines.ts";
import { openSite, origin, reportOf, type TestSite } from "./site.ts";

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
});
