import type { Signatory } from "../core/people/authority.ts";
import type { Signature } from "../decree30/document.ts";

/** Boxes 7a and 7b of the form, the name only where it is known. */
export function signatureOf({ name, ...signs }: Signatory): Signature {
  return name === undefined ? signs : { ...signs, name };
}
