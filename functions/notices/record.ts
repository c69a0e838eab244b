import * as v from "valibot";
import { deadlineInForce, isOwed } from "../core/deadline/in-force.ts";
import { asDirected } from "../core/directives/amendment.ts";
import { DirectiveId, ObligationId } from "../core/ids.ts";
import type { Instant } from "../core/instant.ts";
import { clockOf } from "../core/ladder/clock.ts";
import type { Notice } from "../core/notice/notice.ts";
import type { Delegation } from "../core/obligation/delegation.ts";
import type { Deed } from "../core/obligation/ledger.ts";
import type { Obligation } from "../core/obligation/obligation.ts";
import type { World } from "../core/world.ts";
import { isTakenBack, noteOnDelivery, settledDelivery } from "./on-delivery.ts";

/**
 * Whether what a notice was written for is no more: its clock has stopped (a report came, or an extension, a
 * waiver, a new return), or the section it lends was taken back.
 */
export async function isMoot(world: World, notice: Notice): Promise<boolean> {
  if (notice.about.duty !== undefined) return isDone(world, notice.about.duty);
  if (notice.delivers) return isTakenBack(world, notice);
  if (notice.lends) return (await delegationOf(world, notice))?.revokedAt !== undefined;
  if (!notice.because) return false;
  const obligation = await subjectOf(world, notice);
  return obligation === undefined || (await isMootFor(world, notice, obligation));
}

/** A superior's demand that was met, or is one no more, is reminded of no more. */
async function isDone(world: World, duty: string): Promise<boolean> {
  return !(await world.duties.open()).some(({ id }) => id === duty);
}

/** The delegation that a letter brings the link of. */
export async function delegationOf(world: World, { lends, about }: Notice): Promise<Delegation | undefined> {
  if (!lends || about.obligation === undefined) return undefined;
  const directive = v.parse(DirectiveId, about.directive);
  return world.delegations.find(directive, v.parse(ObligationId, about.obligation), lends);
}

async function isMootFor(world: World, { because }: Notice, obligation: Obligation): Promise<boolean> {
  if (!because) return false;
  const directive = await world.directives.find(obligation.directive);
  return (
    directive === undefined || clockOf(asDirected(obligation, directive), directive)?.key !== because.clock
  );
}

/**
 * What an earlier run wrote into the ledger about a notice before it died, as the notice itself should have
 * said.
 */
export async function settledBefore(world: World, notice: Notice, now: Instant): Promise<Notice | undefined> {
  const subject = await subjectOf(world, notice);
  if (!subject) return settledDelivery(world, notice);
  const claims = await world.obligations.claimsOf(subject.directive, subject.id);
  const at = notice.attempt?.at ?? now;
  if (claims.includes(claimed("mailed", notice))) return { ...notice, sentAt: at };
  if (claims.includes(claimed("withdrawn", notice))) return { ...notice, withdrawn: { at, reason: moot } };
  if (claims.includes(claimed("unreached", notice))) {
    return { ...notice, failed: { at, reason: subject.unreached?.reason ?? "" } };
  }
  return undefined;
}

const claimed = (what: "mailed" | "withdrawn" | "unreached", { id }: Notice) => `${what}/${id}`;
const moot = "không còn phải đôn đốc";
const recalled = "báo cáo đã được thu hồi";
const takenBack = "phần nhờ soạn đã được thu lại";

/** How a mail reached its reader: through which channel, and whether another had refused it first. */
export interface Route {
  readonly channel: string;
  readonly refused?: string | undefined;
}

/**
 * Writes the mail into the ledger of what it was about. When the report came in while the mail was on its
 * way, the same change sends a withdrawal after it. A refusal stays on the record although the second channel
 * got through: the address must still be mended.
 */
export async function noteDelivered(world: World, notice: Notice, route: Route, now: Instant): Promise<void> {
  const { channel, refused } = route;
  await changed(world, notice, async (obligation) => {
    const crossed = await isMootFor(world, notice, obligation);
    return {
      obligation:
        refused === undefined ? reached(obligation, notice.to) : unreached(obligation, notice, refused, now),
      deeds: [
        ...(refused === undefined ? [] : [bounced(notice, refused, now)]),
        mailed(notice, channel, now),
        ...(crossed ? [withdrawn(notice, now)] : []),
      ],
      notices: crossed ? [retraction(notice, obligation, now)] : [],
      claims: [claimed("mailed", notice)],
    };
  });
  await noteOnDelivery(world, notice, { sent: { at: now, letter: notice.id } });
  await world.notices.mark({ ...notice, sentAt: now, channel });
}

function reached(obligation: Obligation, to: string): Obligation {
  if (obligation.unreached?.to !== to) return obligation;
  const { unreached: _, ...rest } = obligation;
  return rest;
}

/**
 * The board shows a unit that mail does not reach; that a colleague's own address was wrong is the ledger's
 * business.
 */
