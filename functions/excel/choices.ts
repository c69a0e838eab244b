import type { Feature, Image } from "write-excel-file/node";
import { addressOf } from "../core/text/cell-address.ts";
import { FIRST_ANSWER, type Line } from "./plan.ts";

/**
 * What may be chosen in some cells of the workbook. It stands in a sheet of its own and drops down at those
 * cells.
 */
export interface ChoiceList {
  readonly labels: readonly string[];
}

interface Drawn {
  readonly lines: readonly { readonly line: Line; readonly row: number }[];
}

type Placed = Drawn["lines"];

/** Every list once, however many columns offer it. */
export function choiceLists(sheets: readonly Placed[]): readonly ChoiceList[] {
  const found = new Map<string, ChoiceList>();
  for (const { labels } of sheets.flatMap(choosing)) found.set(labels.join("\n"), { labels });
  return [...found.values()];
}

/** Has the cells that take a choice drop its list down. */
export function withChoices(
  sheets: readonly Drawn[],
  lists: readonly ChoiceList[],
): Feature<Image["content"]> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _, { sheetIndex }) => {
            const rules = choosing(sheets[sheetIndex]?.lines ?? []).map(({ labels, at }) =>
              ruleFor(lists, labels, at),
            );
            const all = `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
            // The format fixes the order of a sheet's parts: validations stand before the margins.
            return rules.length > 0 ? xml.replace("<pageMargins", `${all}<pageMargins`) : xml;
          },
        },
      },
    },
  };
}

function choosing(lines: Placed): readonly { readonly labels: readonly string[]; readonly at: string }[] {
  return lines.flatMap(({ line, row }) =>
    line.type === "answers"
      ? line.places.flatMap(({ options }, index) =>
          options
            ? [
                {
                  labels: options.map(({ label }) => label),
                  at: addressOf({ row, column: FIRST_ANSWER + index }),
                },
              ]
            : [],
        )
      : [],
  );
}

function ruleFor(lists: readonly ChoiceList[], labels: readonly string[], at: string): string {
  const column = lists.findIndex((list) => list.labels.join("\n") === labels.join("\n"));
  const [from, to] = [0, labels.length - 1].map((row) =>
    addressOf({ row, column }).replace(/^([A-Z]+)/, "$$$1$$"),
  );
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${at}"><formula1>'${CHOICES}'!${from}:${to}</formula1></dataValidation>`;
}

/** The sheet that holds the lists. */
export const CHOICES = "Danh mục chọn";
