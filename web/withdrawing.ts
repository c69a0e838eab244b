import { askedOf, fieldsIn } from "../functions/core/asked.ts";
import type { Withdrawal } from "../functions/core/obligation.ts";
import { accepted, type Outcome, refused } from "../functions/core/outcome.ts";
import { withdraw } from "../functions/core/withdrawal.ts";
import type { World } from "../functions/core/world.ts";
import { entriesOf } from "./entries.ts";
import type { OnObligation } from "./route.ts";

export interface WithdrawalPost {
  /** The revision that was on the page. */
  readonly revision: number;
  readonly reason: string;
}

/** Others may write the same record in the same moment; so many losses in a row mean something else is wrong. */
const TRIES = 6;

/**
 * Withdraws the report in hand, against the newest state of its obligation: when somebody was faster it is judged anew,
 * so that a report accepted meanwhile is refused in the words that say so. Posted again, it is answered as before.
 */
export async function withdrawReport(
  world: World,
  seen: OnObligation,
  post: WithdrawalPost,
): Promise<Outcome<Withdrawal>> {
  const { directive, roster, person, now } = seen;
  const setting = { directive, roster, people: await world.people.all() };
  let { obligation } = seen;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const last = obligation.latest ? undefined : obligation.withdrawals?.at(-1);
    if (last?.latest.revision === post.revision && last.by === person.id) return accepted(last);
    const jobs = await world.editions.jobs(directive.id);
    const judged = withdraw(obligation, setting, { ...post, by: person.id, at: now, jobs });
    if (!judged.ok) return judged;
    const done = judged.value.obligation.withdrawals?.at(-1);
    if (done && (await world.obligations.change(judged.value))) {
      await giveBack(world, seen, post.revision);
      return accepted(done);
    }
    obligation = (await world.obligations.find(directive.id, obligation.id)) ?? obligation;
  }
  return refused({ type: "superseded" });
}

/** The drafts still hold what was sent, or what was typed since. A section that has none gets the words of the revision. */
async function giveBack(world: World, seen: OnObligation, revision: number): Promise<void> {
  const { directive, roster, obligation, person, now } = seen;
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
