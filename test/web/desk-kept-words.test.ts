import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { PersonId, Sha256 } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { aSection, figureOf, keepDesk, paragraph, saidBy } from "../support/desk.ts";
import { withEngines } from "../support/engines.ts";
import { publishEdition } from "./edition.ts";
import { type Caller, friday, openSite, round, type TestSite } from "./site.ts";

const engines = withEngines();
const page = `/dot/${round}/soan/s1`;
let site: TestSite;
let an: Caller;
let mai: Caller;
let minutes = 0;
const later = () => {
  minutes += 1;
  site.setClock(addMilliseconds(friday, minutes * 60_000));
};
const section = () =>
  aSection("s1", {
    paragraphs: [
      paragraph("p~1", "Thu ngân sách đạt {{thu.value}} triệu đồng."),
      paragraph("p~2", "{{q.lam-duong}} làm đường."),
      paragraph("p~3", "{{q.van-nghe}}Văn nghệ được duy trì."),
    ],
    figures: [
      figureOf("thu.value", "6.473", "Thu ngân sách", ["xa-tan-hoa"], { field: "i-2-a", asked: 15 }),
      figureOf("q.lam-duong", "Nhiều xã", "Số đơn vị nêu nội dung này", ["xa-tan-hoa"], { asked: 15 }),
      figureOf("q.van-nghe", "", "Số đơn vị nêu nội dung này", ["xa-tan-hoa"]),
    ],
    formerLive: [
      {
        mark: "cu",
        template: "{{q.cu~1jw.jn2}} làm thủy lợi, thu {{cu.value}} triệu đồng.",
        figures: { "q.cu~1jw.jn2": "Ở hầu hết các xã,", "cu.value": "5.912" },
      },
    ],
    former: ["Ở hầu hết các xã, làm thủy lợi, thu 5.912 triệu đồng."],
    material: [saidBy(["xa-hoa-khe"], "Hợp tác xã chè được công nhận sản phẩm OCOP 4 sao.")],
  });

beforeEach(async () => {
  minutes = 0;
  site = await openSite(engines());
  an = await site.as("officer");
  const officer = await site.world.people.find(v.parse(PersonId, "officer"));
  if (!officer) throw new Error("no officer");
  await site.world.people.keep({ ...officer, id: v.parse(PersonId, "officer-2"), name: "Lê Thị Mai" });
  mai = await site.as("officer-2");
  later();
  const asOf = addMilliseconds(friday, minutes * 60_000);
  await publishEdition(site.world, 1, [], { ...(await keepDesk(site.world, [section()])), asOf });
  later();
});

const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ([.,;:])/g, "$1");
const read = async (query = "") => (await an.get(`${page}${query}`)).text();
const press = async (who: Caller, act: string, form: Readonly<Record<string, string>>) => {
  const answer = await who.post(page, { act, ...form });
  later();
  return answer;
};
const alertIn = (html: string) => words(/role="alert".*?<\/div>/s.exec(html)?.[0] ?? "");
const groupOf = (html: string) => /<li id="y-([0-9a-f]{12})">/.exec(html)?.[1] ?? "";

describe("words typed at the desk are never lost", () => {
  test("a paragraph dropped meanwhile: the page says who dropped it, and every word is kept in a box", async () => {
    await press(mai, "drop", { mark: "p~2", reason: "Trùng" });
    const answer = await press(an, "reword", { mark: "p~2", text: "Lời gõ mất nửa giờ.", _over: "" });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(alertIn(html)).toContain("Lê Thị Mai vừa bỏ đoạn này lúc");
    expect(html).toMatch(/<textarea[^>]*name="text"[^>]*>\s*Lời gõ mất nửa giờ\.<\/textarea>/);
    await press(an, "add", { text: "Lời gõ mất nửa giờ." });
    expect(words(await read())).toContain("Lời gõ mất nửa giờ.");
  });

  test("a paragraph merged meanwhile is told of as merged, whatever was asked", async () => {
    await press(mai, "join-up", { mark: "p~2" });
    for (const act of ["reword", "up", "split", "join-up", "drop", "keep"]) {
      const typed = "Lời gõ thứ nhất.\n\nLời gõ thứ hai.";
      const html = await (await press(an, act, { mark: "p~2", text: typed, reason: "Vì trùng" })).text();
      expect(alertIn(html), act).toContain("Lê Thị Mai vừa gộp đoạn này vào đoạn khác lúc");
      expect(html, act).toContain("Lời gõ thứ hai.");
      expect(html, act).toContain("Vì trùng");
    }
  });

  test("what a unit said and another officer took already is told, and the reason typed is kept", async () => {
    const group = groupOf(await read());
    await press(mai, "put-in", { group });
    const again = await press(an, "put-in", { group });
    expect(again.status).toBe(422);
    expect(alertIn(await again.text())).toContain("Lê Thị Mai đã đưa ý này vào báo cáo lúc");
    const left = await (await press(an, "leave", { group, reason: "Đã nêu ở mục 3" })).text();
    expect(alertIn(left)).toContain("Lê Thị Mai đã đưa ý này vào báo cáo lúc");
    expect(left).toContain("Đã nêu ở mục 3");
  });

  test.each([
    ["up", {}],
    ["down", {}],
    ["join-up", {}],
    ["drop", { reason: "Trùng" }],
    ["restore", {}],
  ])("what was typed before “%s” is written down with it, and is taken back after it", async (act, more) => {
    const typed = "Nhiều xã đã làm đường bê tông.";
    expect((await press(an, act, { mark: "p~2", text: typed, _over: "", ...more })).status).toBe(303);
    const edits = await site.world.edits.of(round);
    expect(edits).toHaveLength(2);
    if (act !== "restore") expect(words(await read())).toContain(typed);
    await press(an, "undo", {});
    expect(words(await read())).toContain(typed);
    await press(an, "undo", {});
    expect(words(await read())).toContain("Nhiều xã làm đường.");
  });

  test("a button pressed on a box that nobody typed in words nothing", async () => {
    await press(an, "up", { mark: "p~2", text: "{{q.lam-duong}} làm đường.\r\n" });
    await press(an, "up", { mark: "p~3", text: "Văn nghệ được duy trì." });
    expect(await site.world.edits.of(round)).toMatchObject([{ act: "move" }, { act: "move" }]);
  });
});

