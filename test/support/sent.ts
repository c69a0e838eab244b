import * as v from "valibot";
import { readSeedDirective } from "../../functions/core/directives/seed.ts";
import { sha256 } from "../../functions/core/hash.ts";
import { DirectiveId } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import { shapeOf } from "../../functions/core/kinds/field.ts";
import {
  applies,
  type Entries,
  entryName,
  type FixedRow,
  type GridColumn,
} from "../../functions/core/kinds/shape.ts";
import { askedOf, fieldsIn } from "../../functions/core/obligation/asked.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { afterReceipt, hashOfPost, Submission } from "../../functions/core/obligation/submission.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import type { Sent } from "../../functions/pipeline/receipt/receipt.ts";
import seed from "../../infra/local/sample/directives/an-son-2022-h1.json" with { type: "json" };
import rosterJson from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };

const at = (text: string) => v.parse(Instant, text);
const roster = v.parse(Roster, rosterJson);
const directive = readSeedDirective(seed, {
  id: v.parse(DirectiveId, "an-son-2022-h1"),
  authority: roster.authority.id,
  roster,
  issuedAt: at("2022-06-10T08:00+07:00"),
});
const owed = obligationsOf(directive, roster).find(({ id }) => id === "d1.xa-tan-hoa") as Obligation;
const sections = askedOf(directive, roster, owed);

/**
 * An invented commune's report with something said in every second field: words, choices, tables narrow and
 * wide.
 */
const entries: Entries = Object.assign(
  {},
  ...fieldsIn(sections)
    .filter((_, place) => place % 2 === 0)
    .map(answered),
);

function answered(field: Field): Entries {
  const shape = shapeOf(field);
  switch (shape.type) {
    case "text":
      return { [field.id]: "Đã ban hành 05 văn bản chỉ đạo.\nTổ chức 02 hội nghị triển khai." };
    case "choice":
      return { [field.id]: shape.options[0]?.value ?? "" };
    case "grid": {
      const rows: readonly Pick<FixedRow, "id" | "without">[] =
        shape.rows.type === "fixed" ? shape.rows.rows.slice(0, 3) : [{ id: "1" }, { id: "3" }];
      const cells = rows.flatMap((row) =>
        shape.columns
          .filter(({ id }) => applies(shape, row, id, () => undefined))
          .map((column) => cellOf(field, row.id, column)),
      );
      return Object.fromEntries(cells);
    }
  }
}

function cellOf({ id }: Field, row: string, column: GridColumn): readonly [string, string] {
  const said = {
    text: "Xã Tân Hòa",
    number: "1.234,5",
    date: "27/6/2022",
    choice: column.options?.[0]?.value ?? "",
  };
  return [entryName(id, row, column.id), said[column.entry]];
}

/**
 * What that commune sent on the last Friday, 2 days before the deadline, and the receipt's inputs made of it.
 */
export function sentReport(over: { readonly at?: string; readonly entries?: Entries } = {}): Sent {
  const post = {
    directive: directive.id,
    obligation: owed.id,
    clientKey: "client-key-000001",
    by: "clerk.xa-tan-hoa",
    entries: over.entries ?? entries,
    values: {},
    attachments: [
      {
        id: `fil_${"a".repeat(26)}`,
        name: "Báo cáo sơ kết 6 tháng đầu năm 2022 của UBND xã Tân Hòa (bản có chữ ký).pdf",
        type: "application/pdf",
        bytes: 1_482_333,
        hash: sha256("signed report"),
        key: "attachments/a",
        addedAt: "2022-06-24T07:55:00+07:00",
        scan: "clean",
      },
    ],
  };
  const minted = {
    reference: "XH7K-4MPW",
    revision: 1,
    receivedAt: over.at ?? "2022-06-24T08:00:07+07:00",
    hash: "0".repeat(64),
  };
  const { receipt, ...said } = v.parse(Submission, { ...post, receipt: minted });
  const submission = { ...said, receipt: { ...receipt, hash: hashOfPost(said) } };
  return {
    ...{ directive, roster, sections, submission, sender: "Văn thư UBND xã Tân Hòa" },
    obligation: afterReceipt(owed, submission.receipt),
    first: submission.receipt,
  };
}
