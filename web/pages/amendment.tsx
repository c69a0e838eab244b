import type { NewDeadline } from "../../functions/acts/amend.ts";
import { deadlineInForce } from "../../functions/core/deadline/in-force.ts";
import { dueInWords } from "../../functions/core/deadline/words.ts";
import type { Amending, Directive } from "../../functions/core/directives/directive.ts";
import { documentName } from "../../functions/core/directives/naming.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { partyName } from "../../functions/core/obligation/naming.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Acted } from "../../functions/core/obligation/setting.ts";
import type { Roster } from "../../functions/core/people/roster.ts";
import type { Misdated } from "../../functions/core/problem/misdrafted.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { ofRound, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary } from "../ui/problems.tsx";
import { sayProblem } from "../words/said.ts";
import { sentence } from "./owed.tsx";

interface AmendmentProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly roster: Roster;
  readonly entries: Entries;
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly Misdated[];
  /** Present once the form was understood: what it says, and whom it moves. */
  readonly asked?: NewDeadline;
  readonly moved?: readonly Acted[];
  /** Someone else's amendment that came while the page stood open; nothing of this one was written. */
  readonly overtaken?: Amending | undefined;
}

/**
 * A demand's new deadline: filled in, read back with whom it affects, issued; and what was amended before.
 */
export function AmendmentPage(props: AmendmentProps) {
  const { frame, directive, entries, problems = [], warnings = [], asked, overtaken } = props;
  const { words } = frame;
  const t = words.drafting.amendment;
  return (
    <Page frame={frame} round="amendment" title={t.title} failed={problems.length > 0} width="form">
      <p class="over">{words.quote(documentName(directive))}</p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <ProblemSummary words={frame.words} problems={problems} />
      {overtaken && (
        <div class="note doubt" role="alert">
          <p>{t.overtaken}</p>
          <p>{inWords(overtaken, directive, frame)}</p>
        </div>
      )}
      <form method="post" action={to(paths.amendment, ofRound(directive))}>
        <input type="hidden" name="_amendments" value={directive.amendments?.length ?? 0} />
        <div class="field">
          <label for={entryId("demand")}>{t.demand}</label>
          <select id={entryId("demand")} name="demand">
            {directive.demands.map(({ id, action, deadline }) => (
              <option value={id} selected={entries.demand === id} {...words.asWritten}>
                {sentence(action)}:{" "}
                {deadline.type === "dated" ? dueInWords(deadline.dueBefore) : deadline.wording}
              </option>
            ))}
          </select>
        </div>
        <Line {...props} name="wording" label={t.wording} />
        {warnings.map((warning) => (
          <p class="note doubt">{sayProblem(words, warning)}</p>
        ))}
        <Line {...props} name="number" label={t.number} />
        <Line {...props} name="issued" label={t.issued} />
        <Line {...props} name="reason" label={t.reason} />
        <div class="acts">
          <button type="submit" class={asked ? "quiet" : "primary"} name="_act" value="read">
            {t.read}
          </button>
        </div>
        {asked && <Effect {...props} asked={asked} />}
      </form>
      <History {...props} />
    </Page>
  );
}

function Line({
  frame,
  name,
  label,
  entries,
  problems = [],
}: AmendmentProps & { readonly name: string; readonly label: string }) {
  const id = entryId(name);
  const own = problems.filter(({ field }) => field === name);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {own.map((problem) => (
        <p class="complaint">{sayProblem(frame.words, problem)}</p>
      ))}
      <input
        {...{ id, name, type: "text", value: entries[name] ?? "", autocomplete: "off" }}
        {...frame.words.asWritten}
        {...(own.length > 0 ? { "aria-invalid": "true" } : {})}
      />
    </div>
  );
}

/** Everyone the new deadline moves, and the addresses it will be told to. */
function Effect(props: AmendmentProps & { readonly asked: NewDeadline }) {
  const { frame, asked, moved = [] } = props;
  const { words } = frame;
  const t = words.drafting.amendment;
  return (
    <section>
      <h2>{t.whom}</h2>
      <p>
        {t.due}: <strong>{words.office.deadlineOf(asked.deadline, frame.now)}</strong>
      </p>
      <ul>
        {moved.map(({ obligation, notices }) => (
          <li>
            {words.quote(partyName(obligation, props))}:{" "}
            {notices.length > 0 ? t.told(notices.map((notice) => notice.to).join(", ")) : t.unreachable}
            <Kept frame={frame} obligation={obligation} />
          </li>
        ))}
      </ul>
      <button type="submit" class="primary" name="_act" value="issue">
        {t.act(moved.length)}
      </button>
    </section>
  );
}

/**
 * A party held to another day than all the others: an extension that reaches further, or a report sent back.
 */
function Kept({ frame, obligation }: { readonly frame: Frame; readonly obligation: Obligation }) {
  const { words } = frame;
  const due = deadlineInForce(obligation);
  if (!due || due.type === "demand" || due.dueBefore === obligation.dueBefore) return <></>;
  return <strong>; {words.drafting.amendment.kept[due.type](words.due(due.dueBefore))}</strong>;
}

function History({ directive, frame }: AmendmentProps) {
  const t = frame.words.drafting.amendment;
  const amendments = directive.amendments ?? [];
  if (amendments.length === 0) return <></>;
  return (
    <section>
      <h2>{t.before}</h2>
      <ul>
        {amendments.map((amendment) => (
          <li>{inWords(amendment, directive, frame)}</li>
        ))}
      </ul>
      <p class="quiet-links">
        <a href={to(paths.outbox, ofRound(directive))}>{t.toLetters}</a>
      </p>
    </section>
  );
}

function inWords({ document, demand, before, reason, at }: Amending, directive: Directive, frame: Frame) {
  const { words, now } = frame;
  const action = directive.demands.find(({ id }) => id === demand)?.action ?? "";
  return words.drafting.amendment.line({
    moment: words.instant(at),
    action: sentence(action),
    document: documentName({ ...directive, document }),
    due: words.office.deadlineOf(before, now),
    reason,
  });
}
