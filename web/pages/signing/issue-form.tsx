import { unnamedSigner } from "../../../functions/core/round/bars-to-numbering.ts";
import type { SignedFile } from "../../../functions/core/round/signed-file.ts";
import { standing } from "../../../functions/core/round/step.ts";
import { to } from "../../paths.ts";
import { AsShownOf, addressOf } from "./act-form.tsx";
import type { EditionShown } from "./shown.ts";

/** The last press before the report goes out, with a box to tick where the signatures are in other names. */
export function IssueForm(props: EditionShown & { readonly file: SignedFile | undefined }) {
  const { frame, edition, names, file } = props;
  const { words } = frame;
  const t = words.edition.issue;
  const { directive, number, pdf, course = [] } = edition;
  const before = standing(course, "put-up");
  const leader = file && before && unnamedSigner(file, names.get(before.to));
  return (
    <form method="post" action={to(addressOf.issue, { directive, number })} id="issue">
      <AsShownOf edition={edition} hash={pdf.hash} />
      <p>{t.hint}</p>
      {leader && (
        <label class="option note doubt">
          <input type="checkbox" name="sure" value="1" />
          <span>{t.sure(words.quote(leader))}</span>
        </label>
      )}
      <button type="submit" class="primary">
        {t.act}
      </button>
    </form>
  );
}
