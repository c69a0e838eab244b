import { type Directive, fieldsOf } from "../../functions/core/directives/directive.ts";
import { shapeOf } from "../../functions/core/kinds/field.ts";
import { entryId } from "../ui/problems.tsx";

/**
 * Where a figure of that name stands on the page of a sent report: in its row, where the field is a table
 * with rows of its own, and else in its field.
 */
export function anchorOf(directive: Directive, field: string, figure?: string): string {
  const row = figure?.startsWith(`${field}.`)
    ? figure.slice(field.length + 1, figure.lastIndexOf("."))
    : undefined;
  const asked = fieldsOf(directive).find(({ id }) => id === field);
  const shape = asked && shapeOf(asked);
  const isRow =
    shape?.type === "grid" && shape.rows.type === "fixed" && shape.rows.rows.some(({ id }) => id === row);
  return entryId(isRow ? `${field}.${row}` : field);
}
