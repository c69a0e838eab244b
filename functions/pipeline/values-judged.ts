import { type Directive, fieldsOf } from "../core/directives/directive.ts";
import { type Field, type FieldValue, kindOf, readField, writeField } from "../core/kinds/field.ts";
import type { Problem } from "../core/problem/outcome.ts";
import type { Filed } from "../core/round/round.ts";

/**
 * What a filing's ready values hold that the report cannot take: figures no form lets in, and content without
 * a place.
 */
export interface Judged {
  readonly refused: readonly Problem[];
  readonly placeless: readonly { readonly field: string; readonly text: string }[];
}

/** Values are held to what the form asks of typed words: they are written as words and read again. */
export function judgeOf(directive: Directive): (filed: Filed) => Judged {
  const fields = new Map(fieldsOf(directive).map((field) => [field.id, field]));
  return ({ values = {} }) => {
    const found = Object.entries(values).map(([id, value]) => judged(fields.get(id), id, value));
    return {
      refused: found.flatMap(({ refused }) => refused),
      placeless: found.flatMap(({ placeless }) => placeless),
    };
  };
}

function judged(field: Field | undefined, id: string, value: FieldValue): Judged {
  if (!field) return lost(id, "không có câu hỏi nào mang mã này trong văn bản chỉ đạo.");
  if (field.kind !== value.kind)
    return lost(id, `câu hỏi này thuộc loại ${field.kind}, nhưng nội dung ghi theo loại ${value.kind}.`);
  const read = readField(field, writeField(field, value));
  const problems = read.ok ? [] : read.problems;
  const cells = problems.flatMap((problem) => (problem.code === "no-such-cell" ? [problem.name] : []));
  const rows = new Set(cells.map((name) => name.slice(id.length + 1).split(".")[0] ?? ""));
  return {
    refused: problems.filter((problem) => isRefused(field, problem)),
    // A row without the form's id may still find its place.
    placeless: kindOf(field).knownByWords
      ? []
      : [...rows].map((row) => ({
          ...{ field: id },
          text: `không có dòng “${row}” trong biểu được hỏi; xin ghi vào một dòng có trong biểu.`,
        })),
  };
}

/** A number in a file is one figure and no words, so half a household is odd there and not misread. */
function isRefused({ kind }: Field, { code }: Problem): boolean {
  if (code === "not-whole") return kind !== "indicators";
  return code === "negative" || code === "too-long";
}

const lost = (field: string, text: string): Judged => ({ refused: [], placeless: [{ field, text }] });
