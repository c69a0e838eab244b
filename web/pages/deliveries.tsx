import {
  type Delivery,
  type DeliveryState,
  isLeaving,
  stateOfDelivery,
} from "../../functions/core/delivery/delivery.ts";
import type { Directive } from "../../functions/core/directives/directive.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import { paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";

interface DeliveriesProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly edition: Edition;
  readonly deliveries: readonly Delivery[];
  /** Whether whoever reads the page sends reports out. */
  readonly sends: boolean;
  readonly problem?: "closed" | "noAddress" | undefined;
}

/** Drawn as the states of a report are. */
const shapes: Readonly<Record<DeliveryState, string>> = {
  confirmed: "done",
  unreached: "fix",
  opened: "doing",
  sent: "doing",
  waiting: "todo",
  "no-address": "waived",
};

/** To whom an issued report was sent, who opened it and who confirmed it. */
export function DeliveriesPage(props: DeliveriesProps) {
  const { frame, directive, edition, deliveries, sends, problem } = props;
  const { words } = frame;
  const t = words.delivery.office;
  const { number } = edition;
  const having = (what: (delivery: Delivery) => unknown) => deliveries.filter(what).length;
  const [confirmed, opened] = [having((each) => each.confirmed), having((each) => each.opened)];
  return (
    <Page frame={frame} title={t.title(number)} failed={problem !== undefined} width="form">
      <p class="over">
        <a href={to(paths.signing, { directive: directive.id, number })}>{words.signing.title(number)}</a>
      </p>
      <h1>{t.title(number)}</h1>
      <p class="lead">{t.lead}</p>
      {problem && (
        <div class="problems" role="alert">
          <p>{t[problem]}</p>
        </div>
      )}
      {deliveries.length === 0 ? (
        <p class="note">{t.none}</p>
      ) : (
        <p>
          {t.counts(
            confirmed,
            opened,
            having((each) => each.sent),
            deliveries.length,
          )}
        </p>
      )}
      <ol class="entries">
        {deliveries.map((delivery) => (
          <Row {...props} delivery={delivery} />
        ))}
      </ol>
      {sends && (
        <form method="post" action={to(paths.deliveries, { directive: directive.id, number })} class="card">
          <p class="hint">{t.restHint}</p>
          <button type="submit" class="quiet">
            {t.rest}
          </button>
          {frame.person?.role === "officer" && (
            <p class="quiet-links">
              <a href={paths.correspondents}>{t.mend}</a>
            </p>
          )}
        </form>
      )}
    </Page>
  );
}

function Row({
  frame,
  directive,
  edition,
  sends,
  delivery,
}: DeliveriesProps & { readonly delivery: Delivery }) {
  const { words } = frame;
  const t = words.delivery.office;
  const { id, name, email, letters, as, confirmed } = delivery;
  const state = stateOfDelivery(delivery);
  return (
    <li>
      <span {...words.asWritten}>{name}</span> <span class={`badge ${shapes[state]}`}>{t.states[state]}</span>{" "}
      {as === "addressee" && <span class="muted">{t.addressee}</span>}{" "}
      {email && <span class="muted">{email}</span>}
      <Happened frame={frame} delivery={delivery} />
      {sends && email !== undefined && !confirmed && !edition.recalled && !isLeaving(delivery) && (
        <form
          method="post"
          action={to(paths.deliverAgain, { directive: directive.id, number: edition.number, delivery: id })}
        >
          <input type="hidden" name="letters" value={letters} />
          <button type="submit" class="link" aria-label={t.againTo(words.quote(name))}>
            {t.again}
          </button>
        </form>
      )}
    </li>
  );
}

function Happened({ frame, delivery }: { readonly frame: Frame; readonly delivery: Delivery }) {
  const { words } = frame;
  const t = words.delivery.office;
  const { sent, failed, opened, fetched, confirmed, letters } = delivery;
  const told = [
    sent && t.sentAt(words.instant(sent.at), isLeaving(delivery) ? letters - 1 : letters),
    sent && isLeaving(delivery) && t.leaving(letters),
    failed && t.failedFor(words.quote(failed.reason), words.instant(failed.at)),
    opened && t.openedAt(words.instant(opened.first), opened.times),
    fetched && t.fetchedAt(words.instant(fetched.first), fetched.times),
    confirmed && t.confirmedBy(words.quote(confirmed.by), words.instant(confirmed.at)),
  ].flatMap((line) => line || []);
  return (
    <span class="small">
      {told.map((line) => (
        <>
          <br />
          {line}
        </>
      ))}{" "}
    </span>
  );
}
