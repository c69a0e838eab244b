import { type Directive, fieldsOf } from "../core/directives/directive.ts";
import { formerOf } from "../core/directives/earlier.ts";
import { dateIn, type Instant } from "../core/instant.ts";
import type { Obligation } from "../core/obligation/obligation.ts";
import { hasReported, standingOf } from "../core/obligation/standing.ts";
import { type Answers, carriedOver, type FormerPeriod } from "../core/report/prior.ts";
import type { World } from "../core/world.ts";
import { concurrently } from "../notices/concurrently.ts";
import { readDeskIndex, readPrinted } from "./desk/read.ts";
import { recordsUnder } from "./enforce/records.ts";

/** This many reports are read at a time. */
const ABREAST = 8;

/**
 * What the units reported under the authority's last directive about the same part of a year; undefined
 * without one.
 */
export async function formerPeriod(
  world: World,
  directive: Directive,
  asOf: Instant,
): Promise<FormerPeriod | undefined> {
  const before = formerOf(directive, await world.directives.all());
  const roster = before && (await world.rosters.find(before.roster));
  if (!before || !roster) return undefined;
  const reports = new Set(before.demands.flatMap(({ id, kind }) => (kind === "report" ? [id] : [])));
  const records = (await recordsUnder(world, before, roster))
    .filter(({ party, demand }) => party.type === "unit" && reports.has(demand))
    .filter((each) => hasReported(standingOf(each, asOf)));
  const answers: Record<string, Answers> = {};
  const [asked, fields] = [fieldsOf(directive), fieldsOf(before)];
  await concurrently(records, ABREAST, async (obligation) => {
    const said = await answersUnder(world, before, obligation, asOf);
    if (said) answers[obligation.party.unit] = carriedOver(asked, fields, said);
  });
  const { label } = before.period;
  if (Object.keys(answers).length === 0) return undefined;
  const sections = await saidBefore(world, before, asOf);
  return { label, issuedOn: dateIn(before.issuedAt), answers, ...(sections ? { sections } : {}) };
}

/** What the report of that period said: the issued one, or the newest draft where none was issued here. */
async function saidBefore(
  world: Pick<World, "editions" | "files">,
  { id }: Directive,
  asOf: Instant,
): Promise<FormerPeriod["sections"]> {
  const made = (await world.editions.all(id)).filter(({ builtAt, desk }) => desk && builtAt < asOf);
  const edition = made.findLast(({ signed }) => signed && signed.at < asOf) ?? made.at(-1);
  if (!edition?.desk) return undefined;
  const { sections } = await readPrinted(world, await readDeskIndex(world, edition.desk.key));
  const said = sections.filter(({ paragraphs }) => paragraphs.length > 0);
  return Object.fromEntries(said.map(({ id: section, paragraphs }) => [section, paragraphs]));
}

async function answersUnder(world: World, { id }: Directive, obligation: Obligation, asOf: Instant) {
  const { latest } = obligation;
  const sent = latest && (await world.submissions.find(id, obligation.id, latest.revision));
  return sent && sent.receipt.receivedAt < asOf ? sent.values : undefined;
}
