import { addMilliseconds, dateIn, type Instant, startOfDay } from "../../functions/core/instant.ts";
import type { Notice } from "../../functions/core/notice/notice.ts";
import { extend, revokeExtension } from "../../functions/core/obligation/extension.ts";
import { breakIn, type Deed, type Entry } from "../../functions/core/obligation/ledger.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { accept, acknowledge, returnForRevision, waive } from "../../functions/core/obligation/review.ts";
import type { Acted, Setting } from "../../functions/core/obligation/setting.ts";
import { withdraw } from "../../functions/core/obligation/withdrawal.ts";
import type { Outcome } from "../../functions/core/problem/outcome.ts";
import type { World } from "../../functions/core/world.ts";
import type { Channels, Delivery } from "../../functions/notices/channel.ts";
import { finishAmendment } from "../../functions/pipeline/enforce/amended.ts";
import { enforce } from "../../functions/pipeline/enforce.ts";
import { type Chance, chanceFrom, type Played, type Schedule, scheduleBy } from "./interleaving.ts";
import { emptyMemory, type Gate, worldOver } from "./memory-world.ts";
import { clockIn, expectedBy, known } from "./spring-oracle.ts";
import { at, officer, received, spring, unreadObligations } from "./spring-round.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Play {
  readonly complaints: readonly string[];
  readonly deaths: number;
  readonly mails: number;
  readonly crossed: number;
  readonly repeated: number;
  readonly measures: number;
  readonly withdrawn: number;
}

/** A mail that reached its reader, and how long each ledger was when it did. */
interface Arrived {
  readonly notices: readonly string[];
  readonly lengths: Lengths;
  /** The same when the scene began: a receipt that was there by then must have held the mail back. */
  readonly before: Lengths;
}

type Lengths = ReadonlyMap<string, number>;

/** Where a play is played: what is durable, and a process's way to it. */
export interface Stage {
  world(now: () => Instant, gate: Gate): World;
  ledgers(): Promise<Ledgers>;
  notices(): Promise<ReadonlyMap<string, Notice>>;
}

type Ledgers = ReadonlyMap<string, readonly Entry[]>;

export function inMemory(): Stage {
  const memory = emptyMemory();
  return {
    world: (now, gate) => worldOver(memory, now, gate),
    ledgers: async () => memory.ledgers,
    notices: async () => memory.notices,
  };
}

/** Plays one random round to its end and says what was wrong with it. */
export async function playOut(
  seed: number,
  stage: Stage = inMemory(),
  scheduled: (chance: Chance) => Schedule = scheduleBy,
  amends = false,
): Promise<Play> {
  const chance = chanceFrom(seed);
  const schedule = scheduled(chance);
  const closes = chance.below(2) === 0 ? { closesAt: at("2026-05-20T00:00+07:00") } : {};
  const setting: Setting = { ...spring, directive: { ...spring.directive, ...closes } };
  const house = stage.world(
    () => setting.directive.issuedAt,
    async () => undefined,
  );
  await house.rosters.keep(setting.roster);
  for (const person of setting.people) await house.people.keep(person);
  await house.directives.issue(setting.directive, unreadObligations(setting));
  let now = at("2026-04-14T09:00+07:00");
  const arrived: Arrived[] = [];
  let scene: Lengths = new Map();
  const complaints: string[] = [];
  let deaths = 0;
  const channels = (gate: Gate, mood: Delivery["type"]): Channels => ({
    first: {
      name: "test",
      async send(mail) {
        await gate("send");
        const verdict = mood === "sent" ? { type: mood } : { type: mood, reason: "thử" };
        if (mood === "sent") {
          arrived.push({ notices: mail.notices, lengths: await lengthsIn(stage), before: scene });
        }
        await gate("sent");
        return verdict;
      },
    },
    linkTo: () => "https://mau.example/",
  });
  const sweep = (mayDie: boolean) => {
    const process = schedule.process(mayDie && chance.below(2) === 0 ? 1 + chance.below(80) : undefined);
    const mood = mayDie
      ? chance.pick(["sent", "sent", "sent", "sent", "unavailable", "refused"] as const)
      : "sent";
    const world = stage.world(() => now, process.gate);
    return { work: enforce(world, now, channels(process.gate, mood)), died: process.died };
  };
  const act = () => {
    const process = schedule.process(amends && chance.below(4) === 0 ? 1 + chance.below(20) : undefined);
    return {
      work: actOnce(
        stage.world(() => now, process.gate),
        setting,
        chance,
        now,
        amends,
      ),
      died: process.died,
    };
  };
  for (let step = 0; step < 8; step += 1) {
    now = addMilliseconds(now, stepOf(chance));
    scene = await lengthsIn(stage);
    const cast: Played[] = Array.from({ length: chance.pick([0, 1, 2, 5]) }, () => sweep(true));
    cast.push(...Array.from({ length: chance.pick([0, 1, 1, 2]) }, act));
    await schedule.run(cast);
    deaths += cast.filter(({ died }) => died()).length;
    scene = await lengthsIn(stage);
    if (chance.below(4) === 0) {
      await schedule.run([sweep(false)]);
      complaints.push(...unmet(await stage.ledgers(), now, setting.directive.closesAt));
    }
  }
  // Later than any step can lead; leases and quiet hours of the last mails end long before the second of
  // these.
  for (const later of [
    at("2026-09-08T09:00+07:00"),
    at("2026-09-09T09:00+07:00"),
    at("2026-09-10T09:00+07:00"),
  ]) {
    now = later;
    scene = await lengthsIn(stage);
    await schedule.run([sweep(false)]);
  }
  const ledgers = await stage.ledgers();
  complaints.push(...unmet(ledgers, now, setting.directive.closesAt), ...faultsIn(ledgers, setting));
  const mail = judgedMail(ledgers, await stage.notices(), arrived, deaths);
  const withdrawn = deedsIn(ledgers).filter(({ act }) => act === "withdrawn").length;
  const measures = deedsIn(ledgers).filter(({ detail }) => detail.measure !== undefined).length;
  return { ...mail, complaints: [...complaints, ...mail.complaints], deaths, measures, withdrawn };
}

