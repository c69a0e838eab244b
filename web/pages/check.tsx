import type { Finding } from "../../functions/core/checks/check.ts";
import type { Demand, Section } from "../../functions/core/directives/directive.ts";
import type { ClientKey } from "../../functions/core/ids.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { isEntryOf } from "../../functions/core/obligation/entries.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Arrival } from "../../functions/core/obligation/origin.ts";
import type { Attachment } from "../../functions/core/obligation/submission.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import type { EntryRead } from "../../functions/core/text/entries.ts";
import { about, paths, to } from "../paths.ts";
import { Checked } from "../ui/checked.tsx";
import { Findings } from "../ui/findings.tsx";
import type { Frame } from "../ui/frame.ts";
import { LateReason } from "../ui/late-reason.tsx";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary } from "../ui/problems.tsx";
import { ReadBefore } from "../ui/read-before.tsx";
import { sayProblem } from "../words/said.ts";
import { type HeadOnFile, Proposing } from "./confirming.tsx";
import { PaperDesk } from "./on-paper.tsx";

interface CheckProps {
  readonly frame: Frame;
  readonly party: string;
  readonly demand: Demand;
  readonly obligation: Obligation;
  readonly sections: readonly Section[];
  readonly entries: Entries;
  readonly attachments: readonly Attachment[];
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  /** What of the entries was read otherwise than typed. */
  readonly reads: readonly EntryRead[];
  readonly clientKey: ClientKey;
  readonly digest: string;
  /** The deadline is past and nothing was sent before it. */
  readonly late: boolean;
  readonly lateReason?: string;
  readonly changed?: boolean;
  /** An officer records what came on paper; what he stated of it. */
  readonly officer?: boolean;
  readonly arrival?: Arrival | undefined;
  /** Present where the head of the unit confirms before anything is sent. */
  readonly head?: HeadOnFile | undefined;
}

/** Everything about to be sent, to be read once more, with the way back to each answer. */
export function CheckPage(props: CheckProps) {
  const { frame, party, obligation, sections, entries, attachments, problems } = props;
  const { words } = frame;
  const t = words.check;
  const sectionOf = (field: string) =>
    sections.find(({ prompts }) =>
      prompts.some(({ fields }) => fields.some((asked) => isEntryOf(asked, field))),
    );
  const href = ({ field }: Problem) => {
    const section = sectionOf(field);
    const page = section && to(paths.section, { ...about(obligation), section: section.id });
    return `${page ?? ""}#${entryId(field)}`;
  };
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
      <ReadBefore {...{ frame, obligation, sections }} reads={props.reads} digest={props.digest} />
      <Checked {...{ frame, obligation, sections, entries, attachments }} changeable />
      <Ending {...props} />
    </Page>
  );
}

/** How it goes on from here: sent, recorded, or put before the head of the unit. */
function Ending(props: CheckProps) {
  const { frame, party, demand, obligation, problems, clientKey, digest, head } = props;
  const { words } = frame;
  const t = words.check;
  const empty = Object.keys(props.entries).length === 0 && props.attachments.length === 0;
  if (props.officer && !props.arrival) return <p class="note doubt">{words.origin.unstated}</p>;
  if (empty) return <p class="note doubt">{t.empty}</p>;
  const wrong = problems.filter(({ field }) => field === "lateReason");
  return (
    <form method="post" action={to(head ? paths.propose : paths.submit, about(obligation))} class="send">
      <input type="hidden" name="_key" value={clientKey} />
      <input type="hidden" name="_seen" value={digest} />
      {props.late && (
        <LateReason
          words={words}
          given={props.lateReason ?? ""}
          wrong={wrong.map((problem) => sayProblem(words, problem)).join(" ")}
        />
      )}
      {props.reads.some(({ offer }) => offer) && (
        <label class="option">
          <input type="checkbox" name="_asTyped" value="1" />
          <span>{words.text.keep}</span>
        </label>
      )}
      {head ? (
        <Proposing frame={frame} obligation={obligation} head={head} />
      ) : (
        <>
          <p class="hint">{props.officer ? words.origin.recordHint : t.confirm}</p>
          <button type="submit" class="primary">
            {props.officer
              ? words.origin.record(party)
              : (obligation.latest ? t.resubmit : t.submit)(demand.recipient)}
          </button>
        </>
      )}
    </form>
  );
}
