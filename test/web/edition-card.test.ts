import { expect, test } from "vitest";
import { withEngines } from "../support/engines.ts";
import { publishEdition } from "./edition.ts";
import { at, openSite, round } from "./site.ts";

const engines = withEngines();

test("an edition's card names the same minute as its printed introduction, one that takes in all it counted", async () => {
  const site = await openSite(engines());
  await publishEdition(site.world, 1, [], { asOf: at("2022-06-24T08:06:41+07:00") });
  const officer = await site.as("officer");
  for (const page of ["ban", "ket-qua"]) {
    const text = await (await officer.get(`/dot/${round}/${page}`)).text();
    expect(text, page).toContain("Số liệu nhận trước 08:07 thứ Sáu, 24/6/2022");
  }
});

test("the two things to press over the editions stand apart, in the row where buttons stand", async () => {
  const site = await openSite(engines());
  const page = await (await (await site.as("officer")).get(`/dot/${round}/ban`)).text();
  const row = page.split('<div class="acts">')[1]?.split("</div>")[0] ?? "";
  expect(row).toContain("Tổng hợp báo cáo");
  expect(row).toContain("Phông chữ của văn bản");
});
