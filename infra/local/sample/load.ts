import * as v from "valibot";
import { attachFile } from "../../../functions/acts/attach-file.ts";
import type { ReportContext } from "../../../functions/acts/context.ts";
import { proposeReport } from "../../../functions/acts/propose.ts";
import { saveDraft } from "../../../functions/acts/save-draft.ts";
import { submit } from "../../../functions/acts/submit.ts";
import type { Directive } from "../../../functions/core/directives/directive.ts";
import { readSeedDirective } from "../../../functions/core/directives/seed.ts";
import { DirectiveId } from "../../../functions/core/ids.ts";
import { addMilliseconds, dateIn, type Instant } from "../../../functions/core/instant.ts";
import { obligedBy } from "../../../functions/core/ladder/next.ts";
import { askedOf } from "../../../functions/core/obligation/asked.ts";
import type { Obligation } from "../../../functions/core/obligation/obligation.ts";
import { obligationsOf } from "../../../functions/core/obligation/obliged.ts";
import type { Person } from "../../../functions/core/people/person.ts";
import { Roster, unitIn } from "../../../functions/core/people/roster.ts";
import type { World } from "../../../functions/core/world.ts";
import seed from "./directives/an-son-2022-h1.json" with { type: "json" };
import { sampleDossier } from "./dossier.ts";
import { entriesFor } from "./fill.ts";
import { loadFormer } from "./former.ts";
import { loadOffice } from "./office.ts";
import { confirming, samplePeople } from "./people.ts";
import rosterJson from "./rosters/district-pre-2025.json" with { type: "json" };
import { closesAt, issuedAt, mornings, progressOf } from "./timetable.ts";

export const sampleDirective = v.parse(DirectiveId, "an-son-2022-h1");

/** Something that happens in the sample's fortnight. */
interface Happening {
  readonly at: Instant;
  readonly happen: (world: World) => Promise<void>;
}

/**
 * Plays the fortnight from the directive's issue to the morning the rehearsal begins, through the same acts
 * that people and the schedule use, each at its own moment. Done before: nothing happens.
 */
export async function loadSample(world: World, sweep: (world: World) => Promise<void>): Promise<void> {
  const before = v.parse(Roster, rosterJson);
  const roster = withRules(before);
  const people = samplePeople(roster);
  const last = people.at(-1);
  // The last person is kept last, so finding that one means that everything was loaded.
  if (!last || (await world.people.find(last.id))) return;
  const { authority } = roster;
  const directive = sampled(
    readSeedDirective(seed, {
      id: sampleDirective,
      authority: authority.id,
      roster,
      issuedAt,
    }),
  );
  await world.rosters.keep(roster);
  await loadOffice(world, roster);
  const owed = obligedBy(directive, roster);
  await Promise.all([loadFormer(world, directive, before, people), world.directives.issue(directive, owed)]);
  await Promise.all(people.slice(0, -1).map((person) => world.people.keep(person)));
  const acts = reports(directive, roster, people);
  const play = ({ at, happen }: Happening) => happen({ ...world, clock: () => at, log: () => undefined });
  let since: Instant = issuedAt;
  for (const morning of mornings()) {
    // What different parties do between two mornings does not touch, so nobody waits for another's disk.
    await Promise.all(acts.filter(({ at }) => at >= since && at < morning).map(play));
    await play({ at: morning, happen: sweep });
    since = morning;
  }
  await Promise.all(acts.filter(({ at }) => at >= since).map(play));
  await world.people.keep(last);
}

/**
 * The document came down to us without its head; the rehearsal invents a number, a day and a closing rule for
 * it.
 */
function sampled(directive: Directive): Directive {
  const document = { ...directive.document, number: "312/UBND-NV", issueDate: dateIn(issuedAt) };
  return { ...directive, document, closesAt };
}

/** This year one commune's own rules want its head's confirmation; the directive wants nobody's. */
function withRules(roster: Roster): Roster {
  const units = roster.units.map((unit) =>
    unit.id === confirming ? { ...unit, confirmation: "head" as const } : unit,
  );
  return { ...roster, units };
}

function reports(directive: Directive, roster: Roster, people: readonly Person[]): readonly Happening[] {
  const byDemand = directive.demands.map(({ id }) =>
    obligationsOf(directive, roster).filter(({ demand }) => demand === id),
  );
  return byDemand.flatMap((obligations) =>
    obligations.flatMap((obligation, index): readonly Happening[] => {
      const progress = progressOf(obligation, index);
      const person = people.find((each) => each.role === "clerk" && each.unit === obligation.party.unit);
      if (progress.type === "silent" || !person) return [];
      const act = (world: World) => write(world, { directive, roster, person }, obligation, index);
      return [{ at: progress.at, happen: act }];
    }),
  );
}

type Writer = Pick<ReportContext, "directive" | "roster" | "person">;

async function write(world: World, writer: Writer, planned: Obligation, index: number): Promise<void> {
  const { directive, roster, person } = writer;
  const progress = progressOf(planned, index);
  const sections = askedOf(directive, roster, planned);
  const count = progress.type === "drafting" ? progress.sections : sections.length;
  for (const [place, section] of sections.slice(0, count).entries()) {
    const seen = await look(
      world,
      writer,
      planned,
      addMilliseconds(world.clock(), (place - count) * 600_000),
    );
    const entries = entriesFor(section, planned, roster, index);
    await saveDraft(world, seen, { section, entries, over: 0, after: 0, done: true });
  }
  if (progress.type === "proposed") await putBefore(world, writer, planned);
  if (progress.type !== "sent") return;
  if (sections.length === 0) await attachDossier(world, writer, planned);
  const seen = await look(world, writer, planned, world.clock());
  const sent = await submit(world, seen, {
    clientKey: world.mint.clientKey(),
    lateReason: progress.lateReason,
  });
  if (sent.type !== "filed")
    throw new Error(`${person.id} could not send the sample: ${JSON.stringify(sent)}`);
}

async function putBefore(world: World, writer: Writer, planned: Obligation): Promise<void> {
  const put = await proposeReport(world, await look(world, writer, planned, world.clock()), {});
  if (put.type !== "proposed") throw new Error(`${planned.id} could not be put before its head: ${put.type}`);
}

/** A dossier has no outline to fill: it is its files. */
async function attachDossier(world: World, writer: Writer, planned: Obligation): Promise<void> {
  const seen = await look(world, writer, planned, world.clock());
  const name = unitIn(writer.roster, planned.party.unit)?.name ?? "";
  await attachFile(world, seen, {
    name: "Danh sách đề nghị khen thưởng.docx",
    bytes: await sampleDossier(name),
  });
}

/** The obligation as it stands, seen by the writer at a moment. */
async function look(world: World, writer: Writer, { id }: Obligation, now: Instant): Promise<ReportContext> {
  const { directive, roster, person } = writer;
  const obligation = await world.obligations.find(directive.id, id);
  if (!obligation) throw new Error(`the sample round has no obligation ${id}`);
  return { directive, roster, person, obligation, now };
}
