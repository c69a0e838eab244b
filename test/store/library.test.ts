import * as v from "valibot";
import { expect, test } from "vitest";
import { dropTable, keepTable } from "../../functions/acts/keep-table.ts";
import { AuthorityId, PersonId } from "../../functions/core/ids.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { libraryPieces } from "../../functions/core/registry/tables.ts";
import { library } from "../../functions/store/library.ts";
import province from "../../infra/local/sample/rosters/province-2026.json" with { type: "json" };
import { noon } from "./round.ts";
import { onEveryTable } from "./tables.ts";

const roster = v.parse(Roster, province);
const context = {
  ...{ roster, now: noon },
  person: {
    ...{ id: v.parse(PersonId, "can-bo"), name: "Cán bộ", email: "can-bo@mau.example" },
    ...{ role: "officer" as const, authority: roster.authority.id },
  },
};

onEveryTable("an authority's own library", (table) => {
  test("a table kept twice is one, another's are not among them, and one taken out is gone", async () => {
    const world = { library: library(table()) };
    const [first, second] = libraryPieces.map(({ design }) => design);
    if (!first || !second) throw new Error("The library has no two tables.");
    await keepTable(world, context, first);
    await keepTable(world, context, first);
    await keepTable(world, context, second);
    const own = await world.library.of(roster.authority.id);
    expect(own.map(({ design }) => design)).toEqual(expect.arrayContaining([first, second]));
    expect(own).toHaveLength(2);
    expect(await world.library.of(v.parse(AuthorityId, "khac"))).toEqual([]);
    await dropTable(world, context, own[0]?.id ?? "");
    expect(await world.library.of(roster.authority.id)).toEqual(own.slice(1));
  });
});
