import { describe, expect, test } from "vitest";
import { deadlineInForce } from "../../functions/core/deadline/in-force.ts";
import { anObligation } from "../store/round.ts";

describe("the instant that binds a party", () => {
  const owed = anObligation();
  const extended = (until: string, revokedAt?: string) => ({
    ...owed,
    dueBefore: "2022-06-27T17:00:00.000Z",
    extension: {
      until,
      reason: "mất điện",
      grantedBy: "officer",
      grantedAt: "2022-06-20T01:00:00.000Z",
      revokedAt,
    },
  });
  const due = (obligation: object) => deadlineInForce(obligation as typeof owed)?.dueBefore;

  test("is the extension's while it stands, and the demand's again when it was revoked", () => {
    expect(due(extended("2022-07-05T17:00:00.000Z"))).toBe("2022-07-05T17:00:00.000Z");
    expect(due(extended("2022-07-05T17:00:00.000Z", "2022-06-21T01:00:00.000Z"))).toBe(
      "2022-06-27T17:00:00.000Z",
    );
  });

  test("is never earlier than the demand's own, which a later document may have moved past the extension", () => {
    expect(due(extended("2022-06-25T17:00:00.000Z"))).toBe("2022-06-27T17:00:00.000Z");
  });
});