describe("figures of a paragraph", () => {
  test("say how many units gave them, and of a sentence how many say it; closing leads back to the paragraph", async () => {
    const amount = await read("?so=thu.value");
    expect(words(amount)).toContain("1/15 đơn vị có số này");
    expect(amount).toMatch(/<a href="[^"]*#d-p_1">Đóng</);
    const sentence = words(await read("?so=q.lam-duong"));
    expect(sentence).toContain("1/15 đơn vị nêu nội dung này");
    expect(sentence).not.toContain("có số này");
  });

  test("that print nothing leave no empty link, and their names are not shown in the box", async () => {
    expect(await read()).not.toMatch(/<a class="f"[^>]*><\/a>/);
    expect(await read("?doan=p~3")).toMatch(/<textarea[^>]*data-live[^>]*>\s*Văn nghệ được duy trì\.</);
  });

  test("carried over from the period before are told in plain words where nobody gives them now", async () => {
    await press(an, "from-former", { former: "0" });
    const mark = (await site.world.edits.of(round)).flatMap((edit) =>
      edit.act === "carry-over" ? edit.paragraphs : [],
    )[0]?.mark;
    const html = await read(`?doan=${mark}`);
    expect(html).not.toContain("q.cu~1jw.jn2");
    expect(words(html)).toContain("Ở hầu hết các xã, làm thủy lợi, thu 5.912 triệu đồng.");
    expect(words(html)).toContain("Kỳ này không đơn vị nào nêu câu này; đoạn vẫn in “Ở hầu hết các xã”.");
    expect(words(html)).toContain("Kỳ này không đơn vị nào báo số này; đoạn vẫn in “5.912”.");
  });
});

describe("what the desk says of the report", () => {
  test("an edit taken back is no edit that the draft lacks", async () => {
    await press(an, "reword", { mark: "p~2", text: "Nhiều xã đã làm đường." });
    expect(words(await read())).toContain("1 chỉnh sửa chưa có trong bản in 1");
    await press(an, "undo", {});
    expect(words(await read())).not.toContain("chỉnh sửa chưa có trong bản in");
  });

  test("a section of which nothing prints is not told as done", async () => {
    for (const mark of ["p~1", "p~2", "p~3"]) await press(an, "drop", { mark, reason: "Trùng" });
    await press(an, "leave", { group: groupOf(await read()), reason: "Trùng" });
    expect(words(/<nav class="sections".*?<\/nav>/s.exec(await read())?.[0] ?? "")).toContain(
      "chưa có nội dung",
    );
  });

  test("says where the report stands, with the note of whoever sent it back, and leads there", async () => {
    const hash = v.parse(Sha256, "a".repeat(64));
    const at = addMilliseconds(friday, minutes * 60_000);
    const [by, leader] = [v.parse(PersonId, "officer"), v.parse(PersonId, "leader")];
    const desk = { ...(await keepDesk(site.world, [section()])), asOf: at };
    const put = { act: "put-up" as const, at, by, hash, to: leader };
    await publishEdition(site.world, 2, [], { ...desk, course: [put] });
    const waiting = await read();
    expect(words(waiting)).toMatch(/Bản số 2 đang chờ .+ ký, trình lúc/);
    expect(waiting).toMatch(/<a class="button quiet" href="[^"]*\/ky\/2">Xem bản đang trình</);
    const back = { act: "sent-back" as const, at, by: leader, hash, reason: "Bổ sung số liệu quỹ" };
    await publishEdition(site.world, 3, [], { ...desk, course: [put, back] });
    expect(words(await read())).toMatch(/Bản số 3: .+ trả lại lúc .+: Bổ sung số liệu quỹ/);
    const page = words(await (await an.get(`/dot/${round}/ky/3`)).text());
    expect(page).toContain("Bản này đã trình và được trả lại");
    expect(page).not.toContain("Bản này là dự thảo, chưa trình ký");
  });
});
