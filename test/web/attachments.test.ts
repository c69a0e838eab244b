import { strToU8 } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { viFileRefusals } from "../../web/words/vi/refusals.ts";
import { aPdf, compound, office, png } from "../files/made.ts";
import { withEngines } from "../support/engines.ts";
import { type Caller, openSite, reportOf, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
beforeAll(async () => {
  site = await openSite(engines());
});

/** A clerk with nothing attached yet; each test is another unit's. */
async function clerkOf(unit: string) {
  const clerk = await site.as(`clerk.${unit}`);
  return { clerk, tep: `${reportOf(unit)}/tep`, ...acts(clerk, `${reportOf(unit)}/tep`) };
}

type Named = readonly [name: string, bytes: Uint8Array];

function acts(clerk: Caller, tep: string) {
  return {
    async send(...files: readonly Named[]): Promise<Response> {
      const form = new FormData();
      for (const [name, bytes] of files) form.append("file", new File([new Uint8Array(bytes)], name));
      return clerk.post(tep, form);
    },
    async listed(): Promise<readonly { readonly name: string; readonly href: string }[]> {
      const page = await (await clerk.get(tep)).text();
      return [...page.matchAll(/<a href="([^"]*\/tep\/fil_[^"]*)">([^<]*)<\/a>/g)].map(
        ([, href = "", name = ""]) => ({
          href,
          name,
        }),
      );
    },
  };
}

describe("T27: files that are hard to tell apart", () => {
  test("T27: two files of the same content are both kept, under their own names", async () => {
    const { clerk, send, listed } = await clerkOf("xa-tan-hoa");
    const bytes = await aPdf();
    expect((await send(["Phụ lục 1.pdf", bytes], ["Phụ lục 2.pdf", bytes])).status).toBe(303);
    const files = await listed();
    expect(files.map(({ name }) => name).sort()).toEqual(["Phụ lục 1.pdf", "Phụ lục 2.pdf"]);
    for (const { href } of files) {
      expect(Buffer.from(await (await clerk.get(href)).arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    }
  });

  test("T27: an empty file is refused in words, and those beside it are kept", async () => {
    const { send, listed } = await clerkOf("xa-binh-ha");
    const answer = await send(["trống.pdf", new Uint8Array(0)], ["đủ.pdf", await aPdf()]);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`trống.pdf: ${viFileRefusals.empty}`);
    expect((await listed()).map(({ name }) => name)).toEqual(["đủ.pdf"]);
  });

  test("T27: a whole file of 99 bytes is taken, and 99 bytes of a longer one are told to be cut off", async () => {
    const { clerk, send, listed } = await clerkOf("xa-hoa-khe");
    const tiny = "%PDF-1.4\n1 0 obj<</Type/Page>>endobj\n".padEnd(75, "%").concat("\nstartxref\n0\n%%EOF\n");
    const whole = strToU8(tiny.padEnd(99, "\n"));
    expect(whole).toHaveLength(99);
    const answer = await send(["nhỏ.pdf", whole], ["đứt.pdf", (await aPdf()).slice(0, 99)]);
    expect(await answer.text()).toContain(`đứt.pdf: ${viFileRefusals["cut-off"]}`);
    const [file, ...others] = await listed();
    expect([file?.name, others]).toEqual(["nhỏ.pdf", []]);
    expect(
      Buffer.from(await (await clerk.get(file?.href ?? "")).arrayBuffer()).equals(Buffer.from(whole)),
    ).toBe(true);
  });

  test("T27: ten files with one name are ten, each with its own bytes; the eleventh is refused in words", async () => {
    const { clerk, send, listed } = await clerkOf("xa-dong-giang");
    const many = await Promise.all(Array.from({ length: 11 }, (_, place) => aPdf(place + 1)));
    const answer = await send(...many.map((bytes): Named => ["Báo cáo.pdf", bytes]));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`Báo cáo.pdf: ${viFileRefusals.count}`);
    const files = await listed();
    expect(files.map(({ name }) => name)).toEqual(Array(10).fill("Báo cáo.pdf"));
    const lengths = await Promise.all(
      files.map(async ({ href }) => (await (await clerk.get(href)).arrayBuffer()).byteLength),
    );
    expect(lengths.sort((a, b) => a - b)).toEqual(many.slice(0, 10).map(({ length }) => length));
  });
});

describe("files that come at the same moment", () => {
  test("thirty at once are ten in the end, and the others are refused in words", async () => {
    const { send, listed } = await clerkOf("xa-phu-loc");
    const bytes = await aPdf();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => send([`Phụ lục ${n}.pdf`, bytes])),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(10);
    const refused = answers.filter(({ status }) => status === 422);
    expect(refused).toHaveLength(20);
    for (const answer of refused) expect(await answer.text()).toContain(viFileRefusals.count);
    expect(await listed()).toHaveLength(10);
  });

  test("no more are on their way to one report than twenty", async () => {
    const { clerk, tep } = await clerkOf("xa-phu-loc");
    const begun = await Promise.all(
      Array.from({ length: 25 }, (_, n) => clerk.post(`${tep}/phan`, { name: `${n}.pdf`, bytes: "1000" })),
    );
    expect(begun.filter(({ status }) => status === 201)).toHaveLength(20);
    const [refused] = begun.filter(({ status }) => status === 422);
    expect(await refused?.text()).toContain("quá nhiều tệp tải lên dở dang");
  });
});

