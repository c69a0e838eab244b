import type { World } from "../core/world.ts";
import { archives } from "./archives.ts";
import { assemblyQueue } from "./assembly.ts";
import { comments } from "./comments.ts";
import { delegations } from "./delegations.ts";
import { deliveries } from "./deliveries.ts";
import { directiveDrafts } from "./directive-drafts.ts";
import { directives } from "./directives.ts";
import { drafts } from "./drafts.ts";
import { duties } from "./duties.ts";
import { editions } from "./editions.ts";
import { edits } from "./edits.ts";
import { files } from "./files.ts";
import { ledger } from "./ledger.ts";
import { ledgerPrints } from "./ledger-prints.ts";
import { library } from "./library.ts";
import { notices } from "./notices.ts";
import { obligations } from "./obligations.ts";
import { office } from "./office.ts";
import { people } from "./people.ts";
import type { StorePlaces } from "./places.ts";
import { rosters } from "./rosters.ts";
import { sessions } from "./sessions.ts";
import { submissions } from "./submissions.ts";
import type { Table } from "./table.ts";
import { tallies } from "./tallies.ts";
import { unreached } from "./unreached.ts";
import { uploads } from "./uploads.ts";

/** Every port of the world that keeps something, over one table, one bucket and one queue. */
export function storesOver({
  table,
  bucket,
  queue,
}: StorePlaces): Omit<World, "clock" | "mint" | "log" | "scan"> {
  quieten(table);
  return {
    rosters: rosters(table),
    directives: directives(table),
    directiveDrafts: directiveDrafts(table),
    duties: duties(table),
    obligations: obligations(table),
    submissions: submissions(table),
    drafts: drafts(table),
    files: files(table, bucket),
    uploads: uploads(table, bucket),
    ledger: ledger(table),
    ledgerPrints: ledgerPrints(table),
    library: library(table),
    editions: editions(table),
    comments: comments(table),
    edits: edits(table),
    office: office(table),
    people: people(table),
    sessions: sessions(table),
    tallies: tallies(table),
    delegations: delegations(table),
    deliveries: deliveries(table),
    archives: archives(table),
    notices: notices(table),
    assembly: assemblyQueue(queue.client, queue.url),
    unreached: () => unreached({ table, bucket, queue }),
  };
}

/**
 * The SDK copies every request and answer for a log that nobody keeps, and describes itself anew each time.
 * That is a fourth of a small request's work, and a report at the last minute makes nine.
 */
function quieten({ client }: Table): void {
  for (const step of ["loggerMiddleware", "getUserAgentMiddleware"]) client.middlewareStack.remove(step);
}
