import { expect, test } from "vitest";
import { defaultLadder } from "../../functions/core/ladder/default.ts";
import { chained, type Deed } from "../../functions/core/obligation/ledger.ts";
import { LedgerLines } from "../../web/ui/ledger.tsx";
import { en } from "../../web/words/en.ts";
import { vi } from "../../web/words/vi.ts";
import { at, spring, springObligations } from "../support/spring-round.ts";

const deed: Deed = {
  ...{ act: "reminded", at: at("2026-04-27T08:00+07:00"), by: "clock" },
  detail: { measure: "remind-1@2026-04-28T17:00:00.000Z" },
};

const [owed] = springObligations();
const entry = chained(spring.directive.id, owed?.id ?? expect.unreachable(), undefined, deed);

test("the ledger on the page names the step of the ladder in words, and not by its sign", () => {
  const lines = (words: typeof vi) =>
    String(LedgerLines({ entries: [entry], ladder: defaultLadder, names: new Map(), words }));
  expect(lines(vi)).toContain("bước nhắc trước hạn 1 ngày làm việc");
  expect(lines(en as typeof vi)).toContain("step: reminder 1 working day before the deadline");
  expect(lines(vi)).not.toContain("remind-1");
});
