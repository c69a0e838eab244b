import type { Change } from "../../functions/acts/desk/change.ts";
import type { OpenSection } from "../../functions/acts/desk/open.ts";
import { wordsToEdit } from "../../functions/core/report/officer/typed-figures.ts";
import { textRead } from "../../functions/core/text/door.ts";
import { textOf } from "../form.ts";

/** What is asked for, one after another: each is an edit of its own and is taken back by itself. */
export type Steps = readonly [Change, ...Change[]];

/**
 * Whoever types in a paragraph's box and then moves, joins, drops or answers it has worded it too: the words
 * are written down with it.
 */
export function withTyped(
  change: Change,
  form: Readonly<Record<string, unknown>>,
  { onDesk, section }: Pick<OpenSection, "onDesk" | "section">,
): Steps {
  const text = textRead(textOf(form.text)).trim();
  const mark = textOf(form.mark);
  const paragraph = onDesk.paragraphs.find((each) => each.mark === mark);
  const figures = new Map(section.figures.map((figure) => [figure.name, figure]));
  const shown = paragraph ? [paragraph.template, wordsToEdit(paragraph, figures)] : [];
  if (text === "" || !paragraph || shown.some((each) => oneLine(each) === oneLine(text))) return [change];
  const typed: Change = { act: "reword", mark, text };
  switch (change.act) {
    case "move":
    case "merge":
    case "drop":
    case "restore":
      return [typed, change];
    // What is answered is the paragraph as it stood when it was asked about.
    case "keep":
    case "accept":
      return [change, typed];
    case "take":
      return [{ ...change, text }];
    case "reword":
    case "split":
    case "add":
    case "carry-over":
    case "use":
    case "leave":
    case "take-up":
      return [change];
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
