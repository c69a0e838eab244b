import type { DecisiveAct, Meanwhile } from "../../../functions/core/obligation/decisive.ts";
import type { FileRefusal } from "../../../functions/core/problem/refusal.ts";
import { quoted } from "../quote.ts";
import type { Refusals } from "../said.ts";
import { enNobody } from "./nobody.ts";
import { momentInEnglish } from "./time.ts";

export const enFileRefusals: Readonly<Record<FileRefusal, string>> = {
  type: "This kind of file is not taken. Please choose a PDF, Word or Excel file or a picture (JPG, PNG).",
  size: "The file is larger than 20 MB. Please make it smaller (scan at 200 dpi, compress pictures) or part it into several.",
  empty: "The file is empty (0 bytes). Please open it on your computer to check, then choose it again.",
  virus: "The file holds malware and was not taken. Please tell your IT staff and make a clean file.",
  password:
    "The file has a password and cannot be opened. Please take the password off, save it and choose it again.",
  count: "The report has its ten files. Please remove one before you add another.",
  name: "The file's name has characters that cannot be used or is longer than 150. Please rename it and choose it again.",
  "cut-off": "The file was cut off while it was sent or saved. Please upload it again.",
  unreadable:
    "The file is damaged or cannot be read. Please open it on your computer, save it and choose it again.",
};

const stands = {
  accepted: "accepted. If it must be corrected, please ask the receiving office to send it back.",
  returned: "looked at and sent back. Change it and send it again; what was sent is kept.",
  entered: "typed in from your unit's paper. If it must be corrected, send your own; the paper one is kept.",
};

const arrivals = {
  future: "The paper cannot have arrived after it was typed in.",
  "before-directive": "The paper cannot have arrived before the directive was issued.",
  "before-return": "The report was sent back; its correction must have arrived after that.",
};

/** What was done while a page stood open: who, what, when. */
const done: Readonly<Record<DecisiveAct, string>> = {
  obliged: "changed the deadline",
  received: "sent the report",
  withdrawn: "withdrew the report",
  entered: "typed the report in from paper",
  extended: "gave more time",
  "extension-revoked": "took the extension back",
  waived: "released the unit from this report",
  returned: "sent the report back",
  accepted: "accepted the report",
};

const meanwhileWords = ({ act, at, by, reason }: Meanwhile) =>
  `${by ? quoted(by) : enNobody} ${done[act]} at ${momentInEnglish(at)}${reason ? ` (${quoted(reason)})` : ""}`;

export const enRefusals: Refusals = {
  forbidden: () => ({
    title: "This account may not do that",
    text: "It is for somebody with another role.",
  }),
  "directive-closed": ({ closedAt }) => ({
    title: "The round is closed",
    text: `It was closed at ${momentInEnglish(closedAt)} (Vietnam time). Your unit's draft is kept. Please contact the standing agency if something must be added.`,
  }),
  waived: () => ({
    title: "Your unit is released from this report",
    text: "The standing agency has noted that your unit need not report, so nothing more is taken.",
  }),
  "already-submitted": ({ receipt }) => ({
    title: "The report was sent before",
    text: `What was sent (reference ${receipt.reference}, at ${momentInEnglish(receipt.receivedAt)}) stays as it is; what was sent just now does not change it.`,
  }),
  "awaiting-review": ({ receipt }) => ({
    title: "The report is being looked at",
    text: `What was sent (reference ${receipt.reference}) is being looked at, so no other is taken for now.`,
  }),
  "key-reused": ({ receipt }) => ({
    title: "Two different texts in one sending",
    text: `This sending was received with another text (reference ${receipt.reference}). Both are kept: what was received stays as it is, the new text is in the draft. Open the page for checking again to send it.`,
  }),
  superseded: () => ({
    title: "This was just done in another window",
    text: "Something changed while this page was open. Please load it again and go on; nothing is lost.",
  }),
  overtaken: ({ meanwhile }) => ({
    title: "This was just done in another window",
    text: `While this page was open, ${meanwhile.map(meanwhileWords).join("; ")}. What you decided was not recorded, and what you typed is still here. Please look again and decide; this page shows how things stand now.`,
  }),
  "stale-draft": () => ({
    title: "This section was changed elsewhere",
    text: "What is on the server is newer than what was being edited. Both are kept.",
  }),
  "late-reason-missing": () => ({
    title: "The reason for being late is needed",
    text: "The deadline is past. The report is still taken once the reason is given.",
  }),
  "nothing-to-submit": () => ({
    title: "There is nothing to send yet",
    text: "The report has no text and no file yet.",
  }),
  "not-yet-received": () => ({
    title: "The unit has not sent its report",
    text: "Only a report that was sent can be accepted or sent back.",
  }),
  "review-begun": ({ receipt, stand }) => ({
    title: "The report was looked at and cannot be withdrawn",
    text: `The report with reference ${receipt.reference} was ${stands[stand]}`,
  }),
  "already-counted": ({ edition }) => ({
    title: "The report is counted already",
    text: `Your unit's figures stand in edition ${edition} of the authority's report, so it cannot be withdrawn. You can send a corrected one, or ask the receiving office to send it back.`,
  }),
  withdrawn: ({ withdrawal }) => ({
    title: "The unit withdrew the report",
    text: `The unit withdrew the report with reference ${withdrawal.latest.reference} at ${momentInEnglish(withdrawal.at)}. It is looked at once the unit sends it again.`,
  }),
  "withdrawal-reason-missing": () => ({
    title: "The reason for withdrawing is needed",
    text: "Please say why the report is withdrawn.",
  }),
  "extension-too-early": () => ({
    title: "The new deadline cannot be",
    text: "It must lie after the deadline that holds now and after this moment.",
  }),
  "sent-by-unit": ({ receipt }) => ({
    title: "The unit has sent its report itself",
    text: `What the unit sent (reference ${receipt.reference}, at ${momentInEnglish(receipt.receivedAt)}) stays as it is; no paper is typed over it. If it must be changed, send it back.`,
  }),
  "paper-unstated": () => ({
    title: "When the paper arrived has not been stated",
    text: "An officer sends only what was typed in from paper: state when it arrived, and its number and day in the register.",
  }),
  "paper-arrival": ({ why }) => ({
    title: "The paper cannot have arrived then",
    text: arrivals[why],
  }),
  "confirmation-wanted": () => ({
    title: "The head of your unit must confirm it first",
    text: "This report is sent only when the head of your unit confirms it. Please put it before them from the page where you check it.",
  }),
  "not-proposed": () => ({
    title: "Nothing is waiting to be confirmed",
    text: "The draft was not put before you, was given back or was sent. Nothing was changed.",
  }),
  "proposed-anew": ({ at }) => ({
    title: "The draft was put before you anew",
    text: `Another draft was put before you at ${momentInEnglish(at)}, after this page was opened. Your note was not sent and is still here; please read the new draft and decide.`,
  }),
  "note-missing": () => ({
    title: "A note is needed",
    text: "Please write what should be changed.",
  }),
  file: ({ reason }) => ({ title: "The file was not taken", text: enFileRefusals[reason] }),
};
