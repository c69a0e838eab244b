import fc from "fast-check";
import { expect, test } from "vitest";
import type { OfficialDocument, Passage } from "../../functions/decree30/document.ts";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import type { Node } from "../../functions/layout/node.ts";
import { aReport } from "../support/documents.ts";
import { faces } from "../support/press.ts";

const word = fc.stringMatching(/^[a-zđăâêôơưếệộữ]{1,12}$/).map((letters) => letters.normalize("NFC"));
const text = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(" "));
const cells = fc
  .array(text(6), { minLength: 3, maxLength: 3 })
  .map((texts) => ({ type: "cells", cells: texts }) as const);

const passage: fc.Arbitrary<Passage> = fc.oneof(
  { weight: 4, arbitrary: text(150).map((words) => ({ type: "paragraph", text: words }) as const) },
  { weight: 2, arbitrary: text(40).map((words) => ({ type: "point", mark: "-", text: words }) as const) },
  fc
    .tuple(fc.constantFrom(1, 2, 3), text(20))
    .map(([level, words]) => ({ type: "heading", level, number: "I", text: words }) as const),
  fc.tuple(fc.nat(8), text(12)).map(([at, title]) => ({ type: "part", ordinal: at + 1, title }) as const),
  fc
    .array(
      fc.oneof(
        cells,
        text(5).map((words) => ({ type: "group", text: words }) as const),
      ),
      { maxLength: 40 },
    )
    .map(
      (rows): Passage => ({
        type: "table",
        columns: [1, 3, 2].map((share) => ({ head: "đầu cột", share, align: "start" })),
        rows,
      }),
    ),
);

/** All words of the passages, in order, as they have to be printed. */
const wordsIn = (body: readonly Passage[]) => body.flatMap(textsOf).flatMap((each) => each.split(" "));

function textsOf(each: Passage): readonly string[] {
  switch (each.type) {
    case "part":
      return [each.title.toUpperCase()];
    case "heading":
      return [each.level === 1 ? each.text.toUpperCase() : each.text];
    case "paragraph":
    case "basis":
    case "point":
      return [each.text];
    case "table":
      return each.rows.flatMap((row) => (row.type === "group" ? [row.text] : row.cells));
  }
}

/**
 * What the nodes of the main text say, read as a screen reader would: the tree in order, each node's marks in
 * order.
 */
function spoken(document: OfficialDocument): string {
  const { pages, structure } = typesetDocument(document, faces);
  const said = new Map<Node, string[]>();
  for (const { marks, height } of pages) {
    for (const mark of marks) {
      if (mark.type !== "text") continue;
      expect(mark.y).toBeGreaterThan(0);
      expect(mark.y).toBeLessThan(height - 50);
      if (mark.node)
        said.set(mark.node, [...(said.get(mark.node) ?? []), ...mark.words.map((each) => each.text)]);
    }
  }
  const read = (node: Node): string[] => [...(said.get(node) ?? []), ...node.kids.flatMap(read)];
  return read(structure).join("");
}

test("prints every word of a document once and in order, on the page and in its tree, whatever it is made of", () => {
  fc.assert(
    fc.property(fc.array(passage, { minLength: 1, maxLength: 14 }), (body) => {
      const heard = spoken(aReport({ body, annexes: [] }));
      let from = 0;
      for (const each of wordsIn(body)) {
        const at = heard.indexOf(each, from);
        expect(at, `${each} after ${heard.slice(Math.max(0, from - 30), from)}`).toBeGreaterThanOrEqual(from);
        from = at + each.length;
      }
    }),
    { seed: 30, numRuns: 60 },
  );
});
