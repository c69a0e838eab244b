import { waiting } from "./copy.js";

/**
 * Says in the line under the band where the text is now. The words come with the page, in its language.
 * @param {HTMLFormElement} form
 * @param {"saved" | "offline" | "expired" | "conflict" | "refused" | "restored"} state
 * @param {string} [said]
 */
export function bar(form, state, said) {
  const line = document.getElementById("saved");
  if (!line) return;
  line.classList.toggle("waiting", state !== "saved");
  line.textContent = said ?? (form.dataset[state] ?? "").replace("#", String(waiting()));
}
