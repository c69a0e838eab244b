import { barToReleasing } from "../../../functions/core/round/bars.ts";
import { isHeld, stateOf } from "../../../functions/core/round/edition-state.ts";
import { paths, to } from "../../paths.ts";
import { sizeWords } from "../../ui/size.ts";
import { HeldFor } from "../result.tsx";
import { ReasonForm } from "./act-form.tsx";
import type { EditionShown } from "./shown.ts";

/** Before it lies before a leader: put up, or first released where it is held back. */
export function ToPutUp(props: EditionShown) {
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
      <p class="lead">
        {stateOf(edition, all) === "sent-back" ? words.signing.sentBack : words.signing.notPutUp}
      </p>
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
