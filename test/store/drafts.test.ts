import { beforeEach, expect, test } from "vitest";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { pageSavesIn } from "../../functions/core/obligation/page-saves.ts";
import { drafts } from "../../functions/store/drafts.ts";
import { submissions } from "../../functions/store/submissions.ts";
import { issued } from "./issued.ts";
import { aDraft, anObligation, aPost, directive } from "./round.ts";
import { onEveryTable } from "./tables.ts";

onEveryTable("a draft", (table) => {
  let owed: Obligation;
  const save = (text: string, over: number, section = "i") =>
    drafts(table()).save(directive, owed.id, aDraft(text, { section }), over);
  /** As a page with the script saves: over the version it was shown, naming its own saves. */
  const byPage = (text: string, own: string, over: number) => {
    const holds = [...pageSavesIn(own)];
    const draft = aDraft(text, { holds, save: holds.at(-1) });
    return drafts(table()).save(directive, owed.id, draft, over);
  };
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

  test("saved again before its page had an answer is no disagreement with oneself", async () => {
    await save("chung", 0);
    expect(await byPage("đang gõ", "trang1.2", 1)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await byPage("gõ xong", "trang1.4", 1)).toMatchObject({ ok: true, value: { version: 3 } });
    expect(await stored()).toEqual([["gõ xong", 3]]);
  });

  test("overtaken by its own page's later save lays no older words over newer", async () => {
    await byPage("gõ xong", "trang1.4", 0);
    expect(await byPage("đang gõ", "trang1.2", 0)).toMatchObject({ refusal: { type: "stale-draft" } });
    expect(await stored()).toEqual([["gõ xong", 1]]);
  });

  test("saved by one page many times at once ends with the page's last words", async () => {
    const saves = Array.from({ length: 6 }, (_, at) => byPage(`lần ${at}`, `trang1.${2 * at + 2}`, 0));
    await Promise.all(saves);
    expect((await stored()).map(([text]) => text)).toEqual(["lần 5"]);
  });

  test("saved by two pages is shown to the second, whoever of the two saved most", async () => {
    await byPage("cửa sổ một", "trang1.8", 0);
    const second = await byPage("cửa sổ hai", "trang2.2", 0);
    expect(second).toMatchObject({ refusal: { type: "stale-draft", saved: { "ket-qua": "cửa sổ một" } } });
    await byPage("cả hai", "trang2.2", 1);
    expect(await byPage("cửa sổ một nữa", "trang1.10", 0)).toMatchObject({ ok: false });
    expect(await stored()).toEqual([["cả hai", 2]]);
  });

  test("is saved over what was put in beside the page's own words only by who was shown it", async () => {
    await byPage("đang gõ", "trang1.2", 0);
    await save("đang gõ; số liệu kỳ trước", 1);
    expect(await byPage("gõ tiếp", "trang1.4", 0)).toMatchObject({ ok: false });
    expect(await stored()).toEqual([["đang gõ; số liệu kỳ trước", 2]]);
  });

  test("tells whose saves it holds, also those that others went on from", async () => {
    await byPage("một", "trang1.2", 0);
    await byPage("hai", "trang1.4", 0);
    await save("ba", 2);
    expect(await byPage("bốn", "trang2.2", 3)).toMatchObject({ value: { holds: ["trang1.4", "trang2.2"] } });
  });

  test("of a page that was open while the report was filed is refused, though the last words were its own", async () => {
    await byPage("bản nộp", "trang1.2", 0);
    await file("gui-bao-cao");
    expect(await byPage("đến muộn", "trang1.4", 0)).toEqual({ ok: false, refusal: { type: "superseded" } });
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
