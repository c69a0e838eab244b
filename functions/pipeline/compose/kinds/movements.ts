import type { Field } from "../../../core/kinds/field.ts";
import type { MovementTotal } from "../../../core/kinds/movements/total.ts";
import type { Passage } from "../../../decree30/document.ts";
import { amount } from "../../prose.ts";
import type { Composing } from "../context.ts";
import { leaveFiguresOut } from "../left-out.ts";
import { narrativePassages } from "../narrative.ts";
import type { KindOnPage } from "../on-page.ts";
import { fewer, lead, paragraph, widest } from "../phrases.ts";
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
  return /^(phong trào|cuộc vận động)/i.test(name) ? name : `Phong trào thi đua ${name}`;
}

function movementPassages(composing: Composing, field: Field, movement: MovementTotal): readonly Passage[] {
  const { collectives, individuals } = movement;
  const both = [collectives, individuals];
  const most = widest(both);
  const said = [
    collectives.value === undefined
      ? undefined
      : amount(collectives.value, "tập thể") + fewer(collectives, most),
    individuals.value === undefined
      ? undefined
      : amount(individuals.value, "cá nhân") + fewer(individuals, most),
  ].filter(Boolean);
  const took = lead(most, `Có ${said.join(", ")} tham gia phong trào`);
  return [
    ...(said.length > 0
      ? [paragraph(composing, `${field.id}.${movement.id}`, took, sourcesOf(...both))]
      : []),
    ...narrativePassages(composing, field, movement.texts, `${field.id}.${movement.id}`),
  ];
}
