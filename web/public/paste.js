import { figureIn } from "./spelled.js";
import { fold, tableIn, withoutHead } from "./table.js";

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Box */

/**
 * @param {unknown} element
 * @returns {element is Box}
 */
function isBox(element) {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

/**
 * A table copied in Word or Excel goes into the grid from the box where it is pasted, right and down. Numbers with
 * doubt in them are marked, and one button takes the whole paste back.
 * @param {HTMLFormElement} form
 */
export function takePastedTables(form) {
  form.addEventListener("paste", (event) => {
    const box = event.target;
    const grid = box instanceof Element ? box.closest("[data-grid]") : null;
    if (
      !(grid instanceof HTMLElement) ||
      !(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) ||
      !event.clipboardData
    )
      return;
    const table = tableIn(
      event.clipboardData.getData("text/html"),
      event.clipboardData.getData("text/plain"),
    );
    // One cell is ordinary text, and pasting it is the browser's own business.
    if (table.length === 0 || (table.length === 1 && (table[0]?.length ?? 0) < 2)) return;
    event.preventDefault();
    fill(grid, box, table);
  });
}

/**
 * @param {HTMLElement} grid
 * @param {Element} from
 * @param {string[][]} pasted
 */
function fill(grid, from, pasted) {
  const cell = from.closest("td");
  const body = grid.querySelector("tbody");
  const start = cell?.closest("tr");
  if (!cell || !body || !start) return;
  const heads = [...start.cells].map((each) => each.dataset.label ?? "");
  const { rows: table, head } = withoutHead(pasted, heads.slice(cell.cellIndex));
  const firstRow = [...body.rows].indexOf(start);
  const most = Number(grid.dataset.most ?? body.rows.length);
  while (body.rows.length < Math.min(most, firstRow + table.length)) addRow(body);
  /** @type {[Box, string][]} */
  const before = [];
  let left = 0;
  let none = 0;
  table.forEach((words, down) => {
    words.forEach((word, right) => {
      const target = body.rows[firstRow + down]?.cells[cell.cellIndex + right];
      const box = target?.querySelector("input, select, textarea");
      if (!isBox(box)) {
        // A dash or a zero says there what the table says already.
        if (target?.classList.contains("none")) none += /^[-–0]?$/.test(word) ? 0 : 1;
        else if (word !== "") left += 1;
        return;
      }
      before.push([box, box.value]);
      put(box, word);
      target?.classList.toggle("doubtful", doubtful(box, word));
      box.dispatchEvent(new Event("input", { bubbles: true }));
    });
  });
  report(grid, Math.min(table.length, body.rows.length - firstRow), { left, none, head }, before);
}

/**
 * A choice is found by its printed words; a box takes them as they are.
 * @param {Box} box
 * @param {string} word
 */
function put(box, word) {
  if (box instanceof HTMLTextAreaElement) box.value = word;
  else if (box instanceof HTMLInputElement) box.value = word.replaceAll("\n", " ");
  else box.value = choiceOf(box, word)?.value ?? "";
}

/**
 * Some choices stand for an empty value, so that the value does not tell whether one was found.
 * @param {HTMLSelectElement} box
 * @param {string} word
 */
function choiceOf(box, word) {
  return [...box.options].find((option) => fold(option.text) === fold(word));
}

/**
 * @param {Box} box
 * @param {string} word
 */
function doubtful(box, word) {
  if (word === "") return false;
  if (box instanceof HTMLSelectElement) return !choiceOf(box, word);
  return box.inputMode === "decimal" && figureIn(word) === undefined;
}

/**
 * The last row again under the next number, empty.
 * @param {HTMLTableSectionElement} body
 */
function addRow(body) {
  const last = body.rows[body.rows.length - 1];
  if (!last) return;
  const row = /** @type {HTMLTableRowElement} */ (last.cloneNode(true));
  for (const said of row.querySelectorAll(".echo, .complaint")) said.remove();
  const number = String(body.rows.length + 1);
  const head = row.querySelector("th");
  if (head) head.textContent = number;
  for (const box of row.querySelectorAll("input, select, textarea")) {
    if (!isBox(box)) continue;
    box.name = box.name.replace(/\.\d+\./, `.${number}.`);
    box.id = box.id.replace(/_\d+_/, `_${number}_`);
    box.setAttribute("aria-label", (box.getAttribute("aria-label") ?? "").replace(/\d+/, number));
    box.removeAttribute("aria-invalid");
    box.value = "";
  }
  body.append(row);
}

/**
 * @param {HTMLElement} grid
 * @param {number} rows
 * @param {{ left: number, none: number, head: number }} unplaced cells for which the grid had no place, for which it
 * asks nothing, and the row that named the columns
 * @param {[Box, string][]} before
 */
function report(grid, rows, { left, none, head }, before) {
  grid.querySelector(".pasted")?.remove();
  const doubts = grid.querySelectorAll(".doubtful").length;
  const note = document.createElement("p");
  note.className = "note pasted";
  note.setAttribute("role", "status");
  note.textContent = [
    said(grid, "pastedRows", rows),
    head > 0 ? said(grid, "pastedHead", head) : "",
    doubts > 0 ? said(grid, "pastedDoubts", doubts) : "",
    left > 0 ? said(grid, "pastedLeft", left) : "",
    none > 0 ? said(grid, "pastedNone", none) : "",
    "",
  ].join(" ");
  const undo = document.createElement("button");
  undo.type = "button";
  undo.textContent = said(grid, "pastedUndo", 0);
  undo.addEventListener("click", () => {
    for (const [box, value] of before) {
      box.value = value;
      box.closest("td")?.classList.remove("doubtful");
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
    note.remove();
  });
  note.append(undo);
  grid.append(note);
}

/**
 * The words come with the form, in the page's language.
 * @param {HTMLElement} grid
 * @param {string} what
 * @param {number} count
 */
function said(grid, what, count) {
  return (grid.closest("form")?.dataset[what] ?? "").replace("#", String(count));
}
