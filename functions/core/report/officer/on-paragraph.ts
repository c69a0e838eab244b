import { printPercent, readDecimal } from "../../figures/number.ts";
import { percentOf } from "../../figures/percent.ts";
import type { DeskSection } from "../desk.ts";
import { figuresOf } from "../facts.ts";
import { filled, type LiveFigure, type LiveFigures, liveNamesIn } from "../live.ts";
import { type Held, madeBy, type Of } from "./held.ts";
import type { DeskFlag, FigureOnDesk, ParagraphOnDesk, Resent } from "./on-desk.ts";
import { standsIn } from "./typed-figures.ts";

/** What one paragraph says now, and what of it an officer has to answer. */
export function paragraphOnDesk(
  held: Held,
  section: Pick<DeskSection, "received">,
  figures: LiveFigures,
  known: ReadonlySet<string>,
): Omit<ParagraphOnDesk, "uses" | "last"> {
  const { mark, kind, sign, template, reading, words, accepted } = held;
  const told = [...new Set(liveNamesIn(template))].flatMap((name) => figureTold(name, held, figures) ?? []);
  const printed = new Map(told.map((figure) => [figure.name, figure]));
  return {
    ...{ mark, kind, sign, template, reading, accepted, figures: told },
    text: filled(template, printed),
    readingText: filled(reading, figures),
    whose: words ? "officer" : "sources",
    flags: [
      ...Object.values(held.stale).map((edit) => ({ type: "reading-changed", edit, now: reading }) as const),
      ...(words ? [...moved(held, section, figures), ...gone(words.brought, known)] : []),
      ...formerFigures(held),
    ],
  };
}

/**
 * As it prints: what was kept while the sources say what it was kept against; what it was when they are gone.
 */
function figureTold(name: string, { words }: Held, figures: LiveFigures): FigureOnDesk | undefined {
  const kept = keptIn(words, name, figures);
  if (kept) return { name, text: kept.was, kept: { ...madeBy(kept), now: kept.now, reason: kept.reason } };
  const text = comesTo(name, words, figures) ?? words?.figures[name];
  return text === undefined ? undefined : { name, text };
}

/** While the sources say what it was kept against. */
function keptIn(words: Held["words"], name: string, figures: LiveFigures): Of<"keep"> | undefined {
  const kept = words?.kept[name];
  return kept?.now === figures.get(name)?.text ? kept : undefined;
}

/** What its sources make of it; of a share of a figure that is kept, what the kept one makes. */
function comesTo(name: string, words: Held["words"], figures: LiveFigures): string | undefined {
  const { share, text } = figures.get(name) ?? {};
  if (!share) return text;
  const [of, whole] = [keptIn(words, share.of, figures), keptIn(words, share.whole, figures)];
  if (!of && !whole) return text;
  const part = readDecimal(of?.was ?? figures.get(share.of)?.text ?? "");
  const all = whole ? readDecimal(whole.was) : ({ ok: true, value: share.outOf } as const);
  const percent = part.ok && all.ok ? percentOf(part.value, all.value) : undefined;
  return percent === undefined ? text : printPercent(percent);
}

function moved(
  held: Held,
  section: Pick<DeskSection, "received">,
  figures: LiveFigures,
): readonly DeskFlag[] {
  const { template, words } = held;
  const live = new Set(liveNamesIn(template));
  return Object.entries(words?.figures ?? {}).flatMap(([name, written]): readonly DeskFlag[] => {
    const figure = figures.get(name);
    const kept = words?.kept[name];
    const was = kept?.was ?? written;
    if (figure === undefined) return live.has(name) ? [{ type: "figure-gone", name, was }] : [];
    const now = comesTo(name, words, figures) ?? figure.text;
    if (now === written || now === kept?.now) return [];
    if (!live.has(name) && !standsIn(template, written)) return [];
    const resent = resentSince(words?.at ?? "", figure, section);
    return [{ type: "figure-moved", name, was, now, live: live.has(name), resent }];
  });
}

function resentSince(
  written: string,
  { parts }: LiveFigure,
  { received }: Pick<DeskSection, "received">,
): readonly Resent[] {
  const all = parts.flatMap(({ source: { unit, obligation, revision } }): readonly Resent[] => {
    const at = received[obligation];
    return at !== undefined && at >= written ? [{ unit, obligation, revision, at }] : [];
  });
  return [...new Map(all.map((each) => [each.obligation, each])).values()];
}

const gone = (brought: readonly string[], known: ReadonlySet<string>): readonly DeskFlag[] =>
  brought.filter((claim) => !known.has(claim)).map((claim) => ({ type: "claim-gone", claim }));

/** Carried over as it was: whoever words it or accepts it has looked at the figures that are not live. */
function formerFigures({ template, words, accepted }: Held): readonly DeskFlag[] {
  if (!words?.isFormer || accepted) return [];
  const figures = figuresOf(template.replace(/\{\{[^{}\s]+\}\}/g, ""));
  return figures.length > 0 ? [{ type: "former-figures", figures }] : [];
}
