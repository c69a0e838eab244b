import { type CoveringFacts, type Party, pointsToSee } from "../../../functions/core/report/covering.ts";
import type { ClosedEdition } from "../../../functions/core/round/bars.ts";
import type { Edition } from "../../../functions/core/round/edition.ts";
import { Fact } from "../../ui/fact.tsx";
import { sayBy } from "../../words/said.ts";
import type { Words } from "../../words/vi.ts";
import { HeldFor } from "../result.tsx";
import type { SeenBefore } from "./shown.ts";

/** What the checker, the figures and the officer's own edits leave to be looked at before anybody signs. */
export function BeforePutUp(props: {
  readonly edition: Edition;
  readonly seen: SeenBefore;
  readonly words: Words;
}) {
  const { edition, seen, words } = props;
  const t = words.edition.putUp.before;
  const { facts, flags } = seen.told;
  const toSee = facts && pointsToSee(facts);
  return (
    <section aria-labelledby="before">
      <h2 id="before">{t.title}</h2>
      {seen.since && (
        <div class="note doubt">
          <p>{sayBy<ClosedEdition, string>(words.edition.closed, seen.since)}</p>
        </div>
      )}
      <HeldFor edition={edition} words={words} />
      <dl class="facts">
        <Fact name={t.form}>
          {edition.breaches.length === 0 ? t.formGood : t.formBad(edition.breaches.length)}
        </Fact>
        <Fact name={t.reported}>{words.shares(edition)}</Fact>
        {facts && <Parties facts={facts} words={words} />}
        {facts && facts.claims.all > 0 && (
          <Fact name={t.claims}>
            {t.meter(facts.claims.used, facts.claims.all)}
            {facts.claims.left > 0 && <>; {t.left(facts.claims.left)}</>}
            {facts.claims.waiting > 0 && (
              <>
                ; <strong>{t.waiting(facts.claims.waiting)}</strong>
              </>
            )}
          </Fact>
        )}
        {flags > 0 && <Fact name={t.edits}>{t.flags(flags)}</Fact>}
        {seen.kept.length > 0 && (
          <Fact name={t.kept}>
            {seen.kept.map(({ label, was, now, reason, name, at }) => (
              <p>
                {words.quote(label)}: {words.desk.figure.kept(words.quote(name), words.moment(at), was, now)}{" "}
                {words.quote(reason)}
              </p>
            ))}
          </Fact>
        )}
        {seen.comments > 0 && <Fact name={t.comments}>{t.openComments(seen.comments)}</Fact>}
      </dl>
      {toSee && <Listed of={toSee.points} title={t.doubts} words={words} />}
      {toSee && <Listed of={toSee.thin} title={t.thin} words={words} />}
    </section>
  );
}

function Listed(props: {
  readonly of: CoveringFacts["doubts"];
  readonly title: (count: number) => string;
  readonly words: Words;
}) {
  const { of, title, words } = props;
  if (of.length === 0) return null;
  return (
    <details open={of.length <= 5}>
      <summary>{title(of.length)}</summary>
      <ul>
        {of.map(({ text }) => (
          <li>{words.quote(text)}</li>
        ))}
      </ul>
    </details>
  );
}

/** By name; each in the one list it belongs to. */
function Parties({ facts, words }: { readonly facts: CoveringFacts; readonly words: Words }) {
  const t = words.edition.putUp.before;
  return (
    <>
      {(["silent", "late", "extended", "returned"] as const)
        .filter((list) => facts[list].length > 0)
        .map((list) => (
          <Fact name={t[list]}>{words.quote(namesOf(facts[list]))}</Fact>
        ))}
    </>
  );
}

const namesOf = (parties: readonly Party[]) => parties.map(({ name }) => name).join("; ");
