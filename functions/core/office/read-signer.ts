import type { PersonId } from "../ids.ts";
import { type CalendarDate, inWords } from "../instant.ts";
import type { Entries } from "../kinds/shape.ts";
import type { Problem } from "../problem/outcome.ts";
import { documentKinds } from "../registry/document-kinds.ts";
import { capacities, capacityRules, type Headship, inCapitals, isTitled, unfitness } from "./capacity.ts";
import type { Signer } from "./lists.ts";
import { said, saidOnPaper, termIn } from "./term.ts";

type Written = Omit<Signer, "id">;

/** What a signer's entry is read against. */
export interface SignerSetting {
  readonly headship: Headship;
  readonly today: CalendarDate;
  /** Those who sign in here for the authority. */
  readonly people: readonly PersonId[];
}

export function entriesOfSigner(signer: Signer): Entries {
  const { name, capacity, position, kinds = [], basis = "", person = "", validFrom, validTo } = signer;
  return {
    ...{ name, capacity, position, basis, person },
    kinds: kinds.join("\n"),
    since: inWords(validFrom),
    until: validTo ? inWords(validTo) : "",
  };
}

/** The entry as its form says it; what the decree does not let print is a problem with its reason. */
export function readSigner(
  entries: Entries,
  { headship, today, people }: SignerSetting,
): { readonly problems: readonly Problem[]; readonly written?: Written } {
  const problems: Problem[] = [];
  const name = saidOnPaper(entries, "name", problems);
  const capacity = capacities.find((each) => each === entries.capacity) ?? "TM";
  const rule = capacityRules[capacity];
  const typed = saidOnPaper(entries, "position", problems);
  // The head's own office is known; nobody need type it.
  const position = inCapitals(rule.who === "head" && typed === "" ? headship.head : typed);
  if (name === "") problems.push({ field: "name", code: "needs-name" });
  else if (isTitled(name)) problems.push({ field: "name", code: "titled-name", read: name });
  const unfit = position === "" ? undefined : unfitness(capacity, position, headship);
  if (position === "") problems.push({ field: "position", code: "needs-position" });
  if (unfit) problems.push({ field: "position", code: unfit, capacity, position, head: headship.head });
  const kinds = rule.someKinds ? kindsIn(entries, problems) : [];
  const basis = rule.inWriting ? said(entries, "basis", problems) : "";
  if (rule.inWriting && basis === "") problems.push({ field: "basis", code: "needs-basis" });
  const term = termIn(entries, today, problems);
  if (rule.inWriting && term && !term.validTo) problems.push({ field: "until", code: "needs-last-day" });
  const person = people.find((each) => each === entries.person);
  if (entries.person && !person)
    problems.push({ field: "person", code: "unknown-person", read: entries.person });
  if (problems.length > 0 || !term) return { problems };
  return {
    problems,
    written: {
      ...{ name, capacity, position, ...term },
      ...(kinds.length > 0 ? { kinds: [...kinds] } : {}),
      ...(basis ? { basis } : {}),
      ...(person ? { person } : {}),
    },
  };
}

function kindsIn(entries: Entries, problems: Problem[]): readonly string[] {
  const typed = said(entries, "kinds", problems)
    .split(/[\n,;]+/u)
    .map((kind) => kind.trim())
    .filter((kind) => kind !== "");
  if (typed.length === 0) problems.push({ field: "kinds", code: "needs-kinds" });
  return typed.flatMap((kind) => {
    const known = documentKinds.find((each) => each.toLowerCase() === kind.toLowerCase());
    if (!known) problems.push({ field: "kinds", code: "unknown-kind", read: kind });
    return known ?? [];
  });
}