/** Minutes, hours, days, and now and then a clock that was set back. */
function stepOf(chance: Chance): number {
  const back = chance.below(8) === 0;
  const span = chance.pick([MINUTE, 30 * MINUTE, 5 * HOUR, DAY, 3 * DAY, 8 * DAY]);
  return back ? -2 * HOUR : span * (1 + chance.below(2));
}

/** What an official or a clerk might do to one obligation, tried again whenever the sweep was faster. */
async function actOnce(
  world: World,
  setting: Setting,
  chance: Chance,
  now: Instant,
  amends: boolean,
): Promise<void> {
  const [target] = [chance.pick(unreadObligations(setting))];
  const kind = chance.pick([
    "submit",
    "submit",
    "submit",
    "submit",
    "extend",
    "extend",
    "revoke",
    "return",
    "accept",
    "waive",
    "read",
    "withdraw",
    ...(amends ? (["amend", "amend", "amend"] as const) : []),
  ]);
  const days = (1 + chance.below(12)) * DAY;
  if (kind === "amend") return amendOnce(world, setting, startOfDay(dateIn(addMilliseconds(now, days))), now);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const obligation = await world.obligations.find(target.directive, target.id);
    if (!obligation) return;
    const acted = acts[kind]?.(obligation, setting, now, addMilliseconds(now, days));
    if (!acted?.ok || (await world.obligations.change(acted.value))) return;
  }
  throw new Error("An act lost twenty races.");
}

/** Another day for everyone, by the road the office takes: the directive first, and then whoever it moves. */
async function amendOnce(world: World, setting: Setting, dueBefore: Instant, now: Instant): Promise<void> {
  const before = await world.directives.find(setting.directive.id);
  const [demand] = before?.demands ?? [];
  if (!before || demand?.deadline.type !== "dated" || dueBefore <= now) return;
  const amendment = {
    ...{
      document: { ...before.document, number: "16/UBND-VHXH" },
      demand: demand.id,
      before: demand.deadline,
    },
    ...{ reason: "bão lũ", by: officer, at: now },
  };
  const after = {
    ...before,
    demands: [{ ...demand, deadline: { ...demand.deadline, dueBefore } }],
    amendments: [...(before.amendments ?? []), amendment],
  };
  if (await world.directives.amend(before, after)) await finishAmendment(world, before.id);
}

type Judge = (obligation: Obligation, setting: Setting, now: Instant, until: Instant) => Outcome<Acted>;

const acts: Readonly<Record<string, Judge>> = {
  submit: (obligation, setting, now) => ({ ok: true, value: received(obligation, setting, now) }),
  extend: (obligation, setting, now, until) =>
    extend(obligation, setting, { by: officer, at: now, until, reason: "bão lũ" }),
  revoke: (obligation, setting, now) =>
    revokeExtension(obligation, setting, { by: officer, at: now, reason: "hết lý do" }),
  return: (obligation, setting, now, dueBefore) =>
    returnForRevision(obligation, setting, {
      by: officer,
      at: now,
      dueBefore,
      reasons: [{ section: "s1", text: "thiếu số liệu" }],
    }),
  withdraw: (obligation, setting, now) =>
    withdraw(obligation, setting, {
      ...{ by: officer, at: now, revision: obligation.latest?.revision ?? 0 },
      ...{ reason: "nhầm biểu", jobs: [] },
    }),
  accept: (obligation, setting, now) => accept(obligation, setting, { by: officer, at: now }),
  read: (obligation, setting, now) => acknowledge(obligation, setting, { by: officer, at: now }),
  waive: (obligation, setting, now) =>
    waive(obligation, setting, { by: officer, at: now, reason: "giải thể" }),
};

/** What a sweep that ran undisturbed at `now` left undone. */
function unmet(ledgers: Ledgers, now: Instant, closesAt: Instant | undefined): readonly string[] {
  return unreadObligations()
    .map(nameOf)
    .flatMap((name) => {
      const ledger = ledgers.get(name) ?? [];
      const taken = new Set(ledger.map(({ deed }) => deed.detail.measure));
      return expectedBy(known(ledger), closesAt)
        .filter(({ id, dueAt }) => dueAt <= now && !taken.has(id))
        .map(({ id }) => `${name}: ${id} was not taken by ${now}`);
    });
}

