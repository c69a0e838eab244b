import type { Context } from "hono";
import * as v from "valibot";
import { beginDraft, discardDraft } from "../../functions/acts/draft-directive.ts";
import { issueDraft, owedHash, previewDraft } from "../../functions/acts/issue-draft.ts";
import { draftAfter, emptyDraft } from "../../functions/core/directives/begun.ts";
import type { Directive } from "../../functions/core/directives/directive.ts";
import type { DraftDemand } from "../../functions/core/directives/draft.ts";
import type { FromDraft } from "../../functions/core/directives/from-draft.ts";
import { readDemand } from "../../functions/core/directives/stated-demands.ts";
import { ClientKey } from "../../functions/core/ids.ts";
import { dateIn } from "../../functions/core/instant.ts";
import { whoWouldBeTold } from "../../functions/core/ladder/rehearsal.ts";
import { calendarFor, rulesOf } from "../../functions/core/ladder/rules.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn, textOf } from "../form.ts";
import { DraftsPage } from "../pages/drafting/list.tsx";
import { OverviewPage } from "../pages/drafting/overview.tsx";
import { DraftPreviewPage, type Foreseen } from "../pages/drafting/preview.tsx";
import { ofDraft, ofRound, paths, to } from "../paths.ts";
import { readAloud } from "../read-aloud.ts";
import { unreadable } from "../refuse.tsx";
import type { OnAuthority, OnDraft, Route } from "../route.ts";
import { show } from "../show.ts";
import { unquoted } from "../words/quote.ts";

/** A directive from its first word to its issue; its parts have pages of their own. */
export function draftingRoutes(world: World): readonly Route[] {
  const authority = { about: "authority", act: "issue-directive" } as const;
  const draft = { about: "draft", act: "issue-directive" } as const;
  return [
    { method: "get", path: paths.drafts, ...authority, answer: list(world) },
    { method: "post", path: paths.drafts, ...authority, answer: begin(world) },
    { method: "get", path: paths.drafted, ...draft, answer: overview(world) },
    { method: "post", path: paths.draftDiscard, ...draft, answer: discard(world) },
    { method: "get", path: paths.draftDeadline, ...draft, answer: deadlineAloud },
    { method: "get", path: paths.draftPreview, ...draft, answer: preview(world) },
    { method: "post", path: paths.draftPreview, ...draft, answer: issue(world) },
  ];
}

async function roundsOf(world: World, { person }: OnAuthority): Promise<readonly Directive[]> {
  const own = (await world.directives.all()).filter(({ authority }) => authority === person.authority);
  return own.sort((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1));
}

const list = (world: World) => async (c: Context, context: OnAuthority) => {
  const [drafts, rounds] = await Promise.all([
    world.directiveDrafts.of(context.person.authority),
    roundsOf(world, context),
  ]);
  return show(c, <DraftsPage frame={context.frame} {...{ drafts, rounds }} press={world.mint.clientKey()} />);
};

const begin = (world: World) => async (c: Context, context: OnAuthority) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const key = v.safeParse(ClientKey, form._key);
  const earlier =
    form._act === "round"
      ? (await roundsOf(world, context)).find(({ id }) => id === textOf(form.round))
      : undefined;
  const drafts = earlier ? await world.directiveDrafts.of(context.person.authority) : [];
  const from = drafts.find(({ issued }) => issued === earlier?.id);
  const draft = await beginDraft(
    world,
    context,
    key.success ? key.output : world.mint.clientKey(),
    (given) => (earlier ? draftAfter(earlier, given, from) : emptyDraft(given)),
  );
  return c.redirect(to(paths.drafted, ofDraft(draft)), 303);
};

const overview = (world: World) => async (c: Context, context: OnDraft) => {
  const { frame, draft } = context;
  const read = await previewDraft(world, context);
  return show(c, <OverviewPage {...{ frame, draft, read }} overtaken={false} />);
};

const discard = (world: World) => async (c: Context, context: OnDraft) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  if (await discardDraft(world, context, Number(form._version))) return c.redirect(paths.drafts, 303);
  const draft = (await world.directiveDrafts.find(context.draft.id)) ?? context.draft;
  const read = await previewDraft(world, { ...context, draft });
  return show(c, <OverviewPage frame={context.frame} {...{ draft, read }} overtaken />, 409);
};

/** What a deadline's words mean, for whoever is still typing them. */
const deadlineAloud = (c: Context, { roster, draft, now, frame }: OnDraft) => {
  const { words } = frame;
  const typed = { ...bare, wording: c.req.query("loi") ?? "" };
  const calendar = calendarFor(roster.authority);
  const read = readDemand(typed, { calendar, issueDate: draft.document.issueDate ?? dateIn(now) });
  const said = readAloud(words, read, { now, calendar });
  return c.text(unquoted(said.join(" ")));
};

const bare: Omit<DraftDemand, "wording"> = { id: "", kind: "report", action: "", groups: [], recipient: "" };

const preview = (world: World) => async (c: Context, context: OnDraft) => {
  const { draft } = context;
  if (draft.issued) return c.redirect(to(paths.drafted, ofDraft(draft)), 303);
  return show(c, await previewOf(world, context, false));
};

async function previewOf(world: World, context: OnDraft, otherwise: boolean, known?: FromDraft) {
  const { frame, draft } = context;
  const read = known ?? (await previewDraft(world, context));
  const foreseen = await foresee(world, context, read);
  return <DraftPreviewPage {...{ frame, draft, read, foreseen, otherwise }} />;
}

async function foresee(
  world: World,
  { roster }: OnDraft,
  { directive }: FromDraft,
): Promise<Foreseen | undefined> {
  if (!directive) return undefined;
  const { ladder, calendar } = rulesOf(roster.authority, directive);
  const people = (await world.people.all()).filter(({ authority }) => authority === roster.authority.id);
  const all = obligationsOf(directive, roster);
  return {
    owed: directive.demands.map(({ id }) => ({
      demand: id,
      count: all.filter(({ demand }) => demand === id).length,
    })),
    shown: owedHash(directive, roster),
    foretold: whoWouldBeTold({ directive, roster, people }, ladder, calendar),
  };
}

const issue = (world: World) => async (c: Context, context: OnDraft) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const shown = { version: Number(form._version), owed: textOf(form._owed) };
  const issued = await issueDraft(world, context, shown);
  switch (issued.type) {
    case "issued":
      return c.redirect(to(paths.board, ofRound(issued.directive)), 303);
    case "incomplete":
      return show(c, await previewOf(world, context, false, issued.read), 422);
    case "otherwise":
      return show(c, await previewOf(world, { ...context, draft: issued.draft }, true), 409);
  }
};
