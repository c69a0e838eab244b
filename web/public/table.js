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
          line[column + right] = down === 0 && right === 0 ? tidy(cell.textContent) : "";
        }
      }
    }
  });
  return rows.slice(0, table.rows.length).map((row) => Array.from(row, (word) => word ?? ""));
}

/** @param {string} plain */
function linesIn(plain) {
  if (!plain.includes("\t")) return [];
  return plain
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => line.split("\t").map(tidy));
}

/**
 * Blanks to one; silent characters stay for the server, since a soft hyphen is ư in TCVN3 and a blank that does not
 * break is half of a mangled à.
 * @param {string} text
 */
const tidy = (text) =>
  text
    .replace(/[^\S\u00a0]+|(?<!Ã)\u00a0+/g, " ")
    .trim()
    .normalize("NFC");
