import { partyName } from "../../core/obligation/naming.ts";
import { hasReported } from "../../core/obligation/standing.ts";
import { type Roster, speakerName } from "../../core/people/roster.ts";
import { contentOf } from "../../core/report/content-words.ts";
import { figuresAsWritten } from "../../core/report/facts.ts";
import { asTyped, type LiveFigure } from "../../core/report/live.ts";
import { type Meter, meterOf } from "../../core/report/material.ts";
import type { ClaimOnDesk } from "../../core/report/officer/on-desk.ts";
import type { Source } from "../../core/report/source.ts";
import { sentencesOf } from "../../core/report/statements.ts";
import type { Stood } from "../../core/round/report-count.ts";
import type { DeskWritten } from "../compose/desk-section.ts";
import { type Fated, fateOf, type Places, whyWords } from "./fate.ts";

/** One sentence that a unit sent, or the figures it gave in a section, and what became of it. */
export interface BookLine extends Fated {
  readonly party: string;
  /** Which sending it is from, counted from 1. */
  readonly revision: number;
  readonly text: string;
  readonly type: "claim" | "figures";
  /** The figures it names, or those given in the section, each with what it counts. */
  readonly figures: string;
}

export interface BookSection {
  readonly chapter: string;
  readonly title: string;
  /** Unit by unit, in the order of the roster, each one's sentences as it wrote them. */
  readonly lines: readonly BookLine[];
}

/**
 * Bảng tổng hợp nội dung: everything that units sent, section by section and unit by unit, each once, with
 * its place on the page or the reason why it has none. It is the house's own paper; nobody signs it.
 */
export interface MaterialBook {
  readonly sections: readonly BookSection[];
  readonly meter: Meter;
  /** Who sent a report in which nothing was said, and who sent none. */
  readonly empty: readonly string[];
  readonly silent: readonly string[];
}

export interface BookOf {
  readonly roster: Roster;
  readonly standings: readonly Stood[];
  readonly desk: readonly DeskWritten[];
}

export function materialBook({ roster, standings, desk }: BookOf): MaterialBook {
  const places = placesIn(desk);
  const order = new Map(standings.map(({ obligation }, at) => [obligation.id as string, at] as const));
  const place = ({ obligation }: Source) => order.get(obligation) ?? order.size;
  const sections = desk.map(({ section, onDesk }): BookSection => {
    const claims = onDesk.material.flatMap((group) => group.claims);
    const told = [
      ...figuresGiven(section.figures).map((given) => ({ ...given, line: lineOfFigures(given, roster) })),
      ...claims.map((claim) => ({ source: claim.source, line: lineOfClaim(claim, roster, places) })),
    ];
    const { chapter } = section;
    return {
      chapter: `${chapter.number} ${chapter.title}`.trim(),
      title: titleOf(section),
      lines: told.toSorted((one, other) => place(one.source) - place(other.source)).map(({ line }) => line),
    };
  });
  const spoke = new Set(sections.flatMap(({ lines }) => lines.map(({ party }) => party)));
  const named = (reported: boolean) =>
    standings.flatMap(({ obligation, standing }) => {
      const party = partyName(obligation, { roster });
      return hasReported(standing) === reported && !spoke.has(party) ? [party] : [];
    });
  return {
    sections: sections.filter(({ lines }) => lines.length > 0),
    meter: meterOf(desk.flatMap(({ onDesk }) => onDesk.material.flatMap(({ claims }) => claims))),
    empty: [...new Set(named(true))],
    silent: [...new Set(named(false))],
  };
}

type Section = DeskWritten["section"];

const titleOf = ({ number, heading, chapter }: Section) => `${number} ${heading}`.trim() || chapter.title;

/** By mark, in which section a paragraph stands and what it says, sentence by sentence. */
function placesIn(desk: readonly DeskWritten[]): Places {
  return new Map(
    desk.flatMap(({ section, onDesk }) =>
      onDesk.paragraphs.map(({ mark, text }) => {
        const sentences = sentencesOf(text).map((said) => ({ said, words: contentOf(said) }));
        return [mark, { section: titleOf(section), sentences }] as const;
      }),
    ),
  );
}

function lineOfClaim(claim: ClaimOnDesk, roster: Roster, places: Places): BookLine {
  const { source, text } = claim;
  return {
    party: speakerName(roster, source),
    revision: source.revision,
    ...{ type: "claim", text: asTyped(text) },
    figures: figuresAsWritten(text).join("; "),
    ...fateOf(claim, places),
  };
}

interface Given {
  readonly source: Source;
  readonly said: readonly string[];
  /** Why no sum of the page has them. */
  readonly untold: LiveFigure["untold"];
}

/** What each unit gave in a section's fields of figures, each figure once. */
function figuresGiven(figures: readonly LiveFigure[]): readonly Given[] {
  const bySource = new Map<string, Omit<Given, "said"> & { readonly said: Set<string> }>();
  for (const { label, unit, parts, untold } of figures) {
    for (const { source, said } of parts) {
      if (said === undefined) continue;
      const key = `${source.obligation} ${source.revision} ${untold ?? ""}`;
      const given = bySource.get(key) ?? { source, untold, said: new Set<string>() };
      // A share is measured in itself, whatever its figure is.
      const measured = unit && !said.endsWith("%") ? `${said} ${unit}` : said;
      given.said.add(`${label}: ${measured}`);
      bySource.set(key, given);
    }
  }
  return [...bySource.values()].map((given) => ({ ...given, said: [...given.said] }));
}

function lineOfFigures({ source, said, untold }: Given, roster: Roster): BookLine {
  return {
    party: speakerName(roster, source),
    revision: source.revision,
    ...{ type: "figures", text: "Số liệu đã báo cáo trong mục" },
    figures: said.join("; "),
    ...(untold
      ? { fate: "Không dùng", where: "", why: whyWords[untold] }
      : { fate: "Đã dùng", where: "Cộng vào số liệu của mục", why: "" }),
  };
}
