import type { DeskParagraph } from "../desk.ts";
import { filled, type LiveFigures } from "../live.ts";
import { type Edit, inOrderOfTime, type Wording } from "./edit.ts";
import {
  fresh,
  type Held,
  isWording,
  joined,
  kept,
  madeBy,
  type Of,
  restored,
  superseded,
  unread,
  worded,
} from "./held.ts";
import { standing } from "./undone.ts";

export interface Replayed {
  /** Every paragraph there is or was, in the order of the page. */
  readonly order: readonly string[];
  readonly held: ReadonlyMap<string, Held>;
  /** By mark, the last wording of a paragraph that nobody's report makes any more. */
  readonly homeless: ReadonlyMap<string, Edit>;
  /** By claim, the edit that leaves it. */
  readonly left: ReadonlyMap<string, Of<"leave">>;
  readonly figures: LiveFigures;
}

/**
 * Lays the edits that stand over the paragraphs, in the order of their time. Where a paragraph stands and
 * what it is joined to is the officer's whatever it says. What it says is compared: an edit on another
 * reading is not carried out, so the sources' new words stand, and it is kept to be answered. Of edits of
 * one sort on one paragraph the last holds.
 */
export function replayed(
  paragraphs: readonly DeskParagraph[],
  figures: LiveFigures,
  edits: readonly Edit[],
): Replayed {
  const held = paragraphs.map(({ text, ...named }) => {
    return [named.mark, { ...unread(named), reading: text, template: text }] as const;
  });
  const bare: Replayed = {
    order: paragraphs.map(({ mark }) => mark),
    ...{ held: new Map(held), homeless: new Map(), left: new Map(), figures },
  };
  const stands = new Set(standing(edits));
  return inOrderOfTime(edits).reduce(
    (laid, edit) => (stands.has(edit) ? carriedOut(laid, edit) : unmade(laid, edit)),
    bare,
  );
}

function carriedOut(laid: Replayed, edit: Edit): Replayed {
  switch (edit.act) {
    case "add":
      return entered(laid, edit, edit.kind);
    case "use":
      return edit.how === "merge" ? reworded(laid, edit) : entered(laid, edit, "paragraph");
    case "carry-over":
      return carriedOver(laid, edit);
    case "reword":
      return reworded(laid, edit);
    case "split":
      return split(laid, edit);
    case "drop":
      return changed(laid, edit, (held) => ({
        ...fresh(held, "drop"),
        off: { type: "dropped", edit },
      }));
    case "restore":
      return changed(laid, edit, restored);
    case "accept":
      return changed(
        { ...laid, homeless: without(laid.homeless, [edit.mark]) },
        edit,
        // Of its own sort too: it is right as it reads now.
        (held) => ({ ...held, accepted: true, stale: {} }),
      );
    case "move":
      return moved(laid, edit);
    case "merge":
      return merged(laid, edit);
    case "keep":
      return changed(laid, edit, (held) => kept(held, edit));
    case "leave":
      return {
        ...laid,
        left: new Map([...laid.left, ...edit.claims.map((claim) => [claim, edit] as const)]),
      };
    case "take-up":
      return { ...laid, left: without(laid.left, edit.claims) };
    case "undo":
      return laid;
  }
}

/** What an edit that was taken back had made keeps its place, so that nothing put behind it is moved. */
function unmade(laid: Replayed, edit: Edit): Replayed {
  const made = madeAnew(edit).filter((mark) => !laid.held.has(mark));
  const after = edit.act === "split" ? edit.mark : "after" in edit ? edit.after : undefined;
  // From the last to the first, each behind the same neighbour.
  return made.reduceRight(
    (rest, mark) => put(rest, { ...unread({ mark, kind: "paragraph" }), off: { type: "unmade" } }, after),
    laid,
  );
}

/** The marks of paragraphs that there were not before. */
function madeAnew(edit: Edit): readonly string[] {
  if (edit.act === "split") return [edit.tail.mark];
  if (edit.act === "carry-over") return edit.paragraphs.map(({ mark }) => mark);
  return edit.act === "add" || (edit.act === "use" && edit.how !== "merge") ? [edit.mark] : [];
}

