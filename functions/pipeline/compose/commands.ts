import type { Field } from "../../core/kinds/field.ts";
import type { Part } from "../../core/report/source.ts";
import { workingWith } from "../../core/report/voice/advice.ts";
import { commanded, hasAmounts, openerOf, timeOf } from "../../core/report/voice/commanded.ts";
import { orderOfTime } from "../../core/report/voice/task-times.ts";
import { raised } from "../../core/text/first-letter.ts";
import type { Passage } from "../../decree30/document.ts";
import { record } from "./claims.ts";
import { type Composing, namesOf } from "./context.ts";
import { type Gathered, gathered } from "./gathered.ts";
import { type Bounds, byTheme, chosen, type Planned, sourcesOfAll } from "./paragraphs.ts";
import { authorityNames } from "./speakers.ts";
import { quantifierOf, type Told } from "./worded.ts";

export const ofTasks: Bounds = { sentences: 14, paragraphs: 6, inParagraph: 4, single: 8 };

/**
 * Tasks to come, by theme and then by date. Nobody is counted: the authority commands. What one unit plans
 * for itself by its own figures is no task of the authority's until an officer says so.
 */
export function commandPassages(
  composing: Composing,
  field: Field,
  statements: readonly Part<string>[],
  place = field.id,
): readonly Passage[] {
  const section = gathered(composing, statements, { field, place, telling: "tasks" });
  const told = chosen(composing, withoutOwnPlans(composing, section), ofTasks);
  const dated = told.filter(({ voice }) => timeOf(voice.text) !== undefined);
  const open = told.filter((each) => !dated.includes(each));
  const planned = [...byTheme(open, ofTasks.inParagraph), ...byDate(composing, dated)];
  const openers: string[] = [];
  return planned.map((each) => {
    const isDated = each.told.some((one) => dated.includes(one));
    return paragraphOf(composing, section, each, (left) => commandedNext(composing, left, openers, isDated));
  });
}

/** Where things stand, each sentence as it was said: a state has no time that could be brought forward. */
export function statedPassages(
  composing: Composing,
  field: Field,
  statements: readonly Part<string>[],
): readonly Passage[] {
  const section = gathered(composing, statements, { field, place: field.id, telling: "faults" });
  const told = chosen(composing, withoutOwnPlans(composing, section), ofTasks);
  return byTheme(told, ofTasks.inParagraph).map((each) =>
    paragraphOf(composing, section, each, ([next]) => next && { next, text: raised(next.voice.text) }),
  );
}

/** In the order of their dates, a few in each paragraph. */
function byDate({ on }: Composing, dated: readonly Told[]): readonly Planned[] {
  const key = ({ voice }: Told) => orderOfTime(timeOf(voice.text) ?? "", on);
  const sorted = dated.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const { inParagraph } = ofTasks;
  return Array.from({ length: Math.ceil(sorted.length / inParagraph) }, (_, at) => ({
    id: at === 0 ? "dated" : `dated-${at + 1}`,
    told: sorted.slice(at * inParagraph, (at + 1) * inParagraph),
  }));
}

export function withoutOwnPlans(composing: Composing, section: Gathered): Gathered {
  const own = new Set(
    section.groups.filter(
      (group) => group.voice && hasAmounts(group.voice.text) && section.saying(group).extent === "one",
    ),
  );
  // A section of nothing but such plans is told all the same: better theirs than none.
  if (own.size === section.groups.length) return section;
  for (const group of own)
    record(composing, group, {
      place: section.place,
      quantifier: quantifierOf(composing, section.saying(group), section),
    });
  return { ...section, groups: section.groups.filter((group) => !own.has(group)) };
}

interface Worded {
  readonly next: Told;
  readonly text: string;
}

function paragraphOf(
  composing: Composing,
  section: Gathered,
  { id, told }: Planned,
  wordedNext: (left: readonly Told[]) => Worded | undefined,
): Passage {
  const mark = composing.tracer.mark(section.place, sourcesOfAll(told), id);
  const left = [...told];
  const said: string[] = [];
  for (let worded = wordedNext(left); worded; worded = wordedNext(left)) {
    const { next, text } = worded;
    left.splice(left.indexOf(next), 1);
    record(composing, next.group, {
      place: section.place,
      quantifier: quantifierOf(composing, next.saying, section),
      mark,
    });
    const who = composing.style.sourcesNamed ? ` (${namesOf(composing, next.saying.sources)})` : "";
    said.push(`${text}${who}.`);
  }
  return { type: "paragraph", text: said.join(" "), source: mark };
}

/** Whoever planned it, as the authority calls them: by name, or by their sort where they are several. */
function bodyOf(composing: Composing, { saying: { sources, sayers } }: Told): string {
  return sources.length === 1 ? namesOf(composing, sources) : `các ${sayers.noun}`;
}

/** Dates keep their order; otherwise the first that does not open as the two before it did, or the first. */
function commandedNext(
  composing: Composing,
  left: readonly Told[],
  openers: string[],
  isDated: boolean,
): Worded | undefined {
  const [last, before] = [openers.at(-1), openers.at(-2)];
  const repeats = ({ voice }: Told) => last === before && openerOf(commanded(voice.text, [])) === last;
  const next = (isDated ? undefined : left.find((each) => !repeats(each))) ?? left[0];
  if (!next) return undefined;
  const text = workingWith(
    commanded(next.voice.text, openers.slice(-2)),
    authorityNames(composing.roster),
    bodyOf(composing, next),
  );
  openers.push(openerOf(text));
  return { next, text };
}
