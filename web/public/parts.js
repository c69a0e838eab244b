import { digest } from "./digest.js";
import { stubborn } from "./line.js";

/** Addresses are asked for so many parts at a time: half a minute's on a thin line, and each is good for a quarter hour. */
const AT_ONCE = 8;
/** A firewall that swallows what is sent says nothing; a store that has taken a part before is waited for longer. */
const PATIENCE_MS = 20_000;
const LONGER_MS = 180_000;
/**
 * So often may the store fail in a row, while the site answers at once, before it is left alone. Not at the first time:
 * the line may have been back before its cut was noticed.
 */
const DOUBTS = 2;

/** Whether the store can be reached, as far as this page knows. Over plain http no browser hashes, and none is asked. */
const store = { open: Boolean(globalThis.crypto?.subtle), proven: false, doubts: 0 };

/** @typedef {{ url: string, headers: Record<string, string> }} Address */

/**
 * Sends these parts one after the other: straight into the store by addresses that the site signs, and through the site
 * when only the store fails. A line that is cut fails both, and then only the part in hand is sent again.
 * @param {string} at where the site takes the parts of this file
 * @param {number[]} parts
 * @param {(part: number) => Blob} bytesOf
 * @param {(part: number) => void} tell before each
 * @param {(down: boolean) => void} line
 * @returns {Promise<Response | undefined>} the answer that says why a part was not taken
 */
export async function sendParts(at, parts, bytesOf, tell, line) {
  /** @type {Record<string, Address>} */
  let signed = {};
  for (const [place, part] of parts.entries()) {
    tell(part);
    if (await straight(part, parts.slice(place, place + AT_ONCE))) continue;
    const headers = { "content-type": "application/octet-stream" };
    const kept = await stubborn(`${at}/${part}`, { method: "PUT", headers, body: bytesOf(part) }, line);
    if (!kept.ok) return kept;
  }
  return undefined;

  /**
   * @param {number} part
   * @param {number[]} next
   */
  async function straight(part, next) {
    for (let failed = false; store.open; failed = true) {
      // One that failed may have run out, so it is signed anew.
      if (failed || !signed[part]) {
        let cut = false;
        signed = await addressesOf(at, next, bytesOf, (down) => {
          cut ||= down;
          line(down);
        });
        // The site answers at once and the store does not: it is not the line.
        if (failed && !cut) doubt();
      }
      const address = signed[part];
      if (!address) store.open = false;
      else if (store.open && (await put(address, bytesOf(part)))) return true;
    }
    return false;
  }
}

function doubt() {
  store.doubts += 1;
  if (store.doubts >= DOUBTS) store.open = false;
}

/**
 * None where browsers do not reach the store.
 * @param {string} at
 * @param {number[]} parts
 * @param {(part: number) => Blob} bytesOf
 * @param {(down: boolean) => void} line
 * @returns {Promise<Record<string, Address>>}
 */
async function addressesOf(at, parts, bytesOf, line) {
  const body = new URLSearchParams();
  for (const part of parts) body.set(String(part), (await digest(bytesOf(part))) ?? "");
  const answer = await stubborn(`${at}/dia-chi`, { method: "POST", body }, line);
  return answer.ok ? answer.json() : {};
}

/**
 * @param {Address} address
 * @param {Blob} body
 */
async function put({ url, headers }, body) {
  const signal = AbortSignal.timeout(store.proven ? LONGER_MS : PATIENCE_MS);
  try {
    const { ok } = await fetch(url, { method: "PUT", headers, body, signal });
    if (ok) Object.assign(store, { proven: true, doubts: 0 });
    return ok;
  } catch {
    return false;
  }
}
