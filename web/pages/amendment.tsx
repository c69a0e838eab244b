import { deadlineInWords } from "../../functions/core/deadline/words.ts";
import type { Amending, Directive } from "../../functions/core/directive.ts";
import type { Entries } from "../../functions/core/fields/shape.ts";
import { documentName, partyName } from "../../functions/core/naming.ts";
import type { Problem } from "../../functions/core/outcome.ts";
import type { Roster } from "../../functions/core/roster.ts";
import type { Acted } from "../../functions/core/setting.ts";
import type { NewDeadline } from "../amending.ts";
import { ofRound, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { momentWords } from "../ui/moment.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary } from "../ui/problems.tsx";
import { sayProblem } from "../words/said.ts";
import { RoundNav } from "./board.tsx";
import { sentence } from "./owed.tsx";

interface AmendmentProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly roster: Roster;
  readonly entries: Entries;
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly string[];
  /** Present once the form was understood: what it says, and whom it moves. */
  readonly asked?: NewDeadline;
  readonly moved?: readonly Acted[];
}

/** A demand's new deadline: filled in, read back with whom it affects, issued; and what was amended before. */
export function AmendmentPage(props: AmendmentProps) {
  const { frame, directive, entries, problems = [], warnings = [], asked } = props;
  return (
    <Page frame={frame} title="Sửa đổi thời hạn" failed={problems.length > 0} saved="" width="form">
      <p class="over">{documentName(directive)}</p>
      <h1>Sửa đổi thời hạn</h1>
      <RoundNav frame={frame} directive={directive} here="amendment" />
      <p class="lead">
        Chỉ đổi khi đã có văn bản sửa đổi. Chưa có gì thay đổi cho đến khi bấm nút ở cuối trang.
      </p>
      <ProblemSummary words={frame.words} problems={problems} />
      <form method="post" action={to(paths.amendment, ofRound(directive))}>
        <div class="field">
          <label for={entryId("demand")}>Việc được đổi thời hạn</label>
          <select id={entryId("demand")} name="demand">
            {directive.demands.map(({ id, action, deadline }) => (
              <option value={id} selected={entries.demand === id}>
                {sentence(action)} ({deadlineInWords(deadline, frame.now)})
              </option>
            ))}
          </select>
        </div>
        <Line {...props} name="wording" label="Thời hạn mới, như trong văn bản" />
        {warnings.map((text) => (
          <p class="note doubt">{text}</p>
        ))}
        <Line {...props} name="number" label="Số, ký hiệu văn bản sửa đổi" />
        <Line {...props} name="issued" label="Ngày văn bản sửa đổi" />
        <Line {...props} name="reason" label="Lý do" />
        <div class="acts">
          <button type="submit" class={asked ? "quiet" : "primary"} name="_act" value="read">
            Đọc lại và xem ai bị ảnh hưởng
          </button>
        </div>
        {asked && <Effect {...props} asked={asked} />}
      </form>
      <History {...props} />
    </Page>
  );
}

function Line({
  frame,
  name,
  label,
  entries,
  problems = [],
}: AmendmentProps & { readonly name: string; readonly label: string }) {
  const id = entryId(name);
  const own = problems.filter(({ field }) => field === name);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {own.map((problem) => (
        <p class="complaint">{sayProblem(frame.words, problem)}</p>
      ))}
      <input
        {...{ id, name, type: "text", value: entries[name] ?? "", autocomplete: "off" }}
        {...(own.length > 0 ? { "aria-invalid": "true" } : {})}
      />
    </div>
  );
}

/** Everyone the new deadline moves, and the addresses it will be told to. */
function Effect(props: AmendmentProps & { readonly asked: NewDeadline }) {
  const { frame, asked, moved = [] } = props;
  return (
    <section>
      <h2>Ai bị ảnh hưởng, ai được báo</h2>
      <p>
        Hạn mới: <strong>{deadlineInWords(asked.deadline, frame.now)}</strong>
      </p>
      <ul>
        {moved.map(({ obligation, notices }) => (
          <li>
            {partyName(obligation, props)}:{" "}
            {notices.length > 0
              ? `báo ${notices.map((notice) => notice.to).join(", ")}`
              : "không có địa chỉ để báo, đề nghị báo bằng cách khác"}
          </li>
        ))}
      </ul>
      <button type="submit" class="primary" name="_act" value="issue">
        Đổi thời hạn và báo {moved.length} đơn vị
      </button>
    </section>
  );
}

function History({ directive, frame }: AmendmentProps) {
  const amendments = directive.amendments ?? [];
  if (amendments.length === 0) return <></>;
  return (
    <section>
      <h2>Đã sửa đổi</h2>
      <ul>
        {amendments.map((amendment) => (
          <li>{inWords(amendment, directive, frame)}</li>
        ))}
      </ul>
      <p class="quiet-links">
        <a href={to(paths.outbox, ofRound(directive))}>Xem thư đã báo cho từng đơn vị</a>
      </p>
    </section>
  );
}

function inWords({ document, demand, before, reason, at }: Amending, directive: Directive, { now }: Frame) {
  const action = directive.demands.find(({ id }) => id === demand)?.action ?? "";
  const name = documentName({ ...directive, document });
  return `${momentWords(at)}: ${sentence(action)}, theo ${name}. Hạn trước: ${deadlineInWords(before, now)}. Lý do: ${reason}`;
}
