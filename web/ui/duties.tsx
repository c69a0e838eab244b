import { type Duty, dueOfDuty, inOrderOfNeed } from "../../functions/core/duties/duty.ts";
import { raised } from "../../functions/core/text/first-letter.ts";
import { paths, to } from "../paths.ts";
import type { Frame } from "./frame.ts";

/** What is due, as a line begins. */
export function dutyName({ action }: Duty, { words }: Frame): string {
  return action === "" ? words.duties.untitled : words.quote(raised(action));
}

/** By when a duty is owed, with what is left; in its own words where they name no day. */
export function dutyDue(duty: Duty, { words, now }: Frame): string {
  const due = dueOfDuty(duty);
  if (duty.done) return words.duties.isDone(words.instant(duty.done.at));
  if (due !== undefined) return `${words.due(due)} (${words.left(now, due)})`;
  return duty.deadline.wording === "" ? words.noDeadline : words.quote(duty.deadline.wording);
}

/** What the authority still owes its superiors, for the pages that its officer and its leader see first. */
export function OpenDuties({ frame, duties }: { readonly frame: Frame; readonly duties: readonly Duty[] }) {
  const { words } = frame;
  const open = inOrderOfNeed(duties.filter(({ done }) => !done));
  if (open.length === 0) return <></>;
  return (
    <section class="note" aria-label={words.duties.title}>
      <p>
        <a href={paths.duties}>{words.duties.open(open.length)}</a>
      </p>
      <ul>
        {open.map((duty) => (
          <li>
            <a href={to(paths.duty, { duty: duty.id })}>{dutyName(duty, frame)}</a>
            {duty.document.issuer === "" ? "" : ` (${words.quote(duty.document.issuer)})`}:{" "}
            {dutyDue(duty, frame)}
          </li>
        ))}
      </ul>
    </section>
  );
}
