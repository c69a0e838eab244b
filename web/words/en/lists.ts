import type { Misentered } from "../../../functions/core/office/misentered.ts";
import { quoted } from "../quote.ts";
import type { Sayings } from "../said.ts";
import type { Words } from "../vi.ts";

export const enMisentered: Sayings<Misentered> = {
  "deputy-signs-for": ({ position, head }) =>
    `${quoted(position)} is a deputy and signs as ${quoted(`KT. ${head}`)}. Choose KT. (Decree 30/2020, Annex I, II.7).`,
  "not-the-head": ({ position, head, capacity }) =>
    `${quoted(`${capacity}.`)} is for ${quoted(head)} alone; the office written is ${quoted(position)}.`,
  "not-the-deputy": ({ position, head }) =>
    `Who signs as ${quoted(`KT. ${head}`)} is ${quoted(`PHÓ ${head}`)}; the office written is ${quoted(position)}. Offices are named as the State names them, without “standing”, “in charge” or the agency.`,
  "leaders-are-not-ordered": ({ position, capacity }) =>
    `${quoted(position)} leads the authority and does not sign ${quoted(`${capacity}.`)}; the head signs TM., a deputy KT.`,
  "not-handed-on": ({ position }) =>
    `${quoted(position)} is a deputy of who was authorised; an authorisation may not be handed on (Decree 30/2020, article 13).`,
  "needs-name": () => "A name is needed.",
  "needs-position": () => "The signer's office is needed.",
  "needs-kinds": () =>
    "Orders and authorisations to sign are for some kinds of documents. Name those kinds, one a line.",
  "needs-basis": () => "An authorisation is given in writing. Name its number and date.",
  "needs-last-day": () => "An authorisation is for a limited time. Name the last day on which it holds.",
  "titled-name": ({ read }) =>
    `${quoted(read)} has a degree or a form of address; documents print the name alone.`,
  "unknown-kind": ({ read }) => `${quoted(read)} is no kind of administrative document.`,
  "not-an-address": ({ read }) =>
    `${quoted(read)} is no e-mail address. Write it like records@province.example.`,
  "unknown-person": ({ read }) => `The authority has no account ${quoted(read)}.`,
  "not-on-paper": ({ read }) =>
    `${quoted(read)} holds signs that no name or office on paper has (<, >, @, {, } or control characters). Please look and write it again.`,
  "many-addresses": ({ read }) =>
    `${quoted(read)} holds several e-mail addresses. Write one recipient with one address on each line.`,
  "needs-mark": () => "The drafter's mark stands before the number of copies. Please write it.",
  "not-a-mark": ({ read, most }) =>
    `${quoted(read)} is no drafter's mark. Write at most ${most} letters without spaces, like NTM.`,
  "not-a-count": ({ read, most }) => `${quoted(read)} is no number of copies. Write one from 1 to ${most}.`,
  "term-turned": () => "The last day comes before the first.",
  "not-to-sign": ({ read, kind }) =>
    `${read === "" ? "The chosen signer" : quoted(read)} may not sign a ${quoted(kind)} today. Choose another, or mend the list of signers.`,
  "not-in-force": ({ read }) => `${read === "" ? "A chosen line" : quoted(read)} is no longer in use.`,
  "listed-twice": ({ read }) => `${quoted(read)} is listed already.`,
  "too-many-entries": ({ most }) => `A list takes at most ${most} lines.`,
};

