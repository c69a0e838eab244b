import type { CalendarDate } from "../instant.ts";
import type { Problem } from "../problem/outcome.ts";
import { documentKinds } from "../registry/document-kinds.ts";
import type { HeadChoice } from "./head-choice.ts";
import { type EntryId, holdsOn, type OfficeLists, signersFor } from "./lists.ts";

/** What the form of the choice posts: ids of entries, "" or nothing where a part is left as usual. */
export interface PostedChoice {
  readonly kind: string;
  readonly signer: string;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
}

type ReadChoice = Pick<HeadChoice, "kind" | "signer" | "addressees" | "recipients">;

/** The choice, of entries that hold on the day; a signer who may not sign this kind is refused. */
export function readChoice(
  posted: PostedChoice,
  lists: OfficeLists,
  day: CalendarDate,
): { readonly problems: readonly Problem[]; readonly choice: ReadChoice } {
  const problems: Problem[] = [];
  const known = posted.kind === "" ? "Báo cáo" : documentKinds.find((each) => each === posted.kind);
  if (!known) problems.push({ field: "kind", code: "unknown-kind", read: posted.kind });
  const kind = known ?? "Báo cáo";
  const signer = lists.signers.find(({ id }) => id === posted.signer);
  if (posted.signer !== "" && !signersFor(lists, kind, day).some(({ id }) => id === signer?.id))
    problems.push({ field: "signer", code: "not-to-sign", read: signer?.name ?? "", kind });
  const heldOf = (field: "addressees" | "recipients") =>
    posted[field].flatMap((id): readonly EntryId[] => {
      const found = lists[field].find((each) => each.id === id);
      if (found && holdsOn(found, day)) return [found.id];
      problems.push({ field, code: "not-in-force", read: found?.name ?? "" });
      return [];
    });
  const [addressees, recipients] = [heldOf("addressees"), heldOf("recipients")];
  return {
    problems,
    choice: {
      kind,
      ...(signer ? { signer: signer.id } : {}),
      ...(addressees.length > 0 ? { addressees: [...addressees] } : {}),
      ...(recipients.length > 0 ? { recipients: [...recipients] } : {}),
    },
  };
}
