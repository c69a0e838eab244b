import type { Field } from "../../core/fields/field.ts";
import { gistsOf } from "../../core/report/sentences.ts";
import type { Part, Source } from "../../core/report/source.ts";
import type { Passage } from "../../decree30/document.ts";
import { stopped } from "../prose.ts";
import { type Desk, namesOf } from "./context.ts";

/** As many points as a section of a signed report bears; everything else stays in the sources, one click away. */
const points = 8;

/**
 * Units' prose as points, each thing told once in the words of the first unit to say it and with the names of those
 * who said it. Shortcomings are told without names, as the province is told them; the trace keeps who said what.
 */
export function narrativePassages(
  desk: Desk,
  field: Field,
  texts: readonly Part<string>[],
): readonly Passage[] {
  const anonymous = field.topic === "weaknesses" || field.topic === "causes";
  return gistsOf(texts)
    .slice(0, points)
    .map(({ text, same, alike }): Passage => {
      const sources: Source[] = [...same, ...alike.map(({ source }) => source)];
      const names = anonymous ? "" : ` (${namesOf(desk, same)})`;
      const words = text.replace(/[.;,]+$/, "");
      return {
        type: "point",
        mark: "-",
        text: stopped(`${words}${names}`),
        source: desk.tracer.mark(field.id, sources),
      };
    });
}
