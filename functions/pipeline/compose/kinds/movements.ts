import type { Field } from "../../../core/kinds/field.ts";
import type { MovementTotal } from "../../../core/kinds/movements/total.ts";
import type { Passage } from "../../../decree30/document.ts";
import { answersIn } from "../answers.ts";
import type { Composing } from "../context.ts";
import { figureOf } from "../figures/figure-said.ts";
import { totalQuantity } from "../figures/of-total.ts";
import { leaveFiguresOut, leaveOut } from "../left-out.ts";
import { narrativePassages } from "../narrative.ts";
import type { KindOnPage } from "../on-page.ts";
import { paragraph } from "../phrases.ts";
import { sourcesOf } from "../trace.ts";

/** Each movement under a heading of its own. */
export const movements: KindOnPage<"movements"> = {
  blocks: (composing, field, total) =>
    total.movements.map((movement) => ({
      heading: movementHeading(movement.name),
      passages: movementPassages(composing, field, movement),
    })),
  leaveOut(composing, field, total) {
    for (const { name, collectives, individuals } of total.movements) {
      const totals = [collectives, individuals].map((each) => ({ label: name, total: each }));
      leaveFiguresOut(composing, field.id, undefined, totals);
    }
  },
  annex: () => undefined,
};

function movementHeading(name: string): string {
  const named = /^(phong trào|cuộc vận động)/i.test(name) ? name : `Phong trào thi đua ${name}`;
  return named.replace(/^(Phong trào) Thi đua/u, "$1 thi đua");
}

function movementPassages(composing: Composing, field: Field, movement: MovementTotal): readonly Passage[] {
  const { id, name, collectives, individuals } = movement;
  const joined = [
    { what: "collectives", unit: "tập thể", total: collectives },
    { what: "individuals", unit: "cá nhân", total: individuals },
  ].flatMap(({ what, unit, total }) => {
    const place = { field: field.id, row: `${id}.${what}`, label: `${name}, ${unit} tham gia` };
    const quantity = totalQuantity(composing, place, total);
    return quantity ? [figureOf(quantity, unit)] : [];
  });
  const took = `Phong trào thu hút ${joined.join(", ")} tham gia`;
  const passages = [
    ...(joined.length > 0
      ? [paragraph(composing, `${field.id}.${id}`, took, sourcesOf(collectives, individuals))]
      : []),
    ...narrativePassages(composing, field, answersIn(movement.texts), `${field.id}.${id}`),
  ];
  // A movement whose every sentence waits has no heading of its own either.
  if (passages.length === 0) {
    const named = movement.texts.map(({ source }) => ({ source, value: movement.name }));
    leaveOut(composing, named, "heading");
  }
  return passages;
}
