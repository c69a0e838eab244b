import { canonical } from "../../core/hash.ts";
import type { ClientKey } from "../../core/ids.ts";
import { type Edit, marksOf, momentAfter, type Over } from "../../core/report/officer/edit.ts";
import type { ParagraphOnDesk } from "../../core/report/officer/on-desk.ts";
import type { World } from "../../core/world.ts";
import type { RoundContext } from "../context.ts";
import type { Change } from "./change.ts";
import { editOf, type Unmade } from "./edit-of.ts";
import { type OpenSection, openSection } from "./open.ts";

/** A change of a section, as a page or a program gives it. */
interface ChangeGiven {
  readonly section: string;
  /** The edition whose desk was shown; the newest that has one where none is named. */
  readonly edition?: number | undefined;
  /** The form's key: pressed twice it changes once. */
  readonly press: ClientKey;
  /** By mark, the last edit that the page showed there. Of a mark that is not named, the last there is. */
  readonly over?: Over;
  readonly change: Change;
}

export type SectionEdited =
  /** `live` names the figures typed by hand that follow their sources from now on. */
  | { readonly type: "edited"; readonly edit: Edit; readonly live: readonly string[] }
  /** Somebody else edited there since the page was shown; nothing was written. */
  | {
      readonly type: "overtaken";
      readonly other: Edit;
      readonly by: string;
      /** As it stands under the other's hand; undefined where it is not on the page. */
      readonly now: ParagraphOnDesk | undefined;
    }
  | Unmade
  /** The edition has no such section. */
  | { readonly type: "no-section" };

/** Lays an officer's hand on one section of the desk. */
export async function editSection(
  world: Pick<World, "editions" | "edits" | "files" | "people" | "log">,
  context: Pick<RoundContext, "directive" | "roster" | "person" | "now">,
  { section, edition, press, over = {}, change }: ChangeGiven,
): Promise<SectionEdited> {
  const { directive } = context;
  const open = await openSection(world, directive.id, section, edition);
  if (!open) return { type: "no-section" };
  const now = momentAfter(open.edits, context.now);
  const made = editOf({ ...context, now }, open, press, change);
  if (made.type !== "made") return made;
  const { edit, live } = made;
  // Pressed twice at once, it is not laid over itself.
  const twin = open.edits.find((each) => each.at >= context.now && isSame(each, edit));
  const other = twin ?? (await world.edits.add(directive.id, edit, overOn(edit, open, over)));
  if (other && !isSame(other, edit)) return overtaken(world, context, open, other);
  world.log("desk-edited", { directive: directive.id, section, act: edit.act, mark: edit.mark });
  return { type: "edited", edit: other ?? edit, live };
}

function overOn(edit: Edit, { edits }: OpenSection, over: Over): Over {
  const shown = marksOf(edit).map((mark) => {
    return [mark, mark in over ? over[mark] : edits.findLast((each) => marksOf(each).includes(mark))?.at];
  });
  return Object.fromEntries(shown);
}

async function overtaken(
  world: Pick<World, "editions" | "edits" | "files" | "people">,
  { directive }: Pick<RoundContext, "directive">,
  { section, edition }: OpenSection,
  other: Edit,
): Promise<SectionEdited> {
  const [people, fresh] = await Promise.all([
    world.people.all(),
    openSection(world, directive.id, section.id, edition.number),
  ]);
  const by = people.find(({ id }) => id === other.by)?.name ?? "";
  const now = fresh?.onDesk.paragraphs.find(({ mark }) => marksOf(other).includes(mark));
  return { type: "overtaken", other, by, now };
}

/** The same button pressed twice edits once. */
function isSame({ at: _one, ...one }: Edit, { at: _other, ...other }: Edit): boolean {
  return canonical(one) === canonical(other);
}
