import type { Certificate } from "pkijs";
import { readCertificate } from "./cms.ts";

const block = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

/**
 * The authorities an office believes, from one PEM text. A text that was given and holds none is a fault: an
 * office that meant to check certificates must not silently leave them unchecked.
 */
export function readAnchors(pem: string): readonly Certificate[] {
  const found = [...pem.matchAll(block)].map(([, encoded = ""]) => {
    const der = new Uint8Array(Buffer.from(encoded, "base64"));
    try {
      return readCertificate(der);
    } catch (cause) {
      throw new Error("One of the certificates to trust cannot be read.", { cause });
    }
  });
  if (found.length === 0) throw new Error("The certificates to trust hold none in PEM form.");
  return found;
}
