import type { StaleEdit } from "../../../functions/core/report/officer/on-desk.ts";
import { type DeskProps, hrefOf, mayEdit, paragraphId } from "./props.ts";

const SHOWN = 40;

/** What was taken out with its reason, to be brought back; and an officer's words whose sources are gone. */
export function Dropped(props: DeskProps) {
  const { onDesk, frame } = props;
  const { words } = frame;
  const t = words.desk.sheet;
  const { dropped, homeless } = onDesk;
  return (
    <>
      {dropped.length > 0 && (
        <details class="said dropped">
          <summary>{t.dropped(dropped.length)}</summary>
          {dropped.slice(0, SHOWN).map(({ mark, text, reason, at }) => (
            <form method="post" action={hrefOf(props)} id={paragraphId(mark)}>
              <p class="serif" {...words.asWritten}>
                {text}
              </p>
              {reason && (
                <p class="muted">
                  {t.because}: {words.quote(reason)}
                </p>
              )}
              {mayEdit(props) && (
                <>
                  <input type="hidden" name="mark" value={mark} />
                  <input type="hidden" name="_over" value={at} />
                  <button type="submit" class="link" name="act" value="restore">
                    {t.restore}
                  </button>
                </>
              )}
            </form>
          ))}
        </details>
      )}
      {homeless.slice(0, SHOWN).map((stale) => (
        <Homeless {...props} stale={stale} />
      ))}
    </>
  );
}

function Homeless({ stale, ...props }: DeskProps & { readonly stale: StaleEdit }) {
  const { words } = props.frame;
  const { edit } = stale;
  const said = "text" in edit ? edit.text : edit.basis;
  return (
    <form method="post" action={hrefOf(props)} class="said">
      <p class="state again">{words.desk.sheet.homeless}</p>
      <p class="serif" {...words.asWritten}>
        {said}
      </p>
      {mayEdit(props) && (
        <>
          <input type="hidden" name="mark" value={edit.mark} />
          <button type="submit" class="link" name="act" value="accept">
            {words.desk.sheet.letGo}
          </button>
        </>
      )}
    </form>
  );
}
