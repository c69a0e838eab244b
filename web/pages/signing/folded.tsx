import { ReasonForm } from "./act-form.tsx";
import type { EditionShown } from "./shown.ts";

/** What is not the first thing to do stands folded; open when it was tried and failed. */
export function Folded(
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
