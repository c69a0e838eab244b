/** What waits on this machine, by the address it will go to. Browsers in private mode keep nothing; then so do we. */
const PREFIX = "cho-gui:";

/**
 * @param {string} key
 * @param {HTMLFormElement} form
 */
export function remember(key, form) {
  /** @type {Record<string, string>} */
  const words = {};
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
