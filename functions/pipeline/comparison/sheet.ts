import { raised } from "../../core/text/first-letter.ts";
import { balanced } from "../../decree30/balance.ts";
import { bodyOf } from "../../decree30/body.ts";
import type { Headed } from "../../decree30/body-context.ts";
import { portrait, sizes, textWidth } from "../../decree30/paper.ts";
import { centred } from "../../decree30/style.ts";
import { outlineOf, pageNumbers } from "../../decree30/typeset.ts";
import type { Block } from "../../layout/block.ts";
import type { Faces } from "../../layout/face.ts";
import { nodeIn } from "../../layout/node.ts";
import { fillPages } from "../../layout/pages.ts";
import type { Typeset } from "../../layout/typeset.ts";
import { headOf } from "../covering-note/head.ts";
import { type Compared, comparisonBody, editionNamed } from "./document.ts";

/**
 * Bản so sánh: the later edition with what it took out struck through and what it added underlined. A paper
 * of the house and no document of Decree 30: it bears neither state nor number, and nobody signs it.
 */
export function comparisonSheet({ authority, before, now, comparison }: Compared, faces: Faces): Typeset {
  const structure = nodeIn(undefined, "document");
  const section = nodeIn(structure, "section");
  const width = textWidth(portrait);
  const headings: Headed[] = [];
  const subject = balanced(
    `${raised(editionNamed(now))} so với ${editionNamed(before)}`,
    faces.bold,
    sizes.table,
    width,
  );
  const blocks: Block[] = [
    headOf({ authority, at: now.asOf }, { faces, size: sizes.table, width, section }),
    centred("BẢN SO SÁNH", faces.bold, sizes.body, { after: 2, node: nodeIn(section, "heading-1") }),
    centred(subject, faces.bold, sizes.table, { after: 10, node: nodeIn(section, "paragraph") }),
    ...bodyOf(comparisonBody(comparison), {
      ...{ faces, width, parts: "roman", section },
      headed: (heading) => headings.push(heading),
    }),
  ];
  const { pages } = fillPages(blocks, portrait, pageNumbers(faces.regular));
  return { pages, structure, outline: outlineOf(headings, pages), numbering: [{ page: 0, prefix: "" }] };
}
