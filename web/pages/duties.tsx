import { orderInWords } from "../../functions/core/duties/carried-out.ts";
import { type Duty, inOrderOfNeed } from "../../functions/core/duties/duty.ts";
import { paths, to } from "../paths.ts";
import { dutyDue, dutyName } from "../ui/duties.tsx";
import { Paragraphs } from "../ui/entry.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";

interface DutiesProps {
  readonly frame: Frame;
  readonly duties: readonly Duty[];
  /** A fresh one each time the page is shown: pressed twice, it records one duty. */
  readonly press: string;
  readonly problem?: string | undefined;
  readonly text?: string | undefined;
}

/** Everything superiors demand of the authority, the next deadline first, and the way to record another. */
export function DutiesPage({ frame, duties, ...form }: DutiesProps) {
  const { words, person } = frame;
  const t = words.duties;
  return (
    <Page frame={frame} title={t.title} failed={form.problem !== undefined} width="form">
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {duties.length === 0 && <p class="note">{t.none}</p>}
      {inOrderOfNeed(duties).map((duty) => (
        <article class="card">
          <h2>
            <a href={to(paths.duty, { duty: duty.id })}>{dutyName(duty, frame)}</a>
          </h2>
          <p class="muted">{words.quote(orderInWords(duty))}</p>
          <p>
            {duty.done ? "" : `${t.due}: `}
            {dutyDue(duty, frame)}
          </p>
        </article>
      ))}
      {person?.role === "officer" && <Record frame={frame} {...form} />}
    </Page>
  );
}

function Record({ frame, press, problem, text = "" }: Omit<DutiesProps, "duties">) {
  const { words } = frame;
  const t = words.duties;
  return (
    <form method="post" action={paths.duties} class="card" enctype="multipart/form-data">
      <h2>{t.record}</h2>
      <input type="hidden" name="_key" value={press} />
      <p class="hint" id="record-hint">
        {t.recordHint}
      </p>
      {problem !== undefined && (
        <div class="problems" role="alert">
          <p>{problem}</p>
        </div>
      )}
      <div class="field">
        <label for="duty-file">{t.file}</label>
        <input
          id="duty-file"
          name="file"
          type="file"
          accept=".docx,.pdf,.txt"
          aria-describedby="record-hint"
        />
      </div>
      <Paragraphs {...{ words, problems: [], entries: { text } }} name="text" label={t.pasted} rows={6} />
      <button type="submit" class="primary">
        {t.recordAct}
      </button>
    </form>
  );
}
