import { createHash } from "node:crypto";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { FileId, Sha256 } from "../../functions/core/ids.ts";
import { instantOf } from "../../functions/core/instant.ts";
import { Upload } from "../../functions/core/obligation/upload.ts";
import { takeIn, takeInParts } from "../../functions/files/intake.ts";
import { files } from "../../functions/store/files.ts";
import { uploads } from "../../functions/store/uploads.ts";
import { aPdf } from "../files/made.ts";
import { withEngines } from "../support/engines.ts";
import { clerk, directive, noon, obligationId } from "./round.ts";

const sha256 = (bytes: Uint8Array) => v.parse(Sha256, createHash("sha256").update(bytes).digest("hex"));
const PART = 1000;

describe("a file that comes in parts", () => {
  const engines = withEngines();
  const stores = () => {
    const { clients, resources } = engines();
    const table = { client: clients.dynamo, name: resources.table };
    const bucket = { client: clients.s3, name: resources.bucket };
    return { files: files(table, bucket), uploads: uploads(table, bucket) };
  };
  const about = (id: string) => ({ directive, obligation: obligationId(id), now: noon });
  const announced = (letter: string, bytes: Uint8Array, over: Record<string, unknown> = {}): Upload =>
    v.parse(Upload, {
      ...{ id: v.parse(FileId, `fil_${letter.repeat(26)}`), name: "Phụ lục.pdf", bytes: bytes.length },
      ...{ partBytes: PART, hash: sha256(bytes), begunAt: noon, by: clerk, ...over },
    });
  const partOf = (bytes: Uint8Array, part: number) => bytes.slice((part - 1) * PART, part * PART);
  const numbers = (upload: Upload) =>
    Array.from({ length: Math.ceil(upload.bytes / PART) }, (_, place) => place + 1);

  test("goes on after a cut with the parts that are missing, in any order, and is then attached", async () => {
    const bytes = await aPdf(40);
    // Announced without a hash, as by a browser that cannot work one out: only the parts tell that some are
    // missing.
    const upload = announced("a", bytes, { hash: undefined });
    const to = about("bao-cao.mot");
    await stores().uploads.begin(to.directive, to.obligation, upload);
    const [first = 0, ...rest] = numbers(upload).reverse();
    await stores().uploads.keep(upload, first, partOf(bytes, first));
    // The line breaks; a page opened anew finds the upload and what it lacks.
    const found = await stores().uploads.find(to.directive, to.obligation, upload.id);
    expect(found).toEqual(upload);
    expect(await stores().uploads.arrived(upload)).toEqual([first]);
    expect(await takeInParts(stores(), to, upload)).toEqual({
      ok: false,
      refusal: { type: "file", reason: "cut-off" },
    });
    for (const part of rest) await stores().uploads.keep(upload, part, partOf(bytes, part));
    const taken = await takeInParts(stores(), to, upload);
    expect(taken).toMatchObject({ ok: true, value: { hash: sha256(bytes), type: "application/pdf" } });
    expect(await stores().files.of(to.directive, to.obligation)).toEqual([taken.ok && taken.value]);
    const kept = taken.ok ? await stores().files.read(taken.value.key) : undefined;
    expect(Buffer.from(kept ?? []).equals(Buffer.from(bytes))).toBe(true);
    expect(await stores().uploads.arrived(upload)).toEqual([]);
    expect(await stores().uploads.find(to.directive, to.obligation, upload.id)).toBeUndefined();
  });

  test("taken in twice, because the first answer was lost, is attached once", async () => {
    const bytes = await aPdf();
    const upload = announced("b", bytes);
    const to = about("bao-cao.hai");
    for (const part of numbers(upload)) await stores().uploads.keep(upload, part, partOf(bytes, part));
    const whole = await stores().uploads.joined(upload);
    const once = await takeInParts(stores(), to, upload);
    const again = await takeIn(stores(), to, { ...upload, bytes: whole ?? new Uint8Array() });
    expect(again).toEqual(once);
    expect(await stores().files.of(to.directive, to.obligation)).toHaveLength(1);
  });

  test("is not what was announced when a byte differs, and is not attached", async () => {
    const bytes = await aPdf();
    const upload = announced("c", bytes);
    const other = bytes.slice();
    other[20] = 0;
    for (const part of numbers(upload)) await stores().uploads.keep(upload, part, partOf(other, part));
    expect(await takeInParts(stores(), about("bao-cao.ba"), upload)).toMatchObject({ ok: false });
    expect(await stores().files.of(directive, obligationId("bao-cao.ba"))).toEqual([]);
  });

  test("takes no part of a length or a number it does not have", async () => {
    const upload = announced("d", new Uint8Array(2500));
    const keep = (part: number, length: number) =>
      stores().uploads.keep(upload, part, new Uint8Array(length));
    expect(
      await Promise.all([keep(1, 999), keep(3, 501), keep(4, 1000), keep(0, 1000), keep(1.5, 1000)]),
    ).toEqual(Array(5).fill(false));
    expect(await stores().uploads.arrived(upload)).toEqual([]);
    expect(await Promise.all([keep(3, 500), keep(1, 1000)])).toEqual([true, true]);
    // One broken off on its way straight into the store.
    await stores().files.write(`uploads/${upload.id}/00002`, new Uint8Array(400), "application/octet-stream");
    expect(await stores().uploads.arrived(upload)).toEqual([1, 3]);
  });

  test("that nobody came back for within a day is gone, and one still on its way stays", async () => {
    const upload = announced("g", new Uint8Array(2500));
    const store = stores().uploads;
    await store.keep(upload, 1, new Uint8Array(PART));
    await store.keep(upload, 3, new Uint8Array(500));
    const hoursFromNow = (hours: number) => instantOf(Date.now() + hours * 3_600_000);
    await store.clear(hoursFromNow(21));
    expect(await store.arrived(upload)).toEqual([1, 3]);
    await store.clear(hoursFromNow(23));
    expect(await store.arrived(upload)).toEqual([]);
  });

  test("with a virus is not attached, and one nobody scanned is not called clean", async () => {
    const to = about("bao-cao.sau");
    const bytes = await aPdf();
    const file = { id: v.parse(FileId, `fil_${"f".repeat(26)}`), name: "a.pdf", bytes };
    const infected = await takeIn({ ...stores(), scan: async () => "infected" }, to, file);
    expect(infected).toEqual({ ok: false, refusal: { type: "file", reason: "virus" } });
    expect(await stores().files.of(to.directive, to.obligation)).toEqual([]);
    expect(await takeIn(stores(), to, file)).toMatchObject({ value: { scan: "not-scanned" } });
  });
});
