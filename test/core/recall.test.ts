import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { Sha256 } from "../../functions/core/ids.ts";
import { acts, may, relations, roles } from "../../functions/core/people/access.ts";
import { barToRecalling, barToReleasing, barToSigning } from "../../functions/core/round/bars.ts";
import { Edition, OfficersWord } from "../../functions/core/round/edition.ts";
import { stateOf } from "../../functions/core/round/edition-state.ts";
import { proofCode } from "../../functions/core/round/proof.ts";
import { recallNotices } from "../../functions/core/round/recall.ts";
import { SignedFile } from "../../functions/core/round/signed-file.ts";
import { standingOfProof } from "../../functions/core/round/standing-of-proof.ts";
import { at, officer, spring } from "../support/spring-round.ts";

const issuedAt = at("2026-07-01T09:00+07:00");
const recalledAt = at("2026-07-02T10:30+07:00");
const hash = (digit: string) => v.parse(Sha256, digit.repeat(64));

const edition = (number: number): Edition =>
  v.parse(Edition, {
    directive: spring.directive.id,
    number,
    asOf: issuedAt,
    pdf: { key: "editions/a.pdf", bytes: 9, hash: hash("a"), pages: 1 },
    report: { key: "editions/a.json", hash: hash("b") },
    snapshot: hash("c"),
    proof: proofCode(hash(String(number))),
    ...{ reported: 1, owed: 2, breaches: [], builtAt: issuedAt },
  });
const signed = v.parse(SignedFile, {
  ...{ key: "signed/a.pdf", bytes: 9, hash: hash("d"), signers: [], number: "45", chain: "checked" },
  ...{ at: issuedAt, by: officer },
});
const recalled = v.parse(OfficersWord, {
  at: recalledAt,
  by: officer,
  reason: "Sai số liệu huyện.",
  hash: hash("d"),
});
const issued = (number: number): Edition => ({ ...edition(number), signed });
const takenBack = (number: number): Edition => ({ ...issued(number), recalled });

const named = ({ number }: { readonly number: number }) => `số ${number}`;

describe("a report that was issued and recalled", () => {
  test("is neither in force nor replaced, whatever is issued after it", () => {
    expect(stateOf(takenBack(1), [takenBack(1)])).toBe("recalled");
    expect(stateOf(takenBack(1), [takenBack(1), issued(2)])).toBe("recalled");
  });

  test("is signed, released and recalled no more", () => {
    const closed = { type: "recalled", at: recalledAt };
    expect(barToRecalling(takenBack(1))).toEqual(closed);
    expect(barToSigning(takenBack(1), [takenBack(1)])).toEqual(closed);
    expect(barToReleasing({ ...takenBack(1), unprinted: ["?"] }, [])).toEqual(closed);
  });

  test("gives way to a new edition, which can be signed and is then the one in force", () => {
    expect(barToSigning(edition(2), [takenBack(1), edition(2)])).toBeUndefined();
    expect(stateOf(edition(2), [takenBack(1), edition(2)])).toBe("draft");
    expect(stateOf(issued(2), [takenBack(1), issued(2)])).toBe("issued");
  });

  test("does not bring back the one before it, nor open an older draft for signing", () => {
    const all = [issued(1), edition(2), takenBack(3)];
    expect(stateOf(issued(1), all)).toBe("replaced");
    expect(barToSigning(edition(2), all)).toEqual({ type: "overtaken" });
  });

  test("is what its paper says, with the moment and never the reason", () => {
    const said = standingOfProof(takenBack(1).proof, [takenBack(1)], named);
    expect(said).toEqual({ type: "recalled", name: "số 1", at: recalledAt });
  });

  test("names the report in force instead, unless that one was recalled too", () => {
    const { proof } = takenBack(1);
    expect(standingOfProof(proof, [takenBack(1), issued(2)], named)).toMatchObject({
      type: "recalled",
      by: "số 2",
    });
    expect(standingOfProof(proof, [takenBack(1), takenBack(2)], named)).not.toHaveProperty("by");
  });
});

test("what was never issued cannot be recalled; what a later report replaced can", () => {
  expect(barToRecalling(edition(1))).toEqual({ type: "not-issued" });
  expect(barToRecalling(issued(1))).toBeUndefined();
});

test("each leader and officer is told which report, by whom, when and why, with a link to that edition", () => {
  const notices = recallNotices(issued(2), recalled, { name: "Trần Thị Bình" }, spring);
  const leaders = spring.people.filter(({ role }) => role === "leader" || role === "officer").reverse();
  expect(notices.map(({ to }) => to)).toEqual(leaders.map(({ email }) => email));
  expect(leaders.length).toBeGreaterThan(0);
  expect(notices[0]).toMatchObject({
    subject: "Thu hồi báo cáo đã ban hành: bản số 2",
    audience: "leader",
    about: { directive: spring.directive.id, edition: 2 },
  });
  expect(notices[0]?.text).toContain(
    "Trần Thị Bình đã thu hồi báo cáo đã ban hành, bản số 2 (số văn bản 45), lúc 10:30 ngày 02/7/2026. Lý do: Sai số liệu huyện.",
  );
});

test("the same recall written twice writes the same letters", () => {
  const letters = () => recallNotices(issued(2), recalled, { name: "Trần Thị Bình" }, spring);
  expect(letters()).toEqual(letters());
});

test("nobody but an officer of the authority recalls a report", () => {
  expect(acts).toContain("recall-edition");
  const allowed = roles.flatMap((role) =>
    relations.filter((relation) => may(role, "recall-edition", relation)).map((to) => `${role} ${to}`),
  );
  expect(allowed).toEqual(["officer authority"]);
});
