import { describe, expect, test } from "vitest";
import { outbox } from "../../functions/notices/outbox.ts";
import {
  draftKinds,
  draftOf,
  ledgerReport,
  printDraft,
  rollOf,
} from "../../functions/pipeline/enforce/drafts.ts";
import { enforce } from "../../functions/pipeline/enforce.ts";
import { emptyMemory, worldOver } from "../support/memory-world.ts";
import { faces } from "../support/press.ts";
import { at, spring, springObligations } from "../support/spring-round.ts";

const now = at("2026-05-14T08:00+07:00");
const { directive, roster } = spring;
const [demand] = directive.demands;

async function aChasedRound() {
  const memory = emptyMemory();
  memory.people = spring.people;
  memory.rosters.set(roster.id, roster);
  const world = worldOver(memory, () => now);
  await world.directives.issue(directive, springObligations());
  await enforce(world, now, { first: outbox, linkTo: () => "https://mau.example/" });
  return world;
}

describe("what the sweep announces as drafted", () => {
  test.each(draftKinds)("is there to print, in PDF and Word, and breaks no clause: %s", async (kind) => {
    const roll = await rollOf(await aChasedRound(), directive, roster, now);
    const draft = demand && draftOf(kind, roll, demand);
    if (!draft) throw new Error("nobody late");
    const { pdf, docx, breaches } = await printDraft(draft, { faces }, now);
    expect(breaches).toEqual([]);
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe("%PDF-");
    expect(Buffer.from(docx.slice(0, 2)).toString()).toBe("PK");
  });

  test("is not there when nobody is late", async () => {
    const roll = await rollOf(await aChasedRound(), directive, roster, at("2026-04-20T08:00+07:00"));
    expect(demand && draftOf("chaser", roll, demand)).toBeUndefined();
  });

  test("the ledger names the authority's superior where its form does, as its other papers do", async () => {
    const world = await aChasedRound();
    const authority = { ...roster.authority, superiorHeader: "UBND TỈNH BÌNH MINH" };
    const under = { ...(await rollOf(world, directive, roster, now)), roster: { ...roster, authority } };
    const chaser = demand && draftOf("chaser", under, demand);
    expect(chaser?.issuer.superior).toBe("UBND TỈNH BÌNH MINH");
    expect((await ledgerReport(world, under)).issuer).toEqual(chaser?.issuer);
  });

  test("the ledger prints as a report with its entries in an annex, and breaks no clause", async () => {
    const world = await aChasedRound();
    const report = await ledgerReport(world, await rollOf(world, directive, roster, now));
    expect(JSON.stringify(report.annexes)).toContain("Dự thảo công văn đôn đốc");
    expect((await printDraft(report, { faces }, now)).breaches).toEqual([]);
  });
});
