import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { Instant } from "../../functions/core/instant.ts";
import commune from "../../infra/local/sample/rosters/commune-2026.json" with { type: "json" };
import { openBrowser, signIn } from "../support/browser.ts";
import { open, part, save } from "../support/drafting-pages.ts";
import { type EmptyOffice, openEmptyOffice } from "../support/empty-office.ts";
import { withEngines } from "../support/engines.ts";
import { describeInBrowser } from "../support/office.ts";
import { clockAt } from "../support/world.ts";

const now = v.parse(Instant, "2026-03-02T08:00+07:00");

interface Asked {
  readonly action: string;
  readonly kind: RegExp;
  readonly groups: readonly string[];
  readonly wording: string;
}

const schools = "Các trường học";
const oneSchool = "Trường THCS An Sơn";
const sector = "Ngành Giáo dục xã";

/** What a school year asks for, with one school and one sector by name. */
const demands: readonly Asked[] = [
  {
    ...{ action: "gửi bản đăng ký thi đua năm học", kind: /^Đăng ký/, groups: [schools] },
    wording: "chậm nhất ngày 20 tháng 3 năm 2026",
  },
  {
    ...{ action: "gửi báo cáo sơ kết học kỳ I", kind: /^Báo cáo/, groups: [schools] },
    wording: "trước ngày 31/3/2026",
  },
  {
    ...{ action: "tổ chức hội nghị điển hình tiên tiến", kind: /^Tổ chức/, groups: [oneSchool] },
    wording: "trước 17 giờ 00 ngày 24/4/2026",
  },
  {
    ...{ action: "gửi hồ sơ đề nghị khen thưởng kèm báo cáo thành tích", kind: /^Hồ sơ/, groups: [sector] },
    wording: "chậm nhất ngày 15 tháng 6 năm 2026",
  },
  {
    ...{
      action: "báo cáo kết quả thực hiện phong trào",
      kind: /^Báo cáo/,
      groups: [sector, "Các thôn, tổ dân phố"],
    },
    wording: "thường xuyên, khi có yêu cầu",
  },
];

const outline = `I. KẾT QUẢ THI ĐUA
1. Công tác chỉ đạo
- Việc ban hành văn bản triển khai phong trào thi đua
2. Kết quả khen thưởng
- Số cá nhân đạt danh hiệu Lao động tiên tiến, Chiến sĩ thi đua cơ sở
II. PHƯƠNG HƯỚNG
- Nhiệm vụ và giải pháp năm học 2026 - 2027`;

