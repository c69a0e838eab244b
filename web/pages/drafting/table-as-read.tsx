import type { FormDecision } from "../../../functions/intake/sheet-read.ts";
import { isAsked, type ReadBeside } from "../../drafting/read-beside.ts";
import { sayIn } from "../../words/said.ts";
import type { Words } from "../../words/vi.ts";

/** How something was read, with the cells it rests on; what a person has to say stands out. */
export function DecisionNotes({
  decisions,
  words,
}: {
  readonly decisions: readonly FormDecision[];
  readonly words: Words;
}) {
  return (
    <>
      {decisions.map((decision) => (
        <p class={isAsked(decision) ? "note doubt" : "hint"}>{decisionSaid(decision, words)}</p>
      ))}
    </>
  );
}

function decisionSaid({ why, at }: FormDecision, words: Words): string {
  const said = words.forms.whys[why];
  const cells = at.length > 0 ? ` (${at.join(", ")})` : "";
  return `${said.slice(0, 1).toLocaleUpperCase("vi")}${said.slice(1)}${cells}.`;
}

/** Where the table was read, what is to be looked at, and what became no part of it. */
export function ReadNotes({ read, words }: { readonly read: ReadBeside; readonly words: Words }) {
  const t = words.tables;
  const asked = read.decisions.filter(isAsked).length;
  const title = read.decisions.filter(({ settles }) => settles.type === "title" || settles.type === "symbol");
  return (
    <>
      <p class="lead">
        {t.from(read.sheet, read.range)}. {t.askedCount(asked)}
      </p>
      <DecisionNotes decisions={title.filter(isAsked)} words={words} />
      {read.notes.length + read.left.length > 0 && (
        <details>
          <summary>{t.notes}</summary>
          <ul>
            {read.notes.map((note) => (
              <li>{sayIn(words.forms.notes, note)}</li>
            ))}
            {read.left.map(({ at, words: said }) => (
              <li>{t.left(at, said)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
