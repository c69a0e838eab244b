import type { Notice } from "../../core/notice/notice.ts";
import type { Deed } from "../../core/obligation/ledger.ts";
import type { Setting } from "../../core/obligation/setting.ts";
import type { Problem } from "../../core/problem/outcome.ts";
import { barToStep, type ClosedEdition } from "../../core/round/bars.ts";
import type { Decided, Edition } from "../../core/round/edition.ts";
import { dayGiven } from "../../core/round/signed-file.ts";
import type { Step } from "../../core/round/step.ts";
import { noticesOfStep } from "../../core/round/step-notices.ts";
import type { World } from "../../core/world.ts";
import { type RoundContext, settingOf } from "../context.ts";
import { asItStands, type EditionAsked } from "./as-it-stands.ts";

/** What the page showed when the step was decided on: which file, and after how many steps. */
export interface ShownEdition {
  readonly hash: unknown;
  readonly steps: unknown;
}

/** What comes of a step: it is taken, or the edition is not open to it, or something it needs is missing. */
export type StepTaken =
  | { readonly type: "taken"; readonly edition: Edition }
  | { readonly type: "closed"; readonly edition: Edition; readonly why: ClosedEdition }
  | { readonly type: "unsaid"; readonly problem: Problem };

interface Taking {
  /** In order; an edition that one certificate brings two steps further takes both at once. */
  readonly steps: readonly [Step, ...Step[]];
  /** What else may stand against it. */
  readonly bar?: (asked: EditionAsked, setting: Setting) => ClosedEdition | undefined;
  /** What is decided of the edition with it. */
  readonly also?: (edition: Edition) => Decided;
}

/**
 * Takes an edition further on its way: the step, its ledger entry and its letters in one write, on the state
 * that was shown. The same press made twice is answered alike; whoever comes second is told what was done
 * meanwhile.
 */
export async function takeStep(
  world: World,
  context: RoundContext,
  asked: EditionAsked,
  shown: ShownEdition,
  { steps, bar, also }: Taking,
): Promise<StepTaken> {
  const setting = await settingOf(world, context);
  const [first] = steps;
  for (;;) {
    const { edition, all, behind } = await asItStands(world, asked.edition);
    const course = edition.course ?? [];
    const closed = (why: ClosedEdition): StepTaken => ({
      type: "closed",
      edition,
      why: named(why, setting.people),
    });
    if (wasTaken(first, course, shown)) return { type: "taken", edition };
    const why = barToStep(first.act, edition, all) ?? bar?.({ edition, all }, setting);
    if (why) return closed(why);
    const last = course.at(-1);
    if (last && course.length !== Number(shown.steps)) {
      return closed({ type: "moved-on", act: last.act, at: last.at, by: last.by });
    }
    if (shown.hash !== edition.pdf.hash) return closed({ type: "another-file" });
    const decided = { course: [...course, ...steps], ...also?.(edition) };
    const along = {
      deeds: steps.map((step) => deedOf(step, edition)),
      behind,
      notices: lettersOf(steps, { ...edition, ...decided }, context, setting),
    };
    if (await world.editions.decide(edition, decided, along)) {
      const { directive, number } = edition;
      world.log(`edition-${first.act}`, { directive, edition: number, person: context.person.id });
      return { type: "taken", edition: { ...edition, ...decided } };
    }
  }
}

/** Whether this is the press that was taken already: the next step after what was shown is the same. */
function wasTaken(step: Step, course: readonly Step[], { steps }: ShownEdition): boolean {
  const taken = course[Number(steps)];
  if (!taken || taken.act !== step.act || taken.by !== step.by || taken.hash !== step.hash) return false;
  return saidBy(taken) === saidBy(step);
}

/** What tells one person's step from another of the same kind by the same person. */
function saidBy(step: Step): string {
  switch (step.act) {
    case "put-up":
      return step.to;
    case "taken-back":
    case "sent-back":
      return step.reason;
    case "numbered":
      return step.file.hash;
    case "signed-off":
    case "issued":
      return "";
  }
}

function lettersOf(
  steps: readonly Step[],
  edition: Edition,
  { person }: RoundContext,
  setting: Setting,
): readonly Notice[] {
  return steps.flatMap((step) => noticesOfStep(step, edition, person, setting));
}

/** In the report's ledger: plain words and figures, and the hash of the file that was looked at. */
function deedOf(step: Step, { number }: Edition): Deed {
  const { act, at, by, hash } = step;
  const said = "reason" in step ? { reason: step.reason } : {};
  return { act, at, by, detail: { edition: String(number), ...said, ...detailOf(step), hash } };
}

function detailOf(step: Step): Deed["detail"] {
  switch (step.act) {
    case "put-up":
      return {
        to: step.to,
        ...(step.replaces ? { replaces: String(step.replaces.edition), reason: step.replaces.reason } : {}),
        ...(step.coveringNote ? { coveringNote: step.coveringNote.hash } : {}),
      };
    case "signed-off":
      return step.certificate ? { certificate: step.certificate } : {};
    case "numbered":
      return { number: step.file.number ?? "", day: dayGiven(step.file) ?? "" };
    case "taken-back":
    case "sent-back":
    case "issued":
      return {};
  }
}

/** People by their names, where somebody reads it; whoever has no account any more by none. */
export function named(why: ClosedEdition, people: Setting["people"]): ClosedEdition {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? "";
  if (why.type === "moved-on") return { ...why, by: nameOf(why.by) };
  return why.type === "not-addressed" ? { ...why, to: nameOf(why.to) } : why;
}
