import { unitIn } from "../../../functions/core/people/roster.ts";
import { filled, type LiveFigure } from "../../../functions/core/report/live.ts";
import type { DeskFlag, Resent } from "../../../functions/core/report/officer/on-desk.ts";
import { withoutEnd } from "../../../functions/core/text/ends.ts";
import { Act } from "./act.tsx";
import { isQuantifier, type ParagraphProps, paragraphId } from "./props.ts";
import { Reason } from "./reason.tsx";

/** What has moved under the officer's words since they were written, with both values and the two answers. */
export function Flags(props: ParagraphProps) {
  const { paragraph, frame, tried } = props;
  const { words } = frame;
  const t = words.desk.flags;
  const { flags, mark } = paragraph;
  if (flags.length === 0) return <></>;
  const moved = flags.flatMap((flag) => (flag.type === "figure-moved" ? [flag] : []));
  // A share follows its figure: whoever keeps the one keeps the other.
  const names = new Set(moved.map(({ name }) => name));
  const isWorkedOut = ({ share }: LiveFigure) => share && (names.has(share.of) || names.has(share.whole));
  const kept = moved.filter(({ name }) => {
    const figure = props.figures.get(name);
    return figure === undefined || !isWorkedOut(figure);
  });
  const isGone = flags.some(({ type }) => type === "figure-gone");
  const isTaken = isGone || flags.some(({ type }) => type === "figure-moved" || type === "claim-gone");
  return (
    <div class="said moved">
      <ul>
        {flags.map((flag) => (
          <li class="state again">{told(flag, props)}</li>
        ))}
      </ul>
      <p class="acts">
        {isTaken ? (
          <Act value="take">{moved.length > 0 ? t.takeNew : isGone ? t.asPrinted : t.withoutGone}</Act>
        ) : (
          <Act value="accept">{t.right}</Act>
        )}
      </p>
      {moved.length > 0 && (
        <details open={tried?.mark === mark && tried.act === "keep"}>
          <summary>{t.keepOld}</summary>
          <Reason
            id={`${paragraphId(mark)}-keep`}
            name="keepReason"
            label={t.keepReason}
            said={tried?.mark === mark ? tried.keepReason : undefined}
            words={words}
          />
          <p class="acts">
            {kept.map(({ name, was }) => (
              <button type="submit" name="keep" value={name} class="quiet">
                {t.keepAct(was)}
              </button>
            ))}
          </p>
        </details>
      )}
    </div>
  );
}

function told(flag: DeskFlag, { frame, figures, claims, roster }: ParagraphProps): string {
  const { words } = frame;
  const t = words.desk.flags;
  const named = (name: string) => words.quote(figures.get(name)?.label ?? name);
  switch (flag.type) {
    case "figure-moved": {
      const said = (flag.live ? t.moved : t.movedByHand)(named(flag.name), flag.was, flag.now);
      const [first, ...others] = flag.resent;
      return first ? `${said} ${t.resent(whoSent(first), words.instant(first.at), others.length)}` : said;
    }
    case "figure-gone":
      return (isQuantifier(flag) ? t.sentenceGone : t.figureGone)(
        words.quote(withoutEnd(flag.was.trim(), ".;,")),
      );
    case "former-figures":
      return t.formerFigures(flag.figures.join(", "));
    case "claim-gone":
      return t.claimGone(words.quote(claims.get(flag.claim)?.text ?? ""));
    case "reading-changed": {
      const { edit } = flag;
      return "text" in edit ? t.changed(words.quote(filled(edit.text, figures))) : t.changedAct;
    }
  }

  function whoSent({ unit }: Resent): string {
    return words.quote(unitIn(roster, unit)?.name ?? unit);
  }
}
