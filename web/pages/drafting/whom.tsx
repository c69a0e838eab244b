import { Boundary, RollPolicy } from "../../../functions/core/deadline/deadline.ts";
import { addresseesOf, kindNames } from "../../../functions/core/directives/addressees.ts";
import { type AddresseeGroup, DemandKind } from "../../../functions/core/directives/directive.ts";
import type { Roster } from "../../../functions/core/people/roster.ts";
import { raised } from "../../../functions/core/text/first-letter.ts";
import { NEW } from "../../drafting/whom.ts";
import { ofDraft, paths, to } from "../../paths.ts";
import { Line, Radios, Select, Tick } from "../../ui/entry.tsx";
import type { Frame } from "../../ui/frame.ts";
import { Complaint } from "../../ui/label.tsx";
import { Page } from "../../ui/page.tsx";
import { entryId } from "../../ui/problems.tsx";
import { boxesOf, PartPage, type PartProps, Version } from "./part.tsx";

/** Whom the directive addresses: the groups chosen, and those the list of units offers. */
export function GroupsPage(props: Pick<PartProps, "frame" | "draft" | "roster" | "overtaken">) {
  const { frame, draft, roster, overtaken } = props;
  const { words } = frame;
  const t = words.writing.groups;
  const offered = addresseesOf(roster).filter(
    (group) => !draft.groups.some((each) => sameTakes(each, group)),
  );
  return (
    <Page frame={frame} title={t.title} width="form">
      <p class="over">
        <a href={to(paths.drafted, ofDraft(draft))}>{words.writing.back}</a>
      </p>
      <h1>{t.title}</h1>
      {overtaken && (
        <p class="problems" role="alert">
          {words.writing.overtakenAct}
        </p>
      )}
      <p class="lead">{t.lead}</p>
      <form method="post">
        <Version draft={draft} />
        {draft.groups.length > 0 && (
          <>
            <h2>{t.chosen}</h2>
            <ul class="tasks">
              {draft.groups.map((group) => (
                <li>
                  <a href={to(paths.draftGroup, { ...ofDraft(draft), group: group.id })}>
                    {words.quote(group.words)}
                  </a>
                  <span class="muted">{takesInWords(group, roster, frame)}</span>
                  <button type="submit" class="quiet small" name="_act" value={`remove ${group.id}`}>
                    {words.writing.remove}
                    <span class="unseen"> {words.quote(group.words)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {offered.length > 0 && (
          <fieldset class="field">
            <legend>{t.offered}</legend>
            {offered.map((group) => (
              <label class="option">
                <input type="checkbox" name={`offer.${group.id}`} />
                <span>
                  {words.quote(group.words)} <span class="muted">({takesInWords(group, roster, frame)})</span>
                </span>
              </label>
            ))}
            <div class="acts">
              <button type="submit" class="primary" name="_act" value="offer">
                {t.add}
              </button>
            </div>
          </fieldset>
        )}
      </form>
      <p class="acts">
        <a class="button quiet" href={to(paths.draftGroup, { ...ofDraft(draft), group: NEW })}>
          {t.named}
        </a>
      </p>
      <p class="hint">{t.namedHint}</p>
    </Page>
  );
}

function sameTakes({ takes: one }: AddresseeGroup, { takes: other }: AddresseeGroup): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** How many the group takes in under this list of units. */
function takesInWords({ takes }: AddresseeGroup, { units, blocs }: Roster, { words }: Frame): string {
  const t = words.writing.groups;
  switch (takes.type) {
    case "blocs":
      return t.takesBlocs(blocs.length);
    case "kinds":
      return t.takes(units.filter(({ kind }) => takes.kinds.includes(kind)).length);
    case "units":
      return t.takes(units.filter(({ id }) => takes.units.includes(id)).length);
  }
}

/** One group: what the document calls it, and whom that is. */
export function GroupPage(props: PartProps) {
  const { frame, roster, draft } = props;
  const { words } = frame;
  const t = words.writing.groups;
  const boxes = boxesOf(props);
  const kinds = [...new Set(roster.units.map(({ kind }) => kind))];
  const over = { href: to(paths.draftGroups, ofDraft(draft)), text: t.title };
  const whats = (["units", "kinds", "blocs"] as const).map((value) => ({ value, label: t.whats[value] }));
  return (
    <PartPage part={props} title={t.named} over={over} lead={t.namedHint}>
      <Line {...boxes} name="words" label={t.words} />
      <Radios {...boxes} name="what" label={t.what} choices={whats} />
      <fieldset class="field">
        <legend>{t.units}</legend>
        <div class="choices">
          {roster.units.map(({ id, name }) => (
            <Tick {...boxes} name={`unit.${id}`} label={words.quote(name)} />
          ))}
        </div>
      </fieldset>
      <fieldset class="field">
        <legend>{t.kinds}</legend>
        {kinds.map((kind) => (
          <Tick {...boxes} name={`kind.${kind}`} label={words.quote(kindNames[kind])} />
        ))}
      </fieldset>
    </PartPage>
  );
}

/** One demand: what, of whom, by when. */
export function DemandPage(props: PartProps & { readonly before?: string | undefined }) {
  const { frame, draft, about, before } = props;
  const { words } = frame;
  const t = words.writing.demand;
  const { picked } = words.drafting;
  const boxes = boxesOf(props);
  const kinds = DemandKind.options.map((value) => ({ value, label: t.kinds[value] }));
  const rolls = (["usual", ...RollPolicy.options] as const).map((value) => ({
    value,
    label: t.rolls[value],
  }));
  const sides = Boundary.options.map((value) => ({ value, label: picked.sides[value] }));
  return (
    <PartPage
      part={props}
      title={t.title(raised(props.entries.action ?? ""))}
      below={about.demand !== NEW && <RemoveDemand {...props} />}
    >
      <Line {...boxes} name="action" label={t.action} hint={t.actionHint} />
      <Radios {...boxes} name="kind" label={t.kind} choices={kinds} />
      <fieldset class="field" id={entryId("group")}>
        <legend>{t.groups}</legend>
        <Complaint entry="group" {...boxes} />
        {draft.groups.length === 0 && (
          <p class="hint">
            <a href={to(paths.draftGroups, ofDraft(draft))}>{t.noGroups}</a>
          </p>
        )}
        {draft.groups.map(({ id, words: named }) => (
          <Tick {...boxes} name={`group.${id}`} label={words.quote(named)} />
        ))}
      </fieldset>
      <Line {...boxes} name="recipient" label={t.recipient} />
      {before && <p class="note">{t.before(words.quote(before))}</p>}
      <Line
        {...boxes}
        name="wording"
        label={t.wording}
        hint={t.wordingHint}
        reading={to(paths.draftDeadline, ofDraft(draft))}
      />
      <Tick {...boxes} name="none" label={t.none} />
      <details open={Boolean(props.entries.day)}>
        <summary>{picked.title}</summary>
        <p class="hint">{picked.hint}</p>
        <Line {...boxes} name="day" label={picked.day} />
        <Line {...boxes} name="hour" label={picked.hour} />
        <Select {...boxes} name="side" label={picked.side} choices={sides} />
      </details>
      <Select {...boxes} name="roll" label={t.roll} choices={rolls} />
    </PartPage>
  );
}

function RemoveDemand({ frame, draft }: PartProps) {
  return (
    <form method="post" class="drafting">
      <Version draft={draft} />
      <button type="submit" class="quiet" name="_act" value="remove">
        {frame.words.writing.demand.remove}
      </button>
    </form>
  );
}
