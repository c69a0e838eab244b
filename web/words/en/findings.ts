import { printNumber, printPercent } from "../../../functions/core/figures/number.ts";
import { inWords } from "../../../functions/core/instant.ts";
import type { Odd } from "../../../functions/core/problem/wrong.ts";
import type { Level } from "../../../functions/core/registry/title.ts";
import { codeOf, PLACEHOLDER, type Sort, sortOf } from "../../../functions/core/text/printable.ts";
import { quoted } from "../quote.ts";
import type { Sayings } from "../said.ts";

const levels: Readonly<Record<Level, string>> = {
  state: "The State President",
  government: "The Prime Minister",
  ministry: "The minister or head of a central body",
  province: "The Chairman of the provincial People's Committee",
  district: "The Chairman of the district People's Committee",
  commune: "The Chairman of the commune People's Committee",
  base: "The head of the agency or unit",
};

export const enFindings: Sayings<Odd> = {
  "fund-off": ({ opening, allocated, spent, closing, left }) =>
    `Fund: ${printNumber(opening)} and ${printNumber(allocated)} less ${printNumber(spent)} leave ${printNumber(left)}, but the closing balance says ${printNumber(closing)}.`,
  "complaints-over": ({ handled, received }) =>
    `Complaints: ${printNumber(handled)} settled or being settled are more than the ${printNumber(received)} received.`,
  "split-off": ({ label, workers, leaders, all }) =>
    `${quoted(label)}: ${printNumber(workers)} workers and ${printNumber(leaders)} leaders and managers make ${printNumber(workers + leaders)}, but ${printNumber(all)} individuals are given.`,
  "fighters-over": ({ fighters, workers, percent, limit, basis }) =>
    `${printNumber(fighters)} Emulation Fighters at base level to ${printNumber(workers)} Advanced Workers is ${printPercent(percent)}, over ${printPercent(limit)} (${quoted(basis)}).`,
  "few-initiatives": ({ fighters, recognised }) =>
    `There are ${printNumber(fighters)} Emulation Fighters at base level but only ${printNumber(recognised)} recognised initiatives. Please check (one initiative may have several authors).`,
  "over-staff": ({ title, given, staff, of }) =>
    `${quoted(title)}: ${printNumber(given)} is more than the unit's ${printNumber(staff)} ${of === "individuals" ? "people" : "collectives"}.`,
  "not-competent": ({ level, title }) => `${levels[level]} may not confer ${quoted(title)}.`,
  "told-twice": ({ label, occasion }) =>
    `${quoted(`${label}${occasion ? ` (${occasion})` : ""}`)} is told in another section too; it counts once.`,
  "plan-off": ({ label, value, plan, percent }) =>
    `${quoted(label)}: ${printNumber(value)} on a plan of ${printNumber(plan)} is ${printPercent((value / plan) * 100)}, but ${printPercent(percent)} is given.`,
  "part-over-whole": ({ label, part, whole, of }) =>
    `${quoted(label)}: ${printNumber(part)} is more than the whole, ${quoted(whole)}: ${printNumber(of)}.`,
  "far-from-prior": ({ label, value, was }) =>
    `${quoted(label)}: ${printNumber(value)} this period, ${printNumber(was)} the last (${printPercent((value / was) * 100)} of it). Please check; if it is right, say why in the column for notes.`,
  "zero-unsure": ({ label, note }) =>
    `${quoted(label)}: 0 is given but the note says “${quoted(note)}”. What is not known yet is written “${quoted("chưa có số liệu")}”, not 0.`,
  "stock-for-flow": ({ label, note }) =>
    `${quoted(label)}: the figure of the period is asked, but the note says “${quoted(note)}”. Please give the period's own.`,
  "school-year": ({ said, from }) =>
    `“${quoted(said)}” cannot be: the school year that begins in ${from} ends in ${from + 1}.`,
  "dated-later": ({ number, date, on }) =>
    `Document ${quoted(number)} is dated ${inWords(date)}, after the day of the report, ${inWords(on)}.`,
  "two-numbers": ({ first, second }) =>
    `One document has two numbers: ${quoted(first)} and ${quoted(second)}.`,
  "comma-or-thousands": ({ label, read, whole, decimals, unit, choices }) =>
    `${quoted(label)}: “${read}” is read as ${whole} point ${decimals} ${quoted(unit)}. If ${choices.join(", ")} is meant, please choose it; a decimal figure may stay as it is.`,
  "unit-ambiguous": ({ label, unit, choices }) =>
    `${quoted(label)}: the unit “${quoted(unit)}” means different things in different places. Please choose: ${choices.map(quoted).join(", ")}. Left as it is, this figure is totalled apart.`,
  "unit-new": ({ label, unit, choices }) =>
    `${quoted(label)}: the unit “${quoted(unit)}” is not known${choices.length > 0 ? `; is it ${choices.map((choice) => `“${quoted(choice)}”`).join(" or ")}?` : "."} Please check; left as it is, this figure is totalled apart.`,
  "never-added": ({ label, unit }) =>
    `${quoted(label)} (${quoted(unit)}) is a mean, a yield or a share, so it is not added over the units; the report says from least to most.`,
  "label-apart": ({ label, choices }) =>
    `The unit answered that “${quoted(label)}” is another indicator than “${quoted(choices[0] ?? "")}”; it is totalled apart.`,
  "label-near": ({ label, choices }) =>
    `Is “${quoted(label)}” the same as “${quoted(choices[0] ?? "")}”? If so, choose that name and it is added up with it; left as it is, it is totalled apart.`,
  "bare-hundred": ({ claim }) => `“${quoted(claim)}”: please say 100% of how many, as in 45/45.`,
  "wide-word": ({ word, letters }) =>
    `“${quoted(word)}” is ${printNumber(letters)} letters in one piece, longer than a line of the paper, which will break it. Please check; a space may be missing.`,
  unprintable: ({ character, near }) =>
    `Near “${quoted(near)}” stands ${sorts[sortOf(character)]} (${codeOf(character)}) that cannot be printed; the paper will show ${PLACEHOLDER}. Please write it in letters.`,
};

const sorts: Readonly<Record<Sort, string>> = {
  drawing: "a drawing",
  private: "a sign of one font alone",
  tick: "a tick",
  cross: "a cross",
  box: "a box",
  star: "a star",
  arrow: "an arrow",
  sign: "a sign",
  han: "a Chinese, Japanese or Korean letter",
  thai: "a Thai letter",
  lao: "a Lao letter",
  khmer: "a Khmer letter",
  arabic: "an Arabic letter",
  foreign: "a foreign letter",
  mark: "a mark that belongs to a letter",
};
