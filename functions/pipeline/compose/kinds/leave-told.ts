import type { Why } from "../../../core/report/left-out.ts";
import type { Part } from "../../../core/report/source.ts";
import type { Composing } from "../context.ts";
import { leaveOut } from "../left-out.ts";

/** Notes down what of each part is not printed, in words. */
export function leaveTold<V>(
  composing: Composing,
  parts: readonly Part<V>[],
  why: Why,
  wordsOf: (value: V) => readonly string[],
): void {
  const said = parts.flatMap(({ source, value }) => wordsOf(value).map((text) => ({ source, value: text })));
  leaveOut(composing, said, why);
}
