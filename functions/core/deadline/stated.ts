import type { Misdated } from "../problem/misdrafted.ts";
import type { Boundary, Deadline } from "./deadline.ts";
import { type Reading, type Reckoning, readDeadline } from "./read.ts";

/** A deadline picked in a form: a day ("27/6/2022"), perhaps an hour, and whether the day itself counts. */
export interface Picked {
  readonly day: string;
  readonly time: string;
  readonly boundary: Boundary;
  /** Form entry that problems with it name. */
  readonly field?: string;
}

/**
 * A deadline as its drafter states it: in the directive's words, by a day picked beside them, or both. A
 * day alone gets the words that belong to it. Where both stand they must mean the same instant, and
 * which of them is right only the drafter knows. Where the words ask ("trước ngày trao thưởng ít nhất 07
 * ngày"), the day that was picked is the answer, and the words stay as the directive has them.
 */
export function readStated(wording: string, picked: Picked, reckoning: Reckoning): Reading {
  if (picked.day === "") return readDeadline(wording, reckoning);
  const chosen = readPicked(picked, { ...reckoning, ...(picked.field ? { field: picked.field } : {}) });
  if (!chosen.ok || wording === "") return chosen;
  const read = readDeadline(wording, reckoning);
  if (!read.ok) return read.ask && chosen.deadline.type === "dated" ? answered(wording, chosen) : read;
  const [said, meant] = [dueOf(read.deadline), dueOf(chosen.deadline)];
  return said === meant || meant === undefined
    ? read
    : unread(reckoning, { code: "picked-otherwise", picked: meant, ...(said ? { read: said } : {}) });
}

function answered(wording: string, chosen: Extract<Reading, { ok: true }>): Reading {
  return { ...chosen, deadline: { ...chosen.deadline, wording: wording.trim() } };
}

const numbers = /^\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}$/;
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Read by the words that belong to it, so that a day picked and the same day written are one deadline. */
function readPicked({ day, time, boundary }: Picked, reckoning: Reckoning): Reading {
  if (!numbers.test(day)) return unread(reckoning, { code: "not-in-numbers" });
  if (time && !clock.test(time)) return unread(reckoning, { code: "hour-form" });
  const side = boundary === "INCLUSIVE" ? "chậm nhất ngày" : "trước ngày";
  return readDeadline(time ? `trước ${time.replace(":", " giờ ")} ngày ${day}` : `${side} ${day}`, reckoning);
}

function dueOf(deadline: Deadline) {
  return deadline.type === "dated" ? deadline.dueBefore : undefined;
}

function unread({ field = "deadline" }: Reckoning, wrong: Misdated): Reading {
  return { ok: false, problems: [{ field, ...wrong }] };
}
