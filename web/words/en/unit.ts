import { inWords } from "../../../functions/core/instant.ts";
import { quoted } from "../quote.ts";
import type { viUnit } from "../vi/unit.ts";
import { grouped } from "./number.ts";

export const enUnit: typeof viUnit = {
  tasks: {
    outline: "Sections of the outline",
    files: "Attachments",
    filesCount: (n) => (n === 0 ? "No files" : n === 1 ? "1 file" : `${grouped(n)} files`),
    checkAct: "Check before sending",
    progress: (done, all) => `${done} of ${all} sections done. Any order will do.`,
    sent: "The report has been sent",
    sentHint:
      "If something must be corrected, change the sections below and send again; what was sent is kept as it was, and so is the time of the first receipt.",
    receipt: "See the receipt",
    asSent: "See what was sent",
    returned: "The report was sent back to be completed",
    returnedBy: "To be sent again by",
    accepted: "The report has been accepted",
    acceptedHint: "It can no longer be changed. For a correction, contact the receiving office.",
    waived: "Your unit is released from this report",
    print: "Print the draft",
    blank: "Print a blank form",
    carry: "Keep the draft as a file",
    noSections: "There is no outline here: attach the documents and send.",
  },
  upward: {
    take: (_, edition) => `Take over your own finished report (edition ${edition})`,
    hint: (shares, signed) =>
      `Its figures and words, drawn from the reports of ${shares}, fill the draft, and the ${signed ? "signed" : "unsigned"} PDF is attached. Nothing is sent yet.`,
    done: "The draft has been filled in",
    doneHint: "Read every section, complete what is blank, then check and send.",
    newer:
      "Another edition of this report has just been made; nothing was taken over. Press again to take the one named below.",
    typed: "These sections already hold text and were not replaced",
    over: "Replace the answers typed there with those of the report",
    blank: "The report says nothing for these",
    left: "What the report says and this form has no place for",
  },
  section: {
    prompt: "What the directive asks",
    whole: "Read all of it",
    save: "Save and continue",
    exit: "Save and leave",
    addRow: "Add a row",
    another: "No, it is another indicator",
    row: (n) => `Row ${n}`,
    back: "All sections",
    place: (n, all) => `Section ${n} of ${all}`,
    choose: "Choose…",
    later: "The text has been saved. You can mend it now, or do another section first.",
    unsaved: "The text is still in the boxes below but was not saved; please mend it and save again.",
    merged: (label, { from, since, comparable }) =>
      comparable
        ? `Last period's figures (${quoted(label)}) are those of ${quoted(from.join(", "))} together, which became this unit on ${inWords(since)}.`
        : `No figure is compared with last period's (${quoted(label)}): this unit was formed from ${quoted(from.join(", "))} on ${inWords(since)}.`,
    previous: (label) => `Last period you reported (${quoted(label)})`,
    copied: "Last period's text was taken as a base; please rewrite it for this period.",
    copy: "Use as a base",
    sentBack: "To be completed in this section",
    secret: "Do not enter anything that is classified as a state secret.",
    cleaned: (n) =>
      `${grouped(n)} characters that cannot be read were taken out; please look at the text again.`,
    columnTotal: "Item",
    asRead: (headings, points, tables) => {
      const parts = [
        headings > 0 ? `${headings} headings` : "",
        points > 0 ? `${points} points` : "",
        tables > 0 ? `${tables} tables` : "",
      ].filter((part) => part !== "");
      return `Read as ${parts.join(", ")}`;
    },
    worked: "worked out",
    notAsked: "does not apply",
    ordinal: "No.",
  },
  files: {
    title: "Attachments",
    hint: "PDF, Word, Excel or a picture (JPG, PNG), each up to 20 MB, ten files at most.",
    choose: "Choose files",
    add: "Upload",
    none: "No files yet. The report with its head's signature, annexes or pictures can be attached here.",
    drop: "Remove",
    hash: "Checksum (SHA-256)",
    scan: {
      "not-scanned": "Not scanned",
      pending: "Being scanned for malware",
      clean: "Scanned, no malware found",
      infected: "Malware",
    },
    scanAgain: "Check again",
    scanAgainOf: (name) => `Check ${name} for malware again`,
    manyUnderWay:
      "Too many files are on their way to this report. Please wait until they have arrived, or try again in a day.",
    stillScanning:
      "The malware scanner has not answered yet. The file is kept; please check again in a few minutes.",
    atOnce:
      "JavaScript is off in this browser: the files of one upload may be 4 MB together. For larger ones (up to 20 MB), turn JavaScript on and open this page again.",
    tooMuchAtOnce:
      "The files sent at once are more than 4 MB. Choose fewer; or turn JavaScript on and open this page again to send larger ones (up to 20 MB).",
    waiting: "The connection is lost. The file goes on from where it stopped once it is back.",
    done: "Go on to checking",
  },
  check: {
    title: "Check before sending",
    intro: "Read it a last time. Nothing is sent until you press the button at the end.",
    change: "Change",
    lateTitle: "This report is late",
    lateHint:
      "The deadline is past and the report is still taken. Say briefly why it is late; the reason is kept with it.",
    lateReason: "Reason for being late",
    submit: (recipient) => `Send the report to ${quoted(recipient)}`,
    resubmit: (recipient) => `Send the report again to ${quoted(recipient)}`,
    confirm: "By sending it you confirm that the head of your unit agrees to it.",
    changed: "The text was changed elsewhere after this page was opened. Please read it again, then send.",
    problems: "To be mended before sending",
    findings: "Worth another look",
    findingsHint: "Here figures do not seem to agree. If they are right, send the report as it is.",
    severity: { error: "Does not agree", warn: "Please look", info: "Note" },
    empty: "There is no text and no file to send yet.",
  },
  sent: {
    revisions: "Times sent",
    revision: (n) => `Revision ${n}`,
    reference: "Reference",
    receivedAt: (moment) => `received at ${moment}`,
    slip: "Download the receipt (PDF)",
    content: "The content as hashed (JSON)",
  },
  receipt: {
    title: "The report has been received",
    reference: "Reference",
    referenceHint: "Read it out when you telephone.",
    receivedAt: "Received at",
    revision: "Revision",
    hash: "Checksum of the content (SHA-256)",
    slipHint: "It holds everything that was sent and how to check it (in Vietnamese); keep it on file.",
    next: "What happens next",
    nextSteps: (recipient) => [
      `${quoted(recipient)} reads the report and accepts it or sends it back to be completed.`,
      "If something is missing, a letter with the reason and a new deadline comes to your unit's mailbox.",
      "Your unit's figures go into the authority's own report.",
    ],
    returnedSteps: (due) => [
      "The report was sent back to be completed; the reason is on your unit's report page.",
      `Please complete it and send it again; deadline: ${due}. Until then the report is not counted.`,
    ],
    acceptedSteps: ["The report is accepted; there is nothing more to do."],
    withdrawnSteps: [
      "What was sent is not counted any more, as your unit withdrew it. Please send the report again.",
    ],
    waivedSteps: ["Your unit is released from this; there is nothing more to do."],
    back: "Back to what your unit owes",
  },
  conflict: {
    title: "This section was changed elsewhere",
    intro:
      "Somebody else (or another window) saved this section after you opened it. Nothing is lost: choose what to keep.",
    mine: "What you typed",
    saved: "What is on the server",
    both: "Join both, the server's first",
    keep: "Keep what is chosen",
    empty: "(empty)",
  },
  expired: {
    title: "Your session has ended",
    intro: "What you typed is still on this page and is not lost.",
    steps: [
      "Open the sign-in link of your invitation in another window.",
      "Come back here and press the button below.",
    ],
    retry: "Save what I typed",
  },
};
