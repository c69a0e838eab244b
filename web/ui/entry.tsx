import type { Child } from "hono/jsx";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { sayProblem } from "../words/said.ts";
import type { Words } from "../words/vi.ts";
import { Complaint } from "./label.tsx";
import { entryId, problemId } from "./problems.tsx";

/** What stands around every box of a form: its words, what was typed, and what is wrong with that. */
export interface Boxes {
  readonly words: Words;
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  readonly warnings?: readonly Problem[];
}

interface BoxProps extends Boxes {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

interface LineProps extends BoxProps {
  readonly type?: "text" | "date" | "time";
  /** Where the words are read aloud as they are typed. */
  readonly reading?: string;
}

/** One line of text, a day or an hour. */
export function Line(props: LineProps) {
  const { words, name, entries, reading, type = "text" } = props;
  const id = entryId(name);
  const described = describedBy(props, reading ? [`${id}-reading`] : []);
  return (
    <Box {...props}>
      <input
        {...{ id, name, type, value: entries[name] ?? "", autocomplete: "off" }}
        {...words.asWritten}
        {...described}
        {...(reading ? { "data-reading": reading } : {})}
      />
      {reading && <output class="echo" id={`${id}-reading`} for={id} />}
    </Box>
  );
}

export function Paragraphs(props: BoxProps & { readonly rows?: number }) {
  const { words, name, entries, rows = 4 } = props;
  return (
    <Box {...props}>
      {/* A line break right after the tag is dropped by every browser, so one is spent. */}
      <textarea id={entryId(name)} {...{ name, rows }} {...words.asWritten} {...describedBy(props)}>
        {`\n${entries[name] ?? ""}`}
      </textarea>
    </Box>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
  /** The label is not the page's own but as an office writes it. */
  readonly written?: boolean;
}

export function Select(props: BoxProps & { readonly choices: readonly Choice[] }) {
  const { words, name, entries, choices } = props;
  return (
    <Box {...props}>
      <select id={entryId(name)} name={name} {...describedBy(props)}>
        {choices.map(({ value, label, written }) => (
          <option value={value} selected={entries[name] === value} {...(written ? words.asWritten : {})}>
            {label}
          </option>
        ))}
      </select>
    </Box>
  );
}

export function Radios(props: BoxProps & { readonly choices: readonly Choice[] }) {
  const { words, name, label, hint, entries, problems, choices } = props;
  return (
    <fieldset class="field" {...describedBy(props)}>
      <legend>{label}</legend>
      {hint && (
        <p class="hint" id={`${entryId(name)}-hint`}>
          {hint}
        </p>
      )}
      <Complaint entry={name} problems={problems} words={words} />
      {choices.map((choice, index) => (
        <label class="option">
          <input
            {...{ type: "radio", name, value: choice.value, checked: entries[name] === choice.value }}
            {...(index === 0 ? { id: entryId(name) } : {})}
          />
          <span>{choice.written ? words.quote(choice.label) : choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Tick({
  name,
  label,
  entries,
}: Pick<BoxProps, "name" | "entries"> & { readonly label: Child }) {
  return (
    <label class="option">
      <input type="checkbox" id={entryId(name)} name={name} checked={entries[name] !== undefined} />
      <span>{label}</span>
    </label>
  );
}

function Box({ children, ...props }: BoxProps & { readonly children: Child }) {
  const { words, name, label, hint, problems, warnings = [] } = props;
  const id = entryId(name);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Complaint entry={name} problems={problems} words={words} />
      {children}
      {warnings
        .filter(({ field }) => field === name)
        .map((warning) => (
          <p class="note doubt">{sayProblem(words, warning)}</p>
        ))}
    </div>
  );
}

function describedBy({ name, hint, problems }: BoxProps, more: readonly string[] = []) {
  const wrong = problems.some(({ field }) => field === name);
  const ids = [...(hint ? [`${entryId(name)}-hint`] : []), ...(wrong ? [problemId(name)] : []), ...more];
  return {
    ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}),
    ...(wrong ? { "aria-invalid": "true" as const } : {}),
  };
}
