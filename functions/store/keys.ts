import type { DeliveryId } from "../core/delivery/delivery.ts";
import type {
  AuthorityId,
  ClientKey,
  DelegationId,
  DirectiveId,
  DraftId,
  DutyId,
  FileId,
  ObligationId,
  PersonId,
} from "../core/ids.ts";
import type { Instant } from "../core/instant.ts";
import type { ProofCode } from "../core/round/proof.ts";

/**
 * Every key of the one table, each under the question it answers. All reads are strongly consistent but those
 * of the index, and what the index finds is read again at its source before anyone acts on it.
 *
 * In the last hour before a national deadline the writes fall on `OBLIGATION#…` (one partition a party, so no
 * two parties meet) and on `BOARD#…` (one a bloc). Nothing is counted while a report is being received.
 */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Sharded partitions: enough for eight thousand writes a second, few enough to be asked one by one. */
export const SHARDS = 8;

// Who and what is there?
/** The roster with this id. */
export const rosterKey = (id: string): Key => ({ pk: `ROSTER#${id}`, sk: "ROSTER" });
/** Which rosters an authority has had. */
export const rostersPk = (authority: AuthorityId) => `ROSTERS#${authority}`;
export const listedRosterKey = (authority: AuthorityId, id: string): Key => ({
  pk: rostersPk(authority),
  sk: id,
});
/** The person with this id; everyone, a shard at a time. */
export const personKey = (id: PersonId): Key => ({ pk: peoplePk(shardOf(id)), sk: id });
export const peoplePk = (shard: number) => `PEOPLE#${shard}`;
/**
 * Whom this link or this session belongs to. Only the hash of the token is known; both leave by `expiresAt`.
 */
export const linkKey = (hash: string): Key => ({ pk: `${LINKS}${hash}`, sk: "LINK" });
export const sessionKey = (hash: string): Key => ({ pk: `${SESSIONS}${hash}`, sk: "SESSION" });
/**
 * Which delegation this link or this session of a colleague leads to; likewise by hash, and leaving by
 * `expiresAt`.
 */
export const delegateKey = (hash: string, pass: "LINK" | "SESSION"): Key => ({
  pk: `${DELEGATES}${hash}`,
  sk: pass,
});

/**
 * How often this was done in the span that began then. Only a hash says what and by whom; leaves by
 * `expiresAt`.
 */
export const tallyKey = (hash: string, from: Instant): Key => ({ pk: `${TALLIES}${hash}`, sk: from });

