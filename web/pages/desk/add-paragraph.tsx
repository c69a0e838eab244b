import { NEW_PARAGRAPH } from "../../desk/asked.ts";
import { type DeskProps, hrefOf, paragraphId } from "./props.ts";

/** A paragraph of the officer's own, at the end of the section; it is moved from there. */
export function AddParagraph(props: DeskProps) {
  const { frame, tried, asked } = props;
  const { words } = frame;
  const t = words.desk.edit;
  const kept = tried?.mark === NEW_PARAGRAPH ? tried : undefined;
  const id = `${paragraphId(NEW_PARAGRAPH)}-text`;
  return (
    <form
      class="edit"
      method="post"
      action={hrefOf(props, { sheet: asked.sheet })}
      id={paragraphId(NEW_PARAGRAPH)}
    >
      <input type="hidden" name="_key" value={props.press} />
      {kept && (
        <div class="problems" role="alert" tabindex={-1}>
          <p>{kept.problem}</p>
        </div>
      )}
      <label for={id}>{t.addLabel}</label>
      <textarea
        id={id}
        name="text"
        rows={4}
        data-live
        {...words.asWritten}
      >{`\n${kept?.text ?? ""}`}</textarea>
      <p class="acts">
        <button type="submit" name="act" value="add" class="primary">
          {t.addAct}
        </button>
        <a class="button quiet" href={hrefOf(props, { sheet: asked.sheet })}>
          {t.close}
        </a>
      </p>
    </form>
  );
}
