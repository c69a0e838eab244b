import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { PersonId, Sha256 } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import { proofCode, readProofCode } from "../../functions/core/round/proof.ts";
import { SignedFile } from "../../functions/core/round/signed-file.ts";
import { standingOfProof } from "../../functions/core/round/standing-of-proof.ts";

const digests = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => v.parse(Sha256, Buffer.from(bytes).toString("hex")));
const letters = [..."23456789ABCDEFGHJKLMNPRSTUVWXY"];

describe("the proof code on the last page", () => {
  test("is read back as typed, in small letters and without dashes too", () => {
    fc.assert(
      fc.property(digests, (digest) => {
        const code = proofCode(digest);
        expect(readProofCode(` ${code.toLowerCase().replaceAll("-", "")} `)).toBe(code);
      }),
      { seed: 64 },
    );
  });

  test("tells any single wrong letter from a code", () => {
    fc.assert(
      fc.property(digests, fc.nat(11), fc.constantFrom(...letters), (digest, place, letter) => {
        const typed = [...proofCode(digest).replaceAll("-", "")];
        fc.pre(typed[place] !== letter);
        typed[place] = letter;
        expect(readProofCode(typed.join(""))).toBeUndefined();
      }),
      { seed: 64 },
    );
  });

  test("differs between two digests", () => {
    fc.assert(
      fc.property(digests, digests, (one, other) => {
        fc.pre(one !== other);
        expect(proofCode(one)).not.toBe(proofCode(other));
      }),
      { seed: 64 },
    );
  });
});

describe("a paper copy", () => {
  const at = v.parse(Instant, "2022-06-28T10:00:00+07:00");
  const code = (digit: string) => proofCode(v.parse(Sha256, digit.repeat(64)));
  const signed = v.parse(SignedFile, {
    ...{ key: "signed/none.pdf", bytes: 9, hash: "a".repeat(64), signers: [], chain: "checked" },
    ...{ at, by: "officer" },
  });
  const first = { proof: code("1"), number: 1, signed };
  const draft = { proof: code("2"), number: 2 };
  const third = { proof: code("3"), number: 3, signed };

  const named = ({ number }: { readonly number: number }) => `số ${number}`;

  test("is the issued report until a later edition is issued", () => {
    expect(standingOfProof(first.proof, [first, draft], named)).toEqual({ type: "issued", name: "số 1", at });
    expect(standingOfProof(first.proof, [first, draft, third], named)).toEqual({
      type: "replaced",
      name: "số 1",
      by: "số 3",
    });
  });

  test("that was replaced says so still once the one in its place is recalled, and says that too", () => {
    const recalled = { by: v.parse(PersonId, "officer"), at, reason: "Sai số liệu.", hash: signed.hash };
    expect(standingOfProof(first.proof, [first, { ...third, recalled }], named)).toEqual({
      ...{ type: "replaced", name: "số 1", by: "số 3", byRecalled: at },
    });
  });

  test("of an unsigned edition is a draft, and an unheard-of code is said to be unknown", () => {
    expect(standingOfProof(draft.proof, [first, draft], named)).toEqual({ type: "not-issued", number: 2 });
    expect(standingOfProof(third.proof, [first, draft], named)).toEqual({ type: "unknown" });
  });
});
