import { quoted } from "../quote.ts";
import type { Words } from "../vi.ts";

export const lendingEn: Words["lending"] = {
  act: "Ask a colleague to write this section",
  lent: (name, until) => `With ${quoted(name)}, until ${until}`,
  notYet: "Your colleague has saved nothing yet.",
  last: (moment, name) => `Last saved at ${moment} by ${quoted(name)}.`,
  together: "If two people change it at once, both texts are kept and you choose.",
  takeBack: "Take back",
  intro:
    "A private link is made. Whoever opens it can read what is asked and write this one section; no other section can be seen and nothing can be sent.",
  name: "Your colleague's full name",
  nameHint: "Written in the report's ledger.",
  email: "E-mail",
  emailHint: "If given, the link is mailed there.",
  until: "To be written by the end of",
  untilHint: (usual, longest) => `If left blank: ${usual}. At the latest: ${longest}.`,
  submit: "Make the link",
  noName: "Give your colleague's full name, 2 to 80 characters.",
  wrongEmail: "This is not an e-mail address; please correct it or leave it blank.",
  wrongDay: (longest) => `Choose a day from today on; at the latest: ${longest}.`,
  held: (name, until) =>
    `This section is with ${quoted(name)} until ${until}. Take it back before you ask somebody else.`,
  sent: "The report has been sent, so no section can be lent. If it is sent back to you, you can lend again.",
  doneTitle: "The link has been made",
  once: "The link is shown this once and is not kept. If it is lost, take the section back and make a new one.",
  link: "Link",
  mailed: (email) => `A letter with a link of its own also goes to ${email}.`,
  message: "A message to send through Zalo (in Vietnamese)",
  back: "Back to all sections",

  enterTitle: "Write one section of a report",
  enterFor: "This link is for",
  enterLead: (section, party) =>
    `${quoted(party)} asks you to write the section “${quoted(section)}” of its report.`,
  start: "Start writing",
  enterHint:
    "What you write is saved by itself. The unit reads it and sends the report. Do not enter anything that is classified as a state secret.",
  band: (name, section, party, until) =>
    `${quoted(name)} is writing “${quoted(section)}” for ${quoted(party)}, until ${until}.`,
  stop: "Stop writing",
  stoppedTitle: "The section has been closed",
  stoppedText: "What was saved is on the server. Open your link again to go on.",
  finish: "Save, it is finished",
  keep: "Save and go on writing",
  finished:
    "Saved. The unit sees that this section is finished; you can still change it until the report is sent.",
  unknownTitle: "This link is wrong or no longer works",
  unknownText: "Open the link exactly as you received it, or ask whoever gave it to you for a new one.",
  refused: {
    revoked: {
      title: "This section has been taken back",
      text: "The unit took it back. What was saved is kept by the unit.",
    },
    closed: {
      title: "The report takes no more text",
      text: "It was accepted, the round is closed, or this section is no longer asked for.",
    },
    sent: {
      title: "The report has been sent",
      text: "The unit sent the report, your section included, so the link opens nothing any more.",
    },
    over: {
      title: "This link has run out",
      text: "The time for writing is over. What was saved is kept by the unit; to go on, ask whoever gave you the link.",
    },
  },
  unsaved: "What you just typed was not saved. You can copy it from the boxes below.",
  expired: {
    title: "Your session has ended",
    intro: "What you typed is still on this page and is not lost.",
    steps: ["Open your link again in another window.", "Come back here and press the button below."],
    retry: "Save what I typed",
  },
};
