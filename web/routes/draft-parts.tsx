import type { Context } from "hono";
import { editDraft, launchedHere } from "../../functions/acts/draft-directive.ts";
import { pastedOutline } from "../../functions/acts/pasted-outline.ts";
import { addresseesOf } from "../../functions/core/directives/addressees.ts";
import type { Draft } from "../../functions/core/directives/draft.ts";
import { type Edit, promptAt } from "../../functions/core/directives/edit.ts";
import { readDemand } from "../../functions/core/directives/stated-demands.ts";
import { dateIn } from "../../functions/core/instant.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { calendarFor } from "../../functions/core/ladder/rules.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { entriesRead, taken } from "../../functions/core/text/entries.ts";
import type { World } from "../../functions/core/world.ts";
import { headingIn, nodeForm, promptForm, tickable } from "../drafting/asked.ts";
import { documentForm, periodForm, reportForm, settingsForm } from "../drafting/head.ts";
import { type About, type PartForm, said, ticked } from "../drafting/part.ts";
import { demandForm, demandTyped, groupForm, NEW, withProposedKind } from "../drafting/whom.ts";
import { formIn, textOf, textsIn } from "../form.ts";
import { DocumentPage, PeriodPage, ReportFormPage, SettingsPage } from "../pages/drafting/head.tsx";
import { NodePage, OutlinePage } from "../pages/drafting/outline.tsx";
import type { PartProps } from "../pages/drafting/part.tsx";
import { PromptPage } from "../pages/drafting/prompt.tsx";
import { DemandPage, GroupPage, GroupsPage } from "../pages/drafting/whom.tsx";
import { ofDraft, paths, to } from "../paths.ts";
import { absent, unreadable } from "../refuse.tsx";
import type { OnDraft, Route } from "../route.ts";
import { show } from "../show.ts";

interface Part {
  readonly path: string;
  readonly form: PartForm;
  readonly page: (props: PartProps, world: World) => unknown;
  /** Where one comes out after saving; the whole draft, if nothing is said. */
  readonly after?: (draft: Draft, about: About) => string;
  /** What its buttons do that do not save the form. */
  readonly act?: (act: string, context: OnDraft, about: About, entries: Entries) => Edit | undefined;
  /** Where one comes out after that. */
  readonly acted?: (draft: Draft, about: About) => string;
  readonly typed?: (entries: Entries) => Entries;
  /** What is wrong with words that can be saved, and should be seen before they are. */
  readonly doubts?: (
    entries: Entries,
    context: OnDraft,
    about: About,
  ) => { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };
}

/** The pages of a draft's parts: each a form that becomes one edit. */
export function draftPartRoutes(world: World): readonly Route[] {
  const parts: readonly Part[] = [
    { path: paths.draftDocument, form: documentForm, page: DocumentPage },
    { path: paths.draftPeriod, form: periodForm, page: PeriodPage },
    { path: paths.draftReport, form: reportForm, page: ReportFormPage },
    { path: paths.draftSettings, form: settingsForm, page: SettingsPage },
    {
      ...{ path: paths.draftGroup, form: groupForm, page: GroupPage },
      after: (draft) => to(paths.draftGroups, ofDraft(draft)),
    },
    {
      ...{ path: paths.draftDemand, form: demandForm, page: demandPage, typed: withProposedKind },
      act: (act, _, { demand = "" }) => (act === "remove" ? { type: "demand-removed", demand } : undefined),
      doubts: deadlineDoubts,
    },
    {
      ...{ path: paths.draftNode, form: nodeForm, page: NodePage },
      after: toOutline,
      act: nodeAct,
      acted: (draft, { node }) =>
        draft.outline.length > 0 && nodeForm.entries(draft, { node: node ?? "" })
          ? to(paths.draftNode, { ...ofDraft(draft), node: node ?? "" })
          : to(paths.draftOutline, ofDraft(draft)),
    },
    {
      ...{ path: paths.draftPrompt, form: promptForm, page: PromptPage },
      after: toOutline,
      act: promptAct,
      acted: (draft, { prompt = "" }) =>
        promptAt(draft, prompt)
          ? to(paths.draftPrompt, { ...ofDraft(draft), prompt })
          : to(paths.draftOutline, ofDraft(draft)),
    },
  ];
  const on = { about: "draft", act: "issue-directive" } as const;
  return [
    ...parts.flatMap((part): readonly Route[] => [
      { method: "get", path: part.path, ...on, answer: begin(world, part) },
      { method: "post", path: part.path, ...on, answer: write(world, part) },
    ]),
    { method: "get", path: paths.draftGroups, ...on, answer: groups },
    { method: "post", path: paths.draftGroups, ...on, answer: changeGroups(world) },
    { method: "get", path: paths.draftOutline, ...on, answer: outline(world) },
    { method: "post", path: paths.draftOutline, ...on, answer: changeOutline(world) },
  ];
}

