import type { Sha256 } from "../../core/ids.ts";
import type { Notice } from "../../core/notice/notice.ts";
import type { Problem } from "../../core/problem/outcome.ts";
import type { ClosedEdition } from "../../core/round/bars.ts";
import type { Edition, OfficersWord, WordKept } from "../../core/round/edition.ts";
import { reasonIn, tooLong } from "../../core/text/reason.ts";
import type { World } from "../../core/world.ts";
import type { RoundContext } from "../context.ts";
import { asItStands, type EditionAsked } from "./as-it-stands.ts";

/** What an officer says of it: about which file, by its hash, and why. */
interface SaidOfEdition {
  readonly hash: unknown;
  readonly reason: unknown;
}

/** What comes of an officer's word: it stands with the edition, or is not open to it, or lacks its reason. */
type EditionDecided =
  | { readonly type: "decided"; readonly edition: Edition }
  | { readonly type: "closed"; readonly edition: Edition; readonly why: ClosedEdition }
  | { readonly type: "unsaid"; readonly problem: Problem };

/** An act by which an officer says something of an edition. */
export type DecidingOnEdition = (
  world: World,
  context: RoundContext,
  asked: EditionAsked,
  said: SaidOfEdition,
) => Promise<EditionDecided>;

/** One sort of word, and how an edition stands towards it. */
interface Deciding {
  /** Under which key it stays with the edition. */
  readonly as: WordKept;
  /** Why an edition is not open to it. */
  readonly bar: (edition: Edition, all: readonly Edition[]) => ClosedEdition | undefined;
  /** The file that must have been looked at. */
  readonly looked: (edition: Edition) => Sha256 | undefined;
  /** Whether the word that stands answers this one too. */
  readonly answers: (stands: OfficersWord, said: OfficersWord) => boolean;
  readonly notices?: (edition: Edition, said: OfficersWord) => readonly Notice[];
}

/**
 * Writes an officer's word over the edition as it was read, with its deed and its letters. Whoever loses to
 * another decision is judged again by what that one left.
 */
export async function decideByWord(
  world: World,
  { person, now }: RoundContext,
  { edition }: EditionAsked,
  { hash, reason: typed }: SaidOfEdition,
  { as, bar, looked, answers, notices }: Deciding,
): Promise<EditionDecided> {
  const reason = reasonIn(typed);
  for (;;) {
    const { edition: read, all, behind } = await asItStands(world, edition);
    const shown = looked(read);
    const said = shown && { at: now, by: person.id, reason, hash: shown };
    const stands = read[as];
    if (said && stands && answers(stands, said)) return { type: "decided", edition: read };
    const why = bar(read, all);
    if (why) return { type: "closed", edition: read, why };
    if (!said || said.hash !== hash) return { type: "closed", edition: read, why: { type: "another-file" } };
    const [problem] = reason
      ? tooLong("reason", reason)
      : [{ field: "reason", code: "needs-reason" } satisfies Problem];
    if (problem) return { type: "unsaid", problem };
    const { directive, number } = read;
    const detail = { edition: String(number), hash: shown, reason };
    const deeds = [{ act: as, at: now, by: person.id, detail }];
    const letters = notices?.(read, said) ?? [];
    if (await world.editions.decide(read, { [as]: said }, { deeds, behind, notices: letters })) {
      world.log(`edition-${as}`, { directive, edition: number, person: person.id });
      return { type: "decided", edition: { ...read, [as]: said } };
    }
  }
}
