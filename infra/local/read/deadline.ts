import * as v from "valibot";
import { publicCalendar } from "../../../functions/core/calendar/holidays.ts";
import { Recurrence } from "../../../functions/core/deadline/deadline.ts";
import { type Reading, readDeadline } from "../../../functions/core/deadline/read.ts";
import { timesIn } from "../../../functions/core/deadline/times-in.ts";
import { CalendarDate, type Instant, instantInVietnam } from "../../../functions/core/instant.ts";
import type { Wrong } from "../../../functions/core/problem/wrong.ts";
import { textRead } from "../../../functions/core/text/door.ts";
import { sayProblem } from "../../../web/words/said.ts";
import { vi } from "../../../web/words/vi.ts";
import { complain, print, printSchema, wordsGiven } from "./answer.ts";

const told = (what: string) => v.pipe(v.string(), v.description(what));
const Said = v.object({ code: told("what it is, for programs"), sentence: told("the same for people") });

/** What a wording means. Moments carry +07:00; what does not apply is absent. */
const Answer = v.object({
  type: v.pipe(
    v.picklist(["dated", "recurring", "undated", "ask"]),
    v.description(
      "dated: one instant; recurring: comes back, next is the first time; undated: binds to no day; ask: a person has to say what the words leave open",
    ),
  ),
  opensAt: v.optional(told("from when it is taken, where the words open a window")),
  dueBefore: v.optional(told("on time means strictly before this instant")),
  recurs: v.optional(Recurrence),
  next: v.optional(told("of a recurring one: the first time that ends after the day of issue")),
  cutoff: v.optional(told("the figures are as of the end of this day")),
  warnings: v.pipe(v.array(Said), v.description("doubts, each with the reading that was chosen")),
  times: v.pipe(
    v.array(
      v.object({
        words: told("the time with the words that bind it"),
        role: v.pipe(
          v.string(),
          v.description("deadline, opening, cutoff, period, event, citation, otherBody, replaced"),
        ),
        group: v.optional(told("whom it binds, in the words of the text")),
      }),
    ),
    v.description("every time that the words name, from left to right"),
  ),
  ask: v.optional(v.pipe(Said, v.description("the question that the words leave open"))),
});
type Answer = v.InferOutput<typeof Answer>;

const usage =
  'Cách dùng: npm run read -- deadline "LỜI VĂN" --issued 2025-11-10 [--office-closes 17:00] (hoặc --schema để xem cấu trúc)';

export function readDeadlineWords(args: readonly string[]): number {
  const given = argumentsIn(args);
  if (!given) return complain(usage);
  if (given.schema) return printSchema(Answer);
  const { wording, issued, officeCloses } = given;
  const issueDate = v.safeParse(CalendarDate, issued);
  if (!issueDate.success)
    return complain(`Ngày ban hành “${issued}” không có trong lịch; ghi như 2025-11-10.`);
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(officeCloses))
    return complain(`Giờ hết giờ làm việc “${officeCloses}” chưa đúng; ghi như 17:00.`);
  const reckoning = { calendar: publicCalendar, issueDate: issueDate.output, officeCloses };
  const read = readDeadline(wording, reckoning);
  if (read.ok || read.ask) {
    const times = timesIn(textRead(wording), reckoning).map(({ wording: words, role, group }) => ({
      ...{ words, role },
      ...(group ? { group } : {}),
    }));
    return print({ ...answered(read), times } satisfies Answer);
  }
  return complain(read.problems.map((problem) => sayProblem(vi, problem)).join(" "));
}

function argumentsIn(args: readonly string[]) {
  const given = wordsGiven(args, {
    issued: { type: "string" },
    "office-closes": { type: "string" },
    schema: { type: "boolean" },
  });
  if (!given) return undefined;
  const [wording] = given.positionals;
  const { schema = false, issued, "office-closes": officeCloses = "17:00" } = given.values;
  if (schema) return { schema, wording: "", issued: "", officeCloses };
  return wording === undefined || issued === undefined
    ? undefined
    : { schema, wording, issued, officeCloses };
}

function answered(read: Reading): Omit<Answer, "times"> {
  const cutoff = read.cutoff ? { cutoff: read.cutoff } : {};
  if (!read.ok) return { type: "ask", ...cutoff, warnings: [], ...(read.ask ? { ask: said(read.ask) } : {}) };
  const { deadline } = read;
  const warnings = read.warnings.map(said);
  if (deadline.type === "undated") return { type: "undated", ...cutoff, warnings };
  const dueBefore = instantInVietnam(deadline.dueBefore);
  return {
    type: deadline.recurs ? "recurring" : "dated",
    ...(deadline.opensAt ? { opensAt: instantInVietnam(deadline.opensAt as Instant) } : {}),
    dueBefore,
    ...(deadline.recurs ? { recurs: deadline.recurs, next: dueBefore } : {}),
    ...cutoff,
    warnings,
  };
}

const said = (wrong: Wrong) => ({ code: wrong.code, sentence: sayProblem(vi, wrong) });
