import { describe, expect, test } from "vitest";
import { deskSectionText } from "../../functions/core/report/desk-file.ts";
import type { World } from "../../functions/core/world.ts";
import { readDesk } from "../../functions/pipeline/desk/read.ts";
import { aSection, paragraph } from "../support/desk.ts";

/** A store whose files all say their own key, and how often each was fetched. */
function storeOf(letters: number) {
  const fetched: string[] = [];
  const read = async (key: string) => {
    fetched.push(key);
    if (key === "gone") throw new Error("no such file");
    const section = aSection(key, { paragraphs: [paragraph("p", "x".repeat(letters))] });
    return new TextEncoder().encode(deskSectionText(section));
  };
  return { files: { read } as unknown as World["files"], fetched };
}

describe("a section of the desk", () => {
  test("is fetched and read once, however often it is opened", async () => {
    const store = storeOf(10);
    const first = await readDesk(store, "a");
    expect(await readDesk(store, "a")).toBe(first);
    expect(first.id).toBe("a");
    expect((await readDesk(store, "b")).id).toBe("b");
    expect(store.fetched).toEqual(["a", "b"]);
  });

  test("of one store is nothing to another", async () => {
    const [one, other] = [storeOf(10), storeOf(10)];
    await readDesk(one, "a");
    await readDesk(other, "a");
    expect(other.fetched).toEqual(["a"]);
  });

  test("makes room for the others: no more is held than a few large ones", async () => {
    const store = storeOf(5_000_000);
    for (const key of ["a", "b", "a", "c"]) await readDesk(store, key);
    await readDesk(store, "a");
    expect(store.fetched).toEqual(["a", "b", "c"]);
    await readDesk(store, "b");
    expect(store.fetched).toEqual(["a", "b", "c", "b"]);
    const huge = storeOf(13_000_000);
    await readDesk(huge, "a");
    await readDesk(huge, "a");
    expect(huge.fetched).toEqual(["a", "a"]);
  });

  test("that could not be fetched is asked for anew", async () => {
    const store = storeOf(10);
    await expect(readDesk(store, "gone")).rejects.toThrow();
    await expect(readDesk(store, "gone")).rejects.toThrow();
    expect(store.fetched).toEqual(["gone", "gone"]);
  });
});
