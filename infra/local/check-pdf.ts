import { readFileSync } from "node:fs";
import { breachesIn, checkPdf, findingWords } from "../../functions/decree30/check/check.ts";

const usage = "Cách dùng: npm run check:pdf -- TEP.pdf";

process.exitCode = await main(process.argv.slice(2));

/** Says of every clause whether a file keeps it, one line each. 0 when all are kept, else 1. */
async function main(args: readonly string[]): Promise<number> {
  const [file, ...others] = args;
  if (file === undefined || others.length > 0) return complain(usage);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (fault) {
    return complain(`Không đọc được tệp ${file}: ${String(fault)}`);
  }
  return await tell(file, bytes);
}

async function tell(file: string, bytes: Uint8Array): Promise<number> {
  const findings = await checkPdf(bytes).catch((fault: unknown) => String(fault));
  if (typeof findings === "string") return complain(`Tệp ${file} không phải PDF đọc được: ${findings}`);
  for (const finding of findings)
    console.log(`${finding.kept ? "ĐẠT      " : "KHÔNG ĐẠT"} ${findingWords(finding)}`);
  const breaches = breachesIn(findings).length;
  console.log(
    breaches === 0
      ? `Đạt cả ${findings.length} điều khoản đã đối chiếu.`
      : `Không đạt ${breaches} trên ${findings.length} điều khoản đã đối chiếu.`,
  );
  return breaches === 0 ? 0 : 1;
}

function complain(line: string): number {
  console.error(line);
  return 1;
}
