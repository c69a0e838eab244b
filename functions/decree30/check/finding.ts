/** What the checker says of one clause on one place of a finished PDF. */
export interface Finding {
  /**
   * Where the decree asks it: "NĐ 30/2020, PL I, I.2". Clauses of ours on archiving name their standard
   * instead.
   */
  readonly clause: string;
  /** The rule in words, for the officer who reads the verdict. */
  readonly rule: string;
  readonly kept: boolean;
  readonly page?: number;
  readonly measured?: string;
  readonly required?: string;
}

/** The clauses broken, one sentence each; an edition with any is not offered for signature. */
export function breachesIn(findings: readonly Finding[]): readonly string[] {
  return findings.filter((finding) => !finding.kept).map(findingWords);
}

export function findingWords(finding: Finding): string {
  const place = finding.page === undefined ? "" : `, trang ${finding.page}`;
  const measured = finding.measured === undefined ? "" : `; đo được: ${finding.measured}`;
  const required = finding.required === undefined ? "" : `; yêu cầu: ${finding.required}`;
  return `${finding.rule} (${finding.clause}${place}${measured}${required})`;
}
