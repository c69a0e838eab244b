import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { PersonId, Sha256 } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import type { DeskSection } from "../../functions/core/report/desk.ts";
import { proofCode } from "../../functions/core/round/proof.ts";
import { aSection, figureOf, keepDesk, paragraph, saidBy } from "../support/desk.ts";
import { withEngines } from "../support/engines.ts";
import { publishEdition } from "./edition.ts";
import { type Caller, friday, openSite, round, type TestSite } from "./site.ts";

const engines = withEngines();
const desk = `/dot/${round}/soan`;
const page = `${desk}/s1`;
let site: TestSite;
let officer: Caller;
let minutes = 0;

const units = ["xa-tan-hoa", "xa-phu-loc", "xa-hoa-khe"];
const revenue = (text: string) =>
  figureOf("i-2-a.thu.value", text, "Thu ngân sách", units, {
    field: "i-2-a",
    unit: "triệu đồng",
    asked: 15,
  });
const section = (given: Partial<DeskSection> = {}) =>
  aSection("s1", {
    paragraphs: [
      paragraph("p~1", "Thu ngân sách đạt {{i-2-a.thu.value}} triệu đồng."),
      paragraph("p~2", "Nhiều xã làm đường."),
      paragraph("p~3", "Văn nghệ được duy trì."),
    ],
    figures: [revenue("6.473")],
    material: [
      saidBy(["xa-tan-hoa", "xa-phu-loc"], "Xã làm đường.", { type: "under", mark: "p~2", why: "agrees" }),
      saidBy(["xa-hoa-khe"], "Hợp tác xã chè được công nhận sản phẩm OCOP 4 sao."),
    ],
    former: ["Thu ngân sách đạt 5.912 triệu đồng."],
    ...given,
  });
const other = aSection("s0", { heading: "Lãnh đạo, chỉ đạo", chapter: { number: "I.", title: "LÃNH ĐẠO" } });

/** Each edition is made a minute after what was done before it. */
async function made(number: number, ...sections: readonly DeskSection[]) {
  later();
  const asOf = addMilliseconds(friday, minutes * 60_000);
  await publishEdition(site.world, number, [], { ...(await keepDesk(site.world, sections)), asOf });
  later();
}
const later = () => {
  minutes += 1;
  site.setClock(addMilliseconds(friday, minutes * 60_000));
};

beforeEach(async () => {
  minutes = 0;
  site = await openSite(engines());
  officer = await site.as("officer");
  await made(1, other, section());
});

const read = async (query = "", who = officer) => (await who.get(`${page}${query}`)).text();
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ([.,;:])/g, "$1");
const press = async (act: string, form: Readonly<Record<string, string>>, who = officer) => {
  const answer = await who.post(page, { act, ...form });
  later();
  return answer;
};
/** The last edit that a page shows on the paragraph it edits. */
const shown = (html: string) => /name="_over" value="([^"]*)"/.exec(html)?.[1] ?? "";
/** Of the group that holds the words. */
const groupOf = (html: string, said: string) =>
  [...html.matchAll(/<li id="y-([0-9a-f]{12})">.*?<\/li>/gs)].find(([item]) => item.includes(said))?.[1] ??
  "";

