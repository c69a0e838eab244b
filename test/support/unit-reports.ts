import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { asTcvn3 } from "./legacy.ts";

/** A paragraph of a report with where a careful reader of the directive would put it. */
export interface Judged {
  readonly text: string;
  readonly bold: boolean;
  /** A section's id, a part of the letter, or "none" where nothing asks for it. */
  readonly where: string;
  /** The box, where only one is right. */
  readonly box?: string;
}

export interface UnitReport {
  readonly name: string;
  readonly paragraphs: readonly (Judged | { readonly field: string; readonly rows: readonly string[][] })[];
}

/** "i-4/i-4-a-strengths: - Ưu điểm …", "**" for bold; "table: i-3-a-awards" over rows of "| a | b |". */
export function reportsIn(folder: string): readonly UnitReport[] {
  const at = join(import.meta.dirname, folder);
  return readdirSync(at)
    .sort()
    .map((name) => ({
      name: name.replace(/\.txt$/, ""),
      paragraphs: paragraphsIn(readFileSync(join(at, name), "utf8")),
    }));
}

function paragraphsIn(written: string): UnitReport["paragraphs"] {
  const paragraphs: (Judged | { readonly field: string; readonly rows: string[][] })[] = [];
  for (const line of written.split("\n").filter((each) => each !== "")) {
    const last = paragraphs.at(-1);
    if (line.startsWith("|")) {
      if (last && "rows" in last)
        last.rows.push(
          line
            .slice(1, -1)
            .split("|")
            .map((cell) => cell.trim()),
        );
      continue;
    }
    const [, judged = "", text = ""] = /^([^:]+): (.*)$/.exec(line) ?? [];
    if (judged === "table") {
      paragraphs.push({ field: text, rows: [] });
      continue;
    }
    const [where = "", box] = judged.split("/");
    const bold = text.startsWith("**");
    paragraphs.push({ text: text.replaceAll("**", ""), bold, where, ...(box ? { box } : {}) });
  }
  return paragraphs;
}

export const hasWriter = spawnSync("sh", ["-c", "command -v soffice"]).status === 0;
if (!hasWriter)
  console.warn("SKIPPED: LibreOffice is not installed, so no report is written as a unit would");

/** The reports as a unit's office would save them, by name and kind of file: one start for all of them. */
export function savedByWriter(
  pages: Readonly<Record<string, string>>,
  as: "docx" | "pdf",
): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "writer-"));
  try {
    const out = join(folder, "out");
    mkdirSync(out);
    const files = Object.entries(pages).map(([name, html]) => {
      writeFileSync(join(folder, `${name}.html`), html);
      return join(folder, `${name}.html`);
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const args = [profile, "--headless", "--infilter=HTML (StarWriter)", "--convert-to", as, "--outdir", out];
    const run = spawnSync("soffice", [...args, ...files], { timeout: 110_000, encoding: "utf8" });
    if (run.error || run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`, { cause: run.error });
    return new Map(
      Object.keys(pages).map((name) => [name, new Uint8Array(readFileSync(join(out, `${name}.${as}`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The report as it is set: paragraphs as they are, the two halves of its head and of its foot beside one
 * another, where it is laid out so.
 */
export function pageOf(
  { paragraphs }: UnitReport,
  how: { readonly beside: boolean; readonly old?: boolean },
) {
  const letters = (text: string) => escaped(how.old ? asTcvn3(text) : text);
  const set = (each: UnitReport["paragraphs"][number]): string => {
    if ("rows" in each) {
      const rows = each.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${letters(cell)}</td>`).join("")}</tr>`,
      );
      return `<table border="1">${rows.join("")}</table>`;
    }
    const text = letters(each.text);
    return `<p>${each.bold ? `<b>${text}</b>` : text}</p>`;
  };
  const judged = (where: string) => paragraphs.filter((each) => "where" in each && each.where === where);
  const [head, foot] = [judged("head"), judged("sign")];
  const title = head.findIndex((each) => "text" in each && each.text === "BÁO CÁO");
  const signs = foot.findIndex((each) => "bold" in each && each.bold);
  const halves = (left: typeof head, right: typeof head) =>
    `<table><tr><td>${left.map(set).join("")}</td><td>${right.map(set).join("")}</td></tr></table>`;
  const isNational = (each: (typeof head)[number]) =>
    "text" in each && /^(?:CỘNG HÒA|Độc lập)|ngày \d+ tháng/.test(each.text);
  const over = head.slice(0, title);
  const done = how.beside
    ? [
        halves(
          over.filter((each) => !isNational(each)),
          over.filter(isNational),
        ),
        ...paragraphs.filter((each) => !over.includes(each) && !foot.includes(each)).map(set),
      ]
    : paragraphs.map(set);
  const end = how.beside && foot.length > 0 ? halves(foot.slice(0, signs), foot.slice(signs)) : "";
  const at = paragraphs.findIndex((each) => foot.includes(each));
  const behind = paragraphs.slice(at).filter((each) => !foot.includes(each)).length;
  if (end !== "") done.splice(done.length - behind, 0, end);
  const face = how.old ? ".VnTime" : "Times New Roman";
  return `<!doctype html><meta charset="utf-8"><body style="font-family: '${face}'"><font face="${face}">${done.join("\n")}</font></body>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The first page of a PDF as a picture; undefined where there is no program to draw it. */
export function pictureOf(pdf: Uint8Array): Uint8Array | undefined {
  const args = ["-r", "60", "-f", "1", "-singlefile", "-png", "-"];
  const run = spawnSync("pdftoppm", args, { input: pdf, maxBuffer: 20_000_000 });
  return run.error || run.status !== 0 ? undefined : new Uint8Array(run.stdout);
}

/** Documents that no office would write, and that come all the same. */
export const spread: readonly string[] = [
  "x",
  "1.",
  "Kính gửi:",
  "Nơi nhận:",
  "CHỦ TỊCH",
  "BÁO CÁO\n\nBÁO CÁO\n\nBÁO CÁO",
  "Trên đây là báo cáo.\n\nTrên đây là báo cáo.",
  "<script>alert(1)</script>\n\n${7*7}\n\n__proto__: constructor",
  "| a |\n| b |",
  "| Danh hiệu | Tập thể |\n| __proto__ | 5 |\n| constructor | 6 |",
  "PHỤ LỤC\n\n| a | b |\n| 1 | 2 |",
  "như sau:\n\nnhư sau:\n\nI. như sau:",
  "“".repeat(400),
  "0 1 2 3 4 5 6 7 8 9 ".repeat(100),
  "năm năm năm mươi mươi trăm nghìn một một",
];
