import * as v from "valibot";
import { type DirectiveId, type Sha256, spokenLetters } from "../ids.ts";

/** The code is read off paper, often a photocopy, and typed by hand. */
const letters = spokenLetters;
const size = BigInt(letters.length);

/** Eleven letters drawn from a digest and one that checks them, in groups of four: "7HXK-4MPW-R2CD". */
export const ProofCode = v.pipe(
  v.string(),
  v.regex(/^[2-9A-HJ-NPR-Y]{4}-[2-9A-HJ-NPR-Y]{4}-[2-9A-HJ-NPR-Y]{4}$/),
  v.brand("ProofCode"),
);
export type ProofCode = v.InferOutput<typeof ProofCode>;

/**
 * What the code is a digest of. The file's own hash cannot be printed inside the file, so the code stands for
 * the snapshot the edition was built from; the number keeps two editions of one snapshot apart.
 */
export function proofSubject(directive: DirectiveId, number: number, snapshot: Sha256): string {
  return `${directive}\n${number}\n${snapshot}`;
}

/**
 * The code of an edition, given the SHA-256 of its `proofSubject`. Same edition, same code, on any machine.
 */
export function proofCode(digest: Sha256): ProofCode {
  let rest = BigInt(`0x${digest}`);
  let drawn = "";
  while (drawn.length < 11) {
    drawn += letters[Number(rest % size)];
    rest /= size;
  }
  return grouped(drawn + checkLetter(drawn));
}

/**
 * What somebody typed from paper, or undefined when a letter is wrong: a slip is told from an unknown code.
 */
export function readProofCode(typed: string): ProofCode | undefined {
  const bare = typed.toUpperCase().replace(/[\s-]/g, "");
  const body = bare.slice(0, 11);
  if (bare.length !== 12 || [...bare].some((letter) => !letters.includes(letter))) return undefined;
  return checkLetter(body) === bare[11] ? grouped(bare) : undefined;
}

/** Luhn's sum over thirty letters: every single wrong letter shows, and nearly every pair swapped. */
function checkLetter(body: string): string {
  let sum = 0;
  [...body].reverse().forEach((letter, place) => {
    const value = letters.indexOf(letter) * (place % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / letters.length) + (value % letters.length);
  });
  return letters[(letters.length - (sum % letters.length)) % letters.length] ?? "";
}

function grouped(twelve: string): ProofCode {
  return v.parse(ProofCode, twelve.replace(/(.{4})(.{4})(.{4})/, "$1-$2-$3"));
}
