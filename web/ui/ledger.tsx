import * as v from "valibot";
import { Instant } from "../../functions/core/instant.ts";
import type { Deed, Entry } from "../../functions/core/ledger.ts";
import type { Words } from "../words/vi.ts";

/** What happened to one obligation, latest first, in an office's words. */
export function LedgerLines(props: {
  readonly entries: readonly Entry[];
  readonly names: ReadonlyMap<string, string>;
  readonly words: Words;
}) {
  const { words } = props;
  const t = words.office.ledger;
  if (props.entries.length === 0) return <p class="hint">{t.none}</p>;
  return (
    <ol class="ledger" reversed>
      {props.entries.toReversed().map(({ deed, hash }) => (
        <li>
          <p>
            <strong>{t.deeds[deed.act]}</strong>
            <span class="muted small"> {words.moment(deed.at)}</span>
          </p>
          <p class="small">
            {deed.by === "clock"
              ? t.clock
              : words.quote(props.names.get(deed.by) ?? deed.detail.writer ?? deed.by)}
            {detailOf(deed, words, props.names).map((text) => (
              <span class="muted"> · {text}</span>
            ))}
          </p>
          <p class="hash" title={hash}>
            {hash.slice(0, 16)}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Known details by their names; instants as moments, so that nobody reads UTC. */
function detailOf({ detail }: Deed, words: Words, names: ReadonlyMap<string, string>): readonly string[] {
  return Object.entries(detail).flatMap(([name, held]) => {
    const known = words.office.ledger.details[name];
    if (!known || name === "party") return [];
    const at = v.safeParse(Instant, held);
    return [`${known} ${at.success ? words.instant(at.output) : words.quote(names.get(held) ?? held)}`];
  });
}
