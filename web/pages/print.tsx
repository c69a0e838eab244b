import type { Demand, Directive, Section } from "../../functions/core/directives/directive.ts";
import { documentName } from "../../functions/core/directives/naming.ts";
import { dateIn, type Instant, partsOf } from "../../functions/core/instant.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import { shapeOf } from "../../functions/core/kinds/field.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { applies, type FixedRow } from "../../functions/core/kinds/shape.ts";
import { placeOfUnit } from "../../functions/core/people/place-name.ts";
import type { Roster } from "../../functions/core/people/roster.ts";
import { assets } from "../assets.ts";
import { FieldReading } from "../ui/reading.tsx";
import { vi } from "../words/vi.ts";
import { sentence } from "./owed.tsx";

interface PrintProps {
  readonly now: Instant;
  readonly directive: Directive;
  readonly roster: Roster;
  readonly unit: { readonly name: string; readonly headTitle: string };
  readonly demand: Demand;
  readonly sections: readonly Section[];
  readonly entries: Entries;
  /** The form without answers, to be written on by hand. */
  readonly blank: boolean;
}

/**
 * The draft as the head of the unit will want to see it before it is sent: on paper, in the shape of a
 * report.
 */
export function PrintPage(props: PrintProps) {
  const { now, directive, roster, unit, demand, sections, entries, blank } = props;
  const { month, year } = partsOf(dateIn(now));
  const title = `${sentence(demand.action)}${blank ? " (mẫu trống)" : " (dự thảo)"}`;
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${unit.name}`}</title>
        <link rel="stylesheet" href={assets.style.path} />
      </head>
      <body class="paper">
        <main>
          <header class="official">
            <div>
              <p>{roster.authority.name}</p>
              <p>
                <strong>{unit.name}</strong>
              </p>
            </div>
            <div>
              <p>
                <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
              </p>
              <p>
                <strong>Độc lập - Tự do - Hạnh phúc</strong>
              </p>
              <p>
                <em>
                  {placeOfUnit(unit.name, roster.authority) ?? "……………"}, ngày …… tháng {blank ? "……" : month}{" "}
                  năm {year}
                </em>
              </p>
            </div>
          </header>
          <h1>
            BÁO CÁO
            <br />
            {sentence(directive.document.subject)}
          </h1>
          <p class="hint">
            {blank ? "Mẫu trống" : "Bản dự thảo, chưa gửi"}. Theo {documentName(directive)} của{" "}
            {roster.authority.name}.
          </p>
          {sections.map((section) => (
            <section>
              <h2>
                {section.number} {section.heading}
              </h2>
              {section.prompts.flatMap(({ fields }) =>
                fields.map((field) => (
                  <div class="answer">
                    <h3>{field.label}</h3>
                    {blank ? (
                      <Space field={field} />
                    ) : (
                      <FieldReading field={field} entries={entries} words={vi} blank="(chưa nhập)" printed />
                    )}
                  </div>
                )),
              )}
            </section>
          ))}
          <div class="signature">
            <p>
              <strong>{unit.headTitle.toLocaleUpperCase("vi")}</strong>
            </p>
            <p>
              <em>(Ký, ghi rõ họ tên)</em>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}

const ROWS_BY_HAND = 4;

/** Room to write in: lines for text, rows for a table. */
function Space({ field }: { readonly field: Field }) {
  const shape = shapeOf(field);
  switch (shape.type) {
    case "text":
      return <div class="ruled" />;
    case "choice":
      return <p>{shape.options.map(({ label }) => `☐ ${label}`).join("   ")}</p>;
    case "grid": {
      const rows: readonly Pick<FixedRow, "label" | "without">[] =
        shape.rows.type === "fixed"
          ? shape.rows.rows
          : Array.from({ length: Math.min(ROWS_BY_HAND, shape.rows.most) }, (_, index) => ({
              label: String(index + 1),
            }));
      return (
        <table class="reading">
          <thead>
            <tr>
              <th scope="col">{shape.rows.type === "fixed" ? "Nội dung" : "TT"}</th>
              {shape.columns.map(({ label, unit }) => (
                <th scope="col">{unit ? `${label} (${unit})` : label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">{row.label}</th>
                {shape.columns.map(({ id }) =>
                  applies(shape, row, id, () => undefined) ? <td /> : <td class="none">–</td>,
                )}
              </tr>
            ))}
          </tbody>
        </table>
      );
    }
  }
}
