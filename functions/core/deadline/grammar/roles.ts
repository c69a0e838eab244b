import { isListed, isRange } from "./joined.ts";
import type { Lexed, Token } from "./lex.ts";
import { type Mark, marksIn } from "./phrases.ts";
import {
  byOf,
  type Context,
  fromAhead,
  isBound,
  isNear,
  type Role,
  type Roled,
  roleOf,
  sideOf,
} from "./role-of.ts";
import type { SeenTime } from "./times.ts";

/** Each time with its one role, by the nearest word that says so in its own clause. */
export function rolesOf({ tokens, openedAt }: Lexed, times: readonly SeenTime[]): readonly Roled[] {
  const marks = marksIn(tokens);
  const roled: Roled[] = [];
  const contexts: Context[] = [];
  const lastOf = new Map<number, number>();
  let hasDeadline = false;
  let linked = 0;
  const aheadOf = (index: number, clause: number) => {
    const [time, next] = [times[index], times[index + 1]];
    const from = time?.end ?? 0;
    const to = Math.min(next?.first ?? tokens.length, from + REACH_AHEAD);
    return marksBetween(marks, from, to).filter((mark) => tokens[mark.first]?.clause === clause);
  };
  for (const [index, time] of times.entries()) {
    const clause = tokens[time.first]?.clause ?? 0;
    const before = times[index - 1];
    const previous = roled.at(-1);
    const context = contextOf(tokens, marks, lastOf.get(clause) ?? 0, time, openedAt.get(clause));
    lastOf.set(clause, time.end);
    contexts.push(context);
    const isSame = before !== undefined && tokens[before.first]?.clause === clause;
    const isLinked = isSame && linked < LONGEST_LIST;
    linked = isLinked && (isRange(tokens, before, time) || isListed(tokens, before, time)) ? linked + 1 : 0;
    if (isLinked && previous && isRange(tokens, before, time)) {
      const told = previous.by
        ? previous
        : { ...previous, ...fromAhead(time, tokens, aheadOf(index, clause)) };
      const span = spanFrom(told, time, contexts.at(-2) ?? context);
      const { by } = told;
      roled[roled.length - 1] = { ...told, role: span.begin };
      const side = context.marks.findLast((mark) => isBound(mark) && isNear(tokens, mark, time));
      roled.push({
        time,
        role: span.end,
        ...(side ? { boundary: sideOf(side) } : {}),
        ...byOf(by),
        ranged: true,
      });
      continue;
    }
    if (isLinked && previous && isListed(tokens, before, time)) {
      roled.push({ ...previous, time, listed: true });
      continue;
    }
    hasDeadline = hasDeadline || (previous?.role === "deadline" && previous.by !== undefined);
    roled.push({ time, ...roleOf(tokens, time, context, aheadOf(index, clause), hasDeadline) });
  }
  return roled;
}

/** Days that a directive names in one breath: twelve, one of every month. */
const LONGEST_LIST = 12;

/** How far back a clause is gone over for the word that governs a time, and how far ahead. */
const REACH = 60;

const REACH_AHEAD = 14;

/** How much of the words before a bracket speaks of what stands in it. */
const REACH_OUT = 12;

function contextOf(
  tokens: readonly Token[],
  marks: readonly Mark[],
  after: number,
  time: SeenTime,
  opened: number | undefined,
): Context {
  const clause = tokens[time.first]?.clause ?? 0;
  const from = Math.max(after, time.first - REACH);
  const own = marksBetween(marks, from, time.first).filter((mark) => tokens[mark.first]?.clause === clause);
  const speaks = own.some(({ meaning }) => meaning !== "none" && meaning !== "passesOn");
  if (speaks || opened === undefined || after > opened) return { marks: own };
  const outside = marksBetween(marks, Math.max(0, opened - REACH_OUT), opened);
  return { marks: [...outside, ...own] };
}

/** Marks come in order, so those of a stretch are found by halving. */
function marksBetween(marks: readonly Mark[], from: number, to: number): readonly Mark[] {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.first ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: Mark[] = [];
  for (let at = low; at < marks.length; at += 1) {
    const mark = marks[at];
    if (!mark || mark.first >= to) break;
    found.push(mark);
  }
  return found;
}

/** What a span from one time to another is for, from what governs its beginning. */
function spanFrom(
  begin: Roled,
  end: SeenTime,
  { marks }: Context,
): { readonly begin: Role; readonly end: Role } {
  if (marks.some(({ meaning }) => meaning === "move")) return { begin: "replaced", end: "deadline" };
  // From one month to another is a time that is reported on, not one in which to hand in.
  const isOfMonths = begin.time.type === "part" && end.type === "part";
  if (
    begin.role === "deadline" ||
    begin.role === "opening" ||
    (begin.time.type === "part" && !isOfMonths && !begin.by)
  )
    return isOfMonths ? { begin: "period", end: "period" } : { begin: "opening", end: "deadline" };
  const role = begin.role === "cutoff" ? "period" : begin.role;
  return { begin: role, end: role };
}
