import { type Reading, readDeadline } from "../deadline/read.ts";
import { type CalendarDate, inWords } from "../instant.ts";
import type { Entries } from "../kinds/shape.ts";
import { calendarFor } from "../ladder/rules.ts";
import type { Authority } from "../people/authority.ts";
import type { Problem } from "../problem/outcome.ts";
import { dateFrom } from "../text/date-read.ts";
import { textRead } from "../text/door.ts";
import type { Duty } from "./duty.ts";

/** What a duty says, by the names of its form. */
export function entriesOfDuty({ document, action, recipient, deadline }: Duty): Entries {
  return {
    ...{ kind: document.kind, number: document.number ?? "", issuer: document.issuer },
    issued: document.issueDate ? inWords(document.issueDate) : "",
    ...{ subject: document.subject, action, recipient, wording: deadline.wording },
  };
}

interface WrittenDuty {
  readonly problems: readonly Problem[];
  /** What was read into the words and an officer may overrule. */
  readonly warnings: readonly Problem[];
  /** Absent while anything is wrong. */
  readonly duty?: Duty;
}

/** A superior's day is not rolled on over days of rest: that is for the superior to say. */
const unrolled = { inclusive: "NONE", exclusive: "NONE", timed: "NONE", relative: "NONE" } as const;

export function readDue(wording: string, issueDate: CalendarDate | undefined, authority: Authority): Reading {
  if (wording.trim() === "") return { ok: true, deadline: { type: "undated", wording: "" }, warnings: [] };
  const calendar = calendarFor(authority);
  const reckoning = { calendar, roll: unrolled, field: "wording" };
  return readDeadline(wording, issueDate ? { ...reckoning, issueDate } : reckoning);
}

/** The duty as its form says it; a deadline's words are read as those of a directive are. */
export function readDuty(duty: Duty, entries: Entries, authority: Authority): WrittenDuty {
  const problems: Problem[] = [];
  const said = (name: string) => textRead(entries[name] ?? "").trim();
  const issueDate = said("issued") === "" ? undefined : dateFrom(said("issued"));
  if (said("issued") !== "" && !issueDate)
    problems.push({ field: "issued", code: "not-in-calendar", read: said("issued") });
  if (said("subject") === "") problems.push({ field: "subject", code: "needs-subject" });
  if (said("action") === "") problems.push({ field: "action", code: "no-action", row: 1 });
  const read = readDue(said("wording"), issueDate, authority);
  if (!read.ok) return { problems: [...problems, ...read.problems], warnings: [] };
  const warnings = read.warnings.map((warning): Problem => ({ field: "wording", ...warning }));
  if (problems.length > 0) return { problems, warnings };
  const { number: _, issueDate: __, ...document } = duty.document;
  return {
    problems,
    warnings,
    duty: {
      ...duty,
      document: {
        ...document,
        ...{ kind: said("kind") || "Công văn", issuer: said("issuer"), subject: said("subject") },
        ...(said("number") === "" ? {} : { number: said("number") }),
        ...(issueDate ? { issueDate } : {}),
      },
      ...{ action: said("action"), recipient: said("recipient"), deadline: read.deadline },
    },
  };
}