/** Everything that must never be in a ledger, whatever happened. */
function faultsIn(ledgers: Ledgers, { directive, roster }: Setting): readonly string[] {
  const drafters = `.${roster.authority.standingAgency.unit}`;
  return [...ledgers].flatMap(([name, ledger]) => {
    const found: string[] = [];
    const broken = breakIn(ledger);
    if (broken !== undefined) found.push(`${name}: chain broken at ${broken}`);
    const seen = new Set<string>();
    for (const [place, entry] of ledger.entries()) {
      const { measure, dueAt } = entry.deed.detail;
      if (measure === undefined) continue;
      if (seen.has(measure)) found.push(`${name}: ${measure} taken twice`);
      seen.add(measure);
      const planned = expectedBy(known(ledger.slice(0, place)), directive.closesAt);
      const meant = planned.find(({ id }) => id === measure);
      if (!meant) found.push(`${name}: ${measure} taken though nobody was waiting for it`);
      else if (meant.dueAt !== dueAt) found.push(`${name}: ${measure} due ${dueAt}, not ${meant.dueAt}`);
      if (entry.deed.at < (dueAt ?? "")) found.push(`${name}: ${measure} taken before it was due`);
      const isOff = entry.deed.act === "superseded-measure";
      // The agency that would draft a criticism of itself leaves it to the leader, always and with the
      // reason.
      if (measure.startsWith("criticism") && entry.obligation.endsWith(drafters)) {
        if (!isOff || !entry.deed.detail.reason) found.push(`${name}: ${measure} was drafted by its subject`);
      } else if (isOff && !/^(remind|acknowledge)/.test(measure)) {
        found.push(`${name}: ${measure} was written off`);
      }
    }
    return found;
  });
}

/**
 * At most one repetition, only after a crash; a mail that crossed a receipt is taken back; nothing is left
 * lying.
 */
function judgedMail(
  ledgers: Ledgers,
  notices: ReadonlyMap<string, Notice>,
  arrived: readonly Arrived[],
  deaths: number,
) {
  const complaints: string[] = [];
  let crossed = 0;
  let repeated = 0;
  const times = new Map<string, number>();
  for (const { notices: carried, lengths, before } of arrived) {
    for (const id of carried) {
      times.set(id, (times.get(id) ?? 0) + 1);
      const notice = notices.get(id);
      const name = `${notice?.about.directive} ${notice?.about.obligation}`;
      const ledger = ledgers.get(name) ?? [];
      const stoppedAt = (length: number) =>
        clockIn(known(ledger.slice(0, length))) !== notice?.because?.clock;
      const stopped = (then: Lengths) => stoppedAt(then.get(name) ?? 0);
      if (notice?.because === undefined || !stopped(lengths)) continue;
      // A run that began while a report was in hand may yet write to somebody, once that report was
      // withdrawn.
      const written = ledger.findIndex(({ deed }) => deed.detail.measure === notice.because?.measure) + 1;
      if (stoppedAt(Math.max(before.get(name) ?? 0, written)))
        complaints.push(`${id} blamed although the receipt had long been there`);
      crossed += 1;
      // A report withdrawn before anyone could say sorry is waited for again, and the mail was right after
      // all.
      const rightAgain = ledger.some((_, at) => at >= (lengths.get(name) ?? 0) && !stoppedAt(at + 1));
      if (!notices.has(`${id}/retraction`) && !rightAgain) {
        complaints.push(`${id} blamed and was not taken back`);
      }
    }
  }
  for (const [id, count] of times) {
    if (count > 1) repeated += 1;
    if (count > 2 || (count > 1 && deaths === 0)) complaints.push(`${id} arrived ${count} times`);
    const said = deedsAbout(ledgers, id);
    if (said !== 1) complaints.push(`${id} arrived, and the ledger speaks of it ${said} times`);
  }
  for (const { id, sentAt, failed, withdrawn } of notices.values()) {
    if (!sentAt && !failed && !withdrawn) complaints.push(`${id} was left lying`);
  }
  return { complaints, crossed, repeated, mails: arrived.length };
}

function deedsAbout(ledgers: Ledgers, id: string): number {
  const acts = ["mailed", "withdrawn-notice", "mail-bounced"];
  const entries: readonly Entry[] = [...ledgers.values()].flat();
  return new Set(
    entries
      .filter(({ deed }) => deed.detail.notice === id && acts.includes(deed.act))
      .map(({ deed }) => deed.detail.notice),
  ).size;
}

function deedsIn(ledgers: Ledgers): readonly Deed[] {
  return [...ledgers.values()].flat().map(({ deed }) => deed);
}

async function lengthsIn(stage: Stage): Promise<Lengths> {
  return new Map([...(await stage.ledgers())].map(([name, ledger]) => [name, ledger.length]));
}

export function nameOf({ directive, id }: Pick<Obligation, "directive" | "id">): string {
  return `${directive} ${id}`;
}
