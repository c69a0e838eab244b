import { type Gist, gistsOf, speakersOf } from "../../core/report/sentences.ts";
import type { Part } from "../../core/report/source.ts";
import type { Passage } from "../../decree30/document.ts";
import { stopped } from "../prose.ts";
import { type Composing, ownNames, toldOnce } from "./context.ts";
import { leaveGistOut, standUnder } from "./left-out.ts";

/**
 * Statements as points, each thing told once in the words of the first unit to say it, with who said it. What
 * is like a printed point but of other figures gets a point of its own while there is room; the rest is named
 * as left out.
 */
export function pointsOf(
  composing: Composing,
  statements: readonly Part<string>[],
  { place, most }: { readonly place: string; readonly most: number },
): readonly Passage[] {
  const gists = gistsOf(statements, ownNames(composing));
  const told = gists.slice(0, most);
  for (const gist of gists.slice(most)) leaveGistOut(composing, gist, "room");
  let room = most - told.length;
  return told.flatMap((gist): readonly Passage[] => {
    const apart = gist.others.slice(0, room);
    room -= apart.length;
    return [{ ...gist, others: gist.others.slice(apart.length) }, ...apart].map((each) =>
      point(composing, each, place),
    );
  });
}

function point(composing: Composing, gist: Gist, place: string): Passage {
  const source = composing.tracer.mark(place, speakersOf(gist), gist.text);
  standUnder(composing, gist, source);
  return { type: "point", mark: "-", text: stopped(toldOnce(composing, gist)), source };
}
