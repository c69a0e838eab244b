import { dueOfDemand } from "../../functions/core/deadline/in-force.ts";
import { addMilliseconds, type Instant } from "../../functions/core/instant.ts";
import type { Frame, LocalPanel } from "./frame.ts";

export const rehearsalPath = "/tap-duot/gio";

/** The striped bar of a rehearsal: the moved clock and whom to be. It exists on one machine only. */
export function Rehearsal({ frame, local }: { readonly frame: Frame; readonly local: LocalPanel }) {
  const now = local.now();
  const t = frame.words.rehearsal;
  return (
    <aside class="rehearsal" aria-label={t.title}>
      <div class="inner">
        <details>
          <summary>
            {t.title} · {t.clock}: <strong>{frame.words.instant(now)}</strong>
          </summary>
          <form method="post" action={rehearsalPath}>
            <input type="hidden" name="back" value={frame.path} />
            {stepsFrom(now, duesOf(frame), t).map(({ label, at }) => (
              <button type="submit" name="at" value={at}>
                {label}
              </button>
            ))}
          </form>
          <div class="people">
            {local.people.map(({ label, token }) => (
              <form method="post" action={`/vao/${token}`}>
                <button type="submit">{frame.words.quote(label)}</button>
              </form>
            ))}
          </div>
        </details>
      </div>
    </aside>
  );
}

interface Step {
  readonly label: string;
  readonly at: Instant;
}

const MINUTE_MS = 60_000;

/**
 * Around the next deadline the minute before and the minute itself matter; elsewhere an hour, a day, a week.
 */
function stepsFrom(now: Instant, dues: readonly Instant[], t: Frame["words"]["rehearsal"]): readonly Step[] {
  const next = dues.find((due) => due > now);
  const plain = [
    { label: t.hour, at: addMilliseconds(now, 60 * MINUTE_MS) },
    { label: t.day, at: addMilliseconds(now, 1440 * MINUTE_MS) },
    { label: t.week, at: addMilliseconds(now, 7 * 1440 * MINUTE_MS) },
  ];
  if (!next) return plain;
  return [
    ...plain,
    { label: t.before, at: addMilliseconds(next, -MINUTE_MS) },
    { label: t.at, at: next },
    { label: t.after, at: addMilliseconds(next, MINUTE_MS) },
  ];
}

function duesOf({ directive, due }: Frame): readonly Instant[] {
  const demanded = (directive?.demands ?? []).flatMap((demand) => dueOfDemand(demand) ?? []);
  return [...demanded, ...(due ? [due] : [])].sort();
}
