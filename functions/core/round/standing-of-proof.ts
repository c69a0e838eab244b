import type { Instant } from "../instant.ts";
import type { Edition } from "./edition.ts";
import { replacing } from "./edition-state.ts";
import type { ProofCode } from "./proof.ts";

/**
 * Whether paper bearing a code is the issued report: what may be told to anyone, without content or names of
 * people. Documents are told by kind, number and day, as whoever holds one knows it.
 */
export type ProofStanding =
  | { readonly type: "issued"; readonly name: string; readonly at: Instant }
  | { readonly type: "replaced"; readonly name: string; readonly by: string; readonly byRecalled?: Instant }
  | { readonly type: "recalled"; readonly name: string; readonly at: Instant; readonly by?: string }
  | { readonly type: "not-issued"; readonly number: number }
  | { readonly type: "unknown" };

export function standingOfProof<E extends OnPaper>(
  code: ProofCode,
  all: readonly E[],
  nameOf: (issued: E) => string,
): ProofStanding {
  const found = all.find(({ proof }) => proof === code);
  if (!found) return { type: "unknown" };
  const { number, signed, recalled } = found;
  if (!signed) return { type: "not-issued", number };
  const name = nameOf(found);
  const by = replacing(found, all);
  if (recalled) {
    const instead = by && !by.recalled ? { by: nameOf(by) } : {};
    return { type: "recalled", name, at: recalled.at, ...instead };
  }
  if (!by) return { type: "issued", name, at: signed.at };
  return {
    ...{ type: "replaced", name, by: nameOf(by) },
    ...(by.recalled ? { byRecalled: by.recalled.at } : {}),
  };
}

type OnPaper = Pick<Edition, "number" | "proof" | "signed" | "recalled">;
