import type { Person } from "../../../functions/core/people/person.ts";
import type { Edition } from "../../../functions/core/round/edition.ts";
import { isHeld } from "../../../functions/core/round/edition-state.ts";
import { paths, to } from "../../paths.ts";
import { EditionBadge } from "../../ui/badge.tsx";
import { Page } from "../../ui/page.tsx";
import { entryId, ProblemSummary, problemId } from "../../ui/problems.tsx";
import { sizeWords } from "../../ui/size.ts";
import { AsShownOf } from "./act-form.tsx";
import { BeforePutUp } from "./before-put-up.tsx";
import { CourseList } from "./course.tsx";
import type { EditionShown, SeenBefore } from "./shown.ts";

/** What was typed and chosen. */
export interface PutUpEntry {
  readonly to: string;
  readonly remarks: string;
  readonly replaces: string;
  readonly sure: boolean;
}

interface PutUpProps extends EditionShown {
  readonly seen: SeenBefore;
  readonly leaders: readonly Person[];
  readonly entry: PutUpEntry;
  /** The report in force, which this one is to replace. */
  readonly inForce: Edition | undefined;
  readonly problems: readonly { readonly field: string; readonly text: string }[];
}

/** What an officer looks at before the report is put before the leader, and the words that go with it. */
export function PutUpPage(props: PutUpProps) {
  const { frame, edition, all, names, problems } = props;
  const { words } = frame;
  const t = words.edition.putUp;
  const { directive, number, pdf } = edition;
  return (
    <Page frame={frame} title={t.title} failed={problems.length > 0}>
      <p class="over">
        <a href={to(paths.signing, { directive, number })}>{words.report.edition(number)}</a>
      </p>
      <ProblemSummary words={words} title={t.failed} problems={[...problems]} />
      <div class="card-head">
        <h1>{t.title}</h1>
        <EditionBadge edition={edition} all={all} words={words} />
      </div>
      <p class="acts">
        <a class="button" href={to(paths.edition, { directive, number, file: "pdf" })}>
          {words.report.pdf(sizeWords(pdf.bytes))}
        </a>
        <a class="button quiet" href={to(paths.reportHead, { directive })}>
          {words.lists.head.link}
        </a>
      </p>
      <BeforePutUp edition={edition} seen={props.seen} words={words} />
      {isHeld(edition) ? (
        <p class="acts">
          <a class="button primary" href={to(paths.signing, { directive, number })}>
            {words.report.toRelease}
          </a>
        </p>
      ) : props.seen.since ? (
        <p class="acts">
          <a class="button primary" href={to(paths.editions, { directive })}>
            {t.makeAgain}
          </a>
        </p>
      ) : (
        <PutUpForm {...props} />
      )}
      <CourseList edition={edition} names={names} words={words} />
    </Page>
  );
}

function PutUpForm({ frame, edition, leaders, entry, inForce, problems, seen }: PutUpProps) {
  const { words } = frame;
  const t = words.edition.putUp;
  const { directive, number, pdf } = edition;
  const wrong = (field: string) => problems.find((problem) => problem.field === field)?.text;
  if (leaders.length === 0) return <p class="lead">{t.noLeader}</p>;
  return (
    <form method="post" action={to(paths.putUp, { directive, number })} id="putUp">
      <AsShownOf edition={edition} hash={pdf.hash} />
      <div class="field">
        <label for={entryId("to")}>{t.to}</label>
        <Complaint field="to" text={wrong("to")} />
        <select id={entryId("to")} name="to" {...saidAt("to", wrong("to"))}>
          {entry.to === "" && <option value="">{t.choose}</option>}
          {leaders.map(({ id, name }) => (
            <option value={id} selected={id === entry.to} {...words.asWritten}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {inForce && (
        <Words
          {...{ frame, name: "replaces", label: t.replaces(inForce.number), hint: t.replacesHint }}
          text={entry.replaces}
          wrong={wrong("replaces")}
        />
      )}
      <Words
        {...{ frame, name: "remarks", label: t.remarks, hint: t.remarksHint }}
        text={entry.remarks}
        wrong={wrong("remarks")}
      />
      {seen.asks && (
        <div class="field">
          <Complaint field="sure" text={wrong("sure")} />
          <label class="option">
            <input type="checkbox" id={entryId("sure")} name="sure" value="1" checked={entry.sure} />
            <span>{edition.reported === 0 ? t.sureOfNone : t.sureOfWaiting}</span>
          </label>
        </div>
      )}
      <button type="submit" class="primary">
        {t.act}
      </button>
    </form>
  );
}

function Words(props: {
  readonly frame: PutUpProps["frame"];
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly wrong: string | undefined;
}) {
  const { frame, name, label, hint, text, wrong } = props;
  const id = entryId(name);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <Complaint field={name} text={wrong} />
      <textarea
        id={id}
        name={name}
        rows={3}
        maxlength={4000}
        aria-describedby={`${id}-hint${wrong ? ` ${problemId(name)}` : ""}`}
        {...(wrong ? { "aria-invalid": "true" } : {})}
        {...frame.words.asWritten}
      >
        {text}
      </textarea>
    </div>
  );
}

function Complaint({ field, text }: { readonly field: string; readonly text: string | undefined }) {
  return text === undefined ? (
    <></>
  ) : (
    <p class="complaint" id={problemId(field)}>
      {text}
    </p>
  );
}

function saidAt(field: string, text: string | undefined) {
  return text === undefined ? {} : { "aria-invalid": "true" as const, "aria-describedby": problemId(field) };
}
