import type { Exemplar } from "../../../core/kinds/exemplars/field.ts";
import type { ExemplarsTotal } from "../../../core/kinds/exemplars/total.ts";
import type { Field } from "../../../core/kinds/field.ts";
import { withoutEnd } from "../../../core/text/ends.ts";
import { lowered } from "../../../core/text/first-letter.ts";
import type { Passage } from "../../../decree30/document.ts";
import { record } from "../claims.ts";
import { type Composing, namesOf } from "../context.ts";
import type { KindOnPage } from "../on-page.ts";
import { blocsOf } from "../speakers.ts";
import { unmarked } from "../unmarked.ts";
import { leaveTold } from "./leave-told.ts";

export const exemplars: KindOnPage<"exemplars"> = {
  blocks: (composing, field, total) => [{ passages: exemplarPassages(composing, field, total) }],
  leaveOut(composing, _, total) {
    for (const { others = [] } of total.exemplars)
      leaveTold(composing, others, "other-facts", (other) => [`${other.name}: ${other.achievement}`]);
  },
  annex: () => undefined,
};

/** As many as a report names; the others wait for the officer. */
const most = 5;

type Told = ExemplarsTotal["exemplars"][number];

/** Exemplars, a sentence each. Nobody is named without consent or a public decision. */
function exemplarPassages(composing: Composing, field: Field, total: ExemplarsTotal): readonly Passage[] {
  const named = total.exemplars.filter(({ exemplar }) => exemplar.basis !== "none");
  for (const told of total.exemplars)
    if (!named.includes(told)) noted(composing, told, { fate: { type: "left", why: "unnamed" } });
  const ranked = inRank(composing, named);
  for (const told of ranked.slice(most)) noted(composing, told, {});
  const here = ranked.slice(0, most);
  if (here.length === 0) return [];
  const mark = composing.tracer.mark(
    field.id,
    here.flatMap(({ sources }) => sources),
    "exemplars",
  );
  for (const told of here) noted(composing, told, { mark });
  const said = here.map((told) => sentenceOf(composing, told)).join("; ");
  return [{ type: "paragraph", text: `Các điển hình tiêu biểu: ${said}.`, source: mark }];
}

/** Those whom several put forward first, then one of each bloc in turn; of equals the first of the roster. */
function inRank(composing: Composing, named: readonly Told[]): readonly Told[] {
  const blocOf = blocsOf(composing);
  const turns = new Map<string, number>();
  const ranked = named.map((told) => {
    const bloc = told.sources[0] ? blocOf(told.sources[0]) : "";
    const turn = turns.get(bloc) ?? 0;
    turns.set(bloc, turn + 1);
    return { told, turn };
  });
  return ranked
    .sort((a, b) => b.told.sources.length - a.told.sources.length || a.turn - b.turn)
    .map(({ told }) => told);
}

/** "Lò Văn Sinh, xã Chiềng Sung - mô hình trồng chanh leo" */
function sentenceOf(composing: Composing, { exemplar, sources }: Told): string {
  const { name, place, achievement } = exemplar;
  const who = place && !name.includes(place) ? `${name}, ${place}` : name;
  const by = composing.style.sourcesNamed ? ` (${namesOf(composing, sources)})` : "";
  return `${who} - ${lowered(withoutEnd(unmarked(achievement), ".;,"))}${by}`;
}

function noted(
  composing: Composing,
  { exemplar, sources }: Told,
  what: Partial<Parameters<typeof record>[2]>,
) {
  const same = sources.map((source) => ({ source, value: wordsOf(exemplar) }));
  record(composing, { same, agreeing: [], framed: [] }, { quantifier: exemplar.name, ...what });
}

function wordsOf({ name, place, achievement }: Exemplar): string {
  return `${place ? `${name}, ${place}` : name}: ${achievement}`;
}
