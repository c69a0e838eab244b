import type { EntryId } from "../../../functions/core/office/lists.ts";
import { type Boxes, Line, Select } from "../../ui/entry.tsx";
import type { Words } from "../../words/vi.ts";

interface PlaceProps extends Boxes {
  readonly list: readonly { readonly id: EntryId; readonly name: string }[];
  /** Undefined for what is not listed yet: it goes behind all others. */
  readonly entry: { readonly id: EntryId } | undefined;
}

/** What every entry of the lists has: its term and its place in the order of print; and the ways out. */
export function PlaceAndTerm({ list, entry, ...boxes }: PlaceProps) {
  const t = boxes.words.lists;
  const others = list.filter(({ id }) => id !== entry?.id);
  return (
    <>
      <Line {...boxes} name="since" label={t.since} hint={t.sinceHint} />
      <Line {...boxes} name="until" label={t.until} hint={t.untilHint} />
      {entry && others.length > 0 && (
        <Select
          {...boxes}
          name="after"
          label={t.place}
          choices={[
            { value: "", label: t.first },
            ...others.map(({ id, name }) => ({ value: id, label: t.behind(name), written: true })),
          ]}
        />
      )}
      <div class="acts">
        <button type="submit" class="primary" name="_act" value="write">
          {t.keep}
        </button>
        {entry && (
          <button type="submit" class="quiet" name="_act" value="drop" aria-describedby="drop-hint">
            {t.drop}
          </button>
        )}
      </div>
      {entry && (
        <p class="hint" id="drop-hint">
          {t.dropHint}
        </p>
      )}
    </>
  );
}

/** Somebody else changed the lists since the page was shown: nothing was written. */
export function Overtaken({ words }: { readonly words: Words }) {
  return (
    <div class="problems" role="alert">
      <p>{words.lists.overtaken}</p>
    </div>
  );
}
