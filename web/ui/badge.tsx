import type { EditionState } from "../../functions/core/edition.ts";
import type { TaskState } from "../tasks.ts";
import type { Words } from "../words/vi.ts";

/** A state as word and shape; colour only repeats what they say. */
export function TaskBadge({ state, words }: { readonly state: TaskState; readonly words: Words }) {
  return <span class={`badge ${state}`}>{words.states[state]}</span>;
}

export function StandingBadge(props: { readonly standing: keyof Words["standing"]; readonly words: Words }) {
  return <span class={`badge ${props.standing}`}>{props.words.standing[props.standing]}</span>;
}

/** Drawn as the states of a report are: what waits, what stands, what is over. */
const editionStates: Readonly<Record<EditionState, { readonly shape: string; readonly text: string }>> = {
  draft: { shape: "todo", text: "Dự thảo" },
  "awaiting-signature": { shape: "doing", text: "Chờ ký" },
  issued: { shape: "done", text: "Đã ban hành" },
  replaced: { shape: "waived", text: "Đã thay thế" },
};

export function EditionBadge({ state }: { readonly state: EditionState }) {
  const { shape, text } = editionStates[state];
  return <span class={`badge ${shape}`}>{text}</span>;
}
