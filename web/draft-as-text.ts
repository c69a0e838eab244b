import type { Section } from "../functions/core/directives/directive.ts";
import { printField, readField } from "../functions/core/kinds/field.ts";
import type { Entries } from "../functions/core/kinds/shape.ts";
import { entriesOf } from "../functions/core/obligation/entries.ts";

/**
 * The draft as plain text that opens anywhere: the last resort when the line or the session will not hold.
 */
export function draftAsText(title: string, sections: readonly Section[], entries: Entries): string {
  const parts = sections.map((section) => {
    const answers = section.prompts.flatMap(({ fields }) =>
      fields.map((field) => {
        const own = entriesOf(field, entries);
        const read = readField(field, own);
        // Words that cannot be read yet are carried as they were typed.
        const said = read.ok ? read.value && printField(field, read.value) : Object.values(own).join("; ");
        return `${field.label}:\n${said || "(chưa nhập)"}`;
      }),
    );
    return [`${section.number} ${section.heading}`.trim(), ...answers].join("\n\n");
  });
  // Notepad on older Windows takes a file for UTF-8 only when it says so at its head.
  return `\ufeff${[title, ...parts].join("\n\n\n")}\n`.replaceAll("\n", "\r\n");
}
