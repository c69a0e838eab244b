import { titlesNamedIn } from "../registry/titles.ts";

/**
 * What an enumeration of titles holds that nobody knows: quoted, or in capitals, or a name that means several
 * ("Cờ thi đua" of whom). It is said, so that it is not silently left unasked.
 */
export function unknownTitlesIn(text: string): readonly string[] {
  const known = titlesNamedIn(text).map(({ words }) => words);
  const items = text.split(/[,;:()]|\svà\s/u).map((item) => item.replace(/[.\s]+$/u, "").trim());
  const beside = items
    .filter((item) => !known.some((words) => item.includes(words)))
    .flatMap((item) => named(item) ?? []);
  return [...new Set(beside)].filter((words) => !general.has(words));
}

function named(item: string): string | undefined {
  const quoted =
    /danh hiệu[^“"«]{0,20}[“"«]([^”"»]{2,80})[”"»]/iu.exec(item) ?? /^[“"«]([^”"»]{2,80})[”"»]$/u.exec(item);
  if (quoted?.[1]) return quoted[1].trim();
  return (
    /^(?:danh hiệu )?(cờ thi đua|CSTĐ|chiến s[ĩỹ] thi đua)$/iu.exec(item)?.[1] ??
    /^[A-ZĐ]{2,8}$/u.exec(item)?.[0]
  );
}

/** Capitals that stand for other things wherever awards are spoken of. */
const general: ReadonlySet<string> = new Set(
  "UBND HĐND TĐKT HĐTĐKT MTTQ LLVT CBCCVC CCVC CNVC CNVCLĐ CBCNV NLĐ CCHC NTM".split(" "),
);