/** A demand of an earlier round shows what that one had said of its day. */
async function demandPage(props: PartProps, world: World) {
  const { draft, about } = props;
  const earlier = draft.after && (await world.directives.find(draft.after));
  const before = earlier?.demands.find(({ id }) => id === about.demand)?.deadline.wording;
  return <DemandPage {...props} before={before} />;
}

const toOutline = (draft: Draft) => to(paths.draftOutline, ofDraft(draft));

const begin =
  (world: World, { form, page }: Part) =>
  async (c: Context, context: OnDraft) => {
    const { frame, draft, roster } = context;
    if (draft.issued) return c.redirect(to(paths.drafted, ofDraft(draft)), 303);
    const about = c.req.param() as About;
    const entries = form.entries(draft, about);
    if (!entries) return absent(c, frame);
    const nothing = { problems: [], warnings: [], reads: [], overtaken: false };
    return show(c, await page({ ...{ frame, draft, roster, about, entries }, ...nothing }, world));
  };

const write = (world: World, part: Part) => async (c: Context, context: OnDraft) => {
  const { frame, draft, roster } = context;
  const posted = await formIn(c);
  if (!posted) return unreadable(c, frame);
  const about = c.req.param() as About;
  if (!part.form.entries(draft, about)) return absent(c, frame);
  const texts = textsIn(posted);
  const entries = texts._take ? taken(texts, (entry) => entry === texts._take) : texts;
  const shown = Number(entries._version);
  const edit = entries._act && part.act?.(entries._act, context, about, entries);
  if (edit)
    return answerTo(world, c, context, edit, shown, (after) => (part.acted ?? overviewOf)(after, about));
  const reads = entriesRead(words(entries));
  const unseen = entries._looked !== "1" && reads.some(({ offer }) => offer);
  const read = part.form.read(entries, draft, about, roster);
  const doubts = part.doubts?.(entries, context, about) ?? { problems: [], warnings: [] };
  const problems = [...(read.ok ? [] : read.problems), ...doubts.problems];
  const props = { frame, roster, about, entries: part.typed?.(entries) ?? entries, reads };
  if (!read.ok || problems.length > 0 || unseen || texts._take) {
    const shownWith = { ...props, draft, problems, warnings: doubts.warnings, overtaken: false };
    return show(c, await part.page(shownWith, world), problems.length > 0 ? 422 : 200);
  }
  const edited = await editDraft(world, context, read.edit, shown);
  switch (edited.type) {
    case "edited":
      return c.redirect((part.after ?? overviewOf)(edited.draft, about), 303);
    case "issued":
      return c.redirect(overviewOf(edited.draft), 303);
    case "overtaken": {
      const seen = { problems: [], warnings: [], overtaken: true };
      return show(c, await part.page({ ...props, draft: edited.draft, ...seen }, world), 409);
    }
  }
};

const overviewOf = (draft: Draft) => to(paths.drafted, ofDraft(draft));

/** What was typed, without what the form carries along. */
function words(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => !name.startsWith("_")));
}

/** An edit made by a button alone; who comes second sees how things stand now. */
async function answerTo(
  world: World,
  c: Context,
  context: OnDraft,
  edit: Edit,
  shown: number,
  onward: (draft: Draft) => string,
) {
  const edited = await editDraft(world, context, edit, shown);
  switch (edited.type) {
    case "edited":
      return c.redirect(onward(edited.draft), 303);
    case "issued":
      return c.redirect(overviewOf(edited.draft), 303);
    case "overtaken":
      return c.redirect(`${onward(edited.draft)}?khac=1`, 303);
  }
}

