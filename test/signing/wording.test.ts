import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { Instant } from "../../functions/core/instant.ts";
import { fields } from "../../functions/pdf/fields.ts";
import type { Alteration, Verdict } from "../../functions/signing/verdict.ts";
import { en } from "../../web/words/en.ts";
import { sayBy } from "../../web/words/said.ts";
import { vi } from "../../web/words/vi.ts";

const at = v.parse(Instant, "2022-06-01T00:00:00Z");
const field = fields.seal.name;
const alterations: readonly Alteration[] = [
  { type: "issued-bytes" },
  { type: "trailing-bytes" },
  { type: "later-change", where: "/OpenAction" },
  { type: "locked" },
  { type: "refilled", field: fields.number.name },
  { type: "bad-range", field },
  { type: "not-pades", field },
  { type: "bad-signature", field },
];
const numbering = { type: "numbered", number: "05", day: "28" } as const;
const signed = { type: "signed", signers: [], certified: true, numbering } as const;
const blanks = [
  { type: "missing", what: "number" },
  { type: "missing", what: "date" },
  { type: "unreadable", what: "number", read: "ABC-/--" },
  { type: "unreadable", what: "date", read: "99" },
  { type: "shown-otherwise", what: "number", read: "05", shown: "06" },
  { type: "shown-otherwise", what: "number", read: "05", shown: "" },
] as const;
const verdicts: readonly Verdict[] = [
  { ...signed, bothSigned: true, complete: true },
  { ...signed, bothSigned: false, complete: false },
  ...blanks.map((numbering) => ({ ...signed, bothSigned: true, complete: false, numbering })),
  { type: "unsigned" },
  { type: "other-report" },
  { type: "first-revision-differs" },
  { type: "expired-certificate", name: "Người ký Thử", from: at, until: at },
  { type: "untrusted-certificate", name: "Người ký Thử" },
  { type: "unreadable", reason: "it is encrypted" },
  ...alterations.map((how) => ({ type: "altered", how }) as const),
];
const saidIn = (words: typeof vi) =>
  verdicts.map((verdict) => sayBy<Verdict, string>(words.verdicts, verdict));
const said = saidIn(vi);

describe("T50: what the clerk is told of a file that came back", () => {
  test("differs for each way a file can be", () => {
    expect(new Set(said).size).toBe(verdicts.length);
    expect(new Set(saidIn(en)).size).toBe(verdicts.length);
  });

  test("names the place on the page and never the field's name in the file", () => {
    expect(said.join(" ")).toContain("chữ ký của cơ quan");
    for (const { name } of Object.values(fields)) expect(said.join(" ")).not.toContain(name);
  });
});
