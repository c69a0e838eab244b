import type { Child } from "hono/jsx";
import type { Entries } from "../../../functions/core/kinds/shape.ts";
import type { EntryId, OfficeLists } from "../../../functions/core/office/lists.ts";
import type { Problem } from "../../../functions/core/problem/outcome.ts";
import { type Boxes, Line, Select } from "../../ui/entry.tsx";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemSummary } from "../../ui/problems.tsx";
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

export interface EntryShown {
  readonly frame: Frame;
  readonly lists: OfficeLists;
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  /** Who wrote it since the page was shown: nothing was written. */
  readonly overtaken?: string | undefined;
}

/** The page of one entry of the office's lists around its boxes. */
export function EntryPage(
  props: EntryShown & {
    readonly title: string;
    /** The list that it stands in. */
    readonly over: { readonly href: string; readonly name: string };
    readonly children: Child;
  },
) {
  const { frame, lists, problems, overtaken, title, over, children } = props;
  const { words } = frame;
  return (
    <Page frame={frame} title={title} failed={problems.length > 0} width="form">
      <p class="over">
        <a href={over.href}>{over.name}</a>
      </p>
      <h1>{title}</h1>
      <Overtaken told={overtaken} />
      <ProblemSummary words={words} problems={problems} />
      <form method="post" class="card">
        <input type="hidden" name="_version" value={lists.version} />
        {children}
      </form>
    </Page>
  );
}

/** What was to be deleted stands on an issued report, and goes out of use instead. */
export function Ended({ words, ended }: { readonly words: Words; readonly ended: boolean }) {
  return ended ? (
    <p class="note" role="status">
      {words.lists.endedInstead}
    </p>
  ) : (
    <></>
  );
}

/** Somebody else changed the lists since the page was shown: nothing was written. */
function Overtaken({ told }: { readonly told: string | undefined }) {
  return told === undefined ? (
    <></>
  ) : (
    <div class="problems" role="alert">
      <p>{told}</p>
    </div>
  );
}
