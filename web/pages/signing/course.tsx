import type { PersonId } from "../../../functions/core/ids.ts";
import type { Edition } from "../../../functions/core/round/edition.ts";
import { dayGiven } from "../../../functions/core/round/signed-file.ts";
import type { Step } from "../../../functions/core/round/step.ts";
import type { Words } from "../../words/vi.ts";

/** What was done with it, by whom and when, with every note; the last first. */
export function CourseList(props: {
  readonly edition: Edition;
  readonly names: ReadonlyMap<PersonId, string>;
  readonly words: Words;
}) {
  const { edition, names, words } = props;
  const { course = [], recalled } = edition;
  const t = words.edition.course;
  if (course.length === 0 && !recalled) return <></>;
  return (
    <section class="course" aria-labelledby="course">
      <h2 id="course">{t.title}</h2>
      <ol reversed>
        {recalled && (
          <li>
            <strong>{words.quote(names.get(recalled.by) ?? words.nobody)}</strong> {t.recalled}
            <span class="muted"> {words.instant(recalled.at)}</span>
            <p class="prose lines">{words.quote(recalled.reason)}</p>
          </li>
        )}
        {course.toReversed().map((step) => (
          <li>
            <strong>{words.quote(names.get(step.by) ?? words.nobody)}</strong> {t.taken[step.act]}
            <span class="muted"> {words.instant(step.at)}</span>
            <StepFacts step={step} names={names} words={words} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepFacts(props: {
  readonly step: Step;
  readonly names: ReadonlyMap<PersonId, string>;
  readonly words: Words;
}) {
  const { step, names, words } = props;
  const t = words.edition.course;
  switch (step.act) {
    case "put-up":
      return (
        <>
          {": "}
          {t.to(words.quote(names.get(step.to) ?? words.nobody))}
          {step.replaces && <p>{t.replaces(step.replaces.edition, words.quote(step.replaces.reason))}</p>}
          {step.remarks && <p class="prose lines">{words.quote(step.remarks)}</p>}
        </>
      );
    case "taken-back":
    case "sent-back":
      return <p class="prose lines">{words.quote(step.reason)}</p>;
    case "signed-off":
      return (
        <>
          {step.certificate && <p>{t.certificate(words.quote(step.certificate))}</p>}
          {step.file && <p>{t.own}</p>}
        </>
      );
    case "numbered":
      return (
        <>
          {": "}
          {t.numbered(step.file.number ?? "", dayGiven(step.file) ?? "")}
        </>
      );
    case "issued":
      return <></>;
  }
}
