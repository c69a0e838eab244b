import * as v from "valibot";
import type { Deadline } from "../deadline/deadline.ts";
import type { AuthorityId, DirectiveId } from "../ids.ts";
import { addDays, type CalendarDate, type Instant, startOfDay } from "../instant.ts";
import type { Roster } from "../people/roster.ts";
import type { Unit } from "../people/unit.ts";
import { type AddresseeGroup, type Demand, Directive, type Prompt, type Section } from "./directive.ts";
import { fieldsFor } from "./fields.ts";
import { SeedDirective, type SeedItem, type SeedPrompt } from "./seed-schema.ts";

/** Where an imported directive comes to be issued: by whom, to which roster, when. */
export interface Given {
  readonly id: DirectiveId;
  readonly authority: AuthorityId;
  readonly roster: Roster;
  readonly issuedAt: Instant;
}

/**
 * Makes an issued directive of a transcribed one. What the transcript lacks stays absent and is never
 * guessed.
 */
export function readSeedDirective(seed: unknown, given: Given): Directive {
  const read = v.parse(SeedDirective, seed);
  const { number, symbol, kind, issueDate } = read.document;
  const [cutoff] = read.dataCutoffs;
  return v.parse(Directive, {
    id: given.id,
    authority: given.authority,
    roster: given.roster.id,
    document: {
      kind,
      ...(number ? { number: symbol ? `${number}/${symbol}` : number } : {}),
      ...(issueDate ? { issueDate } : {}),
      subject: read.subject.replace(/^\(suy luận\)\s*/, ""),
    },
    period: read.period,
    nextPeriodLabel: read.nextPeriod?.label ?? `năm ${read.period.year + 1}`,
    ...(cutoff ? { dataCutoff: { date: cutoff.date, wording: cutoff.wording } } : {}),
    preamble: read.preamble,
    groups: read.addresseeGroups.map((group) => groupIn(group, given.roster)),
    sections: sectionsOf(read),
    demands: demandsOf(read),
    issuedAt: given.issuedAt,
  } satisfies v.InferInput<typeof Directive>);
}

/**
 * Which kinds of unit a form of address takes in. Configuration of the import, widened as new rosters need
 * it.
 */
const kindsByRole: Readonly<Record<string, readonly Unit["kind"][]>> = {
  department: ["DEPARTMENT", "PROVINCIAL_DEPARTMENT", "MASS_ORGANISATION", "PUBLIC_SERVICE_UNIT"],
  armedForces: ["ARMED_FORCES"],
  provincialUnitInArea: ["PROVINCIAL_UNIT", "CENTRAL_UNIT", "ENTERPRISE"],
  commune: ["COMMUNE", "TOWN", "WARD", "SPECIAL_ZONE"],
};

function groupIn(group: SeedDirective["addresseeGroups"][number], roster: Roster): AddresseeGroup {
  const words = group.raw.replace(/^[-–]\s*/, "").replace(/[;.]$/, "");
  if (group.role === "bloc") return { id: group.id, words, takes: { type: "blocs" } };
  if (group.role === "educationSector") {
    const units = roster.units.filter(isInEducation).map(({ id }) => id);
    return { id: group.id, words, takes: { type: "units", units } };
  }
  return { id: group.id, words, takes: { type: "kinds", kinds: [...(kindsByRole[group.role] ?? [])] } };
}

function isInEducation({ leadsSector, kind, name }: Unit): boolean {
  return leadsSector === "education" || kind === "SCHOOL" || /GDNN|GDTX/.test(name);
}

const NOT_A_REPORT = "(not a report)";

