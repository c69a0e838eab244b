import { barToReleasing } from "../core/round/edition.ts";
import { type DecidingOnEdition, decideOnEdition } from "./decide-on-edition.ts";

/**
 * Lets an edition be signed that is held for what an officer must look at first. The word is about the file
 * that was shown, by its hash; an edition that somebody else has released meanwhile is released, in the words
 * of the first.
 */
export const releaseEdition: DecidingOnEdition = (world, context, asked, said) =>
  decideOnEdition(world, context, asked, said, {
    as: "released",
    bar: (edition) => barToReleasing(edition, asked.all),
    looked: ({ pdf }) => pdf.hash,
    answers: () => true,
  });
