import type { Context } from "hono";
import * as v from "valibot";
import {
  changeDuty,
  type DutyChange,
  type DutyChanged,
  type DutyContext,
  dropDuty,
} from "../../functions/acts/change-duty.ts";
import { recordDuty } from "../../functions/acts/record-duty.ts";
import { entriesOfDuty } from "../../functions/core/duties/written.ts";
import { ClientKey, DirectiveId, DutyId } from "../../functions/core/ids.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import type { World } from "../../functions/core/world.ts";
import { broughtIn } from "../brought.ts";
import { sendStored } from "../downloads.ts";
import { formIn, textOf, textsIn } from "../form.ts";
import { DutiesPage } from "../pages/duties.tsx";
import { DutyPage } from "../pages/duty.tsx";
import { paths, to } from "../paths.ts";
import { absent, unreadable } from "../refuse.tsx";
import { roundsOf } from "../rounds.ts";
import type { OnAuthority, Route } from "../route.ts";
import { show } from "../show.ts";
import { sayBy } from "../words/said.ts";

/** What superiors demand of the authority: recorded, tied to a round, done. */
export function dutyRoutes(world: World): readonly Route[] {
  const seen = { about: "authority", act: "see-board" } as const;
  const written = { about: "authority", act: "issue-directive" } as const;
  return [
    { method: "get", path: paths.duties, ...seen, answer: list(world) },
    { method: "post", path: paths.duties, ...written, answer: record(world) },
    { method: "get", path: paths.duty, ...seen, answer: onDuty(world, page) },
    { method: "post", path: paths.duty, ...written, answer: onDuty(world, change) },
    { method: "get", path: paths.dutyFile, ...seen, answer: onDuty(world, file) },
  ];
}

const list =
  (world: World) =>
  async (c: Context, { frame, roster }: OnAuthority) => {
    const duties = await world.duties.of(roster.authority.id);
    return show(c, <DutiesPage {...{ frame, duties }} press={world.mint.clientKey()} />);
  };

const record = (world: World) => async (c: Context, context: OnAuthority) => {
  const { frame, roster } = context;
  const form = await formIn(c);
  if (!form) return unreadable(c, frame);
  const key = v.safeParse(ClientKey, form._key);
  const text = textOf(form.text);
  const press = key.success ? key.output : world.mint.clientKey();
  const recorded = await recordDuty(world, context, press, await broughtIn(form));
  if (recorded.type === "recorded") return c.redirect(to(paths.duty, { duty: recorded.duty.id }), 303);
  const { unread } = recorded;
  const problem =
    unread.type === "refused"
      ? frame.words.fileRefusals[unread.reason]
      : sayBy(frame.words.duties.unread, unread.opened);
  const duties = await world.duties.of(roster.authority.id);
  return show(c, <DutiesPage {...{ frame, duties, press, problem, text }} />, 422);
};

interface OnDuty extends OnAuthority, Pick<DutyContext, "duty"> {}

/** Another authority's is answered as if it were not there. */
const onDuty =
  (world: World, answer: (c: Context, world: World, context: OnDuty) => Promise<Response>) =>
  async (c: Context, context: OnAuthority) => {
    const id = v.safeParse(DutyId, c.req.param("duty"));
    const duty = id.success ? await world.duties.find(context.roster.authority.id, id.output) : undefined;
    return duty ? answer(c, world, { ...context, duty }) : absent(c, context.frame);
  };

const page = async (c: Context, world: World, context: OnDuty) => {
  const said = c.req.query("luu") === "xong" ? "kept" : undefined;
  return show(c, await pageOf(world, context, { said }));
};

interface Tried {
  readonly entries?: Readonly<Record<string, string>>;
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly Problem[];
  readonly said?: "kept" | "overtaken" | undefined;
}

async function pageOf(world: World, context: OnDuty, tried: Tried) {
  const { frame, duty } = context;
  const rounds = (await roundsOf(world, context)).map(({ directive }) => directive);
  const { entries = entriesOfDuty(duty), problems = [], warnings = [], said } = tried;
  return <DutyPage {...{ frame, duty, entries, problems, warnings, rounds, said }} />;
}

const change = async (c: Context, world: World, context: OnDuty) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const shown = Number(form._version);
  if (form._act === "drop") {
    if (await dropDuty(world, context, shown)) return c.redirect(paths.duties, 303);
    return show(c, await pageOf(world, context, { said: "overtaken" }), 409);
  }
  const entries = textsIn(form);
  const changed = await changeDuty(world, context, await asked(world, context, entries), shown);
  return answerTo(c, world, context, changed, entries);
};

async function asked(
  world: World,
  context: OnDuty,
  entries: Readonly<Record<string, string>>,
): Promise<DutyChange> {
  const { _act: act } = entries;
  if (act === "done") return { act, note: entries.note ?? "" };
  if (act === "open") return { act };
  if (act !== "tie") return { act: "write", entries };
  const id = v.safeParse(DirectiveId, entries.round);
  const rounds = await roundsOf(world, context);
  const round = id.success ? rounds.find(({ directive }) => directive.id === id.output) : undefined;
  return { act, round: round?.directive.id, follows: entries.follows !== undefined };
}

async function answerTo(
  c: Context,
  world: World,
  context: OnDuty,
  changed: DutyChanged,
  entries: Readonly<Record<string, string>>,
): Promise<Response> {
  switch (changed.type) {
    case "kept": {
      const { duty, warnings } = changed;
      if (warnings.length > 0)
        return show(c, await pageOf(world, { ...context, duty }, { warnings, said: "kept" }));
      return c.redirect(`${to(paths.duty, { duty: duty.id })}?luu=xong`, 303);
    }
    case "unread":
      return show(c, await pageOf(world, context, { entries, problems: changed.problems }), 422);
    case "overtaken":
      return show(
        c,
        await pageOf(world, { ...context, duty: changed.duty }, { entries, said: "overtaken" }),
        409,
      );
  }
}

const file = async (c: Context, world: World, { duty, frame }: OnDuty) =>
  duty.file ? sendStored(c, world, duty.file, duty.file) : absent(c, frame);
