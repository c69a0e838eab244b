import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { readRound } from "../../functions/core/round/round.ts";
import { everyText } from "../../functions/core/text/every-text.ts";
import { frozenOf } from "../../functions/pipeline/frozen.ts";
import { composed, district, issued } from "../support/played.ts";

/**
 * Ids, dates, addresses, codes and hashes have a closed form; every other string is words, and may be
 * printed.
 */
const isClosed = (text: string) => /^[\x21-\x7e]*$/.test(text);
/**
 * What the door reads otherwise: a foreign Đ, a blank without width, a soft hyphen, a blank that does not
 * break.
 */
const spoilt = (text: string) =>
  isClosed(text) ? text : `\u200b${text.replaceAll("Đ", "Ð")} Ðiện\u00ad\u202ftử`;
const unread = /[\u200b\u00ad\u202f\u00d0]/u;

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe("every word of a round file", () => {
  const file = join(import.meta.dirname, "../local/rounds/version-1.json");
  const { roster, directive, submissions, ...rest } = JSON.parse(readFileSync(file, "utf8"));
  const spoil = <T>(value: T) => everyText(value, spoilt);
  const round = {
    ...rest,
    ...{ roster: spoil(roster), directive: spoil(directive), submissions: spoil(submissions) },
  };
  const read = readRound(round);
  if (read.type !== "round") throw new Error("no round", { cause: read });
  const frozen = frozenOf(read.round);

  test("that is no id, date, address or code comes through the one door, in the roster and the directive", () => {
    expect(textsOf(read.round.roster).some((text) => unread.test(text))).toBe(true);
    expect(textsOf(frozen.round.roster).filter((text) => unread.test(text))).toEqual([]);
    expect(textsOf(frozen.round.directive).filter((text) => unread.test(text))).toEqual([]);
  });

  test("comes through it in what the units answered too", () => {
    const answered = frozen.round.submissions.flatMap((filed) => {
      const obligation = frozen.obligations.find(({ id }) => id === filed.obligation);
      return obligation ? textsOf(frozen.answersOf(obligation, filed).values) : [];
    });
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.filter((text) => unread.test(text))).toEqual([]);
  });
});

describe("a date", () => {
  test("is nowhere printed as a machine keeps it", () => {
    const directive = issued("an-son-2022-h1", district);
    const obligations = obligationsOf(directive, district);
    const { document } = composed({ directive, roster: district, contributions: [], obligations });
    expect(textsOf({ body: document.body }).filter((text) => /\d{4}-\d{2}-\d{2}/.test(text))).toEqual([]);
  });
});
