import type { Field } from "../../functions/core/kinds/field.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { isCopied, type LastPeriod } from "../last-period.ts";
import type { Words } from "../words/vi.ts";
import { FieldReading } from "./reading.tsx";

/** What was said last period, folded beside the field, with a button that takes it as a base. */
export function Previous(props: {
  readonly field: Field;
  readonly entries: Entries;
  readonly last: LastPeriod | undefined;
  readonly words: Words;
}) {
  const { field, entries, last, words } = props;
  const base = last?.entries.get(field.id);
  if (!last) return <></>;
  const { merged } = last;
  const told = merged && field.kind === "indicators" && (
    <p class="hint">{words.section.merged(last.label, merged)}</p>
  );
  if (!base) return <>{told}</>;
  return (
    <>
      {told}
      {isCopied(field, entries, base) && (
        <p class="copied" data-of={field.id} data-was={base[field.id]}>
          {words.section.copied}
        </p>
      )}
      <details class="previous">
        <summary>{words.section.previous(last.label)}</summary>
        <FieldReading field={field} entries={base} words={words} />
        <button type="submit" class="quiet" name="_copy" value={field.id}>
          {words.section.copy}
          <span class="unseen">: {words.quote(field.label)}</span>
        </button>
      </details>
    </>
  );
}
