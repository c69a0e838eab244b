import { readFileSync } from "node:fs";
import * as v from "valibot";
import { bringInRoster } from "../../functions/acts/bring-in-roster.ts";
import { invite } from "../../functions/acts/invite.ts";
import { issueAsGiven } from "../../functions/acts/issue-as-given.ts";
import { Directive } from "../../functions/core/directives/directive.ts";
import { PersonId } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { Person } from "../../functions/core/people/person.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { allRead } from "../../functions/core/text/all.ts";
import type { World } from "../../functions/core/world.ts";

const DAY_MS = 86_400_000;

const usage = `Cách dùng: npm run operate -- VIỆC
  roster TỆP.json            nạp danh sách đơn vị, cụm, khối
  people TỆP.json            nạp người dùng (danh sách Person)
  directive TỆP.json         ban hành văn bản chỉ đạo và giao việc
  invite NGƯỜI [SỐ_NGÀY]     in đường dẫn đăng nhập, dùng một lần (mặc định 1 ngày)
  verify                     đối chiếu sổ theo dõi, bản nộp, giấy tiếp nhận và tệp
  archive TỆP                ghi toàn bộ dữ liệu ra tệp, có niêm phong
  restore TỆP                nạp lại từ tệp đã ghi; không ghi đè, không gửi lại thư
  clear                      dọn tệp đính kèm không còn ai dùng, cũ hơn một ngày
  wipe ĐỢT                   xóa một đợt diễn tập cùng mọi thứ trong đó`;

/**
 * What an operator does to a stage that has nobody in it yet: bring in the roster, the people and the
 * directive, and invite. Each may be done again without harm. Gives the lines to print; throws with one
 * sentence when it cannot.
 */
export async function operate(world: World, words: readonly string[], origin: string): Promise<string[]> {
  const [act = "", what = "", days = "1"] = words;
  switch (act) {
    case "roster": {
      const roster = v.parse(Roster, read(what));
      await bringInRoster(world, roster);
      return [`Đã nạp ${roster.id}: ${roster.units.length} đơn vị, ${roster.blocs.length} cụm, khối.`];
    }
    case "people": {
      const people = v.parse(v.array(Person), read(what));
      for (const person of people) await world.people.keep(person);
      return [`Đã nạp ${people.length} người dùng.`];
    }
    case "directive":
      return await issue(world, v.parse(Directive, read(what)));
    case "invite":
      return await invited(world, v.parse(PersonId, what), Number(days), origin);
    default:
      throw new Error(usage);
  }
}

async function issue(world: World, directive: Directive): Promise<string[]> {
  const issued = await issueAsGiven(world, directive);
  switch (issued.type) {
    case "issued":
      return [`Đã ban hành ${directive.id}: ${issued.owed} nhiệm vụ báo cáo.`];
    case "no-roster":
      throw new Error(`Chưa có danh sách đơn vị ${directive.roster}; nạp bằng: operate -- roster TỆP.json`);
    case "otherwise":
      throw new Error(
        `Văn bản ${directive.id} đã được ban hành với nội dung khác và giữ nguyên; tệp này không thay đổi gì. Đổi thời hạn bằng trang Sửa đổi thời hạn, hoặc ban hành văn bản mới dưới tên khác.`,
      );
  }
}

async function invited(world: World, id: PersonId, days: number, origin: string): Promise<string[]> {
  const person = await world.people.find(id);
  if (!person) throw new Error(`Không có người dùng ${id}.`);
  if (!(days >= 1 && days <= 366)) throw new Error(`Số ngày phải từ 1 đến 366, không phải ${days}.`);
  const token = await invite(world, { person: id, until: addMilliseconds(world.clock(), days * DAY_MS) });
  return [`${person.name}: ${origin}/vao/${token}`];
}

/** Names and wordings as every text is read that comes in. */
function read(file: string): unknown {
  return allRead(JSON.parse(readFileSync(file, "utf8")));
}
