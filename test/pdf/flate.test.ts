import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { deflated } from "../../functions/pdf/flate.ts";

const text = new TextEncoder().encode(
  "Ủy ban nhân dân xã An Sơn báo cáo kết quả công tác thi đua. ".repeat(2000),
);

describe("what a PDF's streams are packed with", () => {
  test("opens to what was packed, by a reader that is not ours", () => {
    for (const bytes of [new Uint8Array(), new Uint8Array([7]), new Uint8Array(1_000_000), text])
      expect(Buffer.compare(inflateSync(deflated(bytes)), bytes)).toBe(0);
  });

  test("is the same bytes on every machine and whatever was packed before", () => {
    deflated(new Uint8Array(5000).fill(3));
    const packed = deflated(text);
    // Written down once: another figure means that the library packs otherwise, and every issued file with
    // it.
    expect(createHash("sha256").update(packed).digest("hex")).toMatchInlineSnapshot(
      `"1ddcb3112c05629f005150efd72d4564c68b9509a14c6ae1ad2f4810a16ec8f7"`,
    );
  });
});
