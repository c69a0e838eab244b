import type { Instant } from "../instant.ts";
import type { Edition } from "./edition.ts";
import { replacing } from "./edition-state.ts";
import type { ProofCode } from "./proof.ts";

/**
 * Whether paper bearing a code is the issued report: what may be told to anyone, without content or names.
 */
export type ProofStanding =
  | { readonly type: "issued"; readonly number: number; readonly at: Instant }
  | { readonly type: "replaced"; readonly number: number; readonly by: number }
  | { readonly type: "recalled"; readonly number: number; readonly at: Instant; readonly by?: number }
  | { readonly type: "not-issued"; readonly number: number }
  | { readonly type: "unknown" };

export function standingOfProof(code: ProofCode, all: readonly OnPaper[]): ProofStanding {
  const found = all.find(({ proof }) => proof === code);
  if (!found) return { type: "unknown" };
  const { number, signed, recalled } = found;
  if (!signed) return { type: "not-issued", number };
  const by = replacing(found, all);
  if (recalled) {
    const instead = by && !by.recalled ? { by: by.number } : {};
    return { type: "recalled", number, at: recalled.at, ...instead };
  }
  return by ? { type: "replaced", number, by: by.number } : { type: "issued", number, at: signed.at };
}

type OnPaper = Pick<Edition, "number" | "proof" | "signed" | "recalled">;
