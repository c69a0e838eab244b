import type { Directive } from "../../functions/core/directives/directive.ts";
import { fieldsOf } from "../../functions/core/directives/directive.ts";
import { blocIn, type Roster, speakerName, unitIn } from "../../functions/core/people/roster.ts";
import { differenceOf, type Run } from "../../functions/core/report/difference.ts";
import type { Edit } from "../../functions/core/report/officer/edit.ts";
import type { Traced } from "../../functions/core/report/traced.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import { ofRound, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary } from "../ui/problems.tsx";
import { BesideFormer } from "./desk/beside-former.tsx";

interface SourcesProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly roster: Roster;
  readonly edition: Edition;
  readonly traced: Traced;
  /** Edits made since, which the next edition will carry. */
  readonly edits: readonly Edit[];
  readonly tried: TriedEdit | undefined;
}

/** An edit that was not made, because its statement was edited by somebody else while the page stood open. */
export interface TriedEdit {
  readonly edit: Edit;
  readonly other: Edit;
  /** The name of whoever made the other. */
  readonly by: string;
}

/** Everything the report prints, line by line, with who it comes from; the officer may word it otherwise. */
export function SourcesPage(props: SourcesProps) {
  const { frame, directive, edition, traced, edits, tried } = props;
  const { words } = frame;
  const { report } = words;
  const t = report.sources;
  const problems = tried ? [{ field: tried.edit.mark, text: overtaken(tried, words) }] : [];
  const composed = new Map(
    traced.statements.flatMap(({ source, text }) => (source ? [[source, text] as const] : [])),
  );
  const printed = new Map(traced.printed.map(({ mark, text }) => [mark, text]));
  // A statement that was dropped is printed nowhere, and must still be found to be taken back.
  const marks = [...new Set([...printed.keys(), ...composed.keys()])];
  return (
    <Page frame={frame} title={t.pageTitle(edition.number)} failed={problems.length > 0} width="wide">
      <p class="over">
        <a href={to(paths.editions, ofRound(directive))}>{report.title}</a> · {report.edition(edition.number)}
      </p>
      <ProblemSummary words={words} problems={problems} />
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {traced.flags.length > 0 && <Flags {...props} />}
      {traced.doubts.length > 0 && <Doubts {...props} />}
      {traced.former && <BesideFormer {...{ frame, roster: props.roster }} former={traced.former} />}
      {traced.leftOut.length > 0 && <LeftOutList {...props} />}
      {marks.map((mark) => (
        <Statement
          {...props}
          mark={mark}
          text={printed.get(mark)}
          composed={composed.get(mark)}
          pending={edits.filter((edit) => edit.mark === mark && edit.at >= edition.asOf)}
        />
      ))}
    </Page>
  );
}

/** Edits that were not carried out, because the sources have moved on since. */
function Flags({ traced, frame }: SourcesProps) {
  const { words } = frame;
  const t = words.report.sources;
  return (
    <div class="note doubt">
      <h2>{t.flags}</h2>
      <p>{t.flagsHint}</p>
      <ul>
        {traced.flags.map(({ edit, now }) => (
          <li>
            <a href={`#${entryId(edit.mark)}`}>
              {words.quote(edit.act === "reword" ? edit.text : edit.basis)}
            </a>
            {now === undefined ? ` ${t.gone}` : ""}
          </li>
        ))}
      </ul>
    </div>
  );
}

/**
 * What does not agree across the round; it is for the officer to ask the units, the figures stand as they
 * were sent. Figures come first; prose that repeats is folded away by itself, for there is much of it and
 * none of it is a sum.
 */
function Doubts({ traced, frame }: SourcesProps) {
  const { words } = frame;
  const t = words.report.sources;
  const repeated = traced.doubts.filter(({ severity }) => severity === "info");
  const figures = traced.doubts.filter(({ severity }) => severity !== "info");
  return (
    <>
      <DoubtList title={t.doubts(figures.length)} doubts={figures} words={words} />
      <DoubtList title={t.repeated(repeated.length)} doubts={repeated} words={words} />
    </>
  );
}

function DoubtList(props: {
  readonly title: string;
  readonly doubts: Traced["doubts"];
  readonly words: Frame["words"];
}) {
  const { title, doubts, words } = props;
  if (doubts.length === 0) return <></>;
  return (
    <details class="note doubt">
      <summary>{title}</summary>
      <ul class="findings">
        {doubts.map(({ text }) => (
          <li>{words.quote(text)}</li>
        ))}
      </ul>
    </details>
  );
}

/**
 * What was given and is not printed by itself: who gave it, under what, and why. The first few hundred are
 * told here.
 */
const LEFT_OUT_SHOWN = 300;

function LeftOutList({ traced, frame, roster, directive }: SourcesProps) {
  const { words } = frame;
  const t = words.report.sources;
  const labels = new Map(fieldsOf(directive).map(({ id, label }) => [id, label]));
  const grave = traced.leftOut.filter(({ why }) => why !== "agrees" && why !== "heading");
  const shown = [...grave, ...traced.leftOut.filter((each) => !grave.includes(each))];
  return (
    <details class="note">
      <summary>{t.leftOut(traced.leftOut.length)}</summary>
      <p>{t.leftOutHint}</p>
      <ul class="findings">
        {shown.slice(0, LEFT_OUT_SHOWN).map(({ unit, bloc, field, text, why, under }) => (
          <li>
            <strong>{words.quote(speakerName(roster, { unit, bloc }))}</strong>,{" "}
            {words.quote(labels.get(field) ?? field)}: {words.quote(text)} ({words.report.whys[why]}
            {under && (
              <>
                ; <a href={`#${entryId(under)}`}>{t.under}</a>
              </>
            )}
            )
          </li>
        ))}
        {shown.length > LEFT_OUT_SHOWN && <li>{t.more(shown.length - LEFT_OUT_SHOWN)}</li>}
      </ul>
    </details>
  );
}

