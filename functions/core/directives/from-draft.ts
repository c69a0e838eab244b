import * as v from "valibot";
import type { DirectiveId } from "../ids.ts";
import type { Instant } from "../instant.ts";
import type { Movement } from "../kinds/movements/field.ts";
import { calendarFor } from "../ladder/rules.ts";
import type { Roster } from "../people/roster.ts";
import type { Problem } from "../problem/outcome.ts";
import { kindOfDocument } from "../registry/document-kinds.ts";
import { type Demand, Directive } from "./directive.ts";
import type { Draft, DraftNode } from "./draft.ts";
import { cutoffHint } from "./fields.ts";
import { quotedBeside } from "./movements-in.ts";
import { otherPeriodsIn } from "./other-periods.ts";
import { labelAfter, type Period } from "./period.ts";
import { nodesIn, printedOutline, sectionsOf } from "./sections.ts";
import { demandsOf } from "./stated-demands.ts";
import { unknownTitlesIn } from "./unknown-titles.ts";

export interface Given {
  readonly id: DirectiveId;
  readonly roster: Roster;
  readonly now: Instant;
  /** What the authority has launched before. */
  readonly launched: readonly Movement[];
}

/** What a draft comes to. A problem's `field` is the place of the draft that it is about. */
export interface FromDraft {
  readonly problems: readonly Problem[];
  /** What the drafter should know and may overrule. */
  readonly warnings: readonly Problem[];
  /** Absent while anything is wrong. */
  readonly directive?: Directive;
}

/** The one way from a draft to a directive. What it lacks comes back as problems, none of it is guessed. */
export function directiveFrom(draft: Draft, given: Given): FromDraft {
  const { demands, problems, warnings } = demandsOf(draft, {
    calendar: calendarFor(given.roster.authority),
    now: given.now,
  });
  const { period } = draft;
  const wrong = [...headProblems(draft), ...problems, ...outlineProblems(draft), ...unasked(draft)];
  if (wrong.length > 0 || !period) return { problems: wrong, warnings };
  return {
    problems: [],
    warnings: [...warnings, ...outlineDoubts(draft.outline, period, given.launched)],
    directive: written(draft, { ...given, demands, period }),
  };
}

/** The directive that a draft and the demands read from it are. */
export function written(
  draft: Draft,
  given: Given & { readonly demands: readonly Demand[]; readonly period: Period },
): Directive {
  const { id, roster, now, launched, demands, period } = given;
  const { kind, number, issueDate, subject, ...letter } = draft.document;
  const { dataCutoff, report, confirmation, rehearsal, closesAt } = draft;
  const named = { subject, ...(number ? { number } : {}), ...(issueDate ? { issueDate } : {}) };
  return v.parse(Directive, {
    id,
    authority: roster.authority.id,
    roster: roster.id,
    document: { kind: kindOfDocument({ kind, ...named }), ...named },
    period,
    nextPeriodLabel: draft.nextPeriodLabel ?? labelAfter(period),
    ...(dataCutoff ? { dataCutoff } : {}),
    preamble: draft.preamble,
    groups: draft.groups,
    sections: sectionsOf(draft.outline, { hint: cutoffHint(dataCutoff, demands), launched }),
    demands: [...demands],
    issuedAt: now,
    ...(confirmation === "head" ? { confirmation } : {}),
    ...(rehearsal ? { rehearsal } : {}),
    ...(closesAt ? { closesAt } : {}),
    outline: printedOutline(draft.outline),
    ...(report ? { report } : {}),
    letter,
  } satisfies v.InferInput<typeof Directive>);
}

function headProblems({ document, period }: Draft): readonly Problem[] {
  const outOfRange = period && !(period.year >= 1945 && period.year <= 2100);
  return [
    ...(document.subject.trim() === "" ? [{ field: "subject", code: "needs-subject" as const }] : []),
    ...(period ? [] : [{ field: "period", code: "no-such-period" as const }]),
    ...(outOfRange ? [{ field: "year", code: "four-digit-year" as const }] : []),
  ];
}

/** Whoever asks for a report says about what. */
function outlineProblems({ outline, demands }: Draft): readonly Problem[] {
  const asks = nodesIn(outline).some(({ node }) => node.prompts.length > 0);
  const wanted = demands.length === 0 || demands.some(({ kind }) => kind === "report");
  return wanted && !asks ? [{ field: "outline", code: "empty-outline" }] : [];
}

/** What takes no answer, or is kept for groups that are gone, would be asked of nobody unnoticed. */
function unasked({ outline, groups }: Draft): readonly Problem[] {
  const known = new Set(groups.map(({ id }) => id));
  const isNobody = (some: readonly string[] | undefined) => some && !some.some((id) => known.has(id));
  return nodesIn(outline).flatMap(({ node }) =>
    node.prompts.flatMap(({ id, text, asks, groups: own }): readonly Problem[] => {
      const about = { field: `prompt.${id}`, prompt: text.slice(0, 60) };
      if (asks.length === 0) return [{ ...about, code: "asks-nothing" }];
      const gone = isNobody(own) || asks.some((ask) => isNobody(ask.groups));
      return gone ? [{ ...about, code: "asked-of-nobody" }] : [];
    }),
  );
}

function outlineDoubts(
  outline: readonly DraftNode[],
  period: Period,
  launched: readonly Movement[],
): readonly Problem[] {
  const nodes = nodesIn(outline).map(({ node }) => node);
  const prompts = nodes.flatMap((node) => node.prompts);
  const beside = prompts.flatMap(({ text, movements }) =>
    quotedBeside(text, launched).filter((name) => !movements.some((each) => each.name === name)),
  );
  // A prompt that names its own periods asks about them on purpose.
  const words = [
    ...nodes.flatMap(({ title = "", text = "" }) => [title, text]),
    ...prompts.filter(({ periods }) => periods.length === 0).map(({ text }) => text),
  ].join("\n");
  const known = { year: period.year, label: period.label, next: labelAfter(period) };
  const untitled = prompts
    .filter(({ asks }) => asks.some(({ question }) => question === "awardMatrix"))
    .flatMap(({ id, text, titles }) =>
      unknownTitlesIn(text)
        .filter((title) => !titles.includes(title))
        .map((title): Problem => ({ field: `prompt.${id}`, code: "title-unknown", title })),
    );
  return [
    ...untitled,
    ...[...new Set(beside)].map(
      (name): Problem => ({ field: "outline", code: "quoted-beside" as const, name }),
    ),
    ...otherPeriodsIn(words, known).map(
      (said): Problem => ({ field: "outline", code: "other-period", said, chosen: period.label }),
    ),
  ];
}
