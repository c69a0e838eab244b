import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** What the suites use beside the packages, where Debian keeps it, and what goes untested without it. */
const tools = [
  { tool: "chromium", from: "chromium", loss: "no page is opened in a real browser" },
  {
    tool: "pdftotext",
    from: "poppler-utils",
    loss: "no page of a PDF is read back or looked at",
  },
  { tool: "qpdf", from: "qpdf", loss: "the structure of our PDFs is not checked" },
  {
    tool: "java",
    from: "default-jre-headless",
    loss: "the table is not tried on Amazon's own DynamoDB Local",
  },
  {
    tool: "soffice",
    from: "libreoffice-writer",
    loss: "no Word file is opened in LibreOffice",
  },
  {
    tool: "localc",
    from: "libreoffice-calc",
    loss: "no workbook is opened in LibreOffice",
  },
];

/** Installs what Debian has when we may, and gives back what is still missing. */
export function bringTools() {
  const wanted = tools.filter(({ tool, from }) => from !== "" && !isThere(tool)).map(({ from }) => from);
  if (wanted.length > 0) installFromDebian(wanted);
  const missing = tools.filter(({ tool }) => !isThere(tool));
  for (const { tool, from, loss } of missing) {
    process.stderr.write(
      `\n*** ${tool} is not here: ${loss}.${from ? ` Debian: apt-get install ${from}` : ""}\n`,
    );
  }
  return missing;
}

/** @param {readonly string[]} packages */
function installFromDebian(packages) {
  if (process.getuid?.() !== 0 || !isThere("apt-get")) return;
  process.stderr.write(`Installing ${packages.join(", ")} from Debian (the first time only)…\n`);
  const options = { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
}

/** @param {string} command */
function isThere(command) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