interface StatementProps extends SourcesProps {
  readonly mark: string;
  readonly text: string | undefined;
  readonly composed: string | undefined;
  readonly pending: readonly Edit[];
}

function Statement(props: StatementProps) {
  const { mark, text, composed, pending, traced, frame } = props;
  const { words } = frame;
  const t = words.report.sources;
  const reworded = text !== undefined && composed !== undefined && text !== composed;
  return (
    <article class="card" id={entryId(mark)}>
      <p class="prose" {...words.asWritten}>
        {text ?? <del>{composed}</del>}
      </p>
      {reworded && (
        <p class="small">
          {t.composed}:{" "}
          <span {...words.asWritten}>
            <Difference before={composed} after={text} />
          </span>
        </p>
      )}
      {pending.map((edit) => (
        <p class="note doubt">{pendingWords(edit, t)}</p>
      ))}
      <details>
        <summary>{t.count(traced.trace[mark]?.length ?? 0)}</summary>
        <ul>
          {(traced.trace[mark] ?? []).map((source) => (
            <li>
              <SourceLink {...props} source={source} />
            </li>
          ))}
        </ul>
      </details>
      {frame.person?.role === "officer" && composed !== undefined && (
        <Editing {...props} basis={composed} shown={text ?? composed} dropped={text === undefined} />
      )}
    </article>
  );
}

function overtaken({ other, by }: TriedEdit, words: Frame["words"]): string {
  const t = words.report.sources;
  return t.overtaken(words.quote(by), words.moment(other.at), pendingWords(other, t));
}

function pendingWords(edit: Edit, t: Frame["words"]["report"]["sources"]): string {
  switch (edit.act) {
    case "reword":
    case "add":
    case "use":
    case "split":
      return t.reword(edit.text);
    case "drop":
      return t.drop;
    case "restore":
      return t.restore;
    case "accept":
    case "carry-over":
    case "leave":
    case "take-up":
    case "keep":
    case "undo":
      return t.accept;
    case "merge":
    case "move":
      return t.move;
  }
}

type Source = Traced["trace"][string][number];

function SourceLink({ frame, directive, roster, source }: SourcesProps & { readonly source: Source }) {
  const { obligation, revision, field } = source;
  const { words } = frame;
  const t = words.report.sources;
  const unit = unitIn(roster, source.unit)?.name ?? source.unit;
  const bloc = source.bloc && blocIn(roster, source.bloc)?.name;
  const label = fieldsOf(directive).find(({ id }) => id === field)?.label ?? field;
  const href = to(paths.revision, { directive: directive.id, obligation, revision });
  return (
    <>
      <a href={href}>{bloc ? t.forBloc(bloc, unit) : words.quote(unit)}</a>, {t.where(label, revision)}
    </>
  );
}

function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <>
      {differenceOf(before, after).map((run) => (
        <Words {...run} />
      ))}
    </>
  );
}

function Words({ type, words }: Run) {
  switch (type) {
    case "same":
      return <span>{words} </span>;
    case "gone":
      return <del>{words} </del>;
    case "new":
      return <ins>{words} </ins>;
  }
}

interface EditingProps extends SourcesProps {
  readonly mark: string;
  readonly basis: string;
  readonly shown: string;
  readonly dropped: boolean;
}

function Editing({ frame, directive, edition, edits, tried, mark, basis, shown, dropped }: EditingProps) {
  const id = `${entryId(mark)}-text`;
  const last = edits.filter((edit) => edit.mark === mark).at(-1);
  const kept = tried?.edit.mark === mark ? tried.edit : undefined;
  const { words } = frame;
  const t = words.report.sources;
  return (
    <details open={kept !== undefined}>
      <summary>{t.edit}</summary>
      <form method="post" action={to(paths.sources, { ...ofRound(directive), number: edition.number })}>
        <input type="hidden" name="mark" value={mark} />
        <input type="hidden" name="basis" value={basis} />
        <input type="hidden" name="_over" value={last?.at ?? ""} />
        <label for={id} class="unseen">
          {t.text}
        </label>
        <textarea
          id={id}
          name="text"
          rows={3}
          {...words.asWritten}
        >{`\n${kept?.act === "reword" ? kept.text : shown}`}</textarea>
        <p class="acts">
          <button type="submit" name="act" value="reword" class="primary">
            {t.use}
          </button>
          <button type="submit" name="act" value="accept" class="quiet">
            {t.approve}
          </button>
          <button type="submit" name="act" value="first" class="quiet">
            {t.first}
          </button>
          <button type="submit" name="act" value={dropped ? "restore" : "drop"} class="quiet">
            {dropped ? t.printAgain : t.leaveOut}
          </button>
        </p>
      </form>
    </details>
  );
}
