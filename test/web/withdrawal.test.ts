import { beforeEach, describe, expect, test } from "vitest";
import type { ObligationId } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { gather } from "../../functions/pipeline/gather.ts";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import {
  at,
  type Caller,
  deadline,
  formTo,
  friday,
  openSite,
  origin,
  reportOf,
  round,
  type TestSite,
} from "./site.ts";

const engines = withEngines();
const mine = reportOf("xa-tan-hoa");
const id = "d1.xa-tan-hoa" as ObligationId;
const words = "Đã ban hành 05 văn bản chỉ đạo.";
let site: TestSite;

beforeEach(async () => {
  site = await openSite(engines(), { press: () => ({ faces }) });
  await sent();
});

const clerk = () => site.as("clerk.xa-tan-hoa");
const stored = async () => {
  const found = await site.world.obligations.find(round, id);
  if (!found) throw new Error("nothing is owed");
  return found;
};
const textAt = async (caller: Caller, path: string) => (await caller.get(path)).text();

async function send(over: Record<string, string> = {}) {
  const caller = await clerk();
  const check = await textAt(caller, `${mine}/kiem-tra`);
  return caller.post(`${mine}/gui`, { ...formTo(check, `${mine}/gui`), ...over });
}

async function sent() {
  const caller = await clerk();
  const form = formTo(await textAt(caller, `${mine}/muc/i-1`), `${mine}/muc/i-1`);
  await caller.post(`${mine}/muc/i-1`, { ...form, "i-1-a-text": words, _next: "exit" });
  await send();
}

async function withdrawn(reason = "Nhầm số liệu khen thưởng.") {
  const caller = await clerk();
  const page = await textAt(caller, `${mine}/rut`);
  return caller.post(`${mine}/rut`, { ...formTo(page, `${mine}/rut`), reason });
}

