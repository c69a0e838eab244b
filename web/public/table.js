/**
 * The rows of a copied table. Excel and Word offer HTML, whose merged cells are laid out to their full size and whose
 * deleted or hidden text is left out; anything else is read as lines and tabs.
 * @param {string} html
 * @param {string} plain
 * @returns {string[][]}
 */
export function tableIn(html, plain) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const table = page.querySelector("table");
  const rows = table ? rowsIn(table) : linesIn(plain);
  return rows.filter((row) => row.some((word) => word !== ""));
}

/** @param {HTMLTableElement} table */
function rowsIn(table) {
  // What a reader of the document would not see: tracked deletions, hidden runs, comments.
  for (const unseen of table.querySelectorAll(
    "del, style, script, [style*='display:none'], [style*='mso-hide']",
  )) {
    unseen.remove();
  }
  /** @type {string[][]} */
  const rows = [];
  [...table.rows].forEach((row, index) => {
    rows[index] ??= [];
    const words = /** @type {string[]} */ (rows[index]);
    for (const cell of row.cells) {
      let column = 0;
      while (words[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        rows[index + down] ??= [];
        const line = /** @type {string[]} */ (rows[index + down]);
        // A merged cell's words stand once, in its first place; the rest of it is blank and not the next cell's.
        for (let right = 0; right < cell.colSpan; right += 1) {
          line[column + right] = down === 0 && right === 0 ? wordsIn(cell) : "";
        }
      }
    }
  });
  return rows.slice(0, table.rows.length).map((row) => Array.from(row, (word) => word ?? ""));
}

/** Stands for a line's end while the blanks of the markup are made one. */
const END = "\u0001";

/**
 * A cell's words on the lines a reader sees: what <br>, a paragraph or a point of a list ends stays apart.
 * @param {HTMLTableCellElement} cell
 */
function wordsIn(cell) {
  for (const point of cell.querySelectorAll("li")) point.prepend("- ");
  for (const block of cell.querySelectorAll("br, p, div, li")) block.after(END);
  for (const block of cell.querySelectorAll("p, div, ul, ol")) block.before(END);
  return tidy(cell.textContent.replace(/[^\S\u00a0]+/g, " "))
    .replace(new RegExp(` ?${END}[ ${END}]*`, "g"), "\n")
    .trim();
}

/**
 * Lines and tabs; a cell in quotes may hold both, and a quote twice, as spreadsheets write it.
 * @param {string} plain
 */
function linesIn(plain) {
  if (!plain.includes("\t")) return [];
  /** @type {string[][]} */
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
  const text = plain.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const [whole, quoted, bare = "", end] = found;
    rows.at(-1)?.push(tidy(quoted?.replaceAll('""', '"') ?? bare));
    if (end === "\n") rows.push([]);
    if (end === "" || whole === "") break;
  }
  return rows;
}

/**
 * Blanks to one; silent characters stay for the server, since a soft hyphen is ư in TCVN3 and a blank that does not
 * break is half of a mangled à.
 * @param {string} text
 */
const tidy = (text) =>
  text
    .replace(/[^\S\n\u00a0]+|(?<!Ã)\u00a0+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim()
    .normalize("NFC");

/** A head of more rows than this is no head of ours. */
const MOST_HEADS = 3;

/**
 * The rows without those that name the columns of the grid, and without the ordinals before them.
 * @param {string[][]} table
 * @param {string[]} heads of the grid, from the column where it is pasted
 */
export function withoutHead(table, heads) {
  for (let at = Math.min(MOST_HEADS, table.length) - 1; at >= 0; at -= 1) {
    const row = table[at] ?? [];
    const first = table[0]?.[0] ?? "";
    const ordinal = /^(s?tt|số (tt|thứ tự))$/i.test(first) && !same(first, heads[0]) ? 1 : 0;
    const words = row.slice(ordinal);
    const named = words.filter((word, place) => word !== "" && same(word, heads[place])).length;
    const said = words.filter((word) => word !== "").length;
    if (named > 0 && named * 2 >= said)
      return { rows: table.slice(at + 1).map((each) => each.slice(ordinal)), head: at + 1 };
  }
  return { rows: table, head: 0 };
}

/**
 * A column's words with or without its unit, and with or without the heads over it.
 * @param {string} word
 * @param {string | undefined} head
 */
function same(word, head) {
  const [own, full] = [bare(word), bare(head ?? "")];
  return own === full || full.endsWith(`, ${own}`);
}

/** @param {string} text */
const bare = (text) => fold(text).replace(/ \([^()]*\)$/, "");

/** @param {string} text */
export const fold = (text) => text.replace(/\s+/g, " ").trim().toLocaleLowerCase("vi");
