import type { Picked } from "../functions/acts/merge-workbook.ts";
import { askedOf, fieldsIn } from "../functions/core/obligation/asked.ts";
import { isEntryOf } from "../functions/core/obligation/entries.ts";
import { textOf } from "./form.ts";
import type { OnObligation } from "./route.ts";

/** Names of the preview's boxes, for one entry each. */
export const boxes = {
  version: (section: string) => `_version.${section}`,
  take: (entry: string) => `_take.${entry}`,
  before: (entry: string) => `_before.${entry}`,
  blanked: (entry: string) => `_blank.${entry}`,
} as const;

export type Form = Readonly<Record<string, unknown>>;

/** What the form of the preview says is to be put into which section. */
export function pickedIn({ directive, roster, obligation }: OnObligation, form: Form): readonly Picked[] {
  return askedOf(directive, roster, obligation).flatMap((section) => {
    const over = Number(form[boxes.version(section.id)] ?? Number.NaN);
    const fields = fieldsIn([section]);
    const own = (prefix: string) =>
      Object.keys(form)
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length))
        .filter((entry) => fields.some((field) => isEntryOf(field, entry)));
    const ticked = own(boxes.take(""));
    const wiped = form._wipe === "1" ? own(boxes.blanked("")) : [];
    if (!Number.isInteger(over) || ticked.length + wiped.length === 0) return [];
    return [
      {
        section,
        over,
        words: {
          ...Object.fromEntries(ticked.map((entry) => [entry, textOf(form[entry])])),
          ...Object.fromEntries(wiped.map((entry) => [entry, ""])),
        },
        before: {
          ...Object.fromEntries(ticked.map((entry) => [entry, textOf(form[boxes.before(entry)])])),
          ...Object.fromEntries(wiped.map((entry) => [entry, textOf(form[boxes.blanked(entry)])])),
        },
      },
    ];
  });
}
