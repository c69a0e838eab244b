import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { AuthorityId } from "../../functions/core/ids.ts";
import roster from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };
import { withEngines } from "../support/engines.ts";
import { paragraph, wordFile } from "../support/ooxml.ts";
import { unescaped } from "../support/unescaped.ts";
import { type Caller, openSite, type TestSite } from "./site.ts";

const engines = withEngines();
const draftsOf = async ({ world }: TestSite) => world.directiveDrafts.of(authority);
const authority = v.parse(AuthorityId, roster.authority.id);
const seed = (number: string) =>
  readFileSync(join(import.meta.dirname, `../intake/seeds/${number}.txt`), "utf8");

/** What a browser would send of the proposal if its button were pressed at once. */
function asShown(page: string): Record<string, string> {
  const form = /<form method="post" class="proposal">([\s\S]*?)<\/form>/.exec(page)?.[1] ?? "";
  const sent: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    const ticked = !/type="(?:checkbox|radio)"/.test(tag) || / checked/.test(tag);
    if (ticked) sent[attribute("name") ?? ""] = unescaped(attribute("value") ?? "");
  }
  return sent;
}

const asked = (page: string) => [
  ...new Set([...page.matchAll(/type="radio" name="(take\.[^"]+)"/g)].map(([, name = ""]) => name)),
];

async function handIn(
  caller: Caller,
  content: { text: string } | { file: Uint8Array<ArrayBuffer>; name: string },
) {
  const form = new FormData();
  form.set("_act", "read");
  if ("text" in content) form.set("text", content.text);
  else form.set("file", new File([content.file], content.name));
  return caller.post("/tu-van-ban", form);
}

describe("a round from an office's own document", () => {
  test("seed 000 pasted: every point is shown with its lines, what is doubtful is asked, nothing is kept yet", async () => {
    const site = await openSite(engines());
    const officer = await site.as("officer");
    const answer = await handIn(officer, { text: seed("000") });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(asked(page)).toEqual(["take.subject", "take.issuer"]);
    expect(page).toContain('href="#l23"');
    expect(page).toContain("hết thứ Hai, 27/6/2022");
    expect(await draftsOf(site)).toEqual([]);
  });

  test("the button pressed with a question open shows the page again, answers kept", async () => {
    const site = await openSite(engines());
    const officer = await site.as("officer");
    const page = await (await handIn(officer, { text: seed("000") })).text();
    const answer = await officer.post("/tu-van-ban", {
      ...asShown(page),
      _act: "make",
      "take.subject": "keep",
    });
    expect(answer.status).toBe(422);
    const again = await answer.text();
    expect(again).toContain('href="#p-issuer"');
    expect(asShown(again)["take.subject"]).toBe("keep");
  });

  test("answered, it becomes a draft, one however often the button is pressed; what was left out is not in it", async () => {
    const site = await openSite(engines());
    const officer = await site.as("officer");
    const page = await (await handIn(officer, { text: seed("000") })).text();
    const { "take.cutoffs.1": _, ...kept } = asShown(page);
    const answers = {
      ...{ ...kept, _act: "make", "take.subject": "keep", "take.issuer": "out" },
      "words.demands.1.recipient": "Trưởng cụm, khối thi đua",
      "words.kind.value": "Công văn",
    };
    const first = await officer.post("/tu-van-ban", answers);
    const second = await officer.post("/tu-van-ban", answers);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    const [draft, ...more] = await draftsOf(site);
    expect(more).toEqual([]);
    expect(draft?.dataCutoff).toBeUndefined();
    expect(draft?.demands.map(({ kind, recipient }) => [kind, recipient])[0]).toEqual([
      "report",
      "Trưởng cụm, khối thi đua",
    ]);
    expect(draft?.outline.map(({ number, title }) => [number, title])).toEqual([
      ["I.", "NỘI DUNG SƠ KẾT"],
      ["II.", "TỔ CHỨC THỰC HIỆN"],
    ]);
    expect((await officer.get(first.headers.get("location") ?? "")).status).toBe(200);
  });

  test("a Word file is read like the pasted words; its day can be changed, and an unreadable one is asked again", async () => {
    const site = await openSite(engines());
    const officer = await site.as("officer");
    const body = seed("003")
      .replaceAll(/[#*]/g, "")
      .split("\n")
      .map((line) => paragraph(line.replaceAll("&", "&amp;")))
      .join("");
    const page = await (await handIn(officer, { file: wordFile({ body }), name: "cong-van.docx" })).text();
    expect(page).toContain("2597/UBND-NV");
    const given = { ...asShown(page), _act: "make", "take.issuer": "out" };
    const wrong = await officer.post("/tu-van-ban", {
      ...given,
      "words.issueDate.value": "ngày ba tháng bảy",
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Chưa đọc được nội dung vừa sửa");
    expect(
      (await officer.post("/tu-van-ban", { ...given, "words.issueDate.value": "4/7/2024" })).status,
    ).toBe(303);
    const [draft] = await draftsOf(site);
    expect(draft?.document).toMatchObject({ number: "2597/UBND-NV", issueDate: "2024-07-04" });
  });

  test("a scan is said to be one, with what to do; so is what is no document, and nothing at all", async () => {
    const site = await openSite(engines());
    const officer = await site.as("officer");
    const scan = await PDFDocument.create();
    scan.addPage().drawRectangle({ x: 50, y: 50, width: 400, height: 600 });
    const told = async (content: Parameters<typeof handIn>[1]) => {
      const answer = await handIn(officer, content);
      expect(answer.status).toBe(422);
      return answer.text();
    };
    expect(await told({ file: new Uint8Array(await scan.save()), name: "quet.pdf" })).toContain(
      "Tệp là bản quét (1 trang ảnh)",
    );
    expect(
      await told({ file: new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0, 1, 0, 2]), name: "anh.gif" }),
    ).toContain("không phải là văn bản Word");
    expect(await told({ text: "  \n " })).toContain("Chưa có gì để đọc");
  });

  test("a page that carries something else than a document is refused", async () => {
    const site = await openSite(engines());
    const officer = await site.as("officer");
    for (const _document of ["", "[]", "{", '[{"text":1}]']) {
      const answer = await officer.post("/tu-van-ban", { _act: "make", _document });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
  });

  test("only who issues directives reads documents", async () => {
    const site = await openSite(engines());
    expect((await (await site.as("clerk.xa-hoa-khe")).get("/tu-van-ban")).status).toBe(404);
  });
});
