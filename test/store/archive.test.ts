import { expect, test } from "vitest";
import { archived, restore } from "../../functions/store/archive.ts";
import { notices } from "../../functions/store/notices.ts";
import { obligations } from "../../functions/store/obligations.ts";
import { sessions } from "../../functions/store/sessions.ts";
import { submissions } from "../../functions/store/submissions.ts";
import { scan, type Table } from "../../functions/store/table.ts";
import { issued } from "./issued.ts";
import { aNotice, anObligation, aPost, at, clerk, collected, directive, noon } from "./round.ts";
import { onEveryTable } from "./tables.ts";

onEveryTable("an archive", (table, another) => {
  const owed = anObligation({ nextDueAt: noon });

  async function filled(): Promise<readonly string[]> {
    await issued(table(), [owed]);
    const { submission, change } = aPost(owed, { key: "first", text: "Thi đua ".repeat(2000) });
    await submissions(table()).file(submission, { ...change, notices: [aNotice("receipt-1")] });
    await sessions(table()).open("token", clerk, at("2030-01-01T00:00:00+07:00"));
    return collected(archived(table()));
  }
  const from = (lines: readonly string[]) =>
    async function* () {
      yield* lines;
    };
  const recordsOf = async (kept: Table) =>
    new Map((await collected(scan(kept))).map((item) => [`${item.pk?.S} ${item.sk?.S}`, item]));

  test("put into an empty table gives every record back but the passes, and sends no mail again", async () => {
    const lines = await filled();
    expect(await restore(another(), from(lines))).toEqual({ written: lines.length - 1, kept: 0 });
    expect(await submissions(another()).revisions(directive, owed.id)).toEqual(
      await submissions(table()).revisions(directive, owed.id),
    );
    expect(await collected(obligations(another()).due(noon))).toHaveLength(1);
    expect(await collected(notices(table()).unsent())).toHaveLength(1);
    expect(await collected(notices(another()).unsent())).toEqual([]);
    expect(await notices(another()).recent(5)).toHaveLength(1);
    expect(await sessions(another()).holder("token", noon)).toBeUndefined();
  });

  test("put back over what is there changes nothing", async () => {
    const lines = await filled();
    const before = await recordsOf(table());
    expect(await restore(table(), from(lines))).toEqual({ written: 0, kept: lines.length - 1 });
    expect(await recordsOf(table())).toEqual(before);
  });

  test("that was cut off or changed is not put back at all", async () => {
    const lines = await filled();
    const changed = lines.map((line) => line.replace("cum-1", "cum-2"));
    for (const broken of [lines.slice(0, -1), lines.slice(1), changed]) {
      await expect(restore(another(), from(broken))).rejects.toThrow("cut off or changed");
    }
    expect((await recordsOf(another())).size).toBe(0);
  });
});
