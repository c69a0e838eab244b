import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deflate } from "../../functions/pdf/deflate.ts";

const back = (bytes: Uint8Array) => new Uint8Array(inflateSync(deflate(bytes)));

describe("packing bytes", () => {
  test("is undone by zlib, whatever the bytes", () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .tuple(fc.uint8Array({ minLength: 1, maxLength: 9 }), fc.nat(900))
        .map(([bytes, times]) =>
          Uint8Array.from({ length: bytes.length * times }, (_, at) => bytes[at % bytes.length] ?? 0),
        ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const bytes = new Uint8Array(Buffer.concat(pieces));
        expect(back(bytes)).toEqual(bytes);
      }),
      { seed: 30, numRuns: 400 },
    );
  });

  test.each([
    ["nothing", new Uint8Array()],
    ["one byte", new Uint8Array([7])],
    ["one byte a million times", new Uint8Array(1_000_000)],
    ["what looks like chance, over several blocks", noise(300_000)],
    ["counts that would want codes longer than fifteen bits", fibonacci()],
    ["a match from the far end of the window", farMatch()],
  ])("holds %s", (_, bytes) => {
    expect(Buffer.compare(back(bytes), bytes)).toBe(0);
  });

  test("leaves nothing of one call for the next", () => {
    const text = new TextEncoder().encode("Ủy ban nhân dân xã An Sơn ".repeat(99));
    const first = deflate(text);
    deflate(noise(5000));
    expect(deflate(text)).toEqual(first);
    expect(first.length).toBeLessThan(text.length / 10);
  });
});

function noise(length: number): Uint8Array {
  let seed = 1;
  return Uint8Array.from({ length }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed >> 16;
  });
}

/** Byte k as often as the kth Fibonacci number: the deepest tree there is. Interleaved, so that nothing matches. */
function fibonacci(): Uint8Array {
  const bytes: number[] = [];
  let [one, other] = [1, 1];
  for (let byte = 0; byte < 18; byte++) {
    for (let times = 0; times < one; times++) bytes.push(byte);
    [one, other] = [other, one + other];
  }
  const shuffled = noise(bytes.length * 4);
  return Uint8Array.from(
    bytes
      .map((byte, at) => ({
        byte,
        key: (shuffled[at * 3] ?? 0) * 65_536 + (shuffled[at * 2] ?? 0) * 256 + (at % 251),
      }))
      .sort((a, b) => a.key - b.key)
      .map(({ byte }) => byte),
  );
}

function farMatch(): Uint8Array {
  const bytes = noise(70_000);
  bytes.set(bytes.subarray(0, 300), 32_768);
  bytes.set(bytes.subarray(100, 400), 100 + 32_768 + 32_767);
  return bytes;
}
