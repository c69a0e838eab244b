import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** LibreOffice's word processor. */
export const hasWriter = spawnSync("soffice", ["--version"]).error === undefined;
if (!hasWriter) console.warn("SKIPPED: LibreOffice is not installed, so no office's file is made to be read");

/**
 * Opens files in LibreOffice and saves each in another form, all with one start of the program. By their
 * names without the ending.
 */
export function savedByWriter(
  files: Readonly<Record<string, string | Uint8Array>>,
  as: "docx" | "pdf",
  fonts: readonly string[] = [tinos],
): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const folder = mkdtempSync(join(tmpdir(), "writer-"));
  try {
    const paths = Object.entries(files).map(([name, content]) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
    const out = join(folder, "out");
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const filter = as === "docx" ? "docx:MS Word 2007 XML" : "pdf:writer_pdf_Export";
    const args = [profile, "--headless", "--convert-to", filter, "--outdir", out, ...paths];
    const env = { ...process.env, FONTCONFIG_FILE: configured(folder, fonts) };
    const run = spawnSync("soffice", args, { timeout: 110_000, env });
    if (run.error || run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`, { cause: run.error });
    return new Map(
      Object.keys(files).map((name) => {
        const own = name.replace(/\.[^.]+$/, "");
        return [own, new Uint8Array(readFileSync(join(out, `${own}.${as}`)))];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const tinos = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"));

function configured(within: string, fonts: readonly string[]): string {
  const path = join(within, "fonts.conf");
  mkdirSync(join(within, "cache"));
  const folders = fonts.map((each) => `<dir>${each}</dir>`).join("");
  writeFileSync(
    path,
    `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${within}/cache</cachedir>
    <alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>`,
  );
  return path;
}
