/** What a person is in an authority. One person, one role; leading a bloc is a relation, not a role. */
export type Role = "clerk" | "head" | "officer" | "leader" | "records-clerk";

/**
 * How the person stands to the thing acted on. "own": their unit's. "led": the report of the bloc their unit
 * leads. "member": the report of a unit in that bloc. "authority": officers, leaders and records clerks
 * towards their own authority's round.
 */
export type Relation = "own" | "led" | "member" | "authority" | "other";

export type Act =
  | "see-obligation"
  | "write-draft"
  | "delegate"
  | "attach"
  | "submit"
  | "withdraw"
  | "enter-paper"
  | "confirm"
  | "see-submission"
  | "see-file"
  | "see-board"
  | "see-ledger"
  | "review"
  | "extend"
  | "waive"
  | "assemble"
  | "see-edition"
  | "release-edition"
  | "put-up-edition"
  | "send-back-edition"
  | "sign-off-edition"
  | "take-signed"
  | "issue-edition"
  | "recall-edition"
  | "comment-edition"
  | "issue-directive";

export const roles: readonly Role[] = ["clerk", "head", "officer", "leader", "records-clerk"];
export const relations: readonly Relation[] = ["own", "led", "member", "authority", "other"];
export const acts: readonly Act[] = [
  "see-obligation",
  "write-draft",
  "delegate",
  "attach",
  "submit",
  "withdraw",
  "enter-paper",
  "confirm",
  "see-submission",
  "see-file",
  "see-board",
  "see-ledger",
  "review",
  "extend",
  "waive",
  "assemble",
  "see-edition",
  "release-edition",
  "put-up-edition",
  "send-back-edition",
  "sign-off-edition",
  "take-signed",
  "issue-edition",
  "recall-edition",
  "comment-edition",
  "issue-directive",
];

const write: readonly Act[] = [
  "see-obligation",
  "write-draft",
  "delegate",
  "attach",
  "submit",
  "withdraw",
  "see-submission",
  "see-file",
];

/** Who may do what. Anything not written here is forbidden; every route asks this table and no other. */
const table: Record<Role, Record<Relation, readonly Act[]>> = {
  clerk: {
    own: write,
    led: write,
    // A lead reads what its members reported, in order to report for the bloc; it changes nothing there.
    member: ["see-submission", "see-file"],
    authority: [],
    other: [],
  },
  // Reads what is put before him, and sends it or gives it back; he writes nothing in it.
  head: {
    own: ["see-obligation", "confirm", "see-submission", "see-file"],
    led: ["see-obligation", "confirm", "see-submission", "see-file"],
    member: ["see-submission", "see-file"],
    authority: [],
    other: [],
  },
  officer: {
    own: [],
    led: [],
    member: [],
    authority: [
      "see-obligation",
      // Writes and sends what a unit handed in on paper, and nothing else: without a paper's arrival core
      // takes none.
      "enter-paper",
      "write-draft",
      "attach",
      "submit",
      "see-submission",
      "see-file",
      "see-board",
      "see-ledger",
      "review",
      "extend",
      "waive",
      "assemble",
      "see-edition",
      "release-edition",
      "put-up-edition",
      // Only where the authority has no records clerk, which the acts see to.
      "take-signed",
      "issue-edition",
      "recall-edition",
      "comment-edition",
      "issue-directive",
    ],
    other: [],
  },
  leader: {
    own: [],
    led: [],
    member: [],
    authority: [
      "see-board",
      "see-submission",
      "see-file",
      "see-ledger",
      "see-edition",
      "sign-off-edition",
      "send-back-edition",
      "comment-edition",
    ],
    other: [],
  },
  // Gives a signed report its number and day, seals it and sends it out (Decree 30/2020, art. 15 to 18).
  "records-clerk": {
    own: [],
    led: [],
    member: [],
    authority: ["see-edition", "send-back-edition", "take-signed", "issue-edition", "comment-edition"],
    other: [],
  },
};

export function may(role: Role, act: Act, relation: Relation): boolean {
  return table[role][relation].includes(act);
}
