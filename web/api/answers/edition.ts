import * as v from "valibot";
import { Edition } from "../../../functions/core/round/edition.ts";
import { Step } from "../../../functions/core/round/step.ts";

const { pdf, docx, report, desk, bound, book, signed } = Edition.entries;
const [putUp, takenBack, sentBack, signedOff, numbered, issued] = Step.options;

/**
 * One edition of the report, as it is kept, but for where its files lie: they are had by their names under
 * its address, and each schema that holds such a place is named here without it.
 */
export const EditionAnswer = v.object({
  ...Edition.entries,
  pdf: v.omit(pdf, ["key"]),
  docx: v.optional(v.omit(docx.wrapped, ["key"])),
  report: v.omit(report, ["key"]),
  desk: v.optional(v.omit(desk.wrapped, ["key"])),
  bound: v.optional(v.omit(bound.wrapped, ["key"])),
  book: v.optional(
    v.object({
      pdf: v.omit(book.wrapped.entries.pdf, ["key"]),
      xlsx: v.omit(book.wrapped.entries.xlsx, ["key"]),
    }),
  ),
  signed: v.optional(v.omit(signed.wrapped, ["key"])),
  course: v.optional(
    v.array(
      v.variant("act", [
        v.object({
          ...putUp.entries,
          coveringNote: v.optional(v.omit(putUp.entries.coveringNote.wrapped, ["key"])),
        }),
        takenBack,
        sentBack,
        v.object({
          ...signedOff.entries,
          file: v.optional(v.omit(signedOff.entries.file.wrapped, ["key"])),
        }),
        v.object({ ...numbered.entries, file: v.omit(numbered.entries.file, ["key"]) }),
        issued,
      ]),
    ),
  ),
});

export const EditionsAnswer = v.object({ editions: v.array(EditionAnswer) });
