import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { PersonId, Sha256 } from "../../functions/core/ids.ts";
import { breakIn, Entry } from "../../functions/core/obligation/ledger.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import { packed } from "../../functions/pipeline/archive/pack.ts";
import { recordXml } from "../../functions/pipeline/archive/record-xml.ts";
import { textOf } from "../pdf/poppler.ts";
import { aSection, figureOf, keepDesk, paragraph } from "../support/desk.ts";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { publishEdition, signedAt } from "./edition.ts";
import { at, type Caller, openSite, round, type TestSite } from "./site.ts";

const engines = withEngines();
const path = `/dot/${round}/ky/1/ho-so-luu-tru`;
const issuedAt = at("2022-06-30T10:15+07:00");
const hashOf = (bytes: Uint8Array) => v.parse(Sha256, createHash("sha256").update(bytes).digest("hex"));

let site: TestSite;
let officer: Caller;
let edition: Edition;

async function kept(folder: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  const key = `${folder}/${site.world.mint.fileId()}`;
  await site.world.files.write(key, bytes, "application/octet-stream");
  return { key, bytes: bytes.length, hash: hashOf(bytes) };
}

/** As its course leaves it once it is signed and out. */
async function issued(published: Edition, replaces?: number): Promise<void> {
  const signed = { ...signedAt(issuedAt), ...(await kept("signed", "đã ký")), number: "45", date: "30" };
  const by = v.parse(PersonId, "officer");
  const coveringNote = { ...(await kept("editions", "phiếu trình")), pages: 1 };
  const taken = { at: issuedAt, by, hash: published.pdf.hash };
  const putUp = { ...taken, to: v.parse(PersonId, "leader"), coveringNote };
  const instead = replaces === undefined ? {} : { replaces: { edition: replaces, reason: "Sai số liệu." } };
  await site.world.editions.decide(published, {
    signed,
    course: [
      { act: "put-up", ...putUp, ...instead },
      { act: "numbered", ...taken, file: signed },
      { act: "issued", ...taken },
    ],
  });
}

const deskSaying = (revenue: string) =>
  keepDesk(site.world, [
    aSection("s1", {
      paragraphs: [paragraph("p~1", "Thu ngân sách đạt {{thu}} triệu đồng.")],
      figures: [figureOf("thu", revenue, "Thu ngân sách", ["xa-tan-hoa"])],
    }),
  ]);

beforeEach(async () => {
  site = await openSite(engines(), { press: () => ({ faces }) });
  site.setClock(issuedAt);
  officer = await site.as("officer");
  const head = {
    ...{
      kind: "Báo cáo",
      symbol: "BC-UBND",
      subject: "Công tác thi đua <6 tháng> & khen thưởng",
      month: 6,
      year: 2022,
    },
    signatory: { authority: ["TM. ỦY BAN NHÂN DÂN"], position: "CHỦ TỊCH", name: "Trần Quang Bình" },
    ...{ addressees: ["Sở Nội vụ"], recipients: ["Như trên"] },
  };
  const published = await publishEdition(site.world, 1, [], {
    asOf: issuedAt,
    head,
    docx: await kept("editions", "word"),
    report: await kept("editions", "{}"),
    book: {
      pdf: { ...(await kept("editions", "sách")), pages: 2 },
      xlsx: await kept("editions", "bảng"),
    },
    bound: {
      ...(await kept("editions", "bound")),
      documents: [{ from: "UBND xã Phú Lộc", name: "Danh sách.pdf", pages: 2 }],
    },
  });
  await issued(published);
  edition = (await site.world.editions.find(round, 1)) ?? expect.unreachable();
});

async function opened(asked = path) {
  const answer = await officer.get(asked);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/zip"]);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { bytes, files: unzipSync(bytes) };
}

const textIn = (files: Record<string, Uint8Array>, name: string) =>
  strFromU8(files[name] ?? expect.unreachable(`${name} is not in the package`));

