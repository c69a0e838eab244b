import type { YearScores } from "../../functions/acts/year-scores.ts";
import { inWords } from "../../functions/core/instant.ts";
import { partyName } from "../../functions/core/obligation/naming.ts";
import type { Roster } from "../../functions/core/people/roster.ts";
import type { Words } from "../words/vi.ts";

/**
 * What each party would lose in the year's emulation score, and by which rules: for the scoring sheet,
 * decided elsewhere.
 */
export function YearScoresPanel(props: {
  readonly words: Words;
  readonly roster: Roster;
  readonly scores: YearScores;
}) {
  const { words, roster, scores } = props;
  const t = words.office.scores;
  return (
    <section class="bloc" id="diem">
      <h2>{t.title(scores.year)}</h2>
      <p>
        {t.rounds(scores.rounds.length)}{" "}
        {scores.rounds.map(({ period }) => words.quote(period.label)).join("; ")}.
      </p>
      {scores.ladders.map((ladder) => (
        <p>
          {t.rule(ladder.scores)} {t.since(inWords(ladder.validFrom), words.quote(ladder.source))}
        </p>
      ))}
      <p class="hint">{t.hint}</p>
      {scores.parties.length === 0 && <p class="lead">{t.none}</p>}
      {scores.parties.length > 0 && (
        <table class="board">
          <thead>
            <tr>
              <th scope="col">{words.office.board.unit}</th>
              <th scope="col">{t.points}</th>
              <th scope="col">{t.late}</th>
              <th scope="col">{t.missing}</th>
              <th scope="col">{t.correctionLate}</th>
            </tr>
          </thead>
          <tbody>
            {scores.parties.map(({ obligation, ...score }) => (
              <tr>
                <th scope="row">{words.quote(partyName(obligation, { roster }))}</th>
                <td>{t.off(score.points)}</td>
                <td data-label={t.late}>{t.times(score.late)}</td>
                <td data-label={t.missing}>{t.times(score.missing)}</td>
                <td data-label={t.correctionLate}>{t.times(score.correctionLate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
