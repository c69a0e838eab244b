import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** LibreOffice's spreadsheet program, which comes apart from its word processor. */
export const hasCalc = spawnSync("sh", ["-c", "command -v localc"]).status === 0;
if (!hasCalc)
  console.warn("SKIPPED: LibreOffice Calc is not installed, so nobody opens the form as an office would");

/** Opens a workbook in LibreOffice and saves it in another form: every file that comes of it, by name. */
export function savedByCalc(bytes: Uint8Array, as: string): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "calc-"));
  try {
    writeFileSync(join(folder, "bieu-mau.xlsx"), bytes);
    // A profile of its own: two runs at once would share one and one of them would do nothing.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    const args = [profile, "--headless", "--convert-to", as, "--outdir", out, join(folder, "bieu-mau.xlsx")];
    const run = spawnSync("soffice", args, { timeout: 90_000 });
    if (run.error || run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`, { cause: run.error });
    return new Map(readdirSync(out).map((name) => [name, new Uint8Array(readFileSync(join(out, name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