// What was asked?
/** Which directives there are, and whether an amendment of theirs has still to come to those it moves. */
export const directivesPk = "DIRECTIVES";
export const listedKey = (id: DirectiveId): Key => ({ pk: directivesPk, sk: id });
/** The directive, its assemblies and its editions in order. */
export const roundPk = (directive: DirectiveId) => `${ROUNDS}${directive}`;
export const directiveKey = (id: DirectiveId): Key => ({ pk: roundPk(id), sk: "DIRECTIVE" });
/** The directive as it was before its amendment of this number. */
export const formerKey = (id: DirectiveId, amendment: number): Key => ({
  pk: roundPk(id),
  sk: `FORMER#${ordinal(amendment, 4)}`,
});
/** When the next round of this rhythm is opened; waits in the index until it is, or its order was ended. */
export const seriesKey = (id: DirectiveId, every: string): Key => ({
  pk: roundPk(id),
  sk: `SERIES#${every}`,
});
/** That no round of this rhythm follows, and who said so. */
export const seriesEndKey = (id: DirectiveId, every: string): Key => ({
  pk: roundPk(id),
  sk: `${SERIES_END}${every}`,
});
/** The directive that is still being written; and which an authority has. */
export const directiveDraftKey = (id: DraftId): Key => ({ pk: `WRITING#${id}`, sk: "WRITING" });
export const directiveDraftsPk = (authority: AuthorityId) => `WRITINGS#${authority}`;
export const listedDraftKey = (authority: AuthorityId, id: DraftId): Key => ({
  pk: directiveDraftsPk(authority),
  sk: id,
});
/** The tables that an authority keeps in its own library. */
export const libraryPk = (authority: AuthorityId) => `LIBRARY#${authority}`;
export const keptTableKey = (authority: AuthorityId, id: string): Key => ({
  pk: libraryPk(authority),
  sk: id,
});
/** What superiors demand of an authority; and of every authority, what of that is not done. */
export const dutiesPk = (authority: AuthorityId) => `DUTIES#${authority}`;
export const dutyKey = (authority: AuthorityId, id: DutyId): Key => ({ pk: dutiesPk(authority), sk: id });
export const openDutiesPk = "OPEN-DUTIES";
export const openDutyKey = (authority: AuthorityId, id: DutyId): Key => ({
  pk: openDutiesPk,
  sk: `${authority}#${id}`,
});
/** Out of whom the office chooses signers, addressees, recipients; and what it chose last for a kind. */
export const officePk = (authority: AuthorityId) => `OFFICE#${authority}`;
export const officeListsKey = (authority: AuthorityId): Key => ({ pk: officePk(authority), sk: "LISTS" });
export const usualHeadKey = (authority: AuthorityId, kind: string): Key => ({
  pk: officePk(authority),
  sk: `USUAL#${kind}`,
});
/** What was chosen out of them for the round's report. */
export const headChoiceKey = (directive: DirectiveId): Key => ({ pk: roundPk(directive), sk: "HEAD" });
/** Which press a new round's id is kept for. */
export const keptIdKey = (id: DirectiveId): Key => ({ pk: roundPk(id), sk: "KEPT" });
/** Which id was kept for this press: by its form's key, and by what it issues. */
export const pressKey = (press: string): Key => ({ pk: `${PRESSES}${press}`, sk: "PRESS" });
/** Which job this press asked for. */
export const jobPressKey = (directive: DirectiveId, press: string): Key => ({
  pk: roundPk(directive),
  sk: `PRESSED#${press}`,
});
export const jobKey = (directive: DirectiveId, number: number): Key => ({
  pk: roundPk(directive),
  sk: `${JOB}${ordinal(number, 6)}`,
});
/** In the order in which they were made. */
export const editKey = (
  directive: DirectiveId,
  edit: { readonly at: Instant; readonly mark: string },
): Key => ({
  pk: roundPk(directive),
  sk: `EDIT#${edit.at}#${edit.mark}`,
});
/** When the last edit on this statement was made, so that two made on one reading do not both stand. */
export const lastEditKey = (directive: DirectiveId, mark: string): Key => ({
  pk: roundPk(directive),
  sk: `LAST-EDIT#${mark}`,
});
export const editionKey = (directive: DirectiveId, number: number): Key => ({
  pk: roundPk(directive),
  sk: `${EDITION}${ordinal(number, 6)}`,
});
/** What is said of the report on its way, by the form it was written in. */
export const commentKey = (directive: DirectiveId, id: ClientKey): Key => ({
  pk: roundPk(directive),
  sk: `${COMMENT}${id}`,
});
/** How an issued report goes to each of its recipients, edition by edition; and where a link leads. */
export const deliveriesPk = (directive: DirectiveId) => `${DELIVERIES}${directive}`;
export const editionMark = (edition: number) => `${ordinal(edition, 6)}#`;
export const deliveryKey = (directive: DirectiveId, edition: number, id: DeliveryId): Key => ({
  pk: deliveriesPk(directive),
  sk: `${editionMark(edition)}${id.replace(/\d+/, (place) => place.padStart(3, "0"))}`,
});
export const deliveredKey = (hash: string): Key => ({ pk: `${DELIVERED}${hash}`, sk: "LINK" });
/** The package of an issued edition for the archive, with its large files or without. */
export const archiveKey = (directive: DirectiveId, edition: number, whole: boolean): Key => ({
  pk: roundPk(directive),
  sk: `PACKAGE#${ordinal(edition, 6)}${whole ? "#WHOLE" : ""}`,
});
/** Which edition printed this code; written with the edition, and never again. */
export const proofKey = (code: ProofCode): Key => ({ pk: `PROOF#${code}`, sk: "PROOF" });

/** The round's ledger as it was last printed, or is to be. */
export const ledgerPrintKey = (directive: DirectiveId): Key => ({
  pk: roundPk(directive),
  sk: "LEDGER-PRINT",
});

// How does everyone stand?
/** All rows of one board, in one query. The row of an obligation lives here and nowhere else. */
export const boardPk = (directive: DirectiveId, board: string) => `${BOARDS}${directive}#${board}`;
export const rowKey = (directive: DirectiveId, board: string, id: ObligationId): Key => ({
  pk: boardPk(directive, board),
  sk: id,
});