const groups = (c: Context, context: OnDraft) =>
  show(c, <GroupsPage {...context} overtaken={c.req.query("khac") !== undefined} />);

const changeGroups = (world: World) => async (c: Context, context: OnDraft) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const [act = "", id = ""] = textOf(form._act).split(" ");
  const here = (draft: Draft) => to(paths.draftGroups, ofDraft(draft));
  const shown = Number(form._version);
  if (act === "remove") {
    return answerTo(world, c, context, { type: "group-removed", group: id }, shown, here);
  }
  const chosen = addresseesOf(context.roster).filter((group) => form[`offer.${group.id}`] !== undefined);
  return answerTo(world, c, context, { type: "groups-added", groups: chosen }, shown, here);
};

const outline = (world: World) => async (c: Context, context: OnDraft) => {
  if (context.draft.issued) return c.redirect(overviewOf(context.draft), 303);
  const overtaken = c.req.query("khac") !== undefined;
  return show(c, await outlinePage(world, context, {}, [], overtaken));
};

async function outlinePage(
  world: World,
  context: OnDraft,
  entries: Entries,
  problems: readonly Problem[],
  overtaken = false,
) {
  const { frame, draft, roster } = context;
  const launched = await launchedHere(world, draft);
  return (
    <OutlinePage
      {...{ frame, draft, roster, entries, problems, launched, overtaken }}
      {...{ about: {}, warnings: [], reads: [] }}
    />
  );
}

const changeOutline = (world: World) => async (c: Context, context: OnDraft) => {
  const { frame, draft } = context;
  const form = await formIn(c);
  if (!form) return unreadable(c, frame);
  const entries = textsIn(form);
  const shown = Number(entries._version);
  const [act = "", id = ""] = (entries._act ?? "").split(" ");
  const here = (after: Draft) => `${toOutline(after)}${id ? `#${id}` : ""}`;
  const way = (["up", "down", "in", "out"] as const).find((each) => each === act);
  if (way) return answerTo(world, c, context, { type: "node-moved", id, way }, shown, here);
  if (act === "add") {
    const under = said(entries, "under");
    const edit = { type: "node-added", node: headingIn(entries), ...(under ? { under } : {}) } as const;
    return answerTo(world, c, context, edit, shown, here);
  }
  if (act !== "paste") return c.redirect(toOutline(draft), 303);
  const pasted = pastedOutline(entries.outline ?? "", draft);
  if (pasted.length === 0) {
    const problem = { field: "outline", code: "nothing-pasted" } as const;
    return show(c, await outlinePage(world, context, entries, [problem]), 422);
  }
  const keeps = said(entries, "where") !== "instead";
  return answerTo(world, c, context, { type: "outline", outline: pasted, keeps }, shown, here);
};

function nodeAct(act: string, _: OnDraft, { node = "" }: About, entries: Entries): Edit | undefined {
  if (act === `remove ${node}`) return { type: "node-removed", id: node };
  const text = said(entries, "prompt");
  if (act !== "prompt" || text === "") return undefined;
  return { type: "prompt-added", node, text, questions: ticked(entries, "ask", tickable) };
}

function promptAct(act: string, _: OnDraft, { prompt = "" }: About): Edit | undefined {
  const [what = "", at = ""] = act.split(" ");
  if (what === "up" || what === "down") return { type: "prompt-moved", id: prompt, way: what };
  if (what === "remove") return { type: "prompt-removed", id: prompt };
  return what === "drop" ? { type: "ask-removed", prompt, at: Number(at) } : undefined;
}

/** A deadline that cannot be read is told where it is typed; one that is open may be filled in later. */
function deadlineDoubts(entries: Entries, { draft, roster, now }: OnDraft, { demand = NEW }: About) {
  const typed = demandTyped(entries, draft, demand);
  if (typed.wording === "" && !typed.picked) return { problems: [], warnings: [] };
  const calendar = calendarFor(roster.authority);
  const issueDate = draft.document.issueDate ?? dateIn(now);
  const read = readDemand(typed, { calendar, issueDate, field: "wording" });
  return read.ok ? { problems: [], warnings: [] } : { problems: read.problems, warnings: [] };
}
