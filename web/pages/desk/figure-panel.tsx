import { pageOf } from "../../desk/material-lists.ts";
import { withoutFigure } from "../../desk/silent.ts";
import { type DeskProps, FIGURE, hrefOf, isQuantifier, paragraphId } from "./props.ts";
import { SourceLink, speaker } from "./source-link.tsx";

const UNITS_SHOWN = 100;
const SILENT_NAMED = 60;

/** A pressed figure: who gave what, each with the way to the very field, and who has not given it. */
export function FigurePanel(props: DeskProps) {
  const { frame, figures, asked, roster, directive } = props;
  const { words } = frame;
  const t = words.desk.figure;
  if (asked.figure === undefined) return <></>;
  const figure = figures.get(asked.figure);
  const closed = hrefOf(props, { ...asked, figure: undefined, page: 1 }, placeOf(props, asked.figure));
  if (!figure) {
    return (
      <p class="said" id={FIGURE}>
        {t.gone} <a href={closed}>{t.close}</a>
      </p>
    );
  }
  const { label, unit, text, parts, given, asked: owed } = figure;
  const told = isQuantifier(figure) ? t.sentence : t.amount;
  const { shown, from, to, all } = pageOf(parts, asked.list ? 1 : asked.page, UNITS_SHOWN);
  const silent = withoutFigure(directive, roster, figure);
  const turned = (page: number) => hrefOf(props, { ...asked, list: undefined, page }, FIGURE);
  return (
    <section class="figure" id={FIGURE} aria-labelledby="figure-title">
      <p class="title">
        <b id="figure-title">{t.title}</b> <a href={closed}>{t.close}</a>
      </p>
      <p>
        {words.quote(label)}: <b class="serif">{words.quote(text)}</b> {unit && words.quote(unit)}
      </p>
      <KeptBy {...props} name={figure.name} />
      <p class="muted">
        {owed === undefined ? told.some(given ?? parts.length) : told.given(given ?? parts.length, owed)}
      </p>
      <table>
        <thead class="unseen">
          <tr>
            <th scope="col">{t.unit}</th>
            <th scope="col">{t.said}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ source, said }) => (
            <tr>
              <th scope="row">
                <SourceLink {...props} source={source} figure={figure.name} />
              </th>
              <td class="number">{said === undefined ? "✓" : words.quote(said)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {all > shown.length && (
        <p class="turn">
          {t.found(from + 1, to, all)}
          {from > 0 && <a href={turned(asked.page - 1)}>{words.desk.turn.before}</a>}
          {to < all && <a href={turned(asked.page + 1)}>{words.desk.turn.after}</a>}
        </p>
      )}
      {[
        { parties: silent.units, title: told.silent },
        { parties: silent.blocs, title: told.silentBlocs },
      ]
        .filter(({ parties }) => parties.length > 0)
        .map(({ parties, title }) => (
          <details>
            <summary>{title(parties.length)}</summary>
            <p class="muted">
              {parties
                .slice(0, SILENT_NAMED)
                .map((party, at) => (at > 0 ? "; " : "") + speaker(words, roster, party))
                .join("")}
              {parties.length > SILENT_NAMED && ` ${t.others(parties.length - SILENT_NAMED)}`}
            </p>
          </details>
        ))}
    </section>
  );
}

/** Where the figure was pressed: the paragraph that is edited, or the first that tells it. */
function placeOf({ asked, onDesk }: DeskProps, name: string): string {
  const telling = onDesk.paragraphs.find(({ figures }) => figures.some((each) => each.name === name));
  const mark = asked.paragraph ?? telling?.mark;
  return mark === undefined ? "" : paragraphId(mark);
}

/** Who holds to what the figure was, in which words of the section, and why. */
function KeptBy({ onDesk, names, frame, name }: DeskProps & { readonly name: string }) {
  const { words } = frame;
  const kept = onDesk.paragraphs.flatMap(({ figures }) =>
    figures.flatMap((each) => (each.name === name && each.kept ? [{ was: each.text, ...each.kept }] : [])),
  );
  return (
    <>
      {kept.map(({ was, now, by, at, reason }) => (
        <p class="state again">
          {words.desk.figure.kept(
            words.quote([...names].find(([id]) => id === by)?.[1] ?? by),
            words.moment(at),
            was,
            now,
          )}{" "}
          {words.quote(reason)}
        </p>
      ))}
    </>
  );
}
