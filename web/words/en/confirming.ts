import { quoted } from "../quote.ts";
import type { viConfirming } from "../vi/confirming.ts";

export const enConfirming: typeof viConfirming = {
  propose: "Put it before the head of the unit",
  proposeAgain: "Put the new text before them",
  proposeHint: (head) =>
    `${head === undefined ? "The head of your unit" : quoted(head)} sees exactly the content above, then confirms and sends it. Putting it before them does not send it.`,
  clock: "The deadline counts when the head confirms.",
  headless: "No head of your unit is on file, so nobody can confirm yet.",
  mend: (officers) =>
    `They can be entered by: ${quoted(officers)}. Please put it forward all the same; once a head is on file it will be waiting for them.`,
  waiting: "Waiting for the head of your unit",
  waitingSince: (moment) => `Put forward at ${moment}. The report has not been sent.`,
  handedBack: "The head of your unit gave the draft back",
  handedBackAt: (moment) =>
    `Given back at ${moment}. The report has not been sent; change it and put it forward again.`,
  title: "Confirm before sending",
  intro: "Please read the report below. It is sent only when you press “Confirm and send”.",
  by: (name, moment) => `${quoted(name)} put it forward at ${moment}`,
  edited:
    "The content was changed after it was put forward. This is the newest text, and this is what will be sent.",
  changed:
    "The content was changed while this page stood open, so nothing was sent. This is the new text; please read it again, then confirm.",
  confirm: "Confirm and send",
  handBack: "Give it back to the drafter",
  note: "Note",
  noteHint: "What should be changed. The drafter gets a letter with this note.",
  noteMissing: "Please write what should be changed.",
  nothing: "Nothing is waiting to be confirmed.",
  given: (moment) => `Given back to the drafter at ${moment}. The report was not sent.`,
  noteGiven: "What you wrote",
  comesBack:
    "The drafter was told by letter. Put forward again, the report stands on this page to be confirmed.",
  toWaiting: "The unit's reports",
  open: "Read and confirm",
  confirmed: "Confirmed by the head of the unit",
  drafted: (name, moment) => `${quoted(name)} drafted it and put it forward at ${moment}`,
  sent: (name, moment) => `${quoted(name)} confirmed and sent it at ${moment}`,
};
