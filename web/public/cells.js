/**
 * Up and down move between the rows of a table, as in a spreadsheet; left and right stay with the text.
 * @param {HTMLFormElement} form
 */
export function moveByArrows(form) {
  form.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const box = event.target;
    if (
      step === 0 ||
      event.isComposing ||
      !(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)
    )
      return;
    // Within several lines of text the arrows belong to the text.
    if (box.value.includes("\n")) return;
    const cell = box.closest("td");
    const row = cell?.closest("tr");
    if (!cell || !row) return;
    const beyond = step > 0 ? "nextElementSibling" : "previousElementSibling";
    let next = row[beyond];
    // Cells that do not apply have no box and are stepped over.
    while (next instanceof HTMLTableRowElement) {
      event.preventDefault();
      const there = next.cells[cell.cellIndex]?.querySelector("input, textarea");
      if (there instanceof HTMLElement) return there.focus();
      next = next[beyond];
    }
  });
}

/** Browsers without `field-sizing` get boxes that grow as they are typed in. */
export function fitBeside() {
  if (CSS.supports("field-sizing", "content")) return;
  for (const box of document.querySelectorAll("textarea")) {
    const grow = () => box.setAttribute("rows", String(Math.max(box.rows, box.value.split("\n").length)));
    box.addEventListener("input", grow);
    grow();
  }
}
