import type { Merged } from "../../functions/acts/merge-workbook.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { about, paths, to } from "../paths.ts";
import { boxes } from "../workbook-form.ts";

interface TakenProps {
  readonly obligation: Obligation;
  readonly merged: readonly Merged[];
}

/** The sections into whose draft something went, each with how many boxes it filled. */
export function TakenSections({
  obligation,
  merged,
  said,
}: TakenProps & { readonly said: (heading: string, boxes: number) => string }) {
  return (
    <ul>
      {merged.map(({ section, before }) => (
        <li>
          <a href={to(paths.section, { ...about(obligation), section: section.id })}>
            {said(`${section.number} ${section.heading}`.trim(), Object.keys(before).length)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The one step back. The button holds the words from before, so that it needs no script. */
export function UndoTaken({
  obligation,
  merged,
  action,
  hint,
  label,
}: TakenProps & { readonly action: string; readonly hint: string; readonly label: string }) {
  return (
    <form method="post" action={action} enctype="multipart/form-data">
      <input type="hidden" name="_after" value={obligation.latest?.revision ?? 0} />
      {merged.map(({ section, draft, before }) => (
        <>
          <input type="hidden" name={boxes.version(section.id)} value={draft.version} />
          {Object.entries(before).map(([entry, words]) => (
            <>
              <input type="hidden" name={boxes.take(entry)} value="1" />
              <input type="hidden" name={entry} value={words} />
            </>
          ))}
        </>
      ))}
      <p class="hint">{hint}</p>
      <p class="acts">
        <button type="submit">{label}</button>
      </p>
    </form>
  );
}
