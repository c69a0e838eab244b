import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { type ObligationId, PersonId } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { TRIES } from "../../functions/core/obligation/judge-again.ts";
import type { World } from "../../functions/core/world.ts";
import { withEngines } from "../support/engines.ts";
import { type Caller, formTo, friday, openSite, origin, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
const mine = reportOf("xa-tan-hoa");
const id = "d1.xa-tan-hoa" as ObligationId;

let site: TestSite;
let first: Caller;
let second: Caller;
beforeEach(async () => {
  site = await openSite(engines());
  const authority = (await site.world.directives.all())[0]?.authority ?? expect.unreachable();
  await site.world.people.keep({
    role: "officer",
    id: v.parse(PersonId, "officer-b"),
    name: "Trần Thị Bình",
    email: "binh@anson.binhminh.example",
    authority,
  });
  first = await site.as("officer-b");
  second = await site.as("officer");
});

const owed = async () => (await site.world.obligations.find(round, id)) ?? expect.unreachable();
const textAt = async (caller: Caller, path: string) => (await caller.get(path)).text();

async function sent() {
  const clerk = await site.as("clerk.xa-tan-hoa");
  const section = `${mine}/muc/i-1`;
  const form = formTo(await textAt(clerk, section), section);
  await clerk.post(section, { ...form, "i-1-a-text": "Đã ban hành 05 văn bản.", _next: "exit" });
  await clerk.post(`${mine}/gui`, formTo(await textAt(clerk, `${mine}/kiem-tra`), `${mine}/gui`));
  return clerk;
}

/** What a page that was opened now would post. */
async function opened(caller: Caller, act: string, words: Record<string, string> = {}) {
  const form = formTo(await textAt(caller, `${mine}/xet`), `${mine}/xet/${act}`);
  site.setClock(addMilliseconds(friday, 60_000));
  return () => caller.post(`${mine}/xet/${act}`, { ...form, ...words });
}

/** Somebody else writes the record just before each of the next writes, in a way that decides nothing. */
function outrun(times: number) {
  const { obligations } = site.world;
  const { change } = obligations;
  let left = times;
  const slow: World["obligations"]["change"] = async (asked) => {
    if (left > 0) {
      left -= 1;
      const stored = await owed();
      const unreached = { at: site.world.clock(), to: "a@b.example", reason: "hộp thư đầy" };
      await change({ obligation: { ...stored, unreached, version: stored.version + 1 }, deeds: [] });
    }
    return change(asked);
  };
  Object.assign(obligations, { change: slow });
}

describe("two officers decide about one report", () => {
  test("review-race: the second is told who did what and when, keeps every word, and decides again", async () => {
    await sent();
    const returning = await opened(second, "tra-lai", {
      "reason.i-1": "Thiếu biểu số 2.",
      day: "2022-06-29",
    });
    await (await opened(first, "tiep-nhan"))();
    const answer = await returning();
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("Trần Thị Bình đã tiếp nhận báo cáo lúc 08:01 thứ Sáu, 24/6/2022");
    expect(page).toContain("Thiếu biểu số 2.");
    expect(page).toContain('value="2022-06-29"');
    expect(await owed()).toMatchObject({ acceptedAt: addMilliseconds(friday, 60_000) });
    expect((await owed()).returned).toBeUndefined();
    const letters = (await site.world.notices.recent(50)).map(({ subject }) => subject);
    expect(letters.filter((subject) => subject.startsWith("Đề nghị bổ sung"))).toEqual([]);
    // What he sees now he may decide on.
    const again = formTo(page, `${mine}/xet/tra-lai`);
    const decided = { ...again, "reason.i-1": "Thiếu biểu số 2.", day: "2022-06-29" };
    expect((await second.post(`${mine}/xet/tra-lai`, decided)).status).toBe(303);
    expect((await owed()).returned?.reason).toContain("Thiếu biểu số 2.");
  });

  test("both press in the same moment: one decision stands, and the other is told of it", async () => {
    await sent();
    const returning = await opened(second, "tra-lai", { "reason.": "Thiếu biểu.", day: "2022-06-29" });
    const accepting = await opened(first, "tiep-nhan");
    const answers = await Promise.all([returning(), accepting()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const { acceptedAt, returned } = await owed();
    expect([acceptedAt === undefined, returned === undefined].sort()).toEqual([false, true]);
  });

  test("one frees a unit while the other gives it more time: the reason typed is shown where no form is left", async () => {
    const extending = await opened(second, "gia-han", { reason: "Mưa lũ kéo dài.", day: "2022-07-04" });
    await (await opened(first, "mien", { reason: "Đã giải thể." }))();
    const answer = await extending();
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("Trần Thị Bình đã miễn báo cáo");
    expect(page).toContain("(lý do: Đã giải thể.)");
    expect(page).toContain("Mưa lũ kéo dài.");
    expect((await owed()).extension).toBeUndefined();
  });

  test("one extends again while the other takes the first extension back, or extends otherwise", async () => {
    await (await opened(first, "gia-han", { reason: "Lần đầu.", day: "2022-06-30" }))();
    const revoking = await opened(second, "thu-hoi", { reason: "Không còn cần." });
    const extending = await opened(second, "gia-han", { reason: "Ngắn hơn.", day: "2022-06-29" });
    await (await opened(first, "gia-han", { reason: "Lần hai.", day: "2022-07-04" }))();
    expect([(await revoking()).status, (await extending()).status]).toEqual([409, 409]);
    expect((await owed()).extension).toMatchObject({ reason: "Lần hai." });
    expect((await owed()).extension?.revokedAt).toBeUndefined();
  });

  test("the unit sends while the officer frees it: he is told of the report, and nothing is written off", async () => {
    const waiving = await opened(second, "mien", { reason: "Không có phong trào." });
    await sent();
    const answer = await waiving();
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining("gửi báo cáo lúc")]);
    expect((await owed()).waived).toBeUndefined();
  });
});

describe("one officer", () => {
  test("presses twice: it is done once, and both presses are answered alike", async () => {
    await sent();
    for (const [act, words] of [
      ["tiep-nhan", {}],
      ["tra-lai", { "reason.": "Thiếu biểu.", day: "2022-06-29" }],
    ] as const) {
      const press = await opened(second, act, words);
      const answers = await Promise.all([press(), press()]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303]);
      expect((await press()).status).toBe(303);
    }
    const acts = (await site.world.ledger.of(round, id)).map(({ deed }) => deed.act);
    expect(acts.filter((act) => act === "accepted" || act === "returned")).toEqual(["accepted", "returned"]);
  });

  test("loses the record to the clock or to a letter: it is tried again for them, and nobody is told", async () => {
    await sent();
    outrun(TRIES - 1);
    expect((await (await opened(second, "tiep-nhan"))()).status).toBe(303);
    expect(await owed()).toMatchObject({ acceptedAt: expect.anything(), unreached: expect.anything() });
  });
});

