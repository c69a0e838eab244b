import { inWords } from "../../instant.ts";
import type { Problem } from "../../problem/outcome.ts";
import { dateFrom } from "../../text/date-read.ts";
import { cells, openRows, reading, rowReader } from "../grid.ts";
import type { Form } from "../kind.ts";
import type { GridColumn } from "../shape.ts";
import { citation, type DocumentsField, type DocumentsValue } from "./field.ts";

const columns = [
  { id: "type", label: "Loại văn bản", entry: "text" },
  { id: "number", label: "Số, ký hiệu", entry: "text" },
  { id: "date", label: "Ngày ban hành", entry: "date" },
  { id: "issuer", label: "Cơ quan ban hành", entry: "text" },
  { id: "subject", label: "Trích yếu", entry: "text" },
] as const satisfies readonly GridColumn[];

export const form = {
  labels: columns.map(({ label }) => label),
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
} satisfies Form<DocumentsField, DocumentsValue>;
