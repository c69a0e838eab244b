import type { Source } from "../../../core/report/source.ts";
import { raised } from "../../../core/text/first-letter.ts";
import type { Passage } from "../../../decree30/document.ts";
import type { Composing } from "../context.ts";
import { eachOnce } from "../trace.ts";
import type { Clause } from "./clause.ts";
import { clauseOf } from "./clause.ts";
import type { Quantity } from "./quantity.ts";
import { paragraphsOf } from "./sentences.ts";
import { oneThing, withMeans } from "./together.ts";

/** A quantity with whoever gave it. */
export interface Told {
  readonly quantity: Quantity;
  readonly sources: readonly Source[];
}

type ToldClause = Clause & { readonly sources: readonly Source[] };

/**
 * Quantities of one kind of work as paragraphs. Behind a dash the first runs in under its head, "Trên lĩnh
 * vực tài chính:"; each has the mark of its place, so that an officer's hand finds it again.
 */
export function figurePassages(
  composing: Composing,
  place: string,
  told: readonly Told[],
  head?: string,
): readonly Passage[] {
  return paragraphsOf(clausesOf(told)).map(({ text, clauses }, at): Passage => {
    const source = composing.tracer.mark(
      at === 0 ? place : `${place}.${at + 1}`,
      eachOnce(clauses.flatMap(({ sources }) => sources)),
    );
    if (at > 0 || !head) return { type: "paragraph", text, source };
    return { type: "point", mark: "-", text: `${head}: ${raised(text)}`, source };
  });
}

/** Neighbours that tell of one thing are one clause, with what it cost behind it. */
function clausesOf(told: readonly Told[]): readonly ToldClause[] {
  const clauses: { clause: Clause; of: Told[] }[] = [];
  for (const each of told) {
    const last = clauses.at(-1);
    const [one, ...more] = last?.of ?? [];
    const joined =
      last && one
        ? ((more.length === 0 ? oneThing(one.quantity, each.quantity) : undefined) ??
          withMeans(
            last.clause,
            last.of.map(({ quantity }) => quantity.label),
            each.quantity,
          ))
        : undefined;
    if (last && joined) {
      last.clause = joined;
      last.of.push(each);
    } else clauses.push({ clause: clauseOf(each.quantity), of: [each] });
  }
  return clauses.map(({ clause, of }) => ({ ...clause, sources: of.flatMap(({ sources }) => sources) }));
}
