import type { Child } from "hono/jsx";
import type { Directive } from "../../functions/core/directives/directive.ts";
import {
  barToRecalling,
  barToReleasing,
  barToSigning,
  type Edition,
  isHeld,
  type OfficersWord,
  type SignedFile,
} from "../../functions/core/round/edition.ts";
import { ofRound, paths, to } from "../paths.ts";
import { EditionBadge } from "../ui/badge.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary, problemId } from "../ui/problems.tsx";
import { sizeWords } from "../ui/size.ts";
import { HeldFor } from "./result.tsx";

/**
 * What an officer does to an edition by giving a reason; each with its address and its words of the same
 * name.
 */
export type WordedAct = "release" | "recall";

interface SigningProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly edition: Edition;
  /** The editions of its round. */
  readonly all: readonly Edition[];
  /** Whether certificates are led back to an authority the office believes. */
  readonly checked: boolean;
  /** Who took the signed file in, by name. */
  readonly takenBy: string | undefined;
  /** Who let it be signed although it was held back, by name. */
  readonly releasedBy: string | undefined;
  /** Who recalled it, by name. */
  readonly recalledBy: string | undefined;
  readonly problem?: string;
  /**
   * Set when a word was said of it that could not be taken: the words as typed, and what is wrong with them.
   */
  readonly tried?: { readonly act: WordedAct; readonly reason: string; readonly problem: string };
}

const FIELD = "file";
const REASON = "reason";

/** One edition on its way to being the issued report: out to be signed, and back. */
export function SigningPage(props: SigningProps) {
  const { frame, directive, edition, all, takenBy, releasedBy, recalledBy, problem, tried } = props;
  const { number, signed, released, recalled } = edition;
  const open = !barToSigning(edition, all);
  const { words } = frame;
  const t = words.signing;
  return (
    <Page frame={frame} title={t.title(number)} failed={problem !== undefined || tried !== undefined}>
      <p class="over">
        <a href={to(paths.editions, ofRound(directive))}>{words.report.title}</a>
      </p>
      <ProblemSummary
        words={frame.words}
        title={t.failed}
        problems={problem === undefined ? [] : [{ field: FIELD, text: problem }]}
        {...(open ? {} : { href: () => "#main" })}
      />
      {tried && (
        <ProblemSummary
          words={frame.words}
          title={words.edition[tried.act].failed}
          problems={[{ field: REASON, text: tried.problem }]}
          {...(recalled ? { href: () => "#main" } : {})}
        />
      )}
      <div class="card-head">
        <h1>{t.title(number)}</h1>
        <EditionBadge edition={edition} all={all} words={words} />
      </div>
      {released && <HeldFor edition={edition} words={words} />}
      {released && <WordNote words={words} act="release" word={released} by={releasedBy} />}
      {recalled && <WordNote words={words} act="recall" word={recalled} by={recalledBy} />}
      {recalled && tried && <Unkept words={words} reason={tried.reason} />}
      {signed && <Issued words={words} edition={edition} signed={signed} takenBy={takenBy} />}
      {signed && frame.person?.role === "officer" && !barToRecalling(edition) && (
        <WordForm {...props} act="recall" hash={signed.hash} />
      )}
      {open && <ToSign {...props} />}
      {!signed && !open && <NotOffered {...props} />}
    </Page>
  );
}

function ToSign(props: SigningProps) {
  const { frame, edition } = props;
  const { directive, number, pdf } = edition;
  const t = frame.words.signing;
  return (
    <ol class="steps">
      <li>
        <h2>{t.download}</h2>
        <p>{t.downloadHint}</p>
        <p>
          <a class="button primary" href={to(paths.edition, { directive, number, file: "pdf" })}>
            {t.downloadAct(sizeWords(pdf.bytes))}
          </a>
        </p>
      </li>
      <li>
        <h2>{t.sign}</h2>
        <p>{t.signHint}</p>
      </li>
      <li>
        <h2>{t.take}</h2>
        {frame.person?.role === "officer" ? <TakeForm {...props} /> : <p>{t.takeByOfficer}</p>}
      </li>
    </ol>
  );
}

function TakeForm({ frame, edition, checked, problem }: SigningProps) {
  const { words } = frame;
  const t = words.signing;
  const { directive, number } = edition;
  const id = entryId(FIELD);
  return (
    <form method="post" action={to(paths.signing, { directive, number })} enctype="multipart/form-data">
      <div class="field">
        <label for={id}>{t.file}</label>
        <p class="hint" id={`${id}-hint`}>
          {t.fileHint(number)}
        </p>
        {!checked && <Unchecked words={words} />}
        {problem && (
          <p class="complaint" id={problemId(FIELD)}>
            {problem}
          </p>
        )}
        <input
          id={id}
          type="file"
          name={FIELD}
          accept=".pdf,application/pdf"
          aria-describedby={`${id}-hint${problem ? ` ${problemId(FIELD)}` : ""}`}
          {...(problem ? { "aria-invalid": "true" } : {})}
        />
      </div>
      <button type="submit" class="primary">
        {t.take}
      </button>
    </form>
  );
}

