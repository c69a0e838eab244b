import { openAmong } from "../../../functions/core/round/comment.ts";
import { isHeld } from "../../../functions/core/round/edition-state.ts";
import { commentsOf, ofRound, paths, to } from "../../paths.ts";
import { MeterBar } from "./meter.tsx";
import { type DeskHeadProps, mayEdit } from "./props.ts";
import { StateLine } from "./state-line.tsx";

/** What the whole report comes to, what may be done with all of it, and what the draft does not know yet. */
export function DeskHead(props: DeskHeadProps & { readonly undo?: string | undefined }) {
  const { frame, directive, edition, meter, undo } = props;
  const t = frame.words.desk;
  const of = { ...ofRound(directive), number: edition.number };
  return (
    <>
      <div class="desk-head">
        <div>
          <h1>{t.title}</h1>
          <p class="said">
            {t.meter.before} <b>{t.meter.used(meter.used, meter.all)}</b> {t.meter.claims}
            {(["units", "blocs"] as const)
              .filter((who) => meter[who].all > 0)
              .map((who) => (
                <>
                  , <b>{t.meter.used(meter[who].used, meter[who].all)}</b> {t.meter[who]}
                </>
              ))}
            <span class="muted">{t.meter.rest(meter.waiting, meter.left)}</span>
          </p>
          <MeterBar {...meter} />
        </div>
        <div class="acts">
          {undo !== undefined && (
            <form method="post" action={undo}>
              <button type="submit" class="quiet" name="act" value="undo">
                {t.acts.undo}
              </button>
            </form>
          )}
          <a class="button quiet" href={to(paths.printedPages, of)}>
            {t.acts.print}
          </a>
          <ToSign {...props} />
        </div>
      </div>
      <StateLine {...props} />
      <News {...props} />
    </>
  );
}

/** To the edition that waits to be signed; else to putting up this one, or to what holds it back. */
function ToSign(props: DeskHeadProps) {
  const { frame, directive, edition, way } = props;
  const { acts } = frame.words.desk;
  const waits = way && (way.state === "put-up" || way.state === "signed-off" || way.state === "numbered");
  const shown = waits ? way.edition : edition;
  const mayPutUp = mayEdit(props) && !waits;
  const isReady = mayPutUp && !isHeld(edition);
  return (
    <a
      class="button quiet"
      href={to(isReady ? paths.putUp : paths.signing, { ...ofRound(directive), number: shown.number })}
    >
      {isReady ? acts.putUp : mayPutUp ? acts.toRelease : mayEdit(props) ? acts.underWay : acts.toSigning}
    </a>
  );
}

function News(props: DeskHeadProps) {
  const { frame, directive, edition, news, tree, comments } = props;
  const t = frame.words.desk;
  const flags = tree.reduce((sum, item) => sum + item.flags, 0);
  const open = openAmong(comments).length;
  const said = [
    news.reports > 0 ? t.news.reports(news.reports, edition.number) : undefined,
    news.edits > 0 ? t.news.edits(news.edits, edition.number) : undefined,
    flags > 0 ? t.news.flags(flags) : undefined,
    mayEdit(props) ? undefined : t.news.readOnly,
  ].filter((line) => line !== undefined);
  return (
    <div class="news said">
      {said.length > 0 && <p>{said.join(" ")}</p>}
      {mayEdit(props) && news.reports + news.edits > 0 && (
        <form method="post" action={to(paths.assemble, ofRound(directive))}>
          <input type="hidden" name="_key" value={props.press} />
          <button type="submit" class="link">
            {t.acts.again}
          </button>
        </form>
      )}
      {open > 0 && (
        <a class="state again" href={commentsOf({ directive: directive.id, number: edition.number })}>
          {frame.words.edition.leader.comments(open)}
        </a>
      )}
      <a href={to(paths.deskDoubts, ofRound(directive))}>{t.news.toCheck}</a>
      <a href={to(paths.comparison, ofRound(directive))}>{t.comparison.title}</a>
      <a href={to(paths.reportHead, ofRound(directive))}>{frame.words.lists.head.link}</a>
    </div>
  );
}
