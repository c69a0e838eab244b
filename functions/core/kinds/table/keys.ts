import { withoutMarks } from "../../text/without-marks.ts";
import { takenNames } from "./sound.ts";

const LONGEST = 40;

/**
 * A key that says what it stands for, once in its table: "Tập thể" is "tap-the", a second one "tap-the-2".
 * `taken` is given the new one. `other` is what stands for words that have no letter.
 */
export function keyFrom(words: string, taken: Set<string>, other: string): string {
  const plain = withoutMarks(words.toLocaleLowerCase("vi"))
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, "");
  const name = plain === "" ? other : plain;
  let key = name;
  for (let count = 2; taken.has(key) || takenNames.includes(key); count += 1) key = `${name}-${count}`;
  taken.add(key);
  return key;
}
