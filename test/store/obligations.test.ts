import { ScanCommand } from "@aws-sdk/client-dynamodb";
import * as v from "valibot";
import { expect, test } from "vitest";
import { breakIn } from "../../functions/core/obligation/ledger.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { directives } from "../../functions/store/directives.ts";
import { ledger } from "../../functions/store/ledger.ts";
import { notices } from "../../functions/store/notices.ts";
import { obligations } from "../../functions/store/obligations.ts";
import { aDirective, issued } from "./issued.ts";
import { aDeed, aNotice, anObligation, at, changing, collected, directive, noon } from "./round.ts";
import { onEveryTable } from "./tables.ts";

const many = (count: number, over: (place: number) => Record<string, unknown> = () => ({})) =>
  Array.from({ length: count }, (_, place) =>
    anObligation({ id: `bao-cao.xa-${String(place).padStart(4, "0")}`, ...over(place) }),
  );

onEveryTable("what a round obliges", (table) => {
  test("issuing writes everything, and a board is read without the others", async () => {
    await issued(
      table(),
      many(130, (place) => ({ board: place % 2 === 0 ? "cum-1" : "cum-2" })),
    );
    const board = await obligations(table()).onBoard(directive, "cum-2");
    expect(board).toHaveLength(65);
    expect(board.every((row) => row.board === "cum-2")).toBe(true);
    expect(await directives(table()).all()).toEqual([aDirective()]);
    expect(await directives(table()).find(directive)).toEqual(aDirective());
  });

  test("issuing the same directive again changes nothing, even while parties act", async () => {
    const owed = anObligation();
    await issued(table(), [owed]);
    await obligations(table()).change(changing(owed, { startedAt: noon }));
    await Promise.all([issued(table(), [owed]), issued(table(), [owed])]);
    expect(await obligations(table()).find(directive, owed.id)).toMatchObject({
      startedAt: noon,
      version: 1,
    });
    expect(await directives(table()).all()).toHaveLength(1);
  });

  test("another text under the name of an issued directive obliges nobody", async () => {
    const [owed, other] = many(2);
    await issued(table(), owed ? [owed] : []);
    await directives(table()).issue(aDirective({ preamble: ["Văn bản khác."] }), other ? [other] : []);
    expect(await directives(table()).find(directive)).toEqual(aDirective());
    expect((await obligations(table()).onBoard(directive, "cum-1")).map(({ id }) => id)).toEqual([owed?.id]);
  });

  test("an issue that broke off halfway has obliged nobody, and can be done again", async () => {
    const owed = many(120, () => ({ nextDueAt: noon }));
    const broken = { ...table(), client: breakingAfter(table().client, 3) };
    await expect(directives(broken).issue(aDirective(), owed)).rejects.toThrow("cut");
    expect(await directives(table()).find(directive)).toBeUndefined();
    expect(await collected(obligations(table()).due(noon))).toEqual([]);
    await issued(table(), owed);
    expect(await collected(obligations(table()).due(noon))).toHaveLength(120);
  });

  test("a change with its deeds, claims and notices is whole, and so is its refusal", async () => {
    const owed = anObligation();
    await issued(table(), [owed]);
    const reminding = changing(
      owed,
      {},
      { deeds: [aDeed("reminded"), aDeed("mailed")], claims: ["remind-3"], notices: [aNotice("n-1")] },
    );
    expect(await obligations(table()).change(reminding)).toBe(true);
    expect(await obligations(table()).change(reminding)).toBe(false);
    const next = { ...changing(reminding.obligation, {}), claims: ["remind-3"], notices: [aNotice("n-2")] };
    expect(await obligations(table()).change(next)).toBe(false);
    expect(await obligations(table()).claimsOf(directive, owed.id)).toEqual(["remind-3"]);
    expect((await collected(notices(table()).unsent())).map(({ id }) => id)).toEqual(["n-1"]);
    const entries = await ledger(table()).of(directive, owed.id);
    expect(entries.map(({ sequence, deed }) => [sequence, deed.act])).toEqual([
      [1, "reminded"],
      [2, "mailed"],
    ]);
    expect(breakIn(entries)).toBeUndefined();
  });

  test("of two officers who extend at once one is first, and the ledger tells of one", async () => {
    const owed = anObligation();
    await issued(table(), [owed]);
    const until = at("2022-06-30T00:00:00+07:00");
    const extend = (grantedBy: string) =>
      obligations(table()).change(
        changing(
          owed,
          { extension: { until, reason: "Mất điện", grantedBy, grantedAt: noon } },
          { deeds: [aDeed("extended", { by: grantedBy })] },
        ),
      );
    const done = await Promise.all([extend("officer.one"), extend("officer.two")]);
    expect([...done].sort()).toEqual([false, true]);
    const winner = done[0] ? "officer.one" : "officer.two";
    const stored = await obligations(table()).find(directive, owed.id);
    expect(stored?.extension?.grantedBy).toBe(winner);
    expect((await ledger(table()).of(directive, owed.id)).map(({ deed }) => deed.by)).toEqual([winner]);
  });

  test("of two changes that leave no deed one is first all the same", async () => {
    const owed = anObligation();
    await issued(table(), [owed]);
    const starts = [noon, at("2022-06-25T12:00:01+07:00")];
    const done = await Promise.all(
      starts.map((startedAt) => obligations(table()).change(changing(owed, { startedAt }))),
    );
    expect([...done].sort()).toEqual([false, true]);
    const stored = await obligations(table()).find(directive, owed.id);
    expect(stored).toMatchObject({ startedAt: starts[done.indexOf(true)], version: 1 });
  });

  test("nobody who was never obliged can be found or changed", async () => {
    expect(await obligations(table()).find(directive, anObligation().id)).toBeUndefined();
    expect(await obligations(table()).change(changing(anObligation(), {}))).toBe(false);
  });

  test("a unit is given its own and the blocs' it leads, in the order of the demands", async () => {
    const roster = aRoster();
    const asked = aDirective({
      groups: [
        { id: "xa", words: "UBND các xã", takes: { type: "kinds", kinds: ["COMMUNE"] } },
        { id: "cum", words: "Các cụm thi đua", takes: { type: "blocs" } },
      ],
      demands: ["xa", "cum"].map((group) => ({
        id: `bao-cao-${group}`,
        kind: "report",
        action: "gửi báo cáo",
        groups: [group],
        recipient: "Phòng Nội vụ",
        deadline: { type: "undated", wording: "khi có yêu cầu" },
      })),
    });
    const owed = [
      ...["tay-an", "tay-binh"].map((unit) =>
        anObligation({ id: `bao-cao-xa.${unit}`, demand: "bao-cao-xa", party: { type: "unit", unit } }),
      ),
      anObligation({
        id: "bao-cao-cum.cum-1",
        demand: "bao-cao-cum",
        party: { type: "bloc", bloc: "cum-1", unit: "tay-an" },
      }),
    ];
    await directives(table()).issue(asked, owed);
    const ofUnit = async (unit: string) =>
      (await obligations(table()).ofUnit(asked, roster, unit)).map(({ id }) => id);
    expect(await ofUnit("tay-an")).toEqual(["bao-cao-xa.tay-an", "bao-cao-cum.cum-1"]);
    expect(await ofUnit("tay-binh")).toEqual(["bao-cao-xa.tay-binh"]);
    expect(await ofUnit("nobody")).toEqual([]);
  });
});

