import type { Directive, Section } from "../../functions/core/directives/directive.ts";
import type { ClientKey } from "../../functions/core/ids.ts";
import { addMilliseconds, dateIn } from "../../functions/core/instant.ts";
import {
  type Delegation,
  longestEnd,
  titleOf,
  usualEnd,
} from "../../functions/core/obligation/delegation.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { about, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { TakeBack } from "../ui/holder.tsx";
import { Complaint } from "../ui/label.tsx";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary, problemId } from "../ui/problems.tsx";
import { lendingMessage } from "../words/vi/lending.ts";
import type { Words } from "../words/vi.ts";
import { vi } from "../words/vi.ts";

interface LendProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly obligation: Obligation;
  readonly section: Section;
}

/** What the clerk says about the colleague; posted words come back with what is wrong with them. */
export function LendPage(
  props: LendProps & {
    readonly typed: Readonly<Record<string, string>>;
    readonly problems: readonly Problem[];
    readonly key: ClientKey;
    /** Set when the section is in somebody's hands already. */
    readonly held?: Delegation | undefined;
    /** Nothing can be lent while the report is with its recipient. */
    readonly sent?: boolean;
  },
) {
  const { frame, directive, obligation, section, typed, problems, held, sent = false } = props;
  const { words, now } = frame;
  const t = words.lending;
  const longest = longestEnd(directive, now);
  const field = { typed, problems, words };
  return (
    <Page frame={frame} title={t.act} failed={problems.length > 0} width="form">
      <p class="over">
        <a href={to(paths.report, about(obligation))}>{t.back}</a>
      </p>
      <ProblemSummary words={words} problems={problems} />
      <h1>{t.act}</h1>
      <p class="lead" {...words.asWritten}>
        {titleOf(section)}
      </p>
      {held && (
        <div class="note doubt">
          <p>{t.held(held.name, words.due(held.until))}</p>
          <TakeBack frame={frame} held={held} section={section} />
        </div>
      )}
      {sent && <p class="note">{t.sent}</p>}
      {!held && !sent && (
        <form method="post" action={to(paths.lend, { ...about(obligation), section: section.id })}>
          <input type="hidden" name="_key" value={props.key} />
          <p class="hint">{t.intro}</p>
          <Box {...field} name="name" label={t.name} hint={t.nameHint} required />
          <Box
            {...field}
            name="email"
            inputmode="email"
            label={`${t.email} (${words.optional})`}
            hint={t.emailHint}
          />
          <Box
            {...field}
            name="day"
            type="date"
            label={`${t.until} (${words.optional})`}
            hint={t.untilHint(words.due(usualEnd(directive, obligation, now)), words.due(longest))}
            min={dateIn(now)}
            max={dateIn(addMilliseconds(longest, -1))}
          />
          <button type="submit" class="primary">
            {t.submit}
          </button>
        </form>
      )}
    </Page>
  );
}

interface BoxProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  readonly words: Words;
  readonly type?: "text" | "date";
  readonly inputmode?: "email";
  readonly required?: boolean;
  readonly min?: string;
  readonly max?: string;
}

function Box({ name, label, hint, typed, problems, words, type = "text", ...bounds }: BoxProps) {
  const wrong = problems.some(({ field }) => field === name);
  const id = entryId(name);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <Complaint entry={name} problems={problems} words={words} />
      <input
        id={id}
        name={name}
        type={type}
        value={typed[name] ?? ""}
        autocomplete="off"
        aria-describedby={[`${id}-hint`, ...(wrong ? [problemId(name)] : [])].join(" ")}
        {...(wrong ? { "aria-invalid": "true" as const } : {})}
        {...bounds}
      />
    </div>
  );
}

/** The link, this once, with a message to send it in. */
export function LentPage(
  props: LendProps & { readonly delegation: Delegation; readonly link: string; readonly party: string },
) {
  const { frame, obligation, section, delegation, link, party } = props;
  const t = frame.words.lending;
  const until = frame.words.due(delegation.until);
  const due = vi.due(delegation.until);
  const message = lendingMessage({ section: titleOf(section), party, until: due, link });
  return (
    <Page frame={frame} title={t.doneTitle} width="form">
      <h1>{t.doneTitle}</h1>
      <p class="lead">{t.lent(delegation.name, until)}.</p>
      <p class="note doubt">{t.once}</p>
      {delegation.email && <p>{t.mailed(delegation.email)}</p>}
      <div class="field">
        <label for="link">{t.link}</label>
        <input id="link" type="text" value={link} readonly />
      </div>
      <div class="field">
        <label for="message">{t.message}</label>
        <textarea id="message" rows={5} readonly {...frame.words.asWritten}>{`\n${message}`}</textarea>
      </div>
      <p>
        <a class="button" href={to(paths.report, about(obligation))}>
          {t.back}
        </a>
      </p>
    </Page>
  );
}
