import { inWords } from "../../../functions/core/instant.ts";
import type { Misdated, Misdrafted, OtherDay } from "../../../functions/core/problem/misdrafted.ts";
import { quoted } from "../quote.ts";
import type { Sayings } from "../said.ts";
import { grouped } from "./number.ts";
import { dayInEnglish, dueInEnglish } from "./time.ts";

const otherDays: Readonly<Record<OtherDay, string>> = {
  opening: "the day from which reports are taken",
  cutoff: "the cut-off of the figures",
  period: "the period that the figures are of",
  event: "the day of an event",
  citation: "the date of a cited document",
  otherBody: "the deadline of whoever gathers the reports",
  replaced: "the former deadline",
};

const misdated: Sayings<Misdated> = {
  "no-day": ({ wording }) =>
    `No day is found in “${quoted(wording)}”. Write as in “${quoted("chậm nhất ngày 27 tháng 6 năm 2022")}” or “${quoted("trước ngày 12/7/2024")}”.`,
  "no-start": ({ wording }) =>
    `It is not clear from which day “${quoted(wording)}” runs; give the day it begins.`,
  "long-wording": ({ length, most }) =>
    `The wording of the deadline has ${grouped(length)} characters; give the sentence with the deadline alone, within ${grouped(most)}.`,
  "several-days": ({ count, wording }) =>
    `There are ${grouped(count)} days in “${quoted(wording)}”; a deadline has one.`,
  "no-such-hour": ({ words }) => `There is no hour “${quoted(words)}”.`,
  "which-year": ({ words }) => `“${quoted(words)}” of which year?`,
  "no-such-part": ({ words }) => `There is no “${quoted(words)}”.`,
  "no-such-month": ({ month }) => `There is no month ${month}.`,
  "far-year": ({ year }) => `The year ${year} lies too far away; check the year.`,
  "no-such-day": ({ day, month, year, days }) =>
    `${day}/${month}/${year} is not in the calendar: month ${month} of ${year} has ${days} days.`,
  "which-event": ({ words }) =>
    `The deadline depends on “${quoted(words)}”, whose day the document does not give. Write that day, or pick the deadline's own day beside the words.`,
  "which-period": ({ words }) =>
    `“${quoted(words)}” of which period: month, quarter, half-year or year? Say which.`,
  "which-week": ({ words }) =>
    `“${quoted(words)}” of which week? Write the date, or “${quoted("hằng tuần")}” for every week.`,
  "within-or-after": ({ words }) =>
    `“${quoted(words)}”: is it to be sent within that time, or only after it? Write “${quoted("trong thời hạn …")}”, or pick the day.`,
  "which-month": ({ day }) =>
    `Day ${day} of which month? Write the month, or “${quoted("hằng tháng")}” for every month.`,
  "far-off": ({ date }) =>
    `The deadline names no year; the next such day, ${dayInEnglish(date)}, is over ten months away. Write the year.`,
  "no-deadline": ({ words, role }) =>
    `“${quoted(words)}” is ${otherDays[role]}; no deadline is named. Write its day.`,
  "gathering-day": () =>
    "This may be the day of whoever gathers the reports; it is read as the deadline of the units.",
  postmark: () => "The document goes by the postmark; the system goes by when the report arrives.",
  "recurs-assumed": () => "Read as coming back every period, for the sentence says so elsewhere.",
  excepted: ({ words }) =>
    `The document also names the case “${quoted(words)}”; the system does not apply it by itself.`,
  "part-of-day": ({ words }) => `“${quoted(words)}” is read as before 12:00.`,
  "short-year": () => "Write all four digits of the year.",
  "no-calendar-day": () => "This day is not in the calendar.",
  "no-year": () => "The deadline lacks its year.",
  "not-in-numbers": () => "Give day, month and year in numbers, as in 27/6/2022.",
  "hour-form": () => "Give the hour as in 17:00.",
  recurs: () =>
    "The words say that it comes back but name no day, so nobody is chased; write the day of each period.",
  "day-counted-in": () => "It is not clear whether the day named is still in time; the system counts it in.",
  "receipt-differs": () => "Units may receive the document on other days than its date of issue.",
  "other-day": ({ date }) =>
    `The sentence names another day too; the deadline is taken to be ${inWords(date)}.`,
  "year-assumed": ({ date }) => `The deadline names no year; it is taken to be ${inWords(date)}.`,
  "weekday-off": ({ date }) => `${dayInEnglish(date)} is not the weekday the document gives.`,
  "from-issue": ({ date }) => `The time runs from the date of issue, ${inWords(date)}.`,
  "office-hours": ({ time }) => `“${quoted("Giờ làm việc")}” is taken to end at ${time}.`,
  "hour-is-late": ({ time }) => `${time} itself is too late; a report must come before it.`,
  "part-of-year": ({ words, date }) =>
    `“${quoted(words)}” is taken to be ${inWords(date)} (Civil Code 2015, article 146).`,
  "rest-day"({ last, off, holiday, before, due }) {
    const what = `The last day, ${dayInEnglish(last)}, is not a working day${holiday ? ` (${quoted(off)})` : ""}.`;
    return before
      ? `${what} The last working day before it: ${dayInEnglish(before)}.`
      : `${what} The deadline moves to the ${dueInEnglish(due)}.`;
  },
  "year-unknown": ({ year }) =>
    `There is no calendar of holidays for ${year}; only Saturdays and Sundays are left out.`,
  "year-unchecked": ({ year }) =>
    `The calendar of holidays for ${year} was not compared with the official announcement.`,
  "picked-otherwise": ({ picked, read }) =>
    `${read ? `The words are read as ${dueInEnglish(read)}` : "The words name no day"}, and the day picked is ${dueInEnglish(picked)}. Make the two agree.`,
  "before-issue": ({ due, issued }) =>
    `The deadline (${dueInEnglish(due)}) does not lie after the date of issue, ${inWords(issued)}.`,
  "soon-after-cutoff": ({ due, cutoff }) =>
    `The deadline (${dueInEnglish(due)}) must lie at least one working day after the cut-off of the figures, ${inWords(cutoff)} (Decree 09/2019, article 8.5), unless estimates are asked for.`,
};

