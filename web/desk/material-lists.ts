import type { Fate } from "../../functions/core/report/material.ts";
import type { ClaimOnDesk, GroupOnDesk, Made } from "../../functions/core/report/officer/on-desk.ts";

/** A group of claims that share a fate, by the id under which it is opened and acted on. */
export interface SeenGroup {
  readonly id: string;
  readonly text: string;
  readonly quantifier: string;
  readonly claims: readonly ClaimOnDesk[];
  /** The last edit on it. */
  readonly last?: Made | undefined;
}

/** Material by what became of it. A group whose claims fared differently stands in each list with its own. */
interface MaterialLists {
  readonly waiting: readonly SeenGroup[];
  readonly used: readonly SeenGroup[];
  readonly left: readonly SeenGroup[];
}

export function listsOf(material: readonly GroupOnDesk[]): MaterialLists {
  return {
    waiting: having(material, ["waiting"]),
    used: having(material, ["printed", "under"]),
    left: having(material, ["left"]),
  };
}

function having(material: readonly GroupOnDesk[], fates: readonly Fate["type"][]): readonly SeenGroup[] {
  const groups = material.flatMap(({ text, quantifier, claims, last }) => {
    const some = claims.filter(({ fate }) => fates.includes(fate.type));
    const [first] = some;
    if (!first) return [];
    const whole = some.length === claims.length;
    return [
      {
        id: first.id,
        text: whole ? text : first.text,
        quantifier: whole ? quantifier : "",
        claims: some,
        last,
      },
    ];
  });
  return groups.toSorted((a, b) => b.claims.length - a.claims.length);
}

export const claimsIn = (groups: readonly SeenGroup[]) =>
  groups.reduce((sum, { claims }) => sum + claims.length, 0);

/** One page of a long list, counted from one. */
export function pageOf<T>(all: readonly T[], page: number, size: number) {
  const from = (page - 1) * size;
  return {
    shown: all.slice(from, from + size),
    from,
    to: Math.min(from + size, all.length),
    all: all.length,
  };
}
