import * as v from "valibot";
import { Instant } from "../../functions/core/instant.ts";
import type { Ladder } from "../../functions/core/ladder/ladder.ts";
import type { Deed, Entry } from "../../functions/core/obligation/ledger.ts";
import { stepOf } from "../../functions/pipeline/enforce/ledger-words.ts";
import type { Words } from "../words/vi.ts";

/** What happened to one obligation, latest first, in an office's words. */
export function LedgerLines(props: {
  readonly entries: readonly Entry[];
  readonly ladder: Ladder;
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
            {deed.by === "clock" ? t.clock : actorOf(deed, words, props.names)}
            {detailOf(deed, words, props).map((text) => (
              <span class="muted"> · {text}</span>
            ))}
          </p>
          <details class="small">
            <summary>{t.code}</summary>
            <p class="hash">{hash}</p>
          </details>
        </li>
      ))}
    </ol>
  );
}

function actorOf({ by, detail }: Deed, words: Words, names: ReadonlyMap<string, string>): string {
  const name = names.get(by) ?? detail.writer;
  return name === undefined ? words.office.ledger.gone : words.quote(name);
}

/** Known details by their names; instants as moments, so that nobody reads UTC. */
function detailOf(
  { detail }: Deed,
  words: Words,
  { names, ladder }: { readonly names: ReadonlyMap<string, string>; readonly ladder: Ladder },
): readonly string[] {
  const { reader, to, ...rest } = detail;
  const told = to === undefined ? rest : { ...rest, to: reader ?? to };
  return Object.entries(told).flatMap(([name, held]) => {
    const step = name === "measure" ? stepOf(held, ladder) : undefined;
    if (step) return [`${words.office.ledger.step} ${words.office.ledger.stepOf(step)}`];
    const known = words.office.ledger.details[name];
    if (!known || name === "party") return [];
    const at = v.safeParse(Instant, held);
    if (!at.success) return [`${known} ${words.quote(names.get(held) ?? held)}`];
    return [`${known} ${deadlines.has(name) ? words.due(at.output) : words.instant(at.output)}`];
  });
}

/** Said as the last day on which something is still on time, and not as the midnight after it. */
const deadlines = new Set(["until", "original", "dueBefore", "inForce"]);