describe("T28: files that pass for what they are not", () => {
  const html = strToU8("<html><script>alert(1)</script></html>");
  const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]);

  test("T28: a page or a program called .pdf, and a page with a PDF behind it, are refused", async () => {
    const { send, listed } = await clerkOf("p-yte");
    const pdf = await aPdf();
    const behind = Buffer.concat([html, pdf]);
    const answer = await send(["báo cáo.pdf", html], ["cài đặt.pdf", program], ["hai mặt.pdf", behind]);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const name of ["báo cáo.pdf", "cài đặt.pdf", "hai mặt.pdf"]) {
      expect(page).toContain(`${name}: ${viFileRefusals.type}`);
    }
    expect(await listed()).toEqual([]);
  });

  test("T28: what is a PDF and a page at once, or has two endings, leaves only as a download and is never sniffed", async () => {
    const { clerk, send, listed } = await clerkOf("p-yte");
    const polyglot = Buffer.from(await aPdf());
    const both = Buffer.concat([
      polyglot,
      Buffer.from("\n<html><script>alert(1)</script></html>\nstartxref\n0\n%%EOF"),
    ]);
    await send(["hai mặt.pdf", both], ["ảnh.png.html", png(10, 10)], ["báo cáo.pdf.exe", await aPdf()]);
    const files = await listed();
    const names = files.map(({ name }) => name).sort();
    expect(names).toEqual(["báo cáo.pdf.exe.pdf", "hai mặt.pdf", "ảnh.png.html.png"]);
    for (const { href } of files) {
      const given = await clerk.get(href);
      expect(given.headers.get("content-disposition")).toMatch(/^attachment;/);
      expect(given.headers.get("x-content-type-options")).toBe("nosniff");
      expect(given.headers.get("content-type")).toMatch(/^(application\/pdf|image\/png)$/);
      expect(given.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
  });

  test("T28: a name that turns its letters around is refused, not repaired", async () => {
    const { send } = await clerkOf("p-yte");
    const answer = await send(["báo cáo\u202Efdp.exe", await aPdf()]);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(viFileRefusals.name);
  });
});

describe("T30: files with a password", () => {
  test("T30: PDF, Word and Excel, old and new, are refused with the one sentence", async () => {
    const { send, listed } = await clerkOf("p-tu-phap");
    const pdf = Buffer.from(await aPdf())
      .toString("latin1")
      .replace("trailer\n<<", "trailer\n<<\n/Encrypt 9 0 R");
    const zipped = Buffer.from(office());
    zipped.writeUInt8(1, zipped.indexOf("PK\u0001\u0002") + 8);
    const locked: readonly Named[] = [
      ["khóa.pdf", Buffer.from(pdf, "latin1")],
      ["khóa.docx", compound({ EncryptionInfo: [], EncryptedPackage: [] })],
      ["khóa.doc", compound({ WordDocument: [0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 1] })],
      ["khóa.xls", compound({ Workbook: [9, 8, 2, 0, 0, 6, 0x2f, 0, 0, 0] })],
      ["khóa từng phần.docx", zipped],
    ];
    const answer = await send(...locked);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const [name] of locked) expect(page).toContain(`${name}: ${viFileRefusals.password}`);
    expect(await listed()).toEqual([]);
  });
});

test("what a form without a script cannot carry is said beside the box, and refused above it in the same words", async () => {
  const { clerk, tep, send, listed } = await clerkOf("p-vhtt");
  const page = await (await clerk.get(tep)).text();
  expect(page).toMatch(/<noscript><p class="hint">Trình duyệt đang tắt JavaScript: .* không quá 4 MB\./);
  const answer = await send(["a.pdf", new Uint8Array(2_200_000)], ["b.pdf", new Uint8Array(2_200_000)]);
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain("Các tệp gửi trong một lần vượt 4 MB.");
  expect(await listed()).toEqual([]);
});
