/**
 * A growing run of bytes. By hand, since content by the megabyte is written into one: the library would make
 * a string of each operator.
 */
export interface Bytes {
  /** Characters below 256, each as its byte. */
  text(words: string): void;
  /** A number of hundredths as a decimal: 1250 is 12.5. */
  decimal(hundredths: number): void;
  /** A whole number from nought up. */
  whole(number: number): void;
  /** Text inside a PDF string, two bytes a character; each is noted, since its face must hold it. */
  codes(words: string, noted: Uint8Array): void;
  length(): number;
  /** All of it, in memory of its own; what follows starts anew. */
  take(): Uint8Array;
}

export function openBytes(): Bytes {
  let buffer = new Uint8Array(1 << 16);
  let length = 0;

  const demand = (more: number) => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(2 * buffer.length, length + more));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  };
  const digits = (number: number) => {
    if (number >= 10) digits(Math.trunc(number / 10));
    buffer[length++] = 0x30 + (number % 10);
  };
  return {
    text(words) {
      demand(words.length);
      const into = buffer;
      let end = length;
      for (let at = 0; at < words.length; at++) into[end++] = words.charCodeAt(at);
      length = end;
    },
    decimal(hundredths) {
      demand(24);
      const size = Math.abs(hundredths);
      if (hundredths < 0) buffer[length++] = 0x2d;
      digits(Math.trunc(size / 100));
      const part = size % 100;
      if (part === 0) return;
      buffer[length++] = 0x2e;
      buffer[length++] = 0x30 + Math.trunc(part / 10);
      if (part % 10 !== 0) buffer[length++] = 0x30 + (part % 10);
    },
    whole(number) {
      demand(20);
      digits(number);
    },
    codes(words, noted) {
      demand(4 * words.length);
      const into = buffer;
      let end = length;
      for (let at = 0; at < words.length; at++) {
        const code = words.charCodeAt(at);
        noted[code] = 1;
        end = inString(into, end, code >> 8);
        end = inString(into, end, code & 0xff);
      }
      length = end;
    },
    length: () => length,
    take() {
      const taken = buffer.slice(0, length);
      length = 0;
      return taken;
    },
  };
}

/** Writes a byte of a string at a place; gives the place after it. */
function inString(into: Uint8Array, end: number, byte: number): number {
  // ( ) \ end or escape a string, and a bare carriage return would be read as a line feed.
  const special = byte === 0x28 || byte === 0x29 || byte === 0x5c || byte === 0x0d;
  if (special) into[end++] = 0x5c;
  into[end++] = byte === 0x0d ? 0x72 : byte;
  return end;
}
