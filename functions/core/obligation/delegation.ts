import * as v from "valibot";
import { deadlineInForce } from "../deadline/in-force.ts";
import { dueInWords } from "../deadline/words.ts";
import { type Directive, isClosed, type Section } from "../directives/directive.ts";
import { ClientKey, DelegationId, DirectiveId, ObligationId, PersonId } from "../ids.ts";
import { addDays, dateIn, Instant, startOfDay } from "../instant.ts";
import type { Notice } from "../notice/notice.ts";
import { acted } from "./acted.ts";
import { partyName } from "./naming.ts";
import type { Obligation } from "./obligation.ts";
import type { Acted, Acting, Setting } from "./setting.ts";

/**
 * One section of one report, lent by the unit's clerk to a colleague who has no account: by link, and until
 * an end.
 */
export const Delegation = v.object({
  id: DelegationId,
  directive: DirectiveId,
  obligation: ObligationId,
  section: v.string(),
  name: v.string(),
  email: v.optional(v.string()),
  by: PersonId,
  madeAt: Instant,
  /** Half-open, as every end. */
  until: Instant,
  /** When the colleague first saved a word. */
  wroteAt: v.optional(Instant),
  revokedAt: v.optional(Instant),
  /** Of the form by which it was lent: posted twice it lends once. */
  clientKey: v.optional(ClientKey),
  version: v.pipe(v.number(), v.integer()),
});
export type Delegation = v.InferOutput<typeof Delegation>;

/** Drafts name their author by a person's id; a colleague without an account is known by the delegation's. */
export function authorOf({ id }: Delegation): PersonId {
  return v.parse(PersonId, id);
}

/** What the link opens now: the section, or the one reason why it opens nothing. */
export type Hold = "open" | "revoked" | "closed" | "sent" | "over";

/**
 * A report that was sent is out of its writers' hands until it is sent back; whatever else happened, the
 * clerk's word comes first.
 */
export function holdOf(
  delegation: Delegation,
  { directive, obligation, now }: { directive: Directive; obligation: Obligation; now: Instant },
): Hold {
  if (delegation.revokedAt) return "revoked";
  if (isClosed(directive, now) || obligation.waived || obligation.acceptedAt) return "closed";
  if (isSent(obligation)) return "sent";
  return now < delegation.until ? "open" : "over";
}

export function isSent({ latest, returned }: Obligation): boolean {
  return latest !== undefined && returned?.revision !== latest.revision;
}

const MOST_DAYS = 30;
const DAYS_WHEN_LATE = 7;

/** How long a section may be lent: a month, and never beyond the round. */
export function longestEnd({ closesAt }: Directive, now: Instant): Instant {
  const month = endAfter(now, MOST_DAYS);
  return closesAt && closesAt < month ? closesAt : month;
}

/** The end when none is chosen: the deadline that binds the unit; a week when that has passed. */
export function usualEnd(directive: Directive, obligation: Obligation, now: Instant): Instant {
  const due = deadlineInForce(obligation)?.dueBefore;
  const wished = due && due > now ? due : endAfter(now, DAYS_WHEN_LATE);
  const longest = longestEnd(directive, now);
  return wished < longest ? wished : longest;
}

const endAfter = (now: Instant, days: number) => startOfDay(addDays(dateIn(now), days + 1));

/** What comes with a new delegation: a line in the ledger, and a letter where an address was given. */
export function lent(
  delegation: Delegation,
  obligation: Obligation,
  setting: Setting,
  section: Section,
  acting: Acting,
): Acted {
  const detail = { section: titleOf(section), writer: delegation.name, until: delegation.until };
  const change = acted(obligation, setting, acting, "delegated", detail);
  return { ...change, notices: letters(delegation, change.obligation, setting, section) };
}

/** Takes the section back; the words stay in the draft. */
export function takenBack(
  delegation: Delegation,
  obligation: Obligation,
  setting: Setting,
  acting: Acting,
): { readonly delegation: Delegation; readonly change: Acted } {
  return {
    delegation: { ...delegation, revokedAt: acting.at, version: delegation.version + 1 },
    change: acted(obligation, setting, acting, "delegation-revoked", { writer: delegation.name }),
  };
}

/**
 * Notes the colleague's first saved word, once: from here on the ledger says that the section has another
 * author.
 */
export function writtenOn(
  delegation: Delegation,
  obligation: Obligation,
  setting: Setting,
  section: Section,
  at: Instant,
): { readonly delegation: Delegation; readonly change: Acted } {
  const acting = { by: authorOf(delegation), at };
  const detail = { section: titleOf(section), writer: delegation.name };
  const started = { ...obligation, startedAt: obligation.startedAt ?? at };
  return {
    delegation: { ...delegation, wroteAt: at, version: delegation.version + 1 },
    change: acted(started, setting, acting, "delegate-wrote", detail),
  };
}

/**
 * The link itself is not in the letter's record: it is made as the letter leaves, so that it lies nowhere.
 */
function letters(
  { id, name, email, until, madeAt }: Delegation,
  obligation: Obligation,
  setting: Setting,
  section: Section,
): readonly Notice[] {
  if (!email) return [];
  const party = partyName(obligation, setting);
  return [
    {
      id: [obligation.directive, obligation.id, "delegated", id].join("/"),
      to: email,
      name,
      subject: `Nhờ soạn phần ${titleOf(section)}`,
      text: `${party} nhờ ông (bà) soạn phần “${titleOf(section)}” trong báo cáo của đơn vị, ${dueInWords(until)}. Mở đường dẫn dưới đây để soạn; nội dung được lưu tự động và đơn vị là nơi gửi báo cáo. Đường dẫn dành riêng cho ông (bà), đề nghị không chuyển cho người khác.`,
      madeAt,
      about: { directive: obligation.directive, obligation: obligation.id },
      lends: id,
    },
  ];
}

export function titleOf({ number, heading }: Section): string {
  return `${number} ${heading}`.trim();
}
