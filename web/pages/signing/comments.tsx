import { type Comment, openAmong } from "../../../functions/core/round/comment.ts";
import { asking } from "../../desk/asked.ts";
import { paths, to } from "../../paths.ts";
import { entryId } from "../../ui/problems.tsx";
import { paragraphId } from "../desk/props.ts";
import { CommentItem } from "./comment-item.tsx";
import type { EditionShown } from "./shown.ts";

/** What officer, leader and records clerk say to one another of the report; what is closed is folded. */
export function Comments(props: EditionShown) {
  const { frame, edition, comments, press } = props;
  const { words } = frame;
  const t = words.edition.comments;
  const address = { directive: edition.directive, number: edition.number };
  const open = openAmong(comments);
  const closed = comments.filter((comment) => comment.closed);
  const id = entryId("comment");
  return (
    <section class="comments" aria-labelledby="comments">
      <h2 id="comments">{t.title}</h2>
      {edition.desk && (
        <p>
          <a href={to(paths.desk, { directive: edition.directive })}>{t.toParagraphs}</a>
        </p>
      )}
      {open.map((comment) => (
        <Listed {...props} comment={comment} />
      ))}
      {closed.length > 0 && (
        <details>
          <summary>{t.closed(closed.length)}</summary>
          {closed.map((comment) => (
            <Listed {...props} comment={comment} />
          ))}
        </details>
      )}
      <form method="post" action={to(paths.comment, address)}>
        <input type="hidden" name="_key" value={press} />
        <div class="field">
          <label for={id}>{t.say}</label>
          <textarea id={id} name="text" rows={2} maxlength={4000} {...words.asWritten} />
        </div>
        <button type="submit">{t.act}</button>
      </form>
    </section>
  );
}

function Listed({ frame, edition, names, comment }: EditionShown & { readonly comment: Comment }) {
  const about = <AboutParagraph {...{ frame, comment }} />;
  return <CommentItem {...{ frame, names, comment, about }} edition={edition.number} />;
}

/** The paragraph as it read then, and the way to it. */
function AboutParagraph({ frame, comment }: Pick<EditionShown, "frame"> & { readonly comment: Comment }) {
  const { words } = frame;
  const { section, mark, quoted, directive } = comment;
  if (section === undefined || mark === undefined) return <></>;
  const page = to(paths.deskSection, { directive, section });
  return (
    <>
      <p>
        <a href={`${page}${asking({ comment: mark })}#${paragraphId(mark)}`}>
          {words.edition.comments.toParagraph}
        </a>
      </p>
      {quoted && <blockquote class="lines">{words.quote(quoted)}</blockquote>}
    </>
  );
}
