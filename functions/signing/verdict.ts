import type { Instant } from "../core/instant.ts";
import type { Numbering } from "./numbering.ts";

/** What came back, told apart so that the clerk knows what to do next. */
export type Verdict =
  | Signed
  | { readonly type: "unsigned" }
  | { readonly type: "altered"; readonly how: Alteration }
  | { readonly type: "other-report" }
  | { readonly type: "first-revision-differs" }
  | {
      readonly type: "expired-certificate";
      readonly name: string;
      readonly from: Instant;
      readonly until: Instant;
    }
  | { readonly type: "untrusted-certificate"; readonly name: string }
  | { readonly type: "unreadable"; readonly reason: string };

export interface Signed {
  readonly type: "signed";
  /** In the order in which they signed. */
  readonly signers: readonly Signer[];
  readonly numbering: Numbering;
  /** The signatory certified the file under DocMDP. Our own rule is as strict with or without it. */
  readonly certified: boolean;
  /** Signatory and agency have signed, and the last signature covers every byte. */
  readonly bothSigned: boolean;
  /** Both have signed, and number and day are given: to be issued. */
  readonly complete: boolean;
}

export interface Signer {
  readonly name: string;
  readonly field: string;
  /** As the signing program wrote it (/M): a claim, for no time stamp authority stands behind it. */
  readonly at: Instant | undefined;
  /** How many bytes of the file, from its beginning. */
  readonly covers: number;
}

export type Alteration =
  | { readonly type: "issued-bytes" }
  | { readonly type: "trailing-bytes" }
  | { readonly type: "later-change"; readonly where: string }
  | { readonly type: "locked" }
  | { readonly type: "refilled"; readonly field: string }
  | { readonly type: "bad-range"; readonly field: string }
  | { readonly type: "not-pades"; readonly field: string }
  | { readonly type: "bad-signature"; readonly field: string };
