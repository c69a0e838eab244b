/**
 * Holds a finished PDF against Decree 30/2020/NĐ-CP, from the drawn pages alone. It imports nothing of the
 * typesetting or the writing rooms: whoever sets a rule wrong must not be the one who measures it.
 */
import { anatomyOf } from "./anatomy.ts";
import type { Measurement } from "./clause.ts";
import { annexClauses } from "./clauses/annex.ts";
import { measureFile } from "./clauses/archive.ts";
import { bodyClauses } from "./clauses/body.ts";
import { citationClauses } from "./clauses/citations.ts";
import { endingClauses } from "./clauses/ending.ts";
import { headClauses } from "./clauses/head.ts";
import { headingClauses } from "./clauses/headings.ts";
import { lineEndClauses } from "./clauses/line-ends.ts";
import { numberClauses } from "./clauses/numbers.ts";
import { officeClauses } from "./clauses/office.ts";
import { optionalClauses } from "./clauses/optional.ts";
import { pageClauses } from "./clauses/page.ts";
import { tableClauses } from "./clauses/table.ts";
import { titleClauses } from "./clauses/title.ts";
import { typeClauses } from "./clauses/type.ts";
import { underNumberClauses } from "./clauses/under-number.ts";
import { wholeClauses } from "./clauses/whole.ts";
import type { Finding } from "./finding.ts";
import { readPaper } from "./read.ts";
import { sectionsOf } from "./sections.ts";

export { breachesIn, type Finding, findingWords } from "./finding.ts";

const paperClauses = [
  ...pageClauses,
  ...typeClauses,
  ...headClauses,
  ...numberClauses,
  ...titleClauses,
  ...underNumberClauses,
  ...bodyClauses,
  ...citationClauses,
  ...headingClauses,
  ...lineEndClauses,
  ...officeClauses,
  ...endingClauses,
  ...optionalClauses,
  ...annexClauses,
  ...tableClauses,
  ...wholeClauses,
];

/**
 * Every clause that has a place in the document, kept or broken. A broken one is named once for each page.
 */
export async function checkPdf(bytes: Uint8Array): Promise<readonly Finding[]> {
  const anatomy = anatomyOf(sectionsOf(await readPaper(bytes)));
  const onPaper = paperClauses.flatMap(({ clause, rule, measure }) =>
    verdictOn(measure(anatomy)).map((found) => ({ clause, rule, ...found })),
  );
  const inFile = measureFile(bytes).map(({ clause: { clause, rule }, measure }) => ({
    clause,
    rule,
    ...measure,
  }));
  return [...onPaper, ...inFile];
}

function verdictOn(measures: readonly Measurement[]): readonly Measurement[] {
  const broken = measures.filter(({ kept }) => !kept);
  if (broken.length === 0) return measures.slice(0, 1);
  return broken.filter(({ page }, at) => broken.findIndex((other) => other.page === page) === at);
}
