import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { toJsonSchema } from "@valibot/to-json-schema";
import { canonical, sha256 } from "../../functions/core/hash.ts";
import { type FontFiles, faceNames, wholeSet } from "../../functions/core/people/fonts.ts";
import { Round, readRound } from "../../functions/core/round/round.ts";
import { faceFiles, loadFaces } from "../../functions/pdf/faces.ts";
import { buildFrom } from "../../functions/pipeline/edition.ts";
import { frozenOf, problemsIn, unaskedIn, uncountedIn } from "../../functions/pipeline/frozen.ts";
import { sayProblem } from "../../web/words/said.ts";
import { vi } from "../../web/words/vi.ts";
import { type Checker, startChecker } from "./checker.ts";
import { fontFile } from "./fonts.ts";
import { jsonIn, saidOnce } from "./round-file.ts";

const usage =
  "Cách dùng: npm run assemble -- ROUND.json --out THU_MUC [--book] (hoặc --schema để xem cấu trúc tệp)";

process.exitCode = await main(process.argv.slice(2));

/** The pipeline without a web: one file in, four files out. 0 when the report may go to signature, else 1. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: "string" }, schema: { type: "boolean" }, book: { type: "boolean" } },
  });
  if (values.schema) {
    console.log(JSON.stringify(toJsonSchema(Round, { errorMode: "ignore", typeMode: "input" }), null, 2));
    return 0;
  }
  const [file] = positionals;
  if (!file || !values.out) return complain([usage]);
  const checker = startChecker();
  const read = roundIn(file);
  if (!read.ok) return complain(read.problems);
  return await assemble(read.round, values.out, checker, values.book === true);
}

async function assemble(round: Round, out: string, checker: Checker, book: boolean): Promise<number> {
  const frozen = frozenOf(round);
  const problems = problemsIn(frozen, (problem) => sayProblem(vi, problem));
  if (problems.length > 0) return complain(problems);
  for (const line of [...unaskedIn(frozen), ...uncountedIn(frozen)]) console.error(line);
  const snapshot = sha256(canonical(round));
  const lost = fontsLost(round.roster.authority.fonts);
  if (lost.length > 0) return complain(lost);
  const built = await buildFrom(frozen, snapshot, { faces: loadFaces(fontFile), ...checker }, async () => {});
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "report.pdf"), built.pdf);
  writeFileSync(join(out, "report.docx"), built.docx);
  writeFileSync(join(out, "report.json"), built.report);
  writeFileSync(join(out, "check.json"), `${JSON.stringify(built.findings, null, 2)}\n`);
  if (book) {
    const { pdf, xlsx } = await built.book();
    writeFileSync(join(out, "material.pdf"), pdf);
    writeFileSync(join(out, "material.xlsx"), xlsx);
  }
  console.log(
    `Đã lập báo cáo: ${built.pages} trang, ${vi.shares(built.counts)} có báo cáo. Xem ${join(out, "report.pdf")}`,
  );
  for (const line of [...built.unprinted, ...built.asked]) console.error(line);
  return complain(built.breaches);
}

/** A round frozen with an office's own fonts is made again only with those same files. */
function fontsLost(fonts: FontFiles | undefined): readonly string[] {
  const set = wholeSet(fonts);
  if (!set) return [];
  return faceNames
    .filter((face) => sha256(fontFile(faceFiles[face])) !== set[face].hash)
    .map(
      (face) =>
        `Đợt báo cáo này được in bằng phông riêng của cơ quan: cần tệp ${set[face].name} có SHA-256 ${set[face].hash}. Đặt bốn tệp vào một thư mục và nêu thư mục đó ở biến FONTS.`,
    );
}

function roundIn(file: string): { ok: true; round: Round } | { ok: false; problems: readonly string[] } {
  const told = jsonIn(file);
  if (!told.ok) return { ok: false, problems: [told.problem] };
  const read = readRound(told.json);
  switch (read.type) {
    case "round":
      return { ok: true, round: read.round };
    case "newer":
      return {
        ok: false,
        problems: [
          `Tệp ${file} ghi version ${read.version}, do phiên bản mới hơn của phần mềm lập; bản đang chạy chỉ đọc được version 1. Đề nghị dùng phiên bản mới hơn để lập báo cáo từ tệp này.`,
        ],
      };
    case "wrong":
      return { ok: false, problems: saidOnce(file, read.issues) };
  }
}

function complain(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return lines.length > 0 ? 1 : 0;
}
