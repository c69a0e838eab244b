import * as v from "valibot";
import { expect, test } from "vitest";
import { Sha256 } from "../../functions/core/ids.ts";
import { Edition } from "../../functions/core/round/edition.ts";
import { proofCode } from "../../functions/core/round/proof.ts";
import { SignedFile } from "../../functions/core/round/signed-file.ts";
import { editions } from "../../functions/store/editions.ts";
import { notices } from "../../functions/store/notices.ts";
import { clerk, directive, noon } from "./round.ts";
import { onEveryTable } from "./tables.ts";

const hash = (letter: string) => letter.repeat(64);
const codeOf = (letter: string) => proofCode(v.parse(Sha256, hash(letter)));
const anEdition = (number: number, letter = "a") =>
  v.parse(Edition, {
    directive,
    number,
    asOf: noon,
    pdf: { key: `editions/${letter}.pdf`, bytes: 9, hash: hash(letter), pages: 1 },
    report: { key: `editions/${letter}.json`, hash: hash(letter) },
    snapshot: hash(letter),
    proof: codeOf(letter),
    reported: 1,
    owed: 2,
    breaches: [],
    builtAt: noon,
  });

const signedFile = (letter: string) =>
  v.parse(SignedFile, {
    key: `signed/${letter}.pdf`,
    bytes: 11,
    hash: hash(letter),
    signers: [{ name: "Người ký Thử", field: "ChuKyCoQuan", at: noon }],
    number: "05",
    date: "28",
    chain: "checked",
    at: noon,
    by: clerk,
  });

onEveryTable("assemblies and editions", (table) => {
  test("presses at the same moment get numbers of their own, in a row", async () => {
    const jobs = await Promise.all(
      Array.from({ length: 6 }, () => editions(table()).ask(directive, clerk, noon)),
    );
    expect(jobs.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await editions(table()).jobs(directive)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("a job may fail and start over, but done stays done", async () => {
    const job = await editions(table()).ask(directive, clerk, noon);
    await editions(table()).progress({
      ...job,
      stage: "gather",
      failed: { at: noon, reason: "Mất kết nối." },
    });
    await editions(table()).progress({ ...job, stage: "merge", done: 3, of: 5 });
    expect(await editions(table()).job(directive, 1)).toEqual({ ...job, stage: "merge", done: 3, of: 5 });
    await editions(table()).progress({ ...job, stage: "done", done: 5, of: 5 });
    await editions(table()).progress({ ...job, stage: "gather" });
    expect(await editions(table()).job(directive, 1)).toMatchObject({ stage: "done", done: 5 });
  });

  test("an edition published again is the first one, whatever the second says", async () => {
    const published = await Promise.all([
      editions(table()).publish(anEdition(1, "a")),
      editions(table()).publish(anEdition(1, "b")),
    ]);
    const stored = await editions(table()).find(directive, 1);
    expect(published).toEqual([stored, stored]);
    await editions(table()).publish(anEdition(2, "c"));
    expect((await editions(table()).all(directive)).map(({ number }) => number)).toEqual([1, 2]);
    expect(await editions(table()).find(directive, 3)).toBeUndefined();
  });

  test("the code on the paper leads to the editions of its round, and any other code to none", async () => {
    await editions(table()).publish(anEdition(1, "a"));
    await editions(table()).publish(anEdition(2, "b"));
    const found = await editions(table()).proven(codeOf("a"));
    expect(found.map(({ number, proof }) => [number, proof])).toEqual([
      [1, codeOf("a")],
      [2, codeOf("b")],
    ]);
    expect(await editions(table()).proven(codeOf("c"))).toEqual([]);
  });

  test("an edition that lost the race leaves no code behind: what was not published proves nothing", async () => {
    await editions(table()).publish(anEdition(1, "a"));
    await editions(table()).publish(anEdition(1, "b"));
    expect(await editions(table()).proven(codeOf("b"))).toEqual([]);
  });

  test("a code printed on another edition already is a fault, and nothing is published under it", async () => {
    await editions(table()).publish(anEdition(1, "a"));
    await expect(editions(table()).publish(anEdition(2, "a"))).rejects.toThrow(codeOf("a"));
    expect(await editions(table()).find(directive, 2)).toBeUndefined();
  });

  test("of signed files that come back at the same moment one is taken in, and stays", async () => {
    const edition = await editions(table()).publish(anEdition(1));
    const files = ["d", "e", "f"].map(signedFile);
    const taken = await Promise.all(files.map((file) => editions(table()).decide(edition, { signed: file })));
    expect(taken.filter((each) => each)).toHaveLength(1);
    const stored = await editions(table()).find(directive, 1);
    expect(stored).toEqual({ ...edition, signed: files[taken.indexOf(true)] });
    expect(await editions(table()).decide(edition, { signed: signedFile("c") })).toBe(false);
    expect(await editions(table()).publish(anEdition(1))).toEqual(stored);
  });

  test("of recalls written at the same moment one is written, with its letter, and the others leave none", async () => {
    const edition = await editions(table()).publish(anEdition(1));
    const signed = signedFile("d");
    await editions(table()).decide(edition, { signed });
    const issued = { ...edition, signed };
    const words = ["một", "hai", "ba"].map((reason) => ({ at: noon, by: clerk, reason, hash: signed.hash }));
    const letter = (id: string) => ({
      ...{ id, to: "a@b.example", name: "Chủ tịch", subject: "Thu hồi", text: "Thu hồi.", madeAt: noon },
      about: { directive, edition: 1 },
    });
    const won = await Promise.all(
      words.map((recalled) =>
        editions(table()).decide(issued, { recalled }, { notices: [letter(recalled.reason)] }),
      ),
    );
    expect(won.filter((each) => each)).toHaveLength(1);
    const recalled = words[won.indexOf(true)];
    expect(await editions(table()).find(directive, 1)).toEqual({ ...issued, recalled });
    expect((await notices(table()).recent(9)).map(({ id }) => id)).toEqual([recalled?.reason]);
  });

  test("nothing is decided of an edition over what was read before another decision", async () => {
    const edition = await editions(table()).publish(anEdition(1));
    const released = { at: noon, by: clerk, reason: "Đã xem.", hash: edition.pdf.hash };
    await editions(table()).decide(edition, { released });
    expect(await editions(table()).decide(edition, { signed: signedFile("d") })).toBe(false);
    expect(await editions(table()).find(directive, 1)).toEqual({ ...edition, released });
  });

  test("an edition that was never published is not issued", async () => {
    expect(await editions(table()).decide(anEdition(7), { signed: signedFile("d") })).toBe(false);
    expect(await editions(table()).find(directive, 7)).toBeUndefined();
  });
});
