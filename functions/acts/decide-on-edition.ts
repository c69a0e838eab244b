import type { Sha256 } from "../core/ids.ts";
import type { Notice } from "../core/notice/notice.ts";
import type { Problem } from "../core/problem/outcome.ts";
import type { ClosedEdition, Edition, OfficersWord, WordKept } from "../core/round/edition.ts";
import { reasonIn, tooLong } from "../core/text/reason.ts";
import type { World } from "../core/world.ts";
import type { RoundContext } from "./context.ts";

/** An edition among all of its round. */
export interface EditionAsked {
  readonly edition: Edition;
  readonly all: readonly Edition[];
}

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
  readonly bar: (edition: Edition) => ClosedEdition | undefined;
  /** The file that must have been looked at. */
  readonly looked: (edition: Edition) => Sha256 | undefined;
  /** Whether the word that stands answers this one too. */
  readonly answers: (stands: OfficersWord, said: OfficersWord) => boolean;
  readonly notices?: (edition: Edition, said: OfficersWord) => readonly Notice[];
}

/**
 * Writes an officer's word over the edition as it was read, with its notices. Whoever loses to another
 * decision is judged again by what that one left.
 */
export async function decideOnEdition(
  world: World,
  { person, now }: RoundContext,
  { edition }: EditionAsked,
  { hash, reason: typed }: SaidOfEdition,
  { as, bar, looked, answers, notices }: Deciding,
): Promise<EditionDecided> {
  const reason = reasonIn(typed);
  let read = edition;
  for (;;) {
    const shown = looked(read);
    const said = shown && { at: now, by: person.id, reason, hash: shown };
    const stands = read[as];
    if (said && stands && answers(stands, said)) return { type: "decided", edition: read };
    const why = bar(read);
    if (why) return { type: "closed", edition: read, why };
    if (!said || said.hash !== hash) return { type: "closed", edition: read, why: { type: "another-file" } };
    const [problem] = reason
      ? tooLong("reason", reason)
      : [{ field: "reason", code: "needs-reason" } satisfies Problem];
    if (problem) return { type: "unsaid", problem };
    const { directive, number } = read;
    if (await world.editions.decide(read, { [as]: said }, notices?.(read, said))) {
      world.log(`edition-${as}`, { directive, edition: number, person: person.id });
      return { type: "decided", edition: { ...read, [as]: said } };
    }
    const stored = await world.editions.find(directive, number);
    if (!stored) throw new Error(`Edition ${number} of ${directive} is gone.`);
    read = stored;
  }
}
