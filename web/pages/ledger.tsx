import type { Ladder } from "../../functions/core/ladder/ladder.ts";
import { breakIn, type Entry } from "../../functions/core/obligation/ledger.ts";
import type { Frame } from "../ui/frame.ts";
import { LedgerLines } from "../ui/ledger.tsx";
import { Page } from "../ui/page.tsx";

/** The whole ledger of one obligation, and whether its chain is unbroken. */
export function LedgerPage(props: {
  readonly frame: Frame;
  readonly party: string;
  readonly entries: readonly Entry[];
  readonly ladder: Ladder;
  readonly names: ReadonlyMap<string, string>;
}) {
  const broken = breakIn(props.entries);
  const { words } = props.frame;
  const t = words.office.ledger;
  return (
    <Page frame={props.frame} title={`${t.title}: ${words.quote(props.party)}`} saved="">
      <p class="over">{words.quote(props.party)}</p>
      <h1>{t.title}</h1>
      {broken === undefined ? (
        <p class="note good">{t.whole(props.entries.length)}</p>
      ) : (
        <p class="problems" role="alert">
          {t.broken(broken + 1)}
        </p>
      )}
      <LedgerLines entries={props.entries} names={props.names} ladder={props.ladder} words={words} />
    </Page>
  );
}
