import type { PDFRef } from "pdf-lib";
import type { Node } from "../layout/node.ts";

/** A page whose content stands in the file already, under a number given ahead. */
export interface WrittenPage {
  readonly ref: PDFRef;
  readonly content: PDFRef;
  readonly owners: readonly Node[];
}
