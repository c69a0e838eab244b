import type { Topic } from "../../core/kinds/base.ts";
import type { LiveFigure } from "../../core/report/live.ts";
import { liveNamesIn } from "../../core/report/live.ts";
import type { MaterialGroup } from "../../core/report/material.ts";
import type { Passage } from "../../decree30/document.ts";
import type { Composing } from "./context.ts";

/** The figures and the sentences of units that a block was made of, those it does not tell too. */
export interface MadeOf {
  readonly figures: readonly LiveFigure[];
  readonly material: readonly MaterialGroup[];
}

export const ofNothing: MadeOf = { figures: [], material: [] };

interface Headed {
  readonly topic: Topic;
  readonly heading: string | undefined;
  readonly passages: readonly Passage[];
}

/**
 * Blocks with what was registered while they were written. Of several written together each has what its own
 * paragraphs tell, and the first what none of them does.
 */
export function withWhatTheyAreMadeOf(
  composing: Composing,
  write: () => readonly Headed[],
): readonly (Headed & MadeOf)[] {
  const [figuresBefore, materialBefore] = [composing.figures.size, composing.material.length];
  const blocks = write();
  const figures = [...composing.figures.values()].slice(figuresBefore);
  const material = composing.material.slice(materialBefore);
  const places = blocks.map((block) => ({
    names: new Set(textsOf(block).flatMap(liveNamesIn)),
    marks: new Set(block.passages.flatMap((each) => ("source" in each && each.source ? [each.source] : []))),
  }));
  const placeOf = (isOf: (place: (typeof places)[number]) => boolean) => Math.max(0, places.findIndex(isOf));
  const figuresAt = Map.groupBy(figures, ({ name }) => placeOf(({ names }) => names.has(name)));
  const materialAt = Map.groupBy(material, ({ claims }) =>
    placeOf(({ marks }) => claims.some(({ fate }) => "mark" in fate && marks.has(fate.mark))),
  );
  return blocks.map((block, at) => ({
    ...block,
    ...{ figures: figuresAt.get(at) ?? [], material: materialAt.get(at) ?? [] },
  }));
}

function textsOf({ passages }: Headed): readonly string[] {
  return passages.flatMap((each) => (each.type === "paragraph" || each.type === "point" ? [each.text] : []));
}
