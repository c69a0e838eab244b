/**
 * Builds one frozen round again and again in a process of its own, and prints the hashes of what came out.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { canonical, sha256 } from "../../functions/core/hash.ts";
import { Round } from "../../functions/core/round/round.ts";
import { loadFaces } from "../../functions/pdf/faces.ts";
import { build } from "../../functions/pipeline/build.ts";

const [file = "", fonts = "", times = "1"] = process.argv.slice(2);

for (let time = 0; time < Number(times); time += 1) {
  // Everything anew, faces too, so that nothing is remembered from the time before.
  const faces = loadFaces((name) => readFileSync(join(fonts, name)));
  const round = v.parse(Round, JSON.parse(readFileSync(file, "utf8")));
  const { pdf, docx, report } = await build(round, sha256(canonical(round)), { faces }, async () => {});
  console.log([pdf, docx, report].map((bytes) => sha256(bytes)).join(" "));
}
