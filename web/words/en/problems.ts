import { rounded } from "../../../functions/core/figures/exact.ts";
import { printFigure } from "../../../functions/core/figures/figure.ts";
import type { Misread } from "../../../functions/core/figures/misread.ts";
import { printNumber, printPercent } from "../../../functions/core/figures/number.ts";
import type { Turned, Unmet } from "../../../functions/core/problem/wrong.ts";
import { quoted } from "../quote.ts";
import { type Sayings, sayRefusal } from "../said.ts";
import { grouped } from "./number.ts";
import { enFileRefusals, enRefusals } from "./refusals.ts";

const misread: Sayings<Misread> = {
  "not-whole"({ read, whole, decimals }) {
    const grouped =
      decimals.length === 3 ? ` If ${whole}${decimals} is meant, write ${whole}.${decimals}.` : "";
    return `“${read}” reads as ${whole} point ${decimals}, but a whole number belongs here.${grouped}`;
  },
  "many-decimals": ({ read, decimals, most }) =>
    `“${read}” has ${decimals} digits after the comma; please round to ${most} at most.`,
  "many-digits": ({ read, most }) =>
    `“${read}” has more than ${most} digits. Please check it or use a larger unit.`,
  "foreign-digits": ({ read }) =>
    `“${read}” is not written in the usual digits 0 to 9. Please write as in 1.762 or 8,5.`,
  exponent: ({ read }) => `“${read}” looks like a computer's power of ten. Write all digits, as in 1.000.`,
  negative: ({ read }) => `“${read}” reads as a negative number. Please write 0 or more.`,
  dotted: ({ read, whole, decimals }) =>
    `“${read}” has a dot, and a dot only parts thousands. If ${whole} point ${decimals} is meant, write ${whole},${decimals}.`,
  "dotted-count": ({ read }) =>
    `“${read}” has a dot, and a dot only parts thousands. This is a count, which is a whole number, as in 15 or 1.762.`,
  "comma-groups": ({ read, write }) => `“${read}” parts thousands with commas. Please write ${write}.`,
  "leading-zeros": ({ read, write }) =>
    `“${read}” begins with zeros; a digit may be missing, or it is a code. If ${write} is meant, please write ${write}.`,
  "two-ways": ({ read, thousands, decimal }) =>
    `“${read}” reads two ways. If the comma groups thousands, please write ${thousands}; if it begins decimals, ${decimal}.`,
  bounded: ({ read }) =>
    `“${quoted(read)}” is an estimate or a span, not one figure. Write one number; say elsewhere that it is an estimate, a least or a most.`,
  spaced: ({ read, write }) => `“${read}” has spaces between its digits. Please write ${write}.`,
  "percent-sign": ({ read }) =>
    `“${read}” has a percent sign. The unit stands at the head of the column; write the number alone.`,
  "with-letters": ({ read }) =>
    `“${quoted(read)}” has letters beside it. Write the number alone, in the unit of this box.`,
  "stray-marks": ({ read }) =>
    `“${read}” has a dot or a comma in the wrong place. Please write as in 1.762 or 11.120,3.`,
  "not-a-number": ({ read }) =>
    `“${quoted(read)}” is not a number. Write as in 1.762 or 11.120,3; 0 if there was none, nothing if it is not known yet.`,
};

