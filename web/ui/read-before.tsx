import type { Section } from "../../functions/core/directives/directive.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { EntryRead } from "../../functions/core/text/entries.ts";
import { entryNames } from "../entry-names.ts";
import { about, paths, to } from "../paths.ts";
import type { Frame } from "./frame.ts";
import { ReadAs } from "./read-as.tsx";

interface ReadBeforeProps {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly sections: readonly Section[];
  readonly reads: readonly EntryRead[];
  /** The digest of the words on the page: what is put in the place of others was read from these. */
  readonly digest: string;
}

/**
 * What of a whole report was read otherwise than typed, with the converted texts to be taken by one press.
 */
export function ReadBefore({ frame, obligation, sections, reads, digest }: ReadBeforeProps) {
  const { words } = frame;
  const t = words.text;
  if (reads.length === 0) return <></>;
  const nameOf = entryNames(sections, words);
  const offered = reads.filter(({ offer }) => offer);
  return (
    <form method="post" action={to(paths.convert, about(obligation))}>
      <input type="hidden" name="_seen" value={digest} />
      {offered.length > 0 ? <h2>{t.heading}</h2> : <h2>{t.notes}</h2>}
      {offered.length > 1 && (
        <p class="acts">
          <button type="submit" name="_take" value="*">
            {t.takeAll(offered.length)}
          </button>
        </p>
      )}
      <ReadAs reads={reads} words={words} nameOf={nameOf} />
    </form>
  );
}
