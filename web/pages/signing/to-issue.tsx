import { standing } from "../../../functions/core/round/step.ts";
import { paths, to } from "../../paths.ts";
import { sizeWords } from "../../ui/size.ts";
import { ReasonForm } from "./act-form.tsx";
import { Folded } from "./folded.tsx";
import { IssueForm } from "./issue-form.tsx";
import { isOffered, sendsBack } from "./offered.ts";
import type { EditionShown } from "./shown.ts";
import { SignedFacts } from "./signed-facts.tsx";
import { TakeForm } from "./take-form.tsx";

/** Signed and numbered: to be sent out by whoever keeps the records. */
export function ToIssue(props: EditionShown) {
  const { frame, edition, names, keepsRecords } = props;
  const { words } = frame;
  const { directive, number, course = [] } = edition;
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
          <IssueForm {...props} file={file} />
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

/** In force, replaced or recalled: its signed file, where it went, and the way to recall it. */
export function Issued(props: EditionShown) {
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
