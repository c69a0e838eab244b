import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { World } from "../../functions/core/world.ts";
import { routesOf } from "../../web/app.tsx";
import { paths } from "../../web/paths.ts";
import { violationsOn } from "../support/axe.ts";
import { focused, tabTo } from "../support/keyboard.ts";
import { lendByPage, openLent } from "../support/lending.ts";
import { describeInBrowser, withOffice } from "../support/office.ts";
import { size } from "../support/size.ts";

/**
 * A page that works for everyone: without a script, without a mouse, at 320 px and at 400 %, for a screen
 * reader.
 */
describeInBrowser("the pages, for everyone", () => {
  const office = withOffice();
  const round = "/dot/an-son-2022-h1";
  const unit = `${round}/bc/d1.xa-phu-loc`;
  const lead = `${round}/bc/d2.cum-2`;

  async function anEditionIsMade(): Promise<void> {
    const page = await office().signIn("officer");
    await page.goto(`${office().url}${round}/ban`);
    await page.getByRole("button", { name: "Tổng hợp báo cáo" }).click();
    await page.getByText("Báo cáo đã tổng hợp xong").waitFor({ timeout: 60_000 });
    await page.goto(`${office().url}${round}/soan`);
    section = new URL(page.url()).pathname;
    await page.context().close();
  }

  /** Of the desk, the section that it opens at. */
  let section = `${round}/soan/khong-co`;
  const pages = {
    unit: [
      "/",
      unit,
      `${unit}/muc/i-1`,
      `${unit}/muc/i-2`,
      `${unit}/muc/i-3`,
      `${unit}/muc/i-4`,
      `${unit}/muc/i-4/nho`,
      `${unit}/tep`,
      `${unit}/bieu-mau`,
      `${unit}/bao-cao-san-co`,
      `${unit}/kiem-tra`,
      `${unit}/in`,
      `${unit}/in?trong`,
      "/dot/khong-co",
    ],
    blocLead: [
      "/",
      lead,
      `${lead}/muc/i-2`,
      `${round}/bc/d1.xa-hoa-khe/bien-nhan`,
      `${round}/bc/d1.xa-hoa-khe/ban-gui/1`,
    ],
    head: ["/", `${round}/bc/d1.xa-pa-tong/xac-nhan`],
    officer: [
      round,
      `${round}?xem=onTime`,
      `${round}?viec=d2`,
      `${round}/bc/d1.xa-tan-hoa/xet`,
      `${round}/bc/d1.xa-phu-loc/xet`,
      `${round}/bc/d1.xa-phu-loc/ban-giay`,
      `${round}/bc/d1.xa-phu-loc/kiem-tra`,
      `${round}/bc/d1.xa-tan-hoa/so`,
      `${round}/bc/d1.xa-tan-hoa/ban-gui/1`,
      "/van-ban",
      "/tu-van-ban",
      "/lich",
      "/nhiem-vu",
      "/co-quan/nguoi-ky",
      "/co-quan/nguoi-ky/moi",
      "/co-quan/noi-nhan",
      "/co-quan/noi-nhan/a4",
      `${round}/the-thuc`,
      `${round}/sua-doi`,
      `${round}/thu-hoi`,
      `${round}/phong-chu`,
      `${round}/cach-viet`,
      `${round}/don-doc`,
      `${round}/soan`,
      `${round}/soan/can-xem`,
      `${round}/soan/so-sanh`,
      `${round}/ban/1/trang`,
      `${round}/tong-hop/1`,
      `${round}/ky/1`,
      `${round}/ky/1/gui`,
      `${round}/ky/1/trinh`,
      `${round}/thu`,
      `${round}/ban`,
      `${round}/ket-qua`,
    ],
    leader: [
      "/",
      round,
      `${round}/ban`,
      `${round}/ky/1`,
      `${round}/don-doc`,
      "/tra-cuu",
      "/vao",
      "/tra-cuu/K7PM-2XQ4-RT9W",
      "/nhan/khong-co",
    ],
    recordsClerk: ["/", `${round}/ban`, `${round}/ky/1`],
  } as const;
  const roles = ["unit", "blocLead", "head", "officer", "leader", "recordsClerk"] as const;
  const read = (role: (typeof roles)[number]): readonly string[] =>
    role === "leader"
      ? [...pages.leader, office().links.leader]
      : [
          ...pages[role],
          ...(role === "officer" ? [section, duty, ...parts.map((part) => draft + part)] : []),
        ];

  /** Of a directive that is being written after the sample round. */
  let draft = "/van-ban/vb-0";
  const parts = [
    ...["", "/van-ban", "/ky", "/kinh-gui", "/kinh-gui/moi", "/viec/d1", "/viec/moi", "/de-cuong"],
    ...["/de-cuong/i-2", "/noi-dung/i-2-d", "/noi-dung/i-2-d/bieu", "/noi-dung/i-2-d/bieu/moi"],
    ...["/bao-cao", "/cach-thuc", "/xem-truoc"],
  ];
  async function aDraftIsBegun(): Promise<void> {
    const page = await office().signIn("officer");
    await page.goto(`${office().url}/van-ban`);
    await page.getByRole("button", { name: "Bắt đầu từ đợt này" }).click();
    draft = new URL(page.url()).pathname;
    await page.context().close();
  }

  beforeAll(anEditionIsMade);
  beforeAll(aDraftIsBegun);

  let duty = "";
  async function aDutyIsRecorded(): Promise<void> {
    const page = await office().signIn("officer");
    await page.goto(`${office().url}/nhiem-vu`);
    await page.getByLabel("Hoặc dán nội dung văn bản").fill(superiorsLetter);
    await page.getByRole("button", { name: "Ghi nhiệm vụ" }).click();
    duty = new URL(page.url()).pathname;
    await page.context().close();
  }
  beforeAll(aDutyIsRecorded);

  test.for(roles)("no page of the %s breaks a rule of WCAG 2.2 AA that a machine can check", async (role) => {
    const page = await office().signIn(role, { bypassCSP: true });
    const broken: string[] = [];
    for (const path of read(role).slice(0, size("AXE_PAGES"))) {
      await page.goto(new URL(path, office().url).href);
      // What is folded away is read too.
      await page.evaluate("document.querySelectorAll('details').forEach((folded) => { folded.open = true })");
      broken.push(...(await violationsOn(page)).map((rule) => `${path}: ${rule}`));
    }
    expect(broken).toEqual([]);
    await page.context().close();
  });

  test("every page there is is read by one of them", () => {
    const seen = new Set(roles.flatMap(read).map(routeOf));
    const asked = routesOf({} as World, { secureCookies: false })
      .filter(({ method, path }) => method === "get" && !path.startsWith("/api/"))
      .map(({ path }) => path)
      .filter((path) => !filesAndData.has(path) && !elsewhere.has(path));
    expect(asked.filter((path) => !seen.has(path))).toEqual([]);
  });

  test("no page of a colleague with a link breaks one either, nor those on which the link is made", async () => {
    const clerk = await office().signIn("unit", { bypassCSP: true });
    await clerk.goto(office().url + unit);
    const link = await lendByPage(clerk, "4", "Lò Thị Mẫu");
    const broken = [...(await violationsOn(clerk))];
    await clerk.goto(office().url + unit);
    broken.push(...(await violationsOn(clerk)));
    await clerk.goto(`${office().url}${unit}/muc/i-4/nho`);
    broken.push(...(await violationsOn(clerk)));
    const colleague = await openLent(office().browser, link, {
      bypassCSP: true,
      viewport: { width: 320, height: 600 },
    });
    broken.push(...(await violationsOn(colleague)));
    expect(Number(await colleague.evaluate("document.documentElement.scrollWidth"))).toBe(320);
    await clerk.goto(office().url + unit);
    await clerk.getByRole("button", { name: /^Thu lại ?: 4/ }).click();
    for (const where of [link, colleague.url(), `${office().url}/soan/khong-co`]) {
      await colleague.goto(where);
      broken.push(...(await violationsOn(colleague)));
    }
    expect(broken).toEqual([]);
    await Promise.all([clerk, colleague].map((page) => page.context().close()));
  });

  test("a section sent back with problems, and one in English, break none either", async () => {
    const page = await office().signIn("unit", { bypassCSP: true });
    await page.goto(`${office().url}${unit}/muc/i-3`);
    await page.getByLabel("Lao động tiên tiến, Cá nhân", { exact: true }).fill("mười hai");
    await page.getByRole("button", { name: "Lưu và tiếp tục" }).last().click();
    await page.getByRole("alert").waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Save and continue" }).last().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Tiếng Việt" }).click();
    await page.getByLabel("Lao động tiên tiến, Cá nhân", { exact: true }).fill("12");
    await page.getByRole("button", { name: "Lưu và thoát" }).click();
    await page.context().close();
  });

  test("T55: nothing has to be scrolled sideways at 320 px, which is also 1280 px at 400 %", async () => {
    const page = await office().signIn("unit", { viewport: { width: 320, height: 600 } });
    const wide: string[] = [];
    for (const path of [
      "/",
      unit,
      `${unit}/muc/i-1`,
      `${unit}/muc/i-2`,
      `${unit}/muc/i-3`,
      `${unit}/tep`,
      `${unit}/bieu-mau`,
      `${unit}/bao-cao-san-co`,
      `${unit}/kiem-tra`,
    ]) {
      await page.goto(office().url + path);
      const width = Number(await page.evaluate("document.documentElement.scrollWidth"));
      if (width > 320) wide.push(`${path} is ${width} px`);
    }
    expect(wide).toEqual([]);
    await page.context().close();
  });

  test("T55: the whole job is done with scripts off", async () => {
    const page = await office().signIn("blocLead", { javaScriptEnabled: false });
    await page.goto(`${office().url}${lead}/muc/i-1`);
    await page.getByLabel("Nội dung báo cáo").fill("Cụm đã ban hành 02 văn bản.");
    // The grid grows by a button of the form, and what was typed stays.
    await page.getByLabel("Dòng 1, Số, ký hiệu").fill("03/KH-CTĐ");
    await page.getByRole("button", { name: "Thêm dòng" }).click();
    expect(await page.getByLabel("Nội dung báo cáo").inputValue()).toBe("Cụm đã ban hành 02 văn bản.");
    await page.getByRole("button", { name: "Lưu và tiếp tục" }).last().click();
    // A half-filled row is told on top of the page, in words, with the way to it.
    await page.getByRole("alert").getByRole("link").first().click();
    await page.getByLabel("Dòng 1, Loại văn bản").fill("Kế hoạch");
    await page.getByLabel("Dòng 1, Ngày ban hành").fill("28/02/2022");
    await page.getByLabel("Dòng 1, Cơ quan ban hành").fill("Cụm thi đua số 2");
    await page.getByLabel("Dòng 1, Trích yếu").fill("Kế hoạch hoạt động cụm năm 2022");
    await page.getByRole("button", { name: "Lưu và tiếp tục" }).last().click();
    await page.waitForURL(/muc\/i-2$/);
    await page.goto(`${office().url}${lead}/tep`);
    const file = { name: "biên bản.pdf", mimeType: "application/pdf", buffer: readFileSync(smallPdf) };
    await page.getByLabel("Chọn tệp").setInputFiles(file);
    await page.getByRole("button", { name: "Tải tệp lên" }).click();
    await page.getByRole("link", { name: /bước kiểm tra/ }).click();
    await page.getByRole("button", { name: /^Gửi báo cáo/ }).click();
    await page.waitForURL(/bien-nhan$/);
    expect(await page.innerText("main")).toMatch(/[2-9A-HJ-NPR-Y]{4}-[2-9A-HJ-NPR-Y]{4}/);
    await page.context().close();
  });

  test("T55: the whole job is done with the keyboard alone", async () => {
    const page = await office().signIn("unit");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Đến nội dung chính");
    await page.goto(office().url + unit);
    await tabTo(page, "Công tác lãnh đạo, chỉ đạo");
    await page.keyboard.press("Enter");
    await page.waitForURL(/muc\/i-1$/);
    await tabTo(page, "Nội dung báo cáo");
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Bổ sung bằng bàn phím.");
    await tabTo(page, "Lưu và tiếp tục");
    await page.keyboard.press("Enter");
    await page.waitForURL(/muc\/i-2$/);
    await page.goto(`${office().url}${unit}/kiem-tra`);
    expect(await page.innerText("main")).toContain("Bổ sung bằng bàn phím.");
    await tabTo(page, "Gửi báo cáo cho");
    await page.keyboard.press("Enter");
    await page.waitForURL(/bien-nhan$/);
    await page.context().close();
  });
});

