import type { Context } from "hono";
import * as v from "valibot";
import { holderOf, type LendPost, lendable, lendSection } from "../../functions/acts/lend.ts";
import { takeSectionBack } from "../../functions/acts/take-section-back.ts";
import { ClientKey } from "../../functions/core/ids.ts";
import { addDays, CalendarDate, dateIn, startOfDay } from "../../functions/core/instant.ts";
import { sectionAsked } from "../../functions/core/obligation/asked.ts";
import { longestEnd, usualEnd } from "../../functions/core/obligation/delegation.ts";
import { partyName } from "../../functions/core/obligation/naming.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { textRead } from "../../functions/core/text/door.ts";
import type { World } from "../../functions/core/world.ts";
import { delegationIn } from "../delegate.tsx";
import { formIn } from "../form.ts";
import { wait, waitFor } from "../limits.ts";
import { LendPage, LentPage } from "../pages/lend.tsx";
import { about, paths, to } from "../paths.ts";
import { absent, refuse, unreadable } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { show } from "../show.ts";

/** The clerk lends one section to a colleague, and takes it back. */
export function lendingRoutes(world: World, origin?: string): readonly Route[] {
  return [
    { method: "get", path: paths.lend, about: "obligation", act: "delegate", answer: form(world) },
    { method: "post", path: paths.lend, about: "obligation", act: "delegate", answer: lend(world, origin) },
    { method: "post", path: paths.takeBack, about: "obligation", act: "delegate", answer: revoke(world) },
  ];
}

const form = (world: World) => async (c: Context, context: OnObligation) => {
  const found = sectionAsked(context, c.req.param("section") ?? "");
  if (!found) return absent(c, context.frame);
  const { section } = found;
  const held = await holderOf(world, context, section.id);
  const sent = lendable(context) !== undefined;
  return show(c, <LendPage {...context} {...{ section, held, sent }} {...blank(world)} />);
};

const lend = (world: World, origin?: string) => async (c: Context, context: OnObligation) => {
  const found = sectionAsked(context, c.req.param("section") ?? "");
  if (!found) return absent(c, context.frame);
  const posted = await formIn(c);
  if (!posted) return unreadable(c, context.frame);
  const { section } = found;
  const read = readAsked(posted, context);
  if ("problems" in read) {
    const pressed = v.safeParse(ClientKey, posted._key);
    const key = pressed.success ? pressed.output : world.mint.clientKey();
    return show(c, <LendPage {...context} {...{ section, key }} {...read} />, 422);
  }
  const minutes = await waitFor(world, context, "lendingsOfPerson", context.person.id);
  if (minutes !== undefined) return wait(c, context, minutes);
  const lending = await lendSection(world, context, section, read);
  switch (lending.type) {
    case "lent": {
      const { delegation, token } = lending;
      const link = (origin ?? new URL(c.req.url).origin) + to(paths.lent, { token });
      const party = partyName(context.obligation, context);
      return show(c, <LentPage {...context} {...{ section, delegation, link, party }} />, 201);
    }
    case "held":
      return show(c, <LendPage {...context} section={section} held={lending.by} {...blank(world)} />, 409);
    case "refused":
      return refuse(c, context.frame, lending.refusal);
  }
};

/** A form nobody has filled in yet, with a key of its own. */
const blank = (world: World) => ({ key: world.mint.clientKey(), typed: {}, problems: [] });

const revoke = (world: World) => async (c: Context, context: OnObligation) => {
  const id = delegationIn(c);
  const done = id && (await takeSectionBack(world, context, id));
  switch (done?.type) {
    case "taken-back":
      return c.redirect(to(paths.report, about(context.obligation)), 303);
    case "refused":
      return refuse(c, context.frame, done.refusal);
    case "absent":
    case undefined:
      return absent(c, context.frame);
  }
};

const Email = v.pipe(v.string(), v.email(), v.maxLength(200));

/** What the clerk said, read: the day counts whole, and blank means the usual end. */
export function readAsked(
  posted: Readonly<Record<string, unknown>>,
  { directive, obligation, now, frame }: OnObligation,
): LendPost | { readonly problems: readonly Problem[]; readonly typed: Readonly<Record<string, string>> } {
  const t = frame.words.lending;
  const [name, email, day] = [posted.name, posted.email, posted.day].map(oneLine) as [string, string, string];
  const longest = longestEnd(directive, now);
  const date = v.safeParse(CalendarDate, day);
  const chosen = date.success && date.output >= dateIn(now) ? startOfDay(addDays(date.output, 1)) : undefined;
  // The round may close within the last day.
  const until = day === "" ? usualEnd(directive, obligation, now) : chosen && dayWithin(chosen, longest);
  const problems = [
    ...(name.length < 2 || name.length > 80 ? [{ field: "name", text: t.noName }] : []),
    ...(email !== "" && !v.is(Email, email) ? [{ field: "email", text: t.wrongEmail }] : []),
    ...(until ? [] : [{ field: "day", text: t.wrongDay(frame.words.due(longest)) }]),
  ];
  if (!until || problems.length > 0) return { problems, typed: { name, email, day } };
  const key = v.safeParse(ClientKey, posted._key);
  return { name, until, ...(email ? { email } : {}), ...(key.success ? { clientKey: key.output } : {}) };
}

function dayWithin(end: LendPost["until"], longest: LendPost["until"]): LendPost["until"] | undefined {
  if (end <= longest) return end;
  return addDays(dateIn(end), -1) === dateIn(longest) ? longest : undefined;
}

/** Names go into letters, ledgers and attributes: one line, one Unicode form, nothing unseen. */
function oneLine(posted: unknown): string {
  return typeof posted === "string"
    ? textRead(posted)
        .replace(/[\p{C}\s]+/gu, " ")
        .trim()
    : "";
}
