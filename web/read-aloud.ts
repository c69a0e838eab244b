import type { Calendar } from "../functions/core/calendar/calendar.ts";
import type { DatedDeadline } from "../functions/core/deadline/deadline.ts";
import { deadlineAfter, type RecurringDeadline } from "../functions/core/deadline/deadline-after.ts";
import type { Reading } from "../functions/core/deadline/read.ts";
import type { Instant } from "../functions/core/instant.ts";
import type { Frame } from "./ui/frame.ts";
import { sayProblem } from "./words/said.ts";

/** How many of the next times are told, so that who writes sees the rhythm. */
const NEXT_TIMES = 2;

/** A deadline's words as they were read, in sentences: from when, by when, how often, and what is asked. */
export function readAloud(
  words: Frame["words"],
  read: Reading,
  { now, calendar }: { readonly now: Instant; readonly calendar: Calendar },
): readonly string[] {
  const { series } = words.office;
  const cutoff = read.cutoff ? [series.cutoff(read.cutoff)] : [];
  if (!read.ok) return [...read.problems.map((problem) => sayProblem(words, problem)), ...cutoff];
  const { deadline } = read;
  return [
    ...(deadline.type === "dated" && deadline.opensAt ? [series.opens(words.moment(deadline.opensAt))] : []),
    `${words.writing.demand.last}: ${words.office.deadlineOf(deadline, now)}.`,
    ...(deadline.type === "dated" && comesBack(deadline)
      ? [
          series.again(
            deadline.recurs.every,
            timesAfter(deadline, calendar).map((due) => words.due(due)),
          ),
        ]
      : []),
    ...cutoff,
    ...read.warnings.map((warning) => sayProblem(words, warning)),
  ];
}

const comesBack = (deadline: DatedDeadline): deadline is RecurringDeadline => deadline.recurs !== undefined;

function timesAfter(deadline: RecurringDeadline, calendar: Calendar): readonly Instant[] {
  const times: Instant[] = [];
  let next = deadlineAfter(deadline, calendar);
  while (next && times.length < NEXT_TIMES) {
    times.push(next.dueBefore);
    next = deadlineAfter(next, calendar);
  }
  return times;
}
