import * as v from "valibot";
import { tooSoonAfterCutoff } from "../deadline/cutoff.ts";
import { readStated } from "../deadline/stated.ts";
import type { DirectiveId } from "../ids.ts";
import { addDays, dateIn, type Instant, inWords, startOfDay } from "../instant.ts";
import type { Movement } from "../kinds/movements/field.ts";
import type { Entries } from "../kinds/shape.ts";
import { calendarFor } from "../ladder/rules.ts";
import type { Roster } from "../people/roster.ts";
import type { Problem } from "../problem/outcome.ts";
import type { Wrong } from "../problem/wrong.ts";
import { kindBySymbol } from "../registry/document-kinds.ts";
import { dateFrom } from "../text/date-read.ts";
import { textRead } from "../text/door.ts";
import { type AddresseeGroup, type Demand, Directive, type Section } from "./directive.ts";
import type { DraftPrompt } from "./draft.ts";
import { cutoffHint } from "./fields.ts";
import { quotedBeside } from "./movements-in.ts";
import { otherPeriodsIn } from "./other-periods.ts";
import { readOutline } from "./outline.ts";
import { periodOf, periodWords } from "./period.ts";
import { promptFrom } from "./prompt-words.ts";
import { sectionsOf } from "./sections.ts";

/** A form has room for so many demands; no seed has more than three. */
export const DEMANDS = 4;

export interface Written {
  readonly problems: readonly Problem[];
  /** What the drafter should know and may overrule, by entry. */
  readonly warnings: readonly Problem[];
  /** Absent while anything is wrong. */
  readonly directive?: Directive;
}

interface Given {
  readonly id: DirectiveId;
  readonly roster: Roster;
  readonly groups: readonly AddresseeGroup[];
  readonly now: Instant;
  /** What the authority has launched before: a movement asked about again keeps its place in the registry. */
  readonly launched: readonly Movement[];
}

/**
 * Reads a directive as its drafter filled it in. Wrong words come back as problems at their entries, none is
 * guessed at.
 */
export function readWritten(entries: Entries, given: Given): Written {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const text = (name: string, needed?: Wrong): string => {
    const said = textRead(entries[name] ?? "").trim();
    if (said === "" && needed) problems.push({ field: name, ...needed });
    return said;
  };
  const day = (name: string) => {
    const said = text(name);
    const date = said === "" ? undefined : dateFrom(said);
    if (said !== "" && !date) problems.push({ field: name, code: "not-in-calendar", read: said });
    return date;
  };
  const subject = text("subject", { code: "needs-subject" });
  const type = periodOf(entries) ?? "H1";
  if (type !== text("period")) problems.push({ field: "period", code: "no-such-period" });
  const year = Number(text("year"));
  if (!(year >= 2021 && year <= 2100)) problems.push({ field: "year", code: "four-digit-year" });
  const [cutoff, issueDate, closes] = [day("cutoff"), day("issued"), day("closes")];
  const demands = demandsIn(entries, given, { problems, warnings, cutoff, issueDate });
  const outline = readOutline(entries.outline ?? "");
  problems.push(...outline.problems);
  if (problems.length > 0) return { problems, warnings };
  const { label, next } = periodWords[type];
  const number = text("number");
  const document = { kind: kindBySymbol(number) ?? "Công văn", subject, ...(number ? { number } : {}) };
  const period = { type, year, label: `${label} ${year}` };
  const hint = cutoffHint(cutoff && { date: cutoff }, []);
  const asked = (prompt: DraftPrompt, title: string) => {
    const [section] = sectionsOf(
      [{ id: "m", number: "", title, prompts: [prompt], targets: [], children: [] }],
      { hint, launched: given.launched },
    );
    return section?.prompts ?? [];
  };
  const sections = outline.sections.map(({ number, heading, prompts }, index): Section => {
    const id = `m-${index + 1}`;
    return {
      id,
      number,
      heading,
      prompts: prompts.flatMap((prompt, at) =>
        asked(promptFrom(`${id}-${letter(at)}`, prompt.text, prompt.kinds, given.launched), heading),
      ),
    };
  });
  const directive = v.parse(Directive, {
    ...{ id: given.id, authority: given.roster.authority.id, roster: given.roster.id, period },
    sections,
    demands: [...demands],
    document: { ...document, ...(issueDate ? { issueDate } : {}) },
    nextPeriodLabel: text("next") || next,
    ...(cutoff ? { dataCutoff: { date: cutoff, wording: `tính đến hết ngày ${inWords(cutoff)}` } } : {}),
    preamble: text("preamble") ? [text("preamble")] : [],
    groups: given.groups.filter(({ id }) => demands.some(({ groups }) => groups.includes(id))),
    issuedAt: given.now,
    ...(entries.confirmation ? { confirmation: "head" } : {}),
    ...(entries.rehearsal ? { rehearsal: true } : {}),
    ...(closes ? { closesAt: startOfDay(addDays(closes, 1)) } : {}),
  } satisfies v.InferInput<typeof Directive>);
  const beside = outline.sections.flatMap(({ prompts }) =>
    prompts.flatMap(({ text: words }) => quotedBeside(words, given.launched)),
  );
  for (const name of new Set(beside)) warnings.push({ field: "outline", code: "quoted-beside", name });
  for (const said of otherPeriodsIn(entries.outline ?? "", { year, label, next }))
    warnings.push({ field: "outline", code: "other-period", said, chosen: period.label });
  return { problems, warnings, directive };
}

