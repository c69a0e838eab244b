import * as v from "valibot";
import { CalendarDate, calendarDate, inWords } from "../../instant.ts";
import type { Problem } from "../../problem/outcome.ts";
import { fold } from "../../registry/spelling.ts";
import type { Part, Source } from "../../report/source.ts";
import { textRead } from "../../text/door.ts";
import { latinised } from "../../text/look-alikes.ts";
import { blanked } from "../../text/spaces.ts";
import { base } from "../base.ts";
import { cells, openRows, reading, rowReader } from "../grid.ts";
import type { Kind } from "../kind.ts";
import type { OwnColumn } from "../shape.ts";

/** Documents the unit issued. */
export const DocumentsField = v.object({
  kind: v.literal("documents"),
  ...base,
  most: v.optional(v.number(), 30),
});
export type DocumentsField = v.InferOutput<typeof DocumentsField>;

export const IssuedDocument = v.object({
  type: v.string(),
  number: v.string(),
  date: v.optional(CalendarDate),
  issuer: v.optional(v.string()),
  subject: v.string(),
});
export type IssuedDocument = v.InferOutput<typeof IssuedDocument>;

export const DocumentsValue = v.object({ kind: v.literal("documents"), documents: v.array(IssuedDocument) });
export type DocumentsValue = v.InferOutput<typeof DocumentsValue>;

/** Each document once, however many cite it. */
export interface DocumentsTotal {
  readonly kind: "documents";
  readonly documents: readonly {
    readonly document: IssuedDocument;
    readonly sources: readonly Source[];
    /** The same document in other words. */
    readonly others?: readonly Part<IssuedDocument>[];
  }[];
}

const columns: readonly OwnColumn[] = [
  { id: "type", label: "Loại văn bản", entry: "text" },
  { id: "number", label: "Số, ký hiệu", entry: "text" },
  { id: "date", label: "Ngày ban hành", entry: "date" },
  { id: "issuer", label: "Cơ quan ban hành", entry: "text" },
  { id: "subject", label: "Trích yếu", entry: "text" },
];

export const documents: Kind<DocumentsField, DocumentsValue, DocumentsTotal> = {
  shape: ({ most }) => ({
    type: "grid",
    columns,
    rows: { type: "open", least: 3, most },
  }),
  read(field, entries) {
    const problems: Problem[] = [];
    const read = openRows(field.id, entries).map((id) => {
      const row = rowReader(field.id, id, entries, problems);
      const [type, number, issuer, subject] = ["type", "number", "issuer", "subject"].map((column) =>
        row.text(column, 500),
      );
      const said = row.text("date");
      const date = said === undefined ? undefined : dateFrom(said);
      if (said !== undefined && !date) row.refuse("date", { code: "not-a-date", read: said });
      if (!subject) row.refuse("subject", { code: "needs-subject" });
      return {
        type: type ?? "Văn bản",
        number: number ?? "",
        subject: subject ?? "",
        ...(date ? { date } : {}),
        ...(issuer ? { issuer } : {}),
      };
    });
    return reading(problems, read.length > 0 ? { kind: "documents", documents: read } : undefined);
  },
  write: (field, value) =>
    Object.assign(
      {},
      ...value.documents.map(({ date, ...document }, index) =>
        cells(field.id, String(index + 1), { ...document, date: date && inWords(date) }),
      ),
    ),
  print: (_, value) => value.documents.map(citation).join("; "),
  settle: (_, parts) => ({ kind: "documents", documents: once(parts) }),
};

/** Kế hoạch số 25/KH-UBND ngày 03/02/2021 của UBND huyện về … : how the body of a document cites another. */
export function citation({ type, number, date, issuer, subject }: IssuedDocument): string {
  const head = [type, number && `số ${number}`, date && `ngày ${inWords(date)}`, issuer && `của ${issuer}`];
  return [...head.filter(Boolean), subject && /^(về|V\/v)\s/i.test(subject) ? subject : `về ${subject}`].join(
    " ",
  );
}

function once(parts: readonly Part<DocumentsValue>[]): DocumentsTotal["documents"] {
  const found = new Map<
    string,
    { document: IssuedDocument; sources: Source[]; others?: Part<IssuedDocument>[] }
  >();
  for (const { source, value } of parts) {
    for (const document of value.documents) {
      const { number, date, issuer, subject } = document;
      // A number is unique within its issuer and year (Decree 30/2020, art. 15); without one the subject must serve.
      // Who left the issuer out means their own document.
      const key = [
        fold(issuer ?? source.unit),
        number ? numberKey(number) : fold(subject),
        date?.slice(0, 4) ?? "",
      ].join("|");
      const known = found.get(key);
      if (known) {
        known.sources.push(source);
        if (citation(known.document) !== citation(document))
          known.others = [...(known.others ?? []), { source, value: document }];
      } else found.set(key, { document, sources: [source] });
    }
  }
  return [...found.values()];
}

/** "12 /KH-UBND", "012/KH-UBND" and a number typed in letters that only look the same are one number. */
function numberKey(number: string): string {
  return fold(latinised(textRead(number)))
    .replaceAll(/\s/g, "")
    .replace(/^số/, "")
    .replace(/^0+(?=\d)/, "");
}

/** 5/1/2022, 05-01-2022 or 2022-01-05. */
export function dateFrom(words: string): CalendarDate | undefined {
  const said = blanked(textRead(words));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const own = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(said);
  return own ? calendarDate(Number(own[3]), Number(own[2]), Number(own[1])) : undefined;
}
