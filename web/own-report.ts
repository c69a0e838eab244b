import { draftPlaceOf } from "../functions/acts/draft-place.ts";
import type { Picked } from "../functions/acts/merge-workbook.ts";
import type { Section } from "../functions/core/directives/directive.ts";
import { askedOf } from "../functions/core/obligation/asked.ts";
import type { World } from "../functions/core/world.ts";
import { inspect } from "../functions/files/inspect.ts";
import type { Leaf, Opened, OpeningNote } from "../functions/intake/leaf.ts";
import { type BesideDraft, besideDraft } from "../functions/intake/report/beside-draft.ts";
import { type LaidReport, layReport } from "../functions/intake/report/read-report.ts";
import { type Choices, choicesLaid, entriesFrom } from "../functions/intake/report/to-entries.ts";
import { choicesIn, treatmentIn } from "./laid-form.ts";
import type { OnObligation } from "./route.ts";
import type { Words } from "./words/vi.ts";

/** As much as a function is handed in one piece. */
const LARGEST_REPORT = 4_000_000;
/** What a form can carry to the page and back; some sixty pages. */
const LONGEST_REPORT = 90_000;

type Unread = keyof Words["ownReport"]["refused"];
type OpenedReport =
  | { readonly type: "document"; readonly leaves: readonly Leaf[]; readonly notes: readonly OpeningNote[] }
  | { readonly type: "refused"; readonly why: Unread };

const no = (why: Unread): OpenedReport => ({ type: "refused", why });

/** Opens what was brought: looked into as any file is, read, and then forgotten. */
export async function openReport(file: File | undefined, pasted: string): Promise<OpenedReport> {
  const { openDocument, openText } = await import("../functions/intake/open.ts");
  if (!file) return pasted.trim() === "" ? no("none") : told(openText(pasted));
  if (file.size > LARGEST_REPORT) return no("size");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const looked = await inspect(bytes);
  if (!looked.ok && looked.reason !== "type") {
    return no(looked.reason === "empty" || looked.reason === "password" ? looked.reason : "broken");
  }
  return told(await openDocument(bytes));
}

function told(opened: Opened): OpenedReport {
  switch (opened.type) {
    case "document": {
      const length = opened.leaves.reduce((sum, { text }) => sum + text.length, 0);
      return length > LONGEST_REPORT ? no("long") : opened;
    }
    case "scan":
      return no(opened.poorText ? "poor-scan" : "scan");
    case "unreadable":
      return no(whyUnread[opened.why.code]);
  }
}

const whyUnread = {
  "unknown-kind": "type",
  "old-word": "old-word",
  "old-excel": "type",
  locked: "password",
  broken: "broken",
  "too-large": "long",
  empty: "empty",
} as const satisfies Readonly<Record<Extract<Opened, { type: "unreadable" }>["why"]["code"], Unread>>;

/** A report laid against the form, with what was chosen and what the draft says already. */
export interface ReportView {
  readonly leaves: readonly Leaf[];
  readonly notes: readonly OpeningNote[];
  readonly sections: readonly Section[];
  readonly laid: LaidReport;
  readonly choices: Choices;
  readonly drafts: readonly SectionView[];
}

interface SectionView extends BesideDraft {
  readonly section: Section;
  readonly version: number;
}

/** Whether a passage waits for a person to say where it goes. */
export function isAsked({ laid, choices }: ReportView, at: number): boolean {
  const { sure, why, titled, part } = laid.passages[at] ?? {};
  const isAnswer = part === "body" || part === "annex";
  const settled = titled || why === "repeats" || why === "unasked" || why === "table";
  return isAnswer && sure === "ask" && !settled && !choices.boxes.has(at);
}

type Posted = Readonly<Record<string, unknown>>;

export async function viewOf(
  world: World,
  context: OnObligation,
  { leaves, notes }: Pick<ReportView, "leaves" | "notes">,
  posted?: Posted,
): Promise<ReportView> {
  const { directive, roster, obligation } = context;
  const sections = askedOf(directive, roster, obligation);
  const laid = layReport(leaves, sections, directive.period);
  const choices = posted ? choicesIn(posted, laid) : choicesLaid(laid);
  const said = entriesFrom(laid, sections, choices);
  const saved = await world.drafts.of(directive.id, draftPlaceOf(context));
  const drafts = sections.map((section): SectionView => {
    const draft = saved.find((each) => each.section === section.id);
    const beside = besideDraft(section, said.get(section.id) ?? {}, draft?.entries ?? {}, (entry, isProse) =>
      treatmentIn(posted ?? {}, entry, isProse),
    );
    return { section, version: draft?.version ?? 0, ...beside };
  });
  return { leaves, notes, sections, laid, choices, drafts };
}

/** What is to be put into the drafts, over the versions that were on the page. */
export function pickedFrom(
  { drafts }: ReportView,
  versionOf: (section: string) => number,
): readonly Picked[] {
  return drafts.flatMap(({ section, words, before }) => {
    const over = versionOf(section.id);
    if (Object.keys(words).length === 0 || !Number.isInteger(over)) return [];
    return [{ section, over, words, before }];
  });
}
