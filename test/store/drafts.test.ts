import { beforeEach, expect, test } from "vitest";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { drafts } from "../../functions/store/drafts.ts";
import { submissions } from "../../functions/store/submissions.ts";
import { issued } from "./issued.ts";
import { aDraft, anObligation, aPost, directive } from "./round.ts";
import { onEveryTable } from "./tables.ts";

onEveryTable("a draft", (table) => {
  let owed: Obligation;
  const save = (text: string, over: number, section = "i") =>
    drafts(table()).save(directive, owed.id, aDraft(text, { section }), over);
  const stored = async () =>
    (await drafts(table()).of(directive, owed.id)).map(({ entries, version }) => [
      entries["ket-qua"],
      version,
    ]);
  const file = async (key: string, over = owed) => {
    const { submission, change } = aPost(over, { key });
    await submissions(table()).file(submission, change);
    return change.obligation;
  };
  beforeEach(async () => {
    owed = anObligation();
    await issued(table(), [owed]);
  });

  test("is saved over the version its writer read, section by section", async () => {
    expect(await save("một", 0)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await save("một, hai", 1)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await save("phần hai", 0, "ii")).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await stored()).toEqual([
      ["một, hai", 2],
      ["phần hai", 1],
    ]);
  });

  test("typed over by another is refused with what is stored, and nothing is lost", async () => {
    await save("chung", 0);
    await save("của máy thứ nhất", 1);
    expect(await save("của máy thứ hai", 1)).toEqual({
      ok: false,
      refusal: { type: "stale-draft", saved: { "ket-qua": "của máy thứ nhất" }, version: 2 },
    });
    expect(await stored()).toEqual([["của máy thứ nhất", 2]]);
    expect(await save("của cả hai", 2)).toMatchObject({ ok: true, value: { version: 3 } });
  });

  test("saved by two at once keeps one and shows it to the other", async () => {
    const answers = await Promise.all(["a", "b", "c", "d"].map((text) => save(text, 0)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const [[kept] = []] = await stored();
    for (const answer of answers) {
      if (!answer.ok)
        expect(answer.refusal).toMatchObject({ type: "stale-draft", saved: { "ket-qua": kept } });
    }
  });

  test("sent twice because the first answer was lost is saved once", async () => {
    await save("một", 0);
    expect(await save("một", 0)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await stored()).toEqual([["một", 1]]);
  });

  test("that arrives after the report was filed changes nothing and says why", async () => {
    await save("bản nộp", 0);
    await file("gui-bao-cao");
    expect(await save("đến muộn", 1)).toEqual({ ok: false, refusal: { type: "superseded" } });
    expect(await stored()).toEqual([["bản nộp", 2]]);
    const [revision] = await submissions(table()).revisions(directive, owed.id);
    expect(revision?.entries).toEqual({ "ket-qua": "Đã tổ chức 03 phong trào thi đua." });
  });

  test("is written on by whoever reopens the form after the report was filed", async () => {
    await save("bản nộp", 0);
    const after = await file("lan-mot");
    expect(await save("bổ sung", 2)).toMatchObject({ ok: true, value: { version: 3 } });
    await file("lan-hai", after);
    expect(await save("đến muộn", 3)).toEqual({ ok: false, refusal: { type: "superseded" } });
    expect(await save("sau lần hai", 4)).toMatchObject({ ok: true, value: { version: 5 } });
  });
});
