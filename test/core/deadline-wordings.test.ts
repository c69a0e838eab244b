import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { type Reading, readDeadline } from "../../functions/core/deadline/read.ts";
import type { RollPolicies } from "../../functions/core/deadline/settle.ts";
import { CalendarDate, type Instant, instantInVietnam } from "../../functions/core/instant.ts";
import tables from "./deadline-wordings.json" with { type: "json" };

/** The days as they are written; what becomes of them on a day of rest is told by other tests. */
const unrolled: RollPolicies = { inclusive: "NONE", exclusive: "NONE", timed: "NONE", relative: "NONE" };

const noted = (instant: Instant) =>
  instantInVietnam(instant).slice(0, 16).replace("T", " ").replace(" 00:00", "");

/**
 * A reading as it is noted in the table: "trước 2022-08-01" is on time strictly before that midnight;
 * "quarter 6/3; …" comes back on day 6 of the third month of every quarter, "+1" after the one reported on;
 * "hỏi …" is what a person is asked, "không đọc …" what is refused.
 */
function inShort(reading: Reading): string {
  const cutoff = reading.cutoff ? `; số liệu ${reading.cutoff}` : "";
  if (!reading.ok) {
    return `${reading.ask ? `hỏi ${reading.ask.code}` : `không đọc ${reading.problems[0]?.code}`}${cutoff}`;
  }
  const { deadline } = reading;
  if (deadline.type === "undated") return `không có ngày${cutoff}`;
  const { recurs, opensAt, dueBefore } = deadline;
  const also = (recurs?.also ?? []).map(({ day, month }) => ` và ${day}/${month}`).join("");
  const after = recurs?.after ? `+${recurs.after}` : "";
  const again = recurs ? `${recurs.every} ${recurs.day}/${recurs.month}${after}${also}; ` : "";
  return `${again}${opensAt ? `từ ${noted(opensAt)} ` : ""}trước ${noted(dueBefore)}${cutoff}`;
}

function read(issued: string, wording: string): string {
  const issueDate = v.parse(CalendarDate, issued);
  return inShort(readDeadline(wording, { calendar: publicCalendar, roll: unrolled, issueDate }));
}

const rowsOf = (rows: readonly (readonly string[])[]) =>
  rows.map(([source = "", issued = "", wording = "", right = ""]) => ({ source, issued, wording, right }));

describe("wordings noted down from circulars, decrees, notices and contests", () => {
  test.each(rowsOf(tables.noted))("$source: “$wording” is $right", ({ issued, wording, right }) => {
    expect(read(issued, wording)).toBe(right);
  });
});

describe("wordings of other public texts", () => {
  test.each(rowsOf(tables.public))("$source: “$wording” is $right", ({ issued, wording, right }) => {
    expect(read(issued, wording)).toBe(right);
  });
});

describe("wordings made up to be misread", () => {
  test.each(rowsOf(tables.own))("“$wording” is $right", ({ issued, wording, right }) => {
    expect(read(issued, wording)).toBe(right);
  });
});

test("the table holds the ninety-nine noted, sixty and more public ones and sixty of our own, none twice", () => {
  const { noted: first, public: second, own } = tables;
  expect(first).toHaveLength(99);
  expect(second.length).toBeGreaterThanOrEqual(60);
  expect(own.length).toBeGreaterThanOrEqual(60);
  const all = [...first, ...second, ...own].map(([, issued, wording]) => `${issued} ${wording}`);
  expect(new Set(all).size).toBe(all.length);
});
