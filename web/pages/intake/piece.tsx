import { DemandKind } from "../../../functions/core/directives/directive.ts";
import type { Entries } from "../../../functions/core/kinds/shape.ts";
import type { Leaf, OpeningNote } from "../../../functions/intake/leaf.ts";
import type { Proposal } from "../../../functions/intake/proposal.ts";
import { lineAnchor, type Piece, pieceAnchor, promptsIn } from "../../intake/pieces.ts";
import type { Frame } from "../../ui/frame.ts";

export interface ProposalProps {
  readonly frame: Frame;
  readonly leaves: readonly Leaf[];
  readonly notes: readonly OpeningNote[];
  readonly proposal: Proposal;
  /** The paragraphs as the page hands them back, so that nothing is kept before the round is made. */
  readonly carried: string;
  readonly press: string;
  /** What was answered already; nothing on the first showing. */
  readonly entries?: Entries;
  /** Points without an answer, or with one that cannot be read. */
  readonly open?: readonly string[];
}

type PieceProps = ProposalProps & { readonly piece: Piece };

/** One point: what was read, from which lines, how sure; and what may be done with it. */
export function PieceShown(props: PieceProps) {
  const { frame, piece, open = [] } = props;
  const t = frame.words.intake;
  const isAsked = piece.sure === "ask";
  const failed = open.includes(piece.id);
  return (
    <div class={`piece ${piece.sure}`} id={pieceAnchor(piece.id)} tabindex={-1}>
      {isAsked ? <Question {...props} failed={failed} /> : <Kept {...props} />}
      {failed && !isAsked && (
        <p class="complaint" id={`${pieceAnchor(piece.id)}-problem`}>
          {t.unread}
        </p>
      )}
      <Details {...props} />
      <p class="traced">
        <Lines {...props} /> <span class="sure">{t.states[piece.sure]}</span>
      </p>
      {Object.keys(piece.boxes).length > 0 && <Change {...props} />}
    </div>
  );
}

/** Read well enough to stand unless somebody takes it out. */
function Kept({ frame, piece, entries }: PieceProps) {
  const { words } = frame;
  const name = `take.${piece.id}`;
  const kept = entries === undefined || entries[name] !== undefined;
  return (
    <label class="option">
      <input type="checkbox" name={name} value="keep" checked={kept} />
      <span>
        <span class="muted">{words.intake.pieces[piece.name]}: </span>
        {words.quote(piece.shown)}
      </span>
    </label>
  );
}

function Question({ frame, piece, entries, failed }: PieceProps & { readonly failed: boolean }) {
  const { words } = frame;
  const t = words.intake;
  const name = `take.${piece.id}`;
  const said = entries?.[name];
  const readings = [
    { value: "keep", shown: piece.shown },
    ...piece.others.map((shown, at) => ({ value: `other.${at + 1}`, shown })),
  ];
  const problem = `${pieceAnchor(piece.id)}-problem`;
  return (
    <fieldset {...(failed ? { "aria-describedby": problem } : {})}>
      <legend>{t.questions[piece.name]}</legend>
      {failed && (
        <p class="complaint" id={problem}>
          {said === undefined ? t.answerThis : t.unread}
        </p>
      )}
      {readings.map(({ value, shown }) => (
        <label class="option">
          <input type="radio" {...{ name, value, checked: said === value }} />
          <span>{words.quote(shown)}</span>
        </label>
      ))}
      <label class="option">
        <input type="radio" {...{ name, value: "out", checked: said === "out" }} />
        <span>{t.leave}</span>
      </label>
    </fieldset>
  );
}

/** What a demand, a group or a part of the outline comes to. */
function Details({ frame, piece, proposal }: PieceProps) {
  const { words, now } = frame;
  const t = words.intake;
  if (piece.name === "demands") {
    const demand = proposal.demands[piece.index]?.value;
    if (!demand) return <></>;
    const due = demand.deadline ? words.office.deadlineOf(demand.deadline, now) : t.noDue;
    const whom = demand.by.map((each) => words.quote(each.words)).join("; ");
    return (
      <>
        {whom !== "" && <p class="muted">{t.by(whom)}</p>}
        {demand.recipient !== "" && <p class="muted">{t.to(words.quote(demand.recipient))}</p>}
        <p>
          {t.due}: <b>{due}</b>
        </p>
      </>
    );
  }
  const group = piece.name === "addressees" && !proposal.addressees[piece.index]?.value.group;
  if (group) return <p class="muted">{t.noUnits}</p>;
  const node = piece.name === "outline" ? proposal.outline[piece.index]?.value : undefined;
  return node ? <p class="muted">{t.prompts(promptsIn(node))}</p> : <></>;
}

function Lines({ frame, piece }: PieceProps) {
  const t = frame.words.intake;
  const [first, last] = [Math.min(...piece.lines), Math.max(...piece.lines)];
  if (piece.lines.length === 0) return <span class="muted">{t.noLine}</span>;
  return <a href={`#${lineAnchor(first)}`}>{t.line(first, last)}</a>;
}

function Change({ frame, piece, entries, open = [] }: PieceProps) {
  const { words } = frame;
  const t = words.intake;
  const labels: Readonly<Record<string, string>> = { ...t.demand, value: t.pieces[piece.name] };
  const typed = (box: string, read: string) => entries?.[`words.${piece.id}.${box}`] ?? read;
  const changed = Object.entries(piece.boxes).some(([box, read]) => typed(box, read) !== read);
  return (
    <details open={changed || open.includes(piece.id)}>
      <summary aria-label={`${t.change}: ${t.pieces[piece.name]}`}>{t.change}</summary>
      {Object.entries(piece.boxes).map(([box, read]) => {
        const name = `words.${piece.id}.${box}`;
        const id = `${pieceAnchor(piece.id)}-${box}`;
        return (
          <div class="field">
            <label for={id}>{labels[box]}</label>
            {box === "kind" && piece.name === "demands" ? (
              <select id={id} name={name}>
                {DemandKind.options.map((kind) => (
                  <option value={kind} selected={typed(box, read) === kind}>
                    {words.writing.demand.kinds[kind]}
                  </option>
                ))}
              </select>
            ) : (
              <input
                {...{ id, name, type: "text", value: typed(box, read), autocomplete: "off" }}
                {...words.asWritten}
              />
            )}
          </div>
        );
      })}
    </details>
  );
}
