import { type Directive, fieldsOf } from "../directives/directive.ts";
import type { FieldValue } from "../kinds/field.ts";
import type { Obligation } from "../obligation/obligation.ts";
import { blocIn, type Roster, unitIn } from "../people/roster.ts";
import { around, nameOf, PLACEHOLDER } from "../text/printable.ts";
import type { RoundFinding } from "./round.ts";

interface Given {
  readonly obligation: Pick<Obligation, "party">;
  readonly values: Readonly<Record<string, FieldValue>>;
}

/**
 * A doubt for each character the paper shows a placeholder for, with the units and the answers it came in;
 * one that no answer holds came with a name, the directive or an officer's own words.
 */
export function unprintedIn(
  characters: readonly { readonly character: string; readonly near: string }[],
  directive: Directive,
  roster: Roster,
  given: readonly Given[],
): readonly RoundFinding[] {
  return characters.flatMap(({ character, near }): readonly RoundFinding[] => {
    const found = given.flatMap(({ obligation: { party }, values }) =>
      fieldsOf(directive).flatMap(({ id, label }) => {
        const said = textWith(values[id], character);
        if (said === undefined) return [];
        const bloc = party.type === "bloc" ? blocIn(roster, party.bloc) : undefined;
        const who = bloc?.name ?? unitIn(roster, party.unit)?.name ?? party.unit;
        return [finding(id, `${who}, mục “${label}”`, character, said)];
      }),
    );
    const elsewhere = "Tên cơ quan, tên đơn vị, văn bản chỉ đạo hoặc lời đã sửa";
    return found.length > 0 ? found : [finding("", elsewhere, character, near)];
  });
}

/** A doubt for each thing that no page could hold, by its first words. */
export function leftOffPaper(leftOut: readonly string[]): readonly RoundFinding[] {
  return leftOut.map((near) => ({
    check: "unprinted",
    severity: "warn",
    field: "",
    text: `Nội dung bắt đầu bằng “${near}” cao hơn một trang giấy nên không có trên giấy; đề nghị rút gọn.`,
  }));
}

function finding(field: string, where: string, character: string, near: string): RoundFinding {
  const text = `${where}: ${nameOf(character)} không in được, trên giấy là ${PLACEHOLDER} (gần “${near}”).`;
  return { check: "unprinted", severity: "warn", field, text };
}

/** The words of an answer around a character, where it has it. */
function textWith(value: unknown, character: string): string | undefined {
  if (typeof value === "string") return value.includes(character) ? around(value, character) : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const each of Object.values(value)) {
    const found = textWith(each, character);
    if (found !== undefined) return found;
  }
  return undefined;
}
