import type { LeftOut } from "../../core/report/left-out.ts";
import { type Claim, claimId, type Fate, type MaterialGroup } from "../../core/report/material.ts";
import type { Group } from "../../core/report/sentences.ts";
import type { Part } from "../../core/report/source.ts";
import type { Composing } from "./context.ts";

interface Became {
  readonly quantifier: string;
  readonly mark?: string;
  readonly fate?: Fate;
  /** Where in its field it was said: "phong-trao.nong-thon-moi". */
  readonly place?: string;
}

/** Notes what became of all that a group of sentences holds; a unit's words told twice are one claim. */
export function record(
  { material }: Pick<Composing, "material">,
  { same, agreeing, framed }: Omit<Group, "voice">,
  { quantifier, mark, fate, place }: Became,
): void {
  const [first] = [...same, ...agreeing, ...framed];
  if (!first) return;
  const printed = (type: "printed" | "agrees" | "same-frame"): Fate => {
    if (fate) return fate;
    if (mark === undefined) return { type: "waiting" };
    return type === "printed" ? { type, mark } : { type: "under", mark, why: type };
  };
  const claims = [
    ...claimsOf(same, printed("printed"), place),
    ...claimsOf(agreeing, printed("agrees"), place),
    ...claimsOf(framed, printed("same-frame"), place),
  ];
  material.push({
    text: first.value,
    quantifier,
    claims: [...new Map(claims.map((each) => [each.id, each])).values()],
  });
}

function claimsOf(parts: readonly Part<string>[], fate: Fate, place?: string): readonly Claim[] {
  return parts.map(({ source, value }) => ({ id: claimId(source, value, place), source, text: value, fate }));
}

/** What of the units' sentences is not on the page in their own words, as `leftOut` names it. */
export function leftOutOf(material: readonly MaterialGroup[]): readonly LeftOut[] {
  return material.flatMap(({ claims }) => claims.flatMap(leftOutBy));
}

function leftOutBy({ source: { unit, bloc, field }, text, fate }: Claim): readonly LeftOut[] {
  const said = { unit, ...(bloc ? { bloc } : {}), field, text };
  switch (fate.type) {
    case "printed":
      return [];
    case "under":
      return [{ ...said, why: fate.why === "agrees" ? "agrees" : "other-facts", under: fate.mark }];
    case "left":
      return [{ ...said, why: fate.why }];
    case "waiting":
      return [{ ...said, why: "room" }];
  }
}
