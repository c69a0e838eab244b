import { describe, expect, test } from "vitest";
import { defaultLadder } from "../../functions/core/ladder/default.ts";
import { withEngines } from "../support/engines.ts";
import { at, deadline, openSite, round } from "./site.ts";

const engines = withEngines();
const board = `/dot/${round}`;
const scores = `${board}?diem=nam`;
const title = "Điểm trừ thi đua năm 2022 về chế độ báo cáo";

describe("the year's points off on the board", () => {
  test("are offered to the officer, and say that nobody lost any while every deadline is ahead", async () => {
    // Two dossiers are overdue by then, and a dossier is no report.
    const officer = await (await openSite(engines())).as("officer");
    expect(await (await officer.get(board)).text()).toContain(`diem=nam#diem">${title}</a>`);
    const page = await (await officer.get(scores)).text();
    expect(page).toContain(`<h2>${title}</h2>`);
    expect(page).toContain("Chưa đơn vị nào bị trừ điểm.");
  });

  test("tell after the deadline who loses how many, how often each thing happened, and by which rule", async () => {
    const site = await openSite(engines());
    site.setClock(deadline);
    const page = await (await (await site.as("officer")).get(scores)).text();
    expect(page).toContain(
      "Mỗi lần gửi muộn trừ 1 điểm, quá hạn chưa gửi trừ 3 điểm, bổ sung muộn trừ 0,5 điểm",
    );
    expect(page).toContain("Áp dụng từ ngày 01/01/2021 (nếp đôn đốc chung");
    const row = page.split('<th scope="row">UBND xã Tân Hòa</th>').at(-1)?.split("</tr>")[0] ?? "";
    expect(row).toContain("Trừ 3 điểm");
    expect(row).toContain('data-label="Quá hạn chưa gửi">1 lần');
    // The blocs have until the first of July.
    expect(page.split('id="diem"')[1]).not.toContain("Cụm thi đua");
  });

  test("follow the authority's own ladder of the day the round was issued", async () => {
    const site = await openSite(engines());
    const [directive] = await site.world.directives.all();
    await site.world.rosters.amend(directive?.roster ?? "", (roster) => {
      const own = (id: string, validFrom: string, validTo: string | null, missing: number) => ({
        ...defaultLadder,
        ...{ id, validFrom: validFrom as never, validTo: validTo as never, source: `Quy định ${id}` },
        scores: { ...defaultLadder.scores, missing },
      });
      const mine = [own("01/2022", "2022-01-01", "2022-06-20", 5), own("02/2022", "2022-06-20", null, 7)];
      return { ...roster, authority: { ...roster.authority, rules: { ladders: mine, calendarYears: [] } } };
    });
    site.setClock(at("2022-07-15T08:00+07:00"));
    const page = await (await (await site.as("officer")).get(scores)).text();
    expect(page).toContain("quá hạn chưa gửi trừ 5 điểm");
    expect(page).toContain("Quy định 01/2022");
    expect(page).not.toContain("Quy định 02/2022");
    expect(page).toContain("Trừ 5 điểm");
  });

  test("are for the officer alone", async () => {
    const site = await openSite(engines());
    site.setClock(deadline);
    expect(await (await (await site.as("leader")).get(scores)).text()).not.toContain(title);
  });
});
