import { draftPlaceOf } from "../functions/acts/draft-place.ts";
import { deadlineInForce, demandInWords } from "../functions/core/deadline/in-force.ts";
import type { Section } from "../functions/core/directives/directive.ts";
import { documentName } from "../functions/core/directives/naming.ts";
import { askedOf } from "../functions/core/obligation/asked.ts";
import { readAsked } from "../functions/core/obligation/entries.ts";
import type { Problem } from "../functions/core/problem/outcome.ts";
import { type EntryRead, entriesRead } from "../functions/core/text/entries.ts";
import type { World } from "../functions/core/world.ts";
import { type Comparison, compareWith } from "../functions/excel/compare.ts";
import type { FilledSheet, Uploaded } from "../functions/excel/read.ts";
import { inspect } from "../functions/files/inspect.ts";
import { isOpenDocument } from "../functions/files/office.ts";
import { named } from "./parties.ts";
import type { OnObligation } from "./route.ts";
import { vi, type Words } from "./words/vi.ts";

/** A form with every box full is a tenth of this; a Lambda function is handed no more in one piece. */
const LARGEST_WORKBOOK = 4_000_000;
export const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * The form of these sections with what their drafts say. The packages behind it are loaded when first asked
 * for.
 */
export async function templateOf(
  world: World,
  context: OnObligation,
  sections: readonly Section[],
): Promise<Uint8Array> {
  const { directive, obligation } = context;
  const { party, demand } = named(context);
  const [{ writeTemplate }, drafts] = await Promise.all([
    import("../functions/excel/write.ts"),
    world.drafts.of(directive.id, draftPlaceOf(context)),
  ]);
  const due = deadlineInForce(obligation)?.dueBefore;
  return writeTemplate({
    head: {
      document: `${documentName(directive)}: ${directive.document.subject}`,
      party,
      // Official words whoever reads the page: the workbook is passed on.
      deadline: due ? vi.due(due) : demandInWords(demand),
    },
    of: { directive: directive.id, obligation: obligation.id },
    sections: sections.map((section) => ({
      section,
      entries: drafts.find((draft) => draft.section === section.id)?.entries ?? {},
    })),
  });
}

type Unread = keyof Words["excel"]["refused"];
type Opened =
  | Extract<Uploaded, { type: "filled" }>
  | { readonly type: "refused"; readonly why: Unread }
  | { readonly type: "other-unit"; readonly party: string };

const no = (why: Unread): Opened => ({ type: "refused", why });

/** Opens what was uploaded: looked into as any file is, read, and then forgotten. */
export async function openUpload(context: OnObligation, file: File | undefined): Promise<Opened> {
  if (!file) return no("none");
  if (file.size > LARGEST_WORKBOOK) return no("size");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const looked = await inspect(bytes);
  if (!looked.ok) {
    if (looked.reason === "type" && isOpenDocument(bytes)) return no("open-document");
    const { reason } = looked;
    return no(
      reason === "empty" || reason === "password" || reason === "cut-off" || reason === "type"
        ? reason
        : "unreadable",
    );
  }
  if (looked.type === "application/vnd.ms-excel") return no("old");
  if (looked.type !== WORKBOOK_TYPE) return no("type");
  const { readUpload } = await import("../functions/excel/read.ts");
  const { directive, roster, obligation } = context;
  const of = { directive: directive.id, obligation: obligation.id };
  const read = await readUpload(bytes, of, askedOf(directive, roster, obligation));
  if (read.type === "filled" || read.type === "other-unit") return read;
  return no(read.type);
}

/** One sheet beside the draft it would change. */
export interface SheetPreview {
  readonly sheet: FilledSheet;
  readonly version: number;
  readonly compared: Comparison;
  readonly problems: readonly CellProblem[];
  /** Cells that were read otherwise than typed, by entry. */
  readonly reads: readonly EntryRead[];
}

/** What could not be read once it was in the draft, and the change it is shown at. */
export interface CellProblem {
  readonly at: string;
  readonly words: string;
  readonly problem: Problem;
  readonly change: string;
}

export async function previewOf(
  world: World,
  context: OnObligation,
  sheets: readonly FilledSheet[],
): Promise<readonly SheetPreview[]> {
  const drafts = await world.drafts.of(context.directive.id, draftPlaceOf(context));
  return sheets.map((sheet) => {
    const draft = drafts.find(({ section }) => section === sheet.section.id);
    const compared = compareWith(draft?.entries ?? {}, sheet.cells);
    const taken = Object.fromEntries(compared.changes.map(({ cell, after }) => [cell.entry, after]));
    const { problems } = readAsked([sheet.section], { ...draft?.entries, ...taken });
    return {
      sheet,
      version: draft?.version ?? 0,
      compared,
      reads: entriesRead(taken),
      problems: problems.flatMap((problem) => {
        const cell = sheet.cells.find(({ entry }) => entry === problem.field);
        const change = changeBehind(compared, problem.field);
        return cell && change ? [{ at: cell.at, words: cell.words ?? "", problem, change }] : [];
      }),
    };
  });
}

/**
 * The change that a problem comes from: the cell's own, or one in its row, when the rest of the row is blank.
 */
function changeBehind({ changes }: Comparison, entry: string): string | undefined {
  const row = (name: string) => name.split(".").slice(0, 2).join(".");
  const entries = changes.map(({ cell }) => cell.entry);
  return entries.find((each) => each === entry) ?? entries.find((each) => row(each) === row(entry));
}
