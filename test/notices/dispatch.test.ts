import { describe, expect, test } from "vitest";
import { addMilliseconds, type Instant } from "../../functions/core/instant.ts";
import { extend } from "../../functions/core/obligation/extension.ts";
import type { Acted } from "../../functions/core/obligation/setting.ts";
import { recordBounce } from "../../functions/notices/bounce.ts";
import type { Channel, Channels, Delivery, Mail } from "../../functions/notices/channel.ts";
import { dispatch } from "../../functions/notices/dispatch.ts";
import { enforce } from "../../functions/pipeline/enforce.ts";
import { emptyMemory, type Memory, worldOver } from "../support/memory-world.ts";
import { at, due, officer, owedByB, received, spring, springObligations } from "../support/spring-round.ts";

const reminder = at("2026-04-22T08:00+07:00");
const chaser = at("2026-04-29T08:00+07:00");

/** The spring round, issued, with a world whose clock is the argument of what is tried. */
async function aRound() {
  const memory = emptyMemory();
  memory.rosters.set(spring.roster.id, spring.roster);
  memory.people = spring.people;
  const world = worldOver(memory, () => chaser);
  await world.directives.issue(spring.directive, springObligations());
  return { memory, world };
}

function aChannel(answer: (mail: Mail) => Delivery | Promise<Delivery>, name = "mail") {
  const sent: Mail[] = [];
  const channel: Channel = {
    name,
    async send(mail) {
      const delivery = await answer(mail);
      if (delivery.type === "sent") sent.push(mail);
      return delivery;
    },
  };
  return { channel, sent };
}

const well = () => ({ type: "sent" }) as const;
const through = (first: Channel, second?: Channel): Channels => ({
  first,
  ...(second ? { second } : {}),
  linkTo: ({ directive, obligation }) => `https://mau.example/${directive}/${obligation}`,
});
const b = (memory: Memory) => memory.obligations.get("mau-2026-q1 bc.b");
const ledgerOfB = (memory: Memory) => (memory.ledgers.get("mau-2026-q1 bc.b") ?? []).map(({ deed }) => deed);
const actsOfB = (memory: Memory) => ledgerOfB(memory).map(({ act }) => act);
const later = (from: Instant, minutes: number) => addMilliseconds(from, minutes * 60_000);

