/**
 * Up and down move between the rows of a table, as in a spreadsheet; left and right stay with the text.
 * @param {HTMLFormElement} form
 */
export function moveByArrows(form) {
  form.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const box = event.target;
    if (step === 0 || event.isComposing || !(box instanceof HTMLInputElement)) return;
    const cell = box.closest("td");
    const row = cell?.closest("tr");
    const next = step > 0 ? row?.nextElementSibling : row?.previousElementSibling;
    if (!cell || !(next instanceof HTMLTableRowElement)) return;
    event.preventDefault();
    next.cells[cell.cellIndex]?.querySelector("input")?.focus();
  });
}

/** Browsers without `field-sizing` get boxes that grow as they are typed in. */
export function fitBeside() {
  if (CSS.supports("field-sizing", "content")) return;
  for (const box of document.querySelectorAll("textarea")) {
    const fit = () => box.setAttribute("rows", String(Math.max(5, box.value.split("\n").length + 1)));
    box.addEventListener("input", fit);
    fit();
  }
}
