import type { Context } from "hono";
import * as v from "valibot";
import {
  draftOfDocument,
  proposalOf,
  readDocument,
  type Unread,
} from "../../functions/acts/read-document.ts";
import { ClientKey } from "../../functions/core/ids.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import type { World } from "../../functions/core/world.ts";
import { Leaf } from "../../functions/intake/leaf.ts";
import { type Answer, settled } from "../../functions/intake/settle.ts";
import { broughtIn } from "../brought.ts";
import { formIn, textOf, textsIn } from "../form.ts";
import { IntakePage } from "../pages/intake/begin.tsx";
import { ProposalPage } from "../pages/intake/proposal.tsx";
import { ofDraft, paths, to } from "../paths.ts";
import { unreadable } from "../refuse.tsx";
import type { OnAuthority, Route } from "../route.ts";
import { show } from "../show.ts";
import type { Words } from "../words/vi.ts";

/** From an office's own document to a draft: handed in, gone through point by point, made. */
export function intakeRoutes(world: World): readonly Route[] {
  const authority = { about: "authority", act: "issue-directive" } as const;
  return [
    { method: "get", path: paths.intake, ...authority, answer: begin },
    { method: "post", path: paths.intake, ...authority, answer: take(world) },
  ];
}

const begin = (c: Context, { frame }: OnAuthority) => show(c, <IntakePage {...{ frame }} text="" />);

const take = (world: World) => async (c: Context, context: OnAuthority) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  return form._act === "make" ? make(world, c, context, textsIn(form)) : read(world, c, context, form);
};

async function read(world: World, c: Context, context: OnAuthority, form: Readonly<Record<string, unknown>>) {
  const { frame } = context;
  const text = textOf(form.text);
  const brought = await broughtIn(form);
  if (!brought) return show(c, <IntakePage {...{ frame, text }} problem={frame.words.intake.nothing} />, 422);
  const found = await readDocument(world, context, brought);
  if (found.type !== "read")
    return show(c, <IntakePage {...{ frame, text }} problem={sayUnread(frame.words, found)} />, 422);
  const { leaves, notes, proposal } = found;
  const carried = JSON.stringify(leaves.map(bare));
  return show(
    c,
    <ProposalPage {...{ frame, leaves, notes, proposal, carried }} press={world.mint.clientKey()} />,
  );
}

function sayUnread({ intake: t, fileRefusals }: Words, unread: Unread): string {
  if (unread.type === "refused") return fileRefusals[unread.reason];
  const { opened } = unread;
  if (opened.type === "unreadable") return t.unreadable(opened.why);
  return opened.poorText ? t.poorScan(opened.pages) : t.scan(opened.pages);
}

/** A leaf without what it does not say, since the page carries all of them. */
const bare = ({ counted, bold, centred, ...leaf }: Leaf) => ({
  ...leaf,
  ...(counted ? { counted } : {}),
  ...(bold ? { bold } : {}),
  ...(centred ? { centred } : {}),
});

/** More paragraphs than a page can show beside a proposal. */
const Carried = v.pipe(v.string(), v.parseJson(), v.pipe(v.array(Leaf), v.minLength(1), v.maxLength(5_000)));

async function make(world: World, c: Context, context: OnAuthority, entries: Entries) {
  const { frame } = context;
  const carried = entries._document ?? "";
  const document = v.safeParse(Carried, carried);
  if (!document.success) return unreadable(c, frame);
  const leaves = document.output;
  const proposal = proposalOf(leaves, context);
  const answered = settled(proposal, (piece) => answerIn(entries, piece));
  const key = v.safeParse(ClientKey, entries._key);
  const press = key.success ? key.output : world.mint.clientKey();
  if (answered.open.length > 0) {
    const props = { frame, leaves, notes: [], proposal, carried, press, entries, open: answered.open };
    return show(c, <ProposalPage {...props} />, 422);
  }
  const draft = await draftOfDocument(world, context, press, answered.proposal);
  return c.redirect(to(paths.drafted, ofDraft(draft)), 303);
}

function answerIn(entries: Entries, piece: string): Answer {
  const start = `words.${piece}.`;
  const words = Object.entries(entries).flatMap(([name, typed]) =>
    name.startsWith(start) && typed !== undefined ? [[name.slice(start.length), typed] as const] : [],
  );
  return { take: entries[`take.${piece}`], words: Object.fromEntries(words) };
}