describe("the post", () => {
  test("sends one digest a person: the lead of a bloc with three late units gets one mail", async () => {
    const { world } = await aRound();
    const { channel, sent } = aChannel(well);
    await enforce(world, chaser, through(channel));
    const toLead = sent.filter(({ to }) => to === "a@mau.example");
    expect(toLead).toHaveLength(1);
    // Its own lateness and that of both its members.
    expect(toLead[0]?.notices).toHaveLength(3);
    // Of its own report it is asked to send it; of its members it is told, as one list, and ordered nothing.
    const [own = "", members = ""] = toLead[0]?.text.split(/^2\. /m) ?? [];
    expect(own).toContain("Đơn vị A chưa gửi báo cáo quý I năm 2026");
    expect(own).toContain("Đề nghị gửi ngay");
    expect(members).toMatch(/- Đơn vị B; hạn: .*\n- Đơn vị C; hạn: /);
    expect(members).toContain("Thông báo để trưởng cụm, khối thi đua biết");
    expect(members).not.toContain("Đề nghị gửi ngay");
  });

  test.each([
    ["chutich@mau.example", "2026-05-07T08:00+07:00", "Danh sách đơn vị chậm", "Kính báo cáo lãnh đạo"],
    [
      "chuyenvien@mau.example",
      "2026-05-05T08:00+07:00",
      "Dự thảo công văn đôn đốc",
      "chờ người có thẩm quyền ký",
    ],
  ])("lists all who are late under one sentence: %s", async (to, moment, subject, closing) => {
    const { world } = await aRound();
    const { channel, sent } = aChannel(well);
    await enforce(world, at("2026-04-29T08:00+07:00"), through(channel));
    await enforce(world, at("2026-05-05T08:00+07:00"), through(channel));
    if (moment > "2026-05-06") await enforce(world, at(moment), through(channel));
    const mails = sent.filter((mail) => mail.to === to);
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail?.subject).toBe(`[UBND xã Mẫu] ${subject}: báo cáo quý I năm 2026`);
    expect(mail?.text.match(/chưa gửi báo cáo quý I năm 2026 theo/g)).toHaveLength(1);
    expect(mail?.text).toMatch(/^- Đơn vị A; .*\n- Đơn vị B; .*\n- Đơn vị C; .*$/m);
    expect(mail?.text).toContain(closing);
    expect(mail?.text.match(/https:/g)).toHaveLength(1);
    expect(mail?.html.match(/<li>/g)).toHaveLength(3);
    expect(mail?.text).toContain("Trân trọng.\nPhòng Văn hóa - Xã hội – UBND xã Mẫu");
  });

  test("writes every mail into the ledger, and nothing twice when it runs again", async () => {
    const { memory, world } = await aRound();
    const { channel, sent } = aChannel(well);
    await enforce(world, reminder, through(channel));
    await enforce(world, later(reminder, 60), through(channel));
    expect(sent).toHaveLength(3);
    expect(actsOfB(memory)).toEqual(["superseded-measure", "reminded", "mailed"]);
  });

  test("lets mail written at night rest until the office opens", async () => {
    const { world } = await aRound();
    const { channel, sent } = aChannel(well);
    await enforce(world, at("2026-04-22T22:00+07:00"), through(channel));
    expect(sent).toEqual([]);
    await dispatch(world, through(channel), at("2026-04-23T07:00+07:00"));
    expect(sent).toHaveLength(3);
  });

  test("T19: a run that died between sent and noted is followed by one repetition, and the ledger says so", async () => {
    const { memory, world } = await aRound();
    const { channel, sent } = aChannel(well);
    const dying = worldOver(memory, () => chaser);
    dying.obligations.change = async () => new Promise(() => undefined);
    // Takes the measures, then dies when it comes to note the first mail.
    await enforce(
      world,
      reminder,
      through(aChannel(() => ({ type: "unavailable", reason: "chưa" })).channel),
    );
    void dispatch(dying, through(channel), reminder);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const before = sent.length;
    await dispatch(world, through(channel), later(reminder, 5));
    expect(sent).toHaveLength(before);
    await dispatch(world, through(channel), later(reminder, 30));
    await dispatch(world, through(channel), later(reminder, 60));
    const times = sent.flatMap(({ notices }) => notices).filter((id) => id.includes("bc.b"));
    expect(times.length).toBeLessThanOrEqual(2);
    expect(ledgerOfB(memory).filter(({ act }) => act === "mailed")).toMatchObject([
      { detail: { repeated: expect.any(String) } },
    ]);
  });

  test("T20: a chaser written before the report came is withdrawn, not sent", async () => {
    const { memory, world } = await aRound();
    const { channel, sent } = aChannel(well);
    await enforce(world, at("2026-04-29T22:00+07:00"), through(channel));
    const owed = b(memory) ?? owedByB();
    await world.obligations.change(received(owed, spring, at("2026-04-30T09:00+07:00")));
    await dispatch(world, through(channel), at("2026-05-04T07:00+07:00"));
    expect(sent.flatMap(({ notices }) => notices).filter((id) => id.includes("bc.b"))).toEqual([]);
    expect(actsOfB(memory).filter((act) => act === "withdrawn-notice")).toHaveLength(3);
  });

  test("T20: a report that arrives while its chaser is on the way is followed by a retraction", async () => {
    const { memory, world } = await aRound();
    const { channel, sent } = aChannel(async (mail) => {
      if (mail.to === "b@mau.example" && !mail.subject.startsWith("Thu hồi")) {
        await world.obligations.change(received(b(memory) ?? owedByB(), spring, chaser));
      }
      return well();
    });
    await enforce(world, chaser, through(channel));
    await dispatch(world, through(channel), later(chaser, 5));
    const subjects = sent.filter(({ to }) => to === "b@mau.example").map(({ subject }) => subject);
    expect(subjects).toEqual([expect.stringContaining("Đôn đốc"), expect.stringContaining("Thu hồi")]);
  });

  test("an extension withdraws the chaser that waited for the morning", async () => {
    const { memory, world } = await aRound();
    const { channel, sent } = aChannel(well);
    await enforce(world, at("2026-04-29T22:00+07:00"), through(channel));
    const until = at("2026-05-13T00:00+07:00");
    const granted = extend(b(memory) ?? owedByB(), spring, {
      by: officer,
      at: chaser,
      until,
      reason: "bão lũ",
    });
    if (granted.ok) await world.obligations.change(granted.value satisfies Acted);
    await dispatch(world, through(channel), at("2026-05-04T07:00+07:00"));
    const aboutB = sent.flatMap(({ notices }) => notices).filter((id) => id.includes("bc.b"));
    expect(aboutB.every((id) => id.includes("extended"))).toBe(true);
  });

  test("T21: a provider that was down for six hours comes back to one digest a person", async () => {
    const { world } = await aRound();
    let tries = 0;
    const down = aChannel(() => {
      tries += 1;
      return { type: "unavailable", reason: "mất kết nối" };
    });
    for (let hour = 0; hour < 6; hour += 1) {
      await enforce(world, later(chaser, hour * 60), through(down.channel));
    }
    // At most as many tries as go out abreast before the first answer, each hour.
    expect(tries).toBeLessThanOrEqual(6 * 8);
    const { channel, sent } = aChannel(well);
    await enforce(world, later(chaser, 6 * 60), through(channel));
    expect(sent.length).toBe(new Set(sent.map(({ to }) => to)).size);
    expect(new Set(sent.flatMap(({ notices }) => notices)).size).toBe(
      sent.flatMap(({ notices }) => notices).length,
    );
  });

  test("T22: an address that refuses shows on the record, and the second channel takes over", async () => {
    const { memory, world } = await aRound();
    const mail = aChannel(({ to }) =>
      to === "b@mau.example" ? { type: "refused", reason: "550 không có hộp thư" } : well(),
    );
    const sms = aChannel(well, "webhook");
    await enforce(world, chaser, through(mail.channel, sms.channel));
    expect(b(memory)?.unreached).toMatchObject({ to: "b@mau.example", reason: "550 không có hộp thư" });
    expect(sms.sent.map(({ to }) => to)).toEqual(["b@mau.example"]);
    expect(ledgerOfB(memory)).toContainEqual(
      expect.objectContaining({ act: "mailed", detail: expect.objectContaining({ channel: "webhook" }) }),
    );
  });

  test("T22: a bounce that is told later is shown at once and tried another way, once", async () => {
    const { memory, world } = await aRound();
    const { channel } = aChannel(well);
    const sms = aChannel(well, "webhook");
    await enforce(world, chaser, through(channel));
    const bounce = { to: "B@mau.example", reason: "hộp thư đầy", at: later(chaser, 3) };
    expect(await recordBounce(world, through(channel, sms.channel), bounce)).toBe(1);
    expect(await recordBounce(world, through(channel, sms.channel), bounce)).toBe(0);
    expect(b(memory)?.unreached?.reason).toBe("hộp thư đầy");
    expect(actsOfB(memory)).toContain("mail-bounced");
    expect(sms.sent).toHaveLength(1);
  });

  test("a mail that arrives again clears what was shown", async () => {
    const { memory, world } = await aRound();
    const refusing = aChannel(() => ({ type: "refused", reason: "550" }));
    await enforce(world, reminder, through(refusing.channel));
    expect(b(memory)?.unreached).toBeDefined();
    await enforce(world, at("2026-04-24T08:00+07:00"), through(aChannel(well).channel));
    expect(b(memory)).not.toHaveProperty("unreached");
  });
});

