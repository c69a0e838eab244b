/** A growing run of bytes. Content by the megabyte is written into one, without a string made for each piece. */
export interface Bytes {
  /** Characters below 256, each as its byte. */
  text(words: string): void;
  /** A number of hundredths as a decimal: 1250 is 12.5. */
  decimal(hundredths: number): void;
  /** A whole number from nought up. */
  whole(number: number): void;
  /** Text inside a PDF string, two bytes a character. */
  codes(words: string): void;
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
  const inString = (byte: number) => {
    // ( ) \ end or escape a string, and a bare carriage return would be read as a line feed.
    if (byte === 0x28 || byte === 0x29 || byte === 0x5c) buffer[length++] = 0x5c;
    if (byte === 0x0d) {
      buffer[length++] = 0x5c;
      buffer[length++] = 0x72;
    } else buffer[length++] = byte;
  };

  return {
    text(words) {
      demand(words.length);
      for (let at = 0; at < words.length; at++) buffer[length++] = words.charCodeAt(at);
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
    codes(words) {
      demand(4 * words.length);
      for (let at = 0; at < words.length; at++) {
        const code = words.charCodeAt(at);
        inString(code >> 8);
        inString(code & 0xff);
      }
    },
    length: () => length,
    take() {
      const taken = buffer.slice(0, length);
      length = 0;
      return taken;
    },
  };
}
