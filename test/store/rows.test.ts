import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { DirectiveId, type ObligationId, PersonId } from "../../functions/core/ids.ts";
import { breakIn } from "../../functions/core/obligation/ledger.ts";
import type { World } from "../../functions/core/world.ts";
import { bodyIn, type Item, record } from "../../functions/store/record.ts";
import { storesOver } from "../../functions/store/stores.ts";
import { put, queried, scan, type Table } from "../../functions/store/table.ts";
import { carryingOver } from "../../functions/store/unknown.ts";
import { withEngines } from "../support/engines.ts";
import { at, collected } from "./round.ts";

/**
 * Rows as the first version of the program wrote them, one of every noun, out of a round that was played:
 * reports sent, accepted, sent back and withdrawn, a section lent, more time given, an edition made and
 * edited. They are never made anew.
 */
const stored = readFileSync(join(import.meta.dirname, "rows/version-1.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line): Item => {
    const item: Item = JSON.parse(line);
    const packed: unknown = item.packed?.B;
    return typeof packed === "string" ? { ...item, packed: { B: Buffer.from(packed, "base64") } } : item;
  });

const engines = withEngines();
const round = v.parse(DirectiveId, "an-son-2022-h1");
const idOf = (unit: string) => `d1.${unit}` as ObligationId;
const later = at("2022-06-24T12:00:00+07:00");
const officer = v.parse(PersonId, "officer");
const newer = { since: "a later version", deep: [1] };

let table: Table;
let world: Pick<World, keyof ReturnType<typeof storesOver>>;
beforeEach(async () => {
  const { clients, resources } = engines();
  table = { client: clients.dynamo, name: await engines().emptyTable() };
  world = storesOver({
    table,
    bucket: { client: clients.s3, name: resources.bucket },
    queue: { client: clients.sqs, url: resources.assembly },
  });
});

const textOf = (item: Item): string =>
  item.body?.S ?? inflateRawSync(Buffer.from(item.packed?.B ?? [])).toString();

/** Whose names are those of fields and not of the program. */
const answers = ["entries", "values", "detail"];

/** The same row as a later version would have written it: with words of its own, at the top and within. */
function asNewer(item: Item): Item {
  if (!item.body && !item.packed) return item;
  const body: Record<string, unknown> = JSON.parse(textOf(item));
  const within = Object.fromEntries(
    Object.entries(body).map(([name, held]) => [
      name,
      isObject(held) && !answers.includes(name) ? { ...held, newer } : held,
    ]),
  );
  const { body: _body, packed: _packed, ...beside } = item;
  return { ...record({ pk: "", sk: "" }, { ...within, newer }), ...beside };
}

function isObject(held: unknown): held is object {
  return held !== null && typeof held === "object" && !Array.isArray(held);
}

/** What lies in the table under these names now. */
async function bodyOf(pk: string, sk: string): Promise<unknown> {
  const [item] = await queried(table, { pk, prefix: sk });
  return item && bodyIn(item);
}

const keep = async (items: readonly Item[]) => {
  for (const item of items) await put(table, item);
};

describe("rows of the first version", () => {
  beforeEach(() => keep(stored));

  test("are read, each of them, by the program as it is now", async () => {
    const directive = (await world.directives.find(round)) ?? expect.unreachable();
    expect((await world.directives.all()).map(({ id }) => id)).toEqual([round]);
    expect((await world.rosters.find(directive.roster))?.units.length).toBeGreaterThan(10);
    expect((await world.people.all()).map(({ role }) => role).sort()).toEqual([
      "clerk",
      "head",
      "leader",
      "officer",
    ]);
    const rows = await collected(scan(table));
    const owed = rows.filter(({ pk }) => pk?.S?.startsWith("BOARD#")).map(({ sk }) => sk?.S as ObligationId);
    expect(owed.length).toBeGreaterThan(3);
    for (const id of owed) {
      expect((await world.obligations.find(round, id))?.id).toBe(id);
      expect(breakIn(await world.ledger.of(round, id))).toBeUndefined();
      await world.submissions.revisions(round, id);
      await world.drafts.of(round, id);
      await world.delegations.of(round, id);
      await world.obligations.claimsOf(round, id);
    }
    expect(await world.submissions.revisions(round, idOf("xa-tan-hoa"))).toHaveLength(1);
    expect((await world.obligations.find(round, idOf("xa-hoa-khe")))?.returned).toBeDefined();
    expect(await world.delegations.of(round, idOf("xa-dong-giang"))).toHaveLength(1);
    expect((await world.notices.recent(20)).length).toBeGreaterThan(4);
    expect(await collected(world.notices.unsent())).not.toEqual([]);
    expect(await world.editions.job(round, 1)).toMatchObject({ stage: "done" });
    const [edition] = await world.editions.all(round);
    expect(edition && (await world.editions.proven(edition.proof))).toHaveLength(1);
    expect(await world.edits.of(round)).toHaveLength(1);
  });
});

