import { catalogOf, dictAt, openPdf, type PdfFile } from "../pdf-reading/file.ts";
import { opened } from "../pdf-reading/filter.ts";
import { isArray, isDict, isStream, type PdfDict, type PdfValue } from "../pdf-reading/value.ts";
import { type Shown, shownIn } from "./content.ts";
import { type PageFont, pageFont } from "./font.ts";
import { openLetters, type Syllable } from "./letters.ts";
import { GRID } from "./path.ts";

interface PageImage {
  readonly svg: string;
  /** Of the whole file. */
  readonly pages: number;
}

/**
 * One page of a PDF of ours as a picture, with the outlines of the very letters that are in the file: small,
 * sharp at every size, and made without a renderer. Undefined when there is no such page.
 */
export function pageImage(bytes: Uint8Array, page: number): PageImage | undefined {
  const file = openPdf(bytes);
  const pages = pagesIn(file);
  const found = pages[page - 1];
  if (!found) return undefined;
  const [left = 0, bottom = 0, right = 595, top = 842] = numbersAt(file, found, "MediaBox");
  const [width, height] = [right - left, top - bottom];
  const shown = contentOf(file, found).flatMap((content) => shownIn(content));
  const fonts = fontsOf(file, found);
  const marks = [...boxesOf(shown, height), ...rulesOf(shown, height), ...textsOf(shown, fonts, height)];
  const size = `viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}"`;
  const paper = `<path fill="#fff" d="M0 0h${round(width)}v${round(height)}H0z"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${paper}${marks.join("")}</svg>`;
  return { svg, pages: pages.length };
}

/** In their order; our writer hangs all of them on one node, and another's deeper tree is read as well. */
function pagesIn(file: PdfFile): readonly PdfDict[] {
  const open: PdfValue[] = [catalogOf(file).entries.get("Pages") ?? null];
  const pages: PdfDict[] = [];
  const seen = new Set<PdfDict>();
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const node = file.follow(next);
    if (!isDict(node) || seen.has(node)) continue;
    seen.add(node);
    const kids = file.follow(node.entries.get("Kids"));
    if (isArray(kids)) open.unshift(...kids);
    else pages.push(node);
  }
  return pages;
}

function contentOf(file: PdfFile, page: PdfDict): readonly Uint8Array[] {
  const content = file.follow(page.entries.get("Contents"));
  const streams = isArray(content) ? content.map((each) => file.follow(each)) : [content];
  return streams.flatMap((stream) => (isStream(stream) ? [opened(stream)] : []));
}

function fontsOf(file: PdfFile, page: PdfDict): ReadonlyMap<string, PageFont> {
  const resources =
    dictAt(file, page, "Resources") ?? dictAt(file, dictAt(file, page, "Parent") ?? page, "Resources");
  const listed = resources && dictAt(file, resources, "Font");
  const fonts = [...(listed?.entries ?? [])].flatMap(([name, value]) => {
    const font = file.follow(value);
    const read = isDict(font) ? pageFont(file, font) : undefined;
    return read ? [[name, read] as const] : [];
  });
  return new Map(fonts);
}

function numbersAt(file: PdfFile, page: PdfDict, key: string): readonly number[] {
  const held = page.entries.get(key) ?? dictAt(file, page, "Parent")?.entries.get(key);
  const value = file.follow(held);
  return isArray(value) ? value.map((each) => Number(file.follow(each))) : [];
}

/** Points to a tenth. */
const round = (points: number) => Math.round(points * 10) / 10;

function boxesOf(shown: readonly Shown[], top: number): readonly string[] {
  const boxes = shown.filter((each) => each.type === "box");
  const path = boxes.map(
    ({ x, y, width, height }) =>
      `M${round(x)} ${round(top - y - height)}h${round(width)}v${round(height)}h${round(-width)}z`,
  );
  return path.length === 0 ? [] : [`<path d="${path.join("")}"/>`];
}

function rulesOf(shown: readonly Shown[], top: number): readonly string[] {
  const rules = shown.filter((each) => each.type === "rule");
  const alike = Map.groupBy(rules, ({ ink, weight }) => `stroke="${ink}" stroke-width="${round(weight)}"`);
  return [...alike].map(([look, those]) => {
    const path = those.map(
      ({ from, to }) => `M${round(from[0])} ${round(top - from[1])}L${round(to[0])} ${round(top - to[1])}`,
    );
    return `<path ${look} d="${path.join("")}"/>`;
  });
}

function textsOf(
  shown: readonly Shown[],
  fonts: ReadonlyMap<string, PageFont>,
  top: number,
): readonly string[] {
  const lines = shown.flatMap((each) => {
    const font = each.type === "text" ? fonts.get(each.font) : undefined;
    return each.type === "text" && font ? [{ run: each, font, syllables: syllablesOf(each, font) }] : [];
  });
  const times = new Map<string, number>();
  const spoken = (run: { readonly font: string }, codes: readonly number[]) =>
    `${run.font} ${codes.join(" ")}`;
  for (const { run, syllables } of lines) {
    for (const { codes } of syllables) {
      const key = spoken(run, codes);
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  const letters = openLetters();
  const drawn = lines.map(({ run, font, syllables }) => {
    const scale = Math.round((run.size / GRID) * 10_000) / 10_000;
    const uses = syllables.map((syllable) =>
      letters.use(font, syllable, (times.get(spoken(run, syllable.codes)) ?? 0) > 1),
    );
    const place = `matrix(${scale} 0 0-${scale} ${round(run.x)} ${round(top - run.y)})`;
    const ink = run.ink === "#000" ? "" : ` fill="${run.ink}"`;
    return `<g transform="${place}"${ink}>${uses.join("")}</g>`;
  });
  return [`<defs>${letters.definitions()}</defs>`, ...drawn];
}

/** What stands together on a line, with its place in units of the letters' own grid. */
function syllablesOf({ pieces }: Extract<Shown, { type: "text" }>, font: PageFont): readonly Syllable[] {
  const found: { readonly x: number; readonly codes: number[] }[] = [];
  let x = 0;
  let open = false;
  for (const piece of pieces) {
    if (typeof piece === "number") {
      x -= (piece * GRID) / 1000;
      open = false;
      continue;
    }
    for (let at = 0; at + 1 < piece.length; at += 2) {
      const code = ((piece[at] ?? 0) << 8) | (piece[at + 1] ?? 0);
      if (code === SPACE) open = false;
      else if (open) found.at(-1)?.codes.push(code);
      else {
        found.push({ x, codes: [code] });
        open = true;
      }
      x += (font.advanceOf(code) * GRID) / 1000;
    }
  }
  return found;
}

const SPACE = 0x20;
