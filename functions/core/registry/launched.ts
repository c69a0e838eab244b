import { type Directive, fieldsOf } from "../directives/directive.ts";
import type { Movement } from "../kinds/movements/field.ts";
import { movementCalled } from "./movements.ts";
import { fold } from "./spelling.ts";

/**
 * The movements that an authority's directives have launched or asked about, each once, under the name it was
 * first given. A launch without a deadline obliges nobody by a day; this is what it leaves behind.
 */
export function launchedBy(directives: readonly Directive[]): readonly Movement[] {
  const known = new Map<string, Movement>();
  for (const directive of [...directives].sort((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1))) {
    for (const field of fieldsOf(directive)) {
      if (field.kind !== "movements") continue;
      for (const movement of field.movements ?? []) {
        const place = keyOf(movement.name);
        if (!known.has(place)) known.set(place, { ...movement, id: idIn(movement, known) });
      }
    }
  }
  return [...known.values()];
}

/** The launched movement that these words mean, however they are spelt. */
export function launchedCalled(name: string, launched: readonly Movement[]): Movement | undefined {
  return launched.find((movement) => keyOf(movement.name) === keyOf(name));
}

function keyOf(name: string): string {
  return movementCalled(name)?.id ?? fold(name);
}

/** "m1" is every directive's first movement; a registry must tell them apart. */
function idIn(movement: Movement, known: ReadonlyMap<string, Movement>): string {
  const taken = new Set([...known.values()].map(({ id }) => id));
  if (!taken.has(movement.id)) return movement.id;
  for (let count = 2; ; count++) if (!taken.has(`${movement.id}-${count}`)) return `${movement.id}-${count}`;
}