// What belongs to one obligation?
export const obligationPk = (directive: DirectiveId, id: ObligationId) => `OBLIGATION#${directive}#${id}`;
/** On which board its row lies; written once, never changed. */
export const placeKey = (directive: DirectiveId, id: ObligationId): Key => ({
  pk: obligationPk(directive, id),
  sk: "PLACE",
});
/** Its ledger from the first deed to the last. */
export const ledgerKey = (directive: DirectiveId, id: ObligationId, sequence: number): Key => ({
  pk: obligationPk(directive, id),
  sk: `${LEDGER}${ordinal(sequence, 8)}`,
});
/** Whether a measure was taken already. */
export const claimKey = (directive: DirectiveId, id: ObligationId, claim: string): Key => ({
  pk: obligationPk(directive, id),
  sk: `${CLAIM}${claim}`,
});
/** What the party said, each time it said it. A long revision goes on in pieces under the same beginning. */
export const submissionKey = (
  directive: DirectiveId,
  id: ObligationId,
  revision: number,
  piece = 0,
): Key => ({
  pk: obligationPk(directive, id),
  sk: `${SUBMISSION}${ordinal(revision, 4)}${piece === 0 ? "" : `#${ordinal(piece, 2)}`}`,
});
/** What it has typed so far. */
export const draftKey = (directive: DirectiveId, id: ObligationId, section: string): Key => ({
  pk: obligationPk(directive, id),
  sk: `${DRAFT}${section}`,
});
/** Which files it attached. */
export const fileKey = (directive: DirectiveId, id: ObligationId, file: FileId): Key => ({
  pk: obligationPk(directive, id),
  sk: `${FILE}${file}`,
});
/** Which of its sections were lent, and to whom. */
export const delegationKey = (directive: DirectiveId, id: ObligationId, delegation: DelegationId): Key => ({
  pk: obligationPk(directive, id),
  sk: `${DELEGATION}${delegation}`,
});

/** Which files are on their way to it in parts; leaves by `expiresAt`. */
export const uploadKey = (directive: DirectiveId, id: ObligationId, file: FileId): Key => ({
  pk: obligationPk(directive, id),
  sk: `${UPLOAD}${file}`,
});

/** Moves on with each record of that sort that is added, so that they can be counted while many add. */
export const countKey = (directive: DirectiveId, id: ObligationId, prefix: string): Key => ({
  pk: obligationPk(directive, id),
  sk: `COUNT#${prefix}`,
});

/** How the names of partitions and of their records begin. */
export const LINKS = "LINK#";
export const SESSIONS = "SESSION#";
export const DELEGATES = "DELEGATE#";
export const TALLIES = "TALLY#";
export const DELIVERIES = "DELIVERIES#";
export const DELIVERED = "DELIVERED#";
export const PRESSES = "PRESS#";
export const ROUNDS = "ROUND#";
export const BOARDS = "BOARD#";
export const JOB = "JOB#";
export const EDITION = "EDITION#";
export const COMMENT = "COMMENT#";
export const EDIT = "EDIT#";
export const SERIES_END = "SERIES-END#";
export const LEDGER = "LEDGER#";
export const CLAIM = "CLAIM#";
export const SUBMISSION = "SUBMISSION#";
export const DRAFT = "DRAFT#";
export const DELEGATION = "DELEGATION#";
export const FILE = "FILE#";
export const UPLOAD = "UPLOAD#";

// What was said to whom?
/** The latest notices, a shard at a time, newest first. */
export const outboxPk = (shard: number) => `OUTBOX#${shard}`;
export const noticeKey = (notice: { readonly id: string; readonly madeAt: Instant }): Key => ({
  pk: outboxPk(shardOf(notice.id)),
  sk: `${notice.madeAt}#${notice.id}`,
});

// What waits? (index `due`)
/**
 * Obligations with something due, notices not yet sent and rounds that open by themselves, oldest first.
 * Only what waits carries the two attributes, so the index holds what is open and not what exists, and a
 * sweep that comes a day late asks the same few questions. Time stands in the sort key alone: were it in
 * the partition key too, a sweep would have to know how far back to look, and a record written late for
 * an hour already swept would never be found.
 */
export const dueIndex = "due";
export type Queue = "DUE" | "UNSENT" | "SERIES";
export const duePk = (queue: Queue, shard: number) => `${queue}#${shard}`;
export const dueKey = (queue: Queue, at: Instant, about: string) => ({
  duePk: duePk(queue, shardOf(about)),
  dueSk: `${at}#${about}`,
});
/** Sorts after everything at `at` and before everything later: "$" follows "#". */
export const upTo = (at: Instant) => `${at}$`;

/** FNV-1a: spreads names that differ in one letter, and is the same on every machine. */
export function shardOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < name.length; place += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(place), 0x01000193);
  }
  return (hash >>> 0) % SHARDS;
}

function ordinal(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}
