import { describe, expect, test } from "vitest";
import { finishUpload } from "../../functions/acts/finish-upload.ts";
import type { FileId } from "../../functions/core/ids.ts";
import { at } from "../web/site.ts";

type World = Parameters<typeof finishUpload>[0];
type Context = Parameters<typeof finishUpload>[1];

const id = "f1" as FileId;
const now = at("2022-06-24T08:00+07:00");
const context = {
  now,
  directive: { id: "r" },
  obligation: { id: "d1.x" },
  person: { id: "clerk", role: "clerk" },
} as unknown as Context;

const stores = (upload: object | undefined, file: object | undefined) =>
  ({
    uploads: { find: async () => upload, joined: async () => undefined, forget: async () => undefined },
    files: { find: async () => file, of: async () => [] },
  }) as unknown as World;

describe("a file sent in parts", () => {
  test("whose first finish was answered into nowhere is there, and that is the answer", async () => {
    expect(await finishUpload(stores(undefined, { id }), context, id)).toEqual({ type: "attached" });
  });

  test("that was never announced is absent", async () => {
    expect(await finishUpload(stores(undefined, undefined), context, id)).toEqual({ type: "absent" });
  });

  test("of which a part is missing is refused as cut off", async () => {
    const came = await finishUpload(stores({ id, name: "a.pdf" }, undefined), context, id);
    expect(came).toEqual({ type: "refused", refusal: { type: "file", reason: "cut-off" } });
  });

  test("is not taken in any more once the report was accepted", async () => {
    const accepted = {
      ...context,
      obligation: { ...context.obligation, acceptedAt: now, latest: { revision: 1 } },
    } as Context;
    const came = await finishUpload(stores({ id, name: "a.pdf" }, undefined), accepted, id);
    expect(came).toMatchObject({ type: "refused", refusal: { type: "already-submitted" } });
  });
});
