import type { Child } from "hono/jsx";
import type { PersonId } from "../../../functions/core/ids.ts";
import type { Comment } from "../../../functions/core/round/comment.ts";
import { paths, to } from "../../paths.ts";
import type { Frame } from "../../ui/frame.ts";
import { entryId } from "../../ui/problems.tsx";
import { type CameFrom, CommentCameFrom } from "./came-from.tsx";

interface CommentItemProps {
  readonly frame: Frame;
  readonly names: ReadonlyMap<PersonId, string>;
  readonly comment: Comment;
  /** The edition whose page it stands on. */
  readonly edition: number;
  /** What it is about, where the page does not show that by itself. */
  readonly about?: Child;
  /** On the desk, the paragraph that its forms lead back to. */
  readonly cameFrom?: CameFrom;
}

/** One thing said, with its answers; where it waits, what may be done with it. */
export function CommentItem(props: CommentItemProps) {
  const { frame, names, comment, edition, about } = props;
  const { words } = frame;
  const t = words.edition.comments;
  return (
    <article class="act" id={`y-kien-${comment.id}`}>
      {about}
      {[comment, ...comment.answers].map(({ by, at, text }) => (
        <>
          <p>
            <strong>{words.quote(names.get(by) ?? words.nobody)}</strong>{" "}
            <span class="muted">{words.instant(at)}</span>
          </p>
          <p class="prose lines">{words.quote(text)}</p>
        </>
      ))}
      {comment.edition !== edition && <p class="muted">{t.of(comment.edition)}</p>}
      {comment.closed ? (
        <p class="muted">
          {t.closedBy(
            words.quote(names.get(comment.closed.by) ?? words.nobody),
            words.instant(comment.closed.at),
          )}
        </p>
      ) : (
        <Answering {...props} />
      )}
    </article>
  );
}

function Answering({ frame, comment, edition, cameFrom }: CommentItemProps) {
  const { words } = frame;
  const t = words.edition.comments;
  const address = { directive: comment.directive, number: edition, comment: comment.id };
  const id = entryId(`answer-${comment.id}`);
  return (
    <div class="acts">
      <details>
        <summary>{t.answer}</summary>
        <form method="post" action={to(paths.answerComment, address)}>
          <CommentCameFrom {...cameFrom} />
          <div class="field">
            <label for={id}>{t.answerLabel}</label>
            <textarea id={id} name="text" rows={2} maxlength={4000} {...words.asWritten} />
          </div>
          <button type="submit">{t.answer}</button>
        </form>
      </details>
      <form method="post" action={to(paths.closeComment, address)}>
        <CommentCameFrom {...cameFrom} />
        <button type="submit" class="quiet">
          {t.close}
        </button>
      </form>
    </div>
  );
}
