import type { Directive } from "../directives/directive.ts";
import type { FieldValue } from "../kinds/field.ts";
import { askedOf } from "../obligation/asked.ts";
import { partyName } from "../obligation/naming.ts";
import type { Obligation } from "../obligation/obligation.ts";
import type { Roster } from "../people/roster.ts";
import type { Edit } from "../report/officer/edit.ts";
import { entriesOffered } from "../text/entries.ts";
import { encodingNames } from "../text/legacy/encoding.ts";
import type { Offer } from "../text/legacy/offer.ts";
import type { RoundFinding } from "./round.ts";

/** What one party said, in its own words where they were kept. */
export interface Spoken {
  readonly obligation: Obligation;
  readonly entries: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, FieldValue>>;
}

/** A text from before Unicode that reached the report: printed as typed, and named with how it would read. */
interface LegacyFinding extends RoundFinding {
  readonly offer: { readonly encoding: string; readonly typed: string; readonly read: string };
}

/** Every text of a round that looks written in an old encoding, by unit and section. */
export function legacyInRound(
  directive: Directive,
  roster: Roster,
  spoken: readonly Spoken[],
): readonly LegacyFinding[] {
  return spoken.flatMap(({ obligation, entries, values }) => {
    const words = Object.keys(entries).length > 0 ? entries : wordsOf(values);
    return entriesOffered(words).flatMap(({ entry, typed, offer }): readonly LegacyFinding[] => {
      const field = entry.split(".")[0] ?? entry;
      const where = placeOf(directive, roster, obligation, field);
      return [
        {
          ...{ check: "legacy-text", severity: "error", field },
          text: `${partyName(obligation, { roster })}, ${where}: ${sample(offer)} Báo cáo in như đã gõ; đề nghị hỏi lại đơn vị.`,
          offer: { encoding: offer.encoding, typed, read: offer.text },
        },
      ];
    });
  });
}

/**
 * What is printed besides the units' own words: names, the directive, what an officer put in a statement's
 * place.
 */
export interface Around {
  readonly roster: Roster;
  readonly directive: Directive;
  readonly edits?: readonly Edit[] | undefined;
}

/**
 * The same of everything around what the units said; the authority itself may keep its roster in an old
 * encoding.
 */
export function legacyAround({ roster, directive, edits = [] }: Around): readonly LegacyFinding[] {
  const rewordings = edits.flatMap((edit) => (edit.act === "reword" ? [edit.text] : []));
  return [
    ...legacyIn({ roster }, "Danh sách cơ quan, đơn vị", "đề nghị sửa danh sách"),
    ...legacyIn({ directive }, "Văn bản chỉ đạo", "đề nghị sửa ở văn bản chỉ đạo"),
    ...legacyIn({ rewordings }, "Lời đã sửa", "đề nghị sửa lại"),
  ];
}

function legacyIn(whole: object, where: string, request: string): readonly LegacyFinding[] {
  const words = Object.entries(wordsOf(whole)).filter(([, text]) => isProse(text));
  const offered = entriesOffered(Object.fromEntries(words));
  const byText = new Map(offered.map((each) => [each.typed, each.offer]));
  return [...byText].map(([typed, offer]) => ({
    ...{ check: "legacy-text", severity: "error", field: "" },
    text: `${where}, “${shortened(typed)}”: ${sample(offer)} Báo cáo in như đã gõ; ${request}, rồi tổng hợp lại.`,
    offer: { encoding: offer.encoding, typed, read: offer.text },
  }));
}

/** Ids, addresses and instants have neither a blank nor a letter with a mark. */
const isProse = (text: string) => /[^!-~]/u.test(text);

const SHOWN = 60;
const shortened = (text: string) => (text.length > SHOWN ? `${[...text].slice(0, SHOWN).join("")}…` : text);

function placeOf(directive: Directive, roster: Roster, obligation: Obligation, field: string): string {
  const section = askedOf(directive, roster, obligation).find(({ prompts }) =>
    prompts.some(({ fields }) => fields.some(({ id }) => id === field)),
  );
  return section ? `phần ${section.number} ${section.heading}` : field;
}

function sample({ encoding, changed }: Offer): string {
  const few = changed.slice(0, 3).map(({ from, to }) => `“${from}” có thể là “${to}”`);
  return `có chữ gõ bằng bảng mã ${encodingNames[encoding]}: ${few.join(", ")}.`;
}

/**
 * Every text in a value, by where it stands: of answers that came without the words they were read from, of a
 * roster.
 */
function wordsOf(whole: object): Record<string, string> {
  const words: Record<string, string> = {};
  const gather = (name: string, value: unknown): void => {
    if (typeof value === "string") words[name] = value;
    else if (typeof value === "object" && value !== null) {
      for (const [key, entry] of Object.entries(value)) gather(`${name}.${key}`, entry);
    }
  };
  for (const [name, value] of Object.entries(whole)) gather(name, value);
  return words;
}
