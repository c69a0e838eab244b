import { paths, to } from "../paths.ts";
import type { Frame, Writer } from "./frame.ts";

/** Said on every page of a colleague: who writes what, for whom, until when. */
export function WriterBand({ frame, writer }: { readonly frame: Frame; readonly writer: Writer }) {
  const { words } = frame;
  const t = words.lending;
  const { id, name, section, party, until } = writer;
  return (
    <section class="writer" aria-label={t.enterTitle}>
      <div class="inner">
        <p>{t.band(name, section, party, words.due(until))}</p>
        <form method="post" action={to(paths.stopWriting, { delegation: id })}>
          <button type="submit" class="link">
            {t.stop}
          </button>
        </form>
      </div>
    </section>
  );
}
