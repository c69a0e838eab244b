import { NotMade } from "./not-made.tsx";
import { type DeskProps, hrefOf, type Tried } from "./props.ts";
import { Reason } from "./reason.tsx";

/**
 * What was asked for and not done, where its place is not on the page any more: why, and every word that was
 * typed, which may be put in as a paragraph of its own.
 */
export function NotDone(props: DeskProps & { readonly tried: Tried }) {
  const { frame, tried } = props;
  const { words } = frame;
  const t = words.desk;
  const reason = [tried.reason, tried.keepReason].find((said) => said.trim() !== "");
  const hasWords = tried.text.trim() !== "";
  return (
    <form class="edit" method="post" action={hrefOf(props)} id="chua-lam">
      <NotMade frame={frame} kept={tried} />
      {hasWords && (
        <>
          <input type="hidden" name="_key" value={props.press} />
          <label for="chua-lam-loi">{t.edit.typed}</label>
          <textarea id="chua-lam-loi" name="text" rows={5} data-live {...words.asWritten}>
            {`\n${tried.text}`}
          </textarea>
        </>
      )}
      {reason !== undefined && (
        <Reason id="chua-lam-ly-do" name="reason" label={t.edit.typedReason} said={reason} words={words} />
      )}
      {hasWords && (
        <p class="acts">
          <button type="submit" name="act" value="add" class="primary">
            {t.edit.addTyped}
          </button>
        </p>
      )}
    </form>
  );
}
