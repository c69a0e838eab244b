import { beforeAll, describe, expect, test } from "vitest";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { openSite, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
beforeAll(async () => {
  site = await openSite(engines(), { press: () => ({ faces }) });
});

const path = (file: string) => `/dot/an-son-2022-h1/van-ban/${file}`;

describe("the document of a round", () => {
  test.each(["officer", "leader"])(
    "is there for the %s as PDF and Word, and linked from the board",
    async (who) => {
      const person = await site.as(who);
      const board = await (await person.get("/dot/an-son-2022-h1")).text();
      for (const [file, begins] of [
        ["van-ban.pdf", "%PDF-"],
        ["van-ban.docx", "PK"],
      ] as const) {
        expect(board).toContain(path(file));
        const got = await person.get(path(file));
        expect(got.status).toBe(200);
        const bytes = Buffer.from(await got.arrayBuffer());
        expect(bytes.toString("latin1").startsWith(begins)).toBe(true);
        expect(Buffer.compare(bytes, Buffer.from(await (await person.get(path(file))).arrayBuffer()))).toBe(
          0,
        );
      }
      expect((await person.get(path("van-ban.exe"))).status).toBe(404);
    },
  );

  test("is no unit's to take from here: it is sent to them signed", async () => {
    const clerk = await site.as("clerk.xa-hoa-khe");
    expect((await clerk.get(path("van-ban.pdf"))).status).toBeGreaterThanOrEqual(403);
  });
});
