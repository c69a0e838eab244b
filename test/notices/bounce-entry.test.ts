import type { SNSEvent } from "aws-lambda";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { handler } from "../../functions/bounce.ts";
import type { Channel, Channels } from "../../functions/notices/channel.ts";
import { enforce } from "../../functions/pipeline/enforce.ts";
import { emptyMemory, type Memory, worldOver } from "../support/memory-world.ts";
import { at, spring, springObligations } from "../support/spring-round.ts";

const stage = vi.hoisted(() => ({ world: undefined as unknown, channels: undefined as unknown }));
vi.mock("../../functions/live.ts", () => ({
  live: () => ({ world: stage.world, channels: async () => stage.channels }),
}));

const chaser = at("2026-04-29T08:00+07:00");
const ses: Channel = { name: "ses", send: async () => ({ type: "sent" }) };
const channels: Channels = { first: ses, linkTo: () => "https://mau.example/" };
let memory: Memory;

beforeEach(async () => {
  memory = emptyMemory();
  memory.rosters.set(spring.roster.id, spring.roster);
  memory.people = spring.people;
  const world = worldOver(memory, () => chaser);
  await world.directives.issue(spring.directive, springObligations());
  await enforce(world, chaser, channels);
  Object.assign(stage, { world, channels });
});

/** As the topic hands over what SES published: the event as text inside its own envelope. */
function told(address: string): SNSEvent {
  const event = {
    eventType: "Bounce",
    bounce: {
      bounceType: "Permanent",
      bounceSubType: "NoEmail",
      timestamp: "2026-04-29T01:03:00.000Z",
      bouncedRecipients: [{ emailAddress: address }],
    },
  };
  return { Records: [{ Sns: { Message: JSON.stringify(event) } }] } as SNSEvent;
}

const b = () => memory.obligations.get("mau-2026-q1 bc.b");
const bounces = () =>
  (memory.ledgers.get("mau-2026-q1 bc.b") ?? []).filter(({ deed }) => deed.act === "mail-bounced");

describe("what SES tells of a mail that came back", () => {
  test("stands on the record that the mail was about, and in its ledger", async () => {
    await handler(told("b@mau.example"));
    expect(b()?.unreached).toMatchObject({ to: "b@mau.example", reason: "địa chỉ không có" });
    expect(bounces()).toHaveLength(1);
  });

  test("is written down once, however often it is told", async () => {
    await handler(told("b@mau.example"));
    await handler(told("b@mau.example"));
    expect(bounces()).toHaveLength(1);
  });

  test("changes nothing when nothing was sent to that address", async () => {
    await handler(told("khac@mau.example"));
    expect(b()).not.toHaveProperty("unreached");
    expect(bounces()).toEqual([]);
  });
});
