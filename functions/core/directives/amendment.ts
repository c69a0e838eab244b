import { type DeadlineInForce, deadlineInForce, dueOfDemand } from "../deadline/in-force.ts";
import { dueAtLatest, dueInWords } from "../deadline/words.ts";
import type { Instant } from "../instant.ts";
import { acted } from "../obligation/acted.ts";
import { actionOf, demandOf, partyName } from "../obligation/naming.ts";
import type { Obligation } from "../obligation/obligation.ts";
import { obligationsOf } from "../obligation/obliged.ts";
import type { Acted, Acting, Setting } from "../obligation/setting.ts";
import type { Amending, Directive } from "./directive.ts";
import { documentName } from "./naming.ts";

/** What an amended directive does to what was owed: written only when an officer has seen it. */
interface Amendment {
  /** Owed before and after, by another instant: the record moves, its history and its receipts stay. */
  readonly moved: readonly Acted[];
  /** Not owed before. */
  readonly added: readonly Obligation[];
  /** No longer asked; those that had reported are not waived, what they sent still counts. */
  readonly dropped: readonly Acted[];
  readonly unaffected: number;
}

/**
 * Recomputes who owes what under the amended directive (by analogy with Decree 30/2020, art. 18.3: an
 * amendment is a document of equal form, so `amended` has a number of its own). Whoever is affected is told;
 * whoever is not, is not.
 */
export function amend(
  obligations: readonly Obligation[],
  setting: Setting,
  amended: Directive,
  acting: Acting,
): Amendment {
  const after = { ...setting, directive: amended };
  const owed = new Map(obligationsOf(amended, setting.roster).map((each) => [each.id, each]));
  const held = new Set(obligations.map(({ id }) => id));
  const moved = obligations.filter((each) => {
    const next = owed.get(each.id);
    return next !== undefined && next.dueBefore !== each.dueBefore && !each.waived;
  });
  const dropped = obligations.filter((each) => !owed.has(each.id) && !each.waived && !each.latest);
  return {
    moved: moved.map((each) => moveTo(each, owed.get(each.id)?.dueBefore, after, acting)),
    added: [...owed.values()].filter(({ id }) => !held.has(id)),
    dropped: dropped.map((each) => drop(each, after, acting)),
    unaffected: obligations.length - moved.length - dropped.length,
  };
}

/**
 * Whether an amendment of its demand has not come to the obligation yet. The directive is written first and
 * alone says by when; between the two the record lags behind.
 */
export function isBehind(obligation: Obligation, directive: Directive): boolean {
  const demand = demandOf(obligation, directive);
  if (directive.recalled) return !obligation.waived && !obligation.latest;
  if (!demand || obligation.waived || !latestOf(directive, demand.id)) return false;
  return obligation.dueBefore !== dueOfDemand(demand);
}

/** The obligation as the directive has it, for reading: the record itself is moved with its ledger entry. */
export function asDirected(obligation: Obligation, directive: Directive): Obligation {
  if (directive.recalled && isBehind(obligation, directive)) {
    return { ...obligation, waived: waivedBy(directive, directive.recalled) };
  }
  const demand = isBehind(obligation, directive) ? demandOf(obligation, directive) : undefined;
  return demand ? movedTo(obligation, dueOfDemand(demand)) : obligation;
}

/** The move still owed to it, in the name of the document that ordered it; undefined where the two agree. */
export function amendmentOwed(obligation: Obligation, setting: Setting): Acted | undefined {
  const { directive } = setting;
  if (directive.recalled) return isBehind(obligation, directive) ? recallOf(obligation, setting) : undefined;
  const demand = demandOf(obligation, directive);
  const amendment = demand && latestOf(directive, demand.id);
  if (!amendment || !isBehind(obligation, directive)) return undefined;
  const spoken = { ...directive, document: amendment.document };
  return moveTo(obligation, dueOfDemand(demand), { ...setting, directive: spoken }, amendment);
}