onEveryTable("what falls due", (table) => {
  const hour = (n: number) => at(`2022-06-25T${String(n).padStart(2, "0")}:00:00+07:00`);
  const due = async (now: string) =>
    (await collected(obligations(table()).due(at(now)))).map(({ nextDueAt }) => nextDueAt);

  test("comes oldest first over all shards, up to and including now, however long nobody looked", async () => {
    const owed = many(24, (place) => ({ nextDueAt: hour((place * 7) % 24) }));
    await issued(table(), owed);
    const upTo11 = owed
      .map(({ nextDueAt }) => nextDueAt as string)
      .filter((nextDueAt) => nextDueAt <= hour(11))
      .sort();
    expect(await due(hour(11))).toEqual(upTo11);
    expect(await due("2023-01-01T00:00:00+07:00")).toHaveLength(24);
    expect(await due("2022-06-24T23:59:59.999+07:00")).toEqual([]);
  });

  test("is found even when it is written for an hour long past", async () => {
    const owed = anObligation();
    await issued(table(), [owed]);
    expect(await due("2022-07-01T00:00:00+07:00")).toEqual([]);
    await obligations(table()).change(changing(owed, { nextDueAt: hour(1) }));
    expect(await due("2022-07-01T00:00:00+07:00")).toEqual([hour(1)]);
  });

  test("leaves the index once nothing is due", async () => {
    const owed = anObligation({ nextDueAt: noon });
    await issued(table(), [owed]);
    const { nextDueAt: _, ...rest } = owed;
    expect(await obligations(table()).change({ obligation: { ...rest, version: 1 }, deeds: [] })).toBe(true);
    expect(await due("2030-01-01T00:00:00+07:00")).toEqual([]);
    const { client, name } = table();
    const index = await client.send(new ScanCommand({ TableName: name, IndexName: "due" }));
    expect(index.Items).toEqual([]);
  });

  test("is read in pages without losing or doubling any", async () => {
    const owed = many(330, (place) => ({ nextDueAt: hour(place % 5) }));
    await issued(table(), owed);
    const found = (await collected(obligations(table()).due(hour(9)))).map(({ id }) => id);
    expect(new Set(found).size).toBe(330);
    expect(found).toHaveLength(330);
  });
});

/** A client whose connection is cut after some answers. */
function breakingAfter<C extends { send: unknown }>(client: C, answers: number): C {
  let left = answers;
  return new Proxy(client, {
    get(target, name) {
      if (name !== "send") return Reflect.get(target, name);
      return (...given: unknown[]) => {
        left -= 1;
        if (left < 0) throw new Error("cut");
        return (target.send as (...given: unknown[]) => unknown).apply(target, given);
      };
    },
  });
}

function aRoster(): Roster {
  const unit = (id: string, name: string) => ({
    ...{ id, name, kind: "COMMUNE", bloc: "cum-1" },
    email: `${id}@tay-son.example`,
  });
  return v.parse(Roster, {
    id: "district-pre-2025",
    validFrom: "2022-01-01",
    validTo: null,
    authority: {
      id: "tay-son",
      name: "UBND huyện Tây Sơn",
      territory: "huyện",
      headerLines: ["ỦY BAN NHÂN DÂN", "HUYỆN TÂY SƠN"],
      level: "DISTRICT",
      placeName: "Tây Sơn",
      symbol: "UBND",
      standingAgency: { unit: "phong-noi-vu", name: "Phòng Nội vụ", abbreviation: "NV" },
      council: "Hội đồng Thi đua - Khen thưởng huyện",
      signatory: { authority: ["TM. ỦY BAN NHÂN DÂN"], position: "CHỦ TỊCH" },
      upstream: [],
    },
    blocs: [{ id: "cum-1", name: "Cụm 1", kind: "CLUSTER", lead: "tay-an", members: ["tay-an", "tay-binh"] }],
    units: [unit("tay-an", "Xã Tây An"), unit("tay-binh", "Xã Tây Bình")],
  });
}
