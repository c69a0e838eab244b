import type { Decision } from "../../functions/acts/decide.ts";
import { deadlineInForce } from "../../functions/core/deadline/in-force.ts";
import type { Section } from "../../functions/core/directives/directive.ts";
import { addDays, dateIn } from "../../functions/core/instant.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { about, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { AsShown } from "../ui/shown.tsx";

/** A decision that was not carried out, with every word that was typed for it. */
export interface Tried {
  readonly act: Decision["type"];
  readonly words: Readonly<Record<string, string>>;
}

interface ToolProps {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly sections: readonly Section[];
  readonly tried: Tried | undefined;
}

/** What was typed into this act's form before, by the name of its box. */
function typedFor(act: Tried["act"], tried: Tried | undefined): Tried["words"] {
  return tried?.act === act ? tried.words : {};
}

/** What an officer may do with a report that came. */
export function Judgement({ frame, obligation, sections, tried }: ToolProps) {
  const { words } = frame;
  const t = words.office.review;
  const typed = typedFor("return", tried);
  const due = deadlineInForce(obligation);
  return (
    <>
      {obligation.acceptedAt === undefined && (
        <form method="post" action={to(paths.accept, about(obligation))}>
          <AsShown {...{ frame, obligation }} />
          <button type="submit" class="primary">
            {t.accept}
          </button>
        </form>
      )}
      {obligation.returned && due?.type === "return" && (
        <div class="note doubt">
          <p>{t.returned(words.due(due.dueBefore))}</p>
          <p class="prose">{words.quote(obligation.returned.reason)}</p>
        </div>
      )}
      <details class="act" id="return" open={tried?.act === "return"}>
        <summary>{t.return}</summary>
        <form method="post" action={to(paths.return, about(obligation))}>
          <AsShown {...{ frame, obligation }} />
          <p class="hint">{t.returnHint}</p>
          {[...sections, { id: "", number: "", heading: "" }].map((section) => (
            <div class="field">
              <label for={`r-${section.id}`}>
                {section.id === "" ? t.whole : words.quote(`${section.number} ${section.heading}`)}
              </label>
              <textarea id={`r-${section.id}`} name={`reason.${section.id}`} rows={2} {...words.asWritten}>
                {typed[`reason.${section.id}`] ?? ""}
              </textarea>
            </div>
          ))}
          <DayField
            id="return-day"
            name="day"
            label={t.returnDay}
            value={typed.day ?? addDays(dateIn(frame.now), 3)}
          />
          <button type="submit">{t.returnAct}</button>
        </form>
      </details>
    </>
  );
}

/** What he may do for a unit that has sent nothing. */
export function Leniency({ frame, obligation, tried }: ToolProps) {
  const { words } = frame;
  const t = words.office.review;
  const { extension, waived } = obligation;
  if (waived) return <p class="note">{t.waived(waived.reason)}</p>;
  const stands = extension && !extension.revokedAt;
  const asShown = <AsShown {...{ frame, obligation }} />;
  const typed = typedFor("extend", tried);
  const due = deadlineInForce(obligation);
  const base = due && due.dueBefore > frame.now ? due.dueBefore : frame.now;
  return (
    <>
      {stands && due?.type === "extension" && (
        <div class="note good">
          <p>{t.extended(words.due(due.dueBefore))}</p>
          <p>{words.quote(extension.reason)}</p>
        </div>
      )}
      <details class="act" id="extend" open={tried?.act === "extend"}>
        <summary>{stands ? t.extendAgain : t.extend}</summary>
        <form method="post" action={to(paths.extend, about(obligation))}>
          {asShown}
          <DayField
            id="extend-day"
            name="day"
            label={t.extendDay}
            value={typed.day ?? addDays(dateIn(base), 3)}
          />
          <Reason id="extend-reason" label={t.extendReason} words={words} said={typed.reason} />
          <button type="submit">{t.extendAct}</button>
        </form>
      </details>
      {stands && (
        <details class="act" id="revoke" open={tried?.act === "revoke"}>
          <summary>{t.revoke}</summary>
          <form method="post" action={to(paths.revoke, about(obligation))}>
            {asShown}
            <Reason
              id="revoke-reason"
              label={t.revokeReason}
              words={words}
              said={typedFor("revoke", tried).reason}
            />
            <button type="submit" class="danger">
              {t.revokeAct}
            </button>
          </form>
        </details>
      )}
      <details class="act" id="waive" open={tried?.act === "waive"}>
        <summary>{t.waive}</summary>
        <form method="post" action={to(paths.waive, about(obligation))}>
          {asShown}
          <Reason
            id="waive-reason"
            label={t.waiveReason}
            words={words}
            said={typedFor("waive", tried).reason}
          />
          <button type="submit" class="danger">
            {t.waiveAct}
          </button>
        </form>
      </details>
    </>
  );
}

function Reason(props: {
  readonly id: string;
  readonly label: string;
  readonly words: Frame["words"];
  readonly said: string | undefined;
}) {
  const { id, label, words, said = "" } = props;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} name="reason" rows={2} required {...words.asWritten}>
        {said}
      </textarea>
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

/**
 * Words typed for an act that the report as it stands now has no form for: shown, so that nobody types them
 * again.
 */
export function KeptWords({ frame, obligation, tried }: ToolProps) {
  const typed = Object.entries(tried?.words ?? {}).filter(
    ([name, text]) => name !== "day" && text.trim() !== "",
  );
  if (!tried || typed.length === 0 || isOffered(tried.act, obligation)) return <></>;
  const { words } = frame;
  return (
    <div class="note doubt">
      <h2>{words.office.review.kept}</h2>
      {typed.map(([, text]) => (
        <p class="prose">{words.quote(text)}</p>
      ))}
    </div>
  );
}

function isOffered(act: Tried["act"], { latest, waived, extension, acceptedAt }: Obligation): boolean {
  switch (act) {
    case "accept":
      return latest !== undefined && acceptedAt === undefined;
    case "return":
      return latest !== undefined;
    case "extend":
    case "waive":
      return latest === undefined && waived === undefined;
    case "revoke":
      return !latest && !waived && extension !== undefined && extension.revokedAt === undefined;
  }
}
