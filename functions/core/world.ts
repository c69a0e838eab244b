import type { Every } from "./deadline/deadline.ts";
import type { Delivery, DeliveryId } from "./delivery/delivery.ts";
import type { Directive } from "./directives/directive.ts";
import type { Draft as DirectiveDraft } from "./directives/draft.ts";
import type { SeriesEnd } from "./directives/series.ts";
import type { Duty } from "./duties/duty.ts";
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
  Sha256,
} from "./ids.ts";
import type { Instant } from "./instant.ts";
import type { Notice } from "./notice/notice.ts";
import type { Delegation } from "./obligation/delegation.ts";
import type { Deed, Entry } from "./obligation/ledger.ts";
import type { Obligation } from "./obligation/obligation.ts";
import type { Receipt } from "./obligation/receipt.ts";
import type { Attachment, Draft, Submission } from "./obligation/submission.ts";
import type { Upload } from "./obligation/upload.ts";
import type { HeadChoice, UsualHead } from "./office/head-choice.ts";
import type { OfficeLists } from "./office/lists.ts";
import type { Limit } from "./people/limit.ts";
import type { Person } from "./people/person.ts";
import type { Roster } from "./people/roster.ts";
import type { Outcome } from "./problem/outcome.ts";
import type { KeptTable } from "./registry/kept-table.ts";
import type { Edit, Over } from "./report/officer/edit.ts";
import type { ArchivePackage } from "./round/archive-package.ts";
import type { Comment } from "./round/comment.ts";
import type { Decided, Edition } from "./round/edition.ts";
import type { Job } from "./round/job.ts";
import type { LedgerPrint } from "./round/ledger-print.ts";
import type { ProofCode } from "./round/proof.ts";

/**
 * All that the program may ask of the outside. Made once, in live.ts; tests make their own over real engines.
 */
export interface World {
  readonly clock: () => Instant;
  readonly mint: Mint;
  readonly rosters: Rosters;
  readonly directives: Directives;
  readonly directiveDrafts: DirectiveDrafts;
  readonly library: Library;
  readonly duties: Duties;
  readonly obligations: Obligations;
  readonly submissions: Submissions;
  readonly drafts: Drafts;
  readonly files: Files;
  readonly uploads: Uploads;
  readonly ledger: Ledger;
  readonly ledgerPrints: LedgerPrints;
  readonly editions: Editions;
  readonly comments: Comments;
  readonly edits: Edits;
  readonly office: Office;
  readonly people: People;
  readonly sessions: Sessions;
  readonly delegations: Delegations;
  readonly deliveries: Deliveries;
  readonly archives: Archives;
  readonly tallies: Tallies;
  readonly notices: Notices;
  readonly assembly: AssemblyQueue;
  /** Which of the places that keep things give no answer now. Bounded in time; for the health check alone. */
  readonly unreached: () => Promise<readonly Backend[]>;
  /**
   * Looks for malware where a scanner is set up; "pending" when it did not say, "clean" only when it read it
   * all.
   */
  readonly scan?: (bytes: Uint8Array) => Promise<Attachment["scan"]>;
  readonly log: (event: string, facts: Readonly<Record<string, string | number>>) => void;
}

/** Where things are kept. */
export type Backend = "table" | "bucket" | "queue";

/** Where unguessable things come from. */
export interface Mint {
  readonly clientKey: () => ClientKey;
  readonly fileId: () => FileId;
  readonly delegationId: () => DelegationId;
  readonly reference: () => Receipt["reference"];
  /** 256 random bits as URL-safe text: sign-in links, sessions. */
  readonly token: () => string;
}

export interface Rosters {
  find(id: string): Promise<Roster | undefined>;
  /** Those kept of an authority, of every time, in no order. */
  of(authority: AuthorityId): Promise<readonly Roster[]>;
  keep(roster: Roster): Promise<void>;
  /**
   * Changes what is kept now, not what a page saw when it was asked for; the change may be made more than
   * once.
   */
  amend(id: string, change: (roster: Roster) => Roster): Promise<void>;
}

