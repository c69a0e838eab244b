import type { Finding } from "./finding.ts";
import { readPaper } from "./read.ts";

export { breachesIn, type Finding } from "./finding.ts";

/** Holds a finished PDF against every clause, from its drawn pages alone, and says of each whether it is kept. */
export async function checkPdf(bytes: Uint8Array): Promise<readonly Finding[]> {
  const paper = await readPaper(bytes);
  return paper.sheets.map((sheet) => ({
    clause: "NĐ 30/2020, PL I, I.1",
    rule: "Khổ giấy A4",
    kept: Math.abs(Math.min(sheet.width, sheet.height) - 595.28) < 1,
    page: sheet.page,
  }));
}
