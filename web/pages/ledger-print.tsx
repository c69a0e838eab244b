import type { Directive } from "../../functions/core/directives/directive.ts";
import { type LedgerPrint, stateOfPrint } from "../../functions/core/round/ledger-print.ts";
import { ofRound, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";

const SECONDS_BETWEEN_LOOKS = 3;

/** A long ledger: asked for, being set, or ready to be taken, with the moment up to which it tells. */
export function LedgerPrintPage(props: {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly print: LedgerPrint | undefined;
}) {
  const { frame, directive, print } = props;
  const { words, now } = frame;
  const t = words.office.chasing;
  const state = print && stateOfPrint(print, now);
  const waiting = state === "waiting";
  return (
    <Page frame={frame} title={t.ledgers} refresh={waiting ? SECONDS_BETWEEN_LOOKS : undefined}>
      <p class="over">
        <a href={to(paths.chasing, ofRound(directive))}>{t.title}</a>
      </p>
      <h1>{t.ledgers}</h1>
      <p>{t.longLedger}</p>
      {waiting && <p role="status">{t.printing(SECONDS_BETWEEN_LOOKS)}</p>}
      {state === "failed" && (
        <p class="problems" role="alert">
          {t.notPrinted}
        </p>
      )}
      {print?.file && (
        <p class="acts">
          <a class="button" href={to(paths.printedLedger, ofRound(directive))}>
            {t.downloadAsOf(words.instant(print.file.at))}
          </a>
        </p>
      )}
      {!waiting && (
        <form method="post" action={to(paths.ledgers, ofRound(directive))}>
          <button type="submit">{print?.file ? t.printAgain : t.print}</button>
        </form>
      )}
    </Page>
  );
}
