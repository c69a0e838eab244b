import { headOf, isHeaded } from "../../../functions/core/report/desk.ts";
import { type Comment, commentsIn } from "../../../functions/core/round/comment.ts";
import { NEW_PARAGRAPH } from "../../desk/asked.ts";
import { ofRound, paths, to } from "../../paths.ts";
import { AddParagraph } from "./add-paragraph.tsx";
import { Dropped } from "./dropped.tsx";
import { EditParagraph } from "./edit-paragraph.tsx";
import { LiveText } from "./live-text.tsx";
import { CommentsOnGone, ParagraphComments } from "./paragraph-comments.tsx";
import {
  type DeskProps,
  hrefOf,
  isQuantifier,
  mayEdit,
  PARAGRAPHS_SHOWN,
  type ParagraphProps,
  paragraphId,
} from "./props.ts";

/** The section as the next print will have it, in the proportions of the document. */
export function Sheet(props: DeskProps) {
  const { frame, section, onDesk, asked } = props;
  const { words } = frame;
  const t = words.desk.sheet;
  const { chapter, number, heading } = section;
  const from = (asked.sheet - 1) * PARAGRAPHS_SHOWN;
  const marks = onDesk.paragraphs.map(({ mark }) => mark);
  const said = commentsIn(section.id, marks, props.comments);
  return (
    <section class="sheet" id="trang" tabindex={-1} aria-label={t.label}>
      <div class="heads" {...words.asWritten}>
        <h2 class={isHeaded(section) ? "" : "muted"}>{`${chapter.number} ${chapter.title}`.trim()}</h2>
        {heading !== chapter.title && heading !== "" && <h3>{`${number} ${heading}`.trim()}</h3>}
      </div>
      {onDesk.paragraphs.length === 0 && <p class="said">{t.empty}</p>}
      {onDesk.paragraphs.slice(from, from + PARAGRAPHS_SHOWN).map((paragraph) => (
        <OnSheet {...props} paragraph={paragraph} said={said.at.get(paragraph.mark) ?? []} />
      ))}
      <Turn {...props} from={from} />
      <Adding {...props} />
      <Dropped {...props} />
      <CommentsOnGone {...props} said={said.gone} />
      <NextSection {...props} />
    </section>
  );
}

type SpokenOf = ParagraphProps & { readonly said: readonly Comment[] };

function OnSheet(props: SpokenOf) {
  const { paragraph, frame, asked, said } = props;
  switch (paragraph.kind) {
    case "heading":
      return (
        <p class="within" id={paragraphId(paragraph.mark)} {...frame.words.asWritten}>
          <b>{paragraph.text}</b>
        </p>
      );
    case "table":
      return (
        <p class="said muted" id={paragraphId(paragraph.mark)}>
          {frame.words.desk.sheet.table}: {frame.words.quote(paragraph.text)}
        </p>
      );
    case "paragraph":
    case "point":
      return (
        <>
          {mayEdit(props) && paragraph.mark === asked.paragraph ? (
            <EditParagraph {...props} />
          ) : (
            <Paragraph {...props} />
          )}
          <ParagraphComments {...props} mark={paragraph.mark} said={said} />
        </>
      );
  }
}

function Paragraph({ paragraph, said, ...props }: SpokenOf) {
  const { words } = props.frame;
  const t = words.desk.sheet;
  const { mark, sign, template, uses, flags } = paragraph;
  const counted = paragraph.figures.filter((figure) => !isQuantifier(figure));
  const named = uses.length + counted.length === 0 ? t.wording : t.claims(uses.length);
  return (
    <div class={flags.length > 0 ? "par asks" : "par"} id={paragraphId(mark)}>
      <p class="lines" {...words.asWritten}>
        {sign && `${sign} `}
        <LiveText {...props} text={template} told={paragraph.figures} />
      </p>
      {flags.length > 0 && <p class="said state again">{t.toLook}</p>}
      <div class="margin">
        {mayEdit(props) && (
          <a
            href={hrefOf(props, { paragraph: mark, sheet: props.asked.sheet }, paragraphId(mark))}
            class="edit-this"
            aria-label={t.edit(named)}
          >
            {t.edited}
          </a>
        )}
        <span>{named}</span>
        {said.length === 0 && props.asked.comment !== mark && (
          <a
            href={hrefOf(props, { comment: mark, sheet: props.asked.sheet }, paragraphId(mark))}
            aria-label={words.desk.comment.title}
          >
            {words.desk.comment.short}
          </a>
        )}
      </div>
    </div>
  );
}

function Turn({ from, ...props }: DeskProps & { readonly from: number }) {
  const { onDesk, asked, frame } = props;
  const { turn, sheet } = frame.words.desk;
  const all = onDesk.paragraphs.length;
  const to = Math.min(from + PARAGRAPHS_SHOWN, all);
  if (all <= PARAGRAPHS_SHOWN) return <></>;
  return (
    <p class="said turn">
      {sheet.from(from + 1, to, all)}
      {from > 0 && <a href={hrefOf(props, { sheet: asked.sheet - 1 })}>{turn.before}</a>}
      {to < all && <a href={hrefOf(props, { sheet: asked.sheet + 1 })}>{turn.after}</a>}
    </p>
  );
}

function Adding(props: DeskProps) {
  const { asked, frame } = props;
  if (!mayEdit(props)) return <></>;
  if (asked.paragraph === NEW_PARAGRAPH) return <AddParagraph {...props} />;
  const adding = { paragraph: NEW_PARAGRAPH, sheet: asked.sheet };
  return (
    <p class="said">
      <a href={hrefOf(props, adding, paragraphId(NEW_PARAGRAPH))}>{frame.words.desk.sheet.add}</a>
    </p>
  );
}

function NextSection({ tree, section, directive, frame }: DeskProps) {
  const next = tree[tree.findIndex(({ id }) => id === section.id) + 1];
  if (!next) return <></>;
  const { words } = frame;
  return (
    <p class="said">
      {words.desk.sheet.next}:{" "}
      <a href={to(paths.deskSection, { ...ofRound(directive), section: next.id })}>
        {words.quote(headOf(next))}
      </a>
    </p>
  );
}
