import { labelForm } from "../../../core/registry/figure-labels.ts";
import type { Total } from "../../../core/report/total.ts";
import { lowered } from "../../../core/text/first-letter.ts";
import type { Passage } from "../../../decree30/document.ts";
import type { Composing } from "../context.ts";
import { paragraph } from "../phrases.ts";
import { sourcesOf } from "../trace.ts";

interface Row {
  readonly label: string;
  readonly total: Total;
}

/**
 * "Không phát sinh tai nạn giao thông": a nought is told only where the question had to be answered, and by
 * all who were asked.
 */
export function noneOccurred(
  composing: Composing,
  { id, required }: { readonly id: string; readonly required: boolean },
  rows: readonly Row[],
): readonly Passage[] {
  const none = required ? rows.filter(isNone) : [];
  if (none.length === 0) return [];
  const said = none.map(({ label }) => lowered(label.replace(/^số (?:lượng )?/iu, "")));
  const text = `Không phát sinh ${said.join(said.some((each) => each.includes(",")) ? "; " : ", ")}`;
  return [paragraph(composing, `${id}.none`, text, sourcesOf(...none.map(({ total }) => total)))];
}

/** What was done no time at all is no event that did not happen. */
function isNone({ label, total }: Row): boolean {
  const { given, asked, value, range, parts, unit } = total;
  if (given === 0 || given < asked || range || labelForm(label, unit).type === "act") return false;
  return value === 0 || (value === undefined && parts.every((part) => part.value === "none"));
}
