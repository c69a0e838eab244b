import type { viEdition } from "../vi/edition.ts";
import { enNobody } from "./nobody.ts";
import { dayInEnglish, momentInEnglish } from "./time.ts";

const taken: typeof viEdition.course.taken = {
  "put-up": "put it up for signature",
  "taken-back": "took it back",
  "sent-back": "sent it back with a note",
  "signed-off": "confirmed having signed it",
  numbered: "took in the signed file with its number",
  issued: "issued it",
};

export const enEdition: typeof viEdition = {
  states: {
    draft: "Draft",
    "put-up": "To be signed",
    "sent-back": "Sent back",
    "signed-off": "Signed, to be numbered",
    numbered: "To be issued",
    issued: "Issued",
    replaced: "Replaced",
    recalled: "Recalled",
  },
  onPaperTitles: {
    issued: "The report was issued",
    replaced: "The report was replaced",
    recalled: "The report was recalled",
    "not-issued": "A draft",
    unknown: "No report has this code",
  },
  onPaper: {
    issued: ({ name }) =>
      `This is ${name}, as issued. Compare the paper with the electronic copy before you use it.`,
    replaced: ({ name, by, byRecalled }) =>
      `${name} was replaced by ${by}${byRecalled === undefined ? "" : `, which was recalled at ${momentInEnglish(byRecalled)} (Vietnam time)`}. Do not use this paper.`,
    recalled: ({ name, at, by }) =>
      `${name} was recalled by the authority that issued it at ${momentInEnglish(at)} (Vietnam time). Do not use this paper.${by === undefined ? "" : ` The report in force is ${by}.`}`,
    "not-issued": ({ number }) => `Edition ${number} is a draft and was not signed and issued.`,
    unknown: () => "No report has this code. The paper did not come from this system.",
  },
  closed: {
    signed: () => "This edition was issued with another signed file. The file just sent was not taken.",
    malformed: () =>
      "This edition has faults of form, so no signed copy is taken. Please mend it, merge again and have the new edition signed.",
    unprinted: () =>
      "This edition shows [?], figures that an officer changed or text in an old encoding that no officer has seen yet, so no signed copy is taken. Please look and release it, or mend it, merge again and have the new edition signed.",
    "not-held": () => "This edition has nothing that must be looked at before it is signed.",
    overtaken: () => "A later edition was issued, so this one cannot be signed any more.",
    "not-issued": () => "This edition was not issued, so there is nothing to recall.",
    recalled: ({ at }) =>
      `This edition was recalled at ${momentInEnglish(at)} (Vietnam time), so no signed copy or decision is taken any more.`,
    "not-put-up": () => "This edition was not put up for signature.",
    "moved-on": ({ act, at, by }) =>
      `This edition has moved on: ${by || enNobody} ${taken[act]} at ${momentInEnglish(at)} (Vietnam time). Please look at this page again and decide.`,
    "not-signed-off": () =>
      "The leader has not confirmed having signed this edition, and the file does not bear his own signature with a certificate from an authority the office believes. The file just sent was not taken.",
    "under-way": ({ number }) =>
      `Edition ${number} is before the leader or at the records office. Please take it back, or wait until it is issued, before you put this one up.`,
    "edited-since": ({ at }) =>
      `The report, or who signs and receives it, was edited at ${momentInEnglish(at)} (Vietnam time), after this edition was made. Please merge again and put the new edition up.`,
    "names-no-replaced": ({ number }) =>
      `This edition was made before edition ${number} was issued, and so does not say that it replaces it. Please merge again, so that the report names what it replaces, and put the new edition up.`,
    "not-addressed": ({ to }) => `This edition is before ${to || enNobody}.`,
    "day-to-come": ({ day }) =>
      `The day in the file is ${dayInEnglish(day)}, which has not come. Please fill in the day again and sign again.`,
    "number-given": ({ name, edition }) =>
      `${name} (edition ${edition}) has this number. Every document of a year has its own, even where the other was replaced or recalled. Please give another number and sign again.`,
    "unnamed-signer": ({ leader }) =>
      `No signature in the file is in the name of ${leader}, who confirmed having signed. Please compare; if it is right, tick the box and issue.`,
    "records-clerks": () => "Numbering, sealing and issuing are done by the office's records clerk.",
    "another-file": () =>
      "The SHA-256 that came along is not that of this file. Please open the page again, look at the file and decide.",
  },
  course: {
    title: "On its way to be signed",
    taken,
    to: (leader) => `to ${leader}`,
    replaces: (number, reason) => `in the place of the issued edition ${number}: ${reason}`,
    recalled: "recalled the report",
    own: "with the file as signed",
    certificate: (name) => `by the signature of ${name}`,
    numbered: (number, day) => `number ${number}, day ${day}`,
  },
  putUp: {
    title: "Put up for signature",
    act: "Put up for signature",
    link: "Prepare to put it up",
    failed: "It was not put up",
    to: "To which leader",
    choose: "Choose a leader",
    remarks: "Remarks",
    remarksHint: "Printed in the covering note. They may be left out.",
    replaces: (number) => `Why it is to replace the issued edition ${number}`,
    replacesHint:
      "An issued document with a fault of content is replaced by another of equal form (Decree 30/2020, article 18, clause 3). The one in force stays so until this one is issued.",
    makeAgain: "Merge again",
    sureOfNone: "No unit has reported yet; put this edition up all the same.",
    sureOfWaiting: "Sentences of units still wait for a decision; put this edition up all the same.",
    before: {
      title: "To look at first",
      form: "Form",
      formGood: "As Decree 30/2020 has it, without a fault",
      formBad: (count) => `${count} faults`,
      reported: "Reported",
      silent: "Not sent",
      late: "Sent late",
      extended: "Extended",
      returned: "Sent back and not sent again",
      claims: "Sentences of units",
      meter: (used, all) => `${used} of ${all} used`,
      left: (count) => `${count} left out with a reason`,
      waiting: (count) => `${count} waiting for a decision`,
      edits: "The officer's edits",
      flags: (count) => `${count} not carried out, for their sources have changed`,
      comments: "Comments",
      kept: "Figures kept against their sources",
      openComments: (count) => `${count} not answered`,
      doubts: (count) => `${count} points of figures and content to look at`,
      thin: (count) => `${count} groups of figures that few units reported`,
    },
    noLeader: "The office has no leader on its list of users, so it cannot be put up.",
  },
  comments: {
    title: "Comments",
    say: "Comment on the report",
    act: "Send the comment",
    answer: "Answer",
    answerLabel: "Answer to the comment",
    close: "Settled",
    closed: (count) => `${count} settled`,
    closedBy: (who, moment) => `${who} marked it as settled at ${moment}.`,
    of: (number) => `On edition ${number}.`,
    toParagraph: "Open the paragraph",
    toParagraphs: "Comment paragraph by paragraph",
  },
  leader: {
    title: (number) => `To be signed: edition ${number}`,
    sendTo: (superior) => `To ${superior}:`,
    numbers: (late) => `units have reported${late > 0 ? `, ${late} of them late` : ""}`,
    overdue: (count) => `${count} units are overdue and have not reported`,
    coveringNote: (pages) => `Covering note (PDF, ${pages} ${pages === 1 ? "page" : "pages"})`,
    firstPage: (pages) => `Page 1 of ${pages} of what is to be signed`,
    comments: (open) => `${open} ${open === 1 ? "comment is" : "comments are"} open`,
    pdf: "View PDF",
    pdfFacts: (pages, size) => `(${pages} pages, ${size})`,
    put: (number, who, moment) => `Edition ${number}, put up by ${who} at ${moment}.`,
  },
  takeBack: {
    title: "Take it back",
    act: "Take it back",
    failed: "It was not taken back",
    reason: "Why it is taken back",
  },
  sendBack: {
    title: "Send it back with a note",
    act: "Send it back",
    failed: "It was not sent back",
    reason: "Note",
  },
  signOff: {
    title: "Signed",
    act: "I have signed it",
    failed: "It was not written down",
    hint: "You confirm that you have signed; the records clerk takes in the signed copy, gives number and date and issues it.",
    file: "The PDF file that you have just signed (if any)",
  },
  issue: {
    title: "Issue",
    act: "Issue it",
    failed: "It was not issued",
    hint: "Compare number, date and signatures above. Once issued the report is in force; after that it can only be recalled or replaced.",
    sure: (leader) =>
      `No signature is in the name of ${leader}; I have compared, and it is that of whoever has to sign.`,
    due: (day) =>
      `To be issued on the day it was signed, at the latest on the next working day: ${day} (Decree 30/2020, article 18, clause 1).`,
  },
  release: {
    title: "Seen; let this edition be signed",
    hint: "Look at each place named above in the PDF. If it may be signed as it is, give the reason; your name, the moment and your words are kept with this edition.",
    reason: "Why it may be signed",
    act: "Seen; let it be signed",
    failed: "It was not released",
    done: (who, moment) => `${who} has seen it and let it be signed at ${moment}, in these words:`,
  },
  recall: {
    title: "Recall the issued report",
    hint: "A recalled report is kept and stays readable; the public page tells everyone that it was recalled and when, but not why. The leaders are told. This cannot be undone; what takes its place is a new edition, to be signed and issued.",
    reason: "Why it is recalled",
    act: "Recall the report",
    failed: "The report was not recalled",
    done: (who, moment) => `${who} recalled this report at ${moment}, for this reason:`,
    unkept: "The reason just typed was not kept:",
  },
};
