import type { Directive, Section } from "../../functions/core/directives/directive.ts";
import type { PersonId } from "../../functions/core/ids.ts";
import { authorOf, type Delegation, holdOf, titleOf } from "../../functions/core/obligation/delegation.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Draft } from "../../functions/core/obligation/submission.ts";
import { about, paths, to } from "../paths.ts";
import type { Frame } from "./frame.ts";

/** Who may be asked to write what, and who was. */
export interface Lent {
  readonly delegations: readonly Delegation[];
  readonly writers: ReadonlyMap<PersonId, string>;
}

interface HolderProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly obligation: Obligation;
  readonly section: Section;
  readonly draft: Draft | undefined;
  readonly lent: Lent;
  readonly mayLend: boolean;
}

/** Under a section of the list: in whose hands it is and what came of it, or the way to ask somebody. */
export function Holder(props: HolderProps) {
  const { frame, directive, obligation, section, draft, lent, mayLend } = props;
  const t = frame.words.lending;
  const own = lent.delegations.filter((each) => each.section === section.id);
  const held = own.find((each) => holdOf(each, { directive, obligation, now: frame.now }) === "open");
  const wroteLast = draft && own.some((each) => authorOf(each) === draft.by);
  if (!held && !mayLend && !wroteLast) return <></>;
  return (
    <div class="holder">
      {held && <span>{t.lent(held.name, frame.words.due(held.until))}.</span>}
      {held && !held.wroteAt && <span>{t.notYet}</span>}
      {draft && (held || wroteLast) && (
        <span>
          {t.last(frame.words.moment(draft.savedAt), lent.writers.get(draft.by) ?? frame.words.nobody)}
        </span>
      )}
      {held && mayLend && <TakeBack frame={frame} held={held} section={section} />}
      {!held && mayLend && (
        <a href={to(paths.lend, { ...about(obligation), section: section.id })}>
          {t.act}
          <span class="unseen">: {frame.words.quote(titleOf(section))}</span>
        </a>
      )}
    </div>
  );
}

export function TakeBack(props: {
  readonly frame: Frame;
  readonly held: Delegation;
  readonly section: Section;
}) {
  const { frame, held, section } = props;
  const t = frame.words.lending;
  const { directive, obligation, id } = held;
  return (
    <form method="post" action={to(paths.takeBack, { directive, obligation, delegation: id })}>
      <button type="submit" class="link">
        {t.takeBack}
        <span class="unseen">: {frame.words.quote(`${titleOf(section)} (${held.name})`)}</span>
      </button>
    </form>
  );
}
