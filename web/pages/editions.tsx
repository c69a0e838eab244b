import type { Directive } from "../../functions/core/directives/directive.ts";
import type { ClientKey } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import type { Job } from "../../functions/core/round/job.ts";
import { stages, stateOfJob } from "../../functions/core/round/job.ts";
import { ofRound, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
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
    <Page frame={frame} round="editions" title={t.title} width="wide">
      <h1>{t.title}</h1>
      {frame.person?.role === "officer" && (
        <form method="post" action={to(paths.assemble, ofRound(directive))} class="assemble">
          <input type="hidden" name="_key" value={props.key} />
          <p>{t.intro}</p>
          <label class="option">
            <input type="checkbox" name="bind" value="1" />
            <span>{t.bind}</span>
          </label>
          <label class="option">
            <input type="checkbox" name="book" value="1" checked />
            <span>{t.book}</span>
          </label>
          <div class="acts">
            <button type="submit" class="primary">
              {t.assemble}
            </button>
            <a class="button quiet" href={to(paths.reportHead, ofRound(directive))}>
              {frame.words.lists.head.link}
            </a>
            <a class="button quiet" href={to(paths.fonts, ofRound(directive))}>
              {frame.words.drafting.fonts.title}
            </a>
            <a class="button quiet" href={to(paths.reportStyle, ofRound(directive))}>
              {frame.words.drafting.reportStyle.title}
            </a>
          </div>
        </form>
      )}
      {open.length > 0 && (
        <ul class="bare">
          {open.map((job) => (
            <li>
              <a href={to(paths.job, { ...ofRound(directive), number: job.number })}>{t.job(job.number)}</a>{" "}
              <span class="muted">{openWords(job, frame)}</span>
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

/** How a job without an edition stands, for the list. */
function openWords(job: Job, { words, now }: Frame): string {
  switch (stateOfJob(job, now)) {
    case "failed":
      return words.report.unsuccessful;
    case "stalled":
      return words.report.stalled;
    case "running":
    case "done":
      return words.report.stages[job.stage];
  }
}

const SECONDS_BETWEEN_LOOKS = 2;
/** A page left open looks again for so long after the last step; then whoever still watches says so. */
const LOOKING_MS = 2 * 60_000;

/** One press of the button, while it runs: where it stands, or why it failed. */
export function JobPage(props: {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly job: Job;
  readonly editions: readonly Edition[];
  readonly key: ClientKey;
}) {
  const { frame, directive, job, editions, key } = props;
  const { words } = frame;
  const t = words.report;
  const edition = editions.find(({ number }) => number === job.number);
  const state = edition ? "done" : stateOfJob(job, frame.now);
  const running = state === "running";
  const looking = running && frame.now < addMilliseconds(job.movedAt ?? job.askedAt, LOOKING_MS);
  const here = to(paths.job, { ...ofRound(directive), number: job.number });
  const at = stages.indexOf(edition ? "done" : job.stage);
  return (
    <Page frame={frame} title={t.jobTitle(job.number)} refresh={looking ? SECONDS_BETWEEN_LOOKS : undefined}>
      <p class="over">
        <a href={to(paths.editions, ofRound(directive))}>{t.title}</a>
      </p>
      <h1>{edition ? t.done : t.running(job.number)}</h1>
      {(state === "failed" || state === "stalled") && (
        <div class="problems" role="alert">
          <h2>{state === "failed" ? t.failed : t.stalled}</h2>
          <p>{job.failed ? words.quote(job.failed.reason) : t.cutOff}</p>
          <p class="muted">
            {words.instant(job.failed?.at ?? job.movedAt ?? job.askedAt)}. {t.untouched}
          </p>
          {frame.person?.role === "officer" && (
            <>
              <form method="post" action={here}>
                <button type="submit">{job.snapshot ? t.retryFrozen : t.retry}</button>
              </form>
              <form method="post" action={to(paths.assemble, ofRound(directive))}>
                <input type="hidden" name="_key" value={key} />
                {job.bind && <input type="hidden" name="bind" value="1" />}
                {job.book && <input type="hidden" name="book" value="1" />}
                <button type="submit" class="quiet">
                  {t.again}
                </button>
              </form>
            </>
          )}
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
      {looking && <p class="hint">{t.reloads(SECONDS_BETWEEN_LOOKS)}</p>}
      {running && !looking && (
        <p class="hint">
          {t.slow(words.instant(job.movedAt ?? job.askedAt))} <a href={here}>{t.look}</a>
        </p>
      )}
      {edition && <EditionCard words={frame.words} edition={edition} all={editions} />}
    </Page>
  );
}
