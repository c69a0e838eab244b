import type { viEdition } from "../vi/edition.ts";

export const enEdition: typeof viEdition = {
  states: {
    draft: "Draft",
    "awaiting-signature": "To be signed",
    issued: "Issued",
    replaced: "Replaced",
  },
  onPaperTitles: {
    issued: "The report was issued",
    replaced: "The report was replaced",
    "not-issued": "A draft",
    unknown: "No report has this code",
  },
  onPaper: {
    issued: ({ number }) =>
      `This is the report as issued (edition ${number}). Compare the paper with the electronic copy before you use it.`,
    replaced: ({ number, by }) => `Edition ${number} was replaced by edition ${by}. Do not use this paper.`,
    "not-issued": ({ number }) => `Edition ${number} is a draft and was not signed and issued.`,
    unknown: () => "No report has this code. The paper did not come from this system.",
  },
  closed: {
    signed: "This edition was issued with another signed file. The file just sent was not taken.",
    malformed:
      "This edition has faults of form, so no signed copy is taken. Please mend it, merge again and have the new edition signed.",
    unprinted:
      "This edition shows [?] or text in an old encoding that no officer has seen yet, so no signed copy is taken. Please look and release it, or mend it, merge again and have the new edition signed.",
    overtaken: "A later edition was issued, so this one cannot be signed any more.",
  },
};
