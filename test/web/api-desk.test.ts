import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { addMilliseconds, Instant } from "../../functions/core/instant.ts";
import { aSection, figureOf, keepDesk, paragraph, saidBy } from "../support/desk.ts";
import { withEngines } from "../support/engines.ts";
import { publishEdition } from "./edition.ts";
import { friday, openSite, origin, round, type TestSite } from "./site.ts";

const engines = withEngines();
/** What the tests look into. */
const Json = v.looseObject({
  material: v.optional(v.array(v.looseObject({ claims: v.array(v.looseObject({ id: v.string() })) }))),
  paragraphs: v.optional(v.array(v.looseObject({ last: v.optional(v.object({ at: Instant })) }))),
  error: v.optional(v.looseObject({ text: v.string() })),
});
const base = `${origin}/api/directives/${round}/desk`;
let site: TestSite;

const units = ["xa-tan-hoa", "xa-phu-loc"];
const revenue = (text: string) =>
  figureOf("i-2-a.thu.value", text, "Thu ngân sách", units, { field: "i-2-a" });
const section = (text: string) =>
  aSection("s1", {
    paragraphs: [
      paragraph("p~1", "Thu ngân sách đạt {{i-2-a.thu.value}} triệu đồng."),
      paragraph("p~2", "Nhiều xã làm đường."),
    ],
    figures: [revenue(text)],
    material: [saidBy(["xa-hoa-khe"], "Hợp tác xã chè được công nhận sản phẩm OCOP 4 sao.")],
  });

async function made(number: number, text: string, minutes: number) {
  const asOf = addMilliseconds(friday, minutes * 60_000);
  await publishEdition(site.world, number, [], { ...(await keepDesk(site.world, [section(text)])), asOf });
  clock(minutes + 1);
}
const clock = (minutes: number) => site.setClock(addMilliseconds(friday, minutes * 60_000));

async function call(person: string, path: string, body?: object) {
  const { token } = await site.as(person);
  const answer = await site.app.request(base + path, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: v.parse(Json, await answer.json()) };
}
const edit = (change: object, more: object = {}) =>
  call("officer", "/s1/edits", { clientKey: site.world.mint.clientKey(), change, ...more });

beforeEach(async () => {
  site = await openSite(engines());
});