describe("a rehearsal", () => {
  test("takes every measure and sends nothing outside", async () => {
    const { memory, world } = await aRound();
    memory.directives.set(spring.directive.id, { ...spring.directive, rehearsal: true });
    const { channel, sent } = aChannel(well);
    await enforce(world, chaser, through(channel));
    expect(sent).toEqual([]);
    expect(actsOfB(memory)).toContain("chased");
    expect([...memory.notices.values()].map((notice) => notice.channel)).toContain("outbox");
  });
});

describe("the sweep", () => {
  test("one directive that cannot be read stops no other", async () => {
    const { memory, world } = await aRound();
    const stray = { ...owedByB(), directive: "khong-co" as typeof spring.directive.id };
    memory.obligations.set("khong-co bc.b", stray);
    const { channel } = aChannel(well);
    expect(await enforce(world, chaser, through(channel))).toMatchObject({ looked: 4, failed: 1 });
    expect(b(memory)?.taken).toContain(`chase@${due}`);
  });

  test("two sweeps at once take each measure once", async () => {
    const { memory, world } = await aRound();
    const { channel, sent } = aChannel(well);
    await Promise.all([enforce(world, chaser, through(channel)), enforce(world, chaser, through(channel))]);
    const acts = actsOfB(memory);
    expect(acts.filter((act) => act === "chased")).toHaveLength(1);
    const notices = sent.flatMap(({ notices: ids }) => ids);
    expect(new Set(notices).size).toBe(notices.length);
  });

  test("a record restored from before its claims does not take the measure again", async () => {
    const { memory, world } = await aRound();
    const old = owedByB();
    const { channel } = aChannel(well);
    await enforce(world, chaser, through(channel));
    memory.obligations.set("mau-2026-q1 bc.b", old);
    await enforce(world, later(chaser, 5), through(channel));
    expect(actsOfB(memory).filter((act) => act === "chased")).toHaveLength(1);
    expect(b(memory)?.nextDueAt).toBe(at("2026-05-05T08:00+07:00"));
  });
});
