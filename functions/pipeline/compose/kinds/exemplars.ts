import type { ExemplarsTotal } from "../../../core/kinds/exemplars/total.ts";
import type { Field } from "../../../core/kinds/field.ts";
import type { Passage } from "../../../decree30/document.ts";
import { stopped } from "../../prose.ts";
import { attributed, type Composing } from "../context.ts";
import { leaveOut } from "../left-out.ts";
import type { KindOnPage } from "../on-page.ts";
import { unmarked } from "../unmarked.ts";
import { leaveTold } from "./leave-told.ts";

export const exemplars: KindOnPage<"exemplars"> = {
  blocks: (composing, field, total) => [{ passages: exemplarPassages(composing, field, total) }],
  leaveOut(composing, _, total) {
    for (const { exemplar, sources, others = [] } of total.exemplars) {
      const { name, place, basis } = exemplar;
      leaveTold(composing, others, "other-facts", (other) => [`${other.name}: ${other.achievement}`]);
      if (basis !== "none") continue;
      const value = place ? `${name}, ${place}` : name;
      leaveOut(
        composing,
        sources.map((source) => ({ source, value })),
        "unnamed",
      );
    }
  },
  annex: () => undefined,
};

/** As many as a section bears; the others are named as left out. */
const most = 12;

const unnamed = {
  collective: "Một tập thể",
  individual: "Một cá nhân",
  household: "Một hộ gia đình",
  model: "Mô hình",
};

/** Exemplars with the unit that put them forward. Nobody is named without consent or a public decision. */
function exemplarPassages(composing: Composing, field: Field, total: ExemplarsTotal): readonly Passage[] {
  for (const { exemplar, sources } of total.exemplars.slice(most)) {
    const { name, place, achievement } = exemplar;
    const value = `${place ? `${name}, ${place}` : name}: ${achievement}`;
    leaveOut(
      composing,
      sources.map((source) => ({ source, value })),
      "room",
    );
  }
  return total.exemplars.slice(0, most).map(({ exemplar, sources }): Passage => {
    const { sort, name, place, achievement, basis } = exemplar;
    const who = basis === "none" ? unnamed[sort] : `${name}${place ? `, ${place}` : ""}`;
    const text = stopped(attributed(composing, `${who}: ${unmarked(achievement)}`, sources));
    return {
      type: "point",
      mark: "-",
      text,
      source: composing.tracer.mark(field.id, sources, `${name}: ${achievement}`),
    };
  });
}
