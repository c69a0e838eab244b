import type { Change } from "../../functions/acts/desk/change.ts";
import type { OpenSection } from "../../functions/acts/desk/open.ts";
import type { SectionOnDesk } from "../../functions/core/report/officer/on-desk.ts";
import { textOf } from "../form.ts";
import { listsOf } from "./material-lists.ts";

/** What the buttons of the desk ask for, by their values. */
const presses = [
  ...(["reword", "split", "join-up", "up", "down", "drop", "restore", "accept", "take", "keep"] as const),
  ...(["add", "from-former", "put-in", "quote", "join", "leave", "take-up"] as const),
] as const;
type Press = (typeof presses)[number];

/** Why a form asks for nothing that can be done. */
type Unasked = "unread" | "needs-two" | "nowhere" | "gone";

/** The change that the pressed button asks for, on the section as it stands. */
export function changeIn(
  form: Readonly<Record<string, unknown>>,
  { onDesk, section }: Pick<OpenSection, "onDesk" | "section">,
): Change | Unasked {
  const [mark, reason, text] = [textOf(form.mark), textOf(form.reason), textOf(form.text)];
  // The button beside a figure that moved names the figure.
  const name = textOf(form.keep);
  const act = name === "" ? presses.find((press) => press === form.act) : "keep";
  const last = onDesk.paragraphs.at(-1)?.mark;
  switch (act) {
    case "reword":
      return { act, mark, text };
    case "drop":
      return { act, mark, reason };
    case "restore":
    case "accept":
    case "take":
      return { act, mark };
    case "keep":
      return { act, mark, name, reason: textOf(form.keepReason) };
    case "split":
      return splitAtBlank(mark, text);
    case "join-up":
      return { act: "merge", mark };
    case "up":
    case "down":
      return moved(mark, act, onDesk);
    case "add":
      return { act, text, kind: "paragraph", after: last };
    case "from-former": {
      const at = Number(textOf(form.former));
      return section.formerLive[at] ? { act: "carry-over", former: [at], after: last } : "gone";
    }
    case "put-in":
    case "quote":
    case "join":
    case "leave":
    case "take-up":
      return withMaterial(act, form, onDesk);
    case undefined:
      return "unread";
  }
}

/** The first empty line parts the words. */
function splitAtBlank(mark: string, typed: string): Change | Unasked {
  const [, text = "", tail = ""] =
    /^([\s\S]*?\S)[^\S\n]*\n\s*\n([\s\S]*\S)\s*$/.exec(typed.replaceAll("\r\n", "\n").trim()) ?? [];
  return tail === "" ? "needs-two" : { act: "split", mark, text, tail };
}

function moved(mark: string, towards: "up" | "down", { paragraphs }: SectionOnDesk): Change | Unasked {
  const at = paragraphs.findIndex((each) => each.mark === mark);
  if (at < 0) return "gone";
  const isLast = at === paragraphs.length - 1;
  if (towards === "up" ? at === 0 : isLast) return "nowhere";
  return { act: "move", mark, after: paragraphs[towards === "up" ? at - 2 : at + 1]?.mark };
}

function withMaterial(
  act: Press & ("put-in" | "quote" | "join" | "leave" | "take-up"),
  form: Readonly<Record<string, unknown>>,
  { material, paragraphs }: SectionOnDesk,
): Change | Unasked {
  const { waiting, left } = listsOf(material);
  const group = [...waiting, ...left].find(({ id }) => id === form.group);
  if (!group) return "gone";
  const claims = group.claims.map(({ id }) => id);
  const mark = textOf(form.mark);
  const beside = paragraphs.find((each) => each.mark === form.beside) ?? paragraphs.at(-1);
  switch (act) {
    case "put-in":
    case "quote":
      return { act: "use", how: act, claims, after: beside?.mark };
    case "join":
      return { act: "use", how: "merge", claims, mark };
    case "leave":
      return { act, claims, reason: textOf(form.reason) };
    case "take-up":
      return { act, claims };
  }
}
