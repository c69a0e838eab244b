import type { Ordering } from "../../core/duties/duty.ts";
import type { Instant } from "../../core/instant.ts";
import type { Authority, Signatory } from "../../core/people/authority.ts";
import type { CoveringFacts } from "../../core/report/covering.ts";

/** A draft that an officer puts before whoever is to sign it. */
export interface PutUp {
  readonly authority: Authority;
  readonly draft: {
    /** "Báo cáo". */
    readonly kind: string;
    readonly subject: string;
    readonly addressees: readonly string[];
    readonly edition: number;
    readonly pages: number;
    readonly annexes: number;
  };
  /** The superior's document that it answers, and by when that wants it. */
  readonly duty?: { readonly document: Ordering; readonly dueBefore?: Instant };
  /** The issued report that it is to replace, as it is cited, and why in the officer's words. */
  readonly replaces?: { readonly report: string; readonly reason: string };
  readonly facts: CoveringFacts;
  readonly signer: Signatory;
  /** By when the officer asks for the signature. */
  readonly signBefore?: Instant;
  /** Why it is put up although something was asked about, in the officer's words. */
  readonly release?: string;
  /** What else the officer has to say. */
  readonly remarks?: string;
  /** The officer, by name, and the office of who answers for the draft: "Trưởng phòng Nội vụ". */
  readonly drafter: string;
  readonly head: string;
  /** The moment of putting it up. */
  readonly at: Instant;
}