describe("taking a sent report back", () => {
  test("is offered where the report was confirmed and on its own page, to its own unit alone", async () => {
    for (const page of [mine, `${mine}/bien-nhan`]) {
      expect(await textAt(await clerk(), page)).toContain(`href="${mine}/rut"`);
    }
    const officer = await site.as("officer");
    expect(await textAt(officer, `${mine}/bien-nhan`)).not.toContain(`${mine}/rut`);
    expect((await officer.get(`${mine}/rut`)).status).toBe(403);
  });

  test("says before it is done what will be lost: in time the deadline left, past it that it will be late", async () => {
    const early = await textAt(await clerk(), `${mine}/rut`);
    expect(early).toContain("08:00:00 thứ Sáu, 24/6/2022 không còn được dùng để xét hạn");
    expect(early).toContain("hết thứ Hai, 27/6/2022 (còn 3 ngày 16 giờ)");
    site.setClock(addMilliseconds(deadline, -1));
    expect(await textAt(await clerk(), `${mine}/rut`)).toContain("còn dưới 1 phút");
    site.setClock(deadline);
    const late = await textAt(await clerk(), `${mine}/rut`);
    expect(late).toContain("đã qua. Ngay khi rút, đơn vị là quá hạn, chưa gửi; gửi lại là gửi chậm");
  });

  test("leaves the words a draft, the report being written, and the withdrawn one to be read as such", async () => {
    const done = await withdrawn();
    expect([done.status, done.headers.get("location")]).toEqual([303, mine]);
    const caller = await clerk();
    const page = await textAt(caller, mine);
    expect(page).toContain("Báo cáo đã được rút");
    expect(page).toContain("Đang soạn");
    expect(page).toContain("Nhầm số liệu khen thưởng.");
    expect(await textAt(caller, `${mine}/muc/i-1`)).toContain(words);
    const old = await textAt(caller, `${mine}/ban-gui/1`);
    expect(old).toContain("bản này không còn được tính");
    expect(old).toContain(words);
    expect((await caller.get(`${mine}/bien-nhan`)).headers.get("location")).toBe(`${mine}/ban-gui/1`);
    expect((await caller.get(`${mine}/ban-gui/1/bien-nhan.pdf`)).status).toBe(200);
  });

  test("is seen by the officer on the board, at the desk, in the ledger and in the mail", async () => {
    await withdrawn();
    const officer = await site.as("officer");
    expect(await textAt(officer, `/dot/${round}?xem=drafting`)).toContain(
      "Đã rút lúc 08:00 thứ Sáu, 24/6/2022",
    );
    const desk = await textAt(officer, `${mine}/xet`);
    expect(desk).toContain("Đơn vị rút báo cáo");
    expect(desk).toContain(`${mine}/ban-gui/1`);
    const told = (await site.world.notices.recent(20)).filter(({ subject }) =>
      subject.includes("rút báo cáo"),
    );
    const people = await site.world.people.all();
    expect(told.map(({ to }) => to)).toContain(people.find(({ id: who }) => who === "officer")?.email);
    const accepting = await officer.post(`${mine}/xet/tiep-nhan`);
    expect([accepting.status, await accepting.text()]).toEqual([
      409,
      expect.stringContaining("Đơn vị đã rút"),
    ]);
  });

  test("sent again after the deadline is late under a number of its own, and needs a reason", async () => {
    await withdrawn();
    site.setClock(deadline);
    expect((await send()).status).toBe(422);
    await send({ lateReason: "Làm lại số liệu." });
    const { first, latest } = await stored();
    expect([first, latest?.revision, latest?.receivedAt]).toEqual([latest, 2, deadline]);
    const page = await textAt(await clerk(), `${mine}/bien-nhan`);
    expect(page).toContain("Gửi chậm");
    expect(await textAt(await clerk(), `${mine}/ban-gui/2`)).toContain("Lần 1 (đã rút)");
  });

  test("without a reason nothing is done; pressed twice it is done once", async () => {
    const empty = await withdrawn("  ");
    expect([empty.status, await empty.text()]).toEqual([
      422,
      expect.stringContaining("Ghi lý do rút báo cáo."),
    ]);
    expect((await stored()).latest).toBeDefined();
    const form = { revision: "1", reason: "Nhầm." };
    const caller = await clerk();
    const answers = await Promise.all([1, 2, 3].map(() => caller.post(`${mine}/rut`, form)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await stored()).withdrawals).toHaveLength(1);
    const deeds = (await site.world.ledger.of(round, id)).filter(({ deed }) => deed.act === "withdrawn");
    expect(deeds).toHaveLength(1);
  });

  test("and accepting it in the same moment: one of the two stands and the other is told so", async () => {
    for (const unit of ["xa-tan-hoa", "xa-hoa-khe", "xa-dong-giang"]) {
      const theirs = reportOf(unit);
      const caller = await site.as(`clerk.${unit}`);
      if (unit !== "xa-tan-hoa") {
        const form = formTo(await textAt(caller, `${theirs}/muc/i-1`), `${theirs}/muc/i-1`);
        await caller.post(`${theirs}/muc/i-1`, { ...form, "i-1-a-text": words, _next: "exit" });
        const check = await textAt(caller, `${theirs}/kiem-tra`);
        await caller.post(`${theirs}/gui`, formTo(check, `${theirs}/gui`));
      }
      const officer = await site.as("officer");
      const [taken, back] = await Promise.all([
        officer.post(`${theirs}/xet/tiep-nhan`),
        caller.post(`${theirs}/rut`, { revision: "1", reason: "Nhầm." }),
      ]);
      const { acceptedAt, latest } =
        (await site.world.obligations.find(round, `d1.${unit}` as ObligationId)) ?? {};
      expect([taken.status, back.status].sort()).toEqual([303, 409]);
      expect([acceptedAt !== undefined, latest !== undefined]).toEqual([
        taken.status === 303,
        taken.status === 303,
      ]);
    }
  });

  test("and sent anew while the officer reads: what was not read is neither accepted nor returned", async () => {
    const officer = await site.as("officer");
    const desk = await textAt(officer, `${mine}/xet`);
    await withdrawn();
    await send();
    for (const act of ["tiep-nhan", "tra-lai"]) {
      const form = { ...formTo(desk, `${mine}/xet/${act}`), "reason.": "Thiếu biểu.", day: "2022-06-27" };
      const answer = await officer.post(`${mine}/xet/${act}`, form);
      expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining("tải lại trang")]);
    }
    const { acceptedAt, returned, latest } = await stored();
    expect([acceptedAt, returned, latest?.revision]).toEqual([undefined, undefined, 2]);
    const again = await textAt(officer, `${mine}/xet`);
    await officer.post(`${mine}/xet/tiep-nhan`, formTo(again, `${mine}/xet/tiep-nhan`));
    expect((await stored()).acceptedAt).toBeDefined();
  });

  test("is refused in words once the report was accepted, and once an edition counts it", async () => {
    site.setClock(addMilliseconds(friday, 60_000));
    await site.world.editions.ask(round, "officer" as never, addMilliseconds(friday, 60_000));
    const counted = await (await clerk()).get(`${mine}/rut`);
    expect([counted.status, await counted.text()]).toEqual([409, expect.stringContaining("bản số 1")]);
    await (await site.as("officer")).post(`${mine}/xet/tiep-nhan`);
    const taken = await (await clerk()).post(`${mine}/rut`, { revision: "1", reason: "Nhầm." });
    expect([taken.status, await taken.text()]).toEqual([409, expect.stringContaining("đã được tiếp nhận")]);
    expect(await textAt(await clerk(), mine)).not.toContain(`${mine}/rut`);
  });

  test("programs may do it too, under the same rules", async () => {
    const { token } = await clerk();
    const post = (body: object) =>
      site.app.request(`${origin}/api/directives/${round}/obligations/${id}/withdrawals`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    expect((await post({ revision: 2, reason: "Nhầm." })).status).toBe(409);
    const done = await post({ revision: 1, reason: "Nhầm." });
    expect([done.status, await done.json()]).toMatchObject([
      201,
      { reason: "Nhầm.", latest: { revision: 1 } },
    ]);
    expect((await post({ revision: 1, reason: "Nhầm." })).status).toBe(201);
    expect((await post({ revision: 1, reason: "Nhầm.", why: "" })).status).toBe(422);
  });

  test("a round frozen before it still counts the report, and one frozen after it does not", async () => {
    const before = at("2022-06-24T09:00+07:00");
    site.setClock(at("2022-06-24T10:00+07:00"));
    await withdrawn();
    const directive = await site.world.directives.find(round);
    const roster = directive && (await site.world.rosters.find(directive.roster));
    if (!directive || !roster) throw new Error("no round");
    const frozen = (asOf: typeof before) =>
      gather(site.world, directive, roster, { asOf, edition: 1 }, async () => {});
    const [early, late] = [await frozen(before), await frozen(at("2022-06-24T11:00+07:00"))];
    const owed = (frozenRound: typeof early) => frozenRound.obligations?.find((each) => each.id === id);
    expect(early.submissions.map(({ obligation, revision }) => [obligation, revision])).toEqual([[id, 1]]);
    expect(owed(early)).not.toHaveProperty("withdrawals");
    expect(owed(early)?.latest?.revision).toBe(1);
    expect(late.submissions).toEqual([]);
    expect(owed(late)?.latest).toBeUndefined();
    // The same again once it was sent anew: what lay between stays as it was.
    site.setClock(at("2022-06-24T12:00+07:00"));
    await send();
    expect(await frozen(before)).toEqual(early);
    expect(await frozen(at("2022-06-24T11:00+07:00"))).toEqual(late);
    const now = await frozen(at("2022-06-24T13:00+07:00"));
    expect(now.submissions.map(({ revision }) => revision)).toEqual([2]);
  });
});
