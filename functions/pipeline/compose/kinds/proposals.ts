import { proposalIn } from "../../../core/report/voice/proposals.ts";
import { inFull, type KindOnPage } from "../on-page.ts";
import { proposalPassages } from "../proposals.ts";
import { readLines } from "./lines.ts";

/** What is asked of those above; whom the column beside names is asked in the sentence. */
export const proposals: KindOnPage<"proposals"> = {
  blocks(composing, field, total) {
    const asked = readLines(total.lines).map(({ source, value: { of } }) => ({
      source,
      value: proposalIn(of("proposal") ?? "", of("addressee")),
    }));
    return [{ passages: proposalPassages(composing, field, asked) }];
  },
  ...inFull,
};