describe("the package of an issued report", () => {
  test("holds every file that its manifest names, each with its hash, and no other", async () => {
    const { files } = await opened();
    const manifest = JSON.parse(textIn(files, "manifest.json"));
    expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual([
      ...["bao-cao-da-ky.pdf", "bao-cao-truoc-ky.pdf", "bao-cao.docx", "bao-cao.json"],
      ...["bang-tong-hop-noi-dung.pdf", "bang-tong-hop-noi-dung.xlsx", "phieu-trinh.pdf"],
      ...["van-ban-di.json", "van-ban-di.xml", "so-theo-doi.json"],
    ]);
    for (const { name, bytes, sha256 } of manifest.files) {
      const found = files[name] ?? expect.unreachable(name);
      expect([name, found.length, hashOf(found)]).toEqual([name, bytes, sha256]);
    }
    const own = ["MUC-LUC.txt", "manifest.json", "SHA256SUMS"];
    const named = manifest.files.map(({ name }: { name: string }) => name);
    expect(Object.keys(files).sort()).toEqual([...own, ...named].sort());
    const sums = textIn(files, "SHA256SUMS").trim().split("\n");
    expect(sums).toEqual(
      manifest.files.map(({ name, sha256 }: { name: string; sha256: string }) => `${sha256}  ${name}`),
    );
    expect(hashOf(files["bao-cao-da-ky.pdf"] ?? new Uint8Array())).toBe(edition.signed?.hash);
  });

  test("says in an index that people can read what each of them is", async () => {
    const { files } = await opened();
    const index = textIn(files, "MUC-LUC.txt");
    expect(index).toContain("Văn bản: Báo cáo số 45/BC-UBND ngày 30 tháng 6 năm 2022\r\n");
    expect(index).toContain("1. bao-cao-da-ky.pdf");
    expect(index).toMatch(/\d+\. manifest\.json: .*\r\n\d+\. SHA256SUMS: /);
    expect(index).toContain(
      "kem-tai-lieu.pdf: Báo cáo kèm tài liệu của đơn vị (UBND xã Phú Lộc: Danh sách.pdf)",
    );
    expect(index).toContain(edition.bound?.hash);
  });

  test("is the same bytes whenever it is packed, and is packed once", async () => {
    const [first, second] = [await opened(), await opened()];
    expect(hashOf(second.bytes)).toBe(hashOf(first.bytes));
    const made = await site.world.archives.find(round, 1, false);
    expect(made?.hash).toBe(hashOf(first.bytes));
    site.setClock(at("2022-06-30T18:00+07:00"));
    await site.world.archives.keep({ ...(made ?? expect.unreachable()), edition: 9 });
    const { archiveReport } = await import("../../functions/acts/archive-report.ts");
    const directive = (await site.world.directives.find(round)) ?? expect.unreachable();
    const roster = (await site.world.rosters.find(directive.roster)) ?? expect.unreachable();
    const person = (await site.world.people.find(v.parse(PersonId, "officer"))) ?? expect.unreachable();
    const none = { ...site.world, archives: { find: async () => undefined, keep: async () => {} } };
    const context = { now: site.world.clock(), person, directive, roster };
    const signed = edition.signed ?? expect.unreachable();
    const press = () => ({ faces });
    expect((await archiveReport(none, context, press, { edition, signed, whole: false })).hash).toBe(
      made?.hash,
    );
  });

  test.for([
    ["the draft before it, passing over one that says nothing by section", undefined, "6.100"],
    ["the issued report that it replaces", 2, "6.473"],
  ] as const)("shows what became of %s", async ([, replaces, was]) => {
    await publishEdition(site.world, 2, [], await deskSaying("6.473"));
    await publishEdition(site.world, 3, [], await deskSaying("6.100"));
    await publishEdition(site.world, 4);
    await issued(await publishEdition(site.world, 5, [], await deskSaying("6.500")), replaces);
    const { files } = await opened(`/dot/${round}/ky/5/ho-so-luu-tru`);
    const paper = files["so-sanh-voi-ban-truoc.pdf"] ?? expect.unreachable();
    expect(textOf(paper)).toMatch(
      new RegExp(`Thu ngân\\s+sách\\s+${was.replace(".", "\\.")}\\s+6\\.500`, "u"),
    );
    const { files: told } = JSON.parse(textIn(files, "manifest.json"));
    expect(told).toContainEqual({
      name: "so-sanh-voi-ban-truoc.pdf",
      what: `Bản so sánh với bản số ${replaces ?? 3}`,
      ...{ bytes: paper.length, sha256: hashOf(paper) },
    });
    const { bytes } = await opened(`/dot/${round}/ky/5/ho-so-luu-tru?day-du`);
    expect(unzipSync(bytes)["so-sanh-voi-ban-truoc.pdf"]).toEqual(paper);
  });

  test("encloses the large files where they are asked for", async () => {
    const { files } = await opened(`${path}?day-du`);
    expect(textIn(files, "kem-tai-lieu.pdf")).toBe("bound");
    expect(JSON.parse(textIn(files, "manifest.json")).notEnclosed).toEqual([]);
  });

  test("holds the ledgers in whole chains, and Annex VI as JSON and as XML", async () => {
    const { files } = await opened();
    const ledgers = v.parse(
      v.record(v.string(), v.array(Entry)),
      JSON.parse(textIn(files, "so-theo-doi.json")),
    );
    expect(Object.keys(ledgers)).toContain("report");
    expect(
      Object.values(ledgers)
        .map((chain) => breakIn(chain))
        .filter(Boolean),
    ).toEqual([]);
    const record = JSON.parse(textIn(files, "van-ban-di.json"));
    expect(record).toMatchObject({ CodeNumber: "45", CodeNotation: "BC-UBND", IssuedDate: "30/06/2022" });
    const xml = textIn(files, "van-ban-di.xml");
    expect(xml).toContain("<CodeNotation>BC-UBND</CodeNotation>");
    expect(xml).toContain("Công tác thi đua &#60;6 tháng&#62; &#38; khen thưởng");
  });

  test("takes in nothing that was changed since: that is a fault and no package", async () => {
    const { key } = edition.signed ?? expect.unreachable();
    await site.world.files.write(key, new TextEncoder().encode("khác"), "application/pdf");
    expect((await officer.get(path)).status).toBe(500);
    expect(await site.world.archives.find(round, 1, false)).toBeUndefined();
  });

  test("is there for leaders too, for nobody of a unit, and for no draft", async () => {
    expect((await (await site.as("leader")).get(path)).status).toBe(200);
    expect((await (await site.as("clerk.xa-hoa-khe")).get(path)).status).toBe(404);
    await publishEdition(site.world, 2);
    expect((await officer.get(`/dot/${round}/ky/2/ho-so-luu-tru`)).status).toBe(404);
  });
});