function demandsOf(read: SeedDirective): Demand[] {
  const dated = read.deadlines.map((deadline): Demand => {
    const { id, action, recipient, channel, addresseeGroups } = deadline;
    return {
      id,
      kind: kindOf(action),
      action: action.endsWith(NOT_A_REPORT) ? action.slice(0, -NOT_A_REPORT.length).trimEnd() : action,
      groups: addresseeGroups,
      recipient: [recipient, channel && `(${channel})`].filter(Boolean).join(" "),
      deadline: dueOn(deadline.statedDate, deadline.kind, deadline.wording),
    };
  });
  if (dated.length > 0) return dated;
  const groups = read.addresseeGroups.map(({ id }) => id);
  const duties =
    read.standingDuties.length > 0 ? read.standingDuties : [{ wording: "", addresseeGroups: groups }];
  return duties.map(({ wording, addresseeGroups }, index) => ({
    id: `d${index + 1}`,
    kind: "report",
    action: wording || "gửi báo cáo",
    groups: addresseeGroups,
    recipient: "",
    deadline: { type: "undated", wording: wording || "văn bản không nêu thời hạn" },
  }));
}

/**
 * A report is owed wherever one is spoken of; a conference without one is an event; files without one a
 * dossier.
 */
function kindOf(action: string): Demand["kind"] {
  if (/báo cáo/i.test(action)) return "report";
  return /hồ sơ/i.test(action) ? "dossier" : "event";
}

function dueOn(date: CalendarDate, boundary: "INCLUSIVE" | "EXCLUSIVE", wording: string): Deadline {
  const dueBefore = startOfDay(boundary === "INCLUSIVE" ? addDays(date, 1) : date);
  return { type: "dated", statedDate: date, wording, boundary, rollPolicy: "NONE", dueBefore };
}

/** The outline's leaves: every heading with prompts under it, or that asks for something itself. */
function sectionsOf(read: SeedDirective): Section[] {
  const leaves = read.outline.flatMap((item) => leavesOf(item, undefined));
  const asking = leaves.filter(({ item }) => promptsIn(item).length > 0);
  return asking.map(({ item, parent }) => ({
    id: slug(item.id),
    number: item.number ?? "",
    heading: item.heading ?? parent?.heading ?? `Nội dung ${item.number ?? item.id}`,
    prompts: promptsIn(item).map((prompt) => promptFrom(prompt, item, read)),
  }));
}

function leavesOf(
  item: SeedItem,
  parent: SeedItem | undefined,
): readonly { item: SeedItem; parent: SeedItem | undefined }[] {
  const { children } = item;
  return children ? children.flatMap((child) => leavesOf(child, item)) : [{ item, parent }];
}

function promptsIn(item: SeedItem): readonly SeedPrompt[] {
  if (item.prompts) return item.prompts;
  const launches = item.movements || item.targets;
  const fieldKinds = item.fieldKinds ?? (launches ? launchKinds(item) : []);
  if (fieldKinds.length === 0) return [];
  const text = item.text ?? item.heading ?? "";
  return [
    {
      id: item.id,
      text,
      fieldKinds: [...fieldKinds],
      ...(item.movements ? { movements: [...item.movements] } : {}),
      optional: false,
      appliesTo: {},
    },
  ];
}

/**
 * A launch asks nothing in so many words; what it launches and the targets it sets are what is reported on.
 */
function launchKinds(item: SeedItem): readonly string[] {
  return [
    ...(item.movements ? ["movementResults"] : []),
    ...(item.targets ? ["narrative", "targetTable"] : []),
  ];
}

function promptFrom(prompt: SeedPrompt, item: SeedItem, read: SeedDirective): Prompt {
  const fields = fieldsFor(prompt, {
    id: slug(prompt.id),
    heading: item.heading ?? "",
    targets: item.targets ?? [],
    read,
  });
  return { id: slug(prompt.id), text: prompt.text, fields: [...fields] };
}

/** "I.2.d" → "i-2-d": stands in form names and paths. */
function slug(id: string): string {
  return /^\d/.test(id)
    ? `p-${id.toLowerCase().replaceAll(".", "-")}`
    : id.toLowerCase().replaceAll(".", "-");
}
