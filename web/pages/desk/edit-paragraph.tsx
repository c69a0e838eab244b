import { filled, liveNamesIn } from "../../../functions/core/report/live.ts";
import { wordsToEdit } from "../../../functions/core/report/officer/typed-figures.ts";
import { Difference } from "../../ui/difference.tsx";
import { unquoted } from "../../words/quote.ts";
import { Act } from "./act.tsx";
import { Flags } from "./flags.tsx";
import { NotMade } from "./not-made.tsx";
import { hrefOf, type ParagraphProps, paragraphId } from "./props.ts";
import { Reason } from "./reason.tsx";

/** One paragraph under the officer's hand: its words, with figures by name, and what may be done with it. */
export function EditParagraph(props: ParagraphProps) {
  const { frame, paragraph, tried, asked, figures } = props;
  const { words } = frame;
  const t = words.desk.edit;
  const { mark, whose, last } = paragraph;
  const kept = tried?.mark === mark ? tried : undefined;
  const text = kept?.text ?? wordsToEdit(paragraph, figures);
  const id = `${paragraphId(mark)}-text`;
  return (
    <form class="edit" method="post" action={hrefOf(props, { sheet: asked.sheet })} id={paragraphId(mark)}>
      <input type="hidden" name="_key" value={props.press} />
      <input type="hidden" name="mark" value={mark} />
      <input type="hidden" name="_over" value={last?.at ?? ""} />
      {kept && <NotMade frame={frame} kept={kept} />}
      <label for={id} class="unseen">
        {t.label}
      </label>
      <textarea id={id} name="text" rows={5} data-live {...words.asWritten}>{`\n${text}`}</textarea>
      <Names {...props} text={text} />
      <Flags {...props} />
      <p class="acts">
        <Act value="reword" primary>
          {t.done}
        </Act>
        <Act value="split">{t.split}</Act>
        <Act value="join-up">{t.joinUp}</Act>
        <Act value="up" label={t.up}>
          ↑
        </Act>
        <Act value="down" label={t.down}>
          ↓
        </Act>
      </p>
      <details class="said" open={kept?.act === "drop"}>
        <summary>{t.drop}</summary>
        <Reason id={`${id}-drop`} name="reason" label={t.dropReason} said={kept?.reason} words={words} />
        <Act value="drop">{t.drop}</Act>
      </details>
      {whose === "officer" && paragraph.reading !== "" && paragraph.text !== paragraph.readingText && (
        <Composed {...props} />
      )}
      <p class="said">
        <a href={hrefOf(props, { sheet: asked.sheet }, paragraphId(mark))}>{t.close}</a>
      </p>
    </form>
  );
}

/** What each name in the box prints as; with the script the box shows that itself. */
function Names({ text, figures, frame, paragraph }: ParagraphProps & { readonly text: string }) {
  const { words } = frame;
  const named = [...new Set(liveNamesIn(text))].flatMap((name) => {
    const figure = figures.get(name);
    // One that is kept stands in the box as it prints.
    const printed = paragraph.figures.find((each) => each.name === name)?.text;
    return figure ? [{ ...figure, text: printed ?? figure.text }] : [];
  });
  const moved = paragraph.flags.flatMap((flag) => (flag.type === "figure-moved" ? [flag.name] : []));
  if (named.length === 0) return <></>;
  return (
    <div class="said names" data-names>
      <p class="muted">{words.desk.edit.hint}</p>
      <ul>
        {named.map(({ name, text, label, unit }) => (
          <li>
            <code>{`{{${name}}}`}</code> ={" "}
            <b
              data-name={name}
              data-label={unquoted(words.quote(label))}
              {...words.asWritten}
              data-asks={moved.includes(name)}
            >
              {words.quote(text)}
            </b>{" "}
            ({words.quote(unit ? `${label}, ${unit}` : label)})
          </li>
        ))}
      </ul>
    </div>
  );
}

/** An officer's words beside what the composer makes of the same sources now. */
function Composed({ paragraph, frame, figures }: ParagraphProps) {
  const { words } = frame;
  return (
    <div class="said">
      <p class="muted">{words.desk.edit.composedIs}:</p>
      <p class="serif" {...words.asWritten}>
        <Difference before={paragraph.readingText} after={filled(paragraph.template, figures)} />
      </p>
      <p class="acts">
        <Act value="restore">{words.desk.edit.composed}</Act>
      </p>
    </div>
  );
}
