import { orderInShort } from "../../core/duties/carried-out.ts";
import { inFullWords } from "../../core/instant.ts";
import { kindOfDocument } from "../../core/registry/document-kinds.ts";
import { lowered } from "../../core/text/first-letter.ts";
import type { Passage } from "../../decree30/document.ts";
import type { WrittenChapter } from "./chapters.ts";
import type { Composition } from "./composition.ts";
import type { Composing } from "./context.ts";

/**
 * What the authority itself did, before what its units did: it carried its superior's document out by one of
 * its own. Of a document without number and day nothing can be said on paper.
 */
export function ownActs(
  { directive, carriesOut, authority }: Composition,
  composing: Composing,
): readonly Passage[] {
  const { document } = directive;
  const { number, issueDate, subject } = document;
  if (!number && !issueDate) return [];
  const cited = [
    kindOfDocument(document),
    number && `số ${number}`,
    issueDate && inFullWords(issueDate),
    `về ${lowered(subject)}`,
  ].filter(Boolean);
  const basis = carriesOut ? `Thực hiện ${orderInShort(carriesOut)}, ` : "";
  const text = `${basis}${authority.symbol} ${authority.territory} đã ban hành ${cited.join(" ")}, chỉ đạo các cơ quan, đơn vị, địa phương tổ chức thực hiện.`;
  return [{ type: "paragraph", text, source: composing.tracer.mark("own-acts", []) }];
}

/** They begin what is told of leading and directing. */
export function withOwnActs(
  written: readonly WrittenChapter[],
  own: readonly Passage[],
): readonly WrittenChapter[] {
  return written.map((chapter) => {
    const first = chapter.blocks.find(({ topic }) => topic === "direction");
    const blocks = chapter.blocks.map((block) =>
      block === first ? { ...block, passages: [...own, ...block.passages] } : block,
    );
    return { ...chapter, blocks };
  });
}
