import { type CalendarDate, inWords } from "../instant.ts";
import type { Entries } from "../kinds/shape.ts";
import type { Problem } from "../problem/outcome.ts";
import { bareLine } from "../text/bare-line.ts";
import { textRead } from "../text/door.ts";
import { MOST_ENTRIES, type Recipient } from "./lists.ts";
import { LONGEST_LINE, said, saidOnPaper, termIn } from "./term.ts";

type Written = Omit<Recipient, "id">;

export function entriesOfRecipient(recipient: Recipient): Entries {
  const { name, purpose = "", email = "", validFrom, validTo } = recipient;
  return { name, purpose, email, since: inWords(validFrom), until: validTo ? inWords(validTo) : "" };
}

export function readRecipient(
  entries: Entries,
  today: CalendarDate,
): { readonly problems: readonly Problem[]; readonly written?: Written } {
  const problems: Problem[] = [];
  const name = bareLine(saidOnPaper(entries, "name", problems));
  const purpose = inBrackets(bareLine(saidOnPaper(entries, "purpose", problems)));
  const email = said(entries, "email", problems);
  if (name === "") problems.push({ field: "name", code: "needs-name" });
  if (email !== "" && !isAddress(email))
    problems.push({ field: "email", code: "not-an-address", read: email });
  const term = termIn(entries, today, problems);
  if (problems.length > 0 || !term) return { problems };
  return {
    problems,
    written: { name, ...(purpose ? { purpose } : {}), ...(email ? { email } : {}), ...term },
  };
}

/**
 * Lines as an office has them in its last document, an e-mail address anywhere in each: "- Sở Nội vụ
 * (để b/c); snv@tinh.example". A bracket that says no purpose ("05 bản") stays with the name.
 */
export function readLines(
  text: string,
  today: CalendarDate,
): { readonly problems: readonly Problem[]; readonly written: readonly Written[] } {
  const lines = textRead(text)
    .split("\n")
    .filter((line) => line.trim() !== "");
  if (lines.length > MOST_ENTRIES)
    return { problems: [{ field: "lines", code: "too-many-entries", most: MOST_ENTRIES }], written: [] };
  const problems: Problem[] = [];
  const written = lines.flatMap((line): readonly Written[] => {
    if (line.length > LONGEST_LINE) {
      problems.push({ field: "lines", code: "too-long", length: line.length, most: LONGEST_LINE });
      return [];
    }
    // Whatever holds an "@" is meant for an address, a broken one too: it never prints with the name.
    const [email = "", ...more] = line.match(MEANT_FOR_ADDRESS) ?? [];
    if (more.length > 0) problems.push({ field: "lines", code: "many-addresses", read: line.trim() });
    const words = bareLine(
      line
        .replaceAll(ADDRESS_AS_WRITTEN, " ")
        .replaceAll(/[|\t]/gu, " ")
        .replaceAll(/[;,\s]+$/gu, ""),
    );
    const [, before = words, purpose = ""] = /^(.*\S)\s*(\(\s*(?:để|thay|biết)[^()]*\))$/iu.exec(words) ?? [];
    const read = readRecipient({ name: before, purpose, email: email.replace(/\.$/u, "") }, today);
    problems.push(...read.problems.map((problem) => ({ ...problem, field: "lines" })));
    return read.written ? [read.written] : [];
  });
  if (lines.length === 0) problems.push({ field: "lines", code: "nothing-pasted" });
  return { problems, written };
}

const MEANT_FOR_ADDRESS = /[^\s;,<>()|]*@[^\s;,<>()|]*/gu;
/** With the brackets that a mail program puts around it. */
const ADDRESS_AS_WRITTEN = /<[^\s;,<>()|]*@[^\s;,<>()|]*>|[^\s;,<>()|]*@[^\s;,<>()|]*/gu;

function inBrackets(purpose: string): string {
  return purpose === "" || /^\(.*\)$/u.test(purpose) ? purpose : `(${purpose})`;
}

/** One "@", a dot behind it, nothing that a mail program would read otherwise. */
export function isAddress(email: string): boolean {
  return email.length <= 254 && /^[A-Za-z0-9._%+'-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/.test(email);
}
