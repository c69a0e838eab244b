import { shownAs } from "../../../functions/intake/leaf.ts";
import { lineAnchor, type Piece, pieceAnchor, piecesOf } from "../../intake/pieces.ts";
import { paths } from "../../paths.ts";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";
import { PieceShown, type ProposalProps } from "./piece.tsx";

const sections = ["demands", "document", "addressees", "outline", "around"] as const;

/** The document beside what was read from it: each point is kept, changed, left out, or answered. */
export function ProposalPage(props: ProposalProps) {
  const { frame, proposal, carried, press, open = [] } = props;
  const { words } = frame;
  const t = words.intake;
  const pieces = piecesOf(proposal);
  const all = sections.flatMap((section) => pieces[section]);
  const asked = all.filter(({ sure }) => sure === "ask");
  return (
    <Page frame={frame} title={t.title} failed={open.length > 0} width="wide">
      <p class="over">
        <a href={paths.intake}>{t.again}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.count(all.length - asked.length, asked.length)}</p>
      <Unanswered {...{ frame, open, all }} />
      <div class="intake">
        <form method="post" class="proposal">
          <input type="hidden" name="_document" value={carried} />
          <input type="hidden" name="_key" value={press} />
          {asked.length > 0 && (
            <section class="asked" aria-labelledby="asked">
              <h2 id="asked">{t.askedTitle}</h2>
              <p class="hint">{t.askedLead}</p>
              {asked.map((piece) => (
                <PieceShown {...{ ...props, piece }} />
              ))}
            </section>
          )}
          {sections.map((section) => (
            <Section
              {...{ ...props, section, pieces: pieces[section].filter(({ sure }) => sure !== "ask") }}
            />
          ))}
          <Told {...props} />
          <div class="acts">
            <button type="submit" class="primary" name="_act" value="make">
              {asked.length > 0 ? t.make : t.makeSure}
            </button>
            <p class="hint">{t.makeHint}</p>
          </div>
        </form>
        <Document {...props} all={all} />
      </div>
    </Page>
  );
}

function Unanswered({ frame, open, all }: { frame: Frame; open: readonly string[]; all: readonly Piece[] }) {
  const t = frame.words.intake;
  if (open.length === 0) return <></>;
  return (
    <div class="problems" id="problems" role="alert" tabindex={-1} aria-labelledby="problems-title">
      <h2 id="problems-title">{t.unanswered}</h2>
      <ul>
        {all
          .filter(({ id }) => open.includes(id))
          .map((piece) => (
            <li>
              <a href={`#${pieceAnchor(piece.id)}`}>{t.questions[piece.name]}</a>
            </li>
          ))}
      </ul>
    </div>
  );
}

function Section(
  props: ProposalProps & { readonly section: (typeof sections)[number]; readonly pieces: readonly Piece[] },
) {
  const { frame, section, pieces } = props;
  if (pieces.length === 0) return <></>;
  return (
    <section aria-labelledby={`s-${section}`}>
      <h2 id={`s-${section}`}>{frame.words.intake.sections[section]}</h2>
      {pieces.map((piece) => (
        <PieceShown {...{ ...props, piece }} />
      ))}
    </section>
  );
}

/** What asks for no answer: what is cited and named, what belongs nowhere, what opening left out. */
function Told({ frame, proposal, notes }: ProposalProps) {
  const { words } = frame;
  const t = words.intake;
  const cited = proposal.bases.map(({ value }) =>
    [value.kind, value.number, value.subject].filter(Boolean).join(" "),
  );
  const lists = [
    { title: t.bases(cited.length), hint: undefined, told: cited.map(words.quote) },
    {
      title: t.movements(proposal.movements.length),
      hint: undefined,
      told: proposal.movements.map(({ value }) => words.quote(value)),
    },
    {
      title: t.left(proposal.left.length),
      hint: t.leftHint,
      told: proposal.left.map(({ text }) => words.quote(text)),
    },
    { title: t.notes, hint: undefined, told: notes.map((note) => t.note(note, words.quote)) },
  ];
  return (
    <>
      {lists
        .filter(({ told }) => told.length > 0)
        .map(({ title, hint, told }) => (
          <details>
            <summary>{title}</summary>
            {hint && <p class="hint">{hint}</p>}
            <ul>
              {told.map((each) => (
                <li>{each}</li>
              ))}
            </ul>
          </details>
        ))}
    </>
  );
}

/** The document's paragraphs, numbered; each leads to the point that was read from it. */
function Document({ frame, leaves, all }: ProposalProps & { readonly all: readonly Piece[] }) {
  const { words } = frame;
  const t = words.intake;
  const pieces = new Map(
    all.toReversed().flatMap((piece) => piece.lines.map((line) => [line, piece] as const)),
  );
  return (
    <section class="source" aria-label={t.document} tabindex={0}>
      {leaves.map((leaf) => {
        const piece = pieces.get(leaf.line);
        const look = piece === undefined ? undefined : piece.sure === "ask" ? "doubted" : "read";
        return (
          <p id={lineAnchor(leaf.line)} class={look}>
            {piece ? (
              <a class="number" href={`#${pieceAnchor(piece.id)}`} aria-label={t.toPiece(leaf.line)}>
                {leaf.line}
              </a>
            ) : (
              <span class="number">{leaf.line}</span>
            )}{" "}
            {words.quote(shownAs(leaf))}
          </p>
        );
      })}
    </section>
  );
}
