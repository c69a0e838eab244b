import type { Draft } from "../../../functions/core/directives/draft.ts";
import type { FromDraft } from "../../../functions/core/directives/from-draft.ts";
import { nodesIn } from "../../../functions/core/directives/sections.ts";
import { NO_DEADLINE } from "../../../functions/core/directives/stated-demands.ts";
import type { Problem } from "../../../functions/core/problem/outcome.ts";
import { NEW } from "../../drafting/whom.ts";
import { ofDraft, paths, to } from "../../paths.ts";
import { TaskBadge } from "../../ui/badge.tsx";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";
import type { Words } from "../../words/vi.ts";
import { Version } from "./part.tsx";

interface OverviewProps {
  readonly frame: Frame;
  readonly draft: Draft;
  readonly read: FromDraft;
  readonly overtaken: boolean;
}

/** Where a problem of the draft is mended. */
export function placeOf({ field }: Pick<Problem, "field">, draft: Draft): string {
  const [part = "", id = ""] = field.split(".");
  const named = ofDraft(draft);
  if (part === "subject") return to(paths.draftDocument, named);
  if (part === "period" || part === "year") return to(paths.draftPeriod, named);
  if (part === "demand") return to(paths.draftDemand, { ...named, demand: id });
  if (part === "demands") return to(paths.draftDemand, { ...named, demand: NEW });
  if (part === "prompt") return to(paths.draftPrompt, { ...named, prompt: id });
  return to(paths.draftOutline, named);
}

/** A draft as a list of what there is to do, in any order. */
export function OverviewPage({ frame, draft, read, overtaken }: OverviewProps) {
  const { words } = frame;
  const t = words.writing.overview;
  const title = draft.document.subject ? words.quote(draft.document.subject) : t.title;
  return (
    <Page frame={frame} title={title} width="form">
      <p class="over">
        <a href={paths.drafts}>{words.writing.list.title}</a>
      </p>
      <h1>{title}</h1>
      {overtaken && (
        <p class="problems" role="alert">
          {words.writing.overtakenAct}
        </p>
      )}
      {draft.issued ? (
        <p class="note good">
          {t.issuedAs} <a href={to(paths.board, { directive: draft.issued })}>{t.toRound}</a>
        </p>
      ) : (
        <p class="lead">{t.lead}</p>
      )}
      {!draft.issued && draft.recalled && <p class="note">{t.recalled}</p>}
      <Tasks {...{ frame, draft, read }} />
      {!draft.issued && (
        <>
          <p class="acts">
            <a class="button primary" href={to(paths.draftPreview, ofDraft(draft))}>
              {t.preview}
            </a>
          </p>
          <p class="quiet-links">
            {t.letter} <a href={to(paths.draftLetter, { ...ofDraft(draft), file: "van-ban.pdf" })}>PDF</a>{" "}
            <a href={to(paths.draftLetter, { ...ofDraft(draft), file: "van-ban.docx" })}>Word</a>
          </p>
          <details>
            <summary>{t.discard}</summary>
            <form method="post" action={to(paths.draftDiscard, ofDraft(draft))}>
              <p class="hint">{t.discardHint}</p>
              <Version draft={draft} />
              <button type="submit" class="danger">
                {t.discard}
              </button>
            </form>
          </details>
        </>
      )}
    </Page>
  );
}

function Tasks({ frame, draft, read }: Omit<OverviewProps, "overtaken">) {
  const { words } = frame;
  const t = words.writing.overview;
  const named = ofDraft(draft);
  const wrong = (part: string) => read.problems.some(({ field }) => field.split(".")[0] === part);
  const pages = nodesIn(draft.outline).filter(({ node }) => node.prompts.length > 0);
  const prompts = pages.reduce((sum, { node }) => sum + node.prompts.length, 0);
  const lines: readonly Task[] = [
    {
      href: to(paths.draftDocument, named),
      name: t.document,
      told: words.quote([draft.document.kind, draft.document.number].filter(Boolean).join(" số ")),
      done: !wrong("subject"),
    },
    {
      href: to(paths.draftPeriod, named),
      name: t.period,
      told: draft.period ? words.quote(draft.period.label) : "",
      done: !wrong("period") && !wrong("year"),
    },
    {
      href: to(paths.draftGroups, named),
      name: t.groups,
      told: t.groupCount(draft.groups.length),
      done: draft.groups.length > 0,
    },
    {
      href: to(paths.draftOutline, named),
      name: t.outline,
      told: t.promptCount(pages.length, prompts),
      done: !wrong("outline"),
    },
    {
      href: to(paths.draftReport, named),
      name: t.report,
      told: draft.report ? t.reportOwn : t.reportUsual,
      done: true,
    },
    { href: to(paths.draftSettings, named), name: t.settings, told: "", done: true },
  ];
  return (
    <>
      <ul class="tasks">
        {lines.map((line) => (
          <TaskLine line={line} words={words} />
        ))}
      </ul>
      <h2>{t.demands}</h2>
      <ul class="tasks">
        {draft.demands.map((demand) => (
          <TaskLine
            words={words}
            line={{
              href: to(paths.draftDemand, { ...named, demand: demand.id }),
              name: words.quote(demand.action),
              told: deadlineTold(demand, words),
              done: !read.problems.some(({ field }) => field.startsWith(`demand.${demand.id}.`)),
            }}
          />
        ))}
      </ul>
      <p class="acts">
        <a class="button quiet" href={to(paths.draftDemand, { ...named, demand: NEW })}>
          {t.addDemand}
        </a>
      </p>
      <p class="quiet-links">
        <a href={paths.calendar}>{t.calendar}</a>
      </p>
    </>
  );
}

interface Task {
  readonly href: string;
  readonly name: string;
  readonly told: string;
  readonly done: boolean;
}

function TaskLine({ line, words }: { readonly line: Task; readonly words: Words }) {
  const { href, name, told, done } = line;
  return (
    <li>
      <a href={href}>
        <span>
          {name}
          {told && <span class="muted"> {told}</span>}
        </span>
      </a>
      <TaskBadge state={done ? "done" : "todo"} words={words} />
    </li>
  );
}

function deadlineTold({ wording, picked }: Draft["demands"][number], words: Words): string {
  const t = words.writing.overview;
  if (wording === NO_DEADLINE) return t.noDeadline;
  const said = wording || picked?.day;
  return said ? words.quote(said) : t.unstated;
}
