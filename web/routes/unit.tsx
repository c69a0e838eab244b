import type { Context } from "hono";
import * as v from "valibot";
import { askedOf } from "../../functions/core/asked.ts";
import { isOnTime } from "../../functions/core/deadline/gate.ts";
import { ClientKey } from "../../functions/core/ids.ts";
import { clockDigits } from "../../functions/core/instant.ts";
import { partyName } from "../../functions/core/naming.ts";
import { effectiveDueBefore } from "../../functions/core/obligation.ts";
import type { World } from "../../functions/core/world.ts";
import { type DraftPost, gatherDraft, saveDraft, sectionAsked, submit } from "../acts.ts";
import { entriesPosted, readAsked } from "../entries.ts";
import { formIn } from "../form.ts";
import { CheckPage } from "../pages/check.tsx";
import { ConflictPage, chosenWords } from "../pages/conflict.tsx";
import { ReceiptPage } from "../pages/receipt.tsx";
import { SectionPage } from "../pages/section.tsx";
import { SentPage } from "../pages/sent.tsx";
import { TasksPage } from "../pages/tasks.tsx";
import { demandBehind } from "../parties.ts";
import { about, paths, to } from "../paths.ts";
import { absent, refuse, unreadable } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { show } from "../show.ts";

/** One unit's report from outline to receipt. */
export function unitRoutes(world: World): readonly Route[] {
  return [
    { method: "get", path: paths.report, about: "obligation", act: "see-obligation", answer: tasks(world) },
    { method: "get", path: paths.section, about: "obligation", act: "write-draft", answer: section(world) },
    { method: "post", path: paths.section, about: "obligation", act: "write-draft", answer: save(world) },
    { method: "get", path: paths.check, about: "obligation", act: "submit", answer: check(world) },
    { method: "post", path: paths.submit, about: "obligation", act: "submit", answer: send(world) },
    { method: "get", path: paths.receipt, about: "obligation", act: "see-submission", answer: receipt },
    { method: "get", path: paths.revision, about: "obligation", act: "see-submission", answer: sent(world) },
  ];
}

const tasks = (world: World) => async (c: Context, seen: OnObligation) => {
  const { directive, roster, obligation, frame } = seen;
  const [drafts, attachments] = await Promise.all([
    world.drafts.of(directive.id, obligation.id),
    world.files.of(directive.id, obligation.id),
  ]);
  const sections = askedOf(directive, roster, obligation);
  return show(c, <TasksPage {...named(seen)} {...{ frame, obligation, sections, drafts, attachments }} />);
};

const section = (world: World) => async (c: Context, seen: OnObligation) => {
  const found = sectionAsked(seen, c.req.param("section") ?? "");
  if (!found) return absent(c, seen.frame);
  const draft = await draftOf(world, seen, found.section.id);
  return show(
    c,
    <SectionPage
      {...seen}
      section={found.section}
      place={{ index: found.index, of: found.sections.length }}
      draft={draft}
      entries={draft?.entries ?? {}}
      problems={[]}
      added={rowsAdded(c.req.query("them"))}
    />,
  );
};

/** Saves whatever was typed, then judges it: words that cannot be read are kept too. */
const save = (world: World) => async (c: Context, seen: OnObligation) => {
  const found = sectionAsked(seen, c.req.param("section") ?? "");
  if (!found) return absent(c, seen.frame);
  const form = await formIn(c);
  if (!form) return unreadable(c, seen.frame);
  const posted = form._choose ? chosenWords(form) : form;
  const { entries, dropped } = entriesPosted(found.fields, posted);
  const { problems } = readAsked([found.section], entries);
  const wantsOn = form._next === "go";
  const post: DraftPost = {
    section: found.section,
    entries,
    over: versionIn(form._version),
    after: versionIn(form._after),
    done: wantsOn && problems.length === 0,
  };
  const saved = await saveDraft(world, seen, post);
  if (!saved.ok) return refuseSave(c, seen, post, saved.refusal);
  if (form._next === "auto") {
    const { version, savedAt } = saved.value;
    return c.json({ version, saved: seen.frame.words.saved(clockDigits(savedAt)) });
  }

  const here = to(paths.section, { ...about(seen.obligation), section: found.section.id });
  if (typeof form._add === "string") {
    const [field] = form._add.split(".");
    return c.redirect(`${here}?them=${encodeURIComponent(form._add)}#f-${field}_last`, 303);
  }
  if ((wantsOn && problems.length > 0) || dropped > 0) {
    const place = { index: found.index, of: found.sections.length };
    const shown = { section: found.section, place, draft: saved.value, entries, problems, dropped };
    return show(c, <SectionPage {...seen} {...shown} />, 422);
  }
  if (form._next === "exit") return c.redirect(to(paths.report, about(seen.obligation)), 303);
  const next = wantsOn ? found.sections[found.index + 1] : found.section;
  return c.redirect(
    next
      ? to(paths.section, { ...about(seen.obligation), section: next.id })
      : to(paths.files, about(seen.obligation)),
    303,
  );
};

