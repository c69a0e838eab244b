import type { FieldTotal } from "../kinds/kinds.ts";
import type { Doubt } from "./source.ts";
import type { Total } from "./total.ts";

/** Every contradiction settling found in the answers to one field. */
export function doubtsIn(total: FieldTotal): readonly Doubt[] {
  return [...totalsIn(total).flatMap(({ doubts }) => doubts), ...more(total)];
}

/** Every figure of a field's total. */
export function totalsIn(total: FieldTotal): readonly Total[] {
  switch (total.kind) {
    case "counts":
    case "complaints":
    case "fund":
    case "training":
    case "council":
      return total.rows.map((row) => row.total);
    case "ratio":
      return total.rows.flatMap(({ whole, shares }) => [whole, ...shares.map((share) => share.total)]);
    case "indicators":
      return total.rows.map((row) => row.total);
    case "movements":
      return total.movements.flatMap(({ collectives, individuals }) => [collectives, individuals]);
    case "awards":
      return total.rows.flatMap(({ figures }) => Object.values(figures));
    case "narrative":
    case "choice":
    case "documents":
    case "exemplars":
    case "targets":
    case "tasks":
    case "proposals":
    case "dossiers":
      return [];
  }
}

function more(total: FieldTotal): readonly Doubt[] {
  return total.kind === "indicators" ? total.rows.flatMap(({ ownDoubts }) => ownDoubts) : [];
}
