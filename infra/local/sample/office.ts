import * as v from "valibot";
import { PersonId } from "../../../functions/core/ids.ts";
import { dateIn } from "../../../functions/core/instant.ts";
import { headshipOf } from "../../../functions/core/office/capacity.ts";
import { listsAfter } from "../../../functions/core/office/change.ts";
import { emptyLists, type OfficeLists } from "../../../functions/core/office/lists.ts";
import type { Person } from "../../../functions/core/people/person.ts";
import type { Roster } from "../../../functions/core/people/roster.ts";
import type { World } from "../../../functions/core/world.ts";
import { issuedAt } from "./timetable.ts";

/** Who signs in the Chairman's place; the name is made up. */
const deputy = v.parse(PersonId, "deputy");

/** The vice-chairman, and whom the office's documents are addressed to and sent to. */
export async function loadOffice(world: World, { authority, units }: Roster): Promise<void> {
  const domain = units[0]?.email.split("@")[1] ?? "anson.binhminh.example";
  const person: Person = {
    ...{ role: "leader", id: deputy, name: "Đặng Thị Thanh", email: `phochutich@${domain}` },
    authority: authority.id,
  };
  await world.people.keep(person);
  const leader = v.parse(PersonId, "leader");
  const setting = {
    headship: headshipOf(authority),
    today: dateIn(issuedAt),
    people: [leader, deputy],
  };
  const since = "01/7/2021";
  const signers = [
    { name: authority.signatory.name ?? "", capacity: "TM", position: "Chủ tịch", person: leader, since },
    { name: person.name, capacity: "KT", position: "Phó Chủ tịch", person: deputy, since },
    { name: "Hoàng Minh Sơn", capacity: "TL", position: "Trưởng phòng Nội vụ", kinds: "Công văn", since },
  ];
  const changes = [
    ...signers.map((entries) => ({ act: "write-signer", entries }) as const),
    { act: "add-lines", list: "addressees", text: addressees(authority.upstream) } as const,
    { act: "add-lines", list: "recipients", text: recipients(domain) } as const,
  ];
  const lists = changes.reduce<OfficeLists>((before, change) => {
    const after = listsAfter(before, change, setting);
    if ("problems" in after) throw new Error(`the sample's lists: ${JSON.stringify(after.problems)}`);
    return after.lists;
  }, emptyLists(authority.id));
  await world.office.save({ ...lists, version: 1 });
}

/** The first of them reads its mail; of the others no address is known. */
const addressees = ([first = "", ...others]: readonly string[]) =>
  [`${first}; vanthu.sonoivu@binhminh.example`, ...others].join("\n");

const recipients = (domain: string) =>
  [
    "Như trên",
    `Thường trực Huyện ủy (để b/c); vanphong.huyenuy@${domain}`,
    `Thường trực HĐND huyện (để b/c); hdnd@${domain}`,
    `Chủ tịch, các Phó Chủ tịch UBND huyện; vanphong@${domain}`,
    "Các cụm, khối thi đua",
    `Cổng thông tin điện tử huyện (để đăng tải); congthongtin@${domain}`,
    "Lưu: VT, NV (05 bản)",
  ].join("\n");
