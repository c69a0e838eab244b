/**
 * SHA-256 of the bytes, where the browser offers it (not over plain http).
 * @param {Blob} bytes
 * @returns {Promise<string | undefined>}
 */
export async function digest(bytes) {
  if (!globalThis.crypto?.subtle) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await bytes.arrayBuffer()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
