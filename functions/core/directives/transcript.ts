import * as v from "valibot";
import { type AuthorityId, type DirectiveId, DraftId } from "../ids.ts";
import { type Instant, inWords } from "../instant.ts";
import type { Roster } from "../people/roster.ts";
import type { Unit } from "../people/unit.ts";
import { bareLine } from "../text/bare-line.ts";
import type { AddresseeGroup, DemandKind } from "./directive.ts";
import type { Draft, DraftDemand, DraftNode, DraftPrompt } from "./draft.ts";
import type { Letterhead } from "./report-form.ts";
import { SeedDirective, type SeedItem, type SeedPrompt } from "./seed-schema.ts";
import { NO_DEADLINE } from "./stated-demands.ts";

/** Where a transcribed directive comes to be issued: by whom, to which roster, when. */
export interface Given {
  readonly id: DirectiveId;
  readonly authority: AuthorityId;
  readonly roster: Roster;
  readonly issuedAt: Instant;
}

/** The draft that a transcribed directive is. What the transcript lacks stays absent and is never guessed. */
export function draftFromTranscript(seed: unknown, given: Given): Draft {
  const read = v.parse(SeedDirective, seed);
  const { number, symbol, kind, issueDate, issuePlace } = read.document;
  const [cutoff] = read.dataCutoffs;
  return {
    id: v.parse(DraftId, given.id),
    authority: given.authority,
    roster: given.roster.id,
    version: 0,
    changedAt: given.issuedAt,
    document: {
      kind,
      ...(number ? { number: symbol ? `${number}/${symbol}` : number } : {}),
      ...(issueDate ? { issueDate } : {}),
      ...(issuePlace ? { placeName: issuePlace.replace(/\s*\(suy luận\)$/, "") } : {}),
      ...letterheadOf(read),
      subject: read.subject.replace(/^\(suy luận\)\s*/, ""),
      ...(read.closing ? { closing: read.closing } : {}),
      recipients: read.recipients ?? [],
    },
    period: read.period,
    nextPeriodLabel: read.nextPeriod?.label ?? `năm ${read.period.year + 1}`,
    ...(cutoff ? { dataCutoff: cutoff } : {}),
    estimates: read.deadlines.some(({ statedDate }) => cutoff !== undefined && statedDate <= cutoff.date),
    preamble: read.preamble,
    groups: read.addresseeGroups.map((group) => groupIn(group, given.roster)),
    outline: outlineIn(read),
    demands: demandsOf(read),
    rehearsal: false,
  };
}

/** Who issued, who signed, and whom it is addressed to where some are only named further down. */
function letterheadOf({ issuer, signatory, addresseeGroups }: SeedDirective): Partial<Letterhead> {
  const listed = addresseeGroups.filter(({ raw }) => /^[-–]/.test(raw));
  const own = issuer?.name && !/^Ủy ban nhân dân/u.test(issuer.name) ? { issuer: issuer.name } : {};
  const { capacity, onBehalf, position, name } = signatory ?? {};
  const signs = position && {
    authority: [capacity, onBehalf].flatMap((line) => line ?? []),
    position,
    ...(name ? { name } : {}),
  };
  return {
    ...own,
    ...(signs ? { signatory: signs } : {}),
    ...(listed.length < addresseeGroups.length ? { addressees: listed.map(({ raw }) => bareLine(raw)) } : {}),
  };
}

/** What a transcribed directive asks, without the demands and whom they oblige. */
export function outlineIn({ outline }: Pick<SeedDirective, "outline">): DraftNode[] {
  return outline.map(nodeFrom);
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
  const words = bareLine(group.raw);
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

function demandsOf(read: SeedDirective): DraftDemand[] {
  const dated = read.deadlines.map((deadline): DraftDemand => {
    const { id, action, recipient, channel, addresseeGroups, wording, kind, statedDate } = deadline;
    return {
      id,
      kind: kindOf(action),
      action: action.endsWith(NOT_A_REPORT) ? action.slice(0, -NOT_A_REPORT.length).trimEnd() : action,
      groups: addresseeGroups,
      recipient: [recipient, channel && `(${channel})`].filter(Boolean).join(" "),
      wording,
      picked: { day: inWords(statedDate), time: "", boundary: kind },
      roll: "NONE",
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
    wording: wording || NO_DEADLINE,
  }));
}

/**
 * A report is owed wherever one is spoken of; a conference without one is an event; files without one a
 * dossier. Only a transcript is told so: who drafts a directive chooses.
 */
function kindOf(action: string): DemandKind {
  if (/báo cáo/i.test(action)) return "report";
  return /hồ sơ/i.test(action) ? "dossier" : "event";
}

function nodeFrom(item: SeedItem): DraftNode {
  const prompts = promptsIn(item);
  const { number, heading, text, targets, children } = item;
  const asked = prompts.some((prompt) => prompt.text === text);
  return {
    id: slug(item.id),
    number: number ?? "",
    ...(heading ? { title: heading } : {}),
    ...(text && !asked ? { text } : {}),
    prompts: prompts.map(promptFrom),
    targets: targets ?? [],
    children: (children ?? []).map(nodeFrom),
  };
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

function promptFrom(prompt: SeedPrompt): DraftPrompt {
  const { id, text, fieldKinds, appliesTo, movements = [], titles = [], periods = [], optional } = prompt;
  return {
    id: slug(id),
    text,
    asks: [...new Set(fieldKinds)].map((question) => {
      const groups = appliesTo[question];
      return { question, ...(groups ? { groups } : {}) };
    }),
    movements: movements.map(({ name, launchedBy }) => ({ name, ...(launchedBy ? { launchedBy } : {}) })),
    titles,
    periods,
    optional,
  };
}

/** "I.2.d" → "i-2-d": stands in form names and paths. */
function slug(id: string): string {
  return /^\d/.test(id)
    ? `p-${id.toLowerCase().replaceAll(".", "-")}`
    : id.toLowerCase().replaceAll(".", "-");
}