export interface Directives {
  find(id: DirectiveId): Promise<Directive | undefined>;
  all(): Promise<readonly Directive[]>;
  /**
   * Keeps an id for a new round, for everybody who comes with one of these presses: gives the id that was
   * kept for the first of them that is known, or this one; undefined when this one is another's.
   */
  keepId(id: DirectiveId, presses: readonly string[]): Promise<KeptId | undefined>;
  /**
   * Issues the directive with everything it obliges, or nothing. Gives what stands under its id then: issuing
   * again changes nothing.
   */
  issue(directive: Directive, obligations: readonly Obligation[]): Promise<Directive>;
  /**
   * Puts the directive with one amendment more in the place of the one before, which is kept as it was, and
   * leaves it unsettled. False when someone else amended it first: nothing was written.
   */
  amend(before: Directive, after: Directive): Promise<boolean>;
  /** Rounds whose next one is to be opened by now, each by its rhythm, the longest due first. */
  toFollow(now: Instant): AsyncIterable<Following>;
  /** Notes that the next round is open, or that none follows. */
  followed(following: Following): Promise<void>;
  /**
   * Ends a standing order after one of its rounds, by taking the id of the next for good. False when that one
   * is being opened already, or the order was ended before: nothing was written.
   */
  endSeries(end: SeriesEnd, next: DirectiveId): Promise<boolean>;
  seriesEnds(id: DirectiveId): Promise<readonly SeriesEnd[]>;
  /** Those whose last amendment may not have come to everyone it moves. */
  unsettled(): Promise<readonly DirectiveId[]>;
  /** Notes that the amendment of this number has come to everyone; a later one stays unsettled. */
  settle(id: DirectiveId, amendment: number): Promise<void>;
}

/** Directives on their way to being issued. */
export interface DirectiveDrafts {
  find(id: DraftId): Promise<DirectiveDraft | undefined>;
  /** Of one authority, those issued since too, the last changed first. */
  of(authority: AuthorityId): Promise<readonly DirectiveDraft[]>;
  /**
   * Writes the draft over the version before it; the first is written where none stands. False when someone
   * else was first: nothing was written, read it again.
   */
  save(draft: DirectiveDraft): Promise<boolean>;
  /** Takes the draft away, as long as it stands at the version that was read. */
  drop(draft: DirectiveDraft): Promise<boolean>;
}

export interface Following {
  readonly directive: DirectiveId;
  readonly every: Every;
}

/** The tables that authorities keep for themselves, to ask for them again. */
export interface Library {
  of(authority: AuthorityId): Promise<readonly KeptTable[]>;
  keep(table: KeptTable): Promise<void>;
  drop(authority: AuthorityId, id: string): Promise<void>;
}

/** What superiors demand of an authority. */
export interface Duties {
  find(authority: AuthorityId, id: DutyId): Promise<Duty | undefined>;
  of(authority: AuthorityId): Promise<readonly Duty[]>;
  /** Of every authority, those not done. */
  open(): Promise<readonly Duty[]>;
  /**
   * Writes the duty over the version before it, with what is to be said; the first where none stands. False
   * when someone else was first: nothing was written, read it again.
   */
  save(duty: Duty, notices?: readonly Notice[]): Promise<boolean>;
  /** Takes it away, as long as it stands at the version that was read. */
  drop(duty: Duty): Promise<boolean>;
}

export interface KeptId {
  readonly id: DirectiveId;
  readonly press: string;
}

/** A change to one obligation with everything that must become true together with it, or not at all. */
export interface Change {
  readonly obligation: Obligation;
  readonly deeds: readonly Deed[];
  readonly notices?: readonly Notice[];
  /** Claims that can be made only once ("remind-3@2022-06-27T17:00:00.000Z"). */
  readonly claims?: readonly string[];
}

