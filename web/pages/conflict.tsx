import type { Section } from "../../functions/core/directives/directive.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import { shapeOf } from "../../functions/core/kinds/field.ts";
import { type Entries, entryName } from "../../functions/core/kinds/shape.ts";
import { isEntryOf } from "../../functions/core/obligation/entries.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { PageSave } from "../../functions/core/obligation/page-saves.ts";
import type { Frame } from "../ui/frame.ts";
import { nameOf, rowsOf } from "../ui/grid.tsx";
import { Page } from "../ui/page.tsx";

interface ConflictProps {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly section: Section;
  /** Where the section's form posts. */
  readonly here: string;
  readonly mine: Entries;
  readonly saved: Entries;
  readonly version: number;
  /** The saves that `mine` holds. */
  readonly own: readonly PageSave[];
}

/** Two people wrote the same section: both texts side by side, and the writer chooses entry by entry. */
export function ConflictPage({ frame, obligation, section, here, mine, saved, version, own }: ConflictProps) {
  const t = frame.words.conflict;
  const fields = section.prompts.flatMap((prompt) => prompt.fields);
  const names = [...new Set([...Object.keys(saved), ...Object.keys(mine)])];
  const differing = names.filter((name) => (mine[name] ?? "") !== (saved[name] ?? ""));
  return (
    <Page frame={frame} title={t.title} failed saved="">
      <h1>{t.title}</h1>
      <p class="lead">{t.intro}</p>
      <form method="post" action={here}>
        <input type="hidden" name="_version" value={version} />
        <input type="hidden" name="_after" value={obligation.latest?.revision ?? 0} />
        <input type="hidden" name="_choose" value="1" />
        {own.length > 0 && <input type="hidden" name="_own" value={own.join(" ")} />}
        {names
          .filter((name) => !differing.includes(name))
          .map((name) => (
            <input type="hidden" name={name} value={mine[name] ?? ""} />
          ))}
        {differing.map((name) => {
          const label = labelOf(fields, name, frame.words);
          return (
            <fieldset class="conflict">
              <legend>{label}</legend>
              <Version
                words={frame.words}
                name={name}
                which="mine"
                said={t.mine}
                text={mine[name] ?? ""}
                blank={t.empty}
                chosen
              />
              <Version
                words={frame.words}
                name={name}
                which="saved"
                said={t.saved}
                text={saved[name] ?? ""}
                blank={t.empty}
              />
              {isProse(fields, name) && mine[name] && saved[name] && (
                <label class="option">
                  <input type="radio" name={`_keep.${name}`} value="both" />
                  <span>{t.both}</span>
                </label>
              )}
            </fieldset>
          );
        })}
        <button type="submit" class="primary" name="_next" value="stay">
          {t.keep}
        </button>
      </form>
    </Page>
  );
}

function Version(props: {
  readonly words: Frame["words"];
  readonly name: string;
  readonly which: "mine" | "saved";
  readonly said: string;
  readonly text: string;
  readonly blank: string;
  readonly chosen?: boolean;
}) {
  const { words, name, which, said, text, blank, chosen = false } = props;
  return (
    <div class="version">
      <label class="option">
        <input type="radio" name={`_keep.${name}`} value={which} checked={chosen} />
        <span>{said}</span>
      </label>
      <input type="hidden" name={`_${which}.${name}`} value={text} />
      <div class="prose">{text ? words.quote(text) : <span class="blank">{blank}</span>}</div>
    </div>
  );
}

const isProse = (fields: readonly Field[], name: string) =>
  fields.some((field) => field.id === name && shapeOf(field).type === "text");

/** What the writer knows the box by: the field's label, and of a table its row and column. */
export function labelOf(fields: readonly Field[], name: string, words: Frame["words"]): string {
  const field = fields.find((each) => isEntryOf(each, name));
  if (!field) return name;
  const shape = shapeOf(field);
  if (shape.type !== "grid") return words.quote(field.label);
  const [, row = "", column = ""] = name.split(".");
  const rows = rowsOf(field, shape, { [entryName(field.id, row, column)]: "x" }, words);
  const spoken = rows.find(({ id }) => id === row)?.spoken ?? row;
  const head = shape.columns.find(({ id }) => id === column);
  return `${words.quote(field.label)}: ${spoken}, ${head ? nameOf(words, head) : column}`;
}

/** The words chosen on the conflict page. */
export function chosenWords(posted: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const chosen: Record<string, unknown> = { ...posted };
  for (const [name, keep] of Object.entries(posted)) {
    if (!name.startsWith("_keep.")) continue;
    const entry = name.slice("_keep.".length);
    const [mine, saved] = [posted[`_mine.${entry}`], posted[`_saved.${entry}`]];
    chosen[entry] = keep === "both" ? `${saved}\n${mine}` : keep === "saved" ? saved : mine;
  }
  return chosen;
}
