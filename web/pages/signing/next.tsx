import { stateOf } from "../../../functions/core/round/edition-state.ts";
import { paths, to } from "../../paths.ts";
import { sizeWords } from "../../ui/size.ts";
import { AsShownOf, addressOf } from "./act-form.tsx";
import { Folded } from "./folded.tsx";
import { isBefore, sendsBack } from "./offered.ts";
import { type EditionShown, FILE } from "./shown.ts";
import { OutAndBack } from "./take-form.tsx";
import { Issued, ToIssue } from "./to-issue.tsx";
import { ToPutUp } from "./to-put-up.tsx";

/** What is to be done now, for whoever reads the page. */
export function Next(props: EditionShown) {
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
