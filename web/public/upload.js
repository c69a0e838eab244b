import { digest } from "./digest.js";
import { stubborn } from "./line.js";
import { sendParts } from "./parts.js";
import { shrunk } from "./shrink.js";

/**
 * Sends chosen files in parts with a bar, and goes on where it stopped when the line breaks or the page is opened
 * again. Without this the form sends them whole.
 * @param {HTMLFormElement} form
 */
export function sendInParts(form) {
  const box = form.querySelector("input[type=file]");
  if (!(box instanceof HTMLInputElement)) return;
  form.addEventListener("submit", async (event) => {
    const files = [...(box.files ?? [])];
    // None chosen, or an empty one: the server has the words for that.
    if (files.length === 0 || files.some((file) => file.size === 0)) return;
    event.preventDefault();
    const refused = [];
    for (const file of files) {
      const said = await send(form, await shrunk(file));
      if (said) refused.push(`${file.name}: ${said}`);
    }
    if (refused.length === 0) location.reload();
    else complain(form, box, refused);
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {File} file
 * @returns {Promise<string | undefined>} why it was not taken
 */
async function send(form, file) {
  const { bar, line } = progress(form, file.name);
  const at = `${form.action}/phan`;
  const key = `tep:${at}:${file.name}:${file.size}:${file.lastModified}`;
  const begun = await begin(at, key, file, line);
  if ("text" in begun) return begun.text;
  const { id, partBytes, arrived } = begun;
  const all = Array.from({ length: Math.ceil(file.size / partBytes) }, (_, place) => place + 1);
  const missing = all.filter((part) => !arrived.includes(part));
  const bytesOf = (/** @type {number} */ part) => file.slice((part - 1) * partBytes, part * partBytes);
  const tell = (/** @type {number} */ part) => {
    bar.value = (part - 1) / all.length;
  };
  const refused = await sendParts(`${at}/${id}`, missing, bytesOf, tell, line);
  if (refused) return saying(refused);
  bar.removeAttribute("value");
  const done = await stubborn(`${at}/${id}`, { method: "POST", body: new URLSearchParams() }, line);
  put(key, undefined);
  return done.ok ? undefined : saying(done);
}

/**
 * Finds out how far the same file came before, or announces it.
 * @param {string} at
 * @param {string} key
 * @param {File} file
 * @param {(down: boolean) => void} line
 * @returns {Promise<{ id: string, partBytes: number, arrived: number[] } | { text: string }>}
 */
async function begin(at, key, file, line) {
  const before = take(key);
  if (before) {
    const known = await stubborn(`${at}/${before}`, {}, line);
    if (known.ok) return known.json();
  }
  // Of the whole file; the server hashes what it got in any case.
  const hash = await digest(file);
  const body = new URLSearchParams({ name: file.name, bytes: String(file.size), ...(hash ? { hash } : {}) });
  const answer = await stubborn(at, { method: "POST", body }, line);
  const begun = await answer.json();
  if (answer.ok) put(key, begun.id);
  return begun;
}

/** @param {Response} answer */
async function saying(answer) {
  return (
    /** @type {{ text?: string }} */ (await answer.json().catch(() => ({}))).text ?? String(answer.status)
  );
}

/**
 * A bar under the form, and beside it whether the line is down. The words come with the page, in its language.
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function progress(form, name) {
  const sending = document.createElement("p");
  sending.className = "sending";
  sending.textContent = name;
  sending.lang = "vi";
  const bar = document.createElement("progress");
  bar.setAttribute("aria-label", name);
  bar.max = 1;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  sending.append(bar, said);
  form.append(sending);
  const line = (/** @type {boolean} */ down) => {
    said.textContent = down ? (form.dataset.waiting ?? "") : "";
  };
  return { bar, line };
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} box
 * @param {string[]} refused
 */
function complain(form, box, refused) {
  for (const before of form.querySelectorAll(".complaint, .sending")) before.remove();
  const said = document.createElement("p");
  said.className = "complaint";
  said.id = `${box.id}-problem`;
  said.setAttribute("role", "alert");
  said.textContent = refused.join(" ");
  box.before(said);
  box.value = "";
  box.focus();
}

/**
 * @param {string} key
 * @param {string | undefined} id
 */
function put(key, id) {
  try {
    if (id) localStorage.setItem(key, id);
    else localStorage.removeItem(key);
  } catch {}
}

/** @param {string} key */
function take(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
