/** The note that last period's words stand in the answer goes once they are typed over; the server says it again. */
export function forgetCopied(/** @type {HTMLFormElement} */ form) {
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    for (const note of form.querySelectorAll(".copied")) {
      if (!(note instanceof HTMLElement) || note.dataset.of !== target.name) continue;
      const lines = (note.dataset.was ?? "").split("\n");
      note.hidden = !lines.some((line) => line.trim() !== "" && target.value.includes(line.trim()));
    }
  });
}
