import { asDirected } from "../../core/directives/amendment.ts";
import type { Demand, Directive } from "../../core/directives/directive.ts";
import { documentName } from "../../core/directives/naming.ts";
import { dateIn, type Instant, partsOf } from "../../core/instant.ts";
import { rulesOf } from "../../core/ladder/rules.ts";
import { partyName } from "../../core/obligation/naming.ts";
import { headOfUnit } from "../../core/people/naming.ts";
import type { Roster } from "../../core/people/roster.ts";
import type { World } from "../../core/world.ts";
import { breachesIn, checkPdf } from "../../decree30/check/check.ts";
import type { OfficialDocument } from "../../decree30/document.ts";
import { printable } from "../../decree30/printable.ts";
import { tooLongIn } from "../../decree30/too-long.ts";
import { typesetDocument } from "../../decree30/typeset.ts";
import { writeDocx } from "../../docx/write.ts";
import { writePdf } from "../../pdf/write.ts";
import type { Press } from "../edition.ts";
import { datedIn, issuerMarks, issuerOf } from "../issuer-marks.ts";
import { criticisedAmong, type LateRoll, lateUnder, type Roll } from "./late.ts";
import { type Chain, ledgerAnnex } from "./ledger-annex.ts";
import type { LedgerNames } from "./ledger-words.ts";
import { chaserLetter, criticismNotice, leaderList } from "./letters.ts";
import { recordsUnder } from "./records.ts";

/** What can be drafted about the late: nothing of it is sent, each waits for someone's signature. */
export const draftKinds = ["chaser", "leader-list", "criticism"] as const;
export type DraftKind = (typeof draftKinds)[number];

export interface Printed {
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
  /** Clauses of Decree 30 the checker found broken. */
  readonly breaches: readonly string[];
}

/** Everything owed under a directive as it stands now, one query a board. */
export async function rollOf(
  world: World,
  directive: Directive,
  roster: Roster,
  now: Instant,
): Promise<Roll> {
  const records = await recordsUnder(world, directive, roster);
  return { directive, roster, obligations: records.map((each) => asDirected(each, directive)), now };
}

/** The draft about one demand, or undefined when it has nobody to speak of. */
export function draftOf(kind: DraftKind, roll: Roll, demand: Demand): OfficialDocument | undefined {
  const late = lateUnder(roll, demand);
  return late && drafted(kind, late);
}

function drafted(kind: DraftKind, late: LateRoll): OfficialDocument | undefined {
  switch (kind) {
    case "chaser":
      return chaserLetter(late);
    case "leader-list":
      return leaderList(late);
    case "criticism": {
      const criticised = criticisedAmong(late);
      return criticised && criticismNotice(criticised);
    }
  }
}

/**
 * The ledgers of a directive as an official report with one annex, for the file (Decree 30/2020, art. 29).
 */
export async function ledgerReport(world: World, roll: Roll): Promise<OfficialDocument> {
  const names = await namesFor(world, roll);
  const chains: Chain[] = [];
  for (const each of roll.obligations) {
    const entries = await world.ledger.of(each.directive, each.id);
    chains.push({ party: partyName(each, roll), entries });
  }
  const { authority } = roll.roster;
  const { name, ...signs } = authority.signatory;
  return {
    kind: "report",
    issuer: issuerOf(authority),
    number: { symbol: `BC-${authority.symbol}` },
    dated: datedIn(authority, partsOf(dateIn(roll.now))),
    subject: `Quá trình theo dõi, đôn đốc thực hiện ${documentName(roll.directive)}`,
    addressees: [],
    body: [
      {
        type: "paragraph",
        text: "Quá trình theo dõi, đôn đốc từng cơ quan, đơn vị được ghi tại Phụ lục kèm theo.",
      },
    ],
    signature: name === undefined ? signs : { ...signs, name },
    recipients: [`Lưu: VT, ${authority.standingAgency.abbreviation}`],
    annexes: [ledgerAnnex(chains, names)],
    parts: "roman",
    ...issuerMarks(authority),
  };
}

async function namesFor(world: World, { roster, directive }: Roll): Promise<LedgerNames> {
  const people = await world.people.all();
  const mailboxes = roster.units.map((unit) => [unit.email.toLowerCase(), headOfUnit(unit)] as const);
  const own = people.filter(({ authority }) => authority === roster.authority.id);
  return {
    people: new Map(people.map(({ id, name }) => [id, name])),
    // A clerk may read the unit's mailbox; what goes there goes to the head of the unit.
    readers: new Map([...own.map(({ email, name }) => [email.toLowerCase(), name] as const), ...mailboxes]),
    ladder: rulesOf(roster.authority, directive).ladder,
  };
}

/** Sets a draft as PDF and Word, and checks it. The same draft at the same moment gives the same bytes. */
export async function printDraft(raw: OfficialDocument, press: Press, now: Instant): Promise<Printed> {
  const document = printable(raw, press.faces).value;
  const pdf = writePdf(typesetDocument(document, press.faces), metaOf(document, now));
  const docx = await writeDocx(document, metaOf(document, now), press.faces);
  return { pdf, docx, breaches: [...tooLongIn(document, press.faces), ...breachesIn(await checkPdf(pdf))] };
}

/** What is kept on file and never signed: the PDF alone, without the checker's reading and the Word twin. */
export function printForFile(raw: OfficialDocument, press: Press, now: Instant): Uint8Array {
  const document = printable(raw, press.faces).value;
  return writePdf(typesetDocument(document, press.faces), metaOf(document, now));
}

const metaOf = (document: OfficialDocument, now: Instant) => ({
  title: document.subject,
  author: document.issuer.name ?? document.issuer.lines.join(" "),
  subject: document.subject,
  createdAt: now,
  language: "vi-VN",
});
