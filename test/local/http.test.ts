import { request } from "node:http";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { afterEach, expect, test } from "vitest";
import { type Site, serveSite } from "../../infra/local/http.ts";

const open: Site[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.stop();
});

test("answers the one who sends too much with a reason, not with a broken connection", async () => {
  const app = new Hono();
  app.post("/", bodyLimit({ maxSize: 1_000, onError: (c) => c.text("Tệp quá lớn", 413) }), (c) =>
    c.text("kept"),
  );
  const { origin } = await serve((asked) => app.fetch(asked));
  expect(await post(origin, 60_000_000)).toEqual({ status: 413, text: "Tệp quá lớn" });
});

test("gives whole answers to what was asked before it was told to stop", async () => {
  const { origin, stop } = await serve(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return new Response("kept");
  });
  const asked = post(origin, 10);
  await new Promise((resolve) => setTimeout(resolve, 30));
  await stop();
  expect(await asked).toEqual({ status: 200, text: "kept" });
  await expect(fetch(origin)).rejects.toThrow();
});

test("listens on this machine alone, unless it is told another address", async () => {
  const here = await serve(() => new Response("kept"));
  const { port } = new URL(here.origin);
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe("kept");
  await expect(fetch(`http://127.0.0.2:${port}`)).rejects.toThrow();
  const wide = await serveSite(() => new Response("kept"), 0, "0.0.0.0");
  open.push(wide);
  const { port: widely } = new URL(wide.origin);
  expect(await (await fetch(`http://127.0.0.2:${widely}`)).text()).toBe("kept");
  await expect(serveSite(() => new Response(""), 0, "192.0.2.1")).rejects.toThrow("HOST");
});

test("a page that fails is an answer of 500 and the next one still comes", async () => {
  let count = 0;
  const { origin } = await serve(() => {
    count += 1;
    if (count === 1) throw new Error("no such template");
    return new Response("fine");
  });
  expect((await fetch(origin)).status).toBe(500);
  expect(await (await fetch(origin)).text()).toBe("fine");
});

test.each([Number("ba nghìn"), 65_536, -1, 30.5])(
  "says what a port is when it is given as %s",
  async (port) => {
    await expect(serveSite(() => new Response(""), port)).rejects.toThrow(
      "PORT phải là một số từ 0 đến 65535.",
    );
  },
);

async function serve(fetch: (request: Request) => Response | Promise<Response>): Promise<Site> {
  const site = await serveSite(fetch, 0);
  open.push(site);
  return site;
}

/** Writes on while the answer comes, as a browser does with a large file. */
function post(origin: string, bytes: number): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const sending = request(origin, { method: "POST", headers: { "content-length": bytes } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => {
        text += part;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, text }));
    });
    sending.on("error", reject);
    sending.end(Buffer.alloc(bytes));
  });
}
