const PATIENCE_MS = 400;

/** Says under a deadline, while it is being typed, on which day and hour the server would close it. */
export function readDeadlines() {
  for (const box of document.querySelectorAll("input[data-reading]")) {
    if (!(box instanceof HTMLInputElement)) continue;
    const said = document.getElementById(`${box.id}-reading`);
    let waiting = 0;
    const read = async () => {
      const typed = box.value;
      const answer = typed.trim()
        ? await fetch(`${box.dataset.reading}?loi=${encodeURIComponent(typed)}`)
        : undefined;
      const text = answer?.ok ? await answer.text() : "";
      // An answer to words that have changed since would say the wrong day.
      if (said && box.value === typed) said.textContent = text;
    };
    box.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void read().catch(() => {}), PATIENCE_MS);
    });
  }
}
