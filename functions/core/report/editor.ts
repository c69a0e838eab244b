import type { Edit } from "./officer/edit.ts";

/** Something printed that has a mark by which it can be edited and traced. */
export interface Statement {
  readonly text: string;
  readonly source?: string;
}

/** An edit that no longer fits: its statement reads otherwise now, or its sources no longer say it. */
export interface Flag {
  readonly edit: Edit;
  /** How the statement reads now; undefined when nobody says it any more. */
  readonly now: string | undefined;
}

/** The edits that hold for one statement. */
interface Held {
  readonly wording?: Edit & { act: "reword" };
  readonly dropped?: Edit & { act: "drop" | "restore" };
  readonly moved?: Edit & { act: "move" };
  readonly accepted?: Edit & { act: "accept" };
}

export type Layer = ReadonlyMap<string, Held>;

export function layerOf(edits: readonly Edit[]): Layer {
  const layer = new Map<string, Held>();
  for (const edit of [...edits].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    layer.set(edit.mark, { ...layer.get(edit.mark), ...heldBy(edit) });
  }
  return layer;
}

function heldBy(edit: Edit): Held {
  switch (edit.act) {
    case "reword":
      return { wording: edit };
    case "drop":
    case "restore":
      return { dropped: edit };
    case "move":
      return { moved: edit };
    case "accept":
      return { accepted: edit };
    case "add":
    case "merge":
    case "split":
    case "use":
    case "leave":
    case "take-up":
    case "keep":
    case "undo":
      return {};
  }
}

/**
 * The statements under one heading as the editor left them. An edit made on another reading is not carried
 * out: the sources have moved on since, so the new reading stands and `flagsOf` tells the officer.
 */
export function edited<S extends Statement>(statements: readonly S[], layer: Layer): readonly S[] {
  const kept = statements.filter((statement) => {
    const { dropped } = fitting(statement, layer);
    return dropped?.act !== "drop";
  });
  return placed(kept, layer).map((statement) => {
    const { wording } = fitting(statement, layer);
    return wording ? { ...statement, text: wording.text } : statement;
  });
}

/** Every edit that was not carried out because what it was made on has changed or gone. */
export function flagsOf(statements: readonly Statement[], layer: Layer): readonly Flag[] {
  const now = new Map(statements.flatMap(({ source, text }) => (source ? [[source, text] as const] : [])));
  return [...layer].flatMap(([mark, held]) =>
    Object.values(held)
      .filter((edit: Edit) => edit.basis !== now.get(mark))
      .map((edit: Edit) => ({ edit, now: now.get(mark) })),
  );
}

/** The officer's words that are printed in the statement's place, if any are. */
export function rewordingOf(statement: Statement, layer: Layer): string | undefined {
  const { wording, dropped } = fitting(statement, layer);
  return dropped?.act === "drop" ? undefined : wording?.text;
}

export function isAccepted(statement: Statement, layer: Layer): boolean {
  return fitting(statement, layer).accepted !== undefined;
}

function fitting({ source, text }: Statement, layer: Layer): Held {
  const held = layer.get(source ?? "") ?? {};
  return Object.fromEntries(Object.entries(held).filter(([, edit]: [string, Edit]) => edit.basis === text));
}

function placed<S extends Statement>(statements: readonly S[], layer: Layer): readonly S[] {
  const moves = statements
    .flatMap((statement) => {
      const { moved } = fitting(statement, layer);
      return moved ? [{ statement, moved }] : [];
    })
    .sort((a, b) => (a.moved.at < b.moved.at ? -1 : 1));
  return moves.reduce<readonly S[]>((order, { statement, moved }) => {
    const others = order.filter((each) => each !== statement);
    const place =
      moved.after === undefined ? 0 : others.findIndex(({ source }) => source === moved.after) + 1;
    // The neighbour it was put behind is gone: it stays where it was.
    return moved.after !== undefined && place === 0 ? order : others.toSpliced(place, 0, statement);
  }, statements);
}