const misdrafted: Sayings<Misdrafted> = {
  "not-in-calendar": ({ read }) => `“${quoted(read)}” is not a day of the calendar.`,
  "no-holiday-date": ({ read }) =>
    `“${quoted(read)}” is not a day of the calendar. Write each line as in: ${quoted("02/9/2027 Quốc khánh")}.`,
  "no-such-period": () => "Choose the period from the list.",
  "period-lacks": ({ period }) =>
    period === "THEME"
      ? "Enter the name of the theme."
      : period === "SPAN"
        ? "Enter the first and the last day, the last one behind the first."
        : period === "YEARS"
          ? "Enter the last year, behind the first."
          : "Enter which quarter (1-4), month (1-12) or term (1-2).",
  "needs-group-words": () => "Enter what the group is called in the document.",
  "group-takes-nobody": () => "Choose at least one kind of unit or one unit.",
  "needs-demand-action": () => "Enter what is to be done.",
  "choose-demand-kind": () => "Choose what this is; one is marked by its words, please check it.",
  "needs-demand-group": () => "Choose at least one group that owes this.",
  "title-unknown": ({ title }) =>
    `“${quoted(title)}” is in no list of titles and commendations, so no row asks about it. Enter its full name among the titles asked about, if needed.`,
  "asked-of-nobody": ({ prompt }) =>
    `The prompt “${quoted(prompt)}” is asked only of a group that is no longer addressed.`,
  "asks-nothing": ({ prompt }) => `Nothing is chosen yet to answer the prompt “${quoted(prompt)}” by.`,
  "needs-prompt-text": () => "Enter the words of the prompt.",
  "nothing-pasted": () => "No part could be read in what was pasted.",
  "four-digit-year": () => "The year needs all four digits.",
  "no-demand": () => "The directive asks for nothing by a day yet.",
  "empty-outline": () => "The outline is empty.",
  "no-group": ({ row }) => `Task ${row} names no group of units that must do it.`,
  "no-action": ({ row }) => `Task ${row} does not say what is to be done.`,
  "other-period": ({ said, chosen }) =>
    `The outline still says “${quoted(said)}”, while the period chosen is ${quoted(chosen)}. If the words are those of the round before, please change them.`,
  "quoted-beside": ({ name }) =>
    `“${quoted(name)}” stands in quotation marks and is not read as a movement, so no row asks about it. If it is one, please write: ${quoted(`phong trào thi đua “${name}”`)}.`,
  "no-days-off": () => "There are no days off yet.",
  "days-of-another-year": () => "A day does not belong to the year of this calendar.",
  "day-twice": () => "A day is given twice, or is both off and worked.",
  "year-out-of-range": () => "The calendar's year cannot be.",
  "unnamed-day": ({ date }) => `The line of ${inWords(date)} does not name the day off.`,
  "choose-demand": () => "Choose what has its deadline changed.",
  "needs-document-number": () => "Give the number and symbol of the amending document.",
  "needs-document-date": () => "Give the date of the amending document, a day of the calendar.",
  "needs-amending-reason": () => "Give the reason for the change.",
  "needs-dated": () => "The new deadline must name a day.",
  "deadline-past": () => "The new deadline is past.",
  "after-closing": () => "The new deadline lies after the round takes no more reports.",
  "deadline-same": () => "This deadline holds already; nothing changes.",
  "paper-day": () => `Give the day the paper arrived, as the stamp “${quoted("ĐẾN")}” has it.`,
  "paper-hour": () => "Give the hour the paper arrived, as in 16:30.",
  "paper-number": () => "Give the incoming number, 40 characters at most.",
  "paper-registered": () => "Give the day it was entered in the register.",
};

export const enDrafted = { ...misdated, ...misdrafted };
