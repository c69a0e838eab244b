import type { Section } from "../../functions/core/directive.ts";
import { addDays, dateIn } from "../../functions/core/instant.ts";
import { effectiveDueBefore, type Obligation } from "../../functions/core/obligation.ts";
import { about, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";

interface ToolProps {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly sections: readonly Section[];
}

/** What an officer may do with a report that came. */
export function Judgement({ frame, obligation, sections }: ToolProps) {
  const { words } = frame;
  const t = words.office.review;
  const returned = obligation.returned?.revision === obligation.latest?.revision && obligation.returned;
  return (
    <>
      {obligation.acceptedAt === undefined && (
        <form method="post" action={to(paths.accept, about(obligation))}>
          <Read obligation={obligation} />
          <button type="submit" class="primary">
            {t.accept}
          </button>
        </form>
      )}
      {returned && (
        <div class="note doubt">
          <p>{t.returned(words.due(returned.dueBefore))}</p>
          <p class="prose">{words.quote(returned.reason)}</p>
        </div>
      )}
      <details class="act" id="return">
        <summary>{t.return}</summary>
        <form method="post" action={to(paths.return, about(obligation))}>
          <Read obligation={obligation} />
          <p class="hint">{t.returnHint}</p>
          {[...sections, { id: "", number: "", heading: "" }].map((section) => (
            <div class="field">
              <label for={`r-${section.id}`}>
                {section.id === "" ? t.whole : words.quote(`${section.number} ${section.heading}`)}
              </label>
              <textarea id={`r-${section.id}`} name={`reason.${section.id}`} rows={2} {...words.asWritten} />
            </div>
          ))}
          <DayField id="return-day" name="day" label={t.returnDay} value={addDays(dateIn(frame.now), 3)} />
          <button type="submit">{t.returnAct}</button>
        </form>
      </details>
    </>
  );
}

/** Which revision the officer has before them, so that no other one is judged. */
function Read({ obligation: { latest } }: Pick<ToolProps, "obligation">) {
  return <input type="hidden" name="_revision" value={latest?.revision ?? 0} />;
}

/** What he may do for a unit that has sent nothing. */
export function Leniency({ frame, obligation }: ToolProps) {
  const { words } = frame;
  const t = words.office.review;
  const { extension, waived } = obligation;
  if (waived) return <p class="note">{t.waived(waived.reason)}</p>;
  const stands = extension && !extension.revokedAt;
  const due = effectiveDueBefore(obligation);
  const base = due && due > frame.now ? due : frame.now;
  return (
    <>
      {stands && (
        <div class="note good">
          <p>{t.extended(words.due(extension.until))}</p>
          <p>{words.quote(extension.reason)}</p>
        </div>
      )}
      <details class="act" id="extend">
        <summary>{stands ? t.extendAgain : t.extend}</summary>
        <form method="post" action={to(paths.extend, about(obligation))}>
          <DayField id="extend-day" name="day" label={t.extendDay} value={addDays(dateIn(base), 3)} />
          <Reason id="extend-reason" label={t.extendReason} words={words} />
          <button type="submit">{t.extendAct}</button>
        </form>
      </details>
      {stands && (
        <details class="act" id="revoke">
          <summary>{t.revoke}</summary>
          <form method="post" action={to(paths.revoke, about(obligation))}>
            <Reason id="revoke-reason" label={t.revokeReason} words={words} />
            <button type="submit" class="danger">
              {t.revokeAct}
            </button>
          </form>
        </details>
      )}
      <details class="act" id="waive">
        <summary>{t.waive}</summary>
        <form method="post" action={to(paths.waive, about(obligation))}>
          <Reason id="waive-reason" label={t.waiveReason} words={words} />
          <button type="submit" class="danger">
            {t.waiveAct}
          </button>
        </form>
      </details>
    </>
  );
}

function Reason(props: { readonly id: string; readonly label: string; readonly words: Frame["words"] }) {
  const { id, label, words } = props;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} name="reason" rows={2} required {...words.asWritten} />
    </div>
  );
}

function DayField(props: {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
}) {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <input id={props.id} name={props.name} type="date" value={props.value} required />
    </div>
  );
}
