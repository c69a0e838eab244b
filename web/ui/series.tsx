import type { Every } from "../../functions/core/deadline/deadline.ts";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { followsAt, idAfter, rhythmsOf, type SeriesEnd } from "../../functions/core/directives/series.ts";
import { ofRound, paths, to } from "../paths.ts";
import type { Frame } from "./frame.ts";

interface SeriesProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly ends: readonly SeriesEnd[];
}

/** Of a standing order: when the next round opens by itself, and how an officer ends it. */
export function SeriesNote({ frame, directive, ends }: SeriesProps) {
  return (
    <>
      {rhythmsOf(directive).map((every) => (
        <Rhythm {...{ frame, directive, every }} end={ends.find((each) => each.every === every)} />
      ))}
    </>
  );
}

function Rhythm(
  props: Omit<SeriesProps, "ends"> & { readonly every: Every; readonly end?: SeriesEnd | undefined },
) {
  const { frame, directive, every, end } = props;
  const t = frame.words.office.series;
  const at = followsAt(directive, every);
  if (end) return <p class="note">{t.ended(every, frame.words.moment(end.at))}</p>;
  if (at === undefined) return <></>;
  if (at <= frame.now) {
    const href = to(paths.board, { directive: idAfter(directive, every) });
    return (
      <p class="note">
        <a href={href}>{t.next(every)}</a>
      </p>
    );
  }
  return (
    <div class="note">
      <p>{t.goesOn(every, frame.words.due(at))}</p>
      {frame.person?.role === "officer" && (
        <form method="post" action={to(paths.series, ofRound(directive))}>
          <input type="hidden" name="every" value={every} />
          <button type="submit" class="quiet">
            {t.end}
          </button>
        </form>
      )}
    </div>
  );
}
