import type { Field } from "../../core/kinds/field.ts";
import type { Part } from "../../core/report/source.ts";
import { commanded, hasAmounts, openerOf, timeOf } from "../../core/report/voice/commanded.ts";
import type { Passage } from "../../decree30/document.ts";
import { record } from "./claims.ts";
import { type Composing, namesOf } from "./context.ts";
import { type Gathered, gathered } from "./gathered.ts";
import { type Bounds, byTheme, chosen, type Planned, sourcesOfAll } from "./paragraphs.ts";
import { quantifierOf, type Told } from "./worded.ts";

const ofTasks: Bounds = { sentences: 14, paragraphs: 6, inParagraph: 4, single: 8 };

/**
 * Tasks to come, and what is asked of those above. Nobody is counted: the authority commands. What one unit
 * plans for itself by its own figures is no task of the authority's until an officer says so.
 */
export function commandPassages(
  composing: Composing,
  field: Field,
  statements: readonly Part<string>[],
  place = field.id,
): readonly Passage[] {
  const section = gathered(composing, statements, { field, place, tone: "act" });
  const told = chosen(composing, withoutOwnPlans(composing, section), ofTasks);
  const dated = told.filter(({ voice }) => timeOf(voice.text) !== undefined);
  const open = told.filter((each) => !dated.includes(each));
  const planned = [
    ...byTheme(open, ofTasks.inParagraph),
    ...(dated.length > 0 ? [{ id: "dated", told: dated }] : []),
  ];
  const openers: string[] = [];
  return planned.map(({ id, told: some }) =>
    commandParagraph(composing, section, { id, told: some }, openers),
  );
}

function withoutOwnPlans(composing: Composing, section: Gathered): Gathered {
  const own = section.groups.filter(
    (group) => group.voice && hasAmounts(group.voice.text) && section.saying(group).extent === "one",
  );
  // A section of nothing but such plans is told all the same: better theirs than none.
  if (own.length === section.groups.length) return section;
  for (const group of own)
    record(composing, group, { quantifier: quantifierOf(composing, section.saying(group), section) });
  return { ...section, groups: section.groups.filter((group) => !own.includes(group)) };
}

function commandParagraph(
  composing: Composing,
  section: Gathered,
  { id, told }: Planned,
  openers: string[],
): Passage {
  const mark = composing.tracer.mark(section.place, sourcesOfAll(told), id);
  const left = [...told];
  const said: string[] = [];
  for (let next = nextOf(left, openers); next; next = nextOf(left, openers)) {
    left.splice(left.indexOf(next), 1);
    const text = commanded(next.voice.text, openers.slice(-2));
    openers.push(openerOf(text));
    record(composing, next.group, { quantifier: quantifierOf(composing, next.saying, section), mark });
    const who = composing.style.sourcesNamed ? ` (${namesOf(composing, next.saying.sources)})` : "";
    said.push(`${text}${who}.`);
  }
  return { type: "paragraph", text: said.join(" "), source: mark };
}

/** The first that does not open as the two before it did, or else the first. */
function nextOf(left: readonly Told[], openers: readonly string[]): Told | undefined {
  const [last, before] = [openers.at(-1), openers.at(-2)];
  const repeats = ({ voice }: Told) => last === before && openerOf(commanded(voice.text, [])) === last;
  return left.find((each) => !repeats(each)) ?? left[0];
}
