import type { Context } from "hono";
import * as v from "valibot";
import { convertText } from "../../functions/acts/convert-text.ts";
import { enterPaper } from "../../functions/acts/enter-paper.ts";
import { gatherDraft } from "../../functions/acts/gather-draft.ts";
import { submit } from "../../functions/acts/submit.ts";
import { isOnTime } from "../../functions/core/deadline/gate.ts";
import { deadlineOfFirst } from "../../functions/core/deadline/in-force.ts";
import { ClientKey } from "../../functions/core/ids.ts";
import { askedOf } from "../../functions/core/obligation/asked.ts";
import { mangledIn } from "../../functions/core/obligation/entries.ts";
import { lastRevision } from "../../functions/core/obligation/obligation.ts";
import type { Arrival } from "../../functions/core/obligation/origin.ts";
import { mendable } from "../../functions/core/obligation/paper.ts";
import type { World } from "../../functions/core/world.ts";
import { findingsOf } from "../findings.ts";
import { formIn, textOf } from "../form.ts";
import { headFor } from "../heads.ts";
import { lastPeriodOf } from "../last-period.ts";
import { namesIn } from "../origin-names.ts";
import { CheckPage } from "../pages/check.tsx";
import { ReceiptPage } from "../pages/receipt.tsx";
import { SentPage } from "../pages/sent.tsx";
import { named } from "../parties.ts";
import { about, paths, to } from "../paths.ts";
import { absent, refuse, unreadable } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { revisionAsked } from "../sent-files.ts";
import { show } from "../show.ts";

/** From the last look at a report to its receipt, and what was sent as it was sent. */
export function sendingRoutes(world: World): readonly Route[] {
  return [
    { method: "get", path: paths.check, about: "obligation", act: "submit", answer: check(world) },
    { method: "post", path: paths.convert, about: "obligation", act: "write-draft", answer: convert(world) },
    { method: "post", path: paths.submit, about: "obligation", act: "submit", answer: send(world) },
    {
      method: "get",
      path: paths.receipt,
      about: "obligation",
      act: "see-submission",
      answer: receipt(world),
    },
    { method: "get", path: paths.revision, about: "obligation", act: "see-submission", answer: sent(world) },
  ];
}

/** Said at the box that asks why it is late. */
export const reasonMissing = { field: "lateReason", code: "needs-late-reason" } as const;

const check = (world: World) => async (c: Context, context: OnObligation) => showCheck(c, world, context, {});

export interface Again {
  readonly status?: 409 | 422;
  readonly changed?: boolean;
  readonly lateReason?: string;
  readonly reasonMissing?: boolean;
  readonly complain?: boolean;
  /** It was sent without a word on letters that look mangled. */
  readonly asked?: boolean;
}

export async function showCheck(c: Context, world: World, context: OnObligation, again: Again) {
  const ready = await gatherDraft(world, context);
  const problems = [
    ...(again.reasonMissing ? [reasonMissing] : []),
    ...ready.problems,
    ...(again.asked ? mangledIn(ready.reads) : []),
  ];
  const findings = findingsOf(ready.sections, ready.values, context.now, await lastPeriodOf(world, context));
  return show(
    c,
    <CheckPage
      {...context}
      {...named(context)}
      {...ready}
      problems={problems}
      findings={findings}
      clientKey={world.mint.clientKey()}
      late={isLate(context, ready.arrival)}
      lateReason={again.lateReason ?? proposedReason(context)}
      changed={again.changed ?? false}
      officer={context.person.role === "officer"}
      head={context.person.role === "clerk" ? await headFor(world, context) : undefined}
    />,
    again.status ?? 200,
  );
}

const convert = (world: World) => async (c: Context, context: OnObligation) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const wants = (entry: string) => form._take === "*" || form._take === entry;
  const converted = await convertText(world, context, { shown: form._seen, wants });
  switch (converted.type) {
    case "converted":
      return c.redirect(to(paths.check, about(context.obligation)), 303);
    case "changed":
      return showCheck(c, world, context, { status: 409, changed: true });
    case "refused":
      return refuse(c, context.frame, converted.refusal);
  }
};

const send = (world: World) => async (c: Context, context: OnObligation) => {
  const form = await formIn(c);
  const key = v.safeParse(ClientKey, form?._key);
  if (!form || !key.success) return unreadable(c, context.frame);
  const lateReason = textOf(form.lateReason);
  const shown = typeof form._seen === "string" ? form._seen : undefined;
  const act = context.person.role === "officer" ? enterPaper : submit;
  const sending = await act(world, context, {
    clientKey: key.output,
    lateReason,
    shown,
    asTyped: form._asTyped === "1",
  });
  switch (sending.type) {
    case "filed":
      return c.redirect(to(afterSending(context), about(context.obligation)), 303);
    case "changed":
      return showCheck(c, world, context, { status: 409, changed: true, lateReason });
    case "problems":
      return showCheck(c, world, context, { status: 422, lateReason, asked: true });
    case "refused":
      return sending.refusal.type === "late-reason-missing"
        ? showCheck(c, world, context, { status: 422, reasonMissing: true })
        : refuse(c, context.frame, sending.refusal);
  }
};

/** An officer goes back to his desk, where the report now lies. */
const afterSending = ({ person }: OnObligation) => (person.role === "officer" ? paths.review : paths.receipt);

const receipt = (world: World) => async (c: Context, context: OnObligation) => {
  const { directive, obligation } = context;
  const { latest, withdrawals } = obligation;
  const gone = latest ? undefined : withdrawals?.at(-1);
  if (gone) {
    return c.redirect(to(paths.revision, { ...about(obligation), revision: gone.latest.revision }), 303);
  }
  const submission = latest && (await world.submissions.find(directive.id, obligation.id, latest.revision));
  if (!submission) return absent(c, context.frame);
  const names = await namesIn(world, submission.origin);
  return show(c, <ReceiptPage {...context} {...named(context)} {...{ submission, names }} />);
};

const sent = (world: World) => async (c: Context, context: OnObligation) => {
  const { directive, roster, obligation } = context;
  const submission = await revisionAsked(c, world, context);
  if (!submission) return absent(c, context.frame);
  const revisions = Array.from({ length: lastRevision(obligation) }, (_, index) => index + 1);
  const sections = askedOf(directive, roster, obligation);
  const names = await namesIn(world, submission.origin);
  return show(
    c,
    <SentPage {...context} {...named(context)} {...{ sections, submission, names, revisions }} />,
  );
};

/** The box for a reason is shown from the deadline on, by the same gate that judges the report. */
export function isLate({ obligation, now }: OnObligation, arrival: Arrival | undefined): boolean {
  const due = deadlineOfFirst(obligation)?.dueBefore;
  const decides = !obligation.first || (arrival !== undefined && mendable(obligation));
  return due !== undefined && !isOnTime(arrival?.arrivedAt ?? now, due) && decides;
}

/** What the clerk gave as the reason when he put the draft before the head. */
export function proposedReason({ obligation: { confirmation } }: OnObligation): string {
  return confirmation?.type === "asked" ? (confirmation.lateReason ?? "") : "";
}
