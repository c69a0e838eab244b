import * as v from "valibot";
import type { Change } from "../../functions/acts/desk/change.ts";
import { editOf } from "../../functions/acts/desk/edit-of.ts";
import type { OpenSection } from "../../functions/acts/desk/open.ts";
import { ClientKey } from "../../functions/core/ids.ts";
import type { Instant } from "../../functions/core/instant.ts";
import type { Roster } from "../../functions/core/people/roster.ts";
import { DeskSection } from "../../functions/core/report/desk.ts";
import { Edit } from "../../functions/core/report/officer/edit.ts";
import { sectionOnDesk } from "../../functions/core/report/officer/section-on-desk.ts";

const source = (unit: string, field = "f") => ({
  ...{ unit, obligation: `bao-cao.${unit}`, revision: 1, field },
});

export const figureOf = (name: string, text: string, ...units: readonly string[]) => ({
  ...{ name, text, label: name },
  parts: units.map((unit) => ({ source: source(unit), said: text })),
});

export const claimOf = (id: string, text: string, fate: object, unit = "xa-mot") => ({
  ...{ id, text, fate, source: source(unit) },
});

/** A section of the desk by what a test says of it. */
export function sectionOf(given: Readonly<Record<string, unknown>>): DeskSection {
  return v.parse(DeskSection, {
    ...{ id: "results", number: "1.", heading: "Kết quả", chapter: { number: "II.", title: "KẾT QUẢ" } },
    ...{ paragraphs: [], figures: [], material: [], former: [] },
    ...given,
  });
}

/** Officers at one section: each change is made on what the section says then, a minute after another. */
export function officersAt(first: DeskSection) {
  let section = first;
  const edits: Edit[] = [];
  const minute = () => `2022-06-24T08:${String(edits.length).padStart(2, "0")}:00.000Z` as Instant;
  const open = () => ({ section, onDesk: sectionOnDesk(section, edits), edits }) as unknown as OpenSection;
  return {
    edits,
    now: () => sectionOnDesk(section, edits),
    texts: () => sectionOnDesk(section, edits).paragraphs.map(({ text }) => text),
    sources(next: DeskSection) {
      section = next;
    },
    change(by: string, change: Change) {
      const press = v.parse(ClientKey, `press-of-officers-${edits.length}`);
      const officer = {
        person: { id: by },
        now: minute(),
        roster: { units: [], blocs: [] } as unknown as Roster,
      };
      const made = editOf(officer as unknown as Parameters<typeof editOf>[0], open(), press, change);
      if (made.type === "made") edits.push(made.edit);
      return made;
    },
    /** An edit as it was written down, before there was a desk or by an act of its own. */
    lay(edit: object) {
      edits.push(v.parse(Edit, { section: first.id, ...edit, at: minute() }));
    },
  };
}
