import type { PrintedParagraph } from "./desk.ts";
import { filled, type LiveFigures, liveMark, liveNamesIn } from "./live.ts";

/** A paragraph of the report before, as it was printed. */
export function asPrinted({ template, figures }: PrintedParagraph): string {
  return filled(template, textsOf(figures));
}

/**
 * The same paragraph with this period's figures by name; a figure that nobody gives now stays as it was
 * printed, for the officer to see to.
 */
export function rolled({ template, figures }: PrintedParagraph, now: LiveFigures): string {
  const gone = liveNamesIn(template).filter((name) => !now.has(name));
  return gone.reduce(
    (text, name) => text.replaceAll(liveMark(name), figures[name] ?? liveMark(name)),
    template,
  );
}

const textsOf = (figures: Readonly<Record<string, string>>) =>
  new Map(Object.entries(figures).map(([name, text]) => [name, { text }]));
