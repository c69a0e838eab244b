import { annexesNamed } from "../core/text/annexes-named.ts";
import { everyText } from "../core/text/every-text.ts";
import { annexName } from "./annex.ts";
import type { OfficialDocument, Passage } from "./document.ts";
import { kindNameOf } from "./opening.ts";

/**
 * Part III.1a: the text directs its reader to each annex. One that nobody named in writing is named before
 * the last words.
 */
export function withAnnexesNamed(document: OfficialDocument): OfficialDocument {
  const { annexes, body, kind } = document;
  if (annexes.length === 0) return document;
  const text = wordsIn(body);
  const numbers = annexesNamed(text);
  const unnamed = annexes.flatMap(({ title }, at) => {
    const isNamed = annexes.length > 1 ? numbers.has(at + 1) : /phụ lục/iu.test(text);
    return isNamed ? [] : [`${annexName(annexes.length, at)} (${title})`];
  });
  if (unnamed.length === 0) return document;
  const pointing: Passage = {
    type: "paragraph",
    text: `Kèm theo ${kindNameOf(kind) ?? "Công văn"} này có ${unnamed.join("; ")}.`,
  };
  // The last paragraph closes the text ("Trên đây là báo cáo …./."), and nothing stands after it.
  const before = body.length > 1 && body.at(-1)?.type === "paragraph" ? body.length - 1 : body.length;
  return { ...document, body: body.toSpliced(before, 0, pointing) };
}

function wordsIn(body: readonly Passage[]): string {
  const texts: string[] = [];
  everyText(body, (text) => {
    texts.push(text);
    return text;
  });
  return texts.join(" ");
}
