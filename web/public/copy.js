/** What waits on this machine, by the address it will go to. Browsers in private mode keep nothing; then so do we. */
const PREFIX = "cho-gui:";
const SENT = "_sent";

/**
 * @param {string} key
 * @param {HTMLFormElement} form
 * @param {boolean} [sent] on its way to the server already, though nobody waits for the answer
 */
export function remember(key, form, sent = false) {
  /** @type {Record<string, string>} */
  const words = sent ? { [SENT]: "1" } : {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && (!name.startsWith("_") || name === "_version")) words[name] = value;
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
 * Whether a copy has served: the server shows the same words, or it got them and has gone on since.
 * @param {HTMLFormElement} form as the server filled it in
 * @param {Record<string, string>} copy
 */
export function isServed(form, copy) {
  const shown = new FormData(form);
  const newer = Number(shown.get("_version")) > Number(copy._version);
  const words = Object.entries(copy).filter(([name]) => !name.startsWith("_"));
  return (newer && SENT in copy) || words.every(([name, text]) => unified(shown.get(name)) === unified(text));
}

/** As the server keeps it. @param {FormDataEntryValue | null} text */
const unified = (text) =>
  String(text ?? "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC")
    .trim();
