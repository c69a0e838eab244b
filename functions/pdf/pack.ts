import { type PDFContext, PDFRawStream } from "pdf-lib";
import { type Bytes, openBytes } from "./bytes.ts";
import { deflated } from "./flate.ts";

/** So many objects share a compressed stream. */
const BATCH = 4000;

/**
 * Objects that come by the thousand (the structure tree's), written as bytes and packed into object streams
 * as they come, so that no more than one batch is ever held as text. By hand, since pdf-lib makes and keeps
 * an object of each: it sees the streams and not what is in them.
 */
export interface Pack {
  /**
   * Numbers of objects that pdf-lib does not know of; it would keep a reference to each for the process's
   * life.
   */
  next(): number;
  /** Begins the object; all that is written until the next one belongs to it. */
  begin(number: number): Bytes;
  /** Closes the last batch, and says which objects lie in which stream, in their order there. */
  close(): readonly Packed[];
}

export interface Packed {
  readonly stream: number;
  readonly numbers: readonly number[];
}

export function openPack(context: PDFContext): Pack {
  const batches: Packed[] = [];
  const body = openBytes();
  const head = openBytes();
  let numbers: number[] = [];

  const flush = () => {
    if (numbers.length === 0) return;
    const first = head.length();
    const packed = deflated(joined(head.take(), body.take()));
    const entries = {
      Type: "ObjStm",
      N: numbers.length,
      First: first,
      Filter: "FlateDecode",
      Length: packed.length,
    };
    const stream = context.register(PDFRawStream.of(context.obj(entries), packed)).objectNumber;
    batches.push({ stream, numbers });
    numbers = [];
  };

  return {
    next() {
      context.largestObjectNumber += 1;
      return context.largestObjectNumber;
    },
    begin(number) {
      if (numbers.length === BATCH) flush();
      body.text("\n");
      head.whole(number);
      head.text(" ");
      head.whole(body.length());
      head.text(" ");
      numbers.push(number);
      return body;
    },
    close() {
      flush();
      return batches;
    },
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
