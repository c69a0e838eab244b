import { dateIn } from "../../../functions/core/instant.ts";
import type { LineList } from "../../../functions/core/office/change.ts";
import { lineOf, type OfficeLists, type Recipient } from "../../../functions/core/office/lists.ts";
import type { Problem } from "../../../functions/core/problem/outcome.ts";
import { paths, to } from "../../paths.ts";
import { Paragraphs } from "../../ui/entry.tsx";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemSummary } from "../../ui/problems.tsx";
import { Term } from "../../ui/term.tsx";
import { Ended } from "./entry.tsx";

interface CorrespondentsProps {
  readonly frame: Frame;
  readonly lists: OfficeLists;
  /** What stands in the box of each list: lines that were tried, or of an empty list the usual ones. */
  readonly lines: Readonly<Record<LineList, string>>;
  readonly problems: readonly Problem[];
  /** To which list lines were tried to be added. */
  readonly tried?: LineList | undefined;
  readonly ended: boolean;
  /** Of the lines just added, those that stood there before. */
  readonly already?: readonly string[];
}

/** Whom the authority's documents are addressed to, and who receives them, in the order of print. */
export function CorrespondentsPage(props: CorrespondentsProps) {
  const { frame, problems, ended, already = [] } = props;
  const { words } = frame;
  const t = words.lists;
  return (
    <Page frame={frame} title={t.correspondents} failed={problems.length > 0} width="form">
      <p class="over">
        <a href={paths.home}>{words.office.nav.rounds}</a>
      </p>
      <h1>{t.correspondents}</h1>
      <p class="lead">{t.correspondentsLead}</p>
      <p class="quiet-links">
        <a href={paths.signers}>{t.signers}</a>
      </p>
      <Ended {...{ words, ended }} />
      {already.length > 0 && (
        <p class="note" role="status">
          {t.already(words.quote(already.join("; ")))}
        </p>
      )}
      <ProblemSummary words={words} problems={problems} href={() => `#f-${props.tried ?? ""}`} />
      <LinesSection {...props} list="addressees" none={t.noAddressees} />
      <LinesSection {...props} list="recipients" none={t.noRecipients} />
    </Page>
  );
}

type SectionProps = CorrespondentsProps & { readonly list: LineList; readonly none: string };

function LinesSection({ frame, lists, lines, list, none, problems, tried }: SectionProps) {
  const { words, person } = frame;
  const t = words.lists;
  const wrong = tried === list ? problems.map((problem) => ({ ...problem, field: list })) : [];
  return (
    <section>
      <h2>{t[list]}</h2>
      {lists[list].length === 0 ? <p class="note">{none}</p> : <Lines frame={frame} lines={lists[list]} />}
      {person?.role === "officer" && (
        <form method="post" class="card">
          <input type="hidden" name="_version" value={lists.version} />
          <input type="hidden" name="list" value={list} />
          <Paragraphs
            {...{ words, problems: wrong, entries: { [list]: lines[list] } }}
            name={list}
            label={`${t.add}: ${t[list]}`}
            hint={t.addHint}
            rows={4}
          />
          <button type="submit" class="quiet">
            {t.addAct[list]}
          </button>
        </form>
      )}
    </section>
  );
}

function Lines({ frame, lines }: { readonly frame: Frame; readonly lines: readonly Recipient[] }) {
  const { words, person, now } = frame;
  const t = words.lists;
  return (
    <ol class="entries">
      {lines.map((line) => (
        <li>
          <span {...words.asWritten}>{lineOf(line)}</span>{" "}
          <span class="muted">{line.email ?? t.noEmail}</span>{" "}
          <Term words={words} term={line} today={dateIn(now)} />{" "}
          {person?.role === "officer" && (
            <a href={to(paths.correspondent, { entry: line.id })}>
              {t.edit}
              <span class="unseen">: {words.quote(lineOf(line))}</span>
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