export const enLists: Words["lists"] = {
  link: "Signers and recipients",
  signers: "Signers",
  signersLead:
    "Who may sign the authority's documents, in which right and when. The lines above the signature follow from the right; nobody types them.",
  noSigners: "No signer is listed yet; reports name the signer of the authority's roster.",
  correspondents: "Addressees and recipients",
  correspondentsLead:
    "To choose from when a document is made: who is addressed, and who receives copies. Documents print them in this order.",
  addressees: "Addressed to",
  recipients: "Recipients",
  noAddressees: "Nothing listed yet; reports are addressed by the authority's roster.",
  noRecipients: "Nothing listed yet; reports name the usual recipients.",
  addSigner: "Add a signer",
  edit: "Edit",
  editOf: (name) => `Edit: ${name}`,
  line: "Line as printed",
  printed: "Signature block as printed",
  name: "Full name",
  placeName: "Name of the agency, organisation or person",
  capacity: "Right to sign",
  capacities: {
    TM: "TM. – the head, for the collective",
    Q: "Q. – the acting head",
    KT: "KT. – a deputy in the head's place",
    TL: "TL. – by order",
    TUQ: "TUQ. – by authorisation",
  },
  position: "Office",
  positionHint: "In Vietnamese, as printed. May be left empty for the head.",
  kinds: "Kinds of documents given to sign",
  kindsHint: "For TL. and TUQ. alone; one a line.",
  basis: "Written authorisation",
  basisHint: "For TUQ. alone; its number, symbol and date.",
  person: "The signer's account",
  nobody: "No account",
  roles: { leader: "leader", head: "head of a unit" },
  purpose: "Purpose",
  purposeHint: "In brackets, as printed. May be left empty.",
  email: "E-mail address for the report",
  emailHint: "When the report is issued, this address is sent a link to fetch it and to confirm receipt.",
  since: "First day",
  sinceHint: "Empty means today.",
  until: "Last day",
  untilHint: "Empty means open.",
  term: (from, to) => (to ? `from ${from} to ${to}` : `from ${from}`),
  ended: "ended",
  later: "not yet in use",
  place: "Place in the list",
  first: "First",
  behind: (name) => `After: ${name}`,
  keep: "Save",
  kept: "Saved.",
  drop: "Delete what was entered by mistake",
  dropHint:
    "What stands on an issued report is not deleted but goes out of use from today; documents already made stay as they are.",
  add: "Add lines",
  addHint:
    "One a line; a whole list may be pasted from an earlier document. A purpose stands in brackets, an e-mail address at the end.",
  addAct: { addressees: "Add to who is addressed", recipients: "Add to the recipients" },
  overtakenBy: (by, moment) =>
    `${quoted(by)} changed this line at ${moment}, after the page was opened. Please look again and repeat.`,
  endedInstead: "This line stands on an issued report: it was not deleted, and is out of use from now on.",
  already: (lines) => `The new lines were added. Listed already, and not added: ${lines}.`,
  overtaken: "Somebody else changed the lists after the page was opened. Please look again and repeat.",
  noEmail: "no e-mail address",
  head: {
    title: "Head of the report: signer, addressees, recipients",
    link: "Signer, addressees, recipients",
    lead: "Choose for this round's report. The choice goes into the next edition, and the next report of its kind begins with it.",
    kind: "Kind of document",
    signer: "Signer",
    usualSigner: "As usual",
    notForKind: (kinds) => `signs only: ${kinds}`,
    addressees: "Addressed to",
    recipients: "Recipients",
    usualLines:
      "What is ticked will print; untick whom it does not go to. With nothing ticked it is as usual; the archive line is always last.",
    from: {
      directive: "by the directive",
      duty: "by the superior's demand",
      office: "as usual",
    },
    none: "The list has no line in use.",
    toSigners: "Edit the signers",
    toCorrespondents: "Edit addressees and recipients",
    keep: "Save the choice",
    kept: "Saved. The next edition prints this choice.",
    overtaken: "Somebody else chose after the page was opened. Please look again and choose.",
    lapsed: (names) =>
      `Chosen, but no longer in force today: ${names}. The next edition prints what is in force.`,
    preview: "The report will print",
    dated: "Day and month",
    toStyle: "Edit how the office writes its reports",
    symbol: "Number and symbol",
    drafter: "Drafter, number of copies",
    drafterMark: "The drafter's mark",
    drafterHint:
      "Printed below the recipients, like NTM.(20), on what is made from now on. Empty means none.",
    copies: "Number of copies",
    account: (name) => `The signer signs in with the account of ${name}.`,
    noAccount: "The signer has no account here.",
  },
};
