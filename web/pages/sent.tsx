import type { Demand, Section } from "../../functions/core/directives/directive.ts";
import { type Obligation, withdrawalOf } from "../../functions/core/obligation/obligation.ts";
import type { Submission } from "../../functions/core/obligation/submission.ts";
import { about, paths, sentFile, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { type Names, OriginNote } from "../ui/origin.tsx";
import { Page } from "../ui/page.tsx";
import { entryId } from "../ui/problems.tsx";
import { FieldReading } from "../ui/reading.tsx";
import { sizeWords } from "../ui/size.ts";
import { sentence } from "./owed.tsx";

interface SentProps {
  readonly frame: Frame;
  readonly party: string;
  readonly demand: Demand;
  readonly obligation: Obligation;
  readonly sections: readonly Section[];
  readonly submission: Submission;
  /** Of those whom its origin speaks of. */
  readonly names: Names;
  /** Every revision there is, so that an earlier one can be looked at. */
  readonly revisions: readonly number[];
}

/** One revision exactly as it was sent. */
export function SentPage(props: SentProps) {
  const { frame, party, demand, obligation, submission, revisions } = props;
  return (
    <Page
      frame={frame}
      title={frame.words.quote(`${sentence(demand.action)} – ${party}`)}
      saved=""
      width="form"
    >
      <p class="over">{frame.words.quote(party)}</p>
      <h1>{frame.words.quote(sentence(demand.action))}</h1>
      {revisions.length > 1 && (
        <nav class="revisions" aria-label={frame.words.sent.revisions}>
          {revisions.map((revision) =>
            revision === submission.receipt.revision ? (
              <strong aria-current="page">{named(frame, obligation, revision)}</strong>
            ) : (
              <a href={to(paths.revision, { ...about(obligation), revision })}>
                {named(frame, obligation, revision)}
              </a>
            ),
          )}
        </nav>
      )}
      <SentReport {...props} />
    </Page>
  );
}

function named({ words }: Frame, obligation: Obligation, revision: number): string {
  const name = words.sent.revision(revision);
  return withdrawalOf(obligation, revision) ? `${name} (${words.withdrawal.mark})` : name;
}

/** The matter of a sent report, for the pages that show one. */
export function SentReport({ frame, obligation, sections, submission, names }: Omit<SentProps, "revisions">) {
  const { receipt, attachments, lateReason } = submission;
  const { words } = frame;
  const gone = withdrawalOf(obligation, receipt.revision);
  return (
    <div class="sent">
      {gone && <p class="note doubt">{words.withdrawal.byUnit(words.moment(gone.at), gone.reason)}</p>}
      <p class="muted">
        {words.sent.reference} <code>{receipt.reference}</code> ·{" "}
        {words.sent.receivedAt(words.moment(receipt.receivedAt))} · {words.sent.revision(receipt.revision)}
      </p>
      <p class="quiet-links">
        <a href={sentFile(obligation, receipt.revision, "bien-nhan.pdf")}>{words.sent.slip}</a>
        <a href={sentFile(obligation, receipt.revision, "noi-dung.json")}>{words.sent.content}</a>
      </p>
      <OriginNote {...{ words, names, submission }} />
      {lateReason && (
        <p class="note doubt">
          {words.check.lateReason}: {words.quote(lateReason)}
        </p>
      )}
      {sections.map((section) => (
        <section class="checked">
          <h2>
            <span class="ordinal">{section.number}</span> {words.quote(section.heading)}
          </h2>
          <dl>
            {section.prompts
              .flatMap(({ fields }) => fields)
              .map((field) => (
                <div id={entryId(field.id)}>
                  <dt>{words.quote(field.label)}</dt>
                  <dd>
                    <FieldReading field={field} entries={submission.entries} words={words} anchored />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <section class="checked">
        <h2>{words.files.title}</h2>
        {attachments.length === 0 ? (
          <p class="blank">{words.tasks.filesCount(0)}</p>
        ) : (
          <ul class="bare">
            {attachments.map((file) => (
              <li>
                <a href={to(paths.file, { ...about(obligation), file: file.id })}>{words.quote(file.name)}</a>{" "}
                <span class="muted">
                  ({sizeWords(file.bytes)}, {words.files.scan[file.scan].toLocaleLowerCase("vi")})
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
