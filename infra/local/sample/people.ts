import * as v from "valibot";
import { PersonId, UnitId } from "../../../functions/core/ids.ts";
import type { Person } from "../../../functions/core/people/person.ts";
import type { Roster } from "../../../functions/core/people/roster.ts";

const families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô"];
const middles = ["Thị", "Văn", "Thu", "Minh", "Ngọc", "Đức", "Thanh", "Quốc"];
const givens = [
  ..."Hương Hằng Dũng Sơn Lan Tuấn Yến Khánh Thủy Quân Nga Bằng Tuyết Long Phượng Hiếu Mừng Đạt".split(" "),
];

/**
 * One clerk a unit, one unit's head, one officer, one leader and one records clerk. Every name is made up
 * from lists.
 */
export function samplePeople(roster: Roster): readonly Person[] {
  const authority = roster.authority.id;
  const domain = roster.units[0]?.email.split("@")[1] ?? "anson.binhminh.example";
  const clerks = roster.units.map(
    (unit, index): Person => ({
      role: "clerk",
      id: v.parse(PersonId, `clerk.${unit.id}`),
      name: invented(index),
      email: unit.email,
      authority,
      unit: unit.id,
    }),
  );
  const office = inOffice.map(
    ({ role, mailbox, named }): Person => ({
      role,
      id: v.parse(PersonId, role),
      name: named === "signatory" ? (roster.authority.signatory.name ?? "") : invented(named),
      email: `${mailbox}@${domain}`,
      authority,
    }),
  );
  const head = headOf(roster);
  return [...clerks, ...(head ? [head] : []), ...office];
}

const inOffice = [
  { role: "officer", mailbox: "thidua", named: 100 },
  { role: "leader", mailbox: "lanhdao", named: "signatory" },
  { role: "records-clerk", mailbox: "vanthu", named: 102 },
] as const;

/** The commune whose own rules want its Chairman's confirmation of everything it sends. */
export const confirming = v.parse(UnitId, "xa-pa-tong");

function headOf({ authority, units }: Roster): Person | undefined {
  const unit = units.find(({ id }) => id === confirming);
  return (
    unit && {
      role: "head",
      id: v.parse(PersonId, `head.${unit.id}`),
      name: invented(200),
      email: unit.email.replace("@", ".lanhdao@"),
      authority: authority.id,
      unit: unit.id,
    }
  );
}

function invented(index: number): string {
  const of = (list: readonly string[], step: number) => list[(index * step + 3) % list.length];
  return `${of(families, 5)} ${of(middles, 3)} ${of(givens, 7)}`;
}
