import type { Problem } from "../../functions/core/problem/outcome.ts";
import { issuedName } from "../../functions/core/round/edition-head.ts";
import type { ProofCode } from "../../functions/core/round/proof.ts";
import type { ReportHead } from "../../functions/core/round/report-head.ts";
import type { SignedFile } from "../../functions/core/round/signed-file.ts";
import type { ProofStanding } from "../../functions/core/round/standing-of-proof.ts";
import { paths } from "../paths.ts";
import { Fact } from "../ui/fact.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary, problemId } from "../ui/problems.tsx";
import { sayBy, sayProblem } from "../words/said.ts";

const FIELD = "ma";

/** Asks for the code on the paper. What could not be read is given back, with what to look for. */
export function AskProofPage(props: { readonly frame: Frame; readonly typed?: string }) {
  const { frame, typed } = props;
  const t = frame.words.proof;
  const problems = typed === undefined ? [] : [misread];
  return (
    <Page frame={frame} title={t.title} failed={problems.length > 0}>
      <ProblemSummary words={frame.words} problems={problems} />
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <CodeForm words={frame.words} typed={typed ?? ""} problem={problems[0]} />
    </Page>
  );
}

const misread: Problem = { field: FIELD, code: "not-a-code" };

/**
 * What may be told of an issued report to whoever holds its paper: enough to see that a code was copied onto
 * another.
 */
export interface IssuedFacts {
  readonly authority: string;
  readonly head: ReportHead;
  readonly pages: number;
  readonly signed: SignedFile;
}

/** The answer to whoever holds the paper. No content of the report and nobody's name stands here. */
export function ProofPage(props: {
  readonly frame: Frame;
  readonly code: ProofCode;
  readonly standing: ProofStanding;
  readonly issued: IssuedFacts | undefined;
}) {
  const { frame, code, standing, issued } = props;
  const t = frame.words.proof;
  return (
    <Page frame={frame} title={`${t.code} ${code}`}>
      <p class="over">
        {t.code} <code>{code}</code>
      </p>
      <h1>{frame.words.edition.onPaperTitles[standing.type]}</h1>
      <div class={standing.type === "issued" ? "note good" : "note doubt"} role="status">
        <p>{sayBy<ProofStanding, string>(frame.words.edition.onPaper, quoted(standing, frame.words))}</p>
      </div>
      {issued && <Issued {...issued} words={frame.words} />}
      <h2>{t.another}</h2>
      <CodeForm words={frame.words} typed="" />
    </Page>
  );
}

/** Names of documents are as they were written, in whatever language the page is. */
function quoted(standing: ProofStanding, { quote }: Frame["words"]): ProofStanding {
  if (!("name" in standing)) return standing;
  const by = "by" in standing && standing.by !== undefined ? { by: quote(standing.by) } : {};
  return { ...standing, name: quote(standing.name), ...by };
}

function Issued({ authority, head, pages, signed, words }: IssuedFacts & { readonly words: Frame["words"] }) {
  const t = words.proof;
  return (
    <section>
      <h2>{t.facts}</h2>
      <p class="hint">{t.factsHint}</p>
      <dl class="facts">
        <Fact name={t.authority}>{words.quote(authority)}</Fact>
        <Fact name={t.document}>{words.quote(issuedName(signed, head))}</Fact>
        <Fact name={t.subject}>{words.quote(head.subject)}</Fact>
        <Fact name={t.pages}>{pages}</Fact>
        <Fact name={t.issuedAt}>
          {words.instant(signed.at)} ({words.zone})
        </Fact>
        <Fact name={t.hash}>
          <code class="hash">{signed.hash}</code>
        </Fact>
      </dl>
    </section>
  );
}

function CodeForm(props: {
  readonly words: Frame["words"];
  readonly typed: string;
  readonly problem?: Problem | undefined;
}) {
  const { words, typed, problem } = props;
  const t = words.proof;
  const id = entryId(FIELD);
  return (
    <form method="get" action={paths.proofs}>
      <div class="field">
        <label for={id}>{t.code}</label>
        <p class="hint" id={`${id}-hint`}>
          {t.hint}
        </p>
        {problem && (
          <p class="complaint" id={problemId(FIELD)}>
            {sayProblem(words, problem)}
          </p>
        )}
        <input
          id={id}
          type="text"
          name={FIELD}
          value={typed}
          maxlength={40}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby={`${id}-hint${problem ? ` ${problemId(FIELD)}` : ""}`}
          {...(problem ? { "aria-invalid": "true" } : {})}
        />
      </div>
      <button type="submit" class="primary">
        {t.look}
      </button>
    </form>
  );
}
