import { type Comment, openAmong } from "../../../functions/core/round/comment.ts";
import { ofRound, paths, to } from "../../paths.ts";
import { CommentCameFrom, GONE } from "../signing/came-from.tsx";
import { CommentItem } from "../signing/comment-item.tsx";
import { type DeskProps, paragraphId } from "./props.ts";

/** What the forms tell apart from the officer's own acts on the paragraph. */
export const COMMENT_TRIED = "comment";

interface AtParagraph extends DeskProps {
  readonly mark: string;
  /** What is said of it. */
  readonly said: readonly Comment[];
}

/** What is said at one paragraph, folded under its count, and a form to say more; nothing where none is. */
export function ParagraphComments(props: AtParagraph) {
  const { frame, mark, said, asked, tried } = props;
  const { edition: t, desk } = frame.words;
  const isAsked = asked.comment === mark || (tried?.mark === mark && tried.act === COMMENT_TRIED);
  if (said.length === 0 && !isAsked) return <></>;
  const open = openAmong(said);
  return (
    <details class="said talk" open={isAsked}>
      <summary class={open.length > 0 ? "state again" : ""}>
        {open.length > 0
          ? t.leader.comments(open.length)
          : said.length > 0
            ? t.comments.closed(said.length)
            : desk.comment.title}
      </summary>
      <Said {...props} />
      <SayMore {...props} />
    </details>
  );
}

/** What is said of paragraphs that were dropped, merged, or that nobody's report makes any more. */
export function CommentsOnGone(props: DeskProps & { readonly said: readonly Comment[] }) {
  const { frame, said, asked } = props;
  if (said.length === 0) return <></>;
  const open = openAmong(said);
  return (
    <details class="said talk" id={paragraphId(GONE)} open={asked.comment === GONE}>
      <summary class={open.length > 0 ? "state again" : ""}>
        {frame.words.desk.comment.gone(open.length, said.length)}
      </summary>
      <Said {...props} mark={GONE} />
    </details>
  );
}

function Said({ mark, said, ...props }: AtParagraph) {
  const { frame, names, edition, section, asked } = props;
  const { words } = frame;
  const open = openAmong(said);
  const all = [...open, ...said.filter((comment) => !open.includes(comment))];
  return (
    <>
      {all.map((comment) => (
        <CommentItem
          {...{ frame, names, comment }}
          edition={edition.number}
          cameFrom={{ section: section.id, mark, sheet: asked.sheet }}
          {...(mark === GONE && comment.quoted
            ? { about: <blockquote class="lines">{words.quote(comment.quoted)}</blockquote> }
            : {})}
        />
      ))}
    </>
  );
}

function SayMore(props: AtParagraph) {
  const { frame, mark, directive, edition, section, asked, press, tried } = props;
  const { words } = frame;
  const t = words.desk.comment;
  const kept = tried?.mark === mark && tried.act === COMMENT_TRIED ? tried : undefined;
  const id = `${paragraphId(mark)}-y-kien`;
  const wrong = `${id}-sai`;
  return (
    <form method="post" action={to(paths.comment, { ...ofRound(directive), number: edition.number })}>
      <input type="hidden" name="_key" value={press} />
      <CommentCameFrom {...{ section: section.id, mark, sheet: asked.sheet }} />
      {kept && (
        <div class="problems" role="alert" tabindex={-1} id={wrong}>
          <p>{kept.problem}</p>
        </div>
      )}
      <label for={id}>{t.title}</label>
      <textarea
        id={id}
        class="reason"
        name="text"
        rows={2}
        maxlength={4000}
        required
        {...(kept ? { "aria-invalid": "true", "aria-describedby": wrong } : {})}
        {...words.asWritten}
      >{`\n${kept?.text ?? ""}`}</textarea>
      <button type="submit" class="quiet">
        {words.edition.comments.act}
      </button>
    </form>
  );
}
