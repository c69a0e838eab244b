import { barToReleasing } from "../../core/round/bars.ts";
import { type DecidingOnEdition, decideByWord } from "./decide-by-word.ts";

/**
 * Lets an edition be signed that is held for what an officer must look at first. The word is about the file
 * that was shown, by its hash; an edition that somebody else has released meanwhile is released, in the words
 * of the first.
 */
export const releaseEdition: DecidingOnEdition = (world, context, asked, said) =>
  decideByWord(world, context, asked, said, {
    as: "released",
    bar: barToReleasing,
    looked: ({ pdf }) => pdf.hash,
    answers: () => true,
  });
