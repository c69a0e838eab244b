import type { Context } from "hono";
import { withdrawReport } from "../../functions/acts/withdraw.ts";
import { asItStands } from "../../functions/core/obligation/judge-again.ts";
import { barToWithdrawing } from "../../functions/core/obligation/withdrawal.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { reasonIn, tooLong } from "../../functions/core/text/reason.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn } from "../form.ts";
import { WithdrawalPage } from "../pages/withdrawal.tsx";
import { named } from "../parties.ts";
import { about, paths, to } from "../paths.ts";
import { refuse, unreadable } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { show } from "../show.ts";
import { shownIn } from "../shown.ts";

/** Taking a sent report back: first what it costs, in words, then the deed. */
export function withdrawalRoutes(world: World): readonly Route[] {
  const withdrawing = { path: paths.withdrawal, about: "obligation", act: "withdraw" } as const;
  return [
    { ...withdrawing, method: "get", answer: ask(world) },
    { ...withdrawing, method: "post", answer: take(world) },
  ];
}

const ask = (world: World) => async (c: Context, context: OnObligation) => {
  const { directive, obligation, now, frame } = context;
  const bar = barToWithdrawing(obligation, directive, now, await world.editions.jobs(directive.id));
  return bar ? refuse(c, frame, bar) : show(c, <WithdrawalPage {...context} {...named(context)} />);
};

const take = (world: World) => async (c: Context, context: OnObligation) => {
  const form = await formIn(c);
  const revision = Number(form?.revision);
  if (!form || !Number.isInteger(revision) || revision < 1) return unreadable(c, context.frame);
  const reason = reasonIn(form.reason);
  const [long] = tooLong("reason", reason);
  if (long) return showAgain(c, context, 422, long, reason);
  const withdrawn = await withdrawReport(world, context, { revision, reason, shown: shownIn(form, context) });
  if (withdrawn.ok) return c.redirect(to(paths.report, about(context.obligation)), 303);
  const { refusal } = withdrawn;
  if (refusal.type === "withdrawal-reason-missing") {
    return showAgain(c, context, 422, {
      field: "reason",
      text: context.frame.words.withdrawal.reasonMissing,
    });
  }
  if (refusal.type === "overtaken") {
    const now = { ...context, obligation: await asItStands(world, context.obligation) };
    return showAgain(c, now, 409, { field: "decision", code: "refused", refusal }, reason);
  }
  return refuse(c, context.frame, refusal);
};

const showAgain = (c: Context, context: OnObligation, status: 409 | 422, problem: Problem, reason = "") =>
  show(c, <WithdrawalPage {...context} {...named(context)} {...{ problem, reason }} />, status);
