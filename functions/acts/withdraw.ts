import { askedOf, fieldsIn } from "../core/obligation/asked.ts";
import type { Shown } from "../core/obligation/basis.ts";
import { entriesOf } from "../core/obligation/entries.ts";
import { changeLatest } from "../core/obligation/judge-again.ts";
import type { Withdrawal } from "../core/obligation/receipt.ts";
import { withdraw } from "../core/obligation/withdrawal.ts";
import { accepted, type Outcome, refused } from "../core/problem/outcome.ts";
import type { World } from "../core/world.ts";
import { actingOf, type ReportContext, settingOf } from "./context.ts";
import { doneSince, overtakenBy } from "./overtaken.ts";

interface WithdrawalPost {
  /** The revision that was on the page. */
  readonly revision: number;
  readonly reason: string;
  /** How the obligation stood on the page, where the page says so: what withdrawing costs hangs on it. */
  readonly shown?: Shown;
}

/**
 * Withdraws the report in hand, against the newest state of its obligation: when somebody was faster it is
 * judged anew, so that a report accepted meanwhile is refused in the words that say so. Posted again, it is
 * answered as before.
 */
export async function withdrawReport(
  world: World,
  context: ReportContext,
  given: WithdrawalPost,
): Promise<Outcome<Withdrawal>> {
  const { directive, person } = context;
  const setting = await settingOf(world, context);
  let before: Withdrawal | undefined;
  const changed = await changeLatest(world, context.obligation, async (obligation) => {
    const last = obligation.latest ? undefined : obligation.withdrawals?.at(-1);
    before = last?.latest.revision === given.revision && last.by === person.id ? last : undefined;
    const jobs = await world.editions.jobs(directive.id);
    const judged = withdraw(obligation, setting, { ...given, ...actingOf(context), jobs });
    if (!judged.ok) return judged;
    const since = given.shown && (await doneSince(world, obligation, given.shown));
    return since ? refused(await overtakenBy(world, since)) : judged;
  });
  if (before) return accepted(before);
  const done = changed.ok && changed.value.withdrawals?.at(-1);
  if (!done) return changed.ok ? refused({ type: "superseded" }) : changed;
  await giveBack(world, context, given.revision);
  return accepted(done);
}

/**
 * The drafts still hold what was sent, or what was typed since. A section that has none gets the words of the
 * revision.
 */
async function giveBack(world: World, context: ReportContext, revision: number): Promise<void> {
  const { directive, roster, obligation, person, now } = context;
  const [drafts, sent] = await Promise.all([
    world.drafts.of(directive.id, obligation.id),
    world.submissions.find(directive.id, obligation.id, revision),
  ]);
  if (!sent) return;
  for (const section of askedOf(directive, roster, obligation)) {
    if (drafts.some((draft) => draft.section === section.id)) continue;
    const entries = Object.assign({}, ...fieldsIn([section]).map((field) => entriesOf(field, sent.entries)));
    if (Object.keys(entries).length === 0) continue;
    const draft = { section: section.id, entries, version: 1, savedAt: now, by: person.id, done: true };
    await world.drafts.save(directive.id, obligation.id, draft, 0);
  }
}
