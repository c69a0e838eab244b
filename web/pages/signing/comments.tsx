import type { Comment } from "../../../functions/core/round/comment.ts";
import { openAmong } from "../../../functions/core/round/comment.ts";
import { paths, to } from "../../paths.ts";
import { entryId } from "../../ui/problems.tsx";
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
      {open.map((comment) => (
        <CommentItem {...props} comment={comment} />
      ))}
      {closed.length > 0 && (
        <details>
          <summary>{t.closed(closed.length)}</summary>
          {closed.map((comment) => (
            <CommentItem {...props} comment={comment} />
          ))}
        </details>
      )}
      <form method="post" action={to(paths.comment, address)}>
        <input type="hidden" name="_key" value={press} />
        <div class="field">
          <label for={id}>{t.say}</label>
          <textarea id={id} name="text" rows={2} maxlength={4000} required {...words.asWritten} />
        </div>
        <button type="submit">{t.act}</button>
      </form>
    </section>
  );
}

function CommentItem(props: EditionShown & { readonly comment: Comment }) {
  const { frame, edition, names, comment } = props;
  const { words } = frame;
  const t = words.edition.comments;
  const address = { directive: edition.directive, number: edition.number, comment: comment.id };
  const id = entryId(`answer-${comment.id}`);
  return (
    <article class="act" id={`y-kien-${comment.id}`}>
      {[comment, ...comment.answers].map(({ by, at, text }) => (
        <>
          <p>
            <strong>{words.quote(names.get(by) ?? by)}</strong> <span class="muted">{words.instant(at)}</span>
          </p>
          <p class="prose lines">{words.quote(text)}</p>
        </>
      ))}
      {comment.quoted && <p class="quote">{words.quote(comment.quoted)}</p>}
      {comment.edition !== edition.number && <p class="muted">{t.of(comment.edition)}</p>}
      {comment.closed ? (
        <p class="muted">
          {t.closedBy(
            words.quote(names.get(comment.closed.by) ?? comment.closed.by),
            words.instant(comment.closed.at),
          )}
        </p>
      ) : (
        <div class="acts">
          <details>
            <summary>{t.answer}</summary>
            <form method="post" action={to(paths.answerComment, address)}>
              <div class="field">
                <label for={id}>{t.answerLabel}</label>
                <textarea id={id} name="text" rows={2} maxlength={4000} required {...words.asWritten} />
              </div>
              <button type="submit">{t.answer}</button>
            </form>
          </details>
          <form method="post" action={to(paths.closeComment, address)}>
            <button type="submit" class="quiet">
              {t.close}
            </button>
          </form>
        </div>
      )}
    </article>
  );
}
