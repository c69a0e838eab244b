import * as v from "valibot";
import { expect, test } from "vitest";
import { emptyDraft } from "../../functions/core/directives/begun.ts";
import { AuthorityId, DraftId } from "../../functions/core/ids.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { directiveDrafts } from "../../functions/store/directive-drafts.ts";
import { rosters } from "../../functions/store/rosters.ts";
import province from "../../infra/local/sample/rosters/province-2026.json" with { type: "json" };
import { at, noon } from "./round.ts";
import { onEveryTable } from "./tables.ts";

const roster = v.parse(Roster, province);
const begun = (id: string) => emptyDraft({ id: v.parse(DraftId, id), roster, now: noon });

onEveryTable("directives that are being written", (table) => {
  test("an edit on a version that is no more writes nothing", async () => {
    const drafts = directiveDrafts(table());
    const first = begun("vb-1");
    expect(await drafts.save(first)).toBe(true);
    expect(await drafts.save(first)).toBe(false);
    const named = (subject: string) => ({
      ...first,
      version: 2,
      document: { ...first.document, subject },
    });
    const saves = await Promise.all([drafts.save(named("một")), drafts.save(named("hai"))]);
    expect(saves.filter(Boolean)).toHaveLength(1);
    const held = await drafts.find(first.id);
    expect(held?.document.subject).toBe(saves[0] ? "một" : "hai");
  });

  test("an authority finds its own, the last changed first, and another's are not among them", async () => {
    const drafts = directiveDrafts(table());
    await drafts.save(begun("vb-1"));
    await drafts.save({ ...begun("vb-2"), changedAt: at("2030-01-01T00:00Z") });
    await drafts.save({ ...begun("vb-3"), authority: v.parse(AuthorityId, "khac") });
    expect((await drafts.of(roster.authority.id)).map(({ id }) => id)).toEqual(["vb-2", "vb-1"]);
  });

  test("one thrown away on an older version stays, and one thrown away is gone from the list", async () => {
    const drafts = directiveDrafts(table());
    const first = begun("vb-1");
    await drafts.save(first);
    await drafts.save({ ...first, version: 2 });
    expect(await drafts.drop(first)).toBe(false);
    expect(await drafts.drop({ ...first, version: 2 })).toBe(true);
    expect(await drafts.find(first.id)).toBeUndefined();
    expect(await drafts.of(roster.authority.id)).toEqual([]);
  });

  test("an authority without a round finds its rosters", async () => {
    await rosters(table()).keep(roster);
    await rosters(table()).keep({ ...roster, id: "sau" });
    expect((await rosters(table()).of(roster.authority.id)).map(({ id }) => id).sort()).toEqual(
      [roster.id, "sau"].sort(),
    );
    expect(await rosters(table()).of(v.parse(AuthorityId, "khac"))).toEqual([]);
  });
});