describe("rows of a later version, changed by the program as it is now", () => {
  beforeEach(() => keep(stored.map(asNewer)));

  test("a report's row keeps what is not known here, through whatever is done with it", async () => {
    const id = idOf("xa-hoa-khe");
    const owed = (await world.obligations.find(round, id)) ?? expect.unreachable();
    const next = { ...owed, acceptedAt: later, version: owed.version + 1 };
    const deed = { act: "accepted", at: later, by: officer, detail: {} } as const;
    expect(await world.obligations.change({ obligation: next, deeds: [deed] })).toBe(true);
    const body = await bodyOf(`BOARD#${round}#${owed.board}`, id);
    expect(body).toMatchObject({ newer, acceptedAt: later, returned: { newer }, party: { newer } });
  });

  test("so does a draft saved over one, a letter marked, a job moved on, an edition issued, a section taken back", async () => {
    const unit = idOf("xa-dong-giang");
    const [draft] = await world.drafts.of(round, unit);
    if (!draft) throw new Error("no draft");
    const words = {
      section: draft.section,
      entries: { a: "Câu mới." },
      version: 0,
      savedAt: later,
      by: officer,
    };
    const saved = await world.drafts.save(round, unit, { ...words, done: false }, draft.version);
    expect(saved.ok).toBe(true);
    expect(await bodyOf(`OBLIGATION#${round}#${unit}`, `DRAFT#${draft.section}`)).toMatchObject({
      newer,
      entries: { a: "Câu mới." },
    });

    const [letter] = await collected(world.notices.unsent());
    if (!letter) throw new Error("no letter");
    await world.notices.mark({ ...letter, sentAt: later });
    const marked = (await world.notices.recent(20)).find(({ id }) => id === letter.id);
    expect(marked).toMatchObject({ newer, sentAt: later, about: { newer } });

    const [edition] = await world.editions.all(round);
    if (!edition) throw new Error("no edition");
    const signed = { key: "k", bytes: 1, hash: edition.pdf.hash, signers: [], chain: "unchecked" as const };
    expect(await world.editions.decide(edition, { signed: { ...signed, at: later, by: officer } })).toBe(
      true,
    );
    expect(await bodyOf(`ROUND#${round}`, "EDITION#")).toMatchObject({ newer, pdf: { newer }, signed });
    const [issued] = await world.editions.all(round);
    if (!issued) throw new Error("no edition");
    const recalled = { at: later, by: officer, reason: "Sai số liệu.", hash: signed.hash };
    expect(await world.editions.decide(issued, { recalled })).toBe(true);
    expect(await bodyOf(`ROUND#${round}`, "EDITION#")).toMatchObject({ newer, signed, recalled });

    const job = await world.editions.ask(round, officer, later);
    await put(
      table,
      asNewer((await queried(table, { pk: `ROUND#${round}`, prefix: "JOB#000002" }))[0] ?? {}),
    );
    const asked = (await world.editions.job(round, job.number)) ?? expect.unreachable();
    expect(await world.editions.progress({ ...asked, stage: "merge" })).toBe(true);
    expect(await bodyOf(`ROUND#${round}`, "JOB#000002")).toMatchObject({ newer, stage: "merge" });

    const [lent] = await world.delegations.of(round, unit);
    const owed = await world.obligations.find(round, unit);
    if (!lent || !owed) throw new Error("nothing was lent");
    const taken = { ...lent, revokedAt: later, version: lent.version + 1 };
    const change = { obligation: { ...owed, version: owed.version + 1 }, deeds: [] };
    expect(await world.delegations.change(taken, change)).toBe(true);
    expect(await bodyOf(`OBLIGATION#${round}#${unit}`, "DELEGATION#")).toMatchObject({
      newer,
      revokedAt: later,
    });
  });

  test("so do a person and a roster brought in anew, and a directive that is amended", async () => {
    const [person] = (await world.people.all()).filter(({ role }) => role === "officer");
    if (!person) throw new Error("no officer");
    const { newer: _, ...plain } = person as typeof person & { newer: unknown };
    await world.people.keep({ ...plain, name: "Trần Thị Bình" });
    expect(await world.people.find(officer)).toMatchObject({ newer, name: "Trần Thị Bình" });

    const directive = (await world.directives.find(round)) ?? expect.unreachable();
    const roster = (await world.rosters.find(directive.roster)) ?? expect.unreachable();
    const bare = { ...roster, authority: { ...roster.authority, placeName: "An Sơn mới" } };
    await world.rosters.keep(
      JSON.parse(JSON.stringify(bare, (name, held) => (name === "newer" ? undefined : held))),
    );
    expect(await world.rosters.find(roster.id)).toMatchObject({ newer, authority: { newer } });
    await world.rosters.amend(roster.id, (held) => ({ ...held, validTo: null }));
    expect(await world.rosters.find(roster.id)).toMatchObject({ newer, authority: { newer } });

    expect(await world.directives.amend(directive, { ...directive, preamble: ["Sửa."] })).toBe(true);
    expect(await world.directives.find(round)).toMatchObject({
      newer,
      document: { newer },
      preamble: ["Sửa."],
    });
  });
});

describe("a record written anew over a stored one", () => {
  const Plain = v.object({ name: v.string(), at: v.object({ day: v.string() }) });

  test("takes what it says itself, leaves out what it left out, and keeps only what nobody here knows", () => {
    const before = { name: "a", at: { day: "1", hour: "8" }, newer };
    expect(carryingOver(Plain, { name: "b", at: { day: "2" } }, before)).toEqual({
      name: "b",
      at: { day: "2", hour: "8" },
      newer,
    });
    expect(carryingOver(Plain, { name: "b", at: { day: "2" } }, { name: 1 })).toEqual({
      name: "b",
      at: { day: "2" },
    });
  });
});
