import { barToRecalling } from "../../core/round/bars.ts";
import { recallNotices } from "../../core/round/recall.ts";
import { settingOf } from "../context.ts";
import { recallFromRecipients } from "../deliver-report.ts";
import { type DecidingOnEdition, decideByWord } from "./decide-by-word.ts";

/**
 * Recalls an issued report (thu hồi) with a reason, once, and tells the leaders and its recipients. The word
 * is about the signed file that was shown. The same officer's same word is answered as before; whoever comes
 * after another is told of that one.
 */
export const recallEdition: DecidingOnEdition = async (world, context, asked, said) => {
  const setting = await settingOf(world, context);
  const came = await decideByWord(world, context, asked, said, {
    as: "recalled",
    bar: barToRecalling,
    looked: ({ signed }) => signed?.hash,
    answers: (stands, { by, reason }) => stands.by === by && stands.reason === reason,
    notices: (edition, word) => recallNotices(edition, word, context.person, setting),
  });
  // Again where it was recalled before: who was not told yet is told now.
  if (came.type === "decided") await recallFromRecipients(world, context, came.edition);
  return came;
};
