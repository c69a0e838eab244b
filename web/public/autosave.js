import { bar } from "./bar.js";
import { forget, isServed, recall, remember } from "./copy.js";

/** So long after the last key, and while somebody types on without a pause so long after the first that is not saved. */
const PAUSE_MS = 1000;
const LONGEST_MS = 1500;
const RETRY_MS = 15000;
/** The copy on this machine is never older than this. */
const COPY_MS = 300;

/**
 * Saves the section to the server soon after typing stops, and while it does not stop every second or two: a killed tab
 * loses no more. It never runs while letters are being composed (Telex, VNI and Unikey rewrite what was typed with
 * backspaces) and never writes into a box, so no letter can be lost to it.
 * @param {HTMLFormElement} form
 */
export function keepSaving(form) {
  const key = form.action;
  let composing = false;
  let changed = false;
  let sending = false;
  let stopped = false;
  let leaving = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** When the first letter was typed that is not saved. */
  let since = 0;

  // Tells the server which of its saves the words grew out of: those of this page, and of one that it took over from.
  // The count moves on before each save and after it, so that a copy of what was typed between two names neither.
  const page = [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join("");
  let before = "";
  let count = 1;
  form.addEventListener("formdata", ({ formData }) => formData.set("_own", `${before}${page}.${count}`));

  const found = recall(key);
  const unsent = found && !isServed(form, found) ? found : undefined;
  if (unsent) {
    restore(form, unsent);
    if (unsent._own) before = `${unsent._own} `;
  } else forget(key);

  /** @param {number} pause */
  const saveAfter = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };

  async function save() {
    if (!changed || stopped || leaving) return;
    if (composing || sending) return saveAfter(PAUSE_MS);
    count += 1;
    remember(key, form);
    changed = false;
    since = 0;
    sending = true;
    const answer = send(form);
    count += 1;
    const verdict = await answer;
    sending = false;
    // The button's own save overtook this one, and its page says how it went.
    if (leaving) return;
    if (typeof verdict === "object") {
      version(form).value = String(verdict.version);
      if (!changed) forget(key);
      bar(form, "saved", verdict.saved);
    } else if (verdict === "offline") {
      changed = true;
      bar(form, "offline");
      saveAfter(RETRY_MS);
    } else {
      // Somebody else saved, the session ran out or the report was sent: the page's own button leads on from here.
      stopped = verdict !== "expired";
      changed = true;
      bar(form, verdict);
      if (!stopped) saveAfter(RETRY_MS);
    }
    if (changed && typeof verdict === "object") saveAfter(PAUSE_MS);
  }

  let copying = false;
  const copy = () => {
    copying = false;
    if (changed) remember(key, form);
  };
  const noted = () => {
    if (!changed || since === 0) since = performance.now();
    changed = true;
    // A long form takes a while to copy, and a fast typist must not feel it.
    if (!copying) setTimeout(copy, COPY_MS);
    copying = true;
    if (!composing) saveAfter(Math.max(0, Math.min(PAUSE_MS, since + LONGEST_MS - performance.now())));
  };
  form.addEventListener("input", noted);
  form.addEventListener("compositionstart", () => {
    composing = true;
  });
  form.addEventListener("compositionend", () => {
    composing = false;
    noted();
  });
  form.addEventListener("submit", () => {
    leaving = true;
    count += 1;
    remember(key, form);
    changed = false;
    // The browser reads the form after this.
    setTimeout(() => {
      count += 1;
    });
  });
  addEventListener("online", () => saveAfter(0));
  addEventListener("pagehide", () => {
    if (!changed || leaving) return;
    count += 1;
    remember(key, form);
    if (!stopped) send(form, true);
    count += 1;
  });
  // Back from the cache of visited pages, the form is alive again, and whether its words got there is not known.
  addEventListener("pageshow", () => {
    changed ||= leaving;
    leaving = false;
  });
  if (unsent) noted();
}

/**
 * @param {HTMLFormElement} form
 * @param {boolean} [last] the page is going away and nobody waits for the answer
 * @returns {Promise<{ version: number, saved: string } | "offline" | "expired" | "conflict" | "refused">}
 */
async function send(form, last = false) {
  const words = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") words.append(name, value);
  words.set("_next", "auto");
  try {
    const answer = await fetch(form.action, { method: "POST", body: words, keepalive: last });
    if (answer.ok) return await answer.json();
    if (answer.status >= 500) return "offline";
    if (answer.status === 401) return "expired";
    return answer.status === 409 && answer.headers.has("x-conflict") ? "conflict" : "refused";
  } catch {
    return "offline";
  }
}

/**
 * Puts back what this machine still holds from a line that broke or a tab that was closed. It goes in under the
 * version it was typed over, so that a newer text on the server leads to the page that shows both.
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} unsent
 */
function restore(form, unsent) {
  for (const [name, value] of Object.entries(unsent)) {
    const box = form.elements.namedItem(name);
    if (box instanceof RadioNodeList) box.value = value;
    else if (box && "value" in box) box.value = value;
  }
  bar(form, "restored");
}

/** @param {HTMLFormElement} form */
function version(form) {
  return /** @type {HTMLInputElement} */ (form.elements.namedItem("_version"));
}
