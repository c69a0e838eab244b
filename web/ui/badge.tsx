import type { Edition } from "../../functions/core/round/edition.ts";
import { type EditionState, stateOf } from "../../functions/core/round/edition-state.ts";
import type { TaskState } from "../section-state.ts";
import type { Words } from "../words/vi.ts";

/** A state as word and shape; colour only repeats what they say. */
export function TaskBadge({ state, words }: { readonly state: TaskState; readonly words: Words }) {
  return <span class={`badge ${state}`}>{words.states[state]}</span>;
}

export function StandingBadge(props: { readonly standing: keyof Words["standing"]; readonly words: Words }) {
  return <span class={`badge ${props.standing}`}>{props.words.standing[props.standing]}</span>;
}

/** Drawn as the states of a report are: what waits, what stands, what is over. */
const shapes: Readonly<Record<EditionState, string>> = {
  draft: "todo",
  "put-up": "doing",
  "sent-back": "fix",
  "signed-off": "doing",
  numbered: "doing",
  issued: "done",
  replaced: "waived",
  recalled: "overdue",
};

export function EditionBadge(props: {
  readonly edition: Edition;
  readonly all: readonly Edition[];
  readonly words: Words;
}) {
  const { edition, all, words } = props;
  const state = stateOf(edition, all);
  return (
    <span class="badged">
      <span class={`badge ${shapes[state]}`}>{words.edition.states[state]}</span>
      {edition.recalled && <span class="muted">{words.instant(edition.recalled.at)}</span>}
    </span>
  );
}
