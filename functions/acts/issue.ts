import * as v from "valibot";
import type { Directive } from "../core/directives/directive.ts";
import { periodOf } from "../core/directives/period.ts";
import { canonical, sha256 } from "../core/hash.ts";
import { DirectiveId, type Sha256 } from "../core/ids.ts";
import type { Entries } from "../core/kinds/shape.ts";
import { obligedBy } from "../core/ladder/next.ts";
import { obligationsOf } from "../core/obligation/obliged.ts";
import type { Roster } from "../core/people/roster.ts";
import type { World } from "../core/world.ts";

export type Issued =
  | { readonly type: "issued"; readonly directive: Directive }
  /** A round was issued from this very form before, with other words. */
  | { readonly type: "otherwise"; readonly directive: Directive };

/**
 * Issues what was written, once however often the button is pressed: from one form by its key, from two forms
 * that say the same by their words. Two directives written at once for one period get ids of their own.
 */
export async function issueOnce(
  world: World,
  roster: Roster,
  entries: Entries,
  directive: Directive,
): Promise<Issued> {
  const { authority } = roster;
  const words = sha256(canonical([authority.id, wordsIn(entries)]));
  const key = entries._key ? [sha256(canonical([authority.id, entries._key]))] : [];
  const { id, press } = await keptFor(world, roster, entries, [words, ...key]);
  const before = await world.directives.find(id);
  if (before) return { type: press === words ? "issued" : "otherwise", directive: before };
  // The form's first press broke off, and its words are others now: what it left behind is not built upon.
  const own = press === words ? id : (await keptFor(world, roster, entries, [words])).id;
  const issued = { ...directive, id: own };
  return { type: "issued", directive: await world.directives.issue(issued, obligedBy(issued, roster)) };
}

/** What a preview showed would be owed, so that nothing else is issued than what was shown. */
export function owedHash(directive: Directive, roster: Roster): Sha256 {
  const owed = obligationsOf(directive, roster).map(({ id, dueBefore }) => [id, dueBefore]);
  return sha256(canonical([owed, directive.closesAt, directive.confirmation, directive.rehearsal]));
}

/** "an-son-2026-h1", and "-2" behind it when the authority asks twice for one period. */
export function idFor({ authority }: Roster, entries: Entries, count: number): DirectiveId {
  const plain = authority.id.replace(/^ubnd-/, "").slice(0, 60);
  // What is no year and no period is told by the reader; until then a name is only needed to read on.
  const year = /^\d{4}$/.exec(entries.year?.trim() ?? "")?.[0] ?? "nam";
  const base = `${plain}-${year}-${periodOf(entries) ?? "ky"}`.toLowerCase();
  return v.parse(DirectiveId, count === 1 ? base : `${base}-${count}`);
}

async function keptFor(world: World, roster: Roster, entries: Entries, presses: readonly string[]) {
  const taken = new Set((await world.directives.all()).map(({ id }) => id));
  for (let count = 1; ; count++) {
    const id = idFor(roster, entries, count);
    const kept = taken.has(id) ? undefined : await world.directives.keepId(id, presses);
    if (kept) return kept;
  }
}

function wordsIn(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => !name.startsWith("_")));
}