export interface Obligations {
  find(directive: DirectiveId, id: ObligationId): Promise<Obligation | undefined>;
  /** One board's rows in one query. */
  onBoard(directive: DirectiveId, board: string): Promise<readonly Obligation[]>;
  ofUnit(directive: Directive, roster: Roster, unit: string): Promise<readonly Obligation[]>;
  /** Those whose `nextDueAt` is at or before `now`, oldest first, from the sparse index. */
  due(now: Instant): AsyncIterable<Obligation>;
  /**
   * Writes the change if the stored version is still the one before it and no claim was made before.
   * False when someone else was first: nothing was written, read again.
   */
  change(change: Change): Promise<boolean>;
  claimsOf(directive: DirectiveId, id: ObligationId): Promise<readonly string[]>;
}

export interface Submissions {
  /**
   * The commit point: revision, obligation, ledger entry and notices become durable together, or nothing
   * does. The same client key with the same body gives the first receipt again; with another body, a refusal.
   * "superseded" when the obligation moved on since it was read: read it again, judge again, file again.
   */
  file(submission: Submission, change: Change): Promise<Outcome<Receipt>>;
  revisions(directive: DirectiveId, id: ObligationId): Promise<readonly Submission[]>;
  find(directive: DirectiveId, id: ObligationId, revision: number): Promise<Submission | undefined>;
}

export interface Drafts {
  of(directive: DirectiveId, id: ObligationId): Promise<readonly Draft[]>;
  /**
   * Saves over the version the writer read, or over a save of the writer's own page; anything later refuses
   * with what is stored, so that both can be shown.
   */
  save(directive: DirectiveId, id: ObligationId, draft: Draft, over: number): Promise<Outcome<Draft>>;
}

export interface Files {
  /**
   * Keeps the bytes under a random key, hashed by the application. False when the report holds as many files
   * as it may, however many are being kept at this moment.
   */
  keep(directive: DirectiveId, id: ObligationId, attachment: Attachment, bytes: Uint8Array): Promise<boolean>;
  of(directive: DirectiveId, id: ObligationId): Promise<readonly Attachment[]>;
  find(directive: DirectiveId, id: ObligationId, file: FileId): Promise<Attachment | undefined>;
  drop(directive: DirectiveId, id: ObligationId, file: FileId): Promise<void>;
  /** Writes down what a scanner said of a file that waited for it. */
  note(directive: DirectiveId, id: ObligationId, attachment: Attachment): Promise<void>;
  read(key: string): Promise<Uint8Array>;
  write(key: string, bytes: Uint8Array, type: string): Promise<void>;
  /**
   * An address at which a browser can fetch the object under that name for a minute, always as a download;
   * undefined where browsers do not reach the store.
   */
  link(key: string, as: { readonly name: string; readonly type: string }): Promise<string | undefined>;
}

/** Large files come in parts, so that a line that breaks costs one part and not the whole. */
export interface Uploads {
  /**
   * Notes what will come, unless too much is on its way already. The note and the parts are forgotten after a
   * day.
   */
  begin(directive: DirectiveId, id: ObligationId, upload: Upload): Promise<boolean>;
  find(directive: DirectiveId, id: ObligationId, file: FileId): Promise<Upload | undefined>;
  /**
   * An address and headers by which this part, of its length and this hash, can be put for a quarter of an
   * hour; undefined where browsers do not reach the store, and for a part that the upload does not have.
   */
  sign(upload: Upload, part: number, hash: Sha256): Promise<SignedPart | undefined>;
  /**
   * Takes a part in where a browser cannot reach the store itself. False when it has not the length it should
   * have.
   */
  keep(upload: Upload, part: number, bytes: Uint8Array): Promise<boolean>;
  /** The numbers of the parts that have arrived whole. */
  arrived(upload: Upload): Promise<readonly number[]>;
  /** The parts in order as one file; undefined while any is missing. */
  joined(upload: Upload): Promise<Uint8Array | undefined>;
  forget(directive: DirectiveId, id: ObligationId, upload: Upload): Promise<void>;
  /** Removes the parts that nobody came back for within a day. Called once an hour. */
  clear(now: Instant): Promise<void>;
}