const unmet: Sayings<Unmet> = {
  "too-long": ({ length, most }) =>
    `This is ${grouped(length)} characters long; please keep it to ${grouped(most)}.`,
  "legacy-text": ({ encoding, from, to }) =>
    `“${quoted(from)}” may be typed in ${encoding} and read “${quoted(to)}”. Use the converted text, or say that it stays.`,
  "too-many-rows": ({ rows, most }) =>
    `This table takes ${grouped(most)} rows at most and now has ${grouped(rows)}. Please join or remove rows and send the rest as a file.`,
  "no-such-cell": ({ name, read }) =>
    `“${read}” was given for a cell that the form does not have (${name}). Please write it in a cell of the form.`,
  "needs-number": ({ read }) => `A number belongs here; “${quoted(read)}” is none.`,
  "not-a-date": ({ read }) =>
    `“${quoted(read)}” is not a day of the calendar. Please write as in 05/01/2022.`,
  "needs-answer": ({ label }) => `Please answer: ${quoted(label)}`,
  "needs-whole": ({ whole }) => `Please give the figure for: ${quoted(whole)}.`,
  "needs-cell": ({ label }) => `This box may not be left blank. Please fill in ${quoted(label)}.`,
  "needs-choice": () => "Please choose one from the list.",
  "not-conferred": ({ title, on }) =>
    `${title} goes to ${on === "collectives" ? "individuals" : "collectives"} alone; please clear this cell.`,
  "needs-title": () => "Please choose the title or the form of commendation.",
  "needs-subject": () => "Please say what the document is about.",
  "needs-exemplar": () => "Please name the exemplar or the model.",
  "needs-achievement": () => "Please say what was achieved, or how.",
  "needs-indicator": () => "Please name the target or the task.",
  "needs-unit": () => "Please give the unit of measure.",
  "needs-movement": () => "Please name the emulation movement.",
  "needs-dossier-title": () => "Please give the title or form proposed.",
  "needs-proposal": () => "Please write down the proposal.",
  "needs-target": () => "Please name the target that was not met.",
  "needs-task": () => "Please write down the task or solution.",
  "needs-late-reason": () => "Please say why it is late.",
  "confirm-put-up": () => "Look at the points above; tick the box to put it up all the same.",
  "needs-comment": () => "Write the comment.",
  "choose-leader": () => "Choose the leader who signs the report.",
  "needs-reason": () => "Please give the reason.",
  "needs-return-reason": () => "Please say for at least one section why the report goes back.",
  "needs-day": () => "Please choose a day of the calendar.",
  "not-a-code": () =>
    "This is not a code: it has 12 letters and digits, none of them 0, 1, I, O, Q or Z. Please compare it with the paper, sign by sign, and enter it again.",
  "needs-file": () => "Please choose at least one file, then press Upload.",
  "split-over"({ workers, leaders, individuals }) {
    const of =
      individuals === undefined
        ? "is left blank"
        : typeof individuals === "number"
          ? `says ${printNumber(individuals)}`
          : `says ${quoted(printFigure(individuals))}`;
    return `${printNumber(workers)} workers and ${printNumber(leaders)} leaders and managers make ${printNumber(workers + leaders)}, but the box for individuals ${of}.`;
  },
  "share-over-whole": ({ share, part, whole, of }) =>
    `${quoted(share)}: ${printNumber(part)} is more than the whole, ${quoted(whole)}: ${printNumber(of)}.`,
  "sum-off": ({ label, typed, sum, parts }) =>
    `${quoted(label)} says ${printNumber(typed)}, but its parts (${quoted(parts)}) add up to ${printNumber(sum)}. Please look again, or leave this box blank to have it added up.`,
  "ratio-off"({ typed, worked, percent, part, whole }) {
    const said = (rate: number) => (percent ? printPercent(rate) : printNumber(rounded(rate, 2)));
    return `${quoted(part.label)} ${printNumber(part.figure)} of ${quoted(whole.label)} ${printNumber(whole.figure)} is ${said(worked)}, but this box says ${said(typed)}. Please look again, or leave this box blank to have it worked out.`;
  },
  "percent-off": ({ value, plan, percent }) =>
    `A result of ${printNumber(value)} on a plan of ${printNumber(plan)} is ${printPercent((value / plan) * 100)}, but this box says ${printPercent(percent)}. Please look at the three again.`,
};

const turned: Sayings<Turned> = {
  "file-refused": ({ name, reason }) => `${quoted(name)}: ${enFileRefusals[reason]}`,
  refused({ refusal }) {
    const { title, text } = sayRefusal({ refusals: enRefusals }, refusal);
    return `${title}. ${text}`;
  },
};

export const enProblems = { ...misread, ...unmet, ...turned };
