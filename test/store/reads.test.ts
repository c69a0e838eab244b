import { expect, test } from "vitest";
import { get, getAll } from "../../functions/store/reads.ts";
import { record } from "../../functions/store/record.ts";
import { put, type Table } from "../../functions/store/table.ts";
import { onEveryTable } from "./tables.ts";

const key = (place: number) => ({ pk: `P#${place % 7}`, sk: String(place) });
const saying = (word: string, place = 0) => record(key(place), word);
const wordIn = (item: { body?: { S?: string } } | undefined) => JSON.parse(item?.body?.S ?? '"nothing"');

/** The table over a client that counts its requests, and may hold their answers back. */
function counted(table: Table, held: () => Promise<void> = async () => undefined) {
  const asked: string[] = [];
  const client = new Proxy(table.client, {
    get(target, name) {
      if (name !== "send") return Reflect.get(target, name);
      return async (command: { constructor: { name: string } }) => {
        asked.push(command.constructor.name);
        const answer = await target.send(command as never);
        await held();
        return answer;
      };
    },
  });
  return { table: { client, name: table.name }, asked };
}

onEveryTable("reading", (table) => {
  test("a thousand questions at once are few requests, and each gets its own answer", async () => {
    for (let place = 0; place < 40; place += 1) await put(table(), saying(`word ${place}`, place));
    const over = counted(table());
    const questions = Array.from({ length: 1000 }, (_, turn) => (turn * 13) % 60);
    const answers = await Promise.all(questions.map((place) => get(over.table, key(place))));
    expect(answers.map(wordIn)).toEqual(questions.map((place) => (place < 40 ? `word ${place}` : "nothing")));
    expect(over.asked.length).toBeLessThanOrEqual(4);
  });

  test("a question alone is a request of its own", async () => {
    const over = counted(table());
    expect(await get(over.table, key(1))).toBeUndefined();
    expect(over.asked).toEqual(["GetItemCommand"]);
  });

  test("a question asked after a write never gets the answer of one asked before it", async () => {
    await put(table(), saying("before"));
    let release = () => {};
    const waiting = new Promise<void>((done) => {
      release = done;
    });
    const over = counted(table(), () => waiting);
    const early = get(over.table, key(0));
    await new Promise((turn) => setTimeout(turn, 50));
    await put(table(), saying("after"));
    const late = get(over.table, key(0));
    release();
    expect([await early, await late].map(wordIn)).toEqual(["before", "after"]);
  });

  test("a fault reaches all who asked, and the next question is asked anew", async () => {
    await put(table(), saying("there"));
    let broken = true;
    const over = counted(table(), async () => {
      if (broken) throw new Error("cut");
    });
    const answers = await Promise.allSettled([0, 1, 2].map((place) => get(over.table, key(place))));
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    broken = false;
    expect(wordIn(await get(over.table, key(0)))).toBe("there");
  });

  test("records wanted twice in one list are given once, in the order they were first named", async () => {
    for (let place = 0; place < 130; place += 1) await put(table(), saying(`word ${place}`, place));
    const wanted = [...Array.from({ length: 130 }, (_, turn) => 129 - turn), 5, 129];
    const words = (await getAll(table(), wanted.map(key))).map(wordIn);
    expect(words).toEqual(Array.from({ length: 130 }, (_, turn) => `word ${129 - turn}`));
  });
});
