import * as v from "valibot";
import { canonical, sha256 } from "../core/hash.ts";
import { Reference, spokenLetters } from "../core/ids.ts";
import { checkFields } from "../core/kinds/answers.ts";
import type { Field, FieldValue } from "../core/kinds/field.ts";
import { askedOf, fieldsIn } from "../core/obligation/asked.ts";
import { lastRevision, type Obligation } from "../core/obligation/obligation.ts";
import { obligationsOf } from "../core/obligation/obliged.ts";
import { firstOf, knownAt, type Receipt } from "../core/obligation/receipt.ts";
import type { Problem } from "../core/problem/outcome.ts";
import { withoutLiveMarks } from "../core/report/live.ts";
import type { Filed, Round } from "../core/round/round.ts";
import { allRead } from "../core/text/all.ts";
import { textRead } from "../core/text/door.ts";
import { everyText } from "../core/text/every-text.ts";
import { type Judged, judgeOf } from "./values-judged.ts";

/** What one filing answered, field by field; words that cannot be read are problems and never guesses. */
export interface Answers {
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly problems: readonly Problem[];
}

/**
 * A round whose own words are read, its obligations, and what each filing answered, each made once for all
 * who ask.
 */
export interface Frozen {
  readonly round: Round;
  /** The same before its own words were read: an old encoding is told by what reading takes away. */
  readonly given: Round;
  readonly obligations: readonly Obligation[];
  answersOf(obligation: Obligation, filed: Filed): Answers;
  /** What its ready values hold that the report cannot take. */
  judgedOf(filed: Filed): Judged;
  /** Every field the party was asked. */
  fieldsOf(obligation: Obligation): readonly Field[];
}

/** A round file's own words are read here; those of submissions where their values are. */
export function frozenOf(given: Round): Frozen {
  const { former } = given;
  const round = {
    ...{ ...given, roster: allRead(given.roster), directive: allRead(given.directive) },
    ...(former ? { former: allRead(former) } : {}),
  };
  const fieldsOf = once((obligation: Obligation) =>
    fieldsIn(askedOf(round.directive, round.roster, obligation)),
  );
  const answers = new Map<Filed, Answers>();
  const answersOf = (obligation: Obligation, filed: Filed): Answers => {
    const known = answers.get(filed);
    if (known) return known;
    const said = filed.values
      ? { values: everyText(filed.values, unitsWords), problems: [] }
      : ownWords(checkFields(fieldsOf(obligation), filed.entries));
    answers.set(filed, said);
    return said;
  };
  const judgedOf = once(judgeOf(round.directive));
  return { round, given, obligations: obligationsIn(round), answersOf, judgedOf, fieldsOf };
}

/** Read, and naming no figure of the authority whatever braces stand in them. */
const unitsWords = (text: string) => withoutLiveMarks(textRead(text));

const ownWords = ({ values, problems }: Answers): Answers => ({
  values: everyText(values, withoutLiveMarks),
  problems,
});

function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

/**
 * The round's obligations: those frozen with it, or, in a hand-made file, what the directive and the filings
 * make of them.
 */
export function obligationsIn(round: Round): readonly Obligation[] {
  if (round.obligations) return round.obligations;
  const known = round.submissions.filter((each) => knownAt(each) < round.asOf);
  const filings = Map.groupBy(known, ({ obligation }) => obligation);
  return obligationsOf(round.directive, round.roster).map((obligation) => {
    const filed = (filings.get(obligation.id) ?? []).toSorted((a, b) => a.revision - b.revision);
    const receipts = filed.map(receiptOf);
    const [first, latest] = [receipts.reduce<Receipt | undefined>(firstOf, undefined), receipts.at(-1)];
    return first && latest ? { ...obligation, first, latest } : obligation;
  });
}

/** Everything that keeps a hand-made round from being built, one line each: who, where, what was read. */
export function problemsIn(frozen: Frozen, say: (problem: Problem) => string): readonly string[] {
  const { round, obligations, answersOf, judgedOf } = frozen;
  const known = new Map(obligations.map((obligation) => [obligation.id, obligation]));
  return round.submissions.flatMap((filed) => {
    const obligation = known.get(filed.obligation);
    if (!obligation) return [`${filed.obligation}: không có nhiệm vụ báo cáo này trong văn bản chỉ đạo.`];
    const { refused, placeless } = judgedOf(filed);
    const problems = [...answersOf(obligation, filed).problems, ...refused];
    return [
      ...problems.map((problem) => `${filed.obligation}, ${problem.field}: ${say(problem)}`),
      ...(round.obligations
        ? []
        : placeless.map(({ field, text }) => `${filed.obligation}, ${field}: ${text}`)),
    ];
  });
}

/** Words in a hand-made round under names that nobody was asked, one line each: they count in nothing. */
export function unaskedIn(frozen: Frozen): readonly string[] {
  const { round, obligations, fieldsOf, judgedOf } = frozen;
  const known = new Map(obligations.map((obligation) => [obligation.id, obligation]));
  return round.submissions.flatMap((filed) => {
    const { obligation: id, entries, values } = filed;
    const obligation = known.get(id);
    if (!obligation) return [];
    // In a round frozen with its obligations, values may answer an older wording of the directive.
    if (values) return judgedOf(filed).placeless.map(({ field, text }) => `${id}, ${field}: ${text}`);
    const asked = new Set(fieldsOf(obligation).map((field) => field.id));
    return Object.keys(entries)
      .filter((name) => !asked.has(name.split(".")[0] ?? ""))
      .map((name) => `${id}, ${name}: không có trong phần được hỏi nên không tính vào báo cáo.`);
  });
}

/**
 * Reports in a file that count in nothing, one line each: they came too late, or the file's own obligations
 * know none.
 */
export function uncountedIn({ round, obligations }: Frozen): readonly string[] {
  const known = new Map(obligations.map((obligation) => [obligation.id, obligation]));
  return round.submissions.flatMap((filed) => {
    const obligation = known.get(filed.obligation);
    if (!obligation || filed.revision <= lastRevision(obligation)) return [];
    const why =
      knownAt(filed) < round.asOf
        ? "nhiệm vụ báo cáo trong tệp không ghi là đã nhận"
        : "đến sau thời điểm tổng hợp";
    return [`${filed.obligation}: báo cáo lần ${filed.revision} không tính vào báo cáo tổng hợp, vì ${why}.`];
  });
}

/**
 * A hand-made filing was never receipted by this system; its stand-in reference is drawn from what it says.
 */
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
