import { Boundary } from "../../functions/core/deadline/deadline.ts";
import type { AddresseeGroup, Directive } from "../../functions/core/directives/directive.ts";
import { kindWords } from "../../functions/core/directives/outline.ts";
import { periodWords } from "../../functions/core/directives/period.ts";
import { DEMANDS, type Written } from "../../functions/core/directives/written.ts";
import type { Movement } from "../../functions/core/kinds/movements/field.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import type { Foretold } from "../../functions/core/ladder/rehearsal.ts";
import { entriesRead } from "../../functions/core/text/entries.ts";
import { ofRound, paths, to } from "../paths.ts";
import { FieldInput } from "../ui/field.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary } from "../ui/problems.tsx";
import { ReadAs } from "../ui/read-as.tsx";
import { sayProblem } from "../words/said.ts";
import type { Words } from "../words/vi.ts";

const boundaries = Boundary.options;

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
  /** Stands for what the preview shows to be owed. */
  readonly shown?: string | undefined;
  /** What would be owed is no longer what the page had shown as the button was pressed. */
  readonly changed?: boolean;
}

/** One page from the words of a directive to its issue: fill in, read back what was understood, issue. */
export function DirectivePage(props: DirectiveProps) {
  const { frame, from, written, entries } = props;
  const { directive: _, due: __, ...bare } = frame;
  const problems = written?.problems ?? [];
  const preview = written?.directive;
  const { words } = frame;
  const t = words.drafting;
  const reads = entriesRead(entries);
  return (
    <Page frame={bare} title={t.title} failed={problems.length > 0} width="form">
      <p class="over">
        <a href={to(paths.board, ofRound(from))}>{words.quote(from.period.label)}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <ProblemSummary words={frame.words} problems={problems} />
      {props.changed && preview && (
        <div class="problems" role="alert">
          <p>{t.shownOtherwise(props.owed ?? 0)}</p>
        </div>
      )}
      <form method="post" class="drafting" id="directive">
        {entries._key && <input type="hidden" name="_key" value={entries._key} />}
        <Head {...props} />
        <Demands {...props} />
        <Outline {...props} />
        <div class="acts">
          <button type="submit" class={preview ? "quiet" : "primary"} name="_act" value="read">
            {t.read}
          </button>
        </div>
        {reads.length > 0 && (
          <section>
            <input type="hidden" name="_looked" value="1" />
            <h2>{words.text.notes}</h2>
            <ReadAs reads={reads} words={words} nameOf={(entry) => nameOfBox(entry, t)} />
          </section>
        )}
        {preview && <Preview {...props} directive={preview} />}
      </form>
    </Page>
  );
}

function nameOfBox(entry: string, t: Words["drafting"]): string {
  const [name = "", row, column] = entry.split(".");
  const labels: Readonly<Record<string, string>> = {
    ...{ subject: t.subject, number: t.number, outline: t.outline },
    ...{ action: t.action, recipient: t.recipient, wording: t.deadline },
  };
  return name === "demand"
    ? `${t.demand(Number(row))}, ${labels[column ?? ""] ?? ""}`
    : (labels[name] ?? name);
}