describeInBrowser("an office that writes its directive in the browser", () => {
  const engines = withEngines();
  let browser: Browser;
  let office: EmptyOffice;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    office = await openEmptyOffice(engines(), commune, clockAt(now));
  });
  afterEach(() => office.close());

  const officer = async (javaScriptEnabled = true) =>
    inHaste(await signIn(browser, await office.linkFor("officer"), { javaScriptEnabled }));

  /** The whole of it by hand, to where it could be issued. */
  async function write(page: Page): Promise<void> {
    await open(page, "Soạn văn bản yêu cầu báo cáo");
    await page.getByRole("button", { name: "Soạn từ đầu" }).click();
    await part(page, "Văn bản");
    await page.getByLabel("Loại văn bản").selectOption("Hướng dẫn");
    await page.getByLabel("Số, ký hiệu").fill("05/HD-UBND");
    await page.getByLabel("Trích yếu").fill("hướng dẫn thi đua, khen thưởng năm học 2025 - 2026");
    await save(page);
    await part(page, "Kỳ báo cáo");
    await page.getByLabel("Loại kỳ").selectOption("SCHOOL_YEAR");
    await page.getByLabel("Năm", { exact: true }).fill("2025");
    await save(page);
    await part(page, "Kính gửi");
    for (const name of [schools, "Các thôn, tổ dân phố"]) await page.getByLabel(name).check();
    await page.getByRole("button", { name: "Thêm nhóm" }).click();
    await named(page, oneSchool, ["Trường THCS An Sơn"]);
    await named(page, sector, ["Phòng Văn hóa - Xã hội", "Trường Mầm non An Sơn", "Trường Tiểu học An Sơn"]);
    await open(page, "Văn bản đang soạn");
    for (const { action, kind, groups, wording } of demands) {
      await open(page, "Thêm một việc");
      await page.getByLabel("Phải làm gì").fill(action);
      await page.getByLabel(kind).check();
      for (const group of groups) await page.getByLabel(group, { exact: true }).check();
      await page.getByLabel("Thời hạn, như trong văn bản").fill(wording);
      await save(page);
    }
    await part(page, "Đề cương báo cáo");
    await page.getByLabel("Đề cương", { exact: true }).fill(outline);
    await page.getByRole("button", { name: "Đọc đề cương" }).click();
    await open(page, "Văn bản đang soạn");
    await open(page, "Xem trước và ban hành");
  }

  async function named(page: Page, words: string, units: readonly string[]): Promise<void> {
    await open(page, "Thêm nơi nhận đích danh");
    await page.getByLabel("Gọi trong văn bản là").fill(words);
    for (const unit of units) await page.getByLabel(unit, { exact: true }).check();
    await save(page);
  }

  test("from no round at all: a school year of five demands, two of them on addressees by name, issued once from two tabs", async () => {
    const page = await officer();
    await write(page);
    const form = await page.innerText("main");
    expect(form).toContain("Chiến sĩ thi đua cơ sở");
    const tab = await page.context().newPage();
    await tab.goto(page.url());
    await Promise.all(
      [page, tab].map((each) => each.getByRole("button", { name: /^Ban hành và giao/ }).click()),
    );
    for (const each of [page, tab]) await each.waitForURL(/\/dot\/xa-an-son-2025-school-year$/);
    const rounds = await office.world.directives.all();
    expect(rounds.map(({ id }) => id)).toEqual(["xa-an-son-2025-school-year"]);
    const [issued] = rounds;
    expect(issued?.document).toMatchObject({ kind: "Hướng dẫn", number: "05/HD-UBND" });
    expect([issued?.period.label, issued?.nextPeriodLabel]).toEqual([
      "năm học 2025 - 2026",
      "năm học 2026 - 2027",
    ]);
    expect(
      issued?.demands.map(({ kind, deadline }) => [kind, deadline.type === "dated" && deadline.dueBefore]),
    ).toEqual([
      ["register", "2026-03-20T17:00:00.000Z"],
      ["report", "2026-03-30T17:00:00.000Z"],
      ["event", "2026-04-24T10:00:00.000Z"],
      ["dossier", "2026-06-15T17:00:00.000Z"],
      ["report", false],
    ]);
    const { blocs, units } = office.roster;
    const boards = await Promise.all(
      [...blocs.map(({ id }) => id), "none"].map((board) =>
        office.world.obligations.onBoard((issued?.id ?? "") as never, board),
      ),
    );
    const count = (demand: string) => boards.flat().filter((each) => each.demand === demand).length;
    const ofKind = (kind: string) => units.filter((unit) => unit.kind === kind).length;
    expect(["d1", "d2", "d3", "d4", "d5"].map(count)).toEqual([
      ...[ofKind("SCHOOL"), ofKind("SCHOOL"), 1, 3, 3 + ofKind("HAMLET")],
    ]);
    await page.context().close();
  });

  test("without a script: the next round from this one, its outline three levels deep, and taken back", async () => {
    const page = await officer(false);
    await write(page);
    await page.getByRole("button", { name: /^Ban hành và giao/ }).click();
    await page.goto(`${office.url}/van-ban`);
    await page.getByRole("button", { name: "Bắt đầu từ đợt này" }).click();
    expect(await page.innerText("main")).toContain("gửi bản đăng ký thi đua năm học");
    await part(page, "gửi báo cáo sơ kết học kỳ I");
    expect(await page.innerText("main")).toContain("trước ngày 31/3/2026");
    await page.getByLabel("Thời hạn, như trong văn bản").fill("trước ngày 30/2/2027");
    await save(page);
    expect(await page.getByRole("alert").innerText()).toContain("30/2/2027");
    await page.getByLabel("Thời hạn, như trong văn bản").fill("trước ngày 31/3/2027");
    await save(page);
    await part(page, "Đề cương báo cáo");
    await page.getByLabel("Số thứ tự như in").fill("1.1.");
    await page.getByLabel("Tên mục").fill("Văn bản của cấp trên");
    await page.getByLabel("Nằm dưới").selectOption({ label: "– 1. Công tác chỉ đạo" });
    await page.getByRole("button", { name: "Thêm mục" }).click();
    await page.getByRole("link", { name: "1.1. Văn bản của cấp trên" }).click();
    await page.getByLabel("Lời văn của nội dung hỏi").fill("Việc quán triệt Chỉ thị số 34-CT/TW");
    await page.getByRole("button", { name: "Thêm nội dung hỏi" }).click();
    await open(page, "Đề cương báo cáo");
    // Out beside what it stood under, and in again: it is where it was.
    const third = "ol.tree ol.tree ol.tree > li";
    expect(await page.locator(third).count()).toBe(1);
    await page.getByRole("button", { name: /Ra ngoài.*1\.1\./ }).click();
    expect(await page.locator(third).count()).toBe(0);
    await page.getByRole("button", { name: /Vào trong.*1\.1\./ }).click();
    expect(await page.locator(third).innerText()).toContain("Văn bản của cấp trên");
    await page.goto(`${office.url}/dot/xa-an-son-2025-school-year/thu-hoi`);
    await page.getByLabel("Lý do thu hồi").fill("nhầm thời hạn");
    await page.getByRole("button", { name: /^Thu hồi và báo/ }).click();
    expect(await page.innerText("main")).toContain("đã được thu hồi");
    expect((await office.world.directives.all())[0]?.recalled?.reason).toBe("nhầm thời hạn");
    await page.context().close();
  });
});

/** Every page of these is there at once. */
function inHaste(page: Page): Page {
  page.setDefaultTimeout(10_000);
  return page;
}
