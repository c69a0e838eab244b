import { beforeAll, describe, expect, test } from "vitest";
import type { Notice } from "../../functions/core/notice/notice.ts";
import type { Roster } from "../../functions/core/people/roster.ts";
import { digestOf } from "../../functions/notices/digest.ts";
import { withEngines } from "../support/engines.ts";
import { payloads } from "../support/payloads.ts";
import { type Caller, friday, openSite, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
let roster: Roster;
beforeAll(async () => {
  site = await openSite(engines());
  const directive = await site.world.directives.find(round);
  const held = directive && (await site.world.rosters.find(directive.roster));
  if (!held) throw new Error("no roster");
  roster = held;
});

/**
 * Those that stand on the page as they were written, and not as words. Plain ones cannot be told apart, and
 * do nothing.
 */
const unescaped = (html: string) => payloads.filter((words) => /[<>"']/.test(words) && html.includes(words));

describe("names that would be programs", () => {
  test("T36: two hundred of them as names of units and blocs are words on every page that shows them", async () => {
    const { units, blocs } = roster;
    const officer = await site.as("officer");
    const pages: readonly (readonly [Caller, string])[] = [
      [officer, `/dot/${round}`],
      [officer, `/dot/${round}/don-doc`],
      [officer, `${reportOf("xa-tan-hoa")}/xet`],
      [officer, `${reportOf("xa-tan-hoa")}/so`],
      [await site.as("leader"), `/dot/${round}/ket-qua`],
      [await site.as("clerk.xa-hoa-khe"), "/"],
      [await site.as("clerk.xa-hoa-khe"), `/dot/${round}/bc/d2.cum-2`],
      [await site.as("clerk.xa-tan-hoa"), `${reportOf("xa-tan-hoa")}/kiem-tra`],
    ];
    const shown = new Set<string>();
    for (let from = 0; from < payloads.length; from += units.length) {
      const named = (place: number) => payloads[(from + place) % payloads.length] ?? "";
      await site.world.rosters.keep({
        ...roster,
        units: units.map((unit, place) => ({ ...unit, name: named(place) })),
        blocs: blocs.map((bloc, place) => ({ ...bloc, name: named(place) })),
      });
      for (const [reader, path] of pages) {
        const answer = await reader.get(path);
        const html = await answer.text();
        expect([path, answer.status, unescaped(html)]).toEqual([path, 200, []]);
        for (const words of payloads) if (html.includes(escaped(words))) shown.add(words);
      }
    }
    // Each of them did stand on some page.
    expect(payloads.filter((words) => !shown.has(words))).toEqual([]);
  });

  test("T36: in a letter they are words, in its subject, its text and its reader's name", () => {
    const notice = (words: string, place: number): Notice => ({
      ...{ id: String(place), to: "a@mau.example", name: words, subject: words, text: words },
      ...{ madeAt: friday, about: { directive: round } },
    });
    const mail = digestOf(payloads.map(notice), { linkTo: () => "https://mau.example/" });
    expect(unescaped(mail.html)).toEqual([]);
    expect(payloads.filter((words) => !mail.text.includes(words))).toEqual([]);
  });
});

function escaped(text: string): string {
  const signs: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
