import type { Context } from "hono";
import * as v from "valibot";
import { confirm } from "../../functions/acts/confirm.ts";
import { gatherDraft } from "../../functions/acts/gather-draft.ts";
import { handBackReport } from "../../functions/acts/hand-back.ts";
import { proposeReport } from "../../functions/acts/propose.ts";
import { ClientKey } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import { asItStands } from "../../functions/core/obligation/judge-again.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { reasonIn, tooLong } from "../../functions/core/text/reason.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn, textOf } from "../form.ts";
import { ConfirmPage } from "../pages/confirming.tsx";
import { named } from "../parties.ts";
import { about, paths, to } from "../paths.ts";
import { refuse, unreadable } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { show } from "../show.ts";
import { isLate, proposedReason, reasonMissing, showCheck } from "./sending.tsx";

/**
 * Where the head of a unit confirms before sending: the clerk puts the draft before him, he sends it or gives
 * it back.
 */
export function confirmingRoutes(world: World): readonly Route[] {
  const asHead = { about: "obligation", act: "confirm" } as const;
  return [
    { method: "post", path: paths.propose, about: "obligation", act: "submit", answer: put(world) },
    { method: "get", path: paths.confirm, ...asHead, answer: look(world) },
    { method: "post", path: paths.confirm, ...asHead, answer: send(world) },
    { method: "post", path: paths.handBack, ...asHead, answer: giveBack(world) },
  ];
}

const look = (world: World) => (c: Context, context: OnObligation) => showConfirm(c, world, context, {});

const put = (world: World) => async (c: Context, context: OnObligation) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const lateReason = textOf(form.lateReason);
  const proposed = await proposeReport(world, context, {
    shown: textOf(form._seen),
    lateReason,
    asTyped: form._asTyped === "1",
  });
  switch (proposed.type) {
    case "proposed":
      return c.redirect(to(paths.report, about(context.obligation)), 303);
    case "changed":
      return showCheck(c, world, context, { status: 409, changed: true, lateReason });
    case "problems":
      return showCheck(c, world, context, { status: 422, lateReason, asked: true });
    case "refused":
      return refuse(c, context.frame, proposed.refusal);
  }
};

interface Again {
  readonly status?: 409 | 422;
  readonly changed?: boolean;
  readonly lateReason?: string;
  readonly note?: string;
  readonly problems?: readonly Problem[];
}

async function showConfirm(c: Context, world: World, context: OnObligation, again: Again) {
  const { confirmation } = context.obligation;
  const ready = await gatherDraft(world, context);
  const drafter = confirmation && (await world.people.find(confirmation.by));
  return show(
    c,
    <ConfirmPage
      {...context}
      {...named(context)}
      {...ready}
      problems={[...(again.problems ?? []), ...(confirmation?.type === "asked" ? ready.problems : [])]}
      clientKey={world.mint.clientKey()}
      late={isLate(context, undefined)}
      lateReason={again.lateReason ?? proposedReason(context)}
      note={again.note ?? ""}
      drafter={drafter?.name ?? ""}
      changed={again.changed ?? false}
    />,
    again.status ?? 200,
  );
}

const send = (world: World) => async (c: Context, context: OnObligation) => {
  const form = await formIn(c);
  const key = v.safeParse(ClientKey, form?._key);
  if (!form || !key.success) return unreadable(c, context.frame);
  const lateReason = textOf(form.lateReason);
  const sending = await confirm(world, context, {
    clientKey: key.output,
    lateReason,
    shown: textOf(form._seen),
    asTyped: form._asTyped === "1",
  });
  switch (sending.type) {
    case "filed":
      return c.redirect(to(paths.receipt, about(context.obligation)), 303);
    case "changed":
      return showConfirm(c, world, context, { status: 409, changed: true, lateReason });
    case "problems":
      return showConfirm(c, world, context, { status: 422, lateReason });
    case "refused":
      return sending.refusal.type === "late-reason-missing"
        ? showConfirm(c, world, context, { status: 422, problems: [reasonMissing] })
        : refuse(c, context.frame, sending.refusal);
  }
};

const giveBack = (world: World) => async (c: Context, context: OnObligation) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const note = reasonIn(form.note);
  const long = tooLong("note", note);
  if (long.length > 0) return showConfirm(c, world, context, { status: 422, note, problems: long });
  const put = v.safeParse(Instant, form._put);
  const done = await handBackReport(world, context, { note, put: put.success ? put.output : undefined });
  if (done.ok) return c.redirect(to(paths.confirm, about(context.obligation)), 303);
  const { refusal } = done;
  if (refusal.type === "note-missing") {
    const problem = { field: "note", text: context.frame.words.confirming.noteMissing };
    return showConfirm(c, world, context, { status: 422, note, problems: [problem] });
  }
  if (refusal.type === "proposed-anew") {
    const now = { ...context, obligation: await asItStands(world, context.obligation) };
    const problem = { field: "note", code: "refused", refusal } as const;
    return showConfirm(c, world, now, { status: 409, note, problems: [problem] });
  }
  return refuse(c, context.frame, refusal);
};
