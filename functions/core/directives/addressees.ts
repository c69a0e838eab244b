import type { Roster } from "../people/roster.ts";
import type { UnitKind } from "../people/unit.ts";
import type { AddresseeGroup } from "./directive.ts";

/** How "Kính gửi" calls each kind of unit. */
export const kindNames: Readonly<Record<UnitKind, string>> = {
  COMMUNE: "UBND các xã",
  TOWN: "UBND thị trấn",
  WARD: "UBND các phường",
  SPECIAL_ZONE: "UBND đặc khu",
  HAMLET: "Các thôn, tổ dân phố",
  DEPARTMENT: "Các phòng, ban, ngành",
  PROVINCIAL_DEPARTMENT: "Các sở, ban, ngành",
  MASS_ORGANISATION: "Mặt trận và các hội, đoàn thể",
  ARMED_FORCES: "Lực lượng vũ trang",
  PROVINCIAL_UNIT: "Các đơn vị ngành dọc đóng trên địa bàn",
  PUBLIC_SERVICE_UNIT: "Các đơn vị sự nghiệp",
  SCHOOL: "Các trường học",
  CENTRAL_UNIT: "Các cơ quan trung ương đóng trên địa bàn",
  ENTERPRISE: "Các doanh nghiệp",
};

/** Whom a new directive of this authority can address: its blocs, and every kind of unit its roster has. */
export function addresseesOf(roster: Roster): readonly AddresseeGroup[] {
  const kinds = [...new Set(roster.units.map(({ kind }) => kind))];
  const blocs: AddresseeGroup = { id: "blocs", words: "Các cụm, khối thi đua", takes: { type: "blocs" } };
  return [
    ...(roster.blocs.length > 0 ? [blocs] : []),
    ...kinds.map(
      (kind): AddresseeGroup => ({
        id: kind.toLowerCase().replaceAll("_", "-"),
        words: kindNames[kind],
        takes: { type: "kinds", kinds: [kind] },
      }),
    ),
  ];
}
