import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { documentWritten, laidBoxes } from "../laid-form.ts";
import { isAsked, type ReportView } from "../own-report.ts";
import { about, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { LaidMet } from "../ui/laid-met.tsx";
import { LaidPassages, LetterParts } from "../ui/laid-passages.tsx";
import { LaidOffers, LaidTables } from "../ui/laid-tables.tsx";
import { Page } from "../ui/page.tsx";
import { ProblemSummary } from "../ui/problems.tsx";
import { boxes } from "../workbook-form.ts";

interface LaidReportProps {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly view: ReportView;
  readonly attached?: "attached" | "not-attached";
  /** Sections that somebody saved meanwhile. */
  readonly moved?: readonly string[];
  readonly wrong?: string;
}

/** A report beside the form before anything is written: what goes where, and what found no place. */
export function LaidReportPage({ frame, obligation, view, attached, moved, wrong }: LaidReportProps) {
  const { words } = frame;
  const t = words.ownReport;
  const { passages } = view.laid;
  const own = passages.filter(({ part, why }) => (part === "body" || part === "annex") && why !== "table");
  const ask = passages.filter((_, at) => isAsked(view, at)).length;
  const unasked = own.filter(({ why }) => why === "unasked").length;
  const said = [...(moved ? [t.preview.moved(moved)] : []), ...(wrong === undefined ? [] : [wrong])];
  const codes = [...new Set(view.notes.map(({ code }) => code))];
  return (
    <Page frame={frame} title={t.preview.title} failed={said.length > 0} width="wide" saved="">
      <p class="over">
        <a href={to(paths.ownReport, about(obligation))}>{t.preview.again}</a>
      </p>
      <ProblemSummary words={words} problems={said.map((text) => ({ field: "passages", text }))} />
      <h1>{t.preview.title}</h1>
      <p class="lead">{t.preview.counts(own.length - ask - unasked, ask, unasked)}</p>
      <p class="hint">{t.preview.intro}</p>
      {attached && (
        <p class={attached === "attached" ? "note good" : "note doubt"} role="status">
          {attached === "attached" ? t.attached : t.notAttached}
        </p>
      )}
      {codes.length > 0 && (
        <ul class="hint">
          {codes.map((code) => (
            <li>{t.preview.notes[code]}</li>
          ))}
        </ul>
      )}
      {/* A report may be long, and this way of sending does not swell it. */}
      <form method="post" action={to(paths.takeOwnReport, about(obligation))} enctype="multipart/form-data">
        <input type="hidden" name={laidBoxes.document} value={documentWritten(view.leaves)} />
        <input type="hidden" name="_after" value={obligation.latest?.revision ?? 0} />
        {view.drafts.map(({ section, version }) => (
          <input type="hidden" name={boxes.version(section.id)} value={version} />
        ))}
        <LaidPassages frame={frame} view={view} />
        <LetterParts frame={frame} view={view} />
        <LaidTables frame={frame} view={view} />
        <LaidOffers frame={frame} view={view} />
        <LaidMet frame={frame} view={view} />
        <p class="acts">
          <button type="submit" class="primary">
            {t.preview.submit}
          </button>
          <button type="submit" name={laidBoxes.again} value="1">
            {t.preview.look}
          </button>
        </p>
      </form>
    </Page>
  );
}