function Head({ frame, entries, written }: DirectiveProps) {
  const { words } = frame;
  const t = words.drafting;
  const given = { words, entries, written };
  return (
    <section>
      <Line name="subject" label={t.subject} {...given} />
      <Line name="number" label={t.number} {...given} />
      <Line name="issued" label={t.issued} hint={t.issuedHint} {...given} />
      <div class="field">
        <label for={entryId("period")}>{t.period}</label>
        <select id={entryId("period")} name="period">
          {Object.entries(periodWords).map(([value, { label }]) => (
            <option value={value} selected={entries.period === value} {...words.asWritten}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Line name="year" label={t.year} {...given} />
      <Line name="cutoff" label={t.cutoff} hint={t.cutoffHint} {...given} />
      <label class="option">
        <input type="checkbox" name="estimates" checked={entries.estimates !== undefined} />
        {t.estimates}
      </label>
      <label class="option">
        <input type="checkbox" name="confirmation" checked={entries.confirmation !== undefined} />
        {t.confirmation}
      </label>
      <label class="option">
        <input type="checkbox" name="rehearsal" checked={entries.rehearsal !== undefined} />
        {t.rehearsal}
      </label>
      <Line name="closes" label={t.closes} {...given} />
    </section>
  );
}

function Demands({ entries, groups, written, frame, from }: DirectiveProps) {
  const { words } = frame;
  const t = words.drafting;
  const given = { words, entries, written };
  const rows = Array.from({ length: DEMANDS }, (_, index) => index + 1);
  return (
    <section>
      <h2>{t.demands}</h2>
      <p>
        <a href={to(paths.calendar, ofRound(from))}>{t.toCalendar}</a>
      </p>
      <p class="hint">{t.demandsHint}</p>
      {rows.map((row) => {
        const name = `demand.${row}`;
        const demand = written?.directive?.demands.find(({ id }) => id === `d${row}`);
        return (
          <details class="card" open={row === 1 || (entries[`${name}.action`] ?? "") !== ""}>
            <summary>{t.demand(row)}</summary>
            <Line name={`${name}.action`} label={t.action} {...given} />
            <Line name={`${name}.recipient`} label={t.recipient} {...given} />
            <Line
              name={`${name}.wording`}
              label={t.deadline}
              {...given}
              reading={to(paths.deadline, ofRound(from))}
            />
            <PickedDay name={name} {...given} />
            {demand && (
              <p class="note good">
                {t.last}: <strong>{words.office.deadlineOf(demand.deadline, frame.now)}</strong>
                {entries[`${name}.wording`] ? "" : ` ${t.picked.written(demand.deadline.wording)}`}
              </p>
            )}
            {groups.map(({ id, words: named }) => (
              <label class="option">
                <input
                  type="checkbox"
                  name={`${name}.group.${id}`}
                  checked={entries[`${name}.group.${id}`] !== undefined}
                />
                {words.quote(named)}
              </label>
            ))}
          </details>
        );
      })}
    </section>
  );
}

/** The day as numbers, for whoever would rather pick it, or hold the words against it. */
function PickedDay({ name, ...given }: Omit<LineProps, "label">) {
  const { words, entries } = given;
  const t = words.drafting.picked;
  const side = `${name}.side`;
  return (
    <details open={Boolean(entries[`${name}.day`])}>
      <summary>{t.title}</summary>
      <p class="hint">{t.hint}</p>
      <Line {...given} name={`${name}.day`} label={t.day} />
      <Line {...given} name={`${name}.hour`} label={t.hour} />
      <div class="field">
        <label for={entryId(side)}>{t.side}</label>
        <select id={entryId(side)} name={side}>
          {boundaries.map((value) => (
            <option value={value} selected={entries[side] === value}>
              {t.sides[value]}
            </option>
          ))}
        </select>
      </div>
    </details>
  );
}

function Outline({ frame, entries, written, launched }: DirectiveProps) {
  const { words } = frame;
  const t = words.drafting;
  const problems = (written?.problems ?? []).filter(({ field }) => field === "outline");
  return (
    <section class="field">
      <h2>
        <label for={entryId("outline")}>{t.outline}</label>
      </h2>
      <p class="hint">{t.outlineHint([...kindWords.keys()].join(", "))}</p>
      {launched.length > 0 && (
        <details>
          <summary>{t.launched(launched.length)}</summary>
          <ul>
            {launched.map(({ name }) => (
              <li>{words.quote(name)}</li>
            ))}
          </ul>
        </details>
      )}
      {problems.map((problem) => (
        <p class="complaint">{sayProblem(words, problem)}</p>
      ))}
      {(written?.warnings ?? [])
        .filter(({ field }) => field === "outline")
        .map((problem) => (
          <p class="note doubt">{sayProblem(words, problem)}</p>
        ))}
      <textarea
        id={entryId("outline")}
        name="outline"
        rows={20}
        {...words.asWritten}
      >{`\n${entries.outline ?? ""}`}</textarea>
    </section>
  );
}

interface LineProps {
  readonly words: Words;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly entries: Entries;
  readonly written?: Written | undefined;
  /** Where the words are read aloud as they are typed. */
  readonly reading?: string;
}

function Line({ words, name, label, hint, entries, written, reading }: LineProps) {
  const id = entryId(name);
  const of = (problem: { field: string }) => problem.field === name;
  const problems = (written?.problems ?? []).filter(of);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && <p class="hint">{hint}</p>}
      {problems.map((problem) => (
        <p class="complaint">{sayProblem(words, problem)}</p>
      ))}
      <input
        {...{ id, name, type: "text", value: entries[name] ?? "", autocomplete: "off" }}
        {...words.asWritten}
        {...(problems.length > 0 ? { "aria-invalid": "true" } : {})}
        {...(reading ? { "data-reading": reading, "aria-describedby": `${id}-reading` } : {})}
      />
      {reading && <output class="echo" id={`${id}-reading`} for={id} />}
      {(written?.warnings ?? []).filter(of).map((problem) => (
        <p class="note doubt">{sayProblem(words, problem)}</p>
      ))}
    </div>
  );
}

function Preview({
  directive,
  frame,
  owed,
  shown,
  foretold = [],
}: DirectiveProps & { readonly directive: Directive }) {
  const { words } = frame;
  const t = words.drafting;
  const days = [...new Set(foretold.map(({ date }) => date))];
  return (
    <section class="preview">
      <h2>{t.preview}</h2>
      {directive.sections.map(({ number, heading, prompts }) => (
        <fieldset class="card" disabled>
          <legend>{words.quote(`${number} ${heading}`)}</legend>
          {prompts.map(({ text, fields }) => (
            <div class="prompt">
              <blockquote>{words.quote(text)}</blockquote>
              {fields.map((field) => (
                <FieldInput field={field} entries={{}} problems={[]} words={frame.words} />
              ))}
            </div>
          ))}
        </fieldset>
      ))}
      <h2>{t.reminders}</h2>
      <ul>
        {days.map((date) => (
          <li>
            {words.day(date)}: {t.letters(foretold.filter((each) => each.date === date).length)}
          </li>
        ))}
      </ul>
      <div class="send">
        <input type="hidden" name="_owed" value={shown} />
        <p>{t.willIssue(owed ?? 0)}</p>
        <button type="submit" class="primary" name="_act" value="issue">
          {t.issue(owed ?? 0)}
        </button>
      </div>
    </section>
  );
}
