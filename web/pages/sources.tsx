import type { Directive } from "../../functions/core/directive.ts";
import { fieldsOf } from "../../functions/core/directive.ts";
import type { Edition } from "../../functions/core/edition.ts";
import { differenceOf, type Run } from "../../functions/core/report/difference.ts";
import type { Edit } from "../../functions/core/report/editor.ts";
import type { Traced } from "../../functions/core/report/traced.ts";
import { blocIn, type Roster, unitIn } from "../../functions/core/roster.ts";
import { ofRound, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { entryId } from "../ui/problems.tsx";

export interface SourcesProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly roster: Roster;
  readonly edition: Edition;
  readonly traced: Traced;
  /** Edits made since, which the next edition will carry. */
  readonly edits: readonly Edit[];
}

/** Everything the report prints, line by line, with who it comes from; the officer may word it otherwise. */
export function SourcesPage(props: SourcesProps) {
  const { frame, directive, edition, traced, edits } = props;
  const composed = new Map(
    traced.statements.flatMap(({ source, text }) => (source ? [[source, text] as const] : [])),
  );
  const printed = new Map(traced.printed.map(({ mark, text }) => [mark, text]));
  // A statement that was dropped is printed nowhere, and must still be found to be taken back.
  const marks = [...new Set([...printed.keys(), ...composed.keys()])];
  return (
    <Page frame={frame} title={`Lời văn và nguồn, bản số ${edition.number}`} width="wide">
      <p class="over">
        <a href={to(paths.editions, ofRound(directive))}>Báo cáo tổng hợp</a> · Bản số {edition.number}
      </p>
      <h1>Lời văn và nguồn số liệu</h1>
      <p class="lead">
        Mỗi dòng in trong báo cáo, kèm đơn vị đã báo cáo. Sửa lời không làm thay đổi báo cáo của đơn vị và có
        hiệu lực từ lần tổng hợp sau.
      </p>
      {traced.flags.length > 0 && <Flags {...props} />}
      {traced.doubts.length > 0 && <Doubts {...props} />}
      {marks.map((mark) => (
        <Statement
          {...props}
          mark={mark}
          text={printed.get(mark)}
          composed={composed.get(mark)}
          pending={edits.filter((edit) => edit.mark === mark && edit.at >= edition.asOf)}
        />
      ))}
    </Page>
  );
}

/** Edits that were not carried out, because the sources have moved on since. */
function Flags({ traced }: SourcesProps) {
  return (
    <div class="note doubt">
      <h2>Lời đã sửa cần xem lại</h2>
      <p>Đơn vị đã gửi lại nội dung khác, nên lời sửa dưới đây chưa được dùng trong bản này.</p>
      <ul>
        {traced.flags.map(({ edit, now }) => (
          <li>
            <a href={`#${entryId(edit.mark)}`}>{edit.act === "reword" ? edit.text : edit.basis}</a>
            {now === undefined ? " (không còn đơn vị nào nêu)" : ""}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** More than anyone asks units about in one afternoon. */
const DOUBTS_SHOWN = 40;

/** What does not agree across the round; it is for the officer to ask the units, the figures stand as they were sent. */
function Doubts({ traced }: SourcesProps) {
  return (
    <details class="note doubt">
      <summary>{traced.doubts.length} điểm chưa khớp giữa các báo cáo</summary>
      <ul class="findings">
        {traced.doubts.slice(0, DOUBTS_SHOWN).map(({ text }) => (
          <li>{text}</li>
        ))}
        {traced.doubts.length > DOUBTS_SHOWN && <li>Và {traced.doubts.length - DOUBTS_SHOWN} điểm khác.</li>}
      </ul>
    </details>
  );
}

interface StatementProps extends SourcesProps {
  readonly mark: string;
  readonly text: string | undefined;
  readonly composed: string | undefined;
  readonly pending: readonly Edit[];
}

function Statement(props: StatementProps) {
  const { mark, text, composed, pending, traced, frame } = props;
  const reworded = text !== undefined && composed !== undefined && text !== composed;
  return (
    <article class="card" id={entryId(mark)}>
      <p class="prose">{text ?? <del>{composed}</del>}</p>
      {reworded && (
        <p class="small">
          Hệ thống soạn: <Difference before={composed} after={text} />
        </p>
      )}
      {pending.map((edit) => (
        <p class="note doubt">{pendingWords(edit)}</p>
      ))}
      <details>
        <summary>{traced.trace[mark]?.length ?? 0} nguồn</summary>
        <ul>
          {(traced.trace[mark] ?? []).map((source) => (
            <li>
              <SourceLink {...props} source={source} />
            </li>
          ))}
        </ul>
      </details>
      {frame.person?.role === "officer" && composed !== undefined && (
        <Editing {...props} basis={composed} shown={text ?? composed} dropped={text === undefined} />
      )}
    </article>
  );
}

function pendingWords(edit: Edit): string {
  switch (edit.act) {
    case "reword":
      return `Lần tổng hợp sau sẽ in: ${edit.text}`;
    case "drop":
      return "Lần tổng hợp sau sẽ bỏ dòng này.";
    case "restore":
      return "Lần tổng hợp sau sẽ in lại dòng này.";
    case "accept":
      return "Đã duyệt lời này.";
    case "move":
      return "Lần tổng hợp sau sẽ đổi chỗ dòng này.";
  }
}

type Source = Traced["trace"][string][number];

function SourceLink({ directive, roster, source }: SourcesProps & { readonly source: Source }) {
  const { obligation, revision, field } = source;
  const unit = unitIn(roster, source.unit)?.name ?? source.unit;
  const bloc = source.bloc && blocIn(roster, source.bloc)?.name;
  const label = fieldsOf(directive).find(({ id }) => id === field)?.label ?? field;
  const href = to(paths.revision, { directive: directive.id, obligation, revision });
  return (
    <>
      <a href={href}>{bloc ? `${bloc} (${unit} báo cáo)` : unit}</a>, mục “{label}”, lần gửi {revision}
    </>
  );
}

function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <>
      {differenceOf(before, after).map((run) => (
        <Words {...run} />
      ))}
    </>
  );
}

function Words({ type, words }: Run) {
  switch (type) {
    case "same":
      return <span>{words} </span>;
    case "gone":
      return <del>{words} </del>;
    case "new":
      return <ins>{words} </ins>;
  }
}

interface EditingProps extends SourcesProps {
  readonly mark: string;
  readonly basis: string;
  readonly shown: string;
  readonly dropped: boolean;
}

function Editing({ directive, edition, mark, basis, shown, dropped }: EditingProps) {
  const id = `${entryId(mark)}-text`;
  return (
    <details>
      <summary>Sửa lời</summary>
      <form method="post" action={to(paths.sources, { ...ofRound(directive), number: edition.number })}>
        <input type="hidden" name="mark" value={mark} />
        <input type="hidden" name="basis" value={basis} />
        <label for={id} class="unseen">
          Lời in trong báo cáo
        </label>
        <textarea id={id} name="text" rows={3}>{`\n${shown}`}</textarea>
        <p class="acts">
          <button type="submit" name="act" value="reword" class="primary">
            Dùng lời này
          </button>
          <button type="submit" name="act" value="accept" class="quiet">
            Duyệt lời hệ thống
          </button>
          <button type="submit" name="act" value="first" class="quiet">
            Đưa lên đầu mục
          </button>
          <button type="submit" name="act" value={dropped ? "restore" : "drop"} class="quiet">
            {dropped ? "In lại dòng này" : "Bỏ khỏi báo cáo"}
          </button>
        </p>
      </form>
    </details>
  );
}
