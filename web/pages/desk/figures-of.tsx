import { unquoted } from "../../words/quote.ts";
import { type DeskProps, FIGURE, hrefOf, isQuantifier, MATERIAL } from "./props.ts";

const IN_COLUMN = 12;
const ON_PAGE = 200;

/** The section's figures with whom they count; each opens its units, or by the script goes into the box. */
export function FiguresOf({ whole, ...props }: DeskProps & { readonly whole?: boolean }) {
  const { section, frame, asked } = props;
  const { words } = frame;
  const t = words.desk.material;
  const figures = section.figures.filter((figure) => !isQuantifier(figure));
  const shown = figures.slice(0, whole ? ON_PAGE : IN_COLUMN);
  if (figures.length === 0) return <></>;
  return (
    <details open {...(asked.paragraph === undefined ? {} : { "data-insert": t.insert })}>
      <summary>{t.figures(figures.length)}</summary>
      <table>
        <tbody>
          {shown.map(({ name, label, unit, text, given, asked: owed }) => (
            <tr>
              <th scope="row">
                {words.quote(label)}
                <small>
                  {unit && words.quote(unit)}
                  {given !== undefined &&
                    owed !== undefined &&
                    `${unit ? ", " : ""}${words.desk.figure.share(given, owed)}`}
                </small>
              </th>
              <td class="number">
                <a
                  class="f"
                  href={hrefOf(props, { ...asked, figure: name, page: 1 }, FIGURE)}
                  data-figure={name}
                  data-label={unquoted(words.quote(label))}
                  {...words.asWritten}
                >
                  {words.quote(text)}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {figures.length > shown.length && (
        <p>
          <a href={hrefOf(props, { paragraph: asked.paragraph, list: "so-lieu" }, MATERIAL)}>
            {t.allFigures(figures.length)}
          </a>
        </p>
      )}
    </details>
  );
}
