/** What waits on this machine, by the address it will go to. Browsers in private mode keep nothing; then so do we. */
const PREFIX = "cho-gui:";
/** Over which version the words were typed, and the save that they will go in. */
const KEPT = new Set(["_version", "_own"]);

/**
 * @param {string} key
 * @param {HTMLFormElement} form
 */
export function remember(key, form) {
  /** @type {Record<string, string>} */
  const words = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && (!name.startsWith("_") || KEPT.has(name))) words[name] = value;
  }
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(words));
  } catch {}
}

/** @param {string} key */
export function forget(key) {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {}
}

/**
 * @param {string} key
 * @returns {Record<string, string> | undefined}
 */
export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** How many sections wait to be sent from this machine. */
export function waiting() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).length;
  } catch {
    return 0;
  }
}

/**
 * Whether a copy has served: the server shows the same words, or got the save that they went in and has gone on since.
 * @param {HTMLFormElement} form as the server filled it in
 * @param {Record<string, string>} copy
 */
export function isServed(form, copy) {
  const shown = new FormData(form);
  const [page = "", save] = copy._own?.split(" ").at(-1)?.split(".") ?? [];
  const held = (form.dataset.holds ?? "").split(" ").map((each) => each.split("."));
  const got = held.some(([one, last]) => one === page && Number(last) >= Number(save));
  const words = Object.entries(copy).filter(([name]) => !name.startsWith("_"));
  return got || words.every(([name, text]) => unified(shown.get(name)) === unified(text));
}

/** As the server keeps it. @param {FormDataEntryValue | null} text */
const unified = (text) =>
  String(text ?? "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC")
    .trim();
