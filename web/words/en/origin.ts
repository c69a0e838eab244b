import { quoted } from "../quote.ts";
import type { viOrigin } from "../vi/origin.ts";
import { dayInEnglish } from "./time.ts";

export const enOrigin: typeof viOrigin = {
  paper: "Typed in from paper",
  paperLine: (arrived, { number, date }) =>
    `The paper arrived at ${arrived}; incoming document no. ${quoted(number)} of ${dayInEnglish(date)}`,
  entered: (name, moment) => `${quoted(name)} typed it in at ${moment}`,
  enteredForYou:
    "The receiving office typed this in from your unit's paper report. If it is not right, write and send your own; this one is kept.",
  desk: "Typing in a paper report",
  deskHint:
    "What is typed here is kept apart from the unit's own draft. The unit is told once the report is recorded.",
  unstated: "When the paper arrived and under which incoming number has not been stated.",
  state: "State when the paper arrived",
  restate: "Change when the paper arrived",
  record: (party) => `Record the paper report of ${quoted(party)}`,
  recordHint:
    "Whether the report is on time is judged by when the paper arrived; the ledger keeps that moment and the moment of typing.",
};