const smallPdf = new URL("../support/small.pdf", import.meta.url);
/** Answers that are no page: files, and what the script asks for. */
const superiorsLetter = `Số: 812/SNV-TĐKT
V/v báo cáo công tác thi đua, khen thưởng

Kính gửi: UBND các huyện, thị xã, thành phố.

Sở Nội vụ đề nghị báo cáo các nội dung sau:

I. KẾT QUẢ CÔNG TÁC THI ĐUA

1. Công tác lãnh đạo, chỉ đạo.

Đề nghị gửi báo cáo về Sở Nội vụ chậm nhất ngày 05 tháng 7 năm 2022./.`;

const filesAndData = new Set<string>([
  paths.pageImage,
  paths.file,
  paths.carry,
  paths.sentFile,
  paths.template,
  paths.upload,
  paths.draftDeadline,
  paths.edition,
  paths.printedLedger,
  paths.records,
  paths.receivedFile,
  paths.archive,
  paths.ledgers,
  paths.draft,
  paths.letter,
  paths.draftLetter,
  paths.dutyFile,
]);
/** Nothing leads there in a district's round; it is read with the report that a commune owes its province. */
const elsewhere = new Set<string>([
  paths.upward,
  // With their problems and what follows, in tests of their own.
  paths.withdrawal,
  paths.lent,
  paths.writing,
]);

/** Which route an address is one of: as the router sees it, by its fixed words. */
function routeOf(address: string): string {
  const said = new URL(address, "http://x").pathname.split("/");
  const fits = (path: string) => {
    const parts = path.split("/");
    return (
      parts.length === said.length && parts.every((part, at) => part.startsWith(":") || part === said[at])
    );
  };
  const fixed = (path: string) => path.split("/").filter((part) => !part.startsWith(":")).length;
  return (
    Object.values(paths)
      .filter(fits)
      .sort((a, b) => fixed(b) - fixed(a))[0] ?? address
  );
}
