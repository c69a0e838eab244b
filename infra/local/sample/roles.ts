import * as v from "valibot";
import { invite } from "../../../functions/acts/invite.ts";
import { PersonId } from "../../../functions/core/ids.ts";
import { addMilliseconds } from "../../../functions/core/instant.ts";
import type { World } from "../../../functions/core/world.ts";

const YEARS_MS = 20 * 366 * 86_400_000;

/** Those whom a newcomer should try to be, in the order of the round's own story. */
const roles = [
  { label: "Đơn vị (UBND xã Phú Lộc)", person: "clerk.xa-phu-loc" },
  { label: "Trưởng cụm (UBND xã Hòa Khê, Cụm số 2)", person: "clerk.xa-hoa-khe" },
  { label: "Thủ trưởng (UBND xã Pá Tông, có báo cáo chờ xác nhận)", person: "head.xa-pa-tong" },
  { label: "Chuyên viên tổng hợp (Phòng Nội vụ)", person: "officer" },
  { label: "Lãnh đạo UBND huyện", person: "leader" },
  { label: "Phó Chủ tịch UBND huyện (ký thay)", person: "deputy" },
  { label: "Văn thư UBND huyện", person: "records-clerk" },
];

/** A new sign-in link for each role; only hashes are kept, so every start makes its own. */
export async function inviteAll(world: World): Promise<readonly { label: string; token: string }[]> {
  const until = addMilliseconds(world.clock(), YEARS_MS);
  return await Promise.all(
    roles.map(async ({ label, person }) => {
      const token = await invite(world, { person: v.parse(PersonId, person), until, opens: "often" });
      return { label, token };
    }),
  );
}