export interface SignedPart {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Ledger {
  of(directive: DirectiveId, id: ObligationId): Promise<readonly Entry[]>;
}

export interface Editions {
  jobs(directive: DirectiveId): Promise<readonly Job[]>;
  job(directive: DirectiveId, number: number): Promise<Job | undefined>;
  /** Opens the next job number; two presses at once get two numbers, and one press made twice the same. */
  ask(
    directive: DirectiveId,
    by: PersonId,
    at: Instant,
    wants?: Pick<Job, "bind" | "book"> & { readonly press?: ClientKey },
  ): Promise<Job>;
  /**
   * Writes how far a job has come. False when it is done, or froze another round meanwhile: nothing was
   * written.
   */
  progress(job: Job): Promise<boolean>;
  all(directive: DirectiveId): Promise<readonly Edition[]>;
  find(directive: DirectiveId, number: number): Promise<Edition | undefined>;
  /** Publishes once: a second publication of the same number changes nothing and gives back the first. */
  publish(edition: Edition): Promise<Edition>;
  /**
   * Writes what was decided of an edition over it as it was read, with its letters, and its deeds behind the
   * end of the report's ledger as that was read. False when it was decided of otherwise, or anything of the
   * report, meanwhile: nothing was written, read it again.
   */
  decide(edition: Edition, decided: Decided, along?: Along): Promise<boolean>;
  /** All editions of the round in which this code was printed; none when it never was. */
  proven(code: ProofCode): Promise<readonly Edition[]>;
}

/** What is written together with a decision on an edition. */
export interface Along {
  readonly deeds?: readonly Deed[];
  /** The last entry of the report's ledger as it was read; undefined when it had none. */
  readonly behind?: Entry | undefined;
  readonly notices?: readonly Notice[];
}

/** What is said of a report between officer, leader and records clerk. */
export interface Comments {
  of(directive: DirectiveId): Promise<readonly Comment[]>;
  find(directive: DirectiveId, id: ClientKey): Promise<Comment | undefined>;
  /**
   * Writes it over the version before it, with its letters; the first where none stands. False when someone
   * else was first: nothing was written, read it again.
   */
  save(comment: Comment, notices?: readonly Notice[]): Promise<boolean>;
}

/** The officer's layer over the composed report; the next edition is made with it. */
export interface Edits {
  of(directive: DirectiveId): Promise<readonly Edit[]>;
  /**
   * Adds an edit made while the last one on each of its marks was that of `over`, or none was. When another
   * was made on one of them meanwhile nothing is written, and that one is given.
   */
  add(directive: DirectiveId, edit: Edit, over: Over): Promise<Edit | undefined>;
}

/** Whom an office chooses as signer, addressees and recipients of its documents, and what it chose. */
export interface Office {
  /** Empty ones, of version 0, where none are kept. */
  lists(authority: AuthorityId): Promise<OfficeLists>;
  /** Writes them over the version before. False when someone else was first: nothing was written. */
  save(lists: OfficeLists): Promise<boolean>;
  /** What was chosen last for documents of this kind. */
  usual(authority: AuthorityId, kind: string): Promise<UsualHead | undefined>;
  choice(directive: DirectiveId): Promise<HeadChoice | undefined>;
  /**
   * Writes the choice over the version before, and with it what is usual from now on. False when someone else
   * was first: nothing was written.
   */
  choose(choice: HeadChoice, usual: UsualHead): Promise<boolean>;
}

export interface People {
  find(id: PersonId): Promise<Person | undefined>;
  keep(person: Person): Promise<void>;
  all(): Promise<readonly Person[]>;
}

/** Sign-in links and sessions. Only hashes of tokens are stored. */
export interface Sessions {
  /** A link for one sign-in; one that a rehearsal prints opens as often as it is pressed. */
  invite(token: string, person: PersonId, expiresAt: Instant, opens?: "once" | "often"): Promise<void>;
  /** Whom the link invites, while it is good. Looking spends nothing. */
  invited(token: string, now: Instant): Promise<PersonId | undefined>;
  /**
   * Spends the link and opens the session it is good for, both or neither; of two presses at once one opens.
   */
  enter(
    invitation: string,
    session: { readonly token: string; readonly expiresAt: Instant },
    now: Instant,
  ): Promise<PersonId | undefined>;
  open(token: string, person: PersonId, expiresAt: Instant): Promise<void>;
  holder(token: string, now: Instant): Promise<PersonId | undefined>;
  close(token: string): Promise<void>;
}

/**
 * Sections lent to colleagues by link. Only hashes of tokens are stored, and every one of them leads to the
 * delegation as it stands now: whoever takes it back takes all of its links and sessions back.
 */
export interface Delegations {
  /**
   * Writes the delegation, its first link and what comes with them. False when someone else changed the
   * obligation.
   */
  lend(delegation: Delegation, token: string, change: Change): Promise<boolean>;
  /**
   * Writes the next version with what comes with it. False when someone else was first: nothing was written.
   */
  change(delegation: Delegation, change: Change): Promise<boolean>;
  /** Every one there ever was, in no order. */
  of(directive: DirectiveId, id: ObligationId): Promise<readonly Delegation[]>;
  find(directive: DirectiveId, id: ObligationId, delegation: DelegationId): Promise<Delegation | undefined>;
  /** One link more to the same delegation. */
  offer(token: string, delegation: Delegation): Promise<void>;
  offered(token: string): Promise<Delegation | undefined>;
  open(token: string, delegation: Delegation, expiresAt: Instant): Promise<void>;
  holder(token: string, now: Instant): Promise<Delegation | undefined>;
  close(token: string): Promise<void>;
}

/** Issued reports on their way to whom their paper names. Only hashes of links' tokens are stored. */
export interface Deliveries {
  of(directive: DirectiveId, edition: number): Promise<readonly Delivery[]>;
  find(directive: DirectiveId, edition: number, id: DeliveryId): Promise<Delivery | undefined>;
  /**
   * Writes it over the version before it, with its letter; the first where none stands. False when someone
   * else was first: nothing was written, read it again.
   */
  save(delivery: Delivery, notices?: readonly Notice[]): Promise<boolean>;
  /** One link more to the same delivery, good until then. */
  offer(token: string, delivery: Delivery, expiresAt: Instant): Promise<void>;
  offered(token: string, now: Instant): Promise<Delivery | undefined>;
}

/** Packages of issued reports for the archive; whoever packs again makes the same one. */
export interface Archives {
  find(directive: DirectiveId, edition: number, whole: boolean): Promise<ArchivePackage | undefined>;
  keep(made: ArchivePackage): Promise<void>;
}

export interface Tallies {
  /**
   * Counts one more of what `about` says, which is kept as a hash only. Once the span holds as many as it
   * may, nothing is counted and the answer says when the next begins.
   */
  count(about: string, limit: Limit, now: Instant): Promise<Instant | undefined>;
}

export interface Notices {
  /** Puts one on its way that no change of an obligation brings along. */
  write(notice: Notice): Promise<void>;
  /** Those written and not yet sent, oldest first. */
  unsent(): AsyncIterable<Notice>;
  recent(limit: number): Promise<readonly Notice[]>;
  mark(notice: Notice): Promise<void>;
  /**
   * Writes the notice with one try more than is stored, before that try is made. False when another run was
   * first: nothing was written, and this run must not send it.
   */
  begin(notice: Notice): Promise<boolean>;
}

/** Of each round the ledger as last printed; whoever asks again replaces it. */
export interface LedgerPrints {
  find(directive: DirectiveId): Promise<LedgerPrint | undefined>;
  keep(print: LedgerPrint): Promise<void>;
}

/** What takes longer than a page may: a report to be assembled, or a long ledger to be set. */
export interface AssemblyQueue {
  send(
    message:
      | { readonly directive: DirectiveId; readonly job: number }
      | { readonly directive: DirectiveId; readonly ledgerAskedAt: Instant },
  ): Promise<void>;
}