describe("the composing desk", () => {
  test("opens at the section that has material nobody used yet", async () => {
    const answer = await officer.get(desk);
    expect(answer.headers.get("location")).toBe(page);
  });

  test("without a draft says how one is begun, and with one from before the desk that it is made again", async () => {
    const bare = await openSite(engines());
    const asker = await bare.as("officer");
    expect(words(await (await asker.get(desk)).text())).toContain("Lập bản thảo");
    const leader = await bare.as("leader");
    expect(await (await leader.get(desk)).text()).not.toContain('<button type="submit" class="primary"');
    await publishEdition(bare.world, 1);
    expect(words(await (await asker.get(desk)).text())).toContain(
      "Bản số 1 lập trước khi có trang soạn báo cáo",
    );
  });

  test("shows the section as it prints, with each figure a link to those who gave it", async () => {
    const html = await read("?so=i-2-a.thu.value");
    expect(words(html)).toContain("Thu ngân sách đạt 6.473 triệu đồng.");
    expect(html).toContain(`/dot/${round}/bc/d1.xa-tan-hoa/ban-gui/1#f-i-2-a"`);
    expect(words(html)).toContain("3/15 đơn vị có số này");
    expect(words(html)).toContain("Hợp tác xã chè được công nhận sản phẩm OCOP 4 sao.");
  });

  test("a paragraph is reworded with its figure by name, and follows the figure into the next edition", async () => {
    const html = await read("?doan=p~1");
    expect(html).toContain("{{i-2-a.thu.value}}");
    const text = "Thu ngân sách trên địa bàn đạt {{i-2-a.thu.value}} triệu đồng, tăng so với cùng kỳ.";
    const answer = await press("reword", { mark: "p~1", text, _over: shown(html) });
    expect(answer.status).toBe(303);
    expect(words(await read())).toContain("trên địa bàn đạt 6.473 triệu đồng, tăng so với cùng kỳ.");
    expect(words(await read())).toContain("1 chỉnh sửa chưa có trong bản in 1");
    await made(2, other, section({ figures: [revenue("6.501")] }));
    const after = await read("?doan=p~1");
    expect(words(after)).toContain("Thu ngân sách vừa đổi theo nguồn: 6.473 thành 6.501.");
    expect(words(await read())).toContain("trên địa bàn đạt 6.501 triệu đồng, tăng so với cùng kỳ.");
  });

  test("a figure that moved is taken, or kept as it was with the reason", async () => {
    const text = "Thu đạt {{i-2-a.thu.value}} triệu đồng.";
    await press("reword", { mark: "p~1", text });
    await made(2, other, section({ figures: [revenue("6.501")] }));
    const unsaid = await press("keep", { mark: "p~1", keep: "i-2-a.thu.value", text, keepReason: " " });
    expect(unsaid.status).toBe(422);
    const kept = { mark: "p~1", keep: "i-2-a.thu.value", text, keepReason: "Chờ xã xác nhận" };
    expect((await press("keep", kept)).status).toBe(303);
    expect(words(await read())).toContain("Thu đạt 6.473 triệu đồng.");
    // Whoever looks where it comes from or puts it up for signature is told who holds to it and why.
    const held = /giữ 6\.473 lúc .*, không lấy 6\.501 theo nguồn\. Lý do: Chờ xã xác nhận/;
    expect(words(await read("?so=i-2-a.thu.value"))).toMatch(held);
    expect(await read("?doan=p~1")).toMatch(/data-name="i-2-a\.thu\.value"[^>]*>6\.473</);
    expect(words(await (await officer.get(`/dot/${round}/ky/2/trinh`)).text())).toMatch(held);
    await press("undo", {});
    expect(words(await read())).toContain("Thu đạt 6.501 triệu đồng.");
    await press("take", { mark: "p~1", text });
    expect(await read()).not.toContain("Đoạn này cần xem lại");
  });

  test("a paragraph is dropped with a reason, listed with it, and brought back", async () => {
    const without = await press("drop", { mark: "p~2", text: "Nhiều xã làm đường.", reason: "" });
    expect(without.status).toBe(422);
    expect(words(await without.text())).toContain("Chưa ghi lý do");
    await press("drop", { mark: "p~2", text: "Nhiều xã làm đường.", reason: "Trùng với mục 3" });
    const html = words(await read());
    expect(html).toContain("Đoạn đã bỏ: 1");
    expect(html).toContain("Lý do: Trùng với mục 3");
    await press("restore", { mark: "p~2" });
    expect(words(await read())).not.toContain("Đoạn đã bỏ");
  });

  test("undo takes back an officer's own acts one after another", async () => {
    await press("reword", { mark: "p~2", text: "Hầu hết các xã làm đường." });
    await press("drop", { mark: "p~3", text: "", reason: "Trùng" });
    await press("undo", {});
    expect(words(await read())).toContain("Văn nghệ được duy trì.");
    await press("undo", {});
    expect(words(await read())).toContain("Nhiều xã làm đường.");
    expect(await read()).not.toContain('value="undo"');
  });

  test("two officers at one paragraph: the second is told and keeps every word", async () => {
    const first = await site.world.people.find(v.parse(PersonId, "officer"));
    if (!first) throw new Error("no officer");
    const second = { ...first, id: v.parse(PersonId, "officer-2"), name: "Lê Thị Mai" };
    await site.world.people.keep(second);
    const colleague = await site.as("officer-2");
    const seen = shown(await read("?doan=p~2"));
    await press("reword", { mark: "p~2", text: "Lời của người thứ nhất.", _over: seen });
    const answer = await press(
      "reword",
      { mark: "p~2", text: "Lời của người thứ hai.", _over: seen },
      colleague,
    );
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain("Lời của người thứ hai.");
    expect(words(html)).toContain("Lời đang dùng: Lời của người thứ nhất.");
    // What each did stays their own: undoing does not reach into another's.
    expect(await read("", colleague)).not.toContain('value="undo"');
    await press("reword", { mark: "p~3", text: "Văn nghệ, thể thao được duy trì." }, colleague);
    await press("undo", {});
    const after = words(await read());
    expect(after).toContain("Văn nghệ, thể thao được duy trì.");
    expect(after).toContain("Nhiều xã làm đường.");
  });

  test("a paragraph is moved, split at an empty line and joined to the one above", async () => {
    const order = async () => {
      const html = words(await read());
      return ["Thu ngân sách đạt", "Nhiều xã", "Văn nghệ"].map((said) => html.indexOf(said));
    };
    const isSorted = (all: readonly number[]) => all.every((at, i) => i === 0 || at > (all[i - 1] ?? 0));
    expect(isSorted(await order())).toBe(true);
    await press("up", { mark: "p~3" });
    expect(isSorted(await order())).toBe(false);
    expect((await press("up", { mark: "p~1" })).status).toBe(422);
    await press("down", { mark: "p~3" });
    expect(isSorted(await order())).toBe(true);
    expect((await press("split", { mark: "p~3", text: "Không có chỗ tách." })).status).toBe(422);
    await press("split", { mark: "p~3", text: "Văn nghệ được duy trì.\r\n\r\nThể thao phát triển." });
    expect([...(await read()).matchAll(/class="par"/g)]).toHaveLength(4);
    await press("join-up", { mark: "p~2" });
    expect([...(await read()).matchAll(/class="par"/g)]).toHaveLength(3);
    expect(words(await read())).toContain("triệu đồng. Nhiều xã làm đường.");
  });

  test("material is put in, left with a reason and taken up again; the meter follows", async () => {
    expect(words(await read())).toContain("đã dùng 2/3 ý");
    const group = groupOf(await read(), "Hợp tác xã chè");
    expect((await press("leave", { group, reason: "" })).status).toBe(422);
    await press("leave", { group, reason: "Đã nêu ở mục 3" });
    expect(words(await read())).toContain("Để lại, có lý do: 1");
    expect(words(await read())).toContain("Đã nêu ở mục 3");
    await press("take-up", { group });
    await press("put-in", { group });
    expect(words(await read())).toContain("đã dùng 3/3 ý");
    await press("undo", {});
    await press("join", { group, mark: "p~2" });
    const html = words(await read());
    expect(html).toContain("Nhiều xã làm đường. Hợp tác xã chè được công nhận sản phẩm OCOP 4 sao.");
    expect(html).toContain("đã dùng 3/3 ý");
  });

  test("a unit's sentence is quoted by the button beside it, in its own words under its own name", async () => {
    const html = await read();
    const group = groupOf(html, "Hợp tác xã chè");
    expect(html).toContain('value="quote"');
    expect((await press("quote", { group })).status).toBe(303);
    const after = words(await read());
    expect(after).toMatch(/“Hợp tác xã chè được công nhận sản phẩm OCOP 4 sao\.?”/);
    expect(after).toContain("đã dùng 3/3 ý");
  });

  test("leads to pictures of all printed pages and to the file they are in", async () => {
    const pages = `/dot/${round}/ban/1/trang`;
    expect(await read()).toContain(`href="${pages}"`);
    const html = await (await officer.get(pages)).text();
    for (const page of [1, 2, 3]) expect(html).toContain(`src="${pages}/${page}"`);
    expect(html).toContain(`href="/dot/${round}/ban/1/pdf"`);
    expect((await officer.get(`/dot/${round}/ban/9/trang`)).status).toBe(404);
    const clerk = await site.as("clerk.xa-tan-hoa");
    expect((await clerk.get(pages)).status).toBe(404);
  });

  test("pictures of a long report are turned over, none of them left away", async () => {
    const edition = await site.world.editions.find(round, 1);
    if (!edition) throw new Error("no edition");
    const proof = proofCode(v.parse(Sha256, "b".repeat(64)));
    await site.world.editions.publish({ ...edition, number: 7, proof, pdf: { ...edition.pdf, pages: 23 } });
    const seen = new Set<string>();
    let next = `/dot/${round}/ban/7/trang`;
    for (let turned = 0; turned < 3; turned += 1) {
      const html = await (await officer.get(next)).text();
      for (const [, page = ""] of html.matchAll(/src="[^"]*\/trang\/(\d+)"/g)) seen.add(page);
      next = `/dot/${round}/ban/7/trang?trang=${turned + 2}`;
      expect(html.includes(`href="${next}"`)).toBe(turned < 2);
    }
    expect(seen.size).toBe(23);
  });

  test("what was told wrongly is answered with words, and nothing is written", async () => {
    expect((await press("đốt", { mark: "p~1" })).status).toBe(422);
    expect((await press("reword", { mark: "khong-co", text: "x" })).status).toBe(422);
    expect((await press("reword", { mark: "p~1", text: "x".repeat(20_001) })).status).toBe(422);
    expect((await press("reword", { mark: "p~1", text: " " })).status).toBe(422);
    expect((await press("put-in", { group: "0".repeat(12) })).status).toBe(422);
    expect((await officer.get(`${desk}/khong-co`)).status).toBe(404);
    expect(await site.world.edits.of(round)).toEqual([]);
  });

  test("words of units and officers are shown as words, whatever they hold", async () => {
    const text = `<script>alert(1)</script> "&' {{khong-co}} \${x}`;
    const answer = await press("reword", { mark: "p~2", text });
    expect(answer.status).toBe(422);
    expect(await answer.text()).not.toContain("<script>alert");
    await press("reword", { mark: "p~2", text: text.replace("{{khong-co}}", "") });
    expect(await read("?doan=p~2")).not.toContain("<script>alert");
  });

  test("a leader reads the desk and writes nothing on it; a unit has no desk", async () => {
    const leader = await site.as("leader");
    const html = await read("?doan=p~1&nhom=0&so=i-2-a.thu.value", leader);
    expect(words(html)).toContain("Trang này để xem; chuyên viên soạn.");
    expect(html).not.toContain("<textarea");
    expect(html).not.toContain('name="act"');
    expect((await press("drop", { mark: "p~1", reason: "x" }, leader)).status).toBe(403);
    const clerk = await site.as("clerk.xa-tan-hoa");
    expect((await clerk.get(page)).status).toBe(404);
  });
});