describe("the composing desk, for programs", () => {
  test("is not there before there is a draft", async () => {
    expect((await call("officer", "")).status).toBe(404);
    expect((await call("officer", "/s1")).status).toBe(404);
  });

  test("is read section by section by officers and leaders, and written by officers alone", async () => {
    await made(1, "6.473", 1);
    const desk = await call("leader", "");
    expect(desk).toMatchObject({ status: 200, body: { edition: 1, sections: [{ id: "s1", since: 0 }] } });
    expect(JSON.stringify(desk.body)).not.toContain("key");
    expect((await call("leader", "/s1")).body).toMatchObject({
      paragraphs: [{ mark: "p~1", text: "Thu ngân sách đạt 6.473 triệu đồng.", whose: "sources" }, {}],
      figures: [{ name: "i-2-a.thu.value", text: "6.473" }],
      material: [{ claims: [{ fate: { type: "waiting" } }] }],
    });
    const change = { act: "drop", mark: "p~2", reason: "Đã nêu." };
    const given = { clientKey: site.world.mint.clientKey(), change };
    expect((await call("leader", "/s1/edits", given)).status).toBe(403);
    expect((await call("clerk.xa-tan-hoa", "/s1")).status).toBe(404);
    expect((await call("officer", "/s9/edits", given)).status).toBe(404);
  });

  test("takes a sentence with a live figure, tells it when its source moves, and takes it back", async () => {
    await made(1, "6.473", 1);
    const text = "Toàn huyện thu {{i-2-a.thu.value}} triệu đồng, tăng khá.";
    const clientKey = site.world.mint.clientKey();
    const first = await edit({ act: "reword", mark: "p~1", text }, { clientKey });
    expect(first).toMatchObject({ status: 201, body: { act: "reword", mark: "p~1" } });
    expect(await edit({ act: "reword", mark: "p~1", text }, { clientKey })).toEqual(first);
    expect((await call("officer", "")).body).toMatchObject({ sections: [{ since: 1 }] });

    await made(2, "6.500", 5);
    expect((await call("officer", "/s1")).body).toMatchObject({
      paragraphs: [
        {
          text: "Toàn huyện thu 6.500 triệu đồng, tăng khá.",
          whose: "officer",
          flags: [{ type: "figure-moved", was: "6.473", now: "6.500", live: true }],
        },
        {},
      ],
    });
    expect((await edit({ act: "take", mark: "p~1" })).status).toBe(201);
    expect((await call("officer", "/s1")).body).toMatchObject({ paragraphs: [{ flags: [] }, {}] });
    clock(7);
    expect((await call("officer", "/s1/undo", {})).body).toMatchObject({ act: "reword", mark: "p~1" });
    clock(8);
    expect((await call("officer", "/s1/undo", {})).status).toBe(201);
    expect(await call("officer", "/s1/undo", {})).toMatchObject({
      status: 409,
      body: { error: { refusal: { type: "nothing-to-undo" } } },
    });
  });

  test("takes back in the very instant what was written in it, step by step and written again", async () => {
    await made(1, "6.473", 1);
    const reword = (text: string) => edit({ act: "reword", mark: "p~1", text });
    const reads = async () => (await call("officer", "/s1")).body.paragraphs?.[0];
    await reword("Thu ngân sách khá.");
    await reword("Thu ngân sách tốt.");
    expect(await reads()).toMatchObject({ text: "Thu ngân sách tốt." });
    expect((await call("officer", "/s1/undo", {})).status).toBe(201);
    expect(await reads()).toMatchObject({ text: "Thu ngân sách khá." });
    await reword("Thu ngân sách vượt dự toán.");
    expect(await reads()).toMatchObject({ text: "Thu ngân sách vượt dự toán." });
    expect((await call("officer", "/s1/undo", {})).status).toBe(201);
    expect((await call("officer", "/s1/undo", {})).status).toBe(201);
    expect(await reads()).toMatchObject({ text: "Thu ngân sách đạt 6.473 triệu đồng." });
    expect((await call("officer", "/s1/undo", {})).status).toBe(409);
  });

  test("lays an edit behind the one it is made over, even when the clock was set back between", async () => {
    await made(1, "6.473", 1);
    clock(9);
    await edit({ act: "reword", mark: "p~1", text: "Thu ngân sách khá." });
    clock(5);
    await edit({ act: "reword", mark: "p~1", text: "Thu ngân sách tốt." });
    expect((await call("officer", "/s1")).body).toMatchObject({
      paragraphs: [{ text: "Thu ngân sách tốt." }, {}],
    });
    expect((await call("officer", "/s1/undo", {})).status).toBe(201);
    expect((await call("officer", "/s1")).body).toMatchObject({
      paragraphs: [{ text: "Thu ngân sách khá." }, {}],
    });
  });

  test("brings material in, and says in words and as data what cannot be done", async () => {
    await made(1, "6.473", 1);
    const { body } = await call("officer", "/s1");
    const claims = [body.material?.[0]?.claims[0]?.id];
    expect((await edit({ act: "use", how: "put-in", claims, after: "p~2" })).status).toBe(201);
    const after = (await call("officer", "/s1")).body;
    expect(after.paragraphs?.[2]).toMatchObject({ whose: "officer", uses: claims });

    const unknown = await edit({ act: "reword", mark: "p~1", text: "Đạt {{khong-co.value}}." });
    expect(unknown).toMatchObject({
      status: 422,
      body: { error: { refusal: { type: "unknown-figures", names: ["khong-co.value"] } } },
    });
    expect((await edit({ act: "drop", mark: "p~1", reason: " " })).body.error?.text).toContain(
      "Chưa ghi lý do",
    );
    expect((await edit({ act: "reword", mark: "p~1", text: "a".repeat(20_001) })).status).toBe(422);
    expect((await edit({ act: "reword", mark: "p~1", words: "Lời." })).status).toBe(422);
  });

  test("tells whoever comes second who edited the paragraph meanwhile, and writes nothing", async () => {
    await made(1, "6.473", 1);
    const over = { "p~2": undefined };
    expect((await edit({ act: "reword", mark: "p~2", text: "Lời thứ nhất." }, { over })).status).toBe(201);
    const { last } = (await call("officer", "/s1")).body.paragraphs?.[1] ?? {};
    clock(60);
    expect(
      (await edit({ act: "reword", mark: "p~2", text: "Lời thứ hai." }, { over: { "p~2": last?.at } }))
        .status,
    ).toBe(201);
    clock(120);
    const third = await edit(
      { act: "reword", mark: "p~2", text: "Lời thứ ba." },
      { over: { "p~2": last?.at } },
    );
    expect(third).toMatchObject({
      status: 409,
      body: { error: { refusal: { type: "overtaken", now: "Lời thứ hai." } } },
    });
  });
});