/** Said before and after: an office must not believe that something was checked which was not. */
function Unchecked({ words }: { readonly words: Frame["words"] }) {
  return (
    <div class="note doubt">
      <p>{words.signing.unchecked}</p>
    </div>
  );
}

function Issued(props: {
  readonly words: Frame["words"];
  readonly edition: Edition;
  readonly signed: SignedFile;
  readonly takenBy: string | undefined;
}) {
  const { words, edition, signed, takenBy } = props;
  const t = words.signing;
  const { directive, number } = edition;
  return (
    <>
      <dl class="facts">
        <Fact name={t.number}>{signed.number === undefined ? t.notWritten : words.quote(signed.number)}</Fact>
        <Fact name={t.date}>{signed.date === undefined ? t.notWritten : words.quote(signed.date)}</Fact>
        {signed.signers.map(({ name, at }) => (
          <Fact name={t.signature}>
            {words.quote(name)}
            {at ? t.signedAt(words.instant(at)) : t.noMoment}
          </Fact>
        ))}
        <Fact name={t.certificates}>{signed.chain === "checked" ? t.checked : t.uncheckedChain}</Fact>
        <Fact name={t.take}>
          {words.instant(signed.at)} ({words.zone})
        </Fact>
        {takenBy && <Fact name={t.takenBy}>{words.quote(takenBy)}</Fact>}
        <Fact name={t.hash}>
          <code class="hash">{signed.hash}</code>
        </Fact>
      </dl>
      {signed.chain === "unchecked" && <Unchecked words={words} />}
      <p class="acts">
        <a class="button primary" href={to(paths.edition, { directive, number, file: "da-ky" })}>
          {words.report.signedFile(sizeWords(signed.bytes))}
        </a>
        <a class="button" href={to(paths.proof, { code: edition.proof })}>
          {t.proofPage}
        </a>
        <a class="button" href={to(paths.records, { directive, number })}>
          {t.records}
        </a>
      </p>
    </>
  );
}

function NotOffered(props: SigningProps) {
  const { edition, all, frame } = props;
  const { words } = frame;
  if (!isHeld(edition)) return <p class="lead">{words.signing.laterIssued}</p>;
  return (
    <>
      <HeldFor edition={edition} words={words} />
      {frame.person?.role === "officer" && !barToReleasing(edition, all) && (
        <WordForm {...props} act="release" hash={edition.pdf.hash} />
      )}
    </>
  );
}

/** One act with its reason, on the file that was looked at. */
function WordForm(props: SigningProps & { readonly act: WordedAct; readonly hash: string }) {
  const { frame, edition, act, hash } = props;
  const { words } = frame;
  const t = words.edition[act];
  const tried = props.tried?.act === act ? props.tried : undefined;
  const { directive, number, pdf } = edition;
  const id = entryId(REASON);
  return (
    <form method="post" action={to(paths[act], { directive, number })}>
      <h2>{t.title}</h2>
      <p>{t.hint}</p>
      {!edition.signed && (
        <p class="acts">
          <a class="button" href={to(paths.edition, { directive, number, file: "pdf" })}>
            {words.report.pdf(sizeWords(pdf.bytes))}
          </a>
          <a class="button quiet" href={to(paths.sources, { directive, number })}>
            {words.report.toSources}
          </a>
        </p>
      )}
      <input type="hidden" name="hash" value={hash} />
      <div class="field">
        <label for={id}>{t.reason}</label>
        {tried && (
          <p class="complaint" id={problemId(REASON)}>
            {tried.problem}
          </p>
        )}
        <textarea
          id={id}
          name={REASON}
          rows={2}
          required
          {...(tried ? { "aria-invalid": "true", "aria-describedby": problemId(REASON) } : {})}
          {...words.asWritten}
        >
          {tried?.reason ?? ""}
        </textarea>
      </div>
      <button type="submit" class={act === "recall" ? "danger" : "primary"}>
        {t.act}
      </button>
    </form>
  );
}

/** The words of whoever came second stay where they can be copied. */
function Unkept({ words, reason }: { readonly words: Frame["words"]; readonly reason: string }) {
  return (
    <div class="note doubt">
      <p>{words.edition.recall.unkept}</p>
      <p class="prose lines">{words.quote(reason)}</p>
    </div>
  );
}

function WordNote(props: {
  readonly words: Frame["words"];
  readonly act: WordedAct;
  readonly word: OfficersWord;
  readonly by: string | undefined;
}) {
  const { words, act, word, by } = props;
  return (
    <div class="note">
      <p>{words.edition[act].done(words.quote(by ?? word.by), words.instant(word.at))}</p>
      <p class="prose">{words.quote(word.reason)}</p>
    </div>
  );
}

function Fact(props: { readonly name: string; readonly children: Child }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
