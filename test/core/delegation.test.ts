import { describe, expect, test } from "vitest";
import type { Instant } from "../../functions/core/instant.ts";
import { type Delegation, holdOf, longestEnd, usualEnd } from "../../functions/core/obligation/delegation.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { aDirective } from "../store/issued.ts";
import { anObligation, at, noon } from "../store/round.ts";

const until = at("2022-06-28T00:00+07:00");
const closesAt = at("2022-07-15T17:00+07:00");
const directive = aDirective({ closesAt });
const receipt = { reference: "XH7K-4MPW", receivedAt: noon, hash: "0".repeat(64) };
const hold = (over: Partial<Delegation>, owed: Obligation = anObligation(), now: Instant = noon) =>
  holdOf({ until, ...over } as Delegation, { directive, obligation: owed, now });

describe("what a lent section's link opens", () => {
  test("is the section until its end, which is half-open", () => {
    expect(hold({})).toBe("open");
    expect(hold({}, anObligation(), at("2022-06-27T23:59:59.999+07:00"))).toBe("open");
    expect(hold({}, anObligation(), until)).toBe("over");
  });

  test("is nothing once it was taken back, whatever else is true", () => {
    expect(hold({ revokedAt: noon }, anObligation({ acceptedAt: noon }), until)).toBe("revoked");
  });

  test("is nothing while the report is with its recipient, and the section again when it is sent back", () => {
    const latest = { ...receipt, revision: 1 };
    const returned = { at: noon, by: "officer", reason: "Bổ sung", dueBefore: until, revision: 1 };
    expect(hold({}, anObligation({ latest }))).toBe("sent");
    expect(hold({}, anObligation({ latest, returned }))).toBe("open");
    expect(hold({}, anObligation({ latest: { ...latest, revision: 2 }, returned }))).toBe("sent");
  });

  test("is nothing once the report was accepted or waived or the round closed", () => {
    expect(hold({}, anObligation({ acceptedAt: noon }))).toBe("closed");
    expect(hold({}, anObligation({ waived: { at: noon, by: "officer", reason: "Giải thể" } }))).toBe(
      "closed",
    );
    expect(hold({ until: at("2022-08-01T00:00+07:00") }, anObligation(), closesAt)).toBe("closed");
  });
});

describe("until when a section is lent", () => {
  test("the deadline when nothing else is said, and a week when it has passed", () => {
    expect(usualEnd(directive, anObligation(), noon)).toBe(until);
    expect(usualEnd(directive, anObligation(), at("2022-06-29T09:00+07:00"))).toBe(
      at("2022-07-07T00:00+07:00"),
    );
  });

  test("a month at most, and never beyond the round", () => {
    expect(longestEnd(directive, noon)).toBe(closesAt);
    expect(longestEnd(aDirective(), noon)).toBe(at("2022-07-26T00:00+07:00"));
    const far = anObligation({ dueBefore: "2022-12-31T17:00:00.000Z" });
    expect(usualEnd(aDirective(), far, noon)).toBe(at("2022-07-26T00:00+07:00"));
    expect(usualEnd(directive, anObligation(), at("2022-07-14T09:00+07:00"))).toBe(closesAt);
  });
});
