import * as v from "valibot";
import { type CoveringFacts, coveringIn } from "../../core/report/covering.ts";
import type { Edition } from "../../core/round/edition.ts";
import type { World } from "../../core/world.ts";

/** What an edition's own file tells whoever is to put it up. */
export interface ToldOfEdition {
  /** Absent in editions made before it was kept. */
  readonly facts?: CoveringFacts | undefined;
  /** Edits that were not carried out, since what they were made on has changed. */
  readonly flags: number;
}

const Flagged = v.object({ flags: v.optional(v.array(v.unknown()), []) });

export async function toldOf(world: Pick<World, "files">, { report }: Edition): Promise<ToldOfEdition> {
  const file: unknown = JSON.parse(new TextDecoder().decode(await world.files.read(report.key)));
  const flagged = v.safeParse(Flagged, file);
  return { facts: coveringIn(file), flags: flagged.success ? flagged.output.flags.length : 0 };
}

/** Why an officer is asked once more: nobody has reported, or sentences of units wait for a decision. */
export function asksAgain({ facts }: ToldOfEdition, { reported, owed }: Edition): boolean {
  return (reported === 0 && owed > 0) || (facts?.claims.waiting ?? 0) > 0;
}