describe("a unit withdraws", () => {
  test("what it was shown must still hold: a deadline moved meanwhile is told first, with the reason kept", async () => {
    const clerk = await sent();
    const form = formTo(await textAt(clerk, `${mine}/rut`), `${mine}/rut`);
    site.setClock(addMilliseconds(friday, 60_000));
    const stored = await owed();
    const dueBefore = addMilliseconds(friday, 3_600_000);
    await site.world.obligations.change({
      obligation: { ...stored, dueBefore, version: stored.version + 1 },
      deeds: [
        { act: "obliged", at: site.world.clock(), by: "officer-b", detail: { reason: "Công văn số 9" } },
      ],
    });
    const answer = await clerk.post(`${mine}/rut`, { ...form, reason: "Nhầm kỳ số liệu." });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("Trần Thị Bình đã thay đổi thời hạn");
    expect(page).toContain("Nhầm kỳ số liệu.");
    expect((await owed()).withdrawals).toBeUndefined();
    const again = { ...formTo(page, `${mine}/rut`), reason: "Nhầm kỳ số liệu." };
    expect((await clerk.post(`${mine}/rut`, again)).status).toBe(303);
  });

  test("a program names the basis it read, and is refused by what happened since", async () => {
    const { token } = await sent();
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const at = `${origin}/api/directives/${round}/obligations/${id}`;
    const { basis } = (await (await site.app.request(at, { headers })).json()) as { basis: string };
    const withdrawing = (body: object) =>
      site.app.request(`${at}/withdrawals`, { method: "POST", headers, body: JSON.stringify(body) });
    const stale = await withdrawing({ revision: 1, reason: "Nhầm.", basis: "0123456789abcdef" });
    expect([stale.status, await stale.json()]).toMatchObject([
      409,
      { error: { refusal: { type: "overtaken", meanwhile: [{ act: "received" }] } } },
    ]);
    expect((await withdrawing({ revision: 1, reason: "Nhầm.", basis })).status).toBe(201);
  });
});
