import { beforeEach, describe, expect, test } from "vitest";
import { textOf } from "../pdf/poppler.ts";
import { aSection, figureOf, keepDesk, paragraph } from "../support/desk.ts";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { publishEdition } from "./edition.ts";
import { type Caller, openSite, round, type TestSite } from "./site.ts";

const engines = withEngines();
const page = `/dot/${round}/soan/so-sanh`;
let site: TestSite;
let officer: Caller;

const said = (revenue: string, roads: string) =>
  aSection("s1", {
    paragraphs: [paragraph("p~1", "Thu ngân sách đạt {{thu}} triệu đồng."), paragraph("p~2", roads)],
    figures: [figureOf("thu", revenue, "Thu ngân sách", ["xa-tan-hoa"], { field: "i-2-a", asked: 15 })],
  });

beforeEach(async () => {
  site = await openSite(engines(), { press: () => ({ faces }) });
  officer = await site.as("officer");
  await publishEdition(site.world, 1, [], await keepDesk(site.world, [said("6.473", "Nhiều xã làm đường.")]));
});

describe("two editions beside each other", () => {
  test("are chosen once there are two, and come as a paper that names the figures that changed", async () => {
    expect(await (await officer.get(page)).text()).toContain("Mới có một bản nên chưa so sánh được.");
    await publishEdition(
      site.world,
      2,
      [],
      await keepDesk(site.world, [said("6.500", "Hầu hết các xã làm đường.")]),
    );
    expect(await (await officer.get(page)).text()).toContain("Lập bản so sánh");
    const paper = await officer.get(`${page}?truoc=1&sau=2`);
    expect(paper.headers.get("content-type")).toBe("application/pdf");
    const text = textOf(new Uint8Array(await paper.arrayBuffer()));
    expect(text).toMatch(/Số liệu thay đổi[\s\S]*Thu ngân\s+sách\s+6\.473\s+6\.500/u);
    expect(text).toContain("Nhiều Hầu hết các xã làm đường.");
  });

  test("of one and the same, or of one that is not there, are no comparison", async () => {
    expect((await officer.get(`${page}?truoc=1&sau=1`)).status).toBe(422);
    expect((await officer.get(`${page}?truoc=1&sau=7`)).status).toBe(404);
    expect((await officer.get(`${page}?truoc=ky-truoc&sau=1`)).status).toBe(404);
  });
});