function refuseSave(c: Context, seen: OnObligation, post: DraftPost, refusal: Parameters<typeof refuse>[2]) {
  if (refusal.type !== "stale-draft") return refuse(c, seen.frame, refusal);
  const { saved, version } = refusal;
  c.header("x-conflict", "1");
  const page = (
    <ConflictPage {...seen} section={post.section} mine={post.entries} saved={saved} version={version} />
  );
  return show(c, page, 409);
}

const check = (world: World) => async (c: Context, seen: OnObligation) => showCheck(c, world, seen, {});

interface Again {
  readonly status?: 409 | 422;
  readonly changed?: boolean;
  readonly lateReason?: string;
  readonly reasonMissing?: boolean;
  readonly complain?: boolean;
}

async function showCheck(c: Context, world: World, seen: OnObligation, again: Again) {
  const ready = await gatherDraft(world, seen);
  const problems = [
    ...(again.reasonMissing ? [{ field: "lateReason", text: "Ghi lý do gửi chậm." }] : []),
    ...ready.problems,
  ];
  return show(
    c,
    <CheckPage
      {...seen}
      {...named(seen)}
      {...ready}
      problems={problems}
      clientKey={world.mint.clientKey()}
      late={isLate(seen)}
      lateReason={again.lateReason ?? ""}
      changed={again.changed ?? false}
    />,
    again.status ?? 200,
  );
}

const send = (world: World) => async (c: Context, seen: OnObligation) => {
  const form = await formIn(c);
  const key = v.safeParse(ClientKey, form?._key);
  if (!form || !key.success) return unreadable(c, seen.frame);
  const lateReason = typeof form.lateReason === "string" ? form.lateReason : "";
  const seenDigest = typeof form._seen === "string" ? form._seen : undefined;
  const sending = await submit(world, seen, { clientKey: key.output, lateReason, seen: seenDigest });
  switch (sending.type) {
    case "filed":
      return c.redirect(to(paths.receipt, about(seen.obligation)), 303);
    case "changed":
      return showCheck(c, world, seen, { status: 409, changed: true, lateReason });
    case "problems":
      return showCheck(c, world, seen, { status: 422, lateReason });
    case "refused":
      return sending.refusal.type === "late-reason-missing"
        ? showCheck(c, world, seen, { status: 422, reasonMissing: true })
        : refuse(c, seen.frame, sending.refusal);
  }
};

const receipt = (c: Context, seen: OnObligation) => {
  const { latest } = seen.obligation;
  return latest
    ? show(c, <ReceiptPage {...seen} {...named(seen)} receipt={latest} />)
    : absent(c, seen.frame);
};

const sent = (world: World) => async (c: Context, seen: OnObligation) => {
  const { directive, roster, obligation } = seen;
  const number = Number(c.req.param("revision"));
  const submission = Number.isInteger(number)
    ? await world.submissions.find(directive.id, obligation.id, number)
    : undefined;
  if (!submission) return absent(c, seen.frame);
  const revisions = Array.from({ length: obligation.latest?.revision ?? number }, (_, index) => index + 1);
  const sections = askedOf(directive, roster, obligation);
  return show(c, <SentPage {...seen} {...named(seen)} {...{ sections, submission, revisions }} />);
};

/** The box for a reason is shown from the deadline on, by the same gate that judges the report. */
function isLate({ obligation, now }: OnObligation): boolean {
  const due = effectiveDueBefore(obligation);
  return due !== undefined && !isOnTime(now, due) && !obligation.first;
}

function named(seen: OnObligation) {
  return { party: partyName(seen.obligation, seen), demand: demandBehind(seen.directive, seen.obligation) };
}

async function draftOf(world: World, { directive, obligation }: OnObligation, section: string) {
  const drafts = await world.drafts.of(directive.id, obligation.id);
  return drafts.find((draft) => draft.section === section);
}

function rowsAdded(asked: string | undefined): { field: string; rows: number } | undefined {
  const [field, rows] = asked?.split(".") ?? [];
  return field && Number(rows) > 0 ? { field, rows: Math.min(Number(rows), 500) } : undefined;
}

const versionIn = (posted: unknown) => {
  const version = Number(posted ?? 0);
  return Number.isInteger(version) && version >= 0 ? version : 0;
};