function unreached(obligation: Obligation, notice: Notice, reason: string, at: Instant): Obligation {
  return notice.lends ? obligation : { ...obligation, unreached: { at, to: notice.to, reason } };
}

/**
 * Gives a notice up and shows on the record, and so on the board, that its reader was not reached. One of its
 * tries may have gone out all the same; when nobody is waited for any more, a retraction follows it.
 */
export async function noteUnreached(
  world: World,
  notice: Notice,
  reason: string,
  mayHaveGone: boolean,
  now: Instant,
): Promise<void> {
  await changed(world, notice, async (obligation) => {
    const crossed = mayHaveGone && (await isMootFor(world, notice, obligation));
    return {
      obligation: unreached(obligation, notice, reason, now),
      deeds: [bounced(notice, reason, now), ...(crossed ? [withdrawn(notice, now)] : [])],
      notices: crossed ? [retraction(notice, obligation, now)] : [],
      claims: [claimed("unreached", notice)],
    };
  });
  await noteOnDelivery(world, notice, { failed: { at: now, reason } });
  await world.notices.mark({ ...notice, failed: { at: now, reason } });
}

/** Takes a notice back before it goes; one that may have gone already is followed by a retraction. */
export async function withdraw(
  world: World,
  notice: Notice,
  mayHaveGone: boolean,
  now: Instant,
): Promise<void> {
  await changed(world, notice, async (obligation) => ({
    obligation,
    deeds: [withdrawn(notice, now)],
    notices: mayHaveGone ? [retraction(notice, obligation, now)] : [],
    claims: [claimed("withdrawn", notice)],
  }));
  const reason = notice.delivers ? recalled : notice.lends ? takenBack : moot;
  await world.notices.mark({ ...notice, withdrawn: { at: now, reason } });
}

interface Noted {
  readonly obligation: Obligation;
  readonly deeds: readonly Deed[];
  readonly notices: readonly Notice[];
  readonly claims: readonly [string];
}

/**
 * Carries a change out once, reading again whenever someone else was first; a claim made before means it is
 * done.
 */
async function changed(
  world: World,
  notice: Notice,
  judge: (obligation: Obligation) => Promise<Noted>,
): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const obligation = await subjectOf(world, notice);
    if (!obligation) return;
    const noted = await judge(obligation);
    const change = { ...noted, obligation: { ...noted.obligation, version: obligation.version + 1 } };
    if (await world.obligations.change(change)) return;
    const claims = await world.obligations.claimsOf(obligation.directive, obligation.id);
    if (claims.includes(noted.claims[0])) return;
  }
  throw new Error(`Notice ${notice.id} could not be noted.`);
}

async function subjectOf(world: World, { about }: Notice): Promise<Obligation | undefined> {
  if (about.obligation === undefined) return undefined;
  return world.obligations.find(
    v.parse(DirectiveId, about.directive),
    v.parse(ObligationId, about.obligation),
  );
}

function mailed(notice: Notice, channel: string, now: Instant): Deed {
  const { id, to, name, subject, attempt } = notice;
  const again = (attempt?.count ?? 1) > 1 ? { repeated: "lần gửi trước không rõ đã đi hay chưa" } : {};
  return deed("mailed", { notice: id, to, reader: name, subject, channel, ...again }, now);
}

function bounced({ id, to, name }: Notice, reason: string, now: Instant): Deed {
  return deed("mail-bounced", { notice: id, to, reader: name, reason }, now);
}

function withdrawn(notice: Notice, now: Instant): Deed {
  return deed("withdrawn-notice", { notice: notice.id, to: notice.to }, now);
}

function deed(act: Deed["act"], detail: Deed["detail"], at: Instant): Deed {
  return { act, at, by: "clock", detail };
}

function retraction(notice: Notice, obligation: Obligation, now: Instant): Notice {
  const calendar = entryAfter(notice, obligation);
  return {
    ...(calendar ? { calendar } : {}),
    id: `${notice.id}/retraction`,
    to: notice.to,
    name: notice.name,
    subject: `Thu hồi: ${notice.subject}`,
    text: `Thư “${notice.subject}” đã gửi trong lúc báo cáo hoặc quyết định liên quan được ghi nhận. Đề nghị bỏ qua thư đó.`,
    madeAt: now,
    about: notice.about,
    ...(notice.audience ? { audience: notice.audience } : {}),
    ...(notice.sender ? { sender: notice.sender } : {}),
  };
}

/** What the letter put into the calendar, as it stands after what crossed it. */
function entryAfter({ calendar }: Notice, obligation: Obligation): Notice["calendar"] {
  if (calendar?.uid === undefined) return undefined;
  const due = deadlineInForce(obligation);
  return {
    ...calendar,
    at: due?.dueBefore ?? calendar.at,
    sequence: obligation.version + 1,
    cancelled: !isOwed(obligation),
  };
}