test("a package of the same contents is the same bytes in any time zone", () => {
  const subject = {
    ...{ directive: "d", edition: 1, named: "Báo cáo", subject: "s", authority: "a", signer: "b" },
    ...{ proof: "p", issuedAt },
  };
  const enclosed = [{ name: "a.json", what: "a", bytes: new TextEncoder().encode("x".repeat(5000)) }];
  const zone = process.env.TZ;
  const hashes = ["UTC", "Asia/Ho_Chi_Minh", "America/New_York"].map((each) => {
    process.env.TZ = each;
    return hashOf(packed({ subject, enclosed, listed: [] }));
  });
  process.env.TZ = zone;
  expect(new Set(hashes).size).toBe(1);
  // 10:15:00 on 30 June 2022, as a ZIP writes it: two bytes of time, two of the day, both from the low end.
  const zip = Buffer.from(packed({ subject, enclosed, listed: [] }));
  expect(zip.readUInt16LE(10)).toBe((10 << 11) | (15 << 5));
  expect(zip.readUInt16LE(12)).toBe(((2022 - 1980) << 9) | (6 << 5) | 30);
});

test("a record in XML holds no character that XML cannot", () => {
  expect(recordXml("R", { A: 'a\u0000b\u000c<&>"', B: [{ C: 1 }, { C: 2 }], D: undefined })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<R>\n  <A>ab&#60;&#38;&#62;&#34;</A>\n  <B>\n    <C>1</C>\n  </B>\n  <B>\n    <C>2</C>\n  </B>\n</R>\n',
  );
});