interface Reckoned {
  readonly problems: Problem[];
  readonly warnings: Problem[];
  readonly cutoff: Parameters<typeof tooSoonAfterCutoff>[1] | undefined;
  readonly issueDate: ReturnType<typeof dateFrom>;
}

function demandsIn(entries: Entries, { roster, groups, now }: Given, reckoned: Reckoned): readonly Demand[] {
  const { problems, warnings, cutoff, issueDate } = reckoned;
  const calendar = calendarFor(roster.authority);
  const rows = Array.from({ length: DEMANDS }, (_, index) => `demand.${index + 1}`);
  const demands = rows.flatMap((row, index): readonly Demand[] => {
    const said = (name: string) => textRead(entries[`${row}.${name}`] ?? "").trim();
    if (said("action") === "" && said("wording") === "" && said("day") === "") return [];
    const among = groups.filter(({ id }) => entries[`${row}.group.${id}`] !== undefined).map(({ id }) => id);
    if (among.length === 0)
      problems.push({
        field: `${row}.action`,
        code: "no-group",
        row: index + 1,
      });
    if (said("action") === "") problems.push({ field: `${row}.action`, code: "no-action", row: index + 1 });
    const field = `${row}.wording`;
    const picked = {
      ...{ day: said("day"), time: said("hour"), field: `${row}.day` },
      boundary: said("side") === "EXCLUSIVE" ? ("EXCLUSIVE" as const) : ("INCLUSIVE" as const),
    };
    const reckoning = { calendar, issueDate: issueDate ?? dateIn(now), field };
    const read = readStated(said("wording"), picked, reckoning);
    if (!read.ok) {
      problems.push(...read.problems);
      return [];
    }
    warnings.push(...read.warnings.map((warning) => ({ field, ...warning })));
    const { deadline } = read;
    const soon =
      cutoff && deadline.type === "dated" ? tooSoonAfterCutoff(deadline, cutoff, calendar) : undefined;
    // A drafter who asks for estimates has said that the figures will not be final (ước thực hiện).
    if (soon) (entries.estimates ? warnings : problems).push({ ...soon, field });
    const kind = /báo cáo/i.test(said("action"))
      ? "report"
      : /hồ sơ/i.test(said("action"))
        ? "dossier"
        : "event";
    return [
      {
        id: `d${index + 1}`,
        kind,
        action: said("action"),
        groups: among,
        recipient: said("recipient"),
        deadline,
      },
    ];
  });
  if (demands.length === 0 && problems.length === 0)
    problems.push({ field: "demand.1.action", code: "no-demand" });
  return demands;
}

/** Points are lettered in Vietnamese order elsewhere; here letters only tell prompts apart inside a form. */
function letter(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `a${index}`;
}
