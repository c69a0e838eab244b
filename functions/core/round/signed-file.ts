import * as v from "valibot";
import { PersonId, Sha256 } from "../ids.ts";
import { Instant } from "../instant.ts";

/** The signed file as it came back: what was found in it, and who took it in. */
export const SignedFile = v.object({
  key: v.string(),
  bytes: v.number(),
  hash: Sha256,
  /**
   * In the order in which they signed. `at` is what their program wrote: a claim, without a time stamp behind
   * it.
   */
  signers: v.array(v.object({ name: v.string(), field: v.string(), at: v.optional(Instant) })),
  /** As the records clerk filled them in; absent when the blanks were left. */
  number: v.optional(v.string()),
  date: v.optional(v.string()),
  /** Where the month is left to the clerk too. */
  month: v.optional(v.string()),
  /** "unchecked" where no authority is configured to lead the certificates back to. */
  chain: v.picklist(["checked", "unchecked"]),
  at: Instant,
  by: PersonId,
});
export type SignedFile = v.InferOutput<typeof SignedFile>;

/** The day as the clerk gave it: "28", or "28/7" where the month was left to the clerk too. */
export function dayGiven({ date, month }: SignedFile): string | undefined {
  return date === undefined || month === undefined ? date : `${date}/${month}`;
}
