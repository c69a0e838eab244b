import { barToRecalling, barToReleasing } from "../../../functions/core/round/bars.ts";
import type { OfficersWord } from "../../../functions/core/round/edition.ts";
import { isHeld, stateOf } from "../../../functions/core/round/edition-state.ts";
import { standing } from "../../../functions/core/round/step.ts";
import { ofRound, paths, to } from "../../paths.ts";
import { EditionBadge } from "../../ui/badge.tsx";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemSummary } from "../../ui/problems.tsx";
import { sizeWords } from "../../ui/size.ts";
import { HeldFor } from "../result.tsx";
import { AsShownOf, addressOf, ReasonForm } from "./act-form.tsx";
import { Comments } from "./comments.tsx";
import { CourseList } from "./course.tsx";
import { type EditionShown, FILE, REASON } from "./shown.ts";
import { SignedFacts } from "./signed-facts.tsx";
import { OutAndBack, TakeForm } from "./take-form.tsx";

/** One edition on its way to being the issued report: what was done with it, and what is to be done next. */
export function SigningPage(props: EditionShown) {
  const { frame, directive, edition, all, problem, tried, names } = props;
  const { number, released, recalled } = edition;
  const { words } = frame;
  const t = words.signing;
  const gone = tried !== undefined && !isOffered(props, tried.act);
  return (
    <Page frame={frame} title={t.title(number)} failed={problem !== undefined || tried !== undefined}>
      <p class="over">
        <a href={to(paths.editions, ofRound(directive))}>{words.report.title}</a>
      </p>
      <ProblemSummary
        words={words}
        title={t.failed}
        problems={problem === undefined ? [] : [{ field: FILE, text: problem }]}
        {...(takesFile(props) ? {} : { href: () => "#main" })}
      />
      {tried && (
        <ProblemSummary
          words={words}
          title={words.edition[tried.act].failed}
          problems={[{ field: `${tried.act}-${REASON}`, text: tried.problem }]}
          {...(gone ? { href: () => "#main" } : {})}
        />
      )}
      <div class="card-head">
        <h1>{t.title(number)}</h1>
        <EditionBadge edition={edition} all={all} words={words} />
      </div>
      {released && <HeldFor edition={edition} words={words} />}
      {released && <WordNote words={words} act="release" word={released} by={names.get(released.by)} />}
      {recalled && <WordNote words={words} act="recall" word={recalled} by={names.get(recalled.by)} />}
      {gone && tried.reason && <Unkept words={words} reason={tried.reason} />}
      <Next {...props} />
      {stateOf(edition, all) !== "replaced" && stateOf(edition, all) !== "recalled" && (
        <Comments {...props} />
      )}
      <CourseList edition={edition} names={names} words={words} />
    </Page>
  );
}

/** What is to be done now, for whoever reads the page. */
function Next(props: EditionShown) {
  const { frame, edition, all, keepsRecords } = props;
  const { words, person } = frame;
  const { directive, number, pdf } = edition;
  switch (stateOf(edition, all)) {
    case "draft":
    case "sent-back":
      return <ToPutUp {...props} />;
    case "put-up":
      return (
        <>
          <p class="acts">
            <a class="button primary" href={to(paths.edition, { directive, number, file: "pdf" })}>
              {words.report.pdf(sizeWords(pdf.bytes))}
            </a>
          </p>
          {isBefore(props) && <SignOffForm {...props} />}
          {isBefore(props) && <Folded {...props} act="sendBack" opened="sendBack" />}
          {keepsRecords && <OutAndBack {...props} />}
          {person?.role === "officer" && <Folded {...props} act="takeBack" />}
        </>
      );
    case "signed-off":
      return (
        <>
          {keepsRecords ? <OutAndBack {...props} /> : <p class="lead">{words.signing.takeByClerk}</p>}
          {sendsBack(props) && <Folded {...props} act="sendBack" />}
        </>
      );
    case "numbered":
      return <ToIssue {...props} />;
    case "issued":
    case "replaced":
    case "recalled":
      return <Issued {...props} />;
  }
}

function ToPutUp(props: EditionShown) {
  const { edition, all, frame } = props;
  const { words, person } = frame;
  const { directive, number, pdf } = edition;
  const officer = person?.role === "officer";
  if (isHeld(edition)) {
    return (
      <>
        <HeldFor edition={edition} words={words} />
        {officer && !barToReleasing(edition, all) && (
          <>
            <h2>{words.edition.release.title}</h2>
            <p>{words.edition.release.hint}</p>
            <p class="acts">
              <a class="button" href={to(paths.edition, { directive, number, file: "pdf" })}>
                {words.report.pdf(sizeWords(pdf.bytes))}
              </a>
              <a class="button quiet" href={to(paths.desk, { directive })}>
                {words.report.toSources}
              </a>
            </p>
            <ReasonForm {...props} act="release" hash={pdf.hash} />
          </>
        )}
      </>
    );
  }
  const overtaken = all.some((other) => other.number > number && other.signed);
  if (overtaken) return <p class="lead">{words.signing.laterIssued}</p>;
  return (
    <>
      <p class="lead">{words.signing.notPutUp}</p>
      {officer && (
        <p class="acts">
          <a class="button primary" href={to(paths.putUp, { directive, number })}>
            {words.edition.putUp.link}
          </a>
        </p>
      )}
    </>
  );
}

