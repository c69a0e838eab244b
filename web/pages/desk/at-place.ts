import { NEW_PARAGRAPH } from "../../desk/asked.ts";
import { listsOf } from "../../desk/material-lists.ts";
import { COMMENT_TRIED } from "./paragraph-comments.tsx";
import { type DeskProps, PARAGRAPHS_SHOWN } from "./props.ts";

/** Whether the page still has the form in which the act was tried: there it is told with what was typed. */
export function isToldAtPlace({ tried, asked, onDesk }: DeskProps): boolean {
  if (!tried) return true;
  if (tried.mark === NEW_PARAGRAPH) return tried.act === "add";
  const from = (asked.sheet - 1) * PARAGRAPHS_SHOWN;
  const paragraph = onDesk.paragraphs
    .slice(from, from + PARAGRAPHS_SHOWN)
    .find(({ mark, kind }) => mark === tried.mark && (kind === "paragraph" || kind === "point"));
  if (paragraph) return tried.act === COMMENT_TRIED || asked.paragraph === tried.mark;
  const waiting = listsOf(onDesk.material).waiting;
  const isShown = asked.list === undefined && waiting.some(({ id }) => id === tried.mark);
  return isShown && tried.act === "leave" && asked.intent === "leave";
}
