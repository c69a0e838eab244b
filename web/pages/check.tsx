import type { Finding } from "../../functions/core/checks/check.ts";
import type { Demand, Section } from "../../functions/core/directive.ts";
import type { Entries } from "../../functions/core/fields/shape.ts";
import type { ClientKey } from "../../functions/core/ids.ts";
import type { Obligation } from "../../functions/core/obligation.ts";
import type { Arrival } from "../../functions/core/origin.ts";
import type { Problem } from "../../functions/core/outcome.ts";
import type { Attachment } from "../../functions/core/submission.ts";
import { isOf } from "../entries.ts";
import { about, paths, to } from "../paths.ts";
import { Findings } from "../ui/findings.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary, problemId } from "../ui/problems.tsx";
import { FieldReading } from "../ui/reading.tsx";
import { sizeWords } from "../ui/size.ts";
import { sayProblem } from "../words/said.ts";
import { PaperDesk } from "./on-paper.tsx";

export interface CheckProps {
  readonly frame: Frame;
  readonly party: string;
  readonly demand: Demand;
  readonly obligation: Obligation;
  readonly sections: readonly Section[];
  readonly entries: Entries;
  readonly attachments: readonly Attachment[];
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  readonly clientKey: ClientKey;
  readonly digest: string;
  /** The deadline is past and nothing was sent before it. */
  readonly late: boolean;
  readonly lateReason?: string;
  readonly changed?: boolean;
  /** An officer records what came on paper; what he stated of it. */
  readonly officer?: boolean;
  readonly arrival?: Arrival | undefined;
}

/** Everything about to be sent, to be read once more, with the way back to each answer. */
export function CheckPage(props: CheckProps) {
  const { frame, party, demand, obligation, sections, entries, attachments, problems } = props;
  const { words } = frame;
  const t = words.check;
  const inForm = problems.filter(({ field }) => field === "lateReason");
  const sectionOf = (field: string) =>
    sections.find(({ prompts }) => prompts.some(({ fields }) => fields.some((asked) => isOf(asked, field))));
  const href = ({ field }: Problem) => {
    const section = sectionOf(field);
    const page = section && to(paths.section, { ...about(obligation), section: section.id });
    return `${page ?? ""}#${entryId(field)}`;
  };
  const empty = Object.keys(entries).length === 0 && attachments.length === 0;
  return (
    <Page frame={frame} title={t.title} failed={problems.length > 0} saved="" width="form">
      <p class="over">
        <a href={to(paths.report, about(obligation))}>{words.section.back}</a> · {words.quote(party)}
      </p>
      <ProblemSummary words={words} problems={problems} title={t.problems} href={href} />
      {props.changed && (
        <p class="note doubt" role="alert">
          {t.changed}
        </p>
      )}
      <h1>{t.title}</h1>
      <p class="lead">{t.intro}</p>
      {props.officer && <PaperDesk {...{ frame, obligation }} arrival={props.arrival} />}
      {props.findings.length > 0 && (
        <div class="note doubt">
          <h2>{t.findings}</h2>
          <p>{t.findingsHint}</p>
          <Findings findings={props.findings} words={words} href={href} />
        </div>
      )}
      {sections.map((section) => (
        <section class="checked">
          <div class="checked-head">
            <h2>
              <span class="ordinal">{section.number}</span> {words.quote(section.heading)}
            </h2>
            <a href={to(paths.section, { ...about(obligation), section: section.id })}>
              {t.change}
              <span class="unseen">: {words.quote(section.heading)}</span>
            </a>
          </div>
          <dl>
            {section.prompts
              .flatMap(({ fields }) => fields)
              .map((field) => (
                <div>
                  <dt>{words.quote(field.label)}</dt>
                  <dd>
                    <FieldReading field={field} entries={entries} words={words} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <section class="checked">
        <div class="checked-head">
          <h2>{words.files.title}</h2>
          <a href={to(paths.files, about(obligation))}>
            {t.change}
            <span class="unseen">: {words.files.title}</span>
          </a>
        </div>
        {attachments.length === 0 ? (
          <p class="blank">{words.tasks.filesCount(0)}</p>
        ) : (
          <ul class="bare">
            {attachments.map((file) => (
              <li>
                {words.quote(file.name)} <span class="muted">({sizeWords(file.bytes)})</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {props.officer && !props.arrival ? (
        <p class="note doubt">{words.origin.unstated}</p>
      ) : empty ? (
        <p class="note doubt">{t.empty}</p>
      ) : (
        <form method="post" action={to(paths.submit, about(obligation))} class="send">
          <input type="hidden" name="_key" value={props.clientKey} />
          <input type="hidden" name="_seen" value={props.digest} />
          {props.late && (
            <LateReason
              words={words}
              given={props.lateReason ?? ""}
              wrong={inForm.map((problem) => sayProblem(words, problem)).join(" ")}
            />
          )}
          <p class="hint">{props.officer ? words.origin.recordHint : t.confirm}</p>
          <button type="submit" class="primary">
            {props.officer
              ? words.origin.record(party)
              : (obligation.latest ? t.resubmit : t.submit)(demand.recipient)}
          </button>
        </form>
      )}
    </Page>
  );
}

function LateReason(props: {
  readonly words: Frame["words"];
  readonly given: string;
  readonly wrong: string;
}) {
  const t = props.words.check;
  const id = entryId("lateReason");
  return (
    <div class="field late">
      <h2>{t.lateTitle}</h2>
      <label for={id}>{t.lateReason}</label>
      <p class="hint" id={`${id}-hint`}>
        {t.lateHint}
      </p>
      {props.wrong && (
        <p class="complaint" id={problemId("lateReason")}>
          {props.wrong}
        </p>
      )}
      <textarea
        id={id}
        name="lateReason"
        rows={3}
        aria-describedby={`${id}-hint${props.wrong ? ` ${problemId("lateReason")}` : ""}`}
        {...(props.wrong ? { "aria-invalid": "true" } : {})}
        {...props.words.asWritten}
      >
        {`\n${props.given}`}
      </textarea>
    </div>
  );
}
