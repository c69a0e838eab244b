import { documentName } from "../../../functions/core/directives/naming.ts";
import { type Duty, dueOfDuty, inOrderOfNeed } from "../../../functions/core/duties/duty.ts";
import { openAmong } from "../../../functions/core/round/comment.ts";
import type { ReportCount } from "../../../functions/core/round/report-count.ts";
import { lastPutUp } from "../../../functions/core/round/step.ts";
import { commentsOf, ofRound, paths, to } from "../../paths.ts";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";
import { sizeWords } from "../../ui/size.ts";
import { sentence } from "../owed.tsx";
import { AsShownOf, addressOf } from "./act-form.tsx";
import type { EditionShown } from "./shown.ts";

interface LeaderProps extends EditionShown {
  readonly units: ReportCount;
  /** What the authority itself owes its superiors. */
  readonly duties: readonly Duty[];
}

/**
 * What lies before the leader, on one screen of a phone: by when it is owed, one line of numbers, the first
 * page, and his two answers. Red is only what is overdue.
 */
export function LeaderPage(props: LeaderProps) {
  const { frame, directive, edition, names, units, duties } = props;
  const { words } = frame;
  const t = words.edition.leader;
  const { number, pdf } = edition;
  const address = { ...ofRound(directive), number };
  const put = lastPutUp(edition);
  const open = openAmong(props.comments).length;
  return (
    <Page frame={frame} title={t.title(number)} width="wide">
      <div class="before-leader">
        <div class="brief">
          <h1 class="over">{words.quote(sentence(directive.document.subject))}</h1>
          <OwnDeadline frame={frame} duties={duties} round={directive.id} />
          <p>
            <a href={to(paths.board, ofRound(directive))}>
              <strong>
                {units.reported}/{units.owed}
              </strong>{" "}
              {t.numbers(units.late)}
            </a>
          </p>
          {units.overdue > 0 && <p class="overdue">▲ {t.overdue(units.overdue)}</p>}
          {open > 0 && (
            <p>
              <a href={commentsOf(address)}>{t.comments(open)}</a>
            </p>
          )}
          {put?.remarks && <p class="prose lines remarks">{words.quote(put.remarks)}</p>}
          {put?.coveringNote && (
            <p class="note-file">
              <a href={to(paths.edition, { ...address, file: "phieu-trinh" })}>
                {t.coveringNote(put.coveringNote.pages)}
              </a>
            </p>
          )}
        </div>
        <a class="page-image" href={to(paths.edition, { ...address, file: "pdf" })}>
          <img
            src={to(paths.pageImage, { ...address, page: 1 })}
            alt={t.firstPage(pdf.pages)}
            width="595"
            height="842"
          />
        </a>
        <div class="answers">
          <a class="button primary" href={to(paths.edition, { ...address, file: "pdf" })}>
            {t.pdf} <span class="wide-only">{t.pdfFacts(pdf.pages, sizeWords(pdf.bytes))}</span>
          </a>
          <form method="post" action={to(addressOf.signOff, address)}>
            <AsShownOf edition={edition} hash={pdf.hash} />
            <button type="submit" aria-describedby="sign-off-hint">
              {words.edition.signOff.act}
            </button>
            <p class="hint" id="sign-off-hint">
              {words.edition.signOff.hint}
            </p>
          </form>
          <a class="return" href={`${to(paths.signing, address)}?xem=day-du#sendBack`}>
            {words.edition.sendBack.title}
          </a>
          {edition.desk && (
            <a class="return" href={to(paths.desk, ofRound(directive))}>
              {words.edition.comments.toParagraphs}
            </a>
          )}
        </div>
        {put && (
          <p class="muted put">
            {t.put(number, words.quote(names.get(put.by) ?? words.nobody), words.instant(put.at))}{" "}
            <span class="wide-only">{words.quote(documentName(directive))}</span>
          </p>
        )}
      </div>
    </Page>
  );
}

/** The superior's own deadline for this report; red once it is past. */
function OwnDeadline(props: {
  readonly frame: Frame;
  readonly duties: readonly Duty[];
  readonly round: string;
}) {
  const { frame, duties, round } = props;
  const { words, now } = frame;
  const [duty] = inOrderOfNeed(duties.filter((each) => each.round === round && !each.done));
  const due = duty && dueOfDuty(duty);
  if (!duty || due === undefined) return <></>;
  const to = duty.recipient === "" ? duty.document.issuer : duty.recipient;
  return (
    <p class={now >= due ? "overdue" : ""}>
      {words.edition.leader.sendTo(words.quote(to))} <strong>{words.due(due)}</strong>, {words.left(now, due)}
    </p>
  );
}
