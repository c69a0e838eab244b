import type { Duty } from "../core/duties/duty.ts";
import { readDuty } from "../core/duties/written.ts";
import type { DirectiveId } from "../core/ids.ts";
import type { Entries } from "../core/kinds/shape.ts";
import type { Problem } from "../core/problem/outcome.ts";
import type { World } from "../core/world.ts";
import type { AuthorityContext } from "./context.ts";

export interface DutyContext extends AuthorityContext {
  readonly duty: Duty;
}

export type DutyChanged =
  | { readonly type: "kept"; readonly duty: Duty; readonly warnings: readonly Problem[] }
  | { readonly type: "unread"; readonly problems: readonly Problem[] }
  /** Somebody changed it since the page was shown: nothing was written. */
  | { readonly type: "overtaken"; readonly duty: Duty };

/** What an officer does with a duty, on the version that the page showed. */
export type DutyChange =
  | { readonly act: "write"; readonly entries: Entries }
  | { readonly act: "tie"; readonly round: DirectiveId | undefined; readonly follows: boolean }
  | { readonly act: "done"; readonly note: string }
  | { readonly act: "open" };

export async function changeDuty(
  world: Pick<World, "duties">,
  context: DutyContext,
  change: DutyChange,
  shown: number,
): Promise<DutyChanged> {
  const { duty } = context;
  if (duty.version !== shown) return { type: "overtaken", duty };
  const changed = changedBy(change, context);
  if ("problems" in changed) return { type: "unread", problems: changed.problems };
  const next = { ...changed.duty, version: duty.version + 1 };
  if (await world.duties.save(next)) return { type: "kept", duty: next, warnings: changed.warnings };
  return { type: "overtaken", duty: (await world.duties.find(duty.authority, duty.id)) ?? duty };
}

function changedBy(
  change: DutyChange,
  { duty, person, now, roster }: DutyContext,
):
  | { readonly duty: Duty; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[] } {
  const { round: _, done: __, ...rest } = duty;
  const { done, round } = duty;
  switch (change.act) {
    case "write": {
      const { problems, warnings, duty: written } = readDuty(duty, change.entries, roster.authority);
      return written ? { duty: written, warnings } : { problems };
    }
    case "tie":
      return {
        duty: {
          ...rest,
          ...(done ? { done } : {}),
          ...(change.round ? { round: change.round } : {}),
          follows: change.follows,
        },
        warnings: [],
      };
    case "done": {
      const note = change.note.trim();
      return { duty: { ...duty, done: { at: now, by: person.id, ...(note ? { note } : {}) } }, warnings: [] };
    }
    case "open":
      return { duty: { ...rest, ...(round ? { round } : {}) }, warnings: [] };
  }
}

/** Takes away what was recorded by mistake. */
export async function dropDuty(
  world: Pick<World, "duties">,
  { duty }: Pick<DutyContext, "duty">,
  shown: number,
): Promise<boolean> {
  return duty.version === shown && (await world.duties.drop(duty));
}
