import type { Directive } from "../../functions/core/directive.ts";
import type { Edition, Job } from "../../functions/core/edition.ts";
import { stages } from "../../functions/core/edition.ts";
import type { ClientKey } from "../../functions/core/ids.ts";
import { ofRound, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { RoundNav } from "./board.tsx";
import { EditionCard } from "./result.tsx";

/** The editions of the report, and the button that makes the next one. */
export function EditionsPage(props: {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly editions: readonly Edition[];
  readonly jobs: readonly Job[];
  /** Of this page's button, so that pressed twice it asks once. */
  readonly key: ClientKey;
}) {
  const { frame, directive, jobs } = props;
  const t = frame.words.report;
  const editions = [...props.editions].sort((a, b) => b.number - a.number);
  const open = jobs.filter(
    (job) => job.stage !== "done" && !editions.some(({ number }) => number === job.number),
  );
  return (
    <Page frame={frame} title={t.title} width="wide">
      <h1>{t.title}</h1>
      {frame.person?.role === "officer" && <RoundNav frame={frame} directive={directive} here="editions" />}
      {frame.person?.role === "officer" && (
        <form method="post" action={to(paths.assemble, ofRound(directive))} class="assemble">
          <input type="hidden" name="_key" value={props.key} />
          <p>{t.intro}</p>
          <label class="option">
            <input type="checkbox" name="bind" value="1" />
            <span>{t.bind}</span>
          </label>
          <button type="submit" class="primary">
            {t.assemble}
          </button>
          <a class="button quiet" href={to(paths.fonts, ofRound(directive))}>
            {frame.words.drafting.fonts.title}
          </a>
        </form>
      )}
      {open.length > 0 && (
        <ul class="bare">
          {open.map((job) => (
            <li>
              <a href={to(paths.job, { ...ofRound(directive), number: job.number })}>{t.job(job.number)}</a>{" "}
              <span class="muted">{job.failed ? t.unsuccessful : t.stages[job.stage]}</span>
            </li>
          ))}
        </ul>
      )}
      {editions.length === 0 && <p class="lead">{t.none}</p>}
      {editions.map((edition) => (
        <EditionCard words={frame.words} edition={edition} all={editions} />
      ))}
    </Page>
  );
}

const SECONDS_BETWEEN_LOOKS = 2;

/** One press of the button, while it runs: where it stands, or why it failed. */
export function JobPage(props: {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly job: Job;
  readonly editions: readonly Edition[];
}) {
  const { frame, directive, job, editions } = props;
  const { words } = frame;
  const t = words.report;
  const edition = editions.find(({ number }) => number === job.number);
  const running = !edition && !job.failed;
  const at = stages.indexOf(edition ? "done" : job.stage);
  return (
    <Page frame={frame} title={t.jobTitle(job.number)} refresh={running ? SECONDS_BETWEEN_LOOKS : undefined}>
      <p class="over">
        <a href={to(paths.editions, ofRound(directive))}>{t.title}</a>
      </p>
      <h1>{edition ? t.done : t.running(job.number)}</h1>
      {job.failed && !edition && (
        <div class="problems" role="alert">
          <h2>{t.failed}</h2>
          <p>{words.quote(job.failed.reason)}</p>
          <p class="muted">
            {words.instant(job.failed.at)}. {t.untouched}
          </p>
          <form method="post" action={to(paths.assemble, ofRound(directive))}>
            <button type="submit">{t.again}</button>
          </form>
        </div>
      )}
      {running && (
        <ol class="stages">
          {stages
            .filter((stage) => stage !== "done")
            .map((stage, index) => (
              <li
                class={index < at ? "past" : index === at ? "now" : ""}
                {...(index === at ? { "aria-current": "step" } : {})}
              >
                {t.stages[stage]}
                {index === at && job.of > 0 && (
                  <strong>
                    {" "}
                    {job.done}/{job.of}
                  </strong>
                )}
              </li>
            ))}
        </ol>
      )}
      {running && <p class="hint">{t.reloads(SECONDS_BETWEEN_LOOKS)}</p>}
      {edition && <EditionCard words={frame.words} edition={edition} all={editions} />}
    </Page>
  );
}
