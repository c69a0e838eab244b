import { nfc } from "../../core/text/nfc.ts";

/** Words alone, in small letters: whether one text says another, however it is set and punctuated. */
export function foldedWords(text: string): string {
  return nfc(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
