import type { ClientKey, DirectiveId, ObligationId } from "../core/ids.ts";
import type { Receipt } from "../core/obligation/receipt.ts";
import { hashOfPost, Submission } from "../core/obligation/submission.ts";
import { accepted, type Outcome, refused } from "../core/problem/outcome.ts";
import type { Submissions } from "../core/world.ts";
import { writesOf } from "./change.ts";
import { obligationPk, SUBMISSION, submissionKey } from "./keys.ts";
import { bodyIn, type Item, records, valueIn } from "./record.ts";
import { groundOf } from "./row.ts";
import { absent, putting, queried, type Table, transact } from "./table.ts";

/** Submissions are only ever added: a revision is a new item, and what a party said first stays said. */
export function submissions(table: Table): Submissions {
  return {
    async file(submission, change) {
      const { directive, id, version } = change.obligation;
      const { clientKey, receipt } = submission;
      if (hashOf(submission) !== receipt.hash) {
        throw new Error(`The receipt ${receipt.reference} is not for these words.`);
      }
      // Once more after a lost race: whoever won may have been the same form posted twice.
      for (let attempt = 0; attempt < 2; attempt += 1) {
        const ground = await groundOf(table, change.obligation, attempt > 0);
        if (!ground) throw new Error(`Nothing obliges ${id} under ${directive}.`);
        if (ground.clientKeys.includes(clientKey)) return repeated(table, submission);
        if (ground.version !== version - 1) return refused({ type: "superseded" });
        const verdict = await transact(table, [
          ...writesOf(table, ground, change, [...ground.clientKeys, clientKey]),
          ...revisionItems(submission).map((item) => putting(table, item, absent)),
        ]);
        if (verdict.committed) return accepted(receipt);
      }
      return refused({ type: "superseded" });
    },

    async revisions(directive, id) {
      return revisionsOf(table, directive, id);
    },

    async find(directive, id, revision) {
      const { pk, sk } = submissionKey(directive, id, revision);
      const pieces = await queried(table, { pk, prefix: sk });
      return pieces.length > 0 ? submissionIn(pieces) : undefined;
    },
  };
}

/** The same form posted again is answered with its first receipt; other words under its key are not filed. */
async function repeated(table: Table, submission: Submission): Promise<Outcome<Receipt>> {
  const { directive, obligation, clientKey, receipt } = submission;
  const first = await filedUnder(table, directive, obligation, clientKey);
  return first.hash === receipt.hash ? accepted(first) : refused({ type: "key-reused", receipt: first });
}

async function filedUnder(
  table: Table,
  directive: DirectiveId,
  id: ObligationId,
  key: ClientKey,
): Promise<Receipt> {
  const found = (await revisionsOf(table, directive, id)).find(({ clientKey }) => clientKey === key);
  if (!found) throw new Error(`A client key of ${directive} / ${id} has no revision.`);
  return found.receipt;
}

async function revisionsOf(table: Table, directive: DirectiveId, id: ObligationId): Promise<Submission[]> {
  const items = await queried(table, { pk: obligationPk(directive, id), prefix: SUBMISSION });
  const revisions = Map.groupBy(items, ({ sk }) => sk?.S?.split("#")[1]);
  return [...revisions.values()].map(submissionIn);
}

/**
 * The words a receipt was given for, or a fault: a record changed behind our back must reach no page and no
 * report.
 */
function submissionIn(pieces: readonly Item[]): Submission {
  const submission = valueIn(Submission, ...pieces);
  // Taken over the words as written: reading may fill in what was left out.
  if (hashOf(bodyIn(...pieces) as Submission) !== submission.receipt.hash) {
    throw new Error(`The record of receipt ${submission.receipt.reference} is not what was received.`);
  }
  return submission;
}

function hashOf({ receipt: _, ...post }: Submission): string {
  return hashOfPost(post);
}

function revisionItems(submission: Submission): readonly Item[] {
  const { directive, obligation, receipt, attachments } = submission;
  const keyOf = (piece: number) => submissionKey(directive, obligation, receipt.revision, piece);
  // Named beside the body, so that whoever clears away lost files need not read the reports.
  return records(keyOf, submission, { files: attachments.map(({ key }) => key) });
}
