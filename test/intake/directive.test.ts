import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { directiveFrom } from "../../functions/core/directives/from-draft.ts";
import { readSeedDirective } from "../../functions/core/directives/seed.ts";
import { DirectiveId, DraftId } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { textRead } from "../../functions/core/text/door.ts";
import { readDirective } from "../../functions/intake/directive.ts";
import { draftFrom } from "../../functions/intake/draft-from.ts";
import { openDocument, openText } from "../../functions/intake/open.ts";
import type { Proposal } from "../../functions/intake/proposal.ts";
import roster2022 from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };
import { hasWriter, savedByWriter } from "../support/writer.ts";
import { asked } from "./binding.ts";
import { fixture, leavesIn } from "./outline.ts";
import { pageOf } from "./pages.ts";

const roster = v.parse(Roster, roster2022);
const now = v.parse(Instant, "2024-07-03T01:00:00.000Z");
const id = v.parse(DirectiveId, "mot-van-ban");

interface Transcript {
  readonly document: {
    kind: string;
    number?: string | null;
    symbol?: string | null;
    issueDate?: string | null;
  };
  readonly subject: string;
  readonly period: { type: string; year: number; label: string };
  readonly addresseeGroups: readonly { id: string; raw: string }[];
  readonly preamble: readonly string[];
  readonly dataCutoffs?: readonly { wording: string; date: string }[];
}
const transcribed = (name: string) =>
  JSON.parse(textRead(readFileSync(`infra/local/sample/directives/${name}.json`, "utf8"))) as Transcript;

const seeds = [
  { seed: "000", transcript: "an-son-2022-h1", headless: true },
  { seed: "002", transcript: "binh-luc-2021", headless: false },
  { seed: "003", transcript: "quy-nhon-2024-h1", headless: false },
  { seed: "004", transcript: "thanh-liem-2023-launch", headless: true },
] as const;

/** The sample moved the first of them to a district of its own. */
const wordsOf = (seed: string) => fixture(`seeds/${seed}.txt`).replaceAll("Tây Sơn", "An Sơn");
const proposed = (seed: string): Proposal =>
  readDirective(leavesIn(openText(wordsOf(seed))), { calendar: publicCalendar, roster });

describe.each(seeds)("directive $seed read from its raw text", ({ seed, transcript, headless }) => {
  const proposal = proposed(seed);
  const right = transcribed(transcript);
  const issued = readSeedDirective(right, { id, authority: roster.authority.id, roster, issuedAt: now });

  test("says what it is and about which period", () => {
    const { number, symbol, issueDate } = right.document;
    expect(proposal.kind?.value).toBe(right.document.kind);
    expect(proposal.period?.value).toEqual(right.period);
    if (headless) return;
    expect(proposal.number?.value).toBe(`${number}/${symbol}`);
    expect(proposal.issueDate?.value).toBe(issueDate);
    expect(proposal.subject?.value).toBe(right.subject);
  });

  test("names whom it addresses, leads in and counts as it is written", () => {
    const words = right.addresseeGroups.map(({ raw }) => raw.replace(/^- |[;.]$/g, ""));
    expect(proposal.addressees.map(({ value }) => value.words)).toEqual(words);
    expect(proposal.preamble.map(({ value }) => value)).toEqual(right.preamble);
    expect(proposal.cutoffs.map(({ value }) => value)).toEqual(
      (right.dataCutoffs ?? []).map(({ date, wording }) => ({ date, wording })),
    );
  });

  test("leaves no line unread, and every piece has lines that are there", () => {
    expect(proposal.left).toEqual([]);
    const lines = [...proposal.outline, ...proposal.recipients, ...proposal.bases].flatMap(
      (read) => read.lines,
    );
    expect(lines.filter((line) => proposal.shown[line - 1] === undefined)).toEqual([]);
  });

  test("is issued as the directive that its transcript is", () => {
    const draft = draftFrom(proposal, { id: v.parse(DraftId, "mot-du-thao"), roster, now });
    const { directive, problems } = directiveFrom(draft, { id, roster, now, launched: [] });
    expect(problems).toEqual([]);
    if (!directive) throw new Error("not issued");
    expect(asked(directive)).toEqual(asked(issued));
    expect(directive.demands.map(({ action }) => action.slice(0, 23))).toEqual(
      issued.demands.map(({ action }) => action.slice(0, 23)),
    );
  });
});

describe.skipIf(!hasWriter)("the same directives as files that LibreOffice made", () => {
  const pages = seeds.map(({ seed }) => [`${seed}.html`, pageOf(leavesIn(openText(wordsOf(seed))))] as const);
  const none = new Map<string, Uint8Array>();
  const docx = hasWriter ? savedByWriter(Object.fromEntries(pages), "docx") : none;
  const named = Object.fromEntries([...docx].map(([name, bytes]) => [`${name}.docx`, bytes]));
  const files = { docx, pdf: hasWriter ? savedByWriter(named, "pdf") : none };

  test.each(seeds.flatMap(({ seed }) => [[seed, "docx"] as const, [seed, "pdf"] as const]))(
    "%s as %s gives the same proposal as its text",
    async (seed, as) => {
      const opened = await openDocument(files[as].get(seed) ?? new Uint8Array());
      const read = readDirective(leavesIn(opened), { calendar: publicCalendar, roster });
      expect(read).toEqual(proposed(seed));
    },
  );
});
