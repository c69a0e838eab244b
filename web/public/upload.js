import { shrunk } from "./shrink.js";

const TRIES = 40;
const PAUSE_MS = 1500;

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
  const bar = progress(form, file.name);
  const at = `${form.action}/phan`;
  const key = `tep:${at}:${file.name}:${file.size}:${file.lastModified}`;
  const begun = await begin(at, key, file);
  if ("text" in begun) return begun.text;
  const { id, partBytes, arrived } = begun;
  const parts = Math.ceil(file.size / partBytes);
  for (let part = 1; part <= parts; part += 1) {
    bar.value = (part - 1) / parts;
    if (arrived.includes(part)) continue;
    const bytes = file.slice((part - 1) * partBytes, part * partBytes);
    const headers = { "content-type": "application/octet-stream" };
    const kept = await stubborn(`${at}/${id}/${part}`, { method: "PUT", headers, body: bytes });
    if (!kept.ok) return saying(kept);
  }
  bar.removeAttribute("value");
  const done = await stubborn(`${at}/${id}`, { method: "POST", body: new URLSearchParams() });
  put(key, undefined);
  bar.parentElement?.remove();
  return done.ok ? undefined : saying(done);
}

/**
 * Finds out how far the same file came before, or announces it.
 * @param {string} at
 * @param {string} key
 * @param {File} file
 * @returns {Promise<{ id: string, partBytes: number, arrived: number[] } | { text: string }>}
 */
async function begin(at, key, file) {
  const before = take(key);
  if (before) {
    const known = await stubborn(`${at}/${before}`, {});
    if (known.ok) return known.json();
  }
  const hash = await digest(file);
  const body = new URLSearchParams({ name: file.name, bytes: String(file.size), ...(hash ? { hash } : {}) });
  const answer = await stubborn(at, { method: "POST", body });
  const begun = await answer.json();
  if (answer.ok) put(key, begun.id);
  return begun;
}

/**
 * Asks again while the line is down or the server is not well; any other answer is an answer.
 * @param {string} url
 * @param {RequestInit} request
 */
async function stubborn(url, request) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await fetch(url, request);
      if (answer.status < 500 || attempt === TRIES) return answer;
    } catch (cut) {
      if (attempt === TRIES) throw cut;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/**
 * Of the whole file, where the browser offers it (not over plain http); the server hashes what it got in any case.
 * @param {File} file
 */
async function digest(file) {
  if (!globalThis.crypto?.subtle) return undefined;
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {Response} answer */
async function saying(answer) {
  return (
    /** @type {{ text?: string }} */ (await answer.json().catch(() => ({}))).text ?? String(answer.status)
  );
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function progress(form, name) {
  const line = document.createElement("p");
  line.className = "sending";
  line.textContent = name;
  const bar = document.createElement("progress");
  bar.setAttribute("aria-label", name);
  bar.max = 1;
  line.append(bar);
  form.append(line);
  return bar;
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} box
 * @param {string[]} refused
 */
function complain(form, box, refused) {
  form.querySelector(".complaint")?.remove();
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
