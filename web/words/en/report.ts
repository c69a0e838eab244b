import { quoted } from "../quote.ts";
import type { viReport } from "../vi/report.ts";
import { grouped } from "./number.ts";

export const enReport: typeof viReport = {
  title: "Merged report",
  intro:
    "The system merges every report received up to now into one draft in the form of Decree 30/2020. Earlier editions stay as they are.",
  bind: "Make a reading copy too, with the units' documents bound in after the annexes",
  book: "Make the material book too: every sentence of every unit, where it is used or why it is not (PDF and Excel)",
  assemble: "Merge the reports",
  job: (number) => `Merge number ${number}`,
  unsuccessful: "failed",
  none: "No edition yet.",
  jobTitle: (number) => `Merge number ${number}`,
  done: "The report has been merged",
  running: (number) => `Merging report number ${number}`,
  failed: "The merge failed",
  stalled: "Merging has stopped",
  cutOff:
    "It has not come a step further for fifteen minutes and was probably cut off. What units sent is untouched; press to go on.",
  retry: "Try again",
  retryFrozen: "Try again with the figures as they were frozen",
  slow: (moment: string) =>
    `No new step since ${moment}. This page no longer loads itself again; the report may still be on its way.`,
  look: "Look again",
  untouched: "Earlier editions are untouched.",
  again: "Merge again",
  reloads: (seconds) =>
    `The page loads itself again every ${seconds} seconds. You may leave it; the work goes on.`,
  stages: {
    waiting: "Waiting for its turn",
    gather: "Gathering the units' reports",
    merge: "Merging the figures",
    compose: "Wording the text",
    typeset: "Setting the pages",
    check: "Checking the form",
    publish: "Keeping the edition",
    done: "Done",
  },
  summary: "Summary",
  reported: "have reported",
  late: "sent late",
  missing: "have not reported",
  noReport: "There is no merged report yet. The standing agency makes one when enough has come in.",
  eachUnit: "See each unit",
  earlier: "Earlier editions",
  edition: (number) => `Edition ${number}`,
  facts: (moment, shares, pages) =>
    `From what was received before ${moment} · ${shares} reported · ${grouped(pages)} pages`,
  breaches: "This edition has faults of form under Decree 30/2020 and is not offered for signing:",
  unprinted:
    "[?] stands on the paper for characters that cannot be printed, or what no page holds is not on it. This edition is offered for signing only after an officer has seen it; better reword the lines or ask the unit to send again, then merge again:",
  legacy:
    "A line prints other figures than its sources, or some text may be typed in an old encoding and is printed as typed. This edition is offered for signing only after an officer has seen it; better reword the line or ask the unit to send again, then merge again:",
  signedFile: (size) => `Download the signed copy (${size})`,
  pdf: (size) => `Download the report as PDF (${size})`,
  unsignedFile: (size) => `Download the unsigned copy (${size})`,
  word: (size) => `Download the Word copy (${size})`,
  boundFile: (size) => `Download the copy with documents (${size})`,
  bookFile: (size) => `Download the material book (${size})`,
  bookSheet: (size) => `Material book, Excel (${size})`,
  toSources: "Paragraphs and sources",
  toRelease: "Look and let it be signed",
  toSignatures: "See the signatures",
  toSigning: "Sign and issue",
  noFiles: "No unit sent a file, so there is no copy with documents.",
  bound: (bound, listed) =>
    `The copy with documents is for reading, not for signing: ${bound} files bound in${listed > 0 ? `, ${listed} that cannot be bound are only listed` : ""}.`,
  codes: "Codes",
  proof: "Code printed on the paper",
  hash: "SHA-256 of the PDF",
  whys: {
    heading: "a heading inside the answer",
    agrees: "the same content as a printed line",
    "other-facts": "like a printed line, with other figures, places or names",
    room: "the section has as many lines as it bears",
    "no-place": "the report has no place of its own for it",
    "members-counted": "counted by its members' own figures; the bloc's is not added to them",
    zero: "came to nothing, and the report prints no zeros",
    "own-indicator": "named by one unit alone, in no total",
    unnamed: "no name is printed without a basis for making it public",
    "no-content": "it says nothing to tell",
    "covering-note": "told to the leader in the covering note",
    "own-decision": "asked of the authority itself, for its leaders to decide",
    officer: "left out by the officer",
    "unit-unknown": "its unit cannot be added up, so it is not in the total",
    "not-additive": "it cannot be added up, so it is not in the total",
    "label-asked": "its name is close to this one and may mean another, so it is not in the total",
    "too-large": "it has too many digits to be added exactly, so it is not in the total",
    "owner-reports": "the figure of the body in charge is taken",
  },
  former: {
    title: (label, n) =>
      `Beside ${quoted(label)}: ${grouped(n)} ${n === 1 ? "indicator" : "indicators"} with figures of both periods`,
    hint: "This period and the last add up only those units that gave the figure in both; the last column is what all units come to, as the report has it.",
    apart: "Not compared, for their territory has changed",
    indicator: "Indicator",
    difference: "Difference",
    now: "This period",
    before: "Last period",
    units: "Units",
    total: "In the report",
    figure: grouped,
    change(difference, before) {
      if (difference === 0) return "Unchanged";
      const share = before === 0 ? "" : ` (${Math.round(Math.abs(difference / before) * 1000) / 10}%)`;
      return `${difference > 0 ? "Up" : "Down"} ${grouped(Math.abs(difference))}${share}`;
    },
  },
};
