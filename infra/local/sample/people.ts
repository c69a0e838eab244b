import * as v from "valibot";
import { PersonId } from "../../../functions/core/ids.ts";
import type { Person } from "../../../functions/core/person.ts";
import type { Roster } from "../../../functions/core/roster.ts";

const families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô"];
const middles = ["Thị", "Văn", "Thu", "Minh", "Ngọc", "Đức", "Thanh", "Quốc"];
const givens = [
  ..."Hương Hằng Dũng Sơn Lan Tuấn Yến Khánh Thủy Quân Nga Bằng Tuyết Long Phượng Hiếu Mừng Đạt".split(" "),
];

/** One clerk a unit, one officer and one leader. Every name is made up from lists. */
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
  const [officer, leader] = (["officer", "leader"] as const).map(
    (role, index): Person => ({
      role,
      id: v.parse(PersonId, role),
      name: role === "leader" ? (roster.authority.signatory.name ?? "") : invented(100 + index),
      email: `${role === "leader" ? "lanhdao" : "thidua"}@${domain}`,
      authority,
    }),
  );
  return [...clerks, ...(officer ? [officer] : []), ...(leader ? [leader] : [])];
}

function invented(index: number): string {
  const of = (list: readonly string[], step: number) => list[(index * step + 3) % list.length];
  return `${of(families, 5)} ${of(middles, 3)} ${of(givens, 7)}`;
}
