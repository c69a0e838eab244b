import * as v from "valibot";
import { beforeAll, describe, expect, test } from "vitest";
import { DirectiveId, UnitId } from "../../functions/core/ids.ts";
import { CalendarDate } from "../../functions/core/instant.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import type { Succession } from "../../functions/core/registry/succession.ts";
import { isCopied } from "../../web/last-period.ts";
import { withEngines } from "../support/engines.ts";
import { at, type Caller, formTo, openSite, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
let clerk: Caller;
const mine = reportOf("xa-tan-hoa");
const section = `${mine}/muc/i-1`;
const old = "Đã ban hành 04 văn bản trong 6 tháng đầu năm 2021.";

/** The same outline a year earlier, answered by one unit. */
beforeAll(async () => {
  site = await openSite(engines());
  const { world } = site;
  const directive = await world.directives.find(round);
  const roster = directive && (await world.rosters.find(directive.roster));
  if (!directive || !roster) throw new Error("no round");
  const id = v.parse(DirectiveId, "an-son-2021-h1");
  const before = {
    ...directive,
    id,
    issuedAt: at("2021-06-10T08:00+07:00"),
    period: { ...directive.period, label: "6 tháng đầu năm 2021" },
  };
  await world.directives.issue(before, obligationsOf(before, roster));
  clerk = await site.as("clerk.xa-tan-hoa");
  const last = mine.replace(round, id);
  const form = formTo(await (await clerk.get(`${last}/muc/i-1`)).text(), `${last}/muc/i-1`);
  await clerk.post(`${last}/muc/i-1`, { ...form, "i-1-a-text": old, _next: "go" });
  const check = formTo(await (await clerk.get(`${last}/kiem-tra`)).text(), `${last}/gui`);
  const sent = await clerk.post(`${last}/gui`, { ...check, lateReason: "Nhập lại từ hồ sơ lưu." });
  expect(sent.status).toBe(303);
});

describe("last period's answer", () => {
  test("stands folded beside the field that asks the same", async () => {
    const page = await (await clerk.get(section)).text();
    expect(page).toContain("Kỳ trước đã báo cáo (6 tháng đầu năm 2021)");
    expect(page).toContain(old);
    expect(page).not.toContain("Đã lấy nội dung kỳ trước làm nền");
  });

  test("is not shown to a unit that said nothing then, nor another unit's to it", async () => {
    const other = await site.as("clerk.xa-binh-ha");
    expect(await (await other.get(`${reportOf("xa-binh-ha")}/muc/i-1`)).text()).not.toContain("Kỳ trước");
  });

  test("taken as a base follows what was typed, replaces nothing, and is marked until it is rewritten", async () => {
    const form = formTo(await (await clerk.get(section)).text(), section);
    await clerk.post(section, { ...form, "i-1-a-text": "Câu mới của kỳ này.", _copy: "i-1-a-text" });
    const page = await (await clerk.get(section)).text();
    expect(page).toContain(`Câu mới của kỳ này.\n${old}`);
    expect(page).toContain("Đã lấy nội dung kỳ trước làm nền");
    const again = formTo(page, section);
    await clerk.post(section, { ...again, "i-1-a-text": "Đã ban hành 06 văn bản.", _next: "stay" });
    expect(await (await clerk.get(section)).text()).not.toContain("Đã lấy nội dung kỳ trước làm nền");
  });
});

test("words that the new answer happens to use again are not called copied, and words little changed are", () => {
  const field = { kind: "narrative", id: "n", label: "Kết quả" } as Field;
  const copied = (now: string, was: string) => isCopied(field, { n: now }, { n: was });
  expect(copied("Không có đơn thư; đã tổ chức 05 hội nghị.", "Không")).toBe(false);
  expect(copied("Câu mới.\nKhông", "Không")).toBe(true);
  const was = "Đã ban hành 04 văn bản chỉ đạo, hướng dẫn các phong trào thi đua.";
  expect(copied(was.replace("phong trào thi đua", "phong trào"), was)).toBe(true);
  expect(copied("Xã đã hoàn thành các tiêu chí nông thôn mới.", was)).toBe(false);
});

describe("last period's figures of a unit that was merged since", () => {
  /**
   * The unit took over from itself as it was then and another; the figures of the two are in the round
   * before.
   */
  const declare = async (comparable: boolean) => {
    const { roster } = (await site.world.directives.find(round)) ?? expect.unreachable();
    const unit = (id: string) => v.parse(UnitId, id);
    const merger: Succession = {
      unit: unit("xa-tan-hoa"),
      predecessors: [unit("xa-tan-hoa"), unit("xa-binh-ha")],
      since: v.parse(CalendarDate, "2022-01-01"),
      comparable,
    };
    await site.world.rosters.amend(roster, (stored) => ({ ...stored, successions: [merger] }));
  };
  /** The page of the section that asks for indicators. */
  const indicators = async () => {
    const directive = (await site.world.directives.find(round)) ?? expect.unreachable();
    const asked = directive.sections.find(({ prompts }) =>
      prompts.some(({ fields }) => fields.some(({ kind }) => kind === "indicators")),
    );
    return await (await clerk.get(`${mine}/muc/${asked?.id}`)).text();
  };

  test("are said not to be compared, and from which units it was formed", async () => {
    await declare(false);
    expect(await indicators()).toContain(
      "Không so sánh số liệu với kỳ trước (6 tháng đầu năm 2021): đơn vị này được sắp xếp lại từ UBND xã Tân Hòa, UBND xã Bình Hạ từ ngày 01/01/2022.",
    );
  });

  test("are the sum of all it took over from, once every one of them gave them", async () => {
    await declare(true);
    expect(await indicators()).toContain("Không so sánh số liệu với kỳ trước");
    const last = reportOf("xa-binh-ha").replace(round, "an-son-2021-h1");
    const other = await site.as("clerk.xa-binh-ha");
    const form = formTo(await (await other.get(`${last}/muc/i-1`)).text(), `${last}/muc/i-1`);
    await other.post(`${last}/muc/i-1`, { ...form, "i-1-a-text": "Đã ban hành 03 văn bản.", _next: "go" });
    const check = formTo(await (await other.get(`${last}/kiem-tra`)).text(), `${last}/gui`);
    await other.post(`${last}/gui`, { ...check, lateReason: "Nhập lại từ hồ sơ lưu." });
    expect(await indicators()).toContain(
      "Số kỳ trước (6 tháng đầu năm 2021) là số cộng của UBND xã Tân Hòa, UBND xã Bình Hạ, sắp xếp thành đơn vị này từ ngày 01/01/2022.",
    );
    // Its words are its predecessors' own, and none of them are laid before it as its last period's.
    expect(await (await clerk.get(section)).text()).not.toContain("Kỳ trước đã báo cáo");
  });
});