/** The leader says that he has signed; the file he signed himself may come with it. */
function SignOffForm({ frame, edition }: EditionShown) {
  const { words } = frame;
  const t = words.edition.signOff;
  const { directive, number, pdf } = edition;
  return (
    <form
      method="post"
      action={to(addressOf.signOff, { directive, number })}
      enctype="multipart/form-data"
      id="signOff"
    >
      <AsShownOf edition={edition} hash={pdf.hash} />
      <p>{t.hint}</p>
      <details>
        <summary>{t.file}</summary>
        <input type="file" name={FILE} accept=".pdf,application/pdf" aria-label={t.file} />
      </details>
      <button type="submit" class="primary">
        {t.act}
      </button>
    </form>
  );
}

function ToIssue(props: EditionShown) {
  const { frame, edition, names, keepsRecords } = props;
  const { words } = frame;
  const t = words.edition.issue;
  const { directive, number, pdf, course = [] } = edition;
  const file = standing(course, "numbered")?.file;
  return (
    <>
      {file && <SignedFacts words={words} file={file} names={names} />}
      <p class="acts">
        <a class="button" href={to(paths.edition, { directive, number, file: "da-ky" })}>
          {words.report.signedFile(sizeWords(file?.bytes ?? 0))}
        </a>
      </p>
      {keepsRecords && (
        <>
          <form method="post" action={to(addressOf.issue, { directive, number })} id="issue">
            <AsShownOf edition={edition} hash={pdf.hash} />
            <p>{t.hint}</p>
            <button type="submit" class="primary">
              {t.act}
            </button>
          </form>
          <details>
            <summary>{words.signing.takeAnother}</summary>
            <TakeForm {...props} />
          </details>
        </>
      )}
      {sendsBack(props) && <Folded {...props} act="sendBack" />}
    </>
  );
}

function Issued(props: EditionShown) {
  const { frame, edition, names } = props;
  const { words } = frame;
  const { directive, number, signed } = edition;
  if (!signed) return <></>;
  return (
    <>
      <SignedFacts words={words} file={signed} names={names} />
      <p class="acts">
        <a class="button primary" href={to(paths.edition, { directive, number, file: "da-ky" })}>
          {words.report.signedFile(sizeWords(signed.bytes))}
        </a>
        <a class="button" href={to(paths.proof, { code: edition.proof })}>
          {words.signing.proofPage}
        </a>
        <a class="button" href={to(paths.deliveries, { directive, number })}>
          {words.delivery.office.link}
        </a>
        <a class="button" href={to(paths.archive, { directive, number })}>
          {words.delivery.archive}
        </a>
        <a class="button" href={to(paths.records, { directive, number })}>
          {words.signing.records}
        </a>
      </p>
      {isOffered(props, "recall") && (
        <>
          <h2>{words.edition.recall.title}</h2>
          <p>{words.edition.recall.hint}</p>
          <ReasonForm {...props} act="recall" hash={signed.hash} />
        </>
      )}
    </>
  );
}

/** What is not the first thing to do stands folded; open when it was tried and failed. */
function Folded(
  props: EditionShown & { readonly act: "sendBack" | "takeBack"; readonly opened?: "sendBack" },
) {
  const { frame, edition, act, tried, opened } = props;
  return (
    <details open={tried?.act === act || opened === act}>
      <summary>{frame.words.edition[act].title}</summary>
      <ReasonForm {...props} act={act} hash={edition.pdf.hash} />
    </details>
  );
}

/** Whether it lies before whoever reads the page. */
function isBefore({ frame, edition, all }: EditionShown): boolean {
  const before = standing(edition.course ?? [], "put-up");
  return stateOf(edition, all) === "put-up" && before !== undefined && before.to === frame.person?.id;
}

function sendsBack({ frame, edition }: EditionShown): boolean {
  const before = standing(edition.course ?? [], "put-up");
  return frame.person?.role === "records-clerk" || before?.to === frame.person?.id;
}

function takesFile({ edition, all, keepsRecords }: EditionShown): boolean {
  const state = stateOf(edition, all);
  return keepsRecords && (state === "put-up" || state === "signed-off" || state === "numbered");
}

/** Whether the page still has the form of this act. */
function isOffered(props: EditionShown, act: NonNullable<EditionShown["tried"]>["act"]): boolean {
  const { frame, edition, all, keepsRecords } = props;
  const state = stateOf(edition, all);
  const officer = frame.person?.role === "officer";
  switch (act) {
    case "recall":
      return officer && !barToRecalling(edition);
    case "release":
      return officer && !barToReleasing(edition, all);
    case "takeBack":
      return officer && state === "put-up";
    case "sendBack":
      return state === "put-up"
        ? isBefore(props)
        : sendsBack(props) && takesFile({ ...props, keepsRecords: true });
    case "signOff":
      return isBefore(props);
    case "issue":
      return keepsRecords && state === "numbered";
  }
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
  readonly act: "release" | "recall";
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
