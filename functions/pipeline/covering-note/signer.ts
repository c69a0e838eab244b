import { shortNameOf } from "../../core/people/naming.ts";
import { raised } from "../../core/text/first-letter.ts";
import type { PutUp } from "./put-up.ts";

type Signing = Pick<PutUp, "signer" | "authority">;

/** Phó Chủ tịch UBND huyện An Sơn: an office as a sentence has it, where a signature has capitals. */
export function officeOfSigner({ signer, authority }: Signing): string {
  const words = raised(signer.position.toLocaleLowerCase("vi")).replace(/chủ tịch/u, "Chủ tịch");
  return /chủ tịch$/iu.test(words) ? `${words} ${shortNameOf(authority)}` : words;
}

/** đồng chí Trần Quang Bình, Chủ tịch UBND huyện An Sơn */
export function signerInSentence(signing: Signing): string {
  const { name } = signing.signer;
  return `đồng chí ${name === undefined ? "" : `${name}, `}${officeOfSigner(signing)}`;
}
