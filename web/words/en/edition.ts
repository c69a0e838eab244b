import type { viEdition } from "../vi/edition.ts";
import { momentInEnglish } from "./time.ts";

export const enEdition: typeof viEdition = {
  states: {
    draft: "Draft",
    "awaiting-signature": "To be signed",
    issued: "Issued",
    replaced: "Replaced",
    recalled: "Recalled",
  },
  onPaperTitles: {
    issued: "The report was issued",
    replaced: "The report was replaced",
    recalled: "The report was recalled",
    "not-issued": "A draft",
    unknown: "No report has this code",
  },
  onPaper: {
    issued: ({ number }) =>
      `This is the report as issued (edition ${number}). Compare the paper with the electronic copy before you use it.`,
    replaced: ({ number, by }) => `Edition ${number} was replaced by edition ${by}. Do not use this paper.`,
    recalled: ({ number, at, by }) =>
      `Edition ${number} was recalled by the authority that issued it at ${momentInEnglish(at)} (Vietnam time). Do not use this paper.${by === undefined ? "" : ` The report in force is edition ${by}.`}`,
    "not-issued": ({ number }) => `Edition ${number} is a draft and was not signed and issued.`,
    unknown: () => "No report has this code. The paper did not come from this system.",
  },
  closed: {
    signed: () => "This edition was issued with another signed file. The file just sent was not taken.",
    malformed: () =>
      "This edition has faults of form, so no signed copy is taken. Please mend it, merge again and have the new edition signed.",
    unprinted: () =>
      "This edition shows [?], figures that an officer changed or text in an old encoding that no officer has seen yet, so no signed copy is taken. Please look and release it, or mend it, merge again and have the new edition signed.",
    "not-held": () => "This edition has nothing that must be looked at before it is signed.",
    overtaken: () => "A later edition was issued, so this one cannot be signed any more.",
    "not-issued": () => "This edition was not issued, so there is nothing to recall.",
    recalled: ({ at }) =>
      `This edition was recalled at ${momentInEnglish(at)} (Vietnam time), so no signed copy or decision is taken any more.`,
    "another-file": () =>
      "The SHA-256 that came along is not that of this file. Please open the page again, look at the file and decide.",
  },
  release: {
    title: "Seen; let this edition be signed",
    hint: "Look at each place named above in the PDF. If it may be signed as it is, give the reason; your name, the moment and your words are kept with this edition.",
    reason: "Why it may be signed",
    act: "Seen; let it be signed",
    failed: "It was not released",
    done: (who, moment) => `${who} has seen it and let it be signed at ${moment}, in these words:`,
  },
  recall: {
    title: "Recall the issued report",
    hint: "A recalled report is kept and stays readable; the public page tells everyone that it was recalled and when, but not why. The leaders are told. This cannot be undone; what takes its place is a new edition, to be signed and issued.",
    reason: "Why it is recalled",
    act: "Recall the report",
    failed: "The report was not recalled",
    done: (who, moment) => `${who} recalled this report at ${moment}, for this reason:`,
    unkept: "The reason just typed was not kept:",
  },
};
