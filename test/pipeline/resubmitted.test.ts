import * as v from "valibot";
import { beforeAll, describe, expect, test } from "vitest";
import { draftPlaceOf } from "../../functions/acts/draft-place.ts";
import { saveDraft } from "../../functions/acts/save-draft.ts";
import { submit } from "../../functions/acts/submit.ts";
import { sha256 } from "../../functions/core/hash.ts";
import { PersonId } from "../../functions/core/ids.ts";
import { addMilliseconds, type Instant } from "../../functions/core/instant.ts";
import { askedOf } from "../../functions/core/obligation/asked.ts";
import { lastRevision, type Obligation } from "../../functions/core/obligation/obligation.ts";
import { relationTo } from "../../functions/core/people/person.ts";
import { proofCode, proofSubject } from "../../functions/core/round/proof.ts";
import { Round } from "../../functions/core/round/round.ts";
import type { World } from "../../functions/core/world.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { build } from "../../functions/pipeline/build.ts";
import { entriesFor } from "../../infra/local/sample/fill.ts";
import { loadSample, sampleDirective } from "../../infra/local/sample/load.ts";
import { beginsAt } from "../../infra/local/sample/timetable.ts";
import type { OnObligation } from "../../web/route.ts";
import { textOf } from "../pdf/poppler.ts";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { clockAt, worldOn } from "../support/world.ts";

const engines = withEngines();
const officer = v.parse(PersonId, "officer");
const later = addMilliseconds(beginsAt, 30_000);
const press = { faces };

let world: World;
let chosen: readonly Obligation[];

beforeAll(async () => {
  world = await worldOn(engines(), clockAt(beginsAt));
  await loadSample(world, async () => {});
  const { directive, roster } = await told();
  const boards = roster.blocs.map(({ id }) => world.obligations.onBoard(directive.id, id));
  const owed = (await Promise.all(boards)).flat();
  chosen = owed.filter(({ demand, latest }) => demand === "d1" && latest).slice(0, 10);
}, 60_000);

async function told() {
  const directive = await world.directives.find(sampleDirective);
  const roster = directive && (await world.rosters.find(directive.roster));
  if (!directive || !roster) throw new Error("the sample has no round");
  return { directive, roster };
}

/** The unit's clerk writes every section anew, with other words and figures, and sends it. */
async function resubmit({ id }: Obligation, now: Instant): Promise<void> {
  const at: World = { ...world, clock: () => now };
  const { directive, roster } = await told();
  const seen = async (): Promise<OnObligation> => {
    const obligation = await world.obligations.find(directive.id, id);
    const person = (await world.people.all()).find(
      (each) => each.role === "clerk" && each.unit === obligation?.party.unit,
    );
    if (!obligation || !person) throw new Error(`nobody writes for ${id}`);
    const relation = relationTo(person, obligation, roster);
    return { directive, roster, person, obligation, relation, now, frame: { now } as OnObligation["frame"] };
  };
  const before = await seen();
  const drafts = await world.drafts.of(directive.id, draftPlaceOf(before));
  for (const section of askedOf(directive, roster, before.obligation)) {
    const entries = entriesFor(section, before.obligation, roster, 40);
    const over = drafts.find((draft) => draft.section === section.id)?.version ?? 0;
    const saved = await saveDraft(at, before, {
      ...{ section, entries, over, after: lastRevision(before.obligation), done: true },
    });
    expect(saved).toMatchObject({ ok: true });
  }
  const sent = await submit(at, await seen(), { clientKey: world.mint.clientKey(), lateReason: undefined });
  expect(sent).toMatchObject({ type: "filed" });
}

const pressed = async (at: Instant) => await world.editions.ask(sampleDirective, officer, at);

describe("T46: ten units that send again while the report is put together", () => {
  test("are in it as they stood when it was asked for, and whole in the next one", async () => {
    expect(chosen).toHaveLength(10);
    const job = await pressed(beginsAt);
    let reads = 0;
    // In the middle of reading: some of the ten were read already, and some were not.
    const interrupted: World = {
      ...world,
      submissions: {
        ...world.submissions,
        revisions: async (directive, id) => {
          reads += 1;
          if (reads === 5) for (const owed of chosen) await resubmit(owed, later);
          return await world.submissions.revisions(directive, id);
        },
      },
    };
    await assemble(interrupted, { directive: job.directive, job: job.number }, press);
    expect(reads).toBeGreaterThan(10);

    const edition = await world.editions.find(job.directive, job.number);
    const kept = (await world.editions.job(job.directive, job.number))?.snapshot;
    if (!edition || !kept) throw new Error("nothing was published");
    const text = new TextDecoder().decode(await world.files.read(kept.key));
    expect(edition.snapshot).toBe(sha256(text));
    const round = v.parse(Round, JSON.parse(text));
    const revisionsIn = (frozen: Round) =>
      chosen.map(({ id }) => frozen.submissions.find(({ obligation }) => obligation === id)?.revision);
    expect(revisionsIn(round)).toEqual(chosen.map(() => 1));

    // One snapshot: built from it alone, it is the published file to the byte, and the paper names it.
    const again = await build(round, edition.snapshot, press, async () => {});
    expect(sha256(again.pdf)).toBe(edition.pdf.hash);
    expect(edition.proof).toBe(
      proofCode(sha256(proofSubject(edition.directive, edition.number, edition.snapshot))),
    );
    expect(textOf(again.pdf)).toContain(`Mã tra cứu: ${edition.proof}`);

    const next = await pressed(addMilliseconds(later, 1000));
    await assemble(world, { directive: next.directive, job: next.number }, press);
    const after = (await world.editions.job(next.directive, next.number))?.snapshot;
    const second = v.parse(
      Round,
      JSON.parse(new TextDecoder().decode(await world.files.read(after?.key ?? ""))),
    );
    expect(revisionsIn(second)).toEqual(chosen.map(() => 2));
  }, 60_000);
});
