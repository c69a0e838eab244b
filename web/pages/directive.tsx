import { deadlineInWords } from "../../functions/core/deadline/words.ts";
import type { AddresseeGroup, Directive } from "../../functions/core/directive.ts";
import { kindWords } from "../../functions/core/directives/outline.ts";
import { DEMANDS, periodWords, type Written } from "../../functions/core/directives/written.ts";
import type { Movement } from "../../functions/core/fields/movements.ts";
import type { Entries } from "../../functions/core/fields/shape.ts";
import { inWordsWithWeekday } from "../../functions/core/instant.ts";
import type { Foretold } from "../../functions/core/ladder/rehearsal.ts";
import { ofRound, paths, to } from "../paths.ts";
import { FieldInput } from "../ui/field.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary } from "../ui/problems.tsx";
import { sayProblem } from "../words/said.ts";
import { vi } from "../words/vi.ts";

interface DirectiveProps {
  readonly frame: Frame;
  /** The round it starts from. */
  readonly from: Directive;
  readonly entries: Entries;
  readonly groups: readonly AddresseeGroup[];
  /** The registry of movements, for naming them as they were launched. */
  readonly launched: readonly Movement[];
  readonly written?: Written | undefined;
  readonly owed?: number | undefined;
  readonly foretold?: readonly Foretold[] | undefined;
}

/** One page from the words of a directive to its issue: fill in, read back what was understood, issue. */
export function DirectivePage(props: DirectiveProps) {
  const { frame, from, written } = props;
  const { directive: _, due: __, ...bare } = frame;
  const problems = written?.problems ?? [];
  const preview = written?.directive;
  return (
    <Page frame={bare} title="Soạn văn bản yêu cầu báo cáo" failed={problems.length > 0} width="form">
      <p class="over">
        <a href={to(paths.board, ofRound(from))}>{from.period.label}</a>
      </p>
      <h1>Soạn văn bản yêu cầu báo cáo</h1>
      <p class="lead">
        Bắt đầu từ đề cương của đợt trước. Chưa có gì được giao cho đến khi bấm Ban hành ở cuối trang.
      </p>
      <ProblemSummary words={frame.words} problems={problems} />
      <form method="post" class="drafting" id="directive">
        <Head {...props} />
        <Demands {...props} />
        <Outline {...props} />
        <div class="acts">
          <button type="submit" class={preview ? "quiet" : "primary"} name="_act" value="read">
            Đọc lại và xem mẫu báo cáo
          </button>
        </div>
        {preview && <Preview {...props} directive={preview} />}
      </form>
    </Page>
  );
}

