import * as v from "valibot";
import { beforeAll, describe, expect, test } from "vitest";
import { confirm } from "../../functions/acts/confirm.ts";
import type { ReportContext } from "../../functions/acts/context.ts";
import { enterPaper } from "../../functions/acts/enter-paper.ts";
import { gatherDraft } from "../../functions/acts/gather-draft.ts";
import { saveDraft } from "../../functions/acts/save-draft.ts";
import { submit } from "../../functions/acts/submit.ts";
import { ObligationId, PersonId } from "../../functions/core/ids.ts";
import type { Arrival } from "../../functions/core/obligation/origin.ts";
import { withEngines } from "../support/engines.ts";
import { at, friday, openSite, round, type TestSite } from "../web/site.ts";

const engines = withEngines();
let site: TestSite;
beforeAll(async () => {
  site = await openSite(engines());
});

/** A person at one report, as a program stands at it that has no page around it. */
async function standing(unit: string, person: string): Promise<ReportContext> {
  const [directive, obligation, who] = await Promise.all([
    site.world.directives.find(round),
    site.world.obligations.find(round, v.parse(ObligationId, `d1.${unit}`)),
    site.world.people.find(v.parse(PersonId, person)),
  ]);
  const roster = directive && (await site.world.rosters.find(directive.roster));
  if (!directive || !roster || !obligation || !who)
    throw new Error(`${person} stands at no report of ${unit}`);
  return { directive, roster, obligation, person: who, now: friday };
}

async function written(unit: string, person: string): Promise<ReportContext> {
  const section = { id: "i-1" };
  const entries = { "i-1-a-text": "Đã ban hành 05 văn bản." };
  const post = { section, entries, over: 0, after: 0, done: true };
  const saved = await saveDraft(site.world, await standing(unit, person), post);
  if (!saved.ok) throw new Error(saved.refusal.type);
  return standing(unit, person);
}

const arrival: Arrival = {
  arrivedAt: at("2022-06-23T09:00+07:00"),
  incoming: { number: "12", date: "2022-06-23" },
} as unknown as Arrival;

describe("who sends a report", () => {
  test("a unit sends its own, and the same press again is owed the same receipt", async () => {
    const context = await written("xa-tan-hoa", "clerk.xa-tan-hoa");
    const given = { clientKey: site.world.mint.clientKey() };
    const sent = await submit(site.world, context, given);
    expect(sent).toMatchObject({ type: "filed", receipt: { revision: 1 } });
    expect(await submit(site.world, context, given)).toEqual(sent);
  });

  test("a unit does not say when a paper came: that is the officer's", async () => {
    const context = await written("xa-binh-ha", "clerk.xa-binh-ha");
    const sent = await submit(site.world, context, { clientKey: site.world.mint.clientKey(), arrival });
    expect(sent).toEqual({ type: "refused", refusal: { type: "forbidden" } });
  });

  test("an officer sends nothing of which he has not said when its paper came", async () => {
    const context = await written("xa-phu-loc", "officer");
    const sent = await enterPaper(site.world, context, { clientKey: site.world.mint.clientKey() });
    expect(sent).toEqual({ type: "refused", refusal: { type: "paper-unstated" } });
  });

  test("what an officer types from paper is not what the unit is writing", async () => {
    const context = await standing("xa-phu-loc", "clerk.xa-phu-loc");
    const sent = await submit(site.world, context, { clientKey: site.world.mint.clientKey() });
    expect(sent).toMatchObject({ type: "problems", problems: [{ code: "needs-answer" }] });
  });

  test("a head sends nothing blindly, and nothing that was not put before him", async () => {
    const context = await written("xa-dong-giang", "clerk.xa-dong-giang");
    const clientKey = site.world.mint.clientKey();
    expect(await confirm(site.world, context, { clientKey })).toEqual({ type: "changed" });
    const { digest } = await gatherDraft(site.world, context);
    const sent = await confirm(site.world, context, { clientKey, shown: digest });
    expect(sent).toEqual({ type: "refused", refusal: { type: "not-proposed" } });
  });
});
