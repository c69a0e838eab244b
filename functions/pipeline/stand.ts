import * as v from "valibot";
import { askedOf, fieldsIn } from "../core/asked.ts";
import type { FieldValue } from "../core/fields/field.ts";
import { checkFields } from "../core/fields/kinds.ts";
import { sha256 } from "../core/hash.ts";
import { Reference, spokenLetters } from "../core/ids.ts";
import { canonical } from "../core/ledger.ts";
import { firstOf, knownAt, type Obligation, obligationsOf, type Receipt } from "../core/obligation.ts";
import type { Problem } from "../core/outcome.ts";
import type { Filed, Round } from "../core/round.ts";
import { allRead } from "../core/text/all.ts";

/** The round's obligations: those frozen with it, or, in a hand-made file, what the directive and the filings make of them. */
export function obligationsIn(round: Round): readonly Obligation[] {
  if (round.obligations) return round.obligations;
  return obligationsOf(round.directive, round.roster).map((obligation) => {
    const filed = round.submissions
      .filter((each) => each.obligation === obligation.id && knownAt(each) < round.asOf)
      .sort((a, b) => a.revision - b.revision);
    const receipts = filed.map(receiptOf);
    const [first, latest] = [receipts.reduce<Receipt | undefined>(firstOf, undefined), receipts.at(-1)];
    return first && latest ? { ...obligation, first, latest } : obligation;
  });
}

/** What one filing answered, field by field; words that cannot be read are problems and never guesses. */
export function valuesOf(
  round: Round,
  obligation: Obligation,
  filed: Filed,
): { readonly values: Readonly<Record<string, FieldValue>>; readonly problems: readonly Problem[] } {
  if (filed.values) return { values: allRead(filed.values), problems: [] };
  return checkFields(fieldsIn(askedOf(round.directive, round.roster, obligation)), filed.entries);
}

/** Everything that keeps a hand-made round from being built, one line each: who, where, what was read. */
export function problemsIn(round: Round, say: (problem: Problem) => string): readonly string[] {
  const known = new Map(obligationsIn(round).map((obligation) => [obligation.id, obligation]));
  return round.submissions.flatMap((filed) => {
    const obligation = known.get(filed.obligation);
    if (!obligation) return [`${filed.obligation}: không có nhiệm vụ báo cáo này trong văn bản chỉ đạo.`];
    const { problems } = valuesOf(round, obligation, filed);
    return problems.map((problem) => `${filed.obligation}, ${problem.field}: ${say(problem)}`);
  });
}

/** Words in a hand-made round under names that nobody was asked, one line each: they count in nothing. */
export function unaskedIn(round: Round): readonly string[] {
  const known = new Map(obligationsIn(round).map((obligation) => [obligation.id, obligation]));
  return round.submissions.flatMap(({ obligation: id, entries, values }) => {
    const obligation = known.get(id);
    if (!obligation || values) return [];
    const asked = new Set(
      fieldsIn(askedOf(round.directive, round.roster, obligation)).map((field) => field.id),
    );
    return Object.keys(entries)
      .filter((name) => !asked.has(name.split(".")[0] ?? ""))
      .map((name) => `${id}, ${name}: không có trong phần được hỏi nên không tính vào báo cáo.`);
  });
}

/** A hand-made filing was never receipted by this system; its stand-in reference is drawn from what it says. */
function receiptOf(filed: Filed): Receipt {
  const hash = sha256(canonical(filed));
  const bytes = [...Buffer.from(hash, "hex").subarray(0, 8)];
  const letters = bytes.map((byte) => spokenLetters[byte % spokenLetters.length]).join("");
  return {
    reference: filed.reference ?? v.parse(Reference, `${letters.slice(0, 4)}-${letters.slice(4)}`),
    revision: filed.revision,
    receivedAt: filed.receivedAt,
    ...(filed.enteredAt ? { enteredAt: filed.enteredAt } : {}),
    ...(filed.corrects ? { corrects: filed.corrects } : {}),
    hash,
  };
}