function Head({ entries, written }: DirectiveProps) {
  return (
    <section>
      <Line name="subject" label="Trích yếu" {...{ entries, written }} />
      <Line name="number" label="Số, ký hiệu (nếu đã có)" {...{ entries, written }} />
      <Line
        name="issued"
        label="Ngày ban hành (nếu đã có)"
        hint="Ví dụ: 10/6/2026"
        {...{ entries, written }}
      />
      <div class="field">
        <label for={entryId("period")}>Kỳ báo cáo</label>
        <select id={entryId("period")} name="period">
          {Object.entries(periodWords).map(([value, { label }]) => (
            <option value={value} selected={entries.period === value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Line name="year" label="Năm" {...{ entries, written }} />
      <Line
        name="cutoff"
        label="Số liệu tính đến hết ngày"
        hint="Hạn báo cáo phải sau ngày này ít nhất một ngày làm việc (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5)."
        {...{ entries, written }}
      />
      <label class="option">
        <input type="checkbox" name="estimates" checked={entries.estimates !== undefined} />
        Cho phép báo cáo số ước thực hiện khi hạn đến trước ngày chốt số liệu
      </label>
      <label class="option">
        <input type="checkbox" name="rehearsal" checked={entries.rehearsal !== undefined} />
        Đợt diễn tập: không gửi thư ra ngoài, sau này xóa được
      </label>
      <Line name="closes" label="Ngừng nhận báo cáo hết ngày (nếu có)" {...{ entries, written }} />
    </section>
  );
}

function Demands({ entries, groups, written, frame, from }: DirectiveProps) {
  const rows = Array.from({ length: DEMANDS }, (_, index) => index + 1);
  return (
    <section>
      <h2>Việc phải làm và thời hạn</h2>
      <p>
        <a href={to(paths.calendar, ofRound(from))}>Lịch nghỉ lễ, tết dùng để tính hạn</a>
      </p>
      <p class="hint">
        Viết thời hạn như trong văn bản: “chậm nhất ngày 27 tháng 6 năm 2026”, “trước ngày 12/7/2026”, “trước
        17 giờ 00 ngày 25/9/2026”.
      </p>
      {rows.map((row) => {
        const name = `demand.${row}`;
        const demand = written?.directive?.demands.find(({ id }) => id === `d${row}`);
        return (
          <details class="card" open={row === 1 || (entries[`${name}.action`] ?? "") !== ""}>
            <summary>Việc {row}</summary>
            <Line name={`${name}.action`} label="Phải làm gì" {...{ entries, written }} />
            <Line name={`${name}.recipient`} label="Gửi về" {...{ entries, written }} />
            <Line
              name={`${name}.wording`}
              label="Thời hạn"
              {...{ entries, written }}
              reading={to(paths.deadline, ofRound(from))}
            />
            {demand && (
              <p class="note good">
                Hạn cuối: <strong>{deadlineInWords(demand.deadline, frame.now)}</strong>
              </p>
            )}
            {groups.map(({ id, words }) => (
              <label class="option">
                <input
                  type="checkbox"
                  name={`${name}.group.${id}`}
                  checked={entries[`${name}.group.${id}`] !== undefined}
                />
                {words}
              </label>
            ))}
          </details>
        );
      })}
    </section>
  );
}

function Outline({ entries, written, launched }: DirectiveProps) {
  const problems = (written?.problems ?? []).filter(({ field }) => field === "outline");
  return (
    <section class="field">
      <h2>
        <label for={entryId("outline")}>Đề cương</label>
      </h2>
      <p class="hint">
        Mục đánh số, nội dung yêu cầu gạch đầu dòng, dạng trả lời trong ngoặc vuông ở cuối dòng. Các dạng:{" "}
        {Object.keys(kindWords).join(", ")}. Có thể dán từ văn bản.
      </p>
      {launched.length > 0 && (
        <details>
          <summary>{launched.length} phong trào đã phát động</summary>
          <ul>
            {launched.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </details>
      )}
      {problems.map((problem) => (
        <p class="complaint">{sayProblem(vi, problem)}</p>
      ))}
      <textarea id={entryId("outline")} name="outline" rows={20}>{`\n${entries.outline ?? ""}`}</textarea>
    </section>
  );
}

interface LineProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly entries: Entries;
  readonly written?: Written | undefined;
  /** Where the words are read aloud as they are typed. */
  readonly reading?: string;
}

function Line({ name, label, hint, entries, written, reading }: LineProps) {
  const id = entryId(name);
  const of = (problem: { field: string }) => problem.field === name;
  const problems = (written?.problems ?? []).filter(of);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && <p class="hint">{hint}</p>}
      {problems.map((problem) => (
        <p class="complaint">{sayProblem(vi, problem)}</p>
      ))}
      <input
        {...{ id, name, type: "text", value: entries[name] ?? "", autocomplete: "off" }}
        {...(problems.length > 0 ? { "aria-invalid": "true" } : {})}
        {...(reading ? { "data-reading": reading, "aria-describedby": `${id}-reading` } : {})}
      />
      {reading && <output class="echo" id={`${id}-reading`} for={id} />}
      {(written?.warnings ?? []).filter(of).map((problem) => (
        <p class="note doubt">{sayProblem(vi, problem)}</p>
      ))}
    </div>
  );
}

function Preview({
  directive,
  frame,
  owed,
  foretold = [],
}: DirectiveProps & { readonly directive: Directive }) {
  const days = [...new Set(foretold.map(({ date }) => date))];
  return (
    <section class="preview">
      <h2>Mẫu báo cáo các đơn vị sẽ thấy</h2>
      {directive.sections.map(({ number, heading, prompts }) => (
        <fieldset class="card" disabled>
          <legend>
            {number} {heading}
          </legend>
          {prompts.map(({ text, fields }) => (
            <div class="prompt">
              <blockquote>{text}</blockquote>
              {fields.map((field) => (
                <FieldInput field={field} entries={{}} problems={[]} words={frame.words} />
              ))}
            </div>
          ))}
        </fieldset>
      ))}
      <h2>Ai sẽ được nhắc, vào ngày nào, nếu chưa gửi</h2>
      <ul>
        {days.map((date) => (
          <li>
            {inWordsWithWeekday(date)}: {foretold.filter((each) => each.date === date).length} thư
          </li>
        ))}
      </ul>
      <div class="send">
        <p>
          Ban hành sẽ giao <strong>{owed}</strong> nhiệm vụ và bắt đầu nhắc việc theo lịch trên.
        </p>
        <button type="submit" class="primary" name="_act" value="issue">
          Ban hành và giao {owed} nhiệm vụ
        </button>
      </div>
    </section>
  );
}
