import type { Words } from "../../words/vi.ts";

/** Why something is left out: every such act of the desk says it. */
export function Reason(props: {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly said: string | undefined;
  readonly words: Words;
}) {
  const { id, name, label, said, words } = props;
  return (
    <>
      <label for={id}>{label}</label>
      <textarea id={id} name={name} rows={2} class="reason" {...words.asWritten}>
        {said ?? ""}
      </textarea>
    </>
  );
}
