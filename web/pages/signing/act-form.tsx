import type { Edition } from "../../../functions/core/round/edition.ts";
import { paths, to } from "../../paths.ts";
import { entryId, problemId } from "../../ui/problems.tsx";
import { type EditionShown, type PressedAct, REASON, stepsShown } from "./shown.ts";

export const addressOf = {
  takeBack: paths.takeBackEdition,
  sendBack: paths.sendBack,
  signOff: paths.signOff,
  issue: paths.issue,
  release: paths.release,
  recall: paths.recall,
} satisfies Readonly<Record<PressedAct, string>>;

/** On which file, after how many steps: whoever comes second is told what was done meanwhile. */
export function AsShownOf({ edition, hash }: { readonly edition: Edition; readonly hash: string }) {
  return (
    <>
      <input type="hidden" name="hash" value={hash} />
      <input type="hidden" name="steps" value={stepsShown(edition)} />
    </>
  );
}

/** One act that is done with its reason. */
export function ReasonForm(
  props: EditionShown & {
    readonly act: "takeBack" | "sendBack" | "release" | "recall";
    readonly hash: string;
    readonly hint?: string;
  },
) {
  const { frame, edition, act, hash, hint } = props;
  const { words } = frame;
  const t = words.edition[act];
  const tried = props.tried?.act === act ? props.tried : undefined;
  const { directive, number } = edition;
  const id = entryId(`${act}-${REASON}`);
  return (
    <form method="post" action={to(addressOf[act], { directive, number })} id={act}>
      <AsShownOf edition={edition} hash={hash} />
      {hint && <p>{hint}</p>}
      <div class="field">
        <label for={id}>{t.reason}</label>
        {tried && (
          <p class="complaint" id={problemId(id)}>
            {tried.problem}
          </p>
        )}
        <textarea
          id={id}
          name={REASON}
          rows={3}
          maxlength={4000}
          {...(tried ? { "aria-invalid": "true", "aria-describedby": problemId(id) } : {})}
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
