import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import type { World } from "../../functions/core/world.ts";
import { sendStored } from "../../web/downloads.ts";

const ADDRESS = "https://files.example/kept?signed";
const AS = { name: "Báo cáo.pdf", type: "application/pdf" };

/** What the browser is answered for a kept file of that size, where it can reach the store or cannot. */
async function answer(bytes: number | undefined, store: { readonly reached: boolean }): Promise<Response> {
  const files: Pick<World["files"], "read" | "link"> = {
    read: async () => new TextEncoder().encode("kept"),
    link: async () => (store.reached ? ADDRESS : undefined),
  };
  const app = new Hono().get("/", (c) => sendStored(c, { files } as World, { key: "files/kept", bytes }, AS));
  return app.request("/");
}

describe("A kept file", () => {
  test("goes through the site while a Lambda's answer can hold it", async () => {
    const answered = await answer(4_000_000, { reached: true });
    expect(answered.status).toBe(200);
    expect(await answered.text()).toBe("kept");
    expect(answered.headers.get("content-disposition")).toBe(
      "attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.pdf",
    );
  });

  test("is fetched where it lies when it is larger, by an address no cache keeps", async () => {
    const answered = await answer(4_000_001, { reached: true });
    expect(answered.status).toBe(302);
    expect(answered.headers.get("location")).toBe(ADDRESS);
    expect(answered.headers.get("cache-control")).toBe("private, no-store");
  });

  test("goes through the site at any size where browsers do not reach the store", async () => {
    expect((await answer(50_000_000, { reached: false })).status).toBe(200);
  });
});