function waivedBy(directive: Directive, { at, by, reason }: NonNullable<Directive["recalled"]>) {
  const why = `${documentName(directive)} đã được thu hồi: ${reason}`;
  return { at, by, reason: why, ground: "exempt" as const };
}

/** Nothing is owed under a directive that was taken back, and whoever owed it is told. */
function recallOf(obligation: Obligation, setting: Setting): Acted | undefined {
  const { directive } = setting;
  const { recalled } = directive;
  if (!recalled) return undefined;
  const waived = waivedBy(directive, recalled);
  return acted(
    { ...obligation, waived },
    setting,
    recalled,
    "waived",
    { reason: waived.reason },
    {
      audiences: ["clerk", "head"],
      message: {
        subject: `Thu hồi văn bản: ${directive.document.subject}`,
        text: `${partyName(obligation, setting)} không phải ${actionOf(obligation, directive)}: ${waived.reason}.`,
        dated: true,
      },
    },
  );
}

function latestOf({ amendments }: Directive, demand: string): Amending | undefined {
  return amendments?.findLast((each) => each.demand === demand);
}

function moveTo(
  obligation: Obligation,
  dueBefore: Instant | undefined,
  setting: Setting,
  acting: Acting,
): Acted {
  const changed = movedTo(obligation, dueBefore);
  const due = deadlineInForce(changed);
  const detail = {
    ...(obligation.dueBefore === undefined ? {} : { original: obligation.dueBefore }),
    ...(dueBefore === undefined ? {} : { dueBefore }),
    ...(due === undefined || due.dueBefore === dueBefore ? {} : { inForce: due.dueBefore }),
    reason: documentName(setting.directive),
  };
  const action = actionOf(obligation, setting.directive);
  return acted(changed, setting, acting, "obliged", detail, {
    audiences: ["clerk", "head"],
    message: {
      subject: `Thay đổi thời hạn: ${action}`,
      text: `Theo ${documentName(setting.directive)}, ${partyName(obligation, setting)} ${action}: ${dueWords(dueBefore, due)}.`,
      dated: true,
    },
  });
}

/**
 * The record under the demand's new instant. A report sent back is not wanted sooner than the same from
 * everybody else.
 */
function movedTo({ dueBefore: _, ...rest }: Obligation, dueBefore: Instant | undefined): Obligation {
  if (dueBefore === undefined) return rest;
  const { returned } = rest;
  return returned && returned.dueBefore < dueBefore
    ? { ...rest, dueBefore, returned: { ...returned, dueBefore } }
    : { ...rest, dueBefore };
}

/** What the document says for all, and where this party is held to another day, that day. */
function dueWords(dueBefore: Instant | undefined, due: DeadlineInForce | undefined): string {
  if (dueBefore === undefined) return "không còn thời hạn";
  const said = `thời hạn mới: ${dueInWords(dueBefore)}`;
  if (due === undefined || due.dueBefore === dueBefore) return said;
  switch (due.type) {
    case "demand":
      return said;
    case "extension":
      return `${said}; thời hạn áp dụng cho đơn vị là thời hạn đã gia thêm: ${dueInWords(due.dueBefore)}`;
    case "return":
      return `${said}; báo cáo đã trả lại để bổ sung thì gửi lại ${dueAtLatest(due.dueBefore)}`;
  }
}

function drop(obligation: Obligation, setting: Setting, acting: Acting): Acted {
  const { by, at } = acting;
  const reason = `không còn yêu cầu theo ${documentName(setting.directive)}`;
  const changed = { ...obligation, waived: { at, by, reason, ground: "exempt" as const } };
  return acted(
    changed,
    setting,
    acting,
    "waived",
    { reason },
    {
      audiences: ["clerk", "head"],
      message: {
        subject: `Không còn yêu cầu: ${setting.directive.document.subject}`,
        text: `${partyName(obligation, setting)}: nội dung đã giao ${reason}.`,
        dated: true,
      },
    },
  );
}
