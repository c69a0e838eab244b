import { carriedOut } from "../../core/duties/carried-out.ts";
import { dueOfDuty } from "../../core/duties/duty.ts";
import { sha256 } from "../../core/hash.ts";
import { headOfUnit } from "../../core/people/naming.ts";
import { unitIn } from "../../core/people/roster.ts";
import type { CoveringFacts } from "../../core/report/covering.ts";
import type { Edition } from "../../core/round/edition.ts";
import { headOfEdition, issuedName } from "../../core/round/edition-head.ts";
import { reportHead } from "../../core/round/report-head.ts";
import type { CoveringNoteFile } from "../../core/round/step.ts";
import type { World } from "../../core/world.ts";
import { printCoveringNote } from "../../pipeline/covering-note/print.ts";
import type { Press } from "../../pipeline/edition.ts";
import { pressFor } from "../../pipeline/fonts.ts";
import type { RoundContext } from "../context.ts";
import { dutyOf } from "../meet-duty.ts";

interface Noted {
  readonly facts: CoveringFacts;
  readonly remarks: string;
  /** The issued edition that it is to replace, and why. */
  readonly replaces?: { readonly edition: Edition; readonly reason: string } | undefined;
}

/** Prints the note under which an edition goes to the leader, and keeps it with the put-up. */
export async function keepCoveringNote(
  world: World,
  { directive, roster, person, now }: RoundContext,
  edition: Edition,
  { facts, remarks, replaces }: Noted,
  press: Press,
): Promise<CoveringNoteFile> {
  const { authority } = roster;
  const duty = await dutyOf(world, directive);
  const carriesOut = duty && carriedOut(duty);
  const head = edition.head ?? reportHead({ roster, directive, asOf: edition.asOf, carriesOut });
  const before = replaces?.edition.signed;
  const report =
    replaces && before?.number !== undefined
      ? issuedName(before, headOfEdition(replaces.edition, { directive, roster, duty }))
      : `bản số ${replaces?.edition.number ?? ""} đã ban hành`;
  const dueBefore = duty && dueOfDuty(duty);
  const agency = unitIn(roster, authority.standingAgency.unit);
  const note = printCoveringNote(
    {
      authority,
      draft: {
        ...{ kind: head.kind, subject: head.subject, addressees: head.addressees },
        ...{ edition: edition.number, pages: edition.pdf.pages, annexes: edition.annexes ?? 0 },
      },
      ...(duty ? { duty: { document: duty.document, ...(dueBefore ? { dueBefore } : {}) } } : {}),
      ...(replaces ? { replaces: { report, reason: replaces.reason } } : {}),
      ...{ facts, signer: head.signatory },
      ...(edition.released ? { release: edition.released.reason } : {}),
      ...(remarks ? { remarks } : {}),
      drafter: person.name,
      head: agency ? headOfUnit(agency) : authority.standingAgency.name,
      at: now,
    },
    await pressFor(world, press, roster),
  );
  const key = `editions/${world.mint.fileId()}.pdf`;
  await world.files.write(key, note.pdf, "application/pdf");
  return { key, bytes: note.pdf.length, hash: sha256(note.pdf), pages: note.pages };
}