const ownSign = (kind: Held["kind"]) => (kind === "point" ? { sign: "-" } : {});

const withHeld = (laid: Replayed, ...held: readonly Held[]): Replayed => ({
  ...laid,
  held: new Map([...laid.held, ...held.map((each) => [each.mark, each] as const)]),
});

function without<V>(all: ReadonlyMap<string, V>, names: readonly string[]): ReadonlyMap<string, V> {
  const left = new Map(all);
  for (const name of names) left.delete(name);
  return left;
}

function entered(laid: Replayed, edit: Of<"add"> | Of<"use">, kind: "paragraph" | "point"): Replayed {
  const { mark, after } = edit;
  if (laid.held.has(mark)) return reworded(laid, edit);
  return put(laid, worded(unread({ mark, kind, ...ownSign(kind) }), edit), after);
}

function carriedOver(laid: Replayed, edit: Of<"carry-over">): Replayed {
  const { figures, after, by, at } = edit;
  return edit.paragraphs
    .filter(({ mark }) => !laid.held.has(mark))
    .reduceRight((rest, { mark, text }) => {
      const words = { by, at, figures, uses: [], brought: [], kept: {}, isFormer: true };
      return put(rest, { ...unread({ mark, kind: "paragraph" }), template: text, tells: [], words }, after);
    }, laid);
}

/** Behind its neighbour; first without one, and last where the neighbour is not there any more. */
function put(laid: Replayed, held: Held, after: string | undefined): Replayed {
  const place = after === undefined ? 0 : laid.order.indexOf(after) + 1;
  const at = after !== undefined && place === 0 ? laid.order.length : place;
  return { ...withHeld(laid, held), order: laid.order.toSpliced(at, 0, held.mark) };
}

const reworded = (laid: Replayed, edit: Wording): Replayed =>
  changed(laid, edit, (held) => worded(fresh(held, "reword"), edit));

function split(laid: Replayed, edit: Of<"split">): Replayed {
  const { mark, text } = edit.tail;
  const before = laid.held.get(edit.mark);
  const head = reworded(laid, edit);
  if (!before || laid.held.has(mark)) return head;
  const { kind, sign } = before;
  const tail = worded(unread({ mark, kind, sign }), { ...edit, text, uses: [] });
  // Made on another reading, its rest would say again what the new words of the sources say.
  const off = isMadeOn(laid, before, edit) ? {} : { off: { type: "unmade" } as const };
  return put(head, { ...tail, ...off }, edit.mark);
}

function moved(laid: Replayed, { mark, after }: Of<"move">): Replayed {
  const others = laid.order.filter((each) => each !== mark);
  // Its neighbour or itself is gone: all stays where it is.
  if (!laid.held.has(mark) || (after !== undefined && !others.includes(after))) return laid;
  const place = after === undefined ? 0 : others.indexOf(after) + 1;
  return { ...laid, order: others.toSpliced(place, 0, mark) };
}

function merged(laid: Replayed, edit: Of<"merge">): Replayed {
  const [held, into] = [laid.held.get(edit.mark), laid.held.get(edit.into)];
  if (!held || !into || held === into || held.off || into.off) return laid;
  return withHeld(
    laid,
    { ...held, off: { type: "merged", into: edit.into } },
    joined(into, held, madeBy(edit)),
  );
}

/** Carries the edit out where it was made on what the sources still say; else keeps it to be answered. */
function changed(laid: Replayed, edit: Edit, carried: (held: Held) => Held): Replayed {
  const held = laid.held.get(edit.mark);
  if (!held || held.off?.type === "unmade") {
    return isWording(edit) ? { ...laid, homeless: new Map([...laid.homeless, [edit.mark, edit]]) } : laid;
  }
  if (isMadeOn(laid, held, edit)) return withHeld(laid, carried(held));
  const sort = isWording(edit) ? "reword" : edit.act;
  return withHeld(laid, { ...superseded(held, edit), stale: { ...held.stale, [sort]: edit } });
}

/** Edits made before figures had names were made on what was printed. */
function isMadeOn({ figures }: Replayed, { reading }: Held, { basis }: Edit): boolean {
  return basis === reading || basis === filled(reading, figures);
}
