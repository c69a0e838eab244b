import type { Directive } from "../../../functions/core/directives/directive.ts";
import type { ClientKey } from "../../../functions/core/ids.ts";
import { ofRound, paths, to } from "../../paths.ts";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";

/** Before there is a draft to compose at: what making one does, and the button. */
export function BeginDeskPage(props: {
  readonly frame: Frame;
  readonly directive: Directive;
  /** Of the newest edition, made before there was a desk; none is 0. */
  readonly newest: number;
  readonly press: ClientKey;
}) {
  const { frame, directive, newest, press } = props;
  const t = frame.words.desk;
  return (
    <Page frame={frame} round="desk" title={t.title} width="wide">
      <h1>{t.title}</h1>
      <p class="lead">{newest > 0 ? t.begin.older(newest) : t.begin.lead}</p>
      {frame.person?.role === "officer" ? (
        <form method="post" action={to(paths.assemble, ofRound(directive))}>
          <input type="hidden" name="_key" value={press} />
          <button type="submit" class="primary">
            {t.begin.act}
          </button>
        </form>
      ) : (
        <p>{t.begin.waits}</p>
      )}
    </Page>
  );
}
