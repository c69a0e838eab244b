import type { Directive, OutlineNode } from "../../functions/core/directives/directive.ts";
import { documentName } from "../../functions/core/directives/naming.ts";
import { orderInWords } from "../../functions/core/duties/carried-out.ts";
import type { Duty } from "../../functions/core/duties/duty.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { paths, to } from "../paths.ts";
import { dutyDue, dutyName } from "../ui/duties.tsx";
import { Line } from "../ui/entry.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { ProblemSummary } from "../ui/problems.tsx";
import { WhatCame } from "../ui/what-came.tsx";
import { sayProblem } from "../words/said.ts";

interface DutyProps {
  readonly frame: Frame;
  readonly duty: Duty;
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Rounds it may be met by, the newest first. */
  readonly rounds: readonly Directive[];
  readonly said?: "kept" | "overtaken" | undefined;
}

/** One demand of a superior: what it says, by when, the round held for it, and whether it is done. */
export function DutyPage(props: DutyProps) {
  const { frame, duty, problems, said } = props;
  const { words, person } = frame;
  const t = words.duties;
  return (
    <Page frame={frame} title={t.title} failed={problems.length > 0} width="form">
      <p class="over">
        <a href={paths.duties}>{t.title}</a>
      </p>
      <h1>{dutyName(duty, frame)}</h1>
      <p>{words.quote(orderInWords(duty))}</p>
      <p>
        {duty.done ? "" : `${t.due}: `}
        <strong>{dutyDue(duty, frame)}</strong>
      </p>
      {duty.done?.edition !== undefined && <p>{t.by(duty.done.edition)}</p>}
      {duty.done?.note !== undefined && <p>{words.quote(duty.done.note)}</p>}
      {duty.file && (
        <p>
          <a href={to(paths.dutyFile, { duty: duty.id })}>{t.original}</a>
        </p>
      )}
      <WhatCame said={said} kept={t.kept} overtaken={t.overtaken} />
      <ProblemSummary words={words} problems={problems} />
      {person?.role === "officer" && <Forms {...props} />}
      {duty.outline.length > 0 && (
        <section>
          <h2>{t.outline}</h2>
          <Outline frame={frame} nodes={duty.outline} />
        </section>
      )}
    </Page>
  );
}

function Forms(props: DutyProps) {
  const { frame, duty } = props;
  const t = frame.words.duties;
  const version = <input type="hidden" name="_version" value={duty.version} />;
  return (
    <>
      <form method="post" class="card">
        <h2>{t.said}</h2>
        <p class="hint">{t.check}</p>
        {version}
        {(["kind", "number", "issued", "issuer", "subject", "action", "recipient", "wording"] as const).map(
          (name) => (
            <Said {...props} name={name} />
          ),
        )}
        {props.warnings.map((warning) => (
          <p class="note doubt">{sayProblem(frame.words, warning)}</p>
        ))}
        <button type="submit" class="primary" name="_act" value="write">
          {t.keep}
        </button>
      </form>
      <TieForm {...props} />
      <form method="post" class="card">
        {version}
        {duty.done ? (
          <button type="submit" class="quiet" name="_act" value="open">
            {t.reopen}
          </button>
        ) : (
          <>
            <h2>{t.finish}</h2>
            <Said {...props} name="note" />
            <div class="acts">
              <button type="submit" class="quiet" name="_act" value="done">
                {t.finishAct}
              </button>
              <button type="submit" class="quiet" name="_act" value="drop">
                {t.drop}
              </button>
            </div>
          </>
        )}
      </form>
    </>
  );
}

function TieForm({ frame, duty, rounds }: DutyProps) {
  const { words } = frame;
  const t = words.duties;
  return (
    <form method="post" class="card">
      <input type="hidden" name="_version" value={duty.version} />
      <div class="field">
        <label for="duty-round">{t.round}</label>
        <p class="hint" id="duty-round-hint">
          {t.roundHint}
        </p>
        <select id="duty-round" name="round" aria-describedby="duty-round-hint">
          <option value="">{t.noRound}</option>
          {rounds.map((round) => (
            <option value={round.id} selected={round.id === duty.round} {...words.asWritten}>
              {`${round.period.label}: ${documentName(round)}`}
            </option>
          ))}
        </select>
      </div>
      {duty.outline.length > 0 && (
        <p>
          <label class="check">
            <input type="checkbox" name="follows" value="1" checked={duty.follows} /> {t.follows}
          </label>
        </p>
      )}
      <div class="acts">
        <button type="submit" class="quiet" name="_act" value="tie">
          {t.tie}
        </button>
      </div>
    </form>
  );
}

type Named =
  | "kind"
  | "number"
  | "issued"
  | "issuer"
  | "subject"
  | "action"
  | "recipient"
  | "wording"
  | "note";

function Said({ frame, name, entries, problems }: DutyProps & { readonly name: Named }) {
  const { words } = frame;
  const hint = name === "action" ? { hint: words.duties.actionHint } : {};
  return <Line {...{ words, entries, problems, name, ...hint }} label={words.duties[name]} />;
}

function Outline({ frame, nodes }: { readonly frame: Frame; readonly nodes: readonly OutlineNode[] }) {
  return (
    <ul class="plain" {...frame.words.asWritten}>
      {nodes.map(({ number, title, text, children }) => (
        <li>
          {[number, title].filter(Boolean).join(" ")}
          {text && (title ? <p>{text}</p> : ` ${text}`)}
          {children.length > 0 && <Outline frame={frame} nodes={children} />}
        </li>
      ))}
    </ul>
  );
}
